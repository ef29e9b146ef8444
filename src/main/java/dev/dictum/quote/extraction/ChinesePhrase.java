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

    /** What words for somebody end with. */
    private static final String KINDS = "师工商家人手生户客主长兵医友迷匠农贩";

    /** Words that end as offices do. */
    private static final Set<String> NO_OFFICES =
            Set.of(
                    "布局", "结局", "格局", "大局", "全局", "僵局", "开局", "变局", "时局", "机会", "社会", "全部", "内部",
                    "外部", "场所", "厕所", "都会", "不会", "也会", "才会", "一会", "文化", "传媒", "科技", "影业", "娱乐",
                    "唱片", "出版", "建筑", "航空", "铁路", "电力", "通信", "电讯", "资本", "证券", "期货", "保险", "地产",
                    "控股", "置业", "银行", "传统文化", "汽车", "药业", "制药", "乳业", "物流", "重工", "钢铁", "石化", "光伏",
                    "半导体", "电子", "电气", "软件", "数码", "百货", "影视", "食品", "饮料", "家电");

    private final ArticleText article;
    private final char[] text;
    private final ChineseNames names;
    private final ChineseOpening opening;
    private final ChinesePhraseEnd ends;
    private final MentionFactory mentions;
    private final ChineseTitledNames titled;

    ChinesePhrase(
            ArticleText article,
            char[] masked,
            ChineseNames names,
            ChineseOpening opening,
            ChinesePhraseEnd ends,
            MentionFactory mentions,
            ChineseTitledNames titled) {
        this.article = article;
        this.text = masked;
        this.names = names;
        this.opening = opening;
        this.ends = ends;
        this.mentions = mentions;
        this.titled = titled;
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
            return end - work > 2 ? mentions.work(work + 1, end - 1, start) : null;
        }
        if (text[start] == Context.WORK && end - start > 4 && text[end - 2] == Context.WORK) {
            // 《报告》例|举
            return mentions.work(start + 1, end - 2, start);
        }
        int pronoun = ChineseWords.PRONOUNS.matchAt(text, start, end);
        if (pronoun == end - start) {
            return mentions.mention(start, end, Type.PRONOUN, null, start);
        }
        return parseNoun(start, end, strict);
    }

    /** 一名|调色师, 一位不愿具名的|加盟商: somebody by a word that no list has; null when it is none. */
    @Nullable Mention oneOfAKind(int from, int to) {
        int start = Math.max(from, ChineseWords.lastDe(text, from, to) + 1);
        int end = ends.withoutAdverb(start, to);
        boolean counted =
                from > 1
                        && "名位".indexOf(text[from - 1]) >= 0
                        && "一某有几两".indexOf(text[from - 2]) >= 0;
        boolean kind =
                counted
                        && end - start > 1
                        && end - start <= MAX_NAME
                        && KINDS.indexOf(text[end - 1]) >= 0;
        return kind ? mentions.mention(start, end, Type.ROLE, null, from) : null;
    }

    /** 发微博, 进厂, 会留院, 迫不及待(地): what somebody does, or how, and nobody. */
    private boolean isAct(int from, int end) {
        boolean manner =
                end < text.length
                        && text[end] == '地'
                        && end - from > 2
                        && ChineseTokens.of(text, from, end + 1).tagAt(end) == 'u';
        if (manner) {
            // 迫不及待|地
            return true;
        }
        boolean will = text[from] == '会' && end - from > 2 && names.matchAt(from, end) == 0;
        if (will) {
            // 注射之后，也|会留院(观察)
            ChineseTokens tokens = ChineseTokens.of(text, from, end);
            if (tokens.endAt(from) == from + 1 && tokens.tagAt(from) == 'v') {
                return true;
            }
        }
        return text[from] == '发' && ChineseWords.PREPOSITIONS.matchAt(text, from, end) > 1
                // 进|厂
                || "进去回到入赴".indexOf(text[from]) >= 0
                        && ChineseWords.ORGANIZATIONS.matchBefore(text, from + 1, end)
                                == end - from - 1;
    }

    private @Nullable Mention parseNoun(int from, int end, boolean strict) {
        int de = ChineseWords.lastDe(text, from, end);
        if (de > from + 2
                && text[from] == Context.WORK
                && text[de - 1] == Context.WORK
                && ChineseWords.ORGANIZATIONS.matchBefore(text, de + 1, end) == end - de - 1) {
            // 《白石日报》的|评论(指出)
            return mentions.work(from + 1, de - 1, from);
        }
        if (de >= 0) {
            Mention owned = owned(from, de, end);
            if (owned != null || de + 1 >= end) {
                return owned;
            }
        }
        int start = de < 0 ? from : de + 1;
        if (end - start > 3
                && end - start <= MAX_SIDE
                && ChineseWords.isAt(text, "方面", end - 2, end)
                && !isMatter(start, end - 2)) {
            // 联合国方面
            return mentions.mention(start, end, Type.ORGANIZATION, null, from);
        }
        Mention named = named(start, end, from);
        if (named != null) {
            return named;
        }
        int head =
                Math.max(
                        ChineseWords.ROLES.matchBefore(text, start, end),
                        ChineseWords.TITLES.matchBefore(text, start, end));
        if (head > 0) {
            // 从|铁匠铺, 要|旅客去核对, 把|女儿, 朝|孩子(招手)
            boolean led =
                    "从要把让给令".indexOf(text[start]) >= 0 && head < end - start
                            // but 朝阳群众
                            || "朝冲".indexOf(text[start]) >= 0 && head == end - start - 1;
            return led || start == from && isObject(start, end - head)
                    ? null
                    : role(start, end - head, end, from);
        }
        if ("们员者".indexOf(text[end - 1]) >= 0
                && end - start > 2
                && !ChineseWords.isAt(text, "没有", start, end)) {
            return mentions.mention(start, end, Type.ROLE, null, from);
        }
        if (isLatin(start, end)) {
            return mentions.mention(start, end, Type.NAME, null, from);
        }
        int organization = ChineseWords.ORGANIZATIONS.matchBefore(text, start, end);
        if (organization > 0
                && end - start <= 24
                && end - start > 1
                && text[start] != '是'
                // 学生们坐船回|学校
                && ChineseWords.find(text, "们", start, end - 1) < 0
                && !NO_OFFICES.contains(new String(text, start, end - start))
                && !isDone(start, end)) {
            return mentions.mention(
                    opening.withoutCount(start, end), end, Type.ORGANIZATION, null, from);
        }
        return unknown(start, end, from, strict);
    }

    /** 林建国都|会(来), 跑到车厢中|部: what only ends as an office does. */
    private boolean isDone(int from, int end) {
        char before = end - 2 >= from ? text[end - 2] : '\n';
        return ChineseWords.isAt(text, "本科", end - 2, end)
                // 群里跳出一条消息
                || end - from > 4
                        && ChineseWords.isAt(text, "消息", end - 2, end)
                        && "条个则".indexOf(text[end - 3]) >= 0
                // 追到后台
                || text[end - 1] == '台' && "后前阳舞站窗柜擂月灶".indexOf(before) >= 0
                || text[end - 1] == '会' && "都也不才将就便总常还又".indexOf(before) >= 0
                || text[end - 1] == '部' && "中东西南北头腹腰面底顶上下".indexOf(before) >= 0
                || ChineseWords.GESTURES.matchAt(text, from, end) > 1;
    }

    /** 荣誉|方面, 价格|方面: what is spoken of, and no side. */
    private boolean isMatter(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        return ArticleText.isHan(text[from])
                && tokens.endAt(from) == to
                && tokens.tagAt(from) == 'n'
                && !tokens.isPerson(from)
                && !ChineseTokens.isPlace(text, from, to)
                && names.matchAt(from, to) == 0
                && !ChineseWords.beginsRole(text, from, to)
                && ChineseWords.ORGANIZATIONS.matchBefore(text, from, to) == 0;
    }

    /** Somebody known by what stands before 的: 死者的女儿, 水务局的负责人. */
    private @Nullable Mention owned(int start, int de, int end) {
        int before = names.matchBefore(start, de);
        boolean kin =
                end > de + 1
                        && ChineseWords.RELATIONS.matchBefore(text, de + 1, end) == end - de - 1;
        boolean person =
                ChineseWords.isPerson(text, start, de)
                        || de - start < 4
                                && ChineseNames.isSurnameWithTitle(
                                        new String(text, start, de - start));
        if (kin && de - start == 2 && text[de - 1] == '者') {
            // 死者的女儿
            return mentions.mention(start, end, Type.ROLE, null, start);
        }
        if (kin && ChineseWords.PRONOUNS.matchAt(text, start, de) == de - start) {
            // 她的|母亲
            return mentions.mention(de + 1, end, Type.ROLE, null, start);
        }
        // 小宇的|妈妈
        boolean child = de - start == 2 && "小阿".indexOf(text[start]) >= 0;
        if (kin && (before > 0 || person || child)) {
            return mentions.mention(before > 0 ? de - before : start, end, Type.ROLE, null, start);
        }
        if (de - start > 2
                && de - start <= MAX_OWNER
                && STAFF.contains(new String(text, de + 1, end - de - 1))
                && (ChineseWords.ORGANIZATIONS.matchBefore(text, start, de) > 1
                        || "局部院厅署委省所司".indexOf(text[de - 1]) >= 0)
                && isOneNoun(start, de)) {
            // 水务局的负责人: somebody of an office, nothing without it.
            return mentions.mention(start, end, Type.ROLE, null, start);
        }
        return null;
    }

    /** A name that the article has, or one beside its title. */
    private @Nullable Mention named(int start, int end, int from) {
        int name = names.matchBefore(start, end);
        if (name > 0 && text[end - 1] < 0x250 && isHanName(start, end - name)) {
            return mentions.mention(start, end - name, Type.NAME, null, from);
        }
        if (name > 0) {
            Mention joint = joint(start, end - name, end);
            return joint != null
                    ? joint
                    : mentions.mention(
                            end - name, end, Type.NAME, mentions.title(start, end - name), from);
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
                    && !titled.isPlainWord(at, end)
                    && ChineseWords.ORGANIZATIONS.matchBefore(text, start, end) == 0
                    && ChineseWords.ROLES.matchBefore(text, start, end) == 0) {
                // 化学研究院|佘万能.
                return mentions.mention(at, end, Type.NAME, mentions.title(start, at), from);
            }
        }
        int title = ChineseWords.TITLES.matchBefore(text, start, end);
        if (title > 0 && end - title > start) {
            Mention before = titled.nameBeforeTitle(start, end - title, end, from);
            if (before != null) {
                return before;
            }
        }
        Mention between = title > 1 ? titled.nameBehindTitle(start, end - title, from) : null;
        if (between != null && between.end() == end - title && title < 3) {
            // 国务大臣|阿哈默德|勋爵.
            return between;
        }
        return titled.nameBehindTitle(start, end, from);
    }

    /** Somebody without a name; {@code head} is where the word for the role begins. */
    private Mention role(int start, int head, int end, int from) {
        int first =
                start > from ? opening.countBefore(from, start) : opening.withoutCount(start, end);
        // The head alone when the phrase is a whole clause by mistake.
        if (end - first > 24) {
            first = head;
        } else if (start > from
                && head == start
                && "人士".equals(new String(text, start, end - start))) {
            // 一个与何远山熟识的人士: nothing without what describes it.
            boolean calls = from > 0 && text[from - 1] == '自' && text[from] == '称';
            first = calls ? from - 1 : from;
        }
        if (text[first] == '可'
                && ChineseWords.ROLES.matchAt(text, first + 1, end) == end - first - 1) {
            // 可|婆婆(知道了)
            first++;
        }
        // 其|相关负责人
        boolean theirs = text[first] == '其' && end - first > 2 && text[first + 1] != '他';
        return mentions.mention(theirs ? first + 1 : first, end, Type.ROLE, null, from);
    }

    /** 约翰逊, 默克尔: three characters of foreign names and more. */
    private boolean isForeignName(int from, int to) {
        return to - from > 2
                && to - from <= MAX_NAME
                && titled.soundsForeign(from, to)
                && !ChineseTokens.isCommonNoun(text, from, to);
    }

    /** 赵|福建, 丁杰|家: a surname and two characters, which are no word with it. */
    private boolean isNamed(int from, int to, ChineseTokens tokens) {
        boolean foreign =
                to - from == 2
                        && tokens.endAt(from) == from + 1
                        && ChineseWords.foreignEnd(text, from, to) == to;
        // 杜|蒙(在谈及此事时透露)
        return foreign
                || to - from == 3
                        && ChineseWords.isCommonSurname(text[from])
                        && (tokens.endAt(from) == from + 1
                                || tokens.endAt(from) < to && tokens.isPerson(from));
    }

    /** A name that nothing but its own characters tell, or else whatever speaks. */
    private @Nullable Mention unknown(int start, int end, int from, boolean strict) {
        if (text[start] == '从' && ChineseTokens.isPlace(text, start + 1, end)) {
            // 一位|从济南|赶来的(球迷)
            return null;
        }
        ChineseTokens tokens = ChineseTokens.of(text, start, end);
        if (ChineseWords.isPerson(text, start, end)
                && (tokens.personEnd(start) == end
                        || isNamed(start, end, tokens)
                        || !strict
                                && tokens.endAt(start) != end
                                && !ChineseWords.isSeldomSurname(text[start]))) {
            return mentions.mention(start, end, Type.NAME, null, from);
        }
        if (isForeignName(start, end)) {
            return mentions.mention(start, end, Type.NAME, null, from);
        }
        if (end - start == 2
                && ChineseWords.surname(text, start, end) == 1
                && "男女妇翁嫌某".indexOf(text[end - 1]) >= 0) {
            return mentions.mention(start, end, Type.NAME, null, from);
        }
        if (end - start == 2
                && "小老阿".indexOf(text[start]) >= 0
                && ChineseWords.surname(text, start + 1, end) == 1
                && tokens.endAt(start) != end) {
            // 小贺, where 小时 is a word.
            return mentions.mention(start, end, Type.NAME, null, from);
        }
        int latin = titled.latinBefore(start, end);
        if (end - latin > 2) {
            if (isHanName(start, latin)) {
                return mentions.mention(start, latin, Type.NAME, null, from);
            }
            return mentions.mention(latin, end, Type.NAME, mentions.title(start, latin), from);
        }
        int first = names.matchAt(start, end);
        if (first > 0 && !isNounPart(start + first, end, tokens)) {
            return mentions.mention(start, start + first, Type.NAME, null, from);
        }
        int person = ends.personEnd(start, tokens);
        if (person == end
                || person > start
                        && end - person <= 2
                        && strict
                        && !isNounPart(person, end, tokens)) {
            return mentions.mention(start, person, Type.NAME, null, from);
        }
        if (isCounted(start, end, tokens)) {
            return mentions.mention(start, end, Type.ROLE, null, from);
        }
        if (strict) {
            return null;
        }
        if (titled.isPlainWord(start, end)
                || ChineseWords.isNoName(text, start, end)
                // 慢吞吞(地说)
                || end - start == 3
                        && text[end - 1] == text[end - 2]
                        && ChineseWords.surname(text, start, end) == 0) {
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
            // 桃田|在赛后(表示)
            int last = end - start > 2 && text[end - 1] == '在' ? end - 1 : end;
            return mentions.mention(start, last, Type.NAME, null, from);
        }
        boolean clause =
                end - start > MAX_NAME && tells(start, end, tokens)
                        // 跑到|车厢中部
                        || ChineseWords.GESTURES.matchAt(text, start, end) > 1;
        return end - start <= 20 && end - start >= 2 && !clause
                ? mentions.mention(start, end, Type.ORGANIZATION, null, from)
                : null;
    }

    /** 一名|押运员: who is counted like a person is one, whatever the word. */
    private boolean isCounted(int from, int end, ChineseTokens tokens) {
        boolean counted =
                from > 1
                        && "名位".indexOf(text[from - 1]) >= 0
                        && "一某有多几两三数那这".indexOf(text[from - 2]) >= 0;
        if (!counted || end - from < 2 || end - from > MAX_SIDE || tokens.tagAt(end - 1) != 'n') {
            return false;
        }
        for (int i = from; i < end; i++) {
            if (!ArticleText.isHan(text[i])) {
                return false;
            }
        }
        return true;
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
                if (bounded
                        && ChineseWords.isPerson(text, start, conjunction)
                        // 副总|经理、总工程师何远山
                        && ChineseWords.TITLES.matchBefore(text, from, conjunction) < 2) {
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
}
