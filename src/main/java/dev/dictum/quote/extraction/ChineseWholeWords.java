package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import org.jspecify.annotations.Nullable;

/** Mends who speaks where a word was cut: what is named is made of whole words. */
final class ChineseWholeWords {
    private static final String[] OFFICES = {"工作室", "律师事务所", "事务所", "基金会", "竞选团队", "律师团"};

    private final char[] text;
    private final ChineseNames names;
    private final MentionFactory mentions;
    private final ChinesePhrase phrases;

    ChineseWholeWords(
            char[] text, ChineseNames names, MentionFactory mentions, ChinesePhrase phrases) {
        this.text = text;
        this.names = names;
        this.mentions = mentions;
        this.phrases = phrases;
    }

    /**
     * A name or role that is made of whole words: 商|家王怡 is 王怡, 同|村村民 is 同村村民, 何远山|挨家挨户 is 何远山; 痛哭流涕
     * is nobody.
     */
    @Nullable Mention sound(@Nullable Mention named) {
        Mention who = named == null ? null : withOffice(named);
        if (who == null
                || who.type() == Type.PRONOUN
                || who.name().length() < 2
                || who.end() - who.name().length() < who.start()
                || who.name().charAt(0) < 0x250
                || names.isKnown(String.valueOf(ArticleText.fold(who.name())))) {
            return who;
        }
        int end = who.end();
        int from = end - who.name().length();
        if (who.type() == Type.ROLE && isPredicate(from, end)) {
            return null;
        }
        if (text[from] == '的') {
            return who.name().length() < 3 || ChineseTokens.isVerbal(text, from + 1, end)
                    ? null
                    : mentions.mention(from + 1, end, who.type(), who.title(), who.start());
        }
        ChineseTokens tokens = ChineseTokens.around(text, from, end);
        int word = tokens.startAt(from);
        boolean inside =
                word < from
                        && from - word < 3
                        && "ns".indexOf(tokens.tagAt(from)) >= 0
                        && !tokens.isPerson(from)
                        && tokens.endAt(from) < end;
        if (who.type() == Type.ORGANIZATION) {
            return organization(who, from, tokens);
        }
        boolean role = ChineseWords.ROLES.matchBefore(text, from, end) >= end - from - 1;
        if (inside && (role || who.type() == Type.ROLE)) {
            return mentions.mention(word, end, Type.ROLE, who.title(), Math.min(word, who.start()));
        }
        // 站长|老孙: statistics see a word across the end of the title.
        boolean titled = ChineseWords.TITLES.matchBefore(text, Math.max(0, from - 5), from) > 1;
        if (inside && !titled && who.type() == Type.NAME) {
            from = tokens.endAt(from);
            if (end - from < 2) {
                return null;
            }
        }
        if (who.type() != Type.NAME) {
            return withoutManner(who, from, tokens);
        }
        int whole = Math.min(nameEnd(from, end, tokens), ownEnd(from, end));
        if (whole - from < 2) {
            // 村民|泪流满面: the role alone.
            return who.title() == null ? null : phrases.parse(who.start(), from, true);
        }
        return whole == end && from == end - who.name().length()
                ? who
                : mentions.mention(
                        from, whole, Type.NAME, who.title(), Math.min(from, who.start()));
    }

    /** 林建国|工作室: what is called after somebody speaks for itself. */
    private Mention withOffice(Mention who) {
        int office =
                who.type() == Type.NAME
                        ? ChineseWords.anyAt(text, OFFICES, who.end(), text.length)
                        : 0;
        return office == 0
                ? who
                : mentions.mention(
                        who.end() - who.name().length(),
                        who.end() + office,
                        Type.ORGANIZATION,
                        null,
                        who.start());
    }

    /** 腾飞|公司, 创新集团: a firm that is called as what somebody does. */
    private boolean isNamedAsDone(int from, int end) {
        int firm = ChineseWords.ORGANIZATIONS.matchBefore(text, from, end);
        return firm > 1
                && end - from - firm > 1
                && ChineseWords.DONE_TO_FIRMS.matchAt(text, from, end) == 0
                && ChineseWords.ANY_CUE.matchAt(text, from, end) < 2;
    }

    /** 也|门政府 is 也门政府 whole, and 建设平台 is what is done. */
    private @Nullable Mention organization(Mention who, int from, ChineseTokens tokens) {
        int word = tokens.startAt(from);
        if (word < from && from - word < 3 && tokens.tagAt(from) == 'n') {
            return mentions.mention(
                    word, who.end(), who.type(), who.title(), Math.min(word, who.start()));
        }
        boolean act =
                tokens.tagAt(from) == 'v'
                        && tokens.endAt(from) - from > 1
                        && tokens.endAt(from) < who.end()
                        && "涉受参获在有相与".indexOf(text[from]) < 0
                        && !isNamedAsDone(from, who.end());
        return act ? null : withoutManner(who, from, tokens);
    }

    /** 单寄舟|都会: no name of a surname and two characters goes on. */
    private int ownEnd(int from, int end) {
        int most = from + 3;
        boolean goesOn =
                end > most
                        && ChineseWords.surname(text, from, end) == 1
                        && ChineseWords.isCommonSurname(text[from])
                        && ChineseWords.isPerson(text, from, most);
        for (int i = from; goesOn && i < end; i++) {
            goesOn = ArticleText.isHan(text[i]);
        }
        int foreign = 0;
        for (int i = from; i < end; i++) {
            foreign += ChineseWords.isForeign(text[i]) ? 1 : 0;
        }
        boolean married = end == most + 1 && ChineseWords.isCommonSurname(text[from + 1]);
        return goesOn && !married && 2 * foreign < end - from ? most : end;
    }

    /** Before the first word that no name holds: an idiom, an adverb, a number. */
    private int nameEnd(int from, int end, ChineseTokens tokens) {
        for (int i = from; i < end; i = tokens.endAt(i)) {
            boolean word = tokens.startAt(i) == i && tokens.endAt(i) - i > 1;
            boolean small =
                    i == from
                            && !word
                            && "dpc".indexOf(tokens.tagAt(i)) >= 0
                            && !ChineseWords.isForeign(text[i])
                            && ChineseWords.surname(text, i, end) == 0;
            if (small || word && tokens.namesNobody(i)) {
                return i;
            }
        }
        return end;
    }

    /** 家属|这么, 校方|强烈: before how it is said. */
    private @Nullable Mention withoutManner(Mention who, int from, ChineseTokens tokens) {
        int last = tokens.startAt(who.end() - 1);
        boolean manner =
                last > from
                        && tokens.endAt(last) == who.end()
                        // 前店|长: statistics cut the title in two.
                        && ChineseWords.TITLES.matchBefore(text, from, who.end())
                                <= who.end() - last
                        && "rda".indexOf(tokens.tagAt(last)) >= 0;
        if (!manner) {
            return who;
        }
        Mention before = phrases.parse(from, last, true);
        return before == null && tokens.tagAt(last) == 'a' ? who : before;
    }

    /** 退休前是中学校长: what somebody is, and no word for him. */
    private boolean isPredicate(int from, int end) {
        int is = ChineseWords.find(text, "是", from + 1, end - 2);
        // 于是老师(说), 总是
        return is > 0
                && ChineseWords.lastDe(text, from, end) < 0
                && "总于但可就还只要而".indexOf(text[is - 1]) < 0;
    }
}
