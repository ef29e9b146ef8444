package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds who a reporting word has as its subject, and what a phrase that names somebody says. */
final class ChineseSubject {
    private static final int MAX_PHRASE = 60;
    private static final int MAX_ACCOUNT = 16;
    private static final int MAX_NAME = 6;
    private static final int CLAUSES = 5;
    private static final int MAX_OFFICE = 24;

    private static final String TRANSLITERATION = "尔斯特德克姆森夫娃娜莎莫诺奇蒂齐恩顿逊茨泽";

    private static final String[] UNITS = {"分钟", "小时", "星期", "月", "年", "天", "日", "周"};

    /** Ends of a phrase of time or place that begins with 在. */
    private static final String[] CLOSINGS = {
        "期间", "之后", "以后", "之前", "之际", "之时", "时候", "现场", "会上", "过程中", "时", "后", "中", "上", "里", "前",
        "间", "下", "内", "外"
    };

    private static final Set<String> COUNTED =
            Set.of(
                    "有的", "有", "一位", "一名", "一个", "另一位", "另一名", "另外一位", "多位", "多名", "几位", "几名", "不少",
                    "许多", "很多", "一些", "某", "某位", "一对", "两位", "两名", "三位", "三名", "这位", "那位", "这名",
                    "那名", "该名", "各位", "数名", "数位", "众多", "大批", "有位", "有个", "有名", "有一位", "有一名", "有一个",
                    "也有", "还有", "更有", "有些", "有不少", "有很多", "有许多", "其中", "其中一位", "其中一名", "当中有", "甚至有",
                    "更多", "另有", "另", "同", "一众", "部分", "一群", "每位", "每个", "个别", "少数", "多数", "大多数",
                    "据", "由", "若干", "无数");

    private final ArticleText article;
    private final char[] text;
    private final ChineseNames names;

    ChineseSubject(ArticleText article, char[] masked, ChineseNames names) {
        this.article = article;
        this.text = masked;
        this.names = names;
    }

    /** The subject of a cue: in its clause, then in the clauses of its sentence before. */
    Optional<Mention> of(int cue, int sentence) {
        int to = cue;
        int from = clauseStart(to, sentence);
        Mention subject = account(from, sentence);
        subject = subject == null ? adjacent(from, to) : subject;
        for (int n = 0; subject == null && from > sentence && n < CLAUSES; n++) {
            to = clauseEnd(from, sentence);
            from = clauseStart(to, sentence);
            subject = leading(from, to);
        }
        return Optional.ofNullable(subject);
    }

    /** 网友“半勺盐”|留言说: the name in marks that somebody goes by. */
    private @Nullable Mention account(int end, int least) {
        int start = end;
        while (start > least && text[start - 1] == Context.QUOTED) {
            start--;
        }
        int length = end - start;
        boolean named =
                length > 3
                        && length <= MAX_ACCOUNT
                        && ChineseWords.ACCOUNTS.matchBefore(text, least, start) > 0;
        return named ? mention(start + 1, end - 1, Type.NAME, null, start) : null;
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

    /** The one that the last clause before a place names as its subject, or a clause before it. */
    Optional<Mention> nearestBefore(int place, int sentence) {
        int to = place;
        Mention subject = null;
        for (int n = 0; subject == null && to > sentence && n < CLAUSES; n++) {
            int from = clauseStart(to, sentence);
            subject = leading(from, to);
            to = clauseEnd(from, sentence);
        }
        return Optional.ofNullable(subject);
    }

    /** 李伟|的公司, 李伟|所在的企业: whom a clause is about when its subject is a thing of theirs. */
    Optional<Mention> ownerIn(int from, int to) {
        int start = skipLeading(from, to);
        int end = start < to ? start + names.matchAt(start, to) : start;
        if (end == start && start < to) {
            int person = personEnd(start, ChineseTokens.of(text, start, Math.min(to, start + 12)));
            end = person <= to ? person : start;
        }
        boolean owns = end > start && end < to && (text[end] == '的' || matches("所在的", end, to));
        return owns ? Optional.of(mention(start, end, Type.NAME, null, start)) : Optional.empty();
    }

    /** Somebody whom a whole stretch names and nothing else. */
    Optional<Mention> somebody(int from, int to) {
        return Optional.ofNullable(parse(from, to, true))
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
                return Optional.of(mention(i, i + name, Type.NAME, title(from, i), from));
            }
        }
        int de = lastDe(from, to);
        Mention head = de > 0 ? parse(de + 1, to, true) : null;
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

    /** The subject in a clause that ends with the cue. */
    private @Nullable Mention adjacent(int from, int to) {
        int start = skipLeading(behindQuoting(from, to), to);
        if (start >= to
                || ChineseWords.CONCESSIONS.matchAt(text, start, to) > 0
                || matches("一边", from, to)
                || matches("一面", from, to)) {
            return null;
        }
        if (to - start > 2
                && (text[to - 1] == '他' || text[to - 1] == '她')
                && (text[to - 2] == '见' || text[to - 2] == '到')) {
            // 直到听见她|大喊.
            return mention(to - 1, to, Type.PRONOUN, null, to - 1);
        }
        int end = phraseEnd(start, to);
        if ((text[start] == '他' || text[start] == '她')
                && start + 1 < to
                && "的们和与、".indexOf(text[start + 1]) < 0
                && !followsNoun(start + 1, to)) {
            // 他苦|笑道: statistics may join what follows to the pronoun.
            return mention(start, start + 1, Type.PRONOUN, null, start);
        }
        Mention counted = describedRole(start, end, to);
        if (counted != null) {
            return counted;
        }
        Mention who = end > start ? parse(start, end, true) : null;
        if (who == null || who.type() != Type.PRONOUN && !isKnown(who)) {
            Mention titled = titledBeyond(start, end, to);
            if (titled != null) {
                return titled;
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
                int role = ChineseWords.ROLES.matchAt(text, i + name, to);
                return role > 1
                        ? mention(i, i + name + role, Type.ROLE, null, start)
                        : mention(i, i + name, Type.NAME, title(start, i), start);
            }
        }
        if (who != null && who.type() == Type.ORGANIZATION && lastDe(end, to) > 0) {
            // 老家|就在海边的何远山: the phrase was cut inside what describes the speaker.
            int behind = lastDe(end, to) + 1;
            Mention head = parse(behind, phraseEnd(behind, to), true);
            who = head == null ? who : head;
        }
        if (who != null) {
            return who;
        }
        if (who == null) {
            who = personIn(start, to);
        }
        if (who != null) {
            return who;
        }
        Mention one = countedIn(start, to);
        if (one != null) {
            return one;
        }
        int de = lastDe(start, to);
        if (de > 0) {
            Mention head = parse(de + 1, phraseEnd(de + 1, to), true);
            if (head != null) {
                return head;
            }
        }
        return end > start ? parse(start, end, false) : null;
    }

    /** 一位|全球知名投行人士: statistics may end the phrase inside what describes the one counted. */
    private @Nullable Mention describedRole(int from, int end, int to) {
        if (from == 0 || "位名".indexOf(text[from - 1]) < 0) {
            return null;
        }
        int limit = Math.min(to, from + MAX_OFFICE);
        int own = Math.min(ownStop(from, limit), breakIn(from, limit));
        boolean role =
                own > end
                        && (ChineseWords.ROLES.matchBefore(text, from, own) > 1
                                || "员者".indexOf(text[own - 1]) >= 0);
        return role && lastDe(from, own) < 0 && isNamePart(from, own)
                ? mention(from, own, Type.ROLE, null, from)
                : null;
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
        int start = skipLeading(from, to);
        if (start >= to || ChineseWords.CONCESSIONS.matchAt(text, start, to) > 0) {
            return null;
        }
        int pronoun = ChineseWords.PRONOUNS.matchAt(text, start, to);
        int end = phraseEnd(start, to);
        if (pronoun > 0 && end - start > pronoun && !followsNoun(start + pronoun, end)) {
            return mention(start, start + pronoun, Type.PRONOUN, null, start);
        }
        Mention counted = describedRole(start, end, to);
        Mention strict = counted == null ? parse(start, end, true) : counted;
        if (strict != null && strict.type() == Type.ROLE) {
            boolean asked = end < to && ChineseWords.SHORT.matchAt(text, end, to) > 0;
            Mention titled = asked ? null : titledBeyond(start, end, to);
            boolean right = titled != null && titled.end() - titled.name().length() == end;
            return right ? titled : strict;
        }
        if (strict != null) {
            return strict;
        }
        int surname = ChineseWords.surname(text, start, to);
        int courtesy = surname > 0 ? ChineseWords.TITLES.matchAt(text, start + surname, to) : 0;
        if (courtesy > 1) {
            // 黄先生|体验完.
            return mention(start, start + surname + courtesy, Type.NAME, null, start);
        }
        Mention titled = titledInside(start, to);
        if (titled != null) {
            return titled;
        }
        // A known name near the beginning, whatever stands before it.
        int limit = Math.min(to, start + 30);
        for (int i = start + 1; i < limit; i++) {
            int name = names.matchAt(i, limit);
            if (name > 0 && !isObjectOf(start, i)) {
                return mention(i, i + name, Type.NAME, null, start);
            }
        }
        return countedIn(start, to);
    }

    /** 海川公司(简称“海川”)总经理|林宝成见证了…: a title and somebody behind it. */
    private @Nullable Mention titledInside(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        for (int i = from + 2; i < limit - 1; i++) {
            if (ChineseWords.TITLES.matchBefore(text, from, i) > 1 && !isObjectOf(from, i)) {
                int end = names.matchAt(i, limit) + i;
                end = end > i ? end : personEnd(i, tokens);
                boolean person = names.matchAt(i, limit) > 0 || ChineseWords.isPerson(text, i, end);
                if (end > i && end <= limit && person) {
                    return mention(i, end, Type.NAME, title(from, i), from);
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
                return parse(i + 2, phraseEnd(i + 2, to), true);
            }
        }
        return null;
    }

    /** Somebody whom only the statistics know: 七十八岁的老放映师温阿土摸着机器说. */
    private @Nullable Mention personIn(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        for (int i = from; i < limit; i++) {
            int end = personEnd(i, tokens);
            if (end > i
                    && end <= limit
                    && ChineseWords.isPerson(text, i, end)
                    && !isObjectOf(from, i)) {
                return mention(i, end, Type.NAME, null, from);
            }
        }
        return null;
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
        for (int i = Math.max(from, at - 10); i < at; i++) {
            if ("向对给跟让被把将受帮替请为".indexOf(text[i]) >= 0 && text[Math.min(i + 1, at)] != '方') {
                return true;
            }
        }
        return false;
    }

    /** Behind the words of time, order and place that a clause begins with. */
    int skipLeading(int from, int to) {
        int i = behindDateline(from, to);
        while (i < to) {
            char c = text[i];
            if (c == ' '
                    || c == '的' && i > from
                    || c == '"'
                    || c == '-'
                    || c == '—'
                    || c == '、'
                    || c == '●'
                    || c == '▲'
                    || c == Context.BRACKETED) {
                i++;
                continue;
            }
            int name = names.matchAt(i, to);
            int word =
                    Math.max(
                            Math.max(
                                    ChineseWords.CONNECTORS.matchAt(text, i, to),
                                    ChineseWords.TIMES.matchAt(text, i, to)),
                            ChineseWords.ADVERBS.matchAt(text, i, to));
            if (name >= word && name > 0) {
                return i;
            }
            int counted = counted(i, to);
            if (counted > 0) {
                i += counted;
                continue;
            }
            int date = date(i, to);
            if (date > 0) {
                i += date;
                continue;
            }
            int presence = presence(i, to);
            if (presence > 0) {
                i += presence;
                continue;
            }
            int phrase = phraseOfPlace(i, to);
            if (phrase > 0) {
                i += phrase;
                continue;
            }
            if (word > 0 && !beginsNoun(i, word, to)) {
                i += word;
                continue;
            }
            break;
        }
        return i;
    }

    /** 新华社北京6月3日电 |: no one speaks before it. */
    private int behindDateline(int from, int to) {
        for (int i = from + 3; i < to && i - from < 24; i++) {
            char behind = i + 1 < to ? text[i + 1] : '\n';
            if ((text[i] == '电' || text[i] == '讯')
                    && (text[i - 1] == '日' || Character.isDigit(text[i - 1]))
                    && (behind == ' ' || behind == Context.BRACKETED)) {
                return i + 1;
            }
        }
        return from;
    }

    /** A connector's characters may begin a noun: 同学 与会者 就业 并购 当事人. */
    private boolean beginsNoun(int at, int word, int to) {
        return ChineseWords.ROLES.matchAt(text, at, to) > word
                || ChineseWords.PRONOUNS.matchAt(text, at, to) > word
                || ChineseWords.TITLES.matchAt(text, at, to) > word
                || word == 1
                        && ChineseWords.surname(text, at, to) > 0
                        && names.end(at, 1, to) > 0
                        && text[at] != '还';
    }

    /** 台下有|学生, 看台上不断有|球迷: a place, and that somebody is there. */
    private int presence(int from, int to) {
        for (int i = from + 1; i < to && i - from < 12; i++) {
            if (text[i] == '有'
                    && text[i - 1] != '没'
                    && ChineseWords.ROLES.matchAt(text, i + 1 + counted(i + 1, to), to) > 1
                    && ChineseWords.ROLES.matchAt(text, i, to) == 0) {
                return i + 1 - from;
            }
        }
        return 0;
    }

    /** 四个月后, 十多年前. */
    private int span(int from, int to) {
        int i = from;
        while (i < to && "一二三四五六七八九十百两几数多半个余".indexOf(text[i]) >= 0) {
            i++;
        }
        if (i > from) {
            for (String unit : UNITS) {
                int end = i + unit.length();
                if (matches(unit, i, to) && end < to && "后前来".indexOf(text[end]) >= 0) {
                    return end + 1 - from;
                }
            }
        }
        return 0;
    }

    private int date(int from, int to) {
        int span = span(from, to);
        if (span > 0) {
            return span;
        }
        int i = from;
        boolean unit = false;
        while (i < to
                && (Character.isDigit(text[i])
                        || "年月日时分点秒号周.:".indexOf(text[i]) >= 0
                        || text[i] == ' '
                                && i > from
                                && i + 1 < to
                                && "年月日时".indexOf(text[i + 1]) >= 0)) {
            unit |= "年月日时点号分".indexOf(text[i]) >= 0;
            i++;
        }
        if (!unit || i == from || !Character.isDigit(text[from])) {
            return 0;
        }
        while (i < to && "晚早上下午间许左右前后凌晨初底中末旬".indexOf(text[i]) >= 0 && i - from < 16) {
            i++;
        }
        return i - from;
    }

    /** 在…时, 在…会上, 对记者…, 面对…: how long the phrase is that begins here. */
    private int phraseOfPlace(int from, int to) {
        char c = text[from];
        if (c == '在' || c == '当' || c == '于' || c == '从' || c == '经' || c == '自') {
            for (int i = from + 2; i < to; i++) {
                for (String closing : CLOSINGS) {
                    if (matches(closing, i, to)) {
                        int end = i + closing.length();
                        // 在…上午: the closing word may belong to another.
                        if (end < to && (text[end] == '的' || text[end] == '、')) {
                            break;
                        }
                        return end - from;
                    }
                }
            }
            int de = lastDe(from, to);
            if (c == '在' && de > 0 && de + 1 < to) {
                // 在国外深造的|李伟也持类似的态度: up to the first 的 with somebody behind it.
                for (int i = from + 2; i < de; i++) {
                    if (text[i] == '的' && speaksBehind(i + 1, to)) {
                        return i + 1 - from;
                    }
                }
                return de + 1 - from;
            }
            return c == '在' ? to - from : 0;
        }
        boolean toSomebody =
                c == '对'
                        || c == '向'
                        || c == '跟'
                        || c == '与' && !matches("与会", from, to)
                        || c == '面' && matches("面对", from, to)
                        || c == '针' && matches("针对", from, to)
                        || c == '关' && matches("关于", from, to)
                        || c == '就'
                                && to - from > 3
                                && !matches("就连", from, to)
                                && !matches("就在", from, to);
        if (toSomebody && !matches("对方", from, to) && !matches("对此", from, to)) {
            return to - from;
        }
        if (matches("接受", from, to) || matches("受访", from, to)) {
            int when = find("时", from, to);
            return when < 0 ? to - from : when + 1 - from;
        }
        return 0;
    }

    private boolean matches(String word, int at, int to) {
        if (at + word.length() > to) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int find(String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (matches(word, i, to)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the phrase of the subject ends: before a verb, an adverb, a preposition. */
    private int phraseEnd(int from, int to) {
        int limit = Math.min(to, from + MAX_PHRASE);
        int office = officeEnd(from, limit);
        if (office > 0) {
            return office;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        int i = from;
        boolean named = false;
        while (i < limit) {
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
            if (i > from && isOwnStop(i, limit)) {
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
                        case 't' -> i == from;
                        case 'r' ->
                                "这那该各某我咱贵本你您他她其它另每自全".indexOf(c) >= 0
                                        && !matches("这样", i, limit)
                                        && !matches("自己", i, limit);
                        default -> true;
                    };
            if (c == '与' || c == '和' || c == '同') {
                goesOn = i > from && coordinates(i + 1, limit);
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
            if (i > from && Character.isDigit(c) && date(i, limit) > 0) {
                break;
            }
            goesOn |= i > from && (c == '驻' || TRANSLITERATION.indexOf(c) >= 0 && tag != 'v');
            if (!goesOn && !named && i - from < 2 && !isOwnStop(i, limit)) {
                int own = ownStop(i, Math.min(limit, from + 6));
                if (own - from >= 2 && own - from <= 4 && own < limit) {
                    return own;
                }
            }
            if (!goesOn && partOfName(from, i, limit, tokens)) {
                goesOn = true;
            }
            if (!goesOn) {
                break;
            }
            i = Math.max(i + 1, tokens.endAt(i));
            if (ArticleText.isHan(c)
                    && ChineseWords.ANY_CUE.matchAt(text, i, limit) > 1
                    && i >= to) {
                break;
            }
        }
        int end = Math.min(i, limit);
        while (end > from && (text[end - 1] == ' ' || text[end - 1] == ',')) {
            end--;
        }
        return end;
    }

    /** 白石县水务局: all up to the reporting word when that ends as an organisation does. */
    private int officeEnd(int from, int limit) {
        int farthest = Math.min(limit, from + MAX_OFFICE);
        // 优选点评官方微博|称: a reporting word inside it is a part of the name.
        int whole = breakIn(from, farthest);
        if (whole < farthest || whole == limit) {
            if (isOffice(from, whole, whole == limit)) {
                return whole;
            }
        }
        int end = ownStop(from, farthest);
        return isOffice(from, end, end == limit) ? end : 0;
    }

    /** Whether all that stands between is an organisation or somebody of one: X公司人士. */
    private boolean isOffice(int from, int to, boolean saying) {
        int role = ChineseWords.ROLES.matchBefore(text, from, to);
        // A name may stand behind a title: 研究所研究员|向洋.
        boolean open = !saying && ChineseWords.TITLES.matchBefore(text, from, to) > 1;
        int end = role > 1 && !open && to - role - from >= 3 ? to - role : to;
        boolean office =
                end - from >= 3
                        && to - from <= MAX_OFFICE
                        && (ChineseWords.ORGANIZATIONS.matchBefore(text, from, end) > 1
                                || "局部院厅署委办司所社台队".indexOf(text[end - 1]) >= 0)
                        && lastDe(from, end) < 0
                        && ChineseWords.PRONOUNS.matchAt(text, from, end) == 0;
        for (int i = from; office && i < end; i++) {
            office =
                    ArticleText.isHan(text[i])
                            && "了着过个就也又都把被".indexOf(text[i]) < 0
                            && names.matchAt(i, end) == 0;
        }
        return office;
    }

    /** Where something begins that ends a subject, reporting words aside. */
    private int breakIn(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if ("在向对跟给让为将说称".indexOf(text[i]) >= 0
                    || ChineseWords.PREPOSITIONS.matchAt(text, i, to) > 1
                    || ChineseWords.ADVERBS.matchAt(text, i, to) > 1
                    || ChineseWords.TIMES.matchAt(text, i, to) > 1) {
                return i;
            }
        }
        return to;
    }

    /** Where our own lists say that the subject has ended: 在, 接受, 突然, a reporting word. */
    private boolean isOwnStop(int at, int limit) {
        char c = text[at];
        if (c == '在' || c == '向' || c == '对' || c == '跟') {
            char behind = at + 1 < limit ? text[at + 1] : '\n';
            return "方象外场读线校职华手".indexOf(behind) < 0;
        }
        return ChineseWords.PREPOSITIONS.matchAt(text, at, limit) > 1
                || ChineseWords.ADVERBS.matchAt(text, at, limit) > 1
                || ChineseWords.TIMES.matchAt(text, at, limit) > 1
                || ChineseWords.SAFE.matchAt(text, at, limit) > 1
                        && ChineseWords.NEVER.matchAt(text, at, limit) == 0
                        && ChineseWords.TITLES.matchAt(text, at, limit) == 0
                        && ChineseWords.ORGANIZATIONS.matchAt(text, at, limit) == 0
                        && ChineseWords.ROLES.matchAt(text, at, limit) == 0;
    }

    private int ownStop(int from, int limit) {
        for (int i = from + 1; i < limit; i++) {
            if (isOwnStop(i, limit)) {
                return i;
            }
        }
        return limit;
    }

    /** 队长|拉莫斯: a name behind the title with which statistics let the phrase end. */
    private @Nullable Mention titledBeyond(int start, int end, int to) {
        int own = withoutAdverb(start, withoutDate(start, ownStop(start, to)));
        return own > end ? nameBehindTitle(start, own, start) : null;
    }

    private int withoutAdverb(int from, int to) {
        int end = to;
        while (end - from > 2
                && (text[end - 1] == ' '
                        || text[end - 1] == Context.BRACKETED
                        || "曾也还又则就都却便虽一".indexOf(text[end - 1]) >= 0
                                && names.matchBefore(from, end) == 0)) {
            end--;
        }
        return end;
    }

    /** 外长库列巴|15日. */
    private int withoutDate(int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (Character.isDigit(text[i]) && date(i, to) > 0) {
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
                noun > 1 || noun == 1 && "他她其它".indexOf(text[at]) >= 0 ? noun : 0);
    }

    /** Where a person's name by HanLP ends, if our own eyes find nothing wrong with it. */
    private int personEnd(int at, ChineseTokens tokens) {
        if (at > 0 && ArticleText.isHan(text[at - 1]) && "师员长家".indexOf(text[at]) >= 0) {
            return at;
        }
        int end = tokens.personEnd(at);
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
            if (ChineseWords.isPerson(text, at, to)) {
                return transliterated(to);
            }
        }
        boolean foreign =
                end - at >= 3
                        && ChineseWords.surname(text, at, end) == 0
                        && "向对在跟给和与小".indexOf(text[at]) < 0
                        && lastDe(at, end) < 0;
        return foreign ? transliterated(end) : at;
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
        return end;
    }

    /** Whether a noun that can speak follows a conjunction before anything else does. */
    private boolean coordinates(int from, int limit) {
        for (int i = from; i < Math.min(limit, from + 16); i++) {
            if (names.matchAt(i, limit) > 0
                    || ChineseWords.TITLES.matchAt(text, i, limit) > 1
                    || ChineseWords.ROLES.matchAt(text, i, limit) > 1) {
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
        int noun = tokens.endAt(at);
        if (at == from
                && noun < limit
                && Math.max(
                                ChineseWords.ROLES.matchAt(text, noun, limit),
                                ChineseWords.TITLES.matchAt(text, noun, limit))
                        > 1
                && "向对跟给让被告".indexOf(text[at]) < 0) {
            return true;
        }
        for (int i = at; i < limit; i++) {
            char c = text[i];
            if (c == '的') {
                return i + 1 < limit && speaksBehind(i + 1, limit);
            }
            if (i > at && "说称向对在表".indexOf(c) >= 0) {
                return false;
            }
            if (i > at
                    && i - at < 14
                    && ChineseWords.TITLES.matchAt(text, i, limit) > 1
                    && isNamed(i + ChineseWords.TITLES.matchAt(text, i, limit), limit, tokens)) {
                return true;
            }
        }
        return false;
    }

    private boolean isNamed(int at, int limit, ChineseTokens tokens) {
        return names.matchAt(at, limit) > 0 || personEnd(at, tokens) > at;
    }

    private boolean speaksBehind(int from, int limit) {
        return names.matchAt(from, limit) > 0
                || ChineseWords.ROLES.matchAt(text, from, limit) > 1
                || ChineseWords.TITLES.matchAt(text, from, limit) > 1
                || ChineseWords.surname(text, from, limit) > 0;
    }

    /** What a phrase names; strictly: only what is surely somebody. */
    private @Nullable Mention parse(int from, int to, boolean strict) {
        int start = from;
        int end = to;
        while (end > start
                && (text[end - 1] == ' '
                        || text[end - 1] == Context.BRACKETED
                        || text[end - 1] == '、')) {
            end--;
        }
        while (start < end && (text[start] == ' ' || text[start] == Context.BRACKETED)) {
            start++;
        }
        // 马里亚特吉曾, 陈男虽: an adverb that stuck to the name.
        end = withoutAdverb(start, end);
        if (start >= end || isAct(start, end)) {
            return null;
        }
        if (text[end - 1] == Context.WORK) {
            int work = end;
            while (work > start && text[work - 1] == Context.WORK) {
                work--;
            }
            return end - work > 2
                    ? mention(work + 1, end - 1, Type.ORGANIZATION, null, start)
                    : null;
        }
        int pronoun = ChineseWords.PRONOUNS.matchAt(text, start, end);
        if (pronoun == end - start) {
            return mention(start, end, Type.PRONOUN, null, start);
        }
        return parseNoun(start, end, strict);
    }

    /** 发微博, 发文: what somebody does to be heard. */
    private boolean isAct(int from, int end) {
        return text[from] == '发' && ChineseWords.PREPOSITIONS.matchAt(text, from, end) > 1;
    }

    private @Nullable Mention parseNoun(int from, int end, boolean strict) {
        int start = from;
        int de = lastDe(start, end);
        if (de >= 0) {
            int before = names.matchBefore(start, de);
            boolean kin = ChineseWords.RELATIONS.matchBefore(text, de + 1, end) == end - de - 1;
            boolean person =
                    ChineseWords.isPerson(text, start, de)
                            || de - start < 4
                                    && ChineseNames.isSurnameWithTitle(
                                            new String(text, start, de - start));
            if (kin
                    && (before > 0
                            || person
                            || ChineseWords.PRONOUNS.matchAt(text, start, de) == de - start)) {
                return mention(before > 0 ? de - before : start, end, Type.ROLE, null, start);
            }
            start = de + 1;
            if (start >= end) {
                return null;
            }
        }
        int name = names.matchBefore(start, end);
        if (name > 0) {
            Mention joint = joint(start, end - name, end);
            return joint != null
                    ? joint
                    : mention(end - name, end, Type.NAME, title(start, end - name), from);
        }
        for (int at = Math.max(start + 3, end - 3); at < end - 1; at++) {
            if ("、和与及".indexOf(text[at - 1]) >= 0 && ChineseWords.isPerson(text, at, end)) {
                Mention joint = joint(start, at, end);
                if (joint != null) {
                    return joint;
                }
            }
        }
        for (int length = 3; length > 1; length--) {
            int at = end - length;
            if (at > start
                    && ChineseWords.ORGANIZATIONS.matchBefore(text, start, at) > 1
                    && ChineseWords.isPerson(text, at, end)
                    && ChineseWords.ORGANIZATIONS.matchBefore(text, start, end) == 0
                    && ChineseWords.ROLES.matchBefore(text, start, end) == 0) {
                // 化学研究院|佘万能.
                return mention(at, end, Type.NAME, title(start, at), from);
            }
        }
        int title = ChineseWords.TITLES.matchBefore(text, start, end);
        if (title > 0 && end - title > start) {
            Mention titled = nameBeforeTitle(start, end - title, end, from);
            if (titled != null) {
                return titled;
            }
        }
        Mention between = title > 1 ? nameBehindTitle(start, end - title, from) : null;
        if (between != null && between.end() == end - title && title < 3) {
            // 国务大臣|阿哈默德|勋爵.
            return between;
        }
        Mention behind = nameBehindTitle(start, end, from);
        if (behind != null) {
            return behind;
        }
        int role = ChineseWords.ROLES.matchBefore(text, start, end);
        if (Math.max(role, title) > 0) {
            int first = start > from ? countBefore(from, start) : withoutCount(start, end);
            // The head alone when the phrase is a whole clause by mistake.
            if (end - first > 24) {
                first = end - Math.max(role, title);
            }
            return mention(first, end, Type.ROLE, null, from);
        }
        if ("们员者".indexOf(text[end - 1]) >= 0 && end - start > 2) {
            return mention(start, end, Type.ROLE, null, from);
        }
        if (isLatin(start, end)) {
            return mention(start, end, Type.NAME, null, from);
        }
        int organization = ChineseWords.ORGANIZATIONS.matchBefore(text, start, end);
        if (organization > 0 && end - start <= 24 && end - start > 1) {
            return mention(withoutCount(start, end), end, Type.ORGANIZATION, null, from);
        }
        ChineseTokens tokens = ChineseTokens.of(text, start, end);
        if (ChineseWords.isPerson(text, start, end)
                && (tokens.personEnd(start) == end || !strict && tokens.endAt(start) != end)) {
            return mention(start, end, Type.NAME, null, from);
        }
        if (end - start == 2
                && ChineseWords.surname(text, start, end) == 1
                && "男女妇翁嫌某".indexOf(text[end - 1]) >= 0) {
            return mention(start, end, Type.NAME, null, from);
        }
        if (end - start == 2
                && "小老阿".indexOf(text[start]) >= 0
                && ChineseWords.surname(text, start + 1, end) == 1
                && tokens.endAt(start) != end) {
            // 小贺, where 小时 is a word.
            return mention(start, end, Type.NAME, null, from);
        }
        int latin = end;
        while (latin > start
                && (text[latin - 1] < 0x250 && Character.isLetter(text[latin - 1])
                        || text[latin - 1] == ' '
                        || text[latin - 1] == '·')) {
            latin--;
        }
        if (end - latin > 2) {
            return mention(
                    text[latin] == ' ' ? latin + 1 : latin,
                    end,
                    Type.NAME,
                    title(start, latin),
                    from);
        }
        int first = names.matchAt(start, end);
        if (first > 0 && !isNounPart(start + first, end, tokens)) {
            return mention(start, start + first, Type.NAME, null, from);
        }
        int person = personEnd(start, tokens);
        if (person == end
                || person > start
                        && end - person <= 2
                        && strict
                        && !isNounPart(person, end, tokens)) {
            return mention(start, person, Type.NAME, null, from);
        }
        if (strict) {
            return null;
        }
        if (isPlainWord(start, end)) {
            return null;
        }
        boolean han = true;
        for (int i = start; i < end; i++) {
            han &= ArticleText.isHan(text[i]) || text[i] == '·';
        }
        boolean words =
                tokens.endAt(start) - start > 1
                        && !tokens.isPerson(start)
                        && tokens.tagAt(start) != 'x';
        if (han && !words && end - start >= 2 && end - start <= MAX_NAME) {
            return mention(start, end, Type.NAME, null, from);
        }
        return end - start <= 20 && end - start >= 2
                ? mention(start, end, Type.ORGANIZATION, null, from)
                : null;
    }

    /** 江平|公路: what looks like a name begins a longer noun. */
    private static boolean isNounPart(int at, int end, ChineseTokens tokens) {
        return at < end
                && tokens.tagAt(at) == 'n'
                && !tokens.isPerson(at)
                && tokens.endAt(at) - at > 1;
    }

    /** 李伟、王强和校长赵刚: several who speak as one; {@code at} is where the last name begins. */
    private @Nullable Mention joint(int from, int at, int end) {
        String together = article.slice(at, end);
        int first = at;
        while (true) {
            int conjunction = first - ChineseWords.titleBefore(text, from, first) - 1;
            if (conjunction <= from || "、和与及同".indexOf(text[conjunction]) < 0) {
                break;
            }
            int name = names.matchBefore(from, conjunction);
            for (int length = 3; name == 0 && length > 1; length--) {
                int start = conjunction - length;
                boolean bounded =
                        start == from
                                || start > from
                                        && (text[start - 1] == '、'
                                                || ChineseWords.titleBefore(text, from, start) > 1);
                if (bounded && ChineseWords.isPerson(text, start, conjunction)) {
                    name = length;
                }
            }
            if (name == 0) {
                break;
            }
            first = conjunction - name;
            together = article.slice(first, conjunction + 1) + together;
        }
        return first == at ? null : new Mention(together, Type.ROLE, null, first, end);
    }

    private int lastDe(int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (text[i] == '的') {
                return i;
            }
        }
        return -1;
    }

    /** 习近平总书记, 付小姐, 吴科长. */
    private @Nullable Mention nameBeforeTitle(int from, int titleAt, int end, int phrase) {
        int name = names.matchBefore(from, titleAt);
        if (name > 0) {
            return mention(titleAt - name, titleAt, Type.NAME, article.slice(titleAt, end), phrase);
        }
        for (int surname = 1; surname <= 2; surname++) {
            int at = titleAt - surname;
            if (at < from || ChineseWords.surname(text, at, titleAt) != surname) {
                continue;
            }
            boolean alone =
                    at == from
                            || ChineseWords.TITLES.matchBefore(text, from, at) > 0
                            || ChineseWords.ORGANIZATIONS.matchBefore(text, from, at) > 0
                            || "位名个人、".indexOf(text[at - 1]) >= 0;
            if (alone) {
                return mention(at, end, Type.NAME, title(from, at), phrase);
            }
        }
        int person = personEnd(from, ChineseTokens.of(text, from, end));
        return person == titleAt
                        && ChineseWords.surname(text, from, titleAt) > 0
                        && person - from <= 4
                ? mention(from, titleAt, Type.NAME, article.slice(titleAt, end), phrase)
                : null;
    }

    /** 中国政法大学研究员朱巍, 乌克兰总统泽连斯基: the title that stands nearest before the end. */
    private @Nullable Mention nameBehindTitle(int from, int end, int phrase) {
        for (int at = end - 2; at > from; at--) {
            int title = ChineseWords.TITLES.matchBefore(text, from, at);
            boolean occupation =
                    title == 0
                            && ChineseWords.titleBefore(text, from, at) > 0
                            && ChineseWords.isPerson(text, at, end);
            if (title < 2 && !occupation || !isNameLike(at, end) || isPlainWord(at, end)) {
                continue;
            }
            // 林先生|体验完过山车: who has a surname already.
            if (ChineseWords.surname(text, phrase, at) == at - title - phrase
                    && at - title > phrase
                    && names.matchAt(at, end) == 0) {
                continue;
            }
            // Inside a longer title (副主任|医师) or an office (大使|馆) the split is wrong.
            if (ChineseWords.ORGANIZATIONS.matchAt(text, at - title, end) > title) {
                continue;
            }
            if (ChineseWords.TITLES.matchBefore(text, from, end) > end - at
                    || ChineseWords.ROLES.matchBefore(text, at, end) == end - at) {
                continue;
            }
            ChineseTokens tokens = ChineseTokens.of(text, at, end);
            int person = personEnd(at, tokens);
            boolean runsOn =
                    person > at && person < end && "vdp".indexOf(tokens.tagAt(person)) >= 0;
            return mention(at, runsOn ? person : end, Type.NAME, title(from, at), phrase);
        }
        return null;
    }

    /** One word of the dictionary that names nobody: 关切, 连续, 感触. */
    private boolean isPlainWord(int from, int to) {
        if (names.isKnown(new String(text, from, to - from))) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        char tag = tokens.tagAt(from);
        if (ChineseTokens.isVerbal(text, from, to)
                || ChineseWords.ANY_CUE.matchAt(text, from, to) > 1
                || "后时前中上里间".indexOf(text[to - 1]) >= 0
                        && !(text[to - 1] == '中'
                                && to - from == 3
                                && ChineseWords.surname(text, from, to) > 0)
                || "一二三四五六七八九十两几听看把被让叫没不只我你这那".indexOf(text[from]) >= 0) {
            return true;
        }
        boolean event = to - from > 2 && "案赛".indexOf(text[to - 1]) >= 0;
        boolean whole = tokens.endAt(from) == to && !tokens.isPerson(from);
        return event
                || whole
                        && ("vadrmtbcpq".indexOf(tag) >= 0
                                || tag == 'n' && ChineseWords.surname(text, from, to) == 0)
                || "vdpmc".indexOf(tag) >= 0
                        && tokens.endAt(from) - from > 1
                        && !tokens.isPerson(from);
    }

    private boolean isNameLike(int from, int to) {
        int length = to - from;
        boolean dotted = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            dotted |= c == '·';
            if (!ArticleText.isHan(c)
                    && c != '·'
                    && !(c < 0x250 && Character.isLetter(c))
                    && c != ' ') {
                return false;
            }
        }
        if (length < 2 || length > (dotted ? 20 : 8)) {
            return false;
        }
        int surname = ChineseWords.surname(text, from, to);
        if (surname > 0 && length <= surname + 2 && ChineseWords.isPerson(text, from, to)) {
            return true;
        }
        for (int i = from + 1; i < to; i++) {
            if ("的对向把被让着了说我他她这那".indexOf(text[i]) >= 0) {
                return false;
            }
        }
        return "的和与在是对们等及还也又就却仍".indexOf(text[from]) < 0
                && ChineseWords.ORGANIZATIONS.matchBefore(text, from, to) < 2;
    }

    private boolean isLatin(int from, int to) {
        if (from > 0 && text[from - 1] == '&') {
            return false;
        }
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 0x250
                    || !(Character.isLetterOrDigit(c)
                            || c == ' '
                            || c == '.'
                            || c == '-'
                            || c == '_')) {
                return false;
            }
        }
        return to - from > 1;
    }

    /** 有, 有个, 一位 before somebody without a name. */
    private int counted(int from, int to) {
        for (int length = Math.min(4, to - from - 2); length > 0; length--) {
            if (text[from] == '有' || length > 1) {
                String word = new String(text, from, length);
                if (COUNTED.contains(word)
                        && ChineseWords.ROLES.matchAt(text, from, to) <= length) {
                    return length;
                }
            }
        }
        return 0;
    }

    /** 一位|深圳的资深律师: with what describes the one who is counted, from the count on. */
    private int countBefore(int from, int head) {
        boolean nameless = find("名", from, head) >= 0;
        if (nameless || from < 2 || head - from > 16 || "位名".indexOf(text[from - 1]) < 0) {
            return head;
        }
        int first = from - 1;
        while (first > 0 && "一二三两几多数某另外".indexOf(text[first - 1]) >= 0) {
            first--;
        }
        return first < from - 1 ? first : head;
    }

    private int withoutCount(int from, int to) {
        for (int length = Math.min(4, to - from - 1); length > 0; length--) {
            if (COUNTED.contains(new String(text, from, length)) && to - from - length >= 2) {
                return from + length;
            }
        }
        return from;
    }

    private @Nullable String title(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (text[start] == ' ' || text[start] == '、')) {
            start++;
        }
        while (end > start
                && (text[end - 1] == ' '
                        || text[end - 1] == '、'
                        || text[end - 1] == Context.BRACKETED)) {
            end--;
        }
        boolean joins = end > start && "和与及同".indexOf(text[end - 1]) >= 0;
        return end - start < 2 || joins ? null : article.slice(start, end);
    }

    private Mention mention(int from, int to, Type type, @Nullable String title, int phrase) {
        return new Mention(article.slice(from, to).strip(), type, title, phrase, to);
    }
}
