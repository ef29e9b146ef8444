package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whom the words of a quotation call (“小满，你来一下”, “何叔，到了”) or speak of. */
final class ChineseVocatives {
    /** How far into the words somebody may be called. */
    private static final int FAR = 8;

    /** How far around the words the article tells what somebody is called. */
    private static final int NEAR = 3_000;

    private static final Set<String> GIRLS = Set.of("姑娘", "小姑娘", "妹子", "小妹", "丫头", "闺女");

    private static final String[] GIRL = {"女孩", "姑娘", "女生", "少女"};

    /** Words for the same relative. */
    private static final String[][] KIN = {
        {"父亲", "爸爸", "老爸", "爸", "爹", "父"},
        {"母亲", "妈妈", "老妈", "妈", "娘", "母"},
        {"爷爷", "爷", "祖父"},
        {"奶奶", "奶", "祖母", "阿嬷"},
        {"妻子", "老婆", "媳妇", "太太"},
        {"丈夫", "老公", "男人"},
        {"儿子", "娃"},
        {"女儿", "闺女"}
    };

    private final ArticleText article;

    ChineseVocatives(ArticleText article) {
        this.article = article;
    }

    /** Whom the words begin by calling, be it by a word for kin or a title; null: nobody. */
    @Nullable String called(Quotation q) {
        int comma = callEnd(q);
        int length = comma - q.start;
        if (length == 0) {
            return null;
        }
        char[] text = article.folded;
        int word =
                Math.max(
                        ChineseWords.RELATIONS.matchBefore(text, q.start, comma),
                        Math.max(
                                ChineseWords.TITLES.matchBefore(text, q.start, comma),
                                ChineseWords.ROLES.matchBefore(text, q.start, comma)));
        boolean kin = length == 1 && "爸妈爹娘哥姐弟妹爷奶叔婶姨舅".indexOf(text[q.start]) >= 0;
        boolean familiar = length < 4 && "叔伯哥姐姨婶嫂爷".indexOf(text[comma - 1]) >= 0;
        boolean small = length == 2 && "小老阿".indexOf(text[q.start]) >= 0;
        boolean name =
                ChineseWords.isPerson(text, q.start, comma)
                        && !ChineseWords.isSeldomSurname(text[q.start])
                        && ChineseTokens.of(text, q.start, comma).isPerson(q.start);
        return word > 1 && word >= length - 2 || kin || familiar || small || name
                ? new String(text, q.start, length)
                : null;
    }

    /** 何叔|，到了: where the words end that may call somebody; where they begin when none do. */
    private int callEnd(Quotation q) {
        int comma = q.start;
        while (comma < q.end && ArticleText.isHan(article.folded[comma]) && comma - q.start < FAR) {
            comma++;
        }
        return comma < q.end && ",!".indexOf(article.folded[comma]) >= 0 ? comma : q.start;
    }

    /** “何叔，到了”: the words begin by calling somebody, who hears them. */
    boolean isCalled(Quotation q, Mention who) {
        int comma = callEnd(q);
        if (comma == q.start) {
            return false;
        }
        char[] name = ArticleText.fold(who.name());
        String called = new String(article.folded, q.start, comma - q.start);
        if (who.type() != Type.NAME) {
            return who.type() == Type.ROLE
                    && (called.length() > 1 && who.name().endsWith(called)
                            || GIRLS.contains(called)
                                    && ChineseMentions.endsWithAny(who.name(), GIRL));
        }
        int surname = ChineseWords.surname(name, 0, name.length);
        String whole = String.valueOf(name);
        boolean given = surname > 0 && name.length - surname == 2;
        if (called.equals(whole) || given && called.equals(whole.substring(surname))) {
            return true;
        }
        // 小何, 老何, 何叔, 何老师
        String family = surname > 0 ? whole.substring(0, surname) : whole;
        boolean familiar =
                called.length() == 1 + surname
                        && "小老阿".indexOf(called.charAt(0)) >= 0
                        && called.endsWith(family);
        int rank = called.length() - surname;
        boolean ranked =
                surname > 0
                        && called.startsWith(family)
                        && (rank == 1 && "叔伯哥姐姨婶嫂总工队爷奶妈爸导".indexOf(called.charAt(surname)) >= 0
                                || rank > 1
                                        && Math.max(
                                                        ChineseWords.TITLES.matchAt(
                                                                article.folded,
                                                                q.start + surname,
                                                                comma),
                                                        ChineseWords.RELATIONS.matchAt(
                                                                article.folded,
                                                                q.start + surname,
                                                                comma))
                                                == rank);
        // “师傅，到了”: whom the article calls 何师傅
        boolean titled =
                surname > 0
                        && called.length() > 1
                        && ChineseWords.TITLES.matchAt(article.folded, q.start, comma)
                                == called.length()
                        && isTold(q, family + called);
        return familiar || ranked || titled;
    }

    private boolean isTold(Quotation q, String words) {
        int to = Math.min(article.folded.length, q.end + NEAR);
        return ChineseWords.find(article.folded, words, Math.max(0, q.start - NEAR), to) >= 0;
    }

    /** “我爸只说了一句话”: whoever tells of his own kin is not that one, 父亲. */
    boolean isOwn(Quotation q, Mention who) {
        for (String[] kin : KIN) {
            if (isKin(String.valueOf(ArticleText.fold(who.name())), kin)) {
                for (String word : kin) {
                    if (ChineseWords.find(article.folded, "我" + word, q.start, q.end) >= 0) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** 父亲, 小满的父亲; but 老板娘 is no 娘. */
    private static boolean isKin(String name, String[] words) {
        for (String word : words) {
            if (name.equals(word) || name.endsWith("的" + word)) {
                return true;
            }
        }
        return false;
    }

    /** “邹镇长是个好人”: the words have somebody's whole name. */
    boolean isNamed(Quotation q, Mention who) {
        String name = String.valueOf(ArticleText.fold(who.name()));
        return !name.isEmpty() && ChineseWords.find(article.folded, name, q.start, q.end) >= 0;
    }

    /** “邹镇长是个好人”, “建国走的那天…”: the words tell of somebody by name, or by a given one. */
    boolean isMentioned(Quotation q, Mention who) {
        char[] name = ArticleText.fold(who.name());
        boolean given =
                who.type() == Type.NAME
                        && name.length == 3
                        && ChineseWords.surname(name, 0, name.length) == 1
                        && !ChineseTokens.isCommonNoun(name, 1, 3);
        return isNamed(q, who)
                || given
                        && ChineseWords.find(article.folded, new String(name, 1, 2), q.start, q.end)
                                >= 0;
    }
}
