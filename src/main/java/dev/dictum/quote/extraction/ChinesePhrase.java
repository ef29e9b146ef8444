package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a phrase that names somebody says: a name, its title, a role, an organisation. */
final class ChinesePhrase {
    private static final int MAX_NAME = 6;
    private static final int MAX_OWNER = 10;

    /** Whom an office has speak, known by the office only. */
    private static final Set<String> STAFF = Set.of("负责人", "相关负责人", "有关负责人", "工作人员", "发言人");

    private static final int MAX_SIDE = 14;

    /** Words that end as offices do. */
    private static final Set<String> NO_OFFICES =
            Set.of(
                    "布局", "结局", "格局", "大局", "全局", "僵局", "开局", "变局", "时局", "机会", "社会", "全部", "内部",
                    "外部", "场所", "厕所", "都会", "不会", "也会", "才会", "一会");

    private final ArticleText article;
    private final char[] text;
    private final ChineseNames names;
    private final ChineseOpening opening;
    private final ChinesePhraseEnd ends;

    ChinesePhrase(
            ArticleText article,
            char[] masked,
            ChineseNames names,
            ChineseOpening opening,
            ChinesePhraseEnd ends) {
        this.article = article;
        this.text = masked;
        this.names = names;
        this.opening = opening;
        this.ends = ends;
    }

    /** What a phrase names; strictly: only what is surely somebody. */
    @Nullable Mention parse(int from, int to, boolean strict) {
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
        end = ends.withoutAdverb(start, end);
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
        if (text[start] == Context.WORK && end - start > 4 && text[end - 2] == Context.WORK) {
            // 《报告》例|举
            return mention(start + 1, end - 2, Type.ORGANIZATION, null, start);
        }
        int pronoun = ChineseWords.PRONOUNS.matchAt(text, start, end);
        if (pronoun == end - start) {
            return mention(start, end, Type.PRONOUN, null, start);
        }
        return parseNoun(start, end, strict);
    }

    /** 发微博, 发文: what somebody does to be heard. */
    private boolean isAct(int from, int end) {
        return text[from] == '发' && ChineseWords.PREPOSITIONS.matchAt(text, from, end) > 1
                // 进|厂
                || "进去回到入赴".indexOf(text[from]) >= 0
                        && ChineseWords.ORGANIZATIONS.matchBefore(text, from + 1, end)
                                == end - from - 1;
    }

    private @Nullable Mention parseNoun(int from, int end, boolean strict) {
        int start = from;
        int de = ChineseWords.lastDe(text, start, end);
        if (de >= 0) {
            int before = names.matchBefore(start, de);
            boolean kin =
                    end > de + 1
                            && ChineseWords.RELATIONS.matchBefore(text, de + 1, end)
                                    == end - de - 1;
            boolean person =
                    ChineseWords.isPerson(text, start, de)
                            || de - start < 4
                                    && ChineseNames.isSurnameWithTitle(
                                            new String(text, start, de - start));
            if (kin && de - start == 2 && text[de - 1] == '者') {
                // 死者的女儿
                return mention(start, end, Type.ROLE, null, start);
            }
            if (kin
                    && (before > 0
                            || person
                            || ChineseWords.PRONOUNS.matchAt(text, start, de) == de - start)) {
                return mention(before > 0 ? de - before : start, end, Type.ROLE, null, start);
            }
            if (de - start > 2
                    && de - start <= MAX_OWNER
                    && STAFF.contains(new String(text, de + 1, end - de - 1))
                    && (ChineseWords.ORGANIZATIONS.matchBefore(text, start, de) > 1
                            || "局部院厅署委省所司".indexOf(text[de - 1]) >= 0)
                    && isOneNoun(start, de)) {
                // 水务局的负责人: somebody of an office, nothing without it.
                return mention(start, end, Type.ROLE, null, from);
            }
            start = de + 1;
            if (start >= end) {
                return null;
            }
        }
        if (end - start > 3
                && end - start <= MAX_SIDE
                && ChineseWords.isAt(text, "方面", end - 2, end)) {
            // 联合国方面
            return mention(start, end, Type.ORGANIZATION, null, from);
        }
        int name = names.matchBefore(start, end);
        if (name > 0 && text[end - 1] < 0x250 && isHanName(start, end - name)) {
            return mention(start, end - name, Type.NAME, null, from);
        }
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
                    && !isPlainWord(at, end)
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
            if (start == from && isObject(start, end - Math.max(role, title))) {
                return null;
            }
            int first =
                    start > from
                            ? opening.countBefore(from, start)
                            : opening.withoutCount(start, end);
            // The head alone when the phrase is a whole clause by mistake.
            if (end - first > 24) {
                first = end - Math.max(role, title);
            } else if (start > from
                    && role == end - start
                    && "人士".equals(new String(text, start, role))) {
                // 一个与何远山熟识的人士: nothing without what describes it.
                boolean calls = from > 0 && text[from - 1] == '自' && text[from] == '称';
                first = calls ? from - 1 : from;
            }
            // 其|相关负责人
            boolean theirs = text[first] == '其' && end - first > 2 && text[first + 1] != '他';
            return mention(theirs ? first + 1 : first, end, Type.ROLE, null, from);
        }
        if ("们员者".indexOf(text[end - 1]) >= 0 && end - start > 2) {
            return mention(start, end, Type.ROLE, null, from);
        }
        if (isLatin(start, end)) {
            return mention(start, end, Type.NAME, null, from);
        }
        int organization = ChineseWords.ORGANIZATIONS.matchBefore(text, start, end);
        if (organization > 0
                && end - start <= 24
                && end - start > 1
                && text[start] != '是'
                && !NO_OFFICES.contains(new String(text, start, end - start))) {
            return mention(opening.withoutCount(start, end), end, Type.ORGANIZATION, null, from);
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
        int latin = latinBefore(start, end);
        if (end - latin > 2) {
            if (isHanName(start, latin)) {
                return mention(start, latin, Type.NAME, null, from);
            }
            return mention(latin, end, Type.NAME, title(start, latin), from);
        }
        int first = names.matchAt(start, end);
        if (first > 0 && !isNounPart(start + first, end, tokens)) {
            return mention(start, start + first, Type.NAME, null, from);
        }
        int person = ends.personEnd(start, tokens);
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
        boolean clause = end - start > MAX_NAME && tells(start, end, tokens);
        return end - start <= 20 && end - start >= 2 && !clause
                ? mention(start, end, Type.ORGANIZATION, null, from)
                : null;
    }

    /** 苦苦劝阻|两位老人: somebody who is counted behind a verb is its object. */
    private boolean isObject(int from, int head) {
        int count = head - 2;
        if (count - from < 2
                || "位名个".indexOf(text[count + 1]) < 0
                || "一二两三四五几多数".indexOf(text[count]) < 0) {
            return false;
        }
        return ChineseWords.PASSIVE.matchBefore(text, from, count) > 1
                || ChineseTokens.of(text, from, head).tagAt(count - 1) == 'v';
    }

    /** 是等人到后才送往医院: verbs and adverbs make a clause, no name. */
    private static boolean tells(int from, int to, ChineseTokens tokens) {
        int small = 0;
        for (int i = from; i < to; i = tokens.endAt(i)) {
            boolean word = tokens.endAt(i) - i > 1;
            small += "dp".indexOf(tokens.tagAt(i)) >= 0 || word && tokens.tagAt(i) == 'v' ? 1 : 0;
        }
        return small > 1;
    }

    /** Nothing but nouns: no clause that describes. */
    boolean isOneNoun(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        for (int i = from; i < to; i = tokens.endAt(i)) {
            if ("nsgz".indexOf(tokens.tagAt(i)) < 0 || tokens.isPerson(i)) {
                return false;
            }
        }
        return true;
    }

    /** Where the Latin letters begin that end at a place. */
    private int latinBefore(int from, int end) {
        int latin = end;
        while (latin > from
                && (text[latin - 1] < 0x250 && Character.isLetter(text[latin - 1])
                        || " ·-.'".indexOf(text[latin - 1]) >= 0)) {
            latin--;
        }
        while (latin < end && text[latin] == ' ') {
            latin++;
        }
        return latin;
    }

    /** 何西|Leo Hessi: a name, and behind it how it is written elsewhere. */
    private boolean isHanName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ArticleText.isHan(text[i]) && text[i] != '·') {
                return false;
            }
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        return to - from > 1
                && to - from <= MAX_NAME
                && ChineseWords.titleBefore(text, from, to) == 0
                && ChineseWords.ROLES.matchBefore(text, from, to) == 0
                && ChineseWords.ORGANIZATIONS.matchBefore(text, from, to) == 0
                && (tokens.endAt(from) != to || tokens.isPerson(from));
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

    /** 习近平总书记, 付小姐, 吴科长. */
    private @Nullable Mention nameBeforeTitle(int from, int titleAt, int end, int phrase) {
        int name = names.matchBefore(from, titleAt);
        boolean firm =
                name == 2
                        && ChineseWords.isSeldomSurname(text[titleAt - name])
                        && ChineseWords.ROLES.matchAt(text, titleAt, end) > 1;
        if (name > 0 && ChineseWords.KINSHIP.matchAt(text, titleAt, end) == end - titleAt) {
            return mention(titleAt - name, end, Type.ROLE, null, phrase);
        }
        if (name > 0 && !firm) {
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
        int latin = latinBefore(from, titleAt);
        if (titleAt - latin > 2 && new String(text, latin, titleAt - latin).indexOf(' ') > 0) {
            // 海军发言人R K Moorti|上校
            return mention(latin, titleAt, Type.NAME, title(from, latin), phrase);
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, end);
        for (int at = titleAt - 4; at < titleAt - 1; at++) {
            // 旅法华人|颜小娴|女士
            if (at > from
                    && ChineseWords.isPerson(text, at, titleAt)
                    && tokens.personEnd(at) == titleAt
                    // 小徐跟|记者
                    && "跟和与同对向给".indexOf(text[titleAt - 1]) < 0
                    && !ChineseWords.isSeldomSurname(text[at])) {
                return mention(at, titleAt, Type.NAME, article.slice(titleAt, end), phrase);
            }
        }
        int person = ends.personEnd(from, tokens);
        return person == titleAt
                        && ChineseWords.surname(text, from, titleAt) > 0
                        && !ChineseWords.isSeldomSurname(text[from])
                        && person - from <= 4
                ? mention(from, titleAt, Type.NAME, article.slice(titleAt, end), phrase)
                : null;
    }

    /** 西北师|范大学, 网友|于微博: a word of the dictionary begins before, or a preposition here. */
    private boolean isInsideNoun(int from, int at, int end) {
        ChineseTokens tokens = ChineseTokens.of(text, from, end);
        int start = tokens.startAt(at);
        return start < at
                        && ChineseWords.ORGANIZATIONS.matchBefore(text, start, tokens.endAt(at)) > 1
                || tokens.tagAt(at) == 'p';
    }

    /** 门将|洛里: the dictionary has it as a word, but no place is called so. */
    private boolean soundsForeign(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ChineseWords.isForeign(text[i])) {
                return false;
            }
        }
        return !ChineseTokens.isPlace(text, from, to);
    }

    private int beforePreposition(int from, int to) {
        for (int i = from + 2; i < to; i++) {
            if ("在对向".indexOf(text[i]) >= 0) {
                return i;
            }
        }
        return to;
    }

    /** 白石大学研究员何远山: the title that stands nearest before the end. */
    @Nullable Mention nameBehindTitle(int from, int end, int phrase) {
        for (int at = end - 2; at > from; at--) {
            int title = ChineseWords.TITLES.matchBefore(text, from, at);
            boolean occupation =
                    title == 0
                            && ChineseWords.titleBefore(text, from, at) > 0
                            && ChineseWords.isPerson(text, at, end);
            boolean office =
                    title == 0
                            && !occupation
                            && ChineseWords.ORGANIZATIONS.matchBefore(text, from, at) > 1
                            && ChineseWords.isPerson(text, at, end);
            if (title < 2 && !occupation && !office) {
                continue;
            }
            int named = beforePreposition(at, end);
            if (named < end && isNameLike(at, named) && ChineseWords.isForeign(text[at])) {
                // 顾问|博尔森|在一次(采访中直言)
                return mention(at, named, Type.NAME, title(from, at), phrase);
            }
            boolean plain = isPlainWord(at, end) && !soundsForeign(at, end);
            if (!isNameLike(at, end) || plain || beginsAsVerb(at, end)) {
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
            if (ChineseWords.ORGANIZATIONS.matchBefore(text, from, end) > end - at
                    || ChineseWords.TITLES.matchBefore(text, from, end) > end - at
                    || ChineseWords.ROLES.matchBefore(text, at, end) == end - at) {
                continue;
            }
            if (names.matchAt(at, end) == 0 && isInsideNoun(from, at, end)) {
                continue;
            }
            ChineseTokens tokens = ChineseTokens.of(text, at, end);
            int person = ends.personEnd(at, tokens);
            boolean runsOn =
                    person > at && person < end && "vdp".indexOf(tokens.tagAt(person)) >= 0;
            return mention(at, runsOn ? person : end, Type.NAME, title(from, at), phrase);
        }
        return null;
    }

    /** 男子|冻得发抖: what one does, not how one is called. */
    private boolean beginsAsVerb(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        int noun = tokens.endAt(from);
        if (noun - from > 1
                && noun < to
                && tokens.tagAt(from) == 'n'
                && !tokens.isPerson(from)
                && tokens.tagAt(noun) == 'v'
                && tokens.endAt(noun) - noun > 1
                && ChineseWords.surname(text, from, to) == 0
                && names.matchAt(from, to) == 0) {
            // 警察|当局提高警惕
            return true;
        }
        return tokens.endAt(from) < to
                && "vd".indexOf(tokens.tagAt(from)) >= 0
                && !tokens.isPerson(from)
                && !ChineseWords.isForeign(text[from])
                && !ChineseWords.isPerson(text, from, to)
                && names.matchAt(from, to) == 0;
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
                || "第一二三四五六七八九十两几听看把被让叫没不只我你这那".indexOf(text[from]) >= 0) {
            return true;
        }
        boolean event = to - from > 2 && "案赛".indexOf(text[to - 1]) >= 0;
        boolean whole = tokens.endAt(from) == to && !tokens.isPerson(from);
        return event
                || whole
                        && ("vadrmtbcpq".indexOf(tag) >= 0
                                || tag == 'n' && ChineseWords.surname(text, from, to) == 0)
                || "vdpmca".indexOf(tag) >= 0
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
        boolean letter = false;
        for (int i = from; i < to; i++) {
            char c = text[i];
            letter |= Character.isLetter(c);
            if (c >= 0x250
                    || !(Character.isLetterOrDigit(c)
                            || c == ' '
                            || c == '.'
                            || c == '-'
                            || c == '_')) {
                return false;
            }
        }
        return letter && to - from > 1;
    }

    /**
     * A name or role that is made of whole words: 商|家王怡 is 王怡, 同|村村民 is 同村村民, 何远山|挨家挨户 is 何远山; 痛哭流涕
     * is nobody.
     */
    @Nullable Mention sound(@Nullable Mention who) {
        if (who == null
                || who.type() == Type.PRONOUN
                || who.name().length() == 1
                || who.end() - who.name().length() < who.start()
                || who.name().charAt(0) < 0x250
                || names.isKnown(String.valueOf(ArticleText.fold(who.name())))) {
            return who;
        }
        int end = who.end();
        int from = end - who.name().length();
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
            return mention(word, end, Type.ROLE, who.title(), Math.min(word, who.start()));
        }
        if (inside && who.type() == Type.NAME) {
            from = tokens.endAt(from);
            if (end - from < 2) {
                return null;
            }
        }
        if (who.type() != Type.NAME) {
            return withoutManner(who, from, tokens);
        }
        int whole = nameEnd(from, end, tokens);
        if (whole - from < 2) {
            // 村民|泪流满面: the role alone.
            return who.title() == null ? null : parse(who.start(), from, true);
        }
        return whole == end && from == end - who.name().length()
                ? who
                : mention(from, whole, Type.NAME, who.title(), Math.min(from, who.start()));
    }

    /** 也|门政府 is 也门政府 whole, and 建设平台 is what is done. */
    private @Nullable Mention organization(Mention who, int from, ChineseTokens tokens) {
        int word = tokens.startAt(from);
        if (word < from && from - word < 3 && tokens.tagAt(from) == 'n') {
            return mention(word, who.end(), who.type(), who.title(), Math.min(word, who.start()));
        }
        boolean act =
                tokens.tagAt(from) == 'v'
                        && tokens.endAt(from) - from > 1
                        && tokens.endAt(from) < who.end()
                        && "涉受参获在有相与".indexOf(text[from]) < 0;
        return act ? null : withoutManner(who, from, tokens);
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
                        && "rda".indexOf(tokens.tagAt(last)) >= 0;
        if (!manner) {
            return who;
        }
        Mention before = parse(from, last, true);
        return before == null && tokens.tagAt(last) == 'a' ? who : before;
    }

    @Nullable String title(int from, int to) {
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

    Mention mention(int from, int to, Type type, @Nullable String title, int phrase) {
        return new Mention(article.slice(from, to).strip(), type, title, phrase, to);
    }
}
