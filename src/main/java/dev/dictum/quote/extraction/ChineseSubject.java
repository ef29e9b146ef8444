package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds who a reporting word has as its subject, in its clause and in those before. */
final class ChineseSubject {
    private static final int MAX_PHRASE = 60;
    private static final int MAX_ACCOUNT = 16;
    private static final int MAX_SENTENCE = 300;
    private static final int CLAUSES = 5;
    private static final int MAX_OFFICE = 24;

    /** How somebody says something, in one character. */
    private static final String MANNERS = "急怒哭笑喊叹骂气答问讲谈插抢接补复追反质恨怨劝求训夸赞吼嚷直坦泣怒嗔喜悲";

    private final ArticleText article;
    private final char[] text;
    private final ChineseNames names;
    private final ChineseNicknames nicknames;
    private final ChineseOpening opening;
    private final ChinesePhraseEnd ends;
    private final ChinesePhrase phrases;

    ChineseSubject(
            ArticleText article, char[] masked, ChineseNames names, ChineseNicknames nicknames) {
        this.article = article;
        this.text = masked;
        this.names = names;
        this.nicknames = nicknames;
        this.opening = new ChineseOpening(masked, names);
        this.ends = new ChinesePhraseEnd(masked, names, opening);
        this.phrases = new ChinesePhrase(article, masked, names, opening, ends);
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
        subject = subject == null ? viewer(from, cue) : subject;
        subject = subject == null ? giver(from, cue) : subject;
        subject = subject == null ? agent(from, passive(from, cue)) : subject;
        subject = subject == null ? adjacent(from, to) : subject;
        subject = subject == null ? inMarks(from, to, sentence) : subject;
        for (int n = 0; subject == null && from > sentence && n < CLAUSES; n++) {
            to = clauseEnd(from, sentence);
            from = clauseStart(to, sentence);
            subject = beforeMarks(from, sentence, "就对因");
            subject = subject == null ? leading(from, to) : subject;
            subject = subject == null ? announcer(from, to) : subject;
        }
        if (subject == null
                && cue - sentence > 2
                && "在当".indexOf(text[sentence]) >= 0
                && "他她".indexOf(text[sentence + 1]) >= 0) {
            // 在他十六岁时，曾写道: nobody else is told of.
            subject = phrases.mention(sentence + 1, sentence + 2, Type.PRONOUN, null, sentence);
        }
        if (subject == null && ChineseWords.DOCUMENTS.matchAt(text, cue, text.length) > 0) {
            // 声明|说: the document itself.
            subject = phrases.mention(cue, cue + 2, Type.ORGANIZATION, null, cue);
        }
        return Optional.ofNullable(subject).map(this::called).map(who -> withLast(who, cue));
    }

    /** 在|董事长何远山|(看来): whose view follows. */
    private @Nullable Mention viewer(int from, int cue) {
        if (!ChineseWords.isAt(text, "看来", cue, text.length)) {
            return null;
        }
        for (int i = from; i + 2 < cue; i++) {
            if (text[i] == '在') {
                Mention who = phrases.sound(phrases.parse(i + 1, cue, true));
                who = who == null ? phrases.parse(i + 1, cue, false) : who;
                return who != null && who.end() == cue ? who : null;
            }
        }
        return null;
    }

    /** 遭到|网友(反驳), 赢得了|校长的(夸奖): whose words reach the subject of the clause. */
    private @Nullable Mention giver(int from, int cue) {
        for (int i = cue - 3; i >= from; i--) {
            int receiving = ChineseWords.RECEIVING.matchAt(text, i, cue);
            // 遭撞轿车的乘客(表示): what somebody receives besides words.
            boolean words =
                    receiving > 1 || ChineseWords.PASSIVE.matchAt(text, cue, text.length) > 0;
            if (receiving > 0 && words) {
                int start = i + receiving;
                start += start < cue && "了过".indexOf(text[start]) >= 0 ? 1 : 0;
                int end = text[cue - 1] == '的' ? cue - 1 : cue;
                start = opening.skipLeading(start, end);
                return end - start < 2 ? null : phrases.sound(phrases.parse(start, end, true));
            }
        }
        return null;
    }

    /** 被|校领导|约谈，“…”, 被|邻居|拒绝，理由是“…”: whose words somebody hears, before a place. */
    Optional<Mention> agentBefore(int place, int sentence) {
        int to = clauseEnd(place, sentence);
        int from = clauseStart(to, sentence);
        if (ChineseWords.isAt(text, "理由", from, to)) {
            to = clauseEnd(from, sentence);
            from = clauseStart(to, sentence);
        }
        int verb = to - ChineseWords.PASSIVE.matchBefore(text, from, to);
        return verb == to ? Optional.empty() : Optional.ofNullable(agent(from, verb));
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
                Mention who = phrases.sound(phrases.parse(i + 1, verb, true));
                return who != null && who.end() == verb ? who : null;
            }
        }
        return null;
    }

    /** 瓜农|老李|向本报(反映): statistics may join what follows to the name. */
    private @Nullable Mention familiarIn(int from, int to) {
        for (int i = Math.max(from, to - MAX_OFFICE); i + 1 < to; i++) {
            boolean familiar =
                    mayBeFamiliar(i, to)
                            && text[i] != '阿'
                            && (i == from
                                    || "者员农的".indexOf(text[i - 1]) >= 0
                                    || endsWithRole(from, i))
                            && (i + 2 == to
                                    || ChineseWords.PREPOSITIONS.matchAt(text, i + 2, to) > 0
                                    || ChineseWords.ADVERBS.matchAt(text, i + 2, to) > 1);
            if (familiar && !isObjectOf(from, i)) {
                return phrases.mention(i, i + 2, Type.NAME, phrases.title(from, i), from);
            }
        }
        return null;
    }

    /** 小, 老, 阿 and a surname that make no word such as 老师. */
    private boolean mayBeFamiliar(int at, int to) {
        return "小老阿".indexOf(text[at]) >= 0
                && ChineseWords.surname(text, at + 1, at + 2) == 1
                && ChineseWords.ROLES.matchAt(text, at, to) == 0
                && ChineseWords.TITLES.matchAt(text, at, to) == 0;
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
                ? phrases.mention(from, next, Type.NAME, who.title(), who.start())
                : who;
    }

    /** Whether something begins that may stand between a name and a reporting word. */
    private boolean opens(int at, int to) {
        return ChineseWords.ADVERBS.matchAt(text, at, to) > 0
                || ChineseWords.PREPOSITIONS.matchAt(text, at, to) > 0
                || ChineseWords.TIMES.matchAt(text, at, to) > 0
                || ChineseWords.TITLES.matchAt(text, at, to) > 1
                || ChineseWords.ROLES.matchAt(text, at, to) > 1
                || ChineseWords.ANY_CUE.matchAt(text, at, text.length) > 1;
    }

    /** 一个叫何远山的|女孩: the name before the role. */
    private Mention called(Mention role) {
        int de = role.end() - role.name().length() - 1;
        if (role.type() != Type.ROLE || de < 3 || text[de] != '的') {
            return role;
        }
        for (int i = de - 2; i > Math.max(0, de - MAX_PHRASE / 6); i--) {
            if (text[i - 1] == '叫' && ends.personEnd(i, ChineseTokens.of(text, i, de)) == de) {
                return phrases.mention(i, de, Type.NAME, role.name(), role.start());
            }
        }
        return role;
    }

    /** 小徐|和记者(说出): before whom it is said to. */
    private int beforeListener(int from, int to) {
        boolean listens =
                to - from > 4
                        && "和跟与".indexOf(text[to - 3]) >= 0
                        && (ChineseWords.isAt(text, "记者", to - 2, to)
                                || ChineseWords.isAt(text, "媒体", to - 2, to));
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

    /**
     * 何远山|对绰号“邮差”的伙伴(说), 何远山|就“青年阵线”发言人被判入狱，再次(妄言): who stands before a word that says to whom or
     * of whom, where a clause seems to begin behind marks.
     */
    private @Nullable Mention beforeMarks(int from, int sentence, String prepositions) {
        int marks = marksBefore(from, sentence);
        int start = clauseStart(marks, sentence);
        Mention who = marks == from ? null : leading(start, marks);
        return who != null && who.end() < marks && prepositions.indexOf(text[who.end()]) >= 0
                ? who
                : null;
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
                    return adjacent(from, i);
                }
            }
        }
        for (int i = start + 2; i < to; i++) {
            if (ChineseWords.isSafeCue(text, i, to)) {
                return adjacent(from, i);
            }
        }
        if (to - start > 1 && "答问说".indexOf(text[to - 1]) >= 0) {
            // 卓|再答，「…」，并说
            return bySurname(start, to - 1);
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
        return named ? phrases.mention(start + 1, end - 1, Type.NAME, null, start) : null;
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
                                || ChineseWords.TIMES.matchAt(text, end, cue) > 1);
        for (int i = start + 1; placed && i < end - 1; i++) {
            placed = Character.isLetterOrDigit(article.folded[i]);
        }
        return placed ? phrases.mention(start + 1, end - 1, Type.ORGANIZATION, null, start) : null;
    }

    /** The first that a stretch of text names as a subject, clause by clause. */
    Optional<Mention> leadingIn(int from, int to) {
        for (int start = from; start < to; ) {
            int end = start;
            while (end < to && !isClauseEnd(text[end])) {
                end++;
            }
            Mention subject = leading(start, end);
            if (subject != null) {
                return Optional.of(subject);
            }
            start = end + 1;
        }
        return Optional.empty();
    }

    /** 张女士|和丈夫(在网上下单): who acts together with somebody else is one person all the same. */
    Mention leader(Mention who) {
        int at = who.end() - who.name().length();
        for (int i = at + 2; i < who.end(); i++) {
            if ("和与跟".indexOf(text[i]) >= 0) {
                Mention first = phrases.parse(at, i, true);
                return first != null && first.type() == Type.NAME ? first : who;
            }
        }
        return who;
    }

    /** The one that the last clause before a place names as its subject, or a clause before it. */
    Optional<Mention> nearestBefore(int place, int sentence) {
        int to = place;
        int clause = clauseStart(place, sentence);
        boolean alone =
                place - clause > 1
                        && ChineseWords.TITLES.matchBefore(text, clause, place) == place - clause;
        // 记者|：“…”
        Mention subject = alone ? phrases.mention(clause, place, Type.ROLE, null, clause) : null;
        for (int n = 0; subject == null && to > sentence && n < CLAUSES; n++) {
            int from = clauseStart(to, sentence);
            subject = leading(from, to);
            to = clauseEnd(from, sentence);
        }
        return Optional.ofNullable(subject);
    }

    /** 李伟|的公司, 李伟|所在的企业: whom a clause is about when its subject is a thing of theirs. */
    Optional<Mention> ownerIn(int from, int to) {
        int start = opening.skipLeading(from, to);
        int end = start < to ? start + names.matchAt(start, to) : start;
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
                                || ChineseWords.isAt(text, "所在的", end, to));
        return owns
                ? Optional.of(phrases.mention(start, end, Type.NAME, null, start))
                : Optional.empty();
    }

    /** 记者采访了|何远山, 联系上|医院的负责人: whom a reporter has spoken with. */
    Optional<Mention> met(int from, int to) {
        for (int i = from + 2; i + 2 < to; i++) {
            if (ChineseWords.isAt(text, "采访", i, to) || ChineseWords.isAt(text, "联系", i, to)) {
                int start = i + 2;
                start += start < to && "了到上".indexOf(text[start]) >= 0 ? 1 : 0;
                start += start < to && text[start] == '了' ? 1 : 0;
                return start > i + 2
                        ? Optional.ofNullable(phrases.sound(phrases.parse(start, to, true)))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** 问|何远山, 告诉|她: whom words are said to. */
    boolean isAddressed(int from, int to) {
        return ChineseWords.PRONOUNS.matchAt(text, from, to) == to - from
                || names.matchAt(from, to) == to - from;
    }

    /** Whatever a whole stretch names. */
    Optional<Mention> any(int from, int to) {
        int start = opening.skipLeading(from, to);
        return start < to && to - start <= MAX_ACCOUNT
                ? Optional.ofNullable(phrases.parse(start, to, false))
                : Optional.empty();
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
                        phrases.mention(i, i + name, Type.NAME, phrases.title(from, i), from));
            }
        }
        int de = ChineseWords.lastDe(text, from, to);
        Mention head = de > 0 ? phrases.parse(de + 1, to, true) : null;
        if (head != null) {
            return Optional.of(head);
        }
        int end = from;
        while (end < to && !(end > from + 1 && "是在的曾今已有".indexOf(text[end]) >= 0)) {
            end++;
        }
        return Optional.ofNullable(adjacent(from, end));
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

    /** 路透社援引|知情人士的话说: whose words are handed on, not who hands them on. */
    private int behindQuoting(int from, int to) {
        for (int i = from + 2; i + 3 < to; i++) {
            int quoting = ChineseWords.QUOTING.matchAt(text, i, to);
            if (quoting > 0) {
                return i + quoting;
            }
        }
        return from;
    }

    private boolean endsWithSomebody(int from, int to) {
        return names.matchBefore(from, to) > 0 || endsWithRole(from, to);
    }

    private boolean endsWithRole(int from, int to) {
        return ChineseWords.TITLES.matchBefore(text, from, to) > 1
                || ChineseWords.ROLES.matchBefore(text, from, to) > 1;
    }

    /** The subject in a clause that ends with the cue. */
    private @Nullable Mention adjacent(int from, int to) {
        return phrases.sound(adjacentPhrase(from, to));
    }

    private @Nullable Mention adjacentPhrase(int from, int to) {
        if (to - from > 3 && text[to - 1] == '所') {
            // 正如|考生|所(说)
            for (int i = to - 3; i >= from; i--) {
                if (text[i] == '如') {
                    return phrases.parse(i + 1, to - 1, true);
                }
            }
        }
        Mention heard = heard(from, to);
        if (heard != null) {
            return heard;
        }
        int start = opening.skipLeading(behindQuoting(from, to), to);
        if (start + 2 < to && ChineseWords.opensWhen(text, start, to)) {
            // 当|记者追问.
            start = opening.skipLeading(start + 1, to);
        }
        if (start >= to
                || ChineseWords.CONCESSIONS.matchAt(text, start, to) > 0
                || ChineseWords.PERCEIVING.matchAt(text, start, to) > 0
                        && !endsWithSomebody(start, to)
                || ChineseWords.isAt(text, "一边", from, to)
                || ChineseWords.isAt(text, "一面", from, to)) {
            return null;
        }
        if (to - start > 2
                && (text[to - 1] == '他' || text[to - 1] == '她')
                && (text[to - 2] == '见' || text[to - 2] == '到')) {
            // 直到听见她|大喊.
            return phrases.mention(to - 1, to, Type.PRONOUN, null, to - 1);
        }
        boolean said = to < text.length && "说问".indexOf(text[to]) >= 0;
        if (text[start] == '我'
                && (start + 1 == to && said || start + 2 < to && text[start + 1] == '向')) {
            // “…”我|向店员(表示): who reports.
            return phrases.mention(start, start + 1, Type.PRONOUN, null, start);
        }
        if (text[start] == '连') {
            // 连|导演|也
            for (int i = start + 3; i < to; i++) {
                if (text[i] == '也' || text[i] == '都') {
                    start++;
                    break;
                }
            }
        }
        Mention author = authorOfDocument(start, to);
        if (author != null) {
            return author;
        }
        Mention surname = bySurname(start, to);
        if (surname != null) {
            return surname;
        }
        int end = ends.phraseEnd(start, to);
        if ((text[start] == '他' || text[start] == '她')
                && start + 1 < to
                && "的们和与、".indexOf(text[start + 1]) < 0
                && !followsNoun(start + 1, to)) {
            // 他苦|笑道: statistics may join what follows to the pronoun.
            return phrases.mention(start, start + 1, Type.PRONOUN, null, start);
        }
        Mention counted = describedRole(start, end, to);
        if (counted != null) {
            return counted;
        }
        Mention latin = latinBehindTitle(start, to);
        if (latin != null) {
            return latin;
        }
        Mention who = end > start ? phrases.parse(start, end, true) : null;
        if (who == null || who.type() != Type.PRONOUN && !isKnown(who)) {
            Mention titled = titledBeyond(start, end, to);
            if (titled != null) {
                return titled;
            }
        }
        if (who == null || who.type() != Type.PRONOUN && who.type() != Type.NAME) {
            Mention familiar = familiarIn(start, to);
            if (familiar != null) {
                return familiar;
            }
        }
        if (who != null
                && (who.type() != Type.ORGANIZATION && who.type() != Type.NAME || isKnown(who))) {
            return who;
        }
        // The first name that the article knows and that is no object: 富士康创始人郭台铭不得不出来说.
        for (int i = start; i < to; i++) {
            int name = names.matchAt(i, to);
            boolean title = who != null && i + name <= who.end() - who.name().length();
            if (name > 0 && !title && !isObjectOf(start, i)) {
                int office = ends.withoutAdverb(start, to);
                int last = ChineseWords.ROLES.matchBefore(text, i + name, office);
                if (last > 1 && office - last - i - name > 0 && isOffice(i + name, office - last)) {
                    // 海信|视像|工作人员
                    return phrases.mention(i, office, Type.ROLE, null, start);
                }
                int role = ChineseWords.ROLES.matchAt(text, i + name, to);
                return role > 1
                        ? phrases.mention(i, i + name + role, Type.ROLE, null, start)
                        : phrases.mention(i, i + name, Type.NAME, phrases.title(start, i), start);
            }
        }
        if (who != null
                && who.type() == Type.ORGANIZATION
                && ChineseWords.lastDe(text, end, to) > 0) {
            // 老家|就在海边的何远山: the phrase was cut inside what describes the speaker.
            int behind = ChineseWords.lastDe(text, end, to) + 1;
            Mention head = phrases.parse(behind, ends.phraseEnd(behind, to), true);
            who = head == null ? who : head;
        }
        if (who != null) {
            return who;
        }
        who = personIn(start, to);
        if (who != null) {
            return who;
        }
        Mention one = countedIn(start, to);
        if (one != null) {
            return one;
        }
        int de = ChineseWords.lastDe(text, start, to);
        if (de > 0 && !isObjectOf(start, de)) {
            Mention head = phrases.parse(de + 1, ends.phraseEnd(de + 1, to), true);
            if (head != null) {
                return head;
            }
        }
        int role = ChineseWords.ROLES.matchBefore(text, start, to);
        if (role > 1 && !isObjectOf(start, to - role)) {
            // 某著名投资公司匿名|知情人士: whatever describes whom the role is.
            return phrases.mention(to - role, to, Type.ROLE, null, start);
        }
        return end > start ? phrases.parse(start, end, false) : null;
    }

    /** 便听到|一个男孩(喊), 只听|摊主(解释), 看到|物业公司张贴的公告(称): not who hears, but who is heard. */
    private @Nullable Mention heard(int from, int to) {
        for (int i = to - 3; i >= from; i--) {
            boolean hears =
                    text[i] == '听'
                            && (i == from
                                    || "便就只却又忽".indexOf(text[i - 1]) >= 0
                                    || text[i + 1] == '到'
                                    || text[i + 1] == '见');
            boolean sees = text[i] == '看' && (text[i + 1] == '到' || text[i + 1] == '见');
            if (hears || sees) {
                int start = i + (text[i + 1] == '到' || text[i + 1] == '见' ? 2 : 1);
                Mention who = start < to ? adjacentPhrase(start, to) : null;
                // 听到|延长假期的消息
                if (who != null && sees == (who.type() == Type.ORGANIZATION)) {
                    return who;
                }
                int role = ChineseWords.ROLES.matchBefore(text, start, to);
                return sees || role < 2
                        ? null
                        : phrases.mention(to - role, to, Type.ROLE, null, start);
            }
        }
        return null;
    }

    /** 卓|再(答): somebody named in full elsewhere. */
    private @Nullable Mention bySurname(int from, int to) {
        boolean alone =
                ChineseWords.surname(text, from, to) == 1
                        && !ChineseWords.isSeldomSurname(text[from])
                        && (from + 1 == to
                                || ChineseWords.ADVERBS.matchAt(text, from + 1, to)
                                        == to - from - 1);
        return alone && names.bySurname(text[from]) != null
                ? phrases.mention(from, from + 1, Type.NAME, null, from)
                : null;
    }

    /** 赌场|在一份声明中(表示): whatever noun it is, it has a document written. */
    private @Nullable Mention authorOfDocument(int from, int to) {
        if (to - from < 6 || "中里上内".indexOf(text[to - 1]) < 0) {
            return null;
        }
        int document = ChineseWords.DOCUMENTS.matchBefore(text, from, to - 1);
        for (int at = to - 1 - document; document > 0 && at > from + 1; at--) {
            if (text[at] == '在') {
                Mention who = phrases.parse(from, at, true);
                boolean whole = who != null && who.end() == at;
                return whole || !phrases.isOneNoun(from, at)
                        ? null
                        : phrases.mention(from, at, Type.ORGANIZATION, null, from);
            }
        }
        return null;
    }

    /** A few nouns: the part of a firm that somebody works for. */
    private boolean isOffice(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        for (int i = from; i < to; i = tokens.endAt(i)) {
            if (tokens.tagAt(i) != 'n' || tokens.isPerson(i)) {
                return false;
            }
        }
        return to - from <= 6;
    }

    /** 一位|全球知名投行人士: statistics may end the phrase inside what describes the one counted. */
    private @Nullable Mention describedRole(int from, int end, int to) {
        boolean counted =
                from > 0 && "位名".indexOf(text[from - 1]) >= 0
                        || ChineseWords.isAt(text, "一家", from, to);
        if (!counted) {
            return null;
        }
        int limit = Math.min(to, from + MAX_OFFICE);
        int own = Math.min(ends.ownStop(from, limit), ends.breakIn(from, limit));
        boolean role =
                own > end
                        && (ChineseWords.ROLES.matchBefore(text, from, own) > 1
                                || "员者长".indexOf(text[own - 1]) >= 0);
        return role && ChineseWords.lastDe(text, from, own) < 0 && isNamePart(from, own)
                ? phrases.mention(from, own, Type.ROLE, null, from)
                : null;
    }

    /** 研究中心主任|Stefan Brandel在接受采访时: a title, and Latin letters behind it. */
    private @Nullable Mention latinBehindTitle(int from, int to) {
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
                        ? phrases.mention(i, end, Type.NAME, phrases.title(from, i), from)
                        : null;
            }
        }
        return null;
    }

    private boolean isNamePart(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ArticleText.isHan(text[i]) || names.matchAt(i, to) > 0) {
                return false;
            }
        }
        return true;
    }

    /** The subject of a clause that may say anything. */
    private @Nullable Mention leading(int from, int to) {
        return phrases.sound(leadingPhrase(from, to));
    }

    private @Nullable Mention leadingPhrase(int from, int to) {
        int start = opening.skipLeading(from, to);
        if (start >= to
                || text[start] == '的'
                || ChineseWords.PERCEIVING.matchAt(text, start, to) > 0
                || ChineseWords.CONCESSIONS.matchAt(text, start, to) > 0) {
            return null;
        }
        int pronoun = ChineseWords.PRONOUNS.matchAt(text, start, to);
        int end = ends.phraseEnd(start, to);
        if (pronoun > 0
                && end - start > pronoun
                && "的 ".indexOf(text[start + pronoun]) < 0
                && !followsNoun(start + pronoun, end)) {
            return phrases.mention(start, start + pronoun, Type.PRONOUN, null, start);
        }
        if (isFamiliar(start, to)) {
            return phrases.mention(start, start + 2, Type.NAME, null, start);
        }
        Mention latin = latinBehindTitle(start, to);
        if (latin != null) {
            return latin;
        }
        Mention counted = describedRole(start, end, to);
        Mention strict = counted == null ? phrases.parse(start, end, true) : counted;
        if (strict != null
                && end < to
                && text[end] == '被'
                && ChineseWords.lastDe(text, end, to) > 0) {
            // 医生|被打的消息: what happened to somebody is told of.
            return null;
        }
        if (strict != null && strict.type() == Type.ROLE) {
            boolean asked = end < to && ChineseWords.SHORT.matchAt(text, end, to) > 0;
            Mention titled = asked ? null : titledBeyond(start, end, to);
            boolean right = titled != null && titled.end() - titled.name().length() == end;
            return right ? titled : strict;
        }
        if (strict != null) {
            return strict;
        }
        int courtesy = ChineseWords.titledSurname(text, start, to);
        if (courtesy > 0) {
            // 黄先生|体验完.
            return phrases.mention(start, start + courtesy, Type.NAME, null, start);
        }
        if (start + 4 < to
                && "把将".indexOf(text[start + 3]) >= 0
                && ChineseWords.isPerson(text, start, start + 3)
                && !ChineseWords.isSeldomSurname(text[start])
                && ChineseTokens.of(text, start, to).isPerson(start)) {
            // 何远山|把钱递过去.
            return phrases.mention(start, start + 3, Type.NAME, null, start);
        }
        Mention titled = titledInside(start, to);
        if (titled != null) {
            return titled;
        }
        Mention another = another(start, to);
        if (another != null) {
            return another;
        }
        Mention described = described(start, to);
        if (described != null) {
            return described;
        }
        // A known name near the beginning, whatever stands before it.
        int limit = Math.min(to, start + 30);
        for (int i = start + 1; i < limit; i++) {
            int name = names.matchAt(i, limit);
            if (name > 0 && !isObjectOf(start, i)) {
                return phrases.mention(i, i + name, Type.NAME, null, start);
            }
        }
        return countedIn(start, to);
    }

    /** 小陈, 老何: unless it begins a word, as 小时 and 老师. */
    private boolean isFamiliar(int from, int to) {
        if (to - from < 3 || !mayBeFamiliar(from, to) || followsNoun(from + 2, to)) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        int end = tokens.endAt(from);
        return end == from + 2 && tokens.isPerson(from)
                || end == from + 1 && tokens.endAt(end) == from + 2;
    }

    /** 同样负责此事的还有|运维|何远山: who is named at the end of the clause. */
    private @Nullable Mention another(int from, int to) {
        int has = ChineseWords.find(text, "的还有", from, to);
        if (has < 0) {
            return null;
        }
        ChineseTokens tokens = ChineseTokens.of(text, has + 3, to);
        for (int at = to - 3; at < to - 1; at++) {
            if (at > has + 3 && ChineseWords.isPerson(text, at, to) && tokens.isPerson(to - 1)) {
                return phrases.mention(at, to, Type.NAME, phrases.title(has + 3, at), from);
            }
        }
        return phrases.parse(has + 3, to, false);
    }

    /** 住在河对岸的|何远山接到电话: somebody behind what describes him. */
    private @Nullable Mention described(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        for (int i = from + 2; i < limit - 2; i++) {
            // 被裁定有罪的|何远山: what was done to him, not whom he did it to.
            boolean passive = ChineseWords.find(text, "被", from, i) >= 0;
            if (text[i] != '的' || !passive && isObjectOf(from, i)) {
                continue;
            }
            int end = i + 1 + names.matchAt(i + 1, limit);
            if (end == i + 1) {
                end = ends.personEnd(i + 1, ChineseTokens.of(text, i + 1, Math.min(limit, i + 9)));
                boolean person =
                        end <= limit
                                && ChineseWords.isPerson(text, i + 1, end)
                                && !ChineseWords.isSeldomSurname(text[i + 1]);
                end = person ? end : i + 1;
            }
            if (end == i + 1) {
                end += ChineseWords.titledSurname(text, end, limit);
            }
            if (end == i + 1) {
                end = ends.foreignEnd(i + 1, limit);
            }
            if (end > i + 1 && (end >= to || text[end] != '的')) {
                return phrases.mention(i + 1, end, Type.NAME, null, from);
            }
        }
        return null;
    }

    /** 海川公司(简称“海川”)总经理|林宝成见证了…: a title and somebody behind it. */
    private @Nullable Mention titledInside(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        for (int i = from + 2; i < limit - 1; i++) {
            if (ChineseWords.TITLES.matchBefore(text, from, i) > 1 && !isObjectOf(from, i)) {
                int end = names.matchAt(i, limit) + i;
                end = end > i ? end : ends.personEnd(i, tokens);
                boolean person = names.matchAt(i, limit) > 0 || ChineseWords.isPerson(text, i, end);
                if (end > i && end <= limit && person) {
                    return phrases.mention(i, end, Type.NAME, phrases.title(from, i), from);
                }
            }
        }
        return null;
    }

    /** 涉事学校一名|老师: whatever stands before the one who is counted. */
    private @Nullable Mention countedIn(int from, int to) {
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

    /** Somebody whom only the statistics know: 七十八岁的老放映师温阿土摸着机器说. */
    private @Nullable Mention personIn(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        for (int i = from; i < limit; i++) {
            int end = ends.personEnd(i, tokens);
            if (end > i
                    && end <= limit
                    && ChineseWords.isPerson(text, i, end)
                    && !isPlaceAt(i, end, limit)
                    && !isObjectOf(from, i)) {
                return phrases.mention(i, end, Type.NAME, null, from);
            }
        }
        return null;
    }

    /** 生活在|白石|市的: where somebody is. */
    private boolean isPlaceAt(int from, int end, int limit) {
        return from > 0
                && "在于".indexOf(text[from - 1]) >= 0
                && end < limit
                && "市县省州镇乡区村".indexOf(text[end]) >= 0;
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

    private boolean isKnown(Mention who) {
        return names.isKnown(String.valueOf(ArticleText.fold(who.name())));
    }

    private boolean followsNoun(int from, int to) {
        return ChineseWords.ROLES.matchAt(text, from, to) > 0;
    }

    /** Whether what stands at {@code at} is an object: 对X, 向X, 让X … */
    private boolean isObjectOf(int from, int at) {
        for (int i = Math.max(from, at - MAX_OFFICE); i + 1 < at; i++) {
            // 对着还在庭内的|公诉检察官
            if (text[i] == '对' && (text[i + 1] == '着' || text[i + 1] == '著')) {
                return true;
            }
        }
        for (int i = Math.max(from, at - 10); i < at; i++) {
            boolean pair = text[i] == '对' && i > from && "一两几每双".indexOf(text[i - 1]) >= 0;
            boolean soon = text[i] == '将' && i > 0 && "即必终仍".indexOf(text[i - 1]) >= 0;
            if (!pair
                    && !soon
                    && "向对给跟让被把将受帮替请为".indexOf(text[i]) >= 0
                    && text[Math.min(i + 1, at)] != '方') {
                return true;
            }
        }
        return false;
    }

    /** 队长|拉莫斯: a name behind the title with which statistics let the phrase end. */
    private @Nullable Mention titledBeyond(int start, int end, int to) {
        int own = ends.withoutAdverb(start, ends.withoutDate(start, ends.ownStop(start, to)));
        return own > end ? phrases.nameBehindTitle(start, own, start) : null;
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
