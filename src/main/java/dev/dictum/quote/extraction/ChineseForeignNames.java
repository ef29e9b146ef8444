package dev.dictum.quote.extraction;

import java.util.function.ObjIntConsumer;

/**
 * Foreign names in Chinese characters: with a dot between their parts, behind a title, before a
 * reporting word.
 */
final class ChineseForeignNames {
    private static final int MAX_FOREIGN_PART = 8;

    /** How long a word is mostly. */
    private static final int WORD = 4;

    /** In how many other places a name is looked for. */
    private static final int PLACES = 20;

    private static final String[] STAFF = {
        "发言人", "员工", "职员", "高管", "车主", "用户", "客户", "粉丝", "代表", "负责人", "工程师", "经理", "总裁", "董事长",
        "创始人", "首席", "分析师", "司机", "店员", "店长"
    };

    private final char[] text;
    private final ChineseNameEdges edges;
    private final ObjIntConsumer<String> names;

    /**
     * @param names takes each name with how much says that it is one
     */
    ChineseForeignNames(char[] text, ChineseNameEdges edges, ObjIntConsumer<String> names) {
        this.text = text;
        this.edges = edges;
        this.names = names;
    }

    /** 玛丽亚·扎哈罗娃 around the dot at {@code dot}. */
    void foreign(int dot, int from, int to) {
        int start = dot;
        while (start > from
                && dot - start < MAX_FOREIGN_PART
                && (isForeignPart(text[start - 1])
                        // 让-保罗·
                        || text[start - 1] == '让' && text[start] == '-'
                        // 西班牙人|何塞·
                        || text[start - 1] == '何' && text[start] == '塞')
                && !((dot - start >= 2 || text[start] == '让')
                        && ChineseWords.TITLES.matchBefore(text, from, start) > 1)) {
            start--;
        }
        if (start > from && text[start - 1] == '·') {
            // 尼娜·瓦西里耶夫娜|·奥布霍娃: the name began at the dot before.
            return;
        }
        start += text[start] == '任' && start > from && "前现时历".indexOf(text[start - 1]) >= 0 ? 1 : 0;
        int end = dot + 1;
        while (end < to
                && end - dot <= 3 * MAX_FOREIGN_PART
                && (isForeignPart(text[end]) || text[end] == '·')
                && !(end - dot > 2
                        && text[end] != '·'
                        && edges.endsAt(end, to)
                        && !isLast(dot + 1, end, to))
                && !(end - dot > 2 && ChineseWords.TIMES.matchAt(text, end, to) > 1)) {
            end++;
        }
        start = behindNouns(start, dot, from);
        // 西班牙人|何塞
        start += text[start] == '人' && dot - start > 1 ? 1 : 0;
        // 冰川|学家|托马斯: statistics know no such word.
        start += dot - start > 3 && ChineseWords.isAt(text, "学家", start, dot) ? 2 : 0;
        boolean inside =
                dot - start > 1
                        && start > from
                        && (ChineseWords.TITLES.matchBefore(text, from, start + 1) > 1
                                || text[start] == '家' && text[start - 1] == '学');
        // 遗传学家|乔治-切林, 前锋|乔-英格: the window began inside the noun.
        start += inside ? 1 : 0;
        if (text[dot] == '-' && edges.isNoun(start, dot)
                || ChineseWords.ORGANIZATIONS.matchBefore(text, start, dot) > 1) {
            // 视频-陈同佳: a label, not the first part of a name; 白石青年报·白石青年网: two papers.
            return;
        }
        end = beforeVerb(dot + 1, end, Math.min(to, end + 2));
        if (start < dot
                && end > dot + 1
                && ArticleText.isHan(text[dot - 1])
                && ArticleText.isHan(text[dot + 1])) {
            names.accept(new String(text, start, end - start), 2);
        }
    }

    /** 施泰|因|承认: right before a reporting word it gives no reason, here or elsewhere. */
    private boolean isLast(int from, int at, int to) {
        if (text[at] != '因') {
            return false;
        }
        if (edges.evidenceBehind(at + 1, to) == 2) {
            return true;
        }
        String last = new String(text, from, at + 1 - from);
        int place = edges.find(last, 0);
        for (int n = 0; place >= 0 && n < PLACES; n++) {
            if (edges.evidenceBehind(place + last.length(), text.length) == 2) {
                return true;
            }
            place = edges.find(last, place + 1);
        }
        return false;
    }

    /** 荷兰中场弗兰基-德容, 意大利汉学家安东内拉·里奇: without the nouns before the name. */
    private int behindNouns(int from, int dot, int least) {
        int start = from;
        if (dot - from > 3) {
            // The window may have begun inside a noun.
            int first = Math.max(least, from - WORD);
            ChineseTokens tokens = ChineseTokens.of(text, first, dot);
            for (int i = first; i < dot; i = tokens.endAt(i)) {
                int end = tokens.endAt(i);
                boolean noun =
                        end > start
                                && end < dot
                                && end - i > 1
                                && tokens.tagAt(i) == 'n'
                                && tokens.personEnd(i) == i;
                boolean role =
                        noun
                                && ("员长者师".indexOf(text[end - 1]) >= 0
                                        || end - i > 2 && text[end - 1] == '家'
                                        || ChineseWords.TITLES.matchBefore(text, i, end) > 1);
                // 弗里|德里|希·默茨: no other noun begins inside the name.
                start = role || noun && start == i ? end : start;
            }
        }
        return start;
    }

    /** 布兰登·奥凯利|拿下全场最高分: without the word of doing behind the name. */
    private int beforeVerb(int from, int to, int beyond) {
        // 努尔|失(去了): the word goes on beyond.
        ChineseTokens around = ChineseTokens.of(text, from, beyond);
        int last = around.startAt(to - 1);
        if (last - from >= 2 && around.endAt(last) > to && around.tagAt(last) == 'v') {
            return last;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        for (int i = from; i < to; i = tokens.endAt(i)) {
            if (i - from >= 2 && tokens.endAt(i) - i > 1 && "vdp".indexOf(tokens.tagAt(i)) >= 0) {
                return i;
            }
        }
        // 贝里尼|经营: statistics may join what follows to the name.
        for (int i = from + 2; i + 2 <= to; i++) {
            // 邓莫尔|捡到
            boolean done =
                    "到了过着起出".indexOf(text[i + 1]) >= 0
                            && !ChineseWords.isForeign(text[i])
                            && ChineseTokens.of(text, i, i + 1).tagAt(i) == 'v';
            if (done || edges.isPlain(i, i + 2)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isForeignPart(char c) {
        return ArticleText.isHan(c) && "的和与在是对称说了为叫如何已还也就却问向把被让给后前时将曾会亲则只又仍便再很没".indexOf(c) < 0
                || c < 0x250 && Character.isLetter(c)
                || c == '-';
    }

    /** 特朗普|说: a foreign name that nothing but a reporting word betrays. */
    void reporting(int from, int to) {
        if (!ChineseWords.isForeign(text[from])
                && (ChineseWords.CONNECTORS.matchAt(text, from, to) > 0
                        || from > 0 && ArticleText.isHan(text[from - 1]))) {
            // 但|罗宾逊认为, 同|事泰勒说
            return;
        }
        int foreign = 0;
        for (int end = from; end < to && end - from < MAX_FOREIGN_PART; ) {
            if (!ArticleText.isHan(text[end]) || "对向和跟与在所很则却".indexOf(text[end]) >= 0) {
                return;
            }
            foreign += ChineseWords.isForeign(text[end]) ? 1 : 0;
            end++;
            int length = end - from;
            if (length < 2) {
                continue;
            }
            // 特朗普|还|说
            int adverb = ChineseWords.ADVERBS.matchAt(text, end, to);
            int evidence = edges.evidenceBehind(end + adverb, to);
            if (adverb > 0 && evidence < 2) {
                return;
            }
            if (evidence > 1) {
                // 彼得森: one character of three may be any.
                boolean framed =
                        length == 3
                                && ChineseWords.isForeign(text[from])
                                && ChineseWords.isForeign(text[end - 1]);
                boolean sounds =
                        foreign == length || framed || length > 2 && 4 * foreign >= 3 * length;
                boolean whole = "就的".indexOf(text[end - 1]) < 0;
                if (sounds
                        && whole
                        && !edges.isPlain(from, end)
                        && !ChineseTokens.isPlace(text, from, end)) {
                    names.accept(new String(text, from, length), evidence);
                }
                return;
            }
        }
    }

    /**
     * 汉密尔顿|在会上, 罗纳尔多|强调, 厄特尔|获评…: three characters of foreign names and more, before something that
     * may stand behind a name. Once is enough where it is more than a verb.
     *
     * @return whether that is one, whatever surname may begin it
     */
    boolean whole(int from, int to, boolean titled) {
        int end = ChineseWords.foreignEnd(text, from, Math.min(to, from + MAX_FOREIGN_PART));
        end = ChineseWords.beforeGesture(text, from, end);
        // 内塔尼亚|胡, 顿涅茨克|州 go on.
        if (end - from < 3
                || end >= to
                || isStaff(end, to)
                || ChineseTokens.isPlace(text, from, end)
                || ChineseTokens.isCommonNoun(text, from, end)) {
            return false;
        }
        int evidence = edges.evidenceBehind(end, to) + (titled ? 1 : 0);
        boolean acts =
                Character.isDigit(text[end])
                        || ChineseWords.TIMES.matchAt(text, end, to) > 1
                        || ChineseTokens.of(text, end, Math.min(to, end + 4)).tagAt(end) == 'v';
        if (evidence == 0 && !acts) {
            return false;
        }
        names.accept(new String(text, from, end - from), evidence > 0 ? 2 : 1);
        return true;
    }

    /** 英特尔|发言人, 法拉利|车主: people of a firm, where a title would be somebody's. */
    private boolean isStaff(int at, int to) {
        return ChineseWords.anyAt(text, STAFF, at, to) > 0
                || ChineseWords.ROLES.matchAt(text, at, to) > 1
                        && ChineseWords.TITLES.matchAt(text, at, to) < 2;
    }

    /** 面包师|莱拉|并不: two characters of foreign names, and no name goes on behind them. */
    private boolean isShort(int from, int to) {
        int end = from + 2;
        return end < to
                && ChineseWords.isForeign(text[from])
                && ChineseWords.isForeign(text[from + 1])
                && !ChineseWords.isForeign(text[end])
                && (ChineseWords.ADVERBS.matchAt(text, end, to) > 0
                        || edges.evidenceBehind(end, to) > 1
                        // 护士|露西|对记者(说)
                        || "对向".indexOf(text[end]) >= 0
                                && ChineseTokens.of(text, from, end).isPerson(from))
                && !edges.isPlain(from, end)
                && !ChineseTokens.isPlace(text, from, end)
                && !ChineseTokens.isCommonNoun(text, from, end);
    }

    /**
     * Whether foreign names are written with more than half of the characters, the first among
     * them.
     */
    private boolean soundsForeign(int from, int to) {
        int foreign = 0;
        for (int i = from; i < to; i++) {
            foreign += ChineseWords.isForeign(text[i]) ? 1 : 0;
        }
        return ChineseWords.isForeign(text[from])
                && 2 * foreign > to - from
                && !ChineseTokens.isPlace(text, from, to)
                && !ChineseTokens.isCommonNoun(text, from, to);
    }

    /** 总统|泽连斯基: a foreign name without a dot, which a title before it betrays. */
    void transliterated(int from, int to) {
        if (isShort(from, to)) {
            names.accept(new String(text, from, 2), 2);
            return;
        }
        boolean inTitle =
                ChineseWords.TITLES.matchAt(text, from, to) > 0
                        || ChineseWords.TITLES.matchBefore(text, Math.max(0, from - 5), from + 1)
                                > 1;
        if (inTitle) {
            return;
        }
        int limit = Math.min(to, from + MAX_FOREIGN_PART);
        int gloss = from;
        while (gloss < limit
                && ArticleText.isHan(text[gloss])
                && isForeignPart(text[gloss])
                && (gloss == from || !ChineseWords.beginsRole(text, gloss, to))) {
            gloss++;
        }
        if (gloss - from > 1 && edges.isGlossed(gloss)) {
            names.accept(new String(text, from, gloss - from), 2);
            return;
        }
        if (gloss - from > 2
                && gloss < to
                && Character.isDigit(text[gloss])
                && soundsForeign(from, gloss)) {
            // 外长|阿卜杜拉希扬|8日: all up to the date.
            names.accept(new String(text, from, gloss - from), 2);
            return;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        // 朋友|道格拉斯: a word of the dictionary, whatever its first character is elsewhere.
        boolean known =
                tokens.endAt(from) - from > 2
                        && tokens.tagAt(from) == 'n'
                        && edges.endsAt(tokens.endAt(from), to)
                        && !ChineseTokens.isPlace(text, from, tokens.endAt(from));
        if (!known && !ChineseWords.isForeign(text[from])) {
            return;
        }
        int end = known ? tokens.endAt(from) : tokens.personEnd(from);
        if (end == from && tokens.endAt(from) == from + 1) {
            // No word begins here: all up to where a name may end.
            end = Math.min(from + 2, limit);
            while (end < limit && isForeignPart(text[end]) && !edges.endsAt(end, to)) {
                end++;
            }
        }
        boolean framed = false;
        if (end == from && "av".indexOf(tokens.tagAt(from)) >= 0) {
            // 秘书长|斯文森|7日(说): a word that is none here.
            int bound = from + 2;
            while (bound < limit && isForeignPart(text[bound]) && !edges.endsAt(bound, to)) {
                bound++;
            }
            framed =
                    bound - from == 3
                            && bound < to
                            && edges.endsAt(bound, to)
                            && ChineseWords.isForeign(text[bound - 1])
                            && (Character.isDigit(text[bound])
                                    || edges.evidenceBehind(bound, to) > 0);
            end = framed ? bound : end;
        }
        int run = ChineseWords.foreignEnd(text, from, limit);
        boolean sounds = run >= end && run - from > 2 && run - from < 6 && edges.endsAt(run, to);
        if (sounds) {
            // 律师|阿多加|是: statistics cut the name short.
            end = run;
        }
        for (int i = from; i < end; i++) {
            if (!ArticleText.isHan(text[i])) {
                end = i;
            }
        }
        // 特朗普|周二: statistics may join a word of time to the name.
        for (int i = from + 2; i < end; i++) {
            if (ChineseWords.TIMES.matchAt(text, i, to) > 1) {
                end = i;
            }
        }
        int foreign = 0;
        for (int i = from; i < end; i++) {
            foreign += ChineseWords.isForeign(text[i]) ? 1 : 0;
        }
        int length = end - from;
        if (length > 2 && length < 6 && 3 * foreign >= 2 * length && !edges.isPlain(from, end)) {
            boolean sure = sounds || framed || edges.evidenceBehind(end, to) > 1;
            names.accept(new String(text, from, end - from), sure ? 2 : 1);
        }
    }
}
