package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who a reporting word has as its subject, in its clause and in those before. */
final class ChineseSubject extends ChineseSubjectPhrases {
    private static final int MAX_ACCOUNT = 16;
    private static final int MAX_SENTENCE = 300;
    private static final int CLAUSES = 5;

    /** How far away somebody may be called by surname and role. */
    private static final int NEAR = 3_000;

    /** How somebody says something, in one character. */
    private static final String MANNERS = "边急怒哭笑喊叹骂气答问讲谈插抢接补复追反质恨怨劝求训夸赞吼嚷直坦泣怒嗔喜悲";

    /** How long what describes somebody may be. */
    private static final int MAX_DESCRIPTION = 40;

    private static final Set<String> LISTENERS = Set.of("记者", "媒体", "大家", "观众", "粉丝", "球迷");

    private static final Set<String> MEETING =
            Set.of(
                    "采访", "联系", "见到", "找到", "遇到", "遇见", "碰到", "碰见", "拨通", "致电", "来到", "走进", "探访",
                    "拜访", "走访", "连线", "抛给", "转给");

    /** Words for what brings news, which may be called something in marks. */
    private static final Set<String> MEDIA =
            Set.of(
                    "网站", "新闻网站", "新闻网", "网", "电视台", "电台", "广播电台", "周刊", "杂志", "频道", "新闻频道", "通讯社",
                    "日报", "报", "新闻", "客户端", "节目", "栏目", "公众号", "账号");

    /** Ends of names of stations and papers that stand in marks all by themselves. */
    private static final String[] STATIONS = {
        "之声", "电台", "电视台", "电视", "新闻", "时报", "日报", "通讯社", "新闻网", "今日俄罗斯"
    };

    private static final String[] MUSTS = {"要", "必须", "应当", "应该", "务必", "不得", "须"};

    /** How far behind 给 and 跟 the verb may stand. */
    private static final int MAX_TALKED = 8;

    /** How long a station's name is in its marks. */
    private static final int MAX_STATION = 10;

    private static final String[] TALKING = {
        "打电话", "打了电话", "打了个电话", "打去电话", "通电话", "打视频", "发微信", "发短信", "发消息", "发信息", "写信", "商量", "诉苦",
        "聊起", "说起", "提起", "过日子", "一起住", "生活"
    };

    private static final Set<String> FOLLOWING = Set.of("跟着", "跟随", "陪着", "陪同");

    /** What may stand behind whom somebody meets, in this order from the end. */
    private static final String[] BEHIND_MET = {"时", "后", "的电话", "的手机", "家里", "家中", "家"};

    private final ChineseNicknames nicknames;
    private final ChineseSpokenSubject spoken;
    private final ChineseLeadingSubject led;

    ChineseSubject(
            ArticleText article, char[] masked, ChineseNames names, ChineseNicknames nicknames) {
        super(article, masked, names);
        this.nicknames = nicknames;
        this.spoken = new ChineseSpokenSubject(this);
        this.led = new ChineseLeadingSubject(this);
    }

    /** Behind the words of time, order and place that a clause begins with. */
    int skipLeading(int from, int to) {
        return opening.skipLeading(from, to);
    }

    /** The subject of a cue: in its clause, then in the clauses of its sentence before. */
    Optional<Mention> of(int cue, int sentence) {
        int from = clauseStart(cue, sentence);
        int to = beforeListener(from, beforeManner(from, cue));
        if (text[from] == '以'
                && from - 1 > sentence
                && text[from - 1] == ','
                && cue - from > 4
                // 以方, 以色列
                && "方色军警及".indexOf(text[from + 1]) < 0
                && ChineseWords.lastDe(text, from, cue) < 0) {
            // 何远山，以九十岁高龄代表校友(发言): how he does it.
            to = clauseEnd(from, sentence);
            from = clauseStart(to, sentence);
        }
        Mention subject = account(from, sentence);
        subject =
                subject == null && text[from] == '的'
                        ? beforeMarks(from, sentence, "对向跟给同")
                        : subject;
        subject = subject == null ? beforeMarksOfTime(from, cue, sentence) : subject;
        subject = subject == null ? viewer(from, cue) : subject;
        subject = subject == null ? teller(from, cue, sentence) : subject;
        if (subject == null && cue - from > 4 && text[cue - 1] == '并') {
            // 何远山|转发声明并(配文)
            subject = led.leading(from, cue - 1);
        }
        subject = subject == null ? giver(from, cue) : subject;
        subject = subject == null ? causative(from, cue) : subject;
        subject = subject == null ? agent(from, passive(from, cue)) : subject;
        boolean manner = isManner(from, cue);
        subject = subject == null && !manner ? spoken.adjacent(from, to) : subject;
        subject = subject == null && !manner ? inMarks(from, to, sentence) : subject;
        for (int n = 0; subject == null && from > sentence && n < CLAUSES; n++) {
            to = clauseEnd(from, sentence);
            from = clauseStart(to, sentence);
            subject = beforeMarks(from, sentence, "就对因以");
            subject = subject == null && !reports(from, to) ? led.leading(from, to) : subject;
            subject = subject == null ? announcer(from, to) : subject;
        }
        if (subject == null
                && cue - sentence > 2
                && "在当".indexOf(text[sentence]) >= 0
                && "他她".indexOf(text[sentence + 1]) >= 0) {
            // 在他十六岁时，曾写道: nobody else is told of.
            subject = mentions.mention(sentence + 1, sentence + 2, Type.PRONOUN, null, sentence);
        }
        if (subject == null && ChineseWords.DOCUMENTS.matchAt(text, cue, text.length) > 0) {
            // 声明|说: the document itself.
            subject = mentions.mention(cue, cue + 2, Type.ORGANIZATION, null, cue);
        }
        return Optional.ofNullable(subject)
                .map(this::withMarks)
                .map(this::called)
                .map(this::withoutCount)
                .map(who -> withDescription(who, sentence))
                .map(who -> withLast(who, cue));
    }

    /** 该局食品科一名|工作人员: without where the one belongs who is counted. */
    private Mention withoutCount(Mention role) {
        int from = role.end() - role.name().length();
        if (role.type() != Type.ROLE || from < 0) {
            return role;
        }
        int aged = ChineseWords.find(text, "岁的", from, role.end());
        if (text[from] == '满' && aged > from) {
            // 刚满八岁的|孩子
            return mentions.mention(aged + 2, role.end(), Type.ROLE, role.title(), role.start());
        }
        for (int i = role.end() - 4; i > from; i--) {
            if (text[i] == '一' && text[i - 1] != '另' && "名位".indexOf(text[i + 1]) >= 0) {
                return mentions.mention(i + 2, role.end(), Type.ROLE, role.title(), role.start());
            }
        }
        return role;
    }

    /** 在|董事长何远山|(看来): whose view follows. */
    private @Nullable Mention viewer(int from, int cue) {
        if (!ChineseWords.isAt(text, "看来", cue, text.length)) {
            return null;
        }
        for (int i = from; i + 2 < cue; i++) {
            if (text[i] == '在') {
                Mention who = words.sound(phrases.parse(i + 1, cue, true));
                who = who == null ? phrases.parse(i + 1, cue, false) : who;
                return who != null && who.end() == cue ? who : null;
            }
        }
        return null;
    }

    /** 遭到|网友(反驳), 赢得了|校长的(夸奖): whose words reach the subject of the clause. */
    private @Nullable Mention giver(int from, int cue) {
        return given(from, cue, ChineseWords.PASSIVE.matchAt(text, cue, text.length) > 0);
    }

    /** Who gives what somebody receives; {@code always}: whatever else the word may mean. */
    private @Nullable Mention given(int from, int to, boolean always) {
        for (int i = to - 3; i >= from; i--) {
            int receiving = ChineseWords.RECEIVING.matchAt(text, i, to);
            // 遭撞轿车的乘客(表示): what somebody receives besides words.
            boolean receives = receiving > 1 || always;
            if (receiving > 0 && receives) {
                int start = i + receiving;
                start += start < to && "了过".indexOf(text[start]) >= 0 ? 1 : 0;
                int end = text[to - 1] == '的' ? to - 1 : to;
                start = opening.skipLeading(start, end);
                return end - start < 2 ? null : words.sound(phrases.parse(start, end, true));
            }
        }
        return null;
    }

    /** 这赢得了|业主|好评, 引发|网友|热议: whose words something brings forth with which a clause ends. */
    Optional<Mention> response(int from, int to) {
        int noun = to - ChineseWords.RESPONSES.matchBefore(text, from, to);
        return noun == to ? Optional.empty() : Optional.ofNullable(given(from, noun, false));
    }

    /** 被|校领导|约谈，“…”, 被|邻居|拒绝，理由是“…”: whose words somebody hears, before a place. */
    Optional<Mention> agentBefore(int place, int sentence) {
        int to = clauseEnd(place, sentence);
        int from = clauseStart(to, sentence);
        if (ChineseWords.isAt(text, "理由", from, to) || ChineseWords.isAt(text, "因为", from, to)) {
            to = clauseEnd(from, sentence);
            from = clauseStart(to, sentence);
        }
        // 被|何远山|叫住(了)
        to -= to - from > 4 && text[to - 1] == '了' ? 1 : 0;
        int verb = to - ChineseWords.PASSIVE.matchBefore(text, from, to);
        Mention who = verb == to ? null : agent(from, verb);
        // 遭|对方|拒绝，因为“…”
        return Optional.ofNullable(who == null && verb < to ? giver(from, verb) : who);
    }

    /** 一|曾在面包店工作的人士: nobody without what describes him. */
    private Mention withDescription(Mention role, int sentence) {
        int at = role.end() - role.name().length();
        if (role.type() != Type.ROLE
                || role.name().length() != 2
                || at - 3 < sentence
                || text[at - 1] != '的'
                || !ChineseWords.isAt(text, "人士", at, role.end())) {
            return role;
        }
        int from = clauseStart(at, sentence);
        from += text[from] == '据' ? 1 : 0;
        from += opening.date(from, at);
        return at - from > 3 && at - from <= MAX_DESCRIPTION
                ? mentions.mention(from, role.end(), Type.ROLE, null, from)
                : role;
    }

    /** 让|对手|也不得不(承认): whom something makes say it. */
    private @Nullable Mention causative(int from, int cue) {
        int let = ChineseWords.find(text, "让", from, cue);
        if (let < 0 || cue - let < 4) {
            return null;
        }
        int must = ChineseWords.find(text, "不得不", let + 2, cue);
        int start = ChineseWords.lastDe(text, let, must < 0 ? let : must);
        int end = must < 0 ? -1 : must - (text[must - 1] == '也' || text[must - 1] == '都' ? 1 : 0);
        return must < 0 ? null : phrases.parse(start < 0 ? let + 1 : start + 1, end, true);
    }

    /** 称|主编利用了权力，并(表示): who is named there is told of, and no subject of what goes on. */
    private boolean reports(int from, int to) {
        int start = opening.skipLeading(from, to);
        int cue = start < to ? ChineseWords.SAFE.matchAt(text, start, to) : 0;
        return start < to
                && (text[start] == '称' && start + 2 < to && "号谓呼".indexOf(text[start + 1]) < 0
                        || cue > 1
                                && ChineseWords.isSafeCue(text, start, to)
                                && start + cue < to
                                && "称示说出为".indexOf(text[start + cue - 1]) >= 0);
    }

    /** 约|谈: where the word begins of which a reporting word is a part. */
    private int passive(int from, int cue) {
        for (int i = Math.max(from, cue - 2); i < cue; i++) {
            if (ChineseWords.PASSIVE.matchAt(text, i, text.length) > cue - i) {
                return i;
            }
        }
        return cue;
    }

    /** 被|网友|(质疑): by whom something is done with words. */
    private @Nullable Mention agent(int from, int verb) {
        for (int i = verb - 3; i >= from; i--) {
            if (text[i] == '的') {
                return null;
            }
            if (text[i] == '被') {
                int end = verb - ChineseWords.ADVERBS.matchBefore(text, i + 2, verb);
                Mention who = words.sound(phrases.parse(i + 1, end, true));
                return who != null && who.end() == end ? who : null;
            }
        }
        return null;
    }

    /** 阿奎莱|纳|在…时(说): one character that nothing explains is the name's last. */
    private Mention withLast(Mention who, int cue) {
        int end = who.end();
        int next = end + 1;
        boolean left =
                who.type() == Type.NAME
                        && end < cue
                        && ChineseWords.isGiven(text[end])
                        && MANNERS.indexOf(text[end]) < 0
                        && !opens(end, cue)
                        && (next == cue || opens(next, cue))
                        && ChineseTokens.of(text, end, Math.min(cue, end + 4)).endAt(end) == next;
        int from = end - who.name().length();
        return left && who.name().charAt(0) >= 0x250 && !names.goesOn(from, end)
                ? mentions.mention(from, next, Type.NAME, who.title(), who.start())
                : who;
    }

    /** Whether something begins that may stand between a name and a reporting word. */
    private boolean opens(int at, int to) {
        return ChineseWords.ADVERBS.matchAt(text, at, to) > 0
                || ChineseWords.PREPOSITIONS.matchAt(text, at, to) > 0
                || ChineseWords.TIMES.matchAt(text, at, to) > 0
                || ChineseWords.beginsRole(text, at, to)
                || ChineseWords.ANY_CUE.matchAt(text, at, text.length) > 1;
    }

    /** 一个叫何远山的|女孩: the name before the role. */
    private Mention called(Mention role) {
        int de = role.end() - role.name().length() - 1;
        if (role.type() != Type.ROLE || de < 3 || text[de] != '的') {
            return role;
        }
        if (text[de - 2] == '姓' && ChineseWords.surname(text, de - 1, de) == 1) {
            // 一位姓何的|经理 … 何经理
            String known = text[de - 1] + String.valueOf(ArticleText.fold(role.name()));
            int most = Math.min(text.length, de + NEAR);
            if (ChineseWords.find(text, known, Math.max(0, de - NEAR), most) >= 0) {
                return new Mention(
                        article.slice(de - 1, de) + role.name(),
                        Type.NAME,
                        null,
                        role.start(),
                        role.end());
            }
        }
        for (int i = de - 2; i > Math.max(0, de - MAX_PHRASE / 6); i--) {
            if (text[i - 1] == '叫' && ends.personEnd(i, ChineseTokens.of(text, i, de)) == de) {
                return mentions.mention(i, de, Type.NAME, role.name(), role.start());
            }
        }
        return role;
    }

    /** 小徐|和记者(说出): before whom it is said to. */
    private int beforeListener(int from, int to) {
        boolean listens =
                to - from > 4
                        && "和跟与".indexOf(text[to - 3]) >= 0
                        && LISTENERS.contains(new String(text, to - 2, 2));
        return listens ? to - 3 : to;
    }

    /** 店员|非常主动地谈起, 何远山|以老家为例(说): before how it is said. */
    private int beforeManner(int from, int cue) {
        if (cue - from > 6 && text[cue - 2] == '为' && "例由据".indexOf(text[cue - 1]) >= 0) {
            for (int i = cue - 3; i > from + 1; i--) {
                if (text[i] == '以') {
                    return i;
                }
            }
        }
        if (cue - from < 5 || text[cue - 1] != '地' && text[cue - 1] != '得') {
            return cue;
        }
        int half = halfHearted(from, cue);
        if (half > from + 1) {
            return half;
        }
        for (int i = cue - 3; i > cue - 6 && i - 2 >= from; i--) {
            if (text[i] == '而') {
                // 细声|而断续地
                return i - 2;
            }
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, cue);
        int manner = from;
        for (int i = from; i < cue - 1; i = tokens.endAt(i)) {
            manner = i;
        }
        int degree = ChineseWords.ADVERBS.matchBefore(text, from, manner);
        int start = degree > 1 ? manner - degree : manner;
        return start - from > 1 && cue - start < 8 ? start : cue;
    }

    /** 何远山|半真半假地, 何远山|半开玩笑地: where such a manner begins, or -1. */
    private int halfHearted(int from, int cue) {
        for (int i = cue - 3; i >= Math.max(from, cue - 6); i--) {
            if (text[i] == '半' && "真假开信推是带哄认懂".indexOf(text[i + 1]) >= 0) {
                return i > from + 1 && text[i - 2] == '半' ? i - 2 : i;
            }
        }
        return -1;
    }

    /** 关切地|(询问), 半真半假地|(抱怨): nothing but how it is said. */
    private boolean isManner(int from, int cue) {
        return from > 0 && text[cue - 1] == '地' && halfHearted(from, cue) == from
                || from > 0
                        && cue - from == 3
                        && text[cue - 1] == '地'
                        && names.matchAt(from, cue) == 0
                        && ChineseTokens.of(text, from, cue).endAt(from) == from + 2;
    }

    /**
     * 何远山|对绰号“邮差”的伙伴(说), 何远山|就“青年阵线”发言人被判入狱，再次(妄言): who stands before a word that says to whom or
     * of whom, where a clause seems to begin behind marks.
     */
    private @Nullable Mention beforeMarks(int from, int sentence, String prepositions) {
        int marks = marksBefore(from, sentence);
        int start = clauseStart(marks, sentence);
        Mention who = marks == from ? null : led.leading(start, marks);
        return who != null && who.end() < marks && prepositions.indexOf(text[who.end()]) >= 0
                ? who
                : null;
    }

    /** 何远山|在回答“危急”级别的问题时(说): who stands before a phrase of time that has marks in it. */
    private @Nullable Mention beforeMarksOfTime(int from, int cue, int sentence) {
        boolean time = cue - from > 2 && "时后中".indexOf(text[cue - 1]) >= 0;
        return time ? beforeMarks(from, sentence, "在于当") : null;
    }

    /**
     * 何远山|强调，对方主张对话，但“…”，并(指), 但同时(承认): who spoke before in the sentence, whoever acts in what he
     * says.
     */
    private @Nullable Mention teller(int from, int cue, int sentence) {
        // 但|同时|承认
        boolean more = cue - from == 3 && ChineseWords.isAt(text, "但同时", from, cue);
        if (!more && (cue != from + 1 || text[from] != '并')) {
            return null;
        }
        int start = from;
        for (int n = 0; start > sentence && n < CLAUSES; n++) {
            int end = clauseEnd(start, sentence);
            start = clauseStart(end, sentence);
            for (int i = start + 1; i < end; i++) {
                boolean says =
                        i + 1 == end
                                && (more && text[i] == '说'
                                        || !more && "说称答问".indexOf(text[i]) >= 0);
                if (says
                        || ChineseWords.isSafeCue(text, i, end)
                                && end - i == ChineseWords.SAFE.matchAt(text, i, end)) {
                    return of(i, sentence).orElse(null);
                }
            }
        }
        return null;
    }

    /** 红石联盟|宣布停火，还强调: who says something in a clause before, whoever that is. */
    private @Nullable Mention announcer(int from, int to) {
        int start = opening.skipLeading(from, to);
        if (ChineseWords.PERCEIVING.matchAt(text, start, to) > 0) {
            return null;
        }
        if (ChineseWords.DOCUMENTS.isWithin(text, start, to)) {
            // 红石公司|发布了一份公告，称…
            for (int i = start + 2; i < to; i++) {
                if (ChineseWords.ISSUING.matchAt(text, i, to) > 0) {
                    return spoken.adjacent(from, i);
                }
            }
        }
        for (int i = start + 2; i < to; i++) {
            if (ChineseWords.isSafeCue(text, i, to)) {
                return spoken.adjacent(from, i);
            }
        }
        if (to - start > 1 && "答问说".indexOf(text[to - 1]) >= 0) {
            // 卓|再答，「…」，并说
            return spoken.bySurname(start, to - 1);
        }
        return null;
    }

    /** Where the words in marks begin that end at a place. */
    private int marksBefore(int end, int least) {
        int start = end;
        while (start > least && text[start - 1] == Context.QUOTED) {
            start--;
        }
        return start;
    }

    /** 网友“半勺盐”|留言说, “海狸”|接着说: the name in marks that somebody goes by. */
    private @Nullable Mention account(int end, int least) {
        int nickname = nicknames.endingAt(end);
        int start = nickname > 0 ? end - nickname : marksBefore(end, least);
        int length = end - start;
        boolean named =
                nickname > 0
                        || length > 3
                                && length <= MAX_ACCOUNT
                                && ChineseWords.ACCOUNTS.matchBefore(text, least, start) > 0;
        return named ? mentions.mention(start + 1, end - 1, Type.NAME, null, start) : null;
    }

    /** 对此，“小满食堂”|向媒体表示: a name in marks that is the subject by its place. */
    private @Nullable Mention inMarks(int end, int cue, int least) {
        int start = marksBefore(end, least);
        boolean placed =
                end - start > 3
                        && end - start <= MAX_ACCOUNT
                        && (start == least
                                || isClauseEnd(text[start - 1])
                                || text[start - 1] == ' ')
                        && (ChineseWords.PREPOSITIONS.matchAt(text, end, cue) > 0
                                // “谷雨食堂”方面(回应)
                                || ChineseWords.isAt(text, "方面", end, cue)
                                || ChineseWords.TIMES.matchAt(text, end, cue) > 1
                                || isStation(start, end));
        for (int i = start + 1; placed && i < end - 1; i++) {
            placed = Character.isLetterOrDigit(article.folded[i]);
        }
        return placed ? mentions.mention(start + 1, end - 1, Type.ORGANIZATION, null, start) : null;
    }

    /** The first that a stretch of text names as a subject, clause by clause. */
    Optional<Mention> leadingIn(int from, int to) {
        for (int start = from; start < to; ) {
            int end = clauseStop(text, start, to);
            Mention subject = led.leading(start, end);
            if (subject != null) {
                Mention whose = subject.end() == end ? behindMarks(end, to) : null;
                return Optional.of(whose == null ? withMarks(subject) : whose);
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** “德国之声”|报道称: a station, whatever stands behind it. */
    private boolean isStation(int from, int to) {
        if (to - from > MAX_STATION || ChineseWords.find(article.folded, "是", from, to) >= 0) {
            return false;
        }
        for (String kind : STATIONS) {
            int at = to - 1 - kind.length();
            if (at > from
                    && kind.contentEquals(
                            new StringBuilder().append(article.folded, at, kind.length()))) {
                return true;
            }
        }
        return false;
    }

    /** “政治”|新闻网: what a paper, a station, a site is called stands in marks before it. */
    private Mention withMarks(Mention who) {
        int from = who.end() - who.name().length();
        boolean medium =
                who.type() == Type.ORGANIZATION
                        && from > 0
                        && text[from - 1] == Context.QUOTED
                        && MEDIA.contains(new String(text, from, who.end() - from));
        int start = from;
        int least = Math.max(0, from - MAX_ACCOUNT);
        while (medium && start > least && text[start - 1] == Context.QUOTED) {
            start--;
            if ("“「『".indexOf(article.raw.charAt(start)) >= 0) {
                break;
            }
        }
        return from - start > 2
                ? mentions.mention(start, who.end(), Type.ORGANIZATION, null, start)
                : who;
    }

    /** 餐厅“谷雨”的|主厨何远山: whom a clause begins with whose first words have marks in them. */
    private @Nullable Mention behindMarks(int at, int to) {
        int de = at;
        while (de < to && text[de] == Context.QUOTED) {
            de++;
        }
        if (de == at) {
            return null;
        }
        int end = clauseStop(text, de, to);
        return end > de && text[de] == '的' ? led.leading(de, end) : null;
    }

    /** 各级干部|要…, 各地|必须…: what follows is what somebody tells them to do. */
    boolean isExhorted(Mention who) {
        boolean many =
                who.type() != Type.NAME
                        && (ChineseMentions.isMany(who)
                                || "各全广".indexOf(who.name().charAt(0)) >= 0
                                || who.name().endsWith("干部")
                                || who.name().endsWith("部门")
                                || who.name().endsWith("党员"));
        return many && ChineseWords.anyAt(text, MUSTS, who.end(), text.length) > 0;
    }

    /** 张女士|和丈夫(在网上下单): who acts together with somebody else is one person all the same. */
    Mention leader(Mention who) {
        int at = Math.max(0, who.end() - who.name().length());
        for (int i = at + 2; i < who.end() - 1; i++) {
            if ("和与跟同".indexOf(text[i]) >= 0) {
                Mention first = phrases.parse(at, i, true);
                return first != null && first.type() == Type.NAME ? first : who;
            }
        }
        return who;
    }

    /** 物业|在群里发了这则通知: who sends words round that stand before. */
    Optional<Mention> sender(int from, int to) {
        for (int i = from + 3; i + 2 < to; i++) {
            boolean these =
                    text[i] == '这'
                            && "则条份封段张".indexOf(text[i + 1]) >= 0
                            && ChineseWords.MESSAGES.matchAt(text, i + 2, to) > 0;
            int verb = i - (text[i - 1] == '了' ? 1 : 0);
            verb -= "布出下给".indexOf(text[verb - 1]) >= 0 ? 1 : 0;
            if (these && "发写留贴".indexOf(text[verb - 1]) >= 0) {
                int clause = clauseStart(verb - 1, from);
                Optional<Mention> who = leadingIn(clause, verb - 1);
                return who.isPresent() || clause == from ? who : leadingIn(from, clause - 1);
            }
        }
        return Optional.empty();
    }

    /** The one that the last clause before a place names as its subject, or a clause before it. */
    Optional<Mention> nearestBefore(int place, int sentence) {
        int to = place;
        int clause = clauseStart(place, sentence);
        boolean alone =
                place - clause > 1
                        && ChineseWords.TITLES.matchBefore(text, clause, place) == place - clause;
        // 记者|：“…”
        Mention subject = alone ? mentions.mention(clause, place, Type.ROLE, null, clause) : null;
        for (int n = 0; subject == null && to > sentence && n < CLAUSES; n++) {
            int from = clauseStart(to, sentence);
            subject = led.leading(from, to);
            to = clauseEnd(from, sentence);
        }
        return Optional.ofNullable(subject);
    }

    /** 李伟|的公司, 李伟|所在的企业: whom a clause is about when its subject is a thing of theirs. */
    Optional<Mention> ownerIn(int from, int to) {
        int start = opening.skipLeading(from, to);
        int end = start < to ? start + names.matchAt(start, to) : start;
        int de = end == start ? ChineseWords.find(text, "的", start, Math.min(to, start + 16)) : -1;
        int named = de < 0 ? 0 : names.matchBefore(start, de);
        if (named > 0
                && ChineseWords.titleBefore(text, start, de - named) > 0
                && phrases.isOneNoun(start, de - named)) {
            // 工程师|何远山|的发现
            return Optional.of(mentions.mention(de - named, de, Type.NAME, null, start));
        }
        if (end == start && start < to) {
            int person =
                    ends.personEnd(start, ChineseTokens.of(text, start, Math.min(to, start + 12)));
            end = person <= to ? person : start;
        }
        // 白石的|王女士 is somebody of a place, whoever the place is called after.
        boolean owns =
                end > start
                        && end < to
                        && (text[end] == '的' && ChineseWords.titledSurname(text, end + 1, to) == 0
                                || ChineseWords.isAt(text, "所在的", end, to)
                                // 何远山|家的客厅
                                || ChineseWords.isAt(text, "家的", end, to)
                                // 何远山|收到的差评
                                || end + 2 < to && text[end + 2] == '的');
        return owns
                ? Optional.of(mentions.mention(start, end, Type.NAME, null, start))
                : Optional.empty();
    }

    /** 记者采访了|何远山, 联系上|医院的负责人, 见到|何远山|时, 拨通了|何远山|的电话: whom a reporter meets. */
    Optional<Mention> met(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            String verb = new String(text, i, 2);
            boolean follows = FOLLOWING.contains(verb);
            if (i > from && text[i] == '问' && i + 1 + names.matchAt(i + 1, to) == to) {
                // 记者问|何远山，…
                return personAt(i + 1, to);
            }
            if (i > from && text[i] == '问' && i + 3 == to && mayBeFamiliar(i + 1, to)) {
                return Optional.of(mentions.mention(i + 1, to, Type.NAME, null, i + 1));
            }
            if (!follows && !MEETING.contains(verb)) {
                continue;
            }
            int start = i + 2;
            start += "了到上".indexOf(text[start]) >= 0 ? 1 : 0;
            start += start < to && text[start] == '了' ? 1 : 0;
            boolean done = start > i + 2 || !verb.equals("采访") && !verb.equals("联系");
            int end = to;
            for (String behind : BEHIND_MET) {
                int at = end - behind.length();
                end = at > start + 1 && ChineseWords.isAt(text, behind, at, end) ? at : end;
            }
            if (!done || end - start < 2) {
                return Optional.empty();
            }
            Optional<Mention> named =
                    personAt(start, end)
                            .filter(who -> ChineseWords.isAt(text, "是在", who.end(), to));
            if (named.isPresent()) {
                // 见到|何远山|是在一家茶馆
                return named;
            }
            Mention whole = words.sound(phrases.parse(start, end, true));
            // 跟着|何远山|掰玉米: whom somebody is with does something too.
            return whole == null && follows ? leadingIn(start, end) : Optional.ofNullable(whole);
        }
        return Optional.empty();
    }

    /** 我给|我妈|打电话, 跟|奶奶|商量: with whom somebody talks. */
    Optional<Mention> talkedTo(int from, int to) {
        for (int i = from; i + 2 < to; i++) {
            // 作为访问|学者
            boolean asks = text[i] == '问' && i > from && "访顾慰审疑设学".indexOf(text[i - 1]) < 0;
            int asked = asks ? ChineseWords.ROLES.matchAt(text, i + 1, to) : 0;
            if (asked > 1) {
                // 记者问|快递员
                return Optional.of(mentions.mention(i + 1, i + 1 + asked, Type.ROLE, null, i + 1));
            }
            if ("给跟和".indexOf(text[i]) < 0) {
                continue;
            }
            for (int at = i + 2; at + 1 < to && at - i < MAX_TALKED; at++) {
                for (String verb : TALKING) {
                    if (ChineseWords.isAt(text, verb, at, to)) {
                        if (text[i + 1] == '我'
                                && ChineseWords.RELATIONS.matchAt(text, i + 2, at) == at - i - 2) {
                            // 给|我妈|打电话
                            return Optional.of(mentions.mention(i + 1, at, Type.ROLE, null, i + 1));
                        }
                        return Optional.ofNullable(words.sound(phrases.parse(i + 1, at, true)))
                                .filter(who -> who.type() != Type.PRONOUN);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** 问|何远山, 告诉|她: whom words are said to. */
    boolean isAddressed(int from, int to) {
        boolean asked = from > 0 && text[from - 1] == '问' && hearer(text, from, to) == to - from;
        return asked
                || ChineseWords.PRONOUNS.matchAt(text, from, to) == to - from
                || names.matchAt(from, to) == to - from;
    }

    /** 问|专家, 问|他: the length of the word for whom somebody speaks to; 0 when there is none. */
    static int hearer(char[] text, int from, int to) {
        if (ChineseWords.isAt(text, "人家", from, to)) {
            return 2;
        }
        int role =
                Math.max(
                        ChineseWords.ROLES.matchAt(text, from, to),
                        ChineseWords.TITLES.matchAt(text, from, to));
        return role > 1 ? role : ChineseWords.PRONOUNS.matchAt(text, from, to);
    }

    /** 一位: how long the words are that count somebody; 0: none. */
    int countAt(int from, int to) {
        return opening.counted(from, to);
    }

    /** The length of a name that the article has, where one begins here; 0: none. */
    int nameAt(int from, int to) {
        return names.matchAt(from, to);
    }

    /** Whatever a whole stretch names. */
    Optional<Mention> any(int from, int to) {
        int start = opening.skipLeading(from, to);
        return start < to && to - start <= MAX_ACCOUNT
                ? Optional.ofNullable(phrases.parse(start, to, false))
                : Optional.empty();
    }

    /** Whoever's name begins at a place. */
    Optional<Mention> personAt(int from, int to) {
        int end = from + names.matchAt(from, to);
        if (end == from) {
            end = ends.personEnd(from, ChineseTokens.of(text, from, Math.min(to, from + 8)));
            boolean person =
                    ChineseWords.isPerson(text, from, end)
                            || end == from + 3 && ChineseWords.isCommonSurname(text[from]);
            end = end <= to && person ? end : from;
        }
        return end == from
                ? Optional.empty()
                : Optional.of(mentions.mention(from, end, Type.NAME, null, from));
    }

    /** Somebody whom a whole stretch names and nothing else. */
    Optional<Mention> somebody(int from, int to) {
        return Optional.ofNullable(phrases.parse(from, to, true))
                .filter(who -> to - from <= 30 && (who.end() == to || isTitleOf(who, to)));
    }

    /** 何远山|队长: all that stands behind the name is the title. */
    private boolean isTitleOf(Mention who, int to) {
        return who.end() < to
                && ChineseWords.TITLES.matchBefore(text, who.end(), to) == to - who.end();
    }

    /** What the beginning of a stretch names: 大叔Gweilo是个加拿大人. */
    Optional<Mention> phraseBefore(int from, int to) {
        for (int i = from; i < to; i++) {
            int name = names.matchAt(i, to);
            if (name > 0) {
                return Optional.of(
                        mentions.mention(i, i + name, Type.NAME, mentions.title(from, i), from));
            }
        }
        int de = ChineseWords.lastDe(text, from, to);
        Mention head = de > 0 ? phrases.parse(de + 1, to, true) : null;
        // 最年轻的|小秦
        head = head == null && de > 0 ? spoken.adjacent(de + 1, to) : head;
        if (head != null) {
            return Optional.of(head);
        }
        int end = from;
        while (end < to && !(end > from + 1 && "是在的曾今已有".indexOf(text[end]) >= 0)) {
            end++;
        }
        return Optional.ofNullable(spoken.adjacent(from, end));
    }

    /** Where the clause ends that begins at a place. */
    static int clauseStop(char[] text, int from, int to) {
        int end = from;
        while (end < to && !isClauseEnd(text[end])) {
            end++;
        }
        return end;
    }

    static boolean isClauseEnd(char c) {
        return c == ','
                || c == ';'
                || c == ':'
                || c == '。'
                || c == '!'
                || c == '?'
                || c == '\n'
                || c == Context.QUOTED
                || c == '—';
    }

    /** Where the clause before the one that begins at a place ends. */
    private int clauseEnd(int start, int least) {
        int end = start;
        while (end > least && isClauseEnd(text[end - 1])) {
            end--;
        }
        return end;
    }

    int clauseStart(int before, int least) {
        int start = before;
        while (start > least && !isClauseEnd(text[start - 1])) {
            start--;
        }
        return start;
    }

    /** Where the sentence begins that goes on before a place. */
    int sentenceStart(int before, int least) {
        int start = before;
        int bound = Math.max(least, before - MAX_SENTENCE);
        while (start > bound && !ArticleText.isStop(text[start - 1])) {
            start--;
        }
        return start;
    }
}
