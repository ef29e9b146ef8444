package dev.dictum.quote.extraction;

/** Where a phrase that names somebody ends: before a verb, an adverb, a time. */
final class ChinesePhraseEnd {
    private static final int MAX_PHRASE = 60;
    private static final int MAX_OFFICE = 24;
    private static final String TRANSLITERATION = "尔斯特娅妮德克姆森夫娃娜纳莎莫诺奇蒂齐恩顿逊茨泽";

    private final char[] text;
    private final ChineseNames names;
    private final ChineseOpening opening;

    ChinesePhraseEnd(char[] masked, ChineseNames names, ChineseOpening opening) {
        this.text = masked;
        this.names = names;
        this.opening = opening;
    }

    /** Where the phrase of the subject ends: before a verb, an adverb, a preposition. */
    int phraseEnd(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        int office = officeEnd(from, limit);
        if (office > 0) {
            return office;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        int i = from;
        boolean named = false;
        while (i < limit) {
            if (i > from && isWhere(i, limit)) {
                i++;
                continue;
            }
            if (i > from
                    && "在向对跟".indexOf(text[i]) >= 0
                    && names.matchAt(i, limit) == 0
                    && isOwnStop(i, limit)) {
                break;
            }
            int known = knownNoun(i, limit, tokens);
            if (known > 0) {
                named = true;
                i += known;
                continue;
            }
            char tag = tokens.tagAt(i);
            char c = text[i];
            // 何远山|在线上(回复): behind a name no 在线.
            if (i > from && (isOwnStop(i, limit) || named && c == '在')) {
                break;
            }
            // 何先生|质疑新规, 母亲|常对他: behind somebody a verb or an adverb, whatever it is alone.
            if (named
                    && (ChineseWords.WEAK.matchAt(text, i, limit) > 1
                            || tokens.isPerson(i)
                                    && ChineseWords.ADVERBS.matchAt(text, i, limit) > 0)) {
                break;
            }
            boolean goesOn =
                    switch (tag) {
                        case 'v' -> i == from && false;
                        case 'd', 'p', 'y', 'o', 'e' -> false;
                        case 'u' -> c == '的' || c == '之' || c == '所';
                        case 'c' -> (c == '和' || c == '与' || c == '及' || c == '、') && i > from;
                        // 主办方|三次(安抚观众)
                        case 'm' ->
                                !(i > from
                                        && tokens.endAt(i) < limit
                                        && "次度遍番回".indexOf(text[tokens.endAt(i)]) >= 0);
                        case 't' -> i == from;
                        case 'r' ->
                                !named
                                        && "这那该各某我咱贵本你您他她其它另每自全".indexOf(c) >= 0
                                        && !ChineseWords.isAt(text, "这样", i, limit)
                                        && !ChineseWords.isAt(text, "自己", i, limit);
                        default -> true;
                    };
            if (c == '与' || c == '和' || c == '同') {
                goesOn = i > from && (coordinates(i + 1, limit) || endsList(from, i, tokens));
            }
            if (c == '、') {
                goesOn = true;
            }
            if (i > from
                    && "向对曾在给跟就也还都并则又均却即".indexOf(c) >= 0
                    && tag == 'n'
                    && tokens.isPerson(i)) {
                goesOn = false;
            }
            if (i > from && Character.isDigit(c) && opening.date(i, limit) > 0) {
                break;
            }
            goesOn |= i > from && (c == '驻' || TRANSLITERATION.indexOf(c) >= 0 && tag != 'v');
            if (named && ChineseWords.isAt(text, "本是", i, limit)) {
                break;
            }
            if (!goesOn && !named && i - from < 2 && !isOwnStop(i, limit)) {
                int own = ownStop(i, Math.min(limit, from + 6));
                if (own - from >= 2 && own - from <= 4 && own < limit) {
                    return own;
                }
            }
            if (goesOn
                    && i > from
                    && tokens.endAt(i) == i + 2
                    && tokens.isPerson(i)
                    && text[i + 1] == '向') {
                // 贸易商|向记者(感叹): statistics take 商向 for a name.
                return i + 1;
            }
            if (!goesOn && partOfName(from, i, limit, tokens)) {
                goesOn = true;
            }
            if (!goesOn) {
                break;
            }
            i = nameIn(i + 1, Math.max(i + 1, tokens.endAt(i)), limit);
            if (ArticleText.isHan(c)
                    && ChineseWords.ANY_CUE.matchAt(text, i, limit) > 1
                    && i >= to) {
                break;
            }
        }
        int end = ChineseWords.beforeGesture(text, from, Math.min(i, limit));
        while (end > from && (text[end - 1] == ' ' || text[end - 1] == ',')) {
            end--;
        }
        return end;
    }

    /**
     * 咨询|师|屈静宁: a known name that begins within what statistics take for a word, or else its end.
     */
    private int nameIn(int from, int end, int limit) {
        for (int i = from; i < end; i++) {
            if (names.matchAt(i, limit) > end - i) {
                return i;
            }
        }
        return end;
    }

    /** 白石县水务局: all up to the reporting word when that ends as an organisation does. */
    private int officeEnd(int from, int limit) {
        int farthest = Math.min(limit, from + MAX_OFFICE);
        int bracket = from + 1;
        while (bracket < farthest && text[bracket] != Context.BRACKETED) {
            bracket++;
        }
        if (bracket - 2 > from
                && bracket < farthest
                && !ChineseWords.isAt(text, "消息", bracket - 2, bracket)
                && isOffice(from, bracket, false)) {
            // 海川网络公司(Haichuan)|报告称
            return bracket;
        }
        // 优选点评官方微博|称: a reporting word inside it is a part of the name.
        int whole = withoutDate(from, breakIn(from, farthest));
        if (whole < farthest || whole == limit) {
            whole = text[whole - 1] == Context.BRACKETED ? whole : withoutAdverb(from, whole);
            if (isOffice(from, whole, whole == limit)) {
                return whole;
            }
        }
        int end = ownStop(from, farthest);
        return isOffice(from, end, end == limit) ? end : 0;
    }

    /** 小区所|在居委会, 学校所|在街道办: a word, but 派出所|在通报中, 某所|在公告中. */
    private boolean isWhere(int at, int limit) {
        return at > 0
                && at < limit
                && text[at] == '在'
                && text[at - 1] == '所'
                && ChineseWords.ORGANIZATIONS.matchBefore(text, 0, at) < 2
                && ChineseWords.DOCUMENTS.matchAt(text, at + 1, limit) == 0
                && !ChineseWords.isAt(text, "接受", at + 1, limit)
                && "会其一".indexOf(at + 1 < limit ? text[at + 1] : '会') < 0;
    }

    /** Whether all that stands between is an organisation or somebody of one: X公司人士. */
    private boolean isOffice(int from, int to, boolean saying) {
        int role = ChineseWords.ROLES.matchBefore(text, from, to);
        // A name may stand behind a title: 研究所研究员|向洋.
        boolean open = !saying && ChineseWords.TITLES.matchBefore(text, from, to) > 1;
        int end = role > 1 && !open && to - role - from >= 3 ? to - role : to;
        boolean staff =
                role > 2
                        && (ChineseWords.isAt(text, "工作人员", to - role, to)
                                || ChineseWords.isAt(text, "负责人", to - role, to));
        boolean office =
                text[from] != '是'
                        && !isWhere(to, text.length)
                        && end - from >= (staff ? 2 : 3)
                        && to - from <= MAX_OFFICE
                        && (staff
                                || ChineseWords.ORGANIZATIONS.matchBefore(text, from, end) > 1
                                || "局部院厅署委办司所社台队协".indexOf(text[end - 1]) >= 0)
                        && ChineseWords.lastDe(text, from, end) < 0
                        && ChineseWords.PRONOUNS.matchAt(text, from, end) == 0;
        for (int i = from; office && i < end; i++) {
            office =
                    ArticleText.isHan(text[i])
                            && ("了着过个就也又都把被替叫".indexOf(text[i]) < 0
                                    // 过渡政府外交部
                                    || ChineseWords.isAt(text, "过渡", i, end))
                            // 网友|于微博
                            && !(text[i] == '于'
                                    && ChineseWords.ROLES.matchBefore(text, from, i) > 1)
                            && !sends(i, end)
                            && names.matchAt(i, end) == 0;
        }
        return office;
    }

    /** Where something begins that ends a subject, reporting words aside. */
    int breakIn(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if ("在向对跟给让为将说称".indexOf(text[i]) >= 0
                    || text[i] == '曾' && ChineseWords.ROLES.matchBefore(text, from, i) > 1
                    || ChineseWords.PREPOSITIONS.matchAt(text, i, to) > 1
                    || isAdverb(i, to)
                    || ChineseWords.TIMES.matchAt(text, i, to) > 1) {
                return i;
            }
        }
        return to;
    }

    /** 何远山|现场(演示), but 现场顾客. */
    private boolean isAdverb(int at, int limit) {
        int adverb = ChineseWords.ADVERBS.matchAt(text, at, limit);
        return adverb > 1
                && !(ChineseWords.isAt(text, "现场", at, limit)
                        && ChineseWords.beginsRole(text, at + adverb, limit));
    }

    /** Where our own lists say that the subject has ended: 在, 接受, 突然, a reporting word. */
    private boolean isOwnStop(int at, int limit) {
        char c = text[at];
        if (c == '在' || c == '向' || c == '对' || c == '跟') {
            char behind = at + 1 < limit ? text[at + 1] : '\n';
            return "方象外场读线校职华手踪".indexOf(behind) < 0;
        }
        if ((c == '朝' || c == '冲') && at + 1 < limit && "他她它我你着大人".indexOf(text[at + 1]) >= 0) {
            // 消防员|朝他们(喊)
            return true;
        }
        if (c == '替' && at + 1 < limit && "补代身换".indexOf(text[at + 1]) < 0) {
            // 网友|替公司(说话)
            return true;
        }
        if (c == '都' && at + 1 < limit && "会能要有在是没把对被给很".indexOf(text[at + 1]) >= 0) {
            // 林建国|都会(来)
            return true;
        }
        // 经理|叫何远山(到办公室)
        return c == '叫' && ChineseWords.ROLES.matchBefore(text, 0, at) > 1
                || c == '把' && at + 1 < limit && "握关门".indexOf(text[at + 1]) < 0
                || sends(at, limit)
                || ChineseWords.PREPOSITIONS.matchAt(text, at, limit) > 1
                || isAdverb(at, limit)
                || ChineseWords.TIMES.matchAt(text, at, limit) > 1
                || ChineseWords.isSafeCue(text, at, limit)
                        && ChineseWords.ORGANIZATIONS.matchAt(text, at, limit) == 0;
    }

    /** 群成员|发消息. */
    private boolean sends(int at, int limit) {
        return text[at] == '发' && at + 1 < limit && "消来文帖给".indexOf(text[at + 1]) >= 0;
    }

    int ownStop(int from, int limit) {
        for (int i = from + 1; i < limit; i++) {
            if (isOwnStop(i, limit)) {
                return i;
            }
        }
        return limit;
    }

    int withoutAdverb(int from, int to) {
        int end = to;
        while (end - from > 2
                && (text[end - 1] == ' '
                        || text[end - 1] == Context.BRACKETED
                        || "曾也还又则就都却便虽一竟最".indexOf(text[end - 1]) >= 0
                                && names.matchBefore(from, end) == 0
                        // 父亲|总(说), but not 何总
                        || text[end - 1] == '总'
                                && ChineseWords.surname(text, end - 2, end) == 0
                                && names.matchBefore(from, end) == 0
                        // 相关人员|均, but not 何均
                        || text[end - 1] == '均'
                                && ChineseWords.ROLES.matchBefore(text, from, end - 1) > 1
                        // 默克尔在|对…的演讲中
                        || text[end - 1] == '在'
                                && ChineseWords.PREPOSITIONS.matchAt(text, end, text.length) > 0)) {
            end--;
        }
        return end;
    }

    /** 外长库列巴|15日. */
    int withoutDate(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Character.isDigit(text[i]) && opening.date(i, to) > 0) {
                return i;
            }
        }
        return to;
    }

    private int knownNoun(int at, int limit, ChineseTokens tokens) {
        int name = names.matchAt(at, limit);
        if (name > 0) {
            return name;
        }
        int person = personEnd(at, tokens) - at;
        int noun =
                Math.max(
                        Math.max(
                                ChineseWords.TITLES.matchAt(text, at, limit),
                                ChineseWords.ROLES.matchAt(text, at, limit)),
                        ChineseWords.PRONOUNS.matchAt(text, at, limit));
        if (noun < 2 && ChineseWords.ORGANIZATIONS.matchAt(text, at, limit) > 1) {
            noun = ChineseWords.ORGANIZATIONS.matchAt(text, at, limit);
        }
        return Math.max(
                person >= 2 && person <= 8 ? person : 0,
                noun > 1
                                || noun == 1
                                        && "他她其它".indexOf(text[at]) >= 0
                                        // 任友嘉|其后(补充)
                                        && ChineseWords.ADVERBS.matchAt(text, at, limit) < 2
                        ? noun
                        : 0);
    }

    /** 欧阳文|博|叹了口气: two characters behind a surname of two, unless something is done there. */
    private boolean isCompound(int at, ChineseTokens tokens) {
        int last = at + 3;
        return last < text.length
                && ChineseWords.surname(text, at, last) == 2
                && ChineseWords.isGiven(text[last - 1])
                && ChineseWords.isGiven(text[last])
                && tokens.endAt(last) == last + 1
                && (last + 1 == text.length || "了着过".indexOf(text[last + 1]) < 0)
                && "vdpcu".indexOf(tokens.tagAt(last)) < 0;
    }

    /** 松岭|村: a village, and nobody. */
    private boolean isPlaceOf(int at) {
        return at < text.length && "村镇乡县屯".indexOf(text[at]) >= 0;
    }

    /** Where a person's name by HanLP ends, if our own eyes find nothing wrong with it. */
    int personEnd(int at, ChineseTokens tokens) {
        if (at >= text.length
                || at > 0 && ArticleText.isHan(text[at - 1]) && "师员长家".indexOf(text[at]) >= 0) {
            return at;
        }
        int kin = ChineseWords.RELATIONS.matchAt(text, at, text.length);
        if (kin > 1 && names.matchAt(at + kin, text.length) > 1) {
            // 阿嬷|田春妹
            return at;
        }
        if (at > 0 && text[at] == '向' && "我你他她们".indexOf(text[at - 1]) >= 0) {
            // 我|向何远山(表示)
            return at;
        }
        int foreign = ChineseWords.foreignEnd(text, at, text.length);
        if (foreign - at > 4 && foreign < text.length && isOwnStop(foreign, text.length)) {
            // 苏布拉马尼安|指出: a foreign name that begins as a Chinese one.
            return foreign;
        }
        if (isCompound(at, tokens)) {
            return at + 4;
        }
        if (tokens.personEnd(at) == at + 3
                && ChineseWords.isCommonSurname(text[at])
                && "以之可其".indexOf(text[at + 1]) >= 0
                && ChineseWords.isGiven(text[at + 2])) {
            // 宋以宁: statistics know the name, though its second character is a word.
            return at + 3;
        }
        // 贺兰|叹了口气
        int end = ChineseWords.beforeGesture(text, at, tokens.personEnd(at));
        if (end > at && !ChineseWords.isSeldomSurname(text[at])) {
            // 李岩|松: what our own eyes take for the whole name.
            end = Math.max(end, at + names.possibleAt(at, text.length));
        }
        // 李伟难|掩激动: statistics take the beginning of the next word for a given name.
        for (int to = at + 2; to < end; to++) {
            if (isOwnStop(to, text.length)) {
                end = to;
            }
        }
        if (end - at == 4 && "子郎夫雄彦".indexOf(text[end - 1]) >= 0) {
            // 古川好子: a Japanese name, whose first character may be a Chinese surname.
            return end;
        }
        for (int to = end; to - at >= 2; to--) {
            boolean role =
                    ChineseWords.isSeldomSurname(text[at])
                            && ChineseWords.ROLES.matchAt(text, at + 1, to) == to - at - 1;
            if (ChineseWords.isPerson(text, at, to) && !role) {
                if (to - at == 2 && isPlaceOf(to)) {
                    return at;
                }
                return ChineseWords.isEndOfName(text, to, text.length)
                        ? to + 1
                        : transliterated(to);
            }
        }
        boolean stranger =
                end - at >= 3
                        && ChineseWords.surname(text, at, end) == 0
                        && "向对在跟给和与小".indexOf(text[at]) < 0
                        && ChineseWords.lastDe(text, at, end) < 0;
        if (stranger && "在对向从".indexOf(text[end - 1]) >= 0) {
            // 桃田|在(赛后表示)
            return end - at > 2 ? end - 1 : at;
        }
        return stranger ? transliterated(end) : at;
    }

    /** 拉基多奇|也: three characters and more of foreign names before an adverb; else where it began. */
    int foreignEnd(int from, int limit) {
        int end = ChineseWords.foreignEnd(text, from, limit);
        boolean bounded =
                end - from > 2
                        && end < limit
                        && (text[end] == '是'
                                || ChineseWords.ADVERBS.matchAt(text, end, limit) > 0
                                || ChineseWords.PREPOSITIONS.matchAt(text, end, limit) > 0);
        return bounded ? end : from;
    }

    /** Behind the characters that go on a foreign name which statistics cut short: 史密|斯. */
    private int transliterated(int from) {
        int end = from;
        while (end < text.length
                && end - from < 3
                && TRANSLITERATION.indexOf(text[end]) >= 0
                && ChineseWords.PREPOSITIONS.matchAt(text, end, text.length) == 0) {
            end++;
        }
        // 蒙台梭|利|所说, 斯派|塞|被问及
        boolean bounded =
                end == from
                        && end + 1 < text.length
                        && ChineseWords.isForeign(text[end])
                        && "所被".indexOf(text[end + 1]) >= 0;
        return bounded ? end + 1 : end;
    }

    /** 何海峰、林峰|和杨小琴: the last of several. */
    private boolean endsList(int from, int conjunction, ChineseTokens tokens) {
        for (int i = from + 2; i < conjunction - 1; i++) {
            if (text[i] == '、') {
                return personEnd(conjunction + 1, tokens) > conjunction + 1;
            }
        }
        return false;
    }

    /** Whether a noun that can speak follows a conjunction before anything else does. */
    private boolean coordinates(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 16); i++) {
            if (names.matchAt(i, limit) > 0 || ChineseWords.beginsRole(text, i, limit)) {
                return true;
            }
            if ("向对在说称谈聊".indexOf(text[i]) >= 0) {
                return false;
            }
        }
        return false;
    }

    /** A verb or the like inside a modifier or an office: followed by 的 or by a title. */
    private boolean partOfName(int from, int at, int limit, ChineseTokens tokens) {
        if (text[at] == '是' || text[at] == '被' || text[at] == '于' && tokens.tagAt(at) == 'p') {
            // 周明|是这家店的老板, 何秀英|被读者感动, 网友|于微博爆料
            return false;
        }
        int noun = tokens.endAt(at);
        // 东|飞|员工: a word that the dictionary does not have, cut in two.
        boolean cut =
                at == from + 1
                        && noun == at + 1
                        && tokens.endAt(from) == at
                        && ChineseWords.surname(text, from, at) == 0
                        && ChineseWords.PRONOUNS.matchAt(text, from, at) == 0;
        if ((at == from || cut)
                && noun < limit
                && Math.max(
                                ChineseWords.ROLES.matchAt(text, noun, limit),
                                ChineseWords.TITLES.matchAt(text, noun, limit))
                        > 1
                && "向对跟给让被告".indexOf(text[at]) < 0) {
            return true;
        }
        // 司机郭伟|搭载乘客潘先生: who is named already ends it.
        int named = names.matchBefore(from, at);
        for (int i = at; i < limit; i++) {
            char c = text[i];
            if (c == '的') {
                return i + 1 < limit && opening.speaksBehind(i + 1, limit);
            }
            if (i > at && "说称向对在表".indexOf(c) >= 0) {
                return false;
            }
            if (i > at
                    && i - at < 14
                    && (named == 0 || at - named == from)
                    && ChineseWords.TITLES.matchAt(text, i, limit) > 1
                    && isNamed(i + ChineseWords.TITLES.matchAt(text, i, limit), limit, tokens)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(int at, int limit, ChineseTokens tokens) {
        return at < limit && (names.matchAt(at, limit) > 0 || personEnd(at, tokens) > at);
    }
}
