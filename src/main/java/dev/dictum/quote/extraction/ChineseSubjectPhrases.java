package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import org.jspecify.annotations.Nullable;

/** What the search for a subject beside a reporting word and for one that leads a clause share. */
abstract class ChineseSubjectPhrases {
    static final int MAX_PHRASE = 60;
    static final int MAX_OFFICE = 24;

    /** How far away the word for somebody's voice may end. */
    private static final int MAX_SPOKEN_FOR = 16;

    final ArticleText article;
    final char[] text;
    final ChineseNames names;
    final ChineseOpening opening;
    final ChinesePhraseEnd ends;
    final MentionFactory mentions;
    final ChineseTitledNames titled;
    final ChinesePhrase phrases;
    final ChineseWholeWords words;

    ChineseSubjectPhrases(ArticleText article, char[] masked, ChineseNames names) {
        this.article = article;
        this.text = masked;
        this.names = names;
        this.opening = new ChineseOpening(masked, names);
        this.ends = new ChinesePhraseEnd(masked, names, opening);
        this.mentions = new MentionFactory(article, masked);
        this.titled = new ChineseTitledNames(article, masked, names, ends, mentions);
        this.phrases = new ChinesePhrase(article, masked, names, opening, ends, mentions, titled);
        this.words = new ChineseWholeWords(masked, names, mentions, phrases);
    }

    ChineseSubjectPhrases(ChineseSubjectPhrases beside) {
        this.article = beside.article;
        this.text = beside.text;
        this.names = beside.names;
        this.opening = beside.opening;
        this.ends = beside.ends;
        this.mentions = beside.mentions;
        this.titled = beside.titled;
        this.phrases = beside.phrases;
        this.words = beside.words;
    }

    /** 一位|全球知名投行人士: statistics may end the phrase inside what describes the one counted. */
    @Nullable Mention describedRole(int from, int end, int to) {
        boolean counted =
                from > 0 && "位名".indexOf(text[from - 1]) >= 0
                        || ChineseWords.isAt(text, "一家", from, to);
        if (!counted) {
            return null;
        }
        int last = ChineseWords.ROLES.matchBefore(text, from, to);
        if (last > 1 && to - last - from > 8 && text[to - last - 1] == '的') {
            // 一位|去监狱看望过何远山等人的|知情人士(说)
            return mentions.mention(to - last, to, Type.ROLE, null, from);
        }
        int limit = Math.min(to, from + MAX_OFFICE);
        int own = Math.min(ends.ownStop(from, limit), ends.breakIn(from, limit));
        boolean role =
                own > end
                        && (ChineseWords.ROLES.matchBefore(text, from, own) > 1
                                || "员者长".indexOf(text[own - 1]) >= 0);
        return role && ChineseWords.lastDe(text, from, own) < 0 && isNamePart(from, own)
                ? mentions.mention(from, own, Type.ROLE, null, from)
                : null;
    }

    /** 弗雷亚汽车发言人|拒绝…: all before the office is whose it is, whatever it is called. */
    @Nullable Mention spokesperson(int from, int to) {
        int at = ChineseWords.find(text, "发言人", from + 2, Math.min(to, from + MAX_SPOKEN_FOR));
        int end = at + 3;
        if (at < 0 || ends.ownStop(from, at) < at || !isNamePart(from, at)) {
            return null;
        }
        boolean office =
                ChineseWords.lastDe(text, from, at) < 0
                        && (end >= to || text[end] != '的' && names.matchAt(end, to) == 0)
                        && ends.personEnd(end, ChineseTokens.of(text, end, Math.min(to, end + 4)))
                                == end;
        return office ? mentions.mention(from, end, Type.ROLE, null, from) : null;
    }

    /** 令|公众(不满), 为|姐妹(打气): whoever is named behind does not act. */
    boolean hasOthersFeel(int from, int to) {
        return from < to
                && "为令使".indexOf(text[from]) >= 0
                && names.matchAt(from, to) == 0
                && (ChineseSubject.hearer(text, from + 1, to) > 0
                        || names.matchAt(from + 1, to) > 0);
    }

    boolean isNamePart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ArticleText.isHan(text[i]) || names.matchAt(i, to) > 0) {
                return false;
            }
        }
        return true;
    }

    /** 研究中心主任|Stefan Brandel在接受采访时: a title, and Latin letters behind it. */
    @Nullable Mention latinBehindTitle(int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if (text[i] < 0x250
                    && Character.isLetter(text[i])
                    && ChineseWords.TITLES.matchBefore(text, from, i) > 1
                    && !isObjectOf(from, i)) {
                int end = i;
                while (end < to
                        && (text[end] < 0x250 && Character.isLetter(text[end])
                                || " -.'".indexOf(text[end]) >= 0)) {
                    end++;
                }
                return end - i > 2
                        ? mentions.mention(i, end, Type.NAME, mentions.title(from, i), from)
                        : null;
            }
        }
        return null;
    }

    /** 涉事学校一名|老师: whatever stands before the one who is counted. */
    @Nullable Mention countedIn(int from, int to) {
        int limit = Math.min(to - 2, from + MAX_PHRASE);
        for (int i = from + 1; i < limit; i++) {
            if (text[i] == '一'
                    && (text[i + 1] == '名' || text[i + 1] == '位')
                    && !isObjectOf(from, i)) {
                return phrases.parse(i + 2, ends.phraseEnd(i + 2, to), true);
            }
        }
        return null;
    }

    /** 队长|拉莫斯: a name behind the title with which statistics let the phrase end. */
    @Nullable Mention titledBeyond(int start, int end, int to) {
        int own = ends.withoutAdverb(start, ends.withoutDate(start, ends.ownStop(start, to)));
        return own > end ? titled.nameBehindTitle(start, own, start) : null;
    }

    boolean followsNoun(int from, int to) {
        return ChineseWords.ROLES.matchAt(text, from, to) > 0;
    }

    /** Whether what stands at {@code at} is an object: 对X, 向X, 让X … */
    boolean isObjectOf(int from, int at) {
        if (from + 1 < at && text[from] == '朝' && "鲜阳代政廷野".indexOf(text[from + 1]) < 0) {
            // 朝|常小满|的背影努了努嘴
            return true;
        }
        for (int i = Math.max(from, at - MAX_OFFICE); i + 1 < at; i++) {
            // 对着还在庭内的|公诉检察官
            if ("对当冲朝".indexOf(text[i]) >= 0 && (text[i + 1] == '着' || text[i + 1] == '著')) {
                return true;
            }
        }
        for (int i = Math.max(from, at - 10); i < at; i++) {
            boolean pair = text[i] == '对' && i > from && "一两几每双".indexOf(text[i - 1]) >= 0;
            boolean soon = text[i] == '将' && i > 0 && "即必终仍".indexOf(text[i - 1]) >= 0;
            if (!pair
                    && !soon
                    && !isInsideVerb(i)
                    && "向对给跟让被把将受帮替请为".indexOf(text[i]) >= 0
                    && "方踪".indexOf(text[Math.min(i + 1, at)]) < 0) {
                return true;
            }
        }
        return false;
    }

    /** 反|对(党), 方|向, 认|为, 接|受: no preposition but a part of a word. */
    private boolean isInsideVerb(int at) {
        char before = at > 0 ? text[at - 1] : '\n';
        char behind = at + 1 < text.length ? text[at + 1] : '\n';
        return switch (text[at]) {
            case '对' -> "反针绝相核应派敌配作".indexOf(before) >= 0 || "手象立抗比外策面岸门".indexOf(behind) >= 0;
            case '向' -> "方导倾流走转志动意".indexOf(before) >= 0;
            case '为' -> "成认因作行视变".indexOf(before) >= 0;
            case '受' -> "享承".indexOf(before) >= 0 || "访害众托伤聘邀".indexOf(behind) >= 0;
            case '请' -> "申邀聘".indexOf(before) >= 0;
            case '被' -> behind == '告';
            case '将' -> behind == '军' || before == '大';
            case '让' -> behind == '步';
            default -> false;
        };
    }

    /** 小, 老, 阿 and a surname that make no word such as 老师. */
    boolean mayBeFamiliar(int at, int to) {
        return "小老阿".indexOf(text[at]) >= 0
                && ChineseWords.surname(text, at + 1, at + 2) == 1
                // 小家|电行业
                && (!ChineseWords.isSeldomSurname(text[at + 1])
                        || names.isKnown(new String(text, at, 2)))
                && ChineseWords.ROLES.matchAt(text, at, to) == 0
                && ChineseWords.TITLES.matchAt(text, at, to) == 0;
    }

    /** A name that the article or the statistics know, not merely a word where names stand. */
    boolean isCertain(Mention who) {
        if (who.type() != Type.NAME) {
            return false;
        }
        char[] name = ArticleText.fold(who.name());
        return isKnown(who)
                || ChineseTokens.of(name, 0, name.length).personEnd(0) == name.length
                || who.name().charAt(0) < 0x250;
    }

    boolean isKnown(Mention who) {
        return names.isKnown(String.valueOf(ArticleText.fold(who.name())));
    }
}
