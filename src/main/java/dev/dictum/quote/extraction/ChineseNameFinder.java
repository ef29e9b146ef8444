package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Looks through a text for what may be the name of somebody, and weighs what says so. */
final class ChineseNameFinder {
    /** What stands before 年 where it is a year. */
    private static final String NO_YEARS = "一二三四五六七八九十两几半多数每今去明后前当同整全往近青少成中老新周过百千万第常晚早童连初学财";

    /** What stands twice as a word: 人人, 天天, 默默. */
    private static final String NO_DOUBLES =
            "人家天年月日个事处种层件条次回步声点滴默悄轻慢缓渐常往刚偏仅稍微频连纷匆重好早久远大小高多少紧深牢静明白红绿黑蓝灰满圆热冷冰空茫苦甜爸妈爷奶哥姐弟妹叔舅姑婆公嫂太娃宝星猩看听说想试走等谢笑拍摸问聊谈数讲指摇";

    /** Behind a letter these make things: A股, B站, C位, T恤, U盘. */
    private static final String LETTERED =
            "股站位恤盘超线光轮型级区座款类组球面版端图点刊楼馆牌证照车路张片值项学队方社班和与及或等的在是字形段场展室厂城网币基上里中内下";

    /** How long a name may be that the text tells. */
    private static final int MAX_CALLED = 24;

    /** Before what somebody is called. */
    private static final String[] CALLED = {"全名", "本名", "名叫", "原名", "真名", "大名", "叫做", "叫"};

    private static final String[] REPORTING = {"认为", "表示", "指出", "告诉", "透露", "坦言", "强调"};

    private static final int MAX_MINORITY = 6;

    /** How long a name is before its Latin form, and how far behind it its bearer speaks. */
    private static final int MAX_GLOSSED = 6;

    private static final int MAX_SPOKEN = 1_000;

    /** How long a name is at most that no surname begins. */
    private static final int MAX_UNUSUAL = 4;

    /** How many stretches that may be such names a text is searched for. */
    private static final int MAX_COUNTED = 1_000;

    /** How often a name is looked at for a title before it, and how long that is. */
    private static final int MAX_BORNE = 20;

    private static final int MAX_TITLE = 8;

    /** So often nothing comes by chance. */
    static final int RECURRING = 3;

    private final char[] text;
    private final ChineseNameEdges edges;
    private final ChineseForeignNames foreign;

    /** How much says that each is a name: two is enough. */
    final Map<String, Integer> weights = new HashMap<>();

    /** Names of children, and whether kin are called by them. */
    private final Map<String, Boolean> related = new HashMap<>();

    private final Map<String, Boolean> things = new HashMap<>();
    private final Map<String, Integer> surnamed = new HashMap<>();
    private final Map<String, Boolean> unusual = new HashMap<>();

    /** Who stands with a title. */
    final Map<String, Set<String>> bearers = new HashMap<>();

    /** By surname, what may be a name though nothing but a surname and its place says so. */
    final Map<String, Set<String>> possible = new HashMap<>();

    ChineseNameFinder(char[] text, ChineseNameEdges edges) {
        this.text = text;
        this.edges = edges;
        this.foreign = new ChineseForeignNames(text, edges, this::add);
    }

    void look(ArticleText article) {
        for (Paragraph paragraph : article.paragraphs) {
            collect(paragraph.start(), paragraph.end());
        }
        addSpeaking();
        weights.keySet().removeIf(this::isWhere);
        weights.keySet().forEach(this::foreignBears);
    }

    /** 镇长|路易莎·费雷拉: a foreign name with the title before it. */
    private void foreignBears(String name) {
        boolean sounds =
                name.indexOf('·') > 0
                        || ChineseWords.foreignEnd(name.toCharArray(), 0, name.length())
                                == name.length();
        if (!sounds) {
            return;
        }
        int times = 0;
        for (int at = edges.find(name, 0);
                at >= 0 && times < MAX_BORNE;
                at = edges.find(name, at + 1)) {
            bears(at, name, Math.max(0, at - MAX_TITLE));
            times++;
        }
    }

    /** 从|卡鲁姆|到…, 在|卡鲁姆|, 卡鲁姆|的方向: sounds foreign, but people are there and come from there. */
    private boolean isWhere(String name) {
        char[] sounds = name.toCharArray();
        boolean shortName = name.length() == 2;
        if (!shortName
                && (name.length() < 3
                        || ChineseWords.foreignEnd(sounds, 0, name.length()) < name.length())) {
            return false;
        }
        boolean marked = false;
        int places = 0;
        int all = 0;
        int acts = 0;
        for (int at = edges.find(name, 0);
                at >= 0 && all < MAX_COUNTED;
                at = edges.find(name, at + 1)) {
            int end = at + name.length();
            boolean there =
                    at > 0
                                    && "在从到往离距抵驻达".indexOf(text[at - 1]) >= 0
                                    && edges.evidenceBehind(end, text.length) < 2
                            || end < text.length && "市城州镇省港".indexOf(text[end]) >= 0
                            || ChineseWords.isAt(text, "妇产医院", end, text.length)
                            || ChineseWords.isAt(text, "的方向", end, text.length);
            marked |= end < text.length && "市城州镇省港县区村乡".indexOf(text[end]) >= 0;
            places += there ? 1 : 0;
            acts += edges.evidenceBehind(end, text.length) == 2 ? 1 : 0;
            all++;
        }
        return places > 1 && 4 * places >= all && (shortName ? marked && acts == 0 : acts < 2);
    }

    /**
     * 留海民|说, 张扬|觉得: a word that again and again stands between a mark and a reporting word, though
     * no surname begins it or the dictionary has it.
     */
    private void addSpeaking() {
        Map<String, Integer> speaking = new HashMap<>();
        for (int i = 0; i + 2 < text.length; i++) {
            if (!ArticleText.isHan(text[i]) || i > 0 && ArticleText.isHan(text[i - 1])) {
                continue;
            }
            for (int end = i + 2; end <= i + 3 && end < text.length; end++) {
                boolean reports =
                        ChineseWords.isSafeCue(text, end, text.length)
                                || ChineseWords.WEAK.matchAt(text, end, text.length) > 1
                                || text[end] == '说';
                if (reports && maySpeak(i, end)) {
                    speaking.merge(new String(text, i, end - i), 1, Integer::sum);
                }
            }
        }
        speaking.forEach((name, times) -> {
            boolean surnamed = ChineseWords.surname(name.toCharArray(), 0, name.length()) > 0;
            if (times >= (surnamed ? 2 : RECURRING)) {
                add(name, 2);
            }
        });
    }

    private boolean maySpeak(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ArticleText.isHan(text[i])) {
                return false;
            }
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        boolean surnamed =
                ChineseWords.isPerson(text, from, to) && !ChineseWords.isSeldomSurname(text[from]);
        boolean unknown = to - from == 3 && tokens.endAt(from) == from + 1;
        return (surnamed || unknown)
                && "一二两三四五六七八九十几多每各这那其该此本某有据对在向我你他她它不也还".indexOf(text[from]) < 0
                && "们人方者员家众长师部局院会组团队".indexOf(text[to - 1]) < 0
                && ChineseWords.TIMES.matchAt(text, from, to) == 0
                && ChineseWords.CONNECTORS.matchAt(text, from, to) < 2
                && ChineseWords.ADVERBS.matchAt(text, from, to) < 2
                && ChineseWords.ROLES.matchBefore(text, from, to) < 2
                && ChineseWords.TITLES.matchBefore(text, from, to) < 2
                && ChineseWords.ORGANIZATIONS.matchBefore(text, from, to) < 2
                && ChineseWords.PRONOUNS.matchAt(text, from, to) == 0;
    }

    void add(String name, int weight) {
        weights.merge(name, weight, Integer::sum);
    }

    private void collect(int from, int to) {
        int covered = from;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '·' || c == '-') {
                foreign.foreign(i, from, to);
            } else if (c >= 'A' && c <= 'Z') {
                lettered(i, from, to);
            }
            if (c == Context.BRACKETED && edges.isRenamed(i)) {
                renamed(i, from);
            } else if (edges.isGlossed(i) && (i == from || ArticleText.isHan(text[i - 1]))) {
                glossed(i, from);
            }
            if (isCalled(i, from)) {
                called(i, to);
            }
            if (c == '阿' && isFamiliar(i, from, to)
                    || c == '小' && isSmall(i, from, to)
                    || isDoubled(i, from, to)) {
                add(new String(text, i, 2), 2);
            }
            int minority = i < covered ? 0 : minority(i, from, to);
            if (minority > 0) {
                add(new String(text, i, minority), 2);
                covered = i + minority;
                continue;
            }
            int japanese = ChineseWords.JAPANESE.matchAt(text, i, to);
            if (japanese > 0 && japanese(i, japanese, from, to)) {
                continue;
            }
            int surname = ChineseWords.surname(text, i, to);
            if (surname > 0 && (isInsideTitle(i, from, to) || isInsideWord(i, from))) {
                continue;
            }
            if (surname == 0) {
                boolean titled =
                        i > from
                                && (ChineseWords.TITLES.matchBefore(text, from, i) > 1
                                        || edges.isAged(i, from));
                if (titled || i > from && ChineseWords.ROLES.matchBefore(text, from, i) > 1) {
                    unusual(i, to);
                }
                // 主任|医师: no name behind the first word.
                boolean called = i > from && ChineseWords.ROLES.matchBefore(text, from, i) > 1;
                if ((titled || called) && !ChineseWords.beginsRole(text, i, to)) {
                    foreign.transliterated(i, to);
                } else if (edges.isBounded(i, from)) {
                    foreign.reporting(i, to);
                    foreign.whole(i, to, false);
                }
                continue;
            }
            if (i < covered) {
                // 的张家|梁正(讲到): the name has begun before.
                continue;
            }
            int role = ChineseWords.ROLES.matchAt(text, i, to);
            if (role > 1 && ChineseWords.titledSurname(text, i + role, to) > 0) {
                // 学生|家长|刘女士
                continue;
            }
            boolean kept =
                    i > from
                            && i + 2 < to
                            && text[i + 1] == '某'
                            && "某公人地个些种日天".indexOf(text[i + 2]) < 0
                            && ChineseWords.ROLES.matchBefore(text, from, i) > 1;
            boolean titled =
                    kept
                            || i > from
                                    && (isIntroduced(i, from)
                                            || ChineseWords.ROLES.matchBefore(text, from, i) > 1
                                                    && !ChineseWords.isSeldomSurname(c));
            boolean bounded = edges.isBounded(i, from);
            // 还|向媒体表示: behind an adverb such a character is no surname.
            if (kept) {
                // 游客|向某, 中介|陈某洋
                boolean longer =
                        ChineseWords.isGiven(text[i + 2])
                                && !edges.endsAt(i + 2, to)
                                && edges.endsAt(i + 3, to);
                int length = longer ? 3 : 2;
                add(new String(text, i, length), 2);
                covered = i + length;
                continue;
            }
            boolean preposition = !titled && i > from && "向于从由连".indexOf(text[i]) >= 0;
            if (!titled && !bounded
                    || text[i] == '从' && (!titled || isFromPlace(i, to))
                    || preposition && ChineseWords.CONNECTORS.matchBefore(text, from, i) > 0
                    || foreign.whole(
                            i, to, titled && ChineseWords.titleBefore(text, from, i) > 0)) {
                continue;
            }
            int end = end(i, surname, to);
            if (end == 0 && titled) {
                end = recurring(i, surname, to);
            }
            boolean acts = end == 0 && titled;
            end = acts ? acting(i, surname, to) : end;
            // 网友|于微博
            if (end == 0 || "于从由".indexOf(text[i]) >= 0 && edges.isNoun(i + 1, end)) {
                continue;
            }
            if (ChineseWords.endsFirm(text, end, to)
                    || ChineseWords.TIMES.matchAt(text, i, end) == end - i
                    || ChineseWords.isNoName(text, i, end)
                    || edges.isPlain(i, end) && !(titled && isCalledAgain(i, end))
                    || !(titled && ChineseWords.TITLES.matchBefore(text, from, i) > 1)
                            && !edges.isSaid(end, to)
                            && isThing(i, end)
                    || ChineseWords.ROLES.matchAt(text, i, end) == end - i) {
                continue;
            }
            possible.computeIfAbsent(new String(text, i, surname), s -> new HashSet<>())
                    .add(new String(text, i, end - i));
            if (titled) {
                bears(i, new String(text, i, end - i), from);
            }
            int evidence = (titled ? 1 : 0) + (acts ? 1 : edges.evidenceBehind(end, to));
            if (evidence < 2 && (titled || evidence == 0) && edges.isLikely(i, end, to)) {
                // 他的老伴于凤兰这几天…: statistics agree that somebody is named.
                evidence++;
            }
            int behind = ChineseWords.TITLES.matchAt(text, end, to);
            if (behind > 1 && evidence > 0) {
                bearers.computeIfAbsent(new String(text, end, behind), t -> new HashSet<>())
                        .add(new String(text, i, end - i));
            }
            if (evidence > 0) {
                add(new String(text, i, end - i), evidence);
                covered = end - i > 2 ? end : covered;
            }
        }
    }

    /** 牧民|阿依古丽, “…”扎西顿珠|说: the length of a name that is made of such parts, or 0. */
    private int minority(int at, int from, int to) {
        int end = at + ChineseWords.MINORITY.matchAt(text, at, to);
        boolean begins =
                end > at
                        && (edges.isBounded(at, from)
                                || isIntroduced(at, from)
                                || ChineseWords.ROLES.matchBefore(text, from, at) > 1);
        if (!begins) {
            return 0;
        }
        for (int part = 1; part > 0 && end < to; end += part) {
            part = ChineseWords.MINORITY.matchAt(text, end, to);
        }
        int last = end;
        while (last < to
                && last - at < MAX_MINORITY
                && ChineseWords.isForeign(text[last])
                && !edges.endsAt(last, to)) {
            last++;
        }
        end = edges.endsAt(last, to) || edges.isDoing(last, Math.min(to, last + 4)) ? last : end;
        boolean dotted = end < to && text[end] == '·';
        return end - at > 1
                        && !dotted
                        && (edges.endsAt(end, to) || edges.isDoing(end, Math.min(to, end + 4)))
                ? end - at
                : 0;
    }

    /** 隔壁的|阿伟|递过来一根烟 … 阿伟|问: told of more than once, and no word for kin. */
    private boolean isFamiliar(int at, int from, int to) {
        int end = at + 2;
        return end < to
                && ChineseWords.isGiven(text[at + 1])
                && text[at + 1] != '里'
                && (edges.isBounded(at, from) || ChineseWords.titleBefore(text, from, at) > 0)
                && ChineseWords.ROLES.matchAt(text, at, to) == 0
                && ChineseWords.RELATIONS.matchAt(text, at, to) == 0
                && ChineseWords.MINORITY.matchAt(text, at, to) == 0
                && (edges.evidenceBehind(end, to) > 0
                        || ChineseTokens.of(text, end, Math.min(to, end + 4)).tagAt(end) == 'v')
                && !ChineseTokens.isPlace(text, at, Math.min(to, at + 3))
                && edges.occurrences(new String(text, at, 2), 2) == 2;
    }

    /** 学员|小凯|称 … 小凯(低头): a child or somebody young who speaks, and no word of the dictionary. */
    private boolean isSmall(int at, int from, int to) {
        int end = at + 2;
        boolean begins =
                end < to
                        && ChineseWords.isGiven(text[at + 1])
                        && (edges.isBounded(at, from)
                                || ChineseWords.titleBefore(text, from, at) > 0
                                || ChineseWords.ROLES.matchBefore(text, from, at) > 1);
        boolean identified = begins && isIdentified(end, to);
        if (!begins
                || !identified && edges.evidenceBehind(end, to) < 2
                || ChineseWords.ROLES.matchAt(text, at, to) > 0
                || ChineseWords.ORGANIZATIONS.matchAt(text, at, to) > 0) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, at, Math.min(to, end + 2));
        boolean word = tokens.endAt(at) == end && !tokens.isPerson(at);
        // 小解|是…的学生, but 小米|是我们的伙伴
        return identified && !(word && tokens.tagAt(at) == 'n')
                || !word && edges.occurrences(new String(text, at, 2), 2) == 2;
    }

    /** 小解|是一所大学的研三学生, 甜甜|目前是两岁孩子的母亲: who somebody is. */
    private boolean isIdentified(int from, int to) {
        int is = from + ChineseWords.TIMES.matchAt(text, from, to);
        if (is + 2 >= to || text[is] != '是') {
            return false;
        }
        int end = ChineseSubject.clauseStop(text, is, Math.min(to, is + MAX_CALLED));
        return end < to
                && ChineseWords.lastDe(text, is, end) > 0
                && (ChineseWords.ROLES.matchBefore(text, is, end) > 1
                        || ChineseWords.RELATIONS.matchBefore(text, is, end) > 1);
    }

    /** 七岁的|彤彤|正在搭积木, 护士|佳佳|给他…: a character twice, where a name stands, and more than once. */
    private boolean isDoubled(int at, int from, int to) {
        int end = at + 2;
        boolean doubled =
                end < to
                        && text[at] == text[at + 1]
                        && text[end] != text[at]
                        && ChineseWords.isGiven(text[at])
                        && (NO_DOUBLES.indexOf(text[at]) < 0 || isIdentified(end, to))
                        && (at == from || text[at - 1] != text[at]);
        if (!doubled) {
            return false;
        }
        boolean introduced =
                at > from
                        && (edges.isAged(at, from)
                                || ChineseWords.ROLES.matchBefore(text, from, at) > 1);
        boolean speaks = edges.isBounded(at, from) && edges.evidenceBehind(end, to) == 2;
        boolean identified = edges.isBounded(at, from) && isIdentified(end, to);
        return (introduced || speaks || identified)
                && ChineseWords.RELATIONS.matchAt(text, at, to) == 0
                && ChineseWords.ROLES.matchAt(text, at, to) == 0
                && ChineseWords.ADVERBS.matchAt(text, at, to) == 0
                && ChineseWords.TIMES.matchAt(text, at, to) == 0
                && (identified || edges.occurrences(new String(text, at, 2), 2) == 2);
    }

    /** 经理|从展会上(发来): the word for where something comes from. */
    private boolean isFromPlace(int at, int to) {
        for (int i = at + 2; i < Math.min(to, at + 5); i++) {
            if ("上里中下内外旁边".indexOf(text[i]) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** 小丁全名|丁卯生, 姑娘叫|格桑央宗: what somebody is called follows. */
    private boolean isCalled(int at, int from) {
        if (at == from || "名叫做".indexOf(text[at - 1]) < 0) {
            return false;
        }
        for (String word : CALLED) {
            int start = at - word.length();
            if (start > from && ChineseWords.isAt(text, word, start, at)) {
                return word.length() > 1
                        || "大喊呼尖也被不没光就".indexOf(text[start - 1]) < 0
                                && ArticleText.isHan(text[start - 1]);
            }
        }
        return false;
    }

    /** The name up to a mark, where one may begin so. */
    private void called(int from, int to) {
        int end = from;
        int limit = Math.min(to, from + MAX_CALLED);
        while (end < limit && (ArticleText.isHan(text[end]) || text[end] == '·')) {
            end++;
        }
        int of = ChineseWords.find(text, "的", from, end);
        if (of > from + 1
                && of - from < 5
                && ChineseWords.ROLES.matchAt(text, of + 1, to) > 1
                && isGivenName(from, of)
                && ("小阿老".indexOf(text[from]) >= 0
                        || ChineseWords.isPerson(text, from, of)
                                && !ChineseWords.isSeldomSurname(text[from]))) {
            // 有个叫|小豆子|的女孩
            add(new String(text, from, of - from), 2);
            return;
        }
        boolean marked = end >= to || ",。;(".indexOf(text[end]) >= 0 || Context.isMasked(text[end]);
        boolean name =
                marked
                        && (ChineseWords.isPerson(text, from, end)
                                        && !ChineseWords.isSeldomSurname(text[from])
                                || new String(text, from, end - from).indexOf('·') > 0
                                || end - from > 2
                                        && end - from < 6
                                        && ChineseWords.foreignEnd(text, from, end) == end);
        int verb = from - (text[from - 2] == '名' ? 2 : 1);
        int role = ChineseWords.ROLES.matchBefore(text, Math.max(0, verb - 5), verb);
        // 姑娘叫|格桑央宗
        boolean unusual =
                marked && role > 1 && end - from > 1 && end - from < 6 && isGivenName(from, end);
        if (name || unusual) {
            add(new String(text, from, end - from), 2);
            if (role > 1) {
                // 这个女孩名叫|祝小晴
                bearers.computeIfAbsent(new String(text, verb - role, role), t -> new HashSet<>())
                        .add(new String(text, from, end - from));
            }
        }
    }

    /**
     * 达林太|(Dalintai)是…, 达林太说: all that stands before the Latin form, when it speaks not far behind.
     */
    private void glossed(int to, int from) {
        int start = to;
        while (start > from && to - start <= MAX_GLOSSED && ArticleText.isHan(text[start - 1])) {
            start--;
        }
        boolean whole =
                to - start > 2
                        && to - start <= MAX_GLOSSED
                        && edges.isBounded(start, from)
                        && edges.isSpelt(to)
                        && ChineseWords.ORGANIZATIONS.matchBefore(text, start, to) == 0
                        && !ChineseTokens.isPlace(text, start, to);
        String name = whole ? new String(text, start, to - start) : "";
        int last = Math.min(text.length, to + MAX_SPOKEN);
        for (int at = whole ? ChineseWords.find(text, name, to, last) : -1;
                at >= 0;
                at = ChineseWords.find(text, name, at + 1, last)) {
            if (edges.evidenceBehind(at + name.length(), text.length) == 2) {
                add(name, 2);
                return;
            }
        }
    }

    /** 一位供应商|何国庆(化名): whatever stands before the name. */
    private void renamed(int to, int from) {
        for (int start = to - 3; start < to - 1; start++) {
            if (start >= from
                    && ChineseWords.isPerson(text, start, to)
                    && !ChineseWords.isSeldomSurname(text[start])) {
                add(new String(text, start, to - start), 2);
                return;
            }
        }
        // 5岁|小远(化名)
        String little = to - from > 2 ? new String(text, to - 2, 2) : "";
        boolean doubled = little.length() == 2 && little.charAt(0) == little.charAt(1);
        // 女儿|丫丫(化名)
        if ((doubled || little.startsWith("小"))
                && ChineseWords.isGiven(text[to - 1])
                && !hasRelations(little)) {
            add(little, 2);
            return;
        }
        // 来自白石的|优素福(化名)
        for (int start = to - 4; start < to - 1; start++) {
            if (start > from && text[start - 1] == '的' && isGivenName(start, to)) {
                add(new String(text, start, to - start), 2);
                return;
            }
        }
    }

    /** 队长D罗(接受采访): a capital letter and the last character of a foreign name. */
    private void lettered(int at, int from, int to) {
        int end = at + 2;
        boolean alone = at == from || !isLatin(text[at - 1]);
        if (!alone
                || end > to
                || !ArticleText.isHan(text[end - 1])
                || LETTERED.indexOf(text[end - 1]) >= 0) {
            return;
        }
        int evidence =
                edges.evidenceBehind(end, to)
                        + (at > from && ChineseWords.titleBefore(text, from, at) > 0 ? 1 : 0);
        if (evidence > 0 || edges.isBounded(at, from)) {
            add(new String(text, at, 2), Math.max(1, evidence));
        }
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** 扩建工|程正(在施工), 各成员|国正(在扩大), 代表|向何远山: no surname begins here. */
    private boolean isInsideWord(int at, int from) {
        return at > from
                && ("国室".indexOf(text[at]) >= 0 && ArticleText.isHan(text[at - 1])
                        || text[at] == '向'
                                && edges.evidenceBehind(at + 2, text.length) < 2
                                && (ChineseWords.surname(text, at + 1, text.length) > 0
                                        || ChineseWords.TITLES.matchAt(text, at + 1, text.length)
                                                > 1)
                        || ChineseWords.endsMaster(text, at)
                        || text[at] == '方' && "辩控校院警资劳甲乙".indexOf(text[at - 1]) >= 0
                        || text[at] == '程' && "工过流里议进日章课".indexOf(text[at - 1]) >= 0
                        || text[at] == '范' && "师规模示防典".indexOf(text[at - 1]) >= 0);
    }

    /** 一名工|程师: a word begins before it. */
    private boolean isInsideTitle(int at, int from, int to) {
        for (int start = Math.max(from, at - 2); start < at; start++) {
            int word =
                    Math.max(
                            ChineseWords.TITLES.matchAt(text, start, to),
                            ChineseWords.ROLES.matchAt(text, start, to));
            // 商家|王怡, 主教练|朴正勋: a name may begin right behind the word.
            boolean named =
                    start + word == at + 1
                            && (ChineseWords.isSeldomSurname(text[at]) || word > 2)
                            && ChineseWords.surname(text, at + 1, to) > 0;
            // 班主任|已经: a title ends with it.
            boolean last = start + word == at + 1 && text[at] == '任';
            if (start + word > at + 1 || named || last) {
                return true;
            }
        }
        return false;
    }

    /** A title or an age stands before a name. */
    private boolean isIntroduced(int at, int from) {
        return ChineseWords.titleBefore(text, from, at) > 0 || edges.isAged(at, from);
    }

    /** 组合长|佐藤一成|表示: a Japanese surname and up to three characters before a reporting word. */
    private boolean japanese(int at, int surname, int from, int to) {
        boolean titled = at > from && isIntroduced(at, from);
        if (!titled && !edges.isBounded(at, from)
                // 高桥|赛后(表示)
                || ChineseWords.TIMES.matchAt(text, at + surname, to) > 1) {
            return false;
        }
        int acts = 0;
        for (int end = at + surname + 1; end <= Math.min(to, at + surname + 3); end++) {
            if (!ArticleText.isHan(text[end - 1])
                    || "在对向的说表称还也又都就则却曾并".indexOf(text[end - 1]) >= 0) {
                break;
            }
            if (text[end - 1] == '是' && end - 1 - at >= surname + 1) {
                // 研究员水谷凉子|是从北海道来的
                if (titled) {
                    add(new String(text, at, end - 1 - at), 2);
                }
                return titled;
            }
            int evidence = (titled ? 1 : 0) + edges.evidenceBehind(end, to);
            if (evidence > 1) {
                // 藤原健太郎|则表示, though 太 is a word that may stand behind 藤原健.
                add(new String(text, at, end - at), evidence);
                return true;
            }
            boolean placed = titled || at > from && text[at - 1] == '的';
            boolean first = acts == 0 || end - at - surname == 2;
            // 行为学家伊藤真澄|写信
            boolean verb =
                    titled
                            && end - at - surname == 2
                            && end < to
                            && ChineseTokens.of(text, end, Math.min(to, end + 4)).tagAt(end) == 'v';
            if (first && placed && (verb || edges.isDoing(end, Math.min(to, end + 4)))) {
                // 54岁的|栗栖芳子|每周
                acts = end;
            }
        }
        if (acts > 0) {
            add(new String(text, at, acts - at), 2);
        }
        return acts > 0;
    }

    /** Where the name ends that begins with a surname here; 0 when there is none. */
    int end(int from, int surname, int to) {
        int given = from + surname;
        if (given + 2 < to
                && text[given] == '向'
                && (ChineseWords.isGiven(text[given + 1]) || text[given + 1] == '前')
                && edges.evidenceBehind(given + 2, to) == 2) {
            // 院长曹向前|说, 曹向东|说: whoever is spoken to has no reporting word behind him.
            return given + 2;
        }
        if (given >= to || !ChineseWords.isGiven(text[given])) {
            return 0;
        }
        if (ChineseWords.ANY_CUE.matchAt(text, given, to) > 1
                // 贺兰|叹了口气
                || ChineseWords.GESTURES.matchAt(text, given, to) > 2) {
            return 0;
        }
        int one = given + 1;
        boolean oneEnds = edges.endsAt(one, to);
        if (one < to
                && ChineseWords.isGiven(text[one])
                && text[one] != '地'
                && edges.endsAt(one + 1, to)) {
            boolean cueBegins = ChineseWords.ANY_CUE.matchAt(text, one, to) > 1;
            boolean verbBegins = verbBegins(one, to);
            // 何骅|首先(说明), 何昊|一开口: the adverb is the longer word.
            boolean wordBegins =
                    text[one] == '一' && ChineseWords.ADVERBS.matchAt(text, one + 1, to) > 1
                            || oneEnds
                                    && (ChineseWords.TITLES.matchAt(text, one, to) > 1
                                            || ChineseWords.ADVERBS.matchAt(text, one, to) > 1);
            if (!cueBegins && !wordBegins && !verbBegins) {
                return one + 1;
            }
            if (text[one] == '一' || verbBegins) {
                return one;
            }
        }
        if (one + 1 < to
                && !ChineseWords.isGiven(text[one])
                && "还也都就又则却曾".indexOf(text[one]) < 0
                && (edges.evidenceBehind(one + 1, to) == 2 || edges.tellsAge(one + 1, to))
                && edges.isLikely(from, one + 1, to)) {
            // 杨东方|说: statistics know the name, whatever its last character is elsewhere.
            return one + 1;
        }
        if (one + 1 < to
                && text[one] == '之'
                && "间前后中下内外上际所类流都路旅子女妻夫母父弟兄姐妹孙侄友死".indexOf(text[one + 1]) < 0
                && !ChineseWords.isSeldomSurname(text[from])
                && edges.endsAt(one + 1, to)) {
            // 韩牧之|当时(在场)
            return one + 1;
        }
        if (one + 1 < to
                && text[one] == '年'
                && NO_YEARS.indexOf(text[given]) < 0
                && (Character.isDigit(text[one + 1])
                        || edges.evidenceBehind(one + 1, to) > 0
                        || ChineseWords.GESTURES.matchAt(text, one + 1, to) > 1)) {
            // 傅永年|5月3日(说), 傅永年|对此(不解)
            return one + 1;
        }
        // 陈冬和说, 陆金从介绍, 柯远道指出, 陈冬和|也: no conjunction or preposition has such a word behind it.
        if (oneEnds
                && one + 1 < to
                && ("和与从发能道".indexOf(text[one]) >= 0
                                && (edges.evidenceBehind(one + 1, to) == 2
                                        || edges.tellsAge(one + 1, to))
                        || ChineseWords.isEndOfName(text, one, to)
                        || text[one] == '和'
                                && ("也还又却则曾".indexOf(text[one + 1]) >= 0
                                        || ChineseWords.GESTURES.matchAt(text, one + 1, to) > 1))) {
            return one + 1;
        }
        if (oneEnds
                && one < to
                && "一未已并将仍曾均亦".indexOf(text[one]) < 0
                && ChineseWords.isGiven(text[one])
                && edges.isLikely(from, one + 1, to)) {
            // 书记员赵一凡|两年前(毕业), though 凡 is a word that may stand behind 赵一.
            return one + 1;
        }
        // 范徐雅泰|则认为: a wife's surname behind her husband's.
        int two = given + 3;
        boolean married =
                !oneEnds
                        && surname == 1
                        // 主教练|贾雅全
                        && ChineseWords.TITLES.matchBefore(text, Math.max(0, from - 4), given) < 2
                        && two < to
                        && ChineseWords.surname(text, given, to) == 1
                        && ChineseWords.isGiven(text[one])
                        && ChineseWords.isGiven(text[one + 1])
                        && !edges.endsAt(one + 1, to)
                        && edges.evidenceBehind(two, to) > 0
                        // 李强|充分(肯定)
                        && ChineseTokens.of(text, one, two).endAt(one) != two;
        return oneEnds ? one : married ? two : 0;
    }

    /** 涂磊|联系上: a word of two characters, and nothing that stands behind names follows its first. */
    private boolean verbBegins(int at, int to) {
        if (edges.evidenceBehind(at + 1, to) == 2
                || "的,。;:、".indexOf(text[Math.min(at + 1, to - 1)]) >= 0) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, at, Math.min(to, at + 4));
        return tokens.tagAt(at) == 'v' && tokens.endAt(at) > at + 1;
    }

    /** 艺人|董又川: a given name that no name should have, but that comes again and again. */
    private int recurring(int from, int surname, int to) {
        int end = from + surname + 2;
        if (end >= to || !edges.endsAt(end, to)) {
            return 0;
        }
        for (int i = from; i < end; i++) {
            if (!ArticleText.isHan(text[i])) {
                return 0;
            }
        }
        if (surnamed.isEmpty()) {
            countSurnamed();
        }
        return surnamed.getOrDefault(new String(text, from, end - from), 0) < RECURRING ? 0 : end;
    }

    /** 咨询师|屈静宁|接触过, 24岁的|裴可心|没想到: no word that stands behind names, but one of doing. */
    private int acting(int from, int surname, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, Math.min(to, from + surname + 3));
        boolean word = "vdpcmqr".indexOf(tokens.tagAt(from)) >= 0;
        int given = from + surname + 1;
        if (word || surname == 1 && ChineseWords.isSeldomSurname(text[from])) {
            // 市长|曾多次…
            return surname == 1 ? actingSeldom(from, given + 1, to) : 0;
        }
        if (given < to && text[given - 1] == '某') {
            // 驾驶员|王某|反复(喊)
            return edges.isDoing(given, Math.min(to, given + 4)) ? given : 0;
        }
        if (given < to && ChineseWords.isPerson(text, from, given)) {
            // 民警|涂磊|联系上: the longer word.
            ChineseTokens behind = ChineseTokens.of(text, given, Math.min(to, given + 4));
            if ("vadt".indexOf(behind.tagAt(given)) >= 0 && behind.endAt(given) > given + 1) {
                return given;
            }
        }
        for (int end = given + 1; end >= given; end--) {
            // 26岁的|高阳|学(什么) … 高阳|做(什么)
            boolean aged =
                    end < to
                            && edges.isAged(from, 0)
                            && ChineseTokens.of(text, end, Math.min(to, end + 4)).tagAt(end) == 'v'
                            && edges.occurrences(new String(text, from, end - from), 2) == 2;
            if (end < to
                    && text[end - 1] != '姓'
                    && (ChineseWords.isPerson(text, from, end) || edges.isLikely(from, end, to))
                    && (aged
                            || edges.isDoing(end, Math.min(to, end + 4))
                            // 82岁的|康玉兰|老人
                            || ChineseWords.ROLES.matchAt(text, end, to) > 1)) {
                return end;
            }
        }
        return 0;
    }

    /** 书记|向家旺|直摇头, 行员|简雅筑|察觉: two characters that are no word behind a surname that may be one. */
    private int actingSeldom(int from, int end, int to) {
        if (end >= to
                || "从于由曾都将".indexOf(text[from]) >= 0
                || "小老各全该其此这那本某".indexOf(text[from + 1]) >= 0
                || "里上中下内外方部门院局厅人们者员家组队会".indexOf(text[end - 1]) >= 0
                || !isGivenName(from + 1, end)
                || !edges.isDoing(end, Math.min(to, end + 4))) {
            return 0;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, end);
        boolean apart =
                tokens.endAt(from) == from + 1
                        && tokens.endAt(from + 1) == from + 2
                        && tokens.endAt(from + 2) == end;
        return apart || tokens.personEnd(from) == end ? end : 0;
    }

    /** 71岁的|尕藏东珠, 村医|岩罕保: no surname that we know begins it, but it comes again and again. */
    private void unusual(int from, int to) {
        // 9岁的|比黛: of two characters only behind an age.
        int least = from + (edges.isAged(from, 0) ? 2 : 3);
        for (int end = Math.min(to, from + MAX_UNUSUAL); end >= least; end--) {
            String name = new String(text, from, end - from);
            if (unusual.size() < MAX_COUNTED && isGivenName(from, end)) {
                unusual.computeIfAbsent(name, this::recurs);
            }
            if (unusual.getOrDefault(name, false)) {
                if (!isWord(from, Math.min(to, from + MAX_UNUSUAL))) {
                    add(name, 2);
                }
                return;
            }
        }
    }

    /** 村医|已经, 代表|三位: a word of the dictionary begins here, and nobody's name. */
    private boolean isWord(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        return tokens.endAt(from) - from > 1 && !tokens.isPerson(from)
                || "mqdrpcfu".indexOf(tokens.tagAt(from)) >= 0;
    }

    private boolean isGivenName(int from, int to) {
        for (int i = from; i < to; i++) {
            if (!ChineseWords.isGiven(text[i])) {
                return false;
            }
        }
        return ChineseWords.ROLES.matchBefore(text, from, to) == 0
                && ChineseWords.TITLES.matchBefore(text, from, to) == 0
                && ChineseWords.ORGANIZATIONS.matchBefore(text, from, to) == 0;
    }

    /**
     * Whether something stands three times and more, with different words behind it and no word for
     * kin.
     */
    private boolean recurs(String name) {
        return !(name.length() == 2 && hasRelations(name))
                && edges.occurrences(name, RECURRING) == RECURRING;
    }

    /** 9岁的小花 … 小花妈妈: others are known by it. */
    private boolean hasRelations(String name) {
        return related.computeIfAbsent(name, this::findRelations);
    }

    private boolean findRelations(String name) {
        for (int at = edges.find(name, 0); at >= 0; at = edges.find(name, at + 1)) {
            if (ChineseWords.RELATIONS.matchAt(text, at + 2, text.length) > 1) {
                return true;
            }
        }
        return false;
    }

    /** Counts every surname with the two characters behind it, once for all that ask. */
    private void countSurnamed() {
        for (int i = 0; i < text.length; i++) {
            int surname = ChineseWords.surname(text, i, text.length);
            if (surname > 0 && i + surname + 2 <= text.length) {
                surnamed.merge(new String(text, i, surname + 2), 1, Integer::sum);
            }
        }
    }

    /**
     * 范围, 温州, 家长群: what begins with a character that may be a surname, and is a noun of the
     * dictionary or has a surname that words begin with far more often than names.
     */
    private boolean isThing(int from, int to) {
        return things.computeIfAbsent(
                new String(text, from, to - from),
                word -> {
                    ChineseTokens tokens = ChineseTokens.of(text, from, to);
                    boolean noun =
                            tokens.endAt(from) == to
                                    && tokens.tagAt(from) == 'n'
                                    && !tokens.isPerson(from);
                    return noun
                            || ChineseWords.isSeldomSurname(text[from])
                                    && tokens.personEnd(from) != to;
                });
    }

    /**
     * 律师|雷鸣|认为, 主教练|高峻 … 高峻则(说): a word for what is done or what something is like, but it stands
     * where names do.
     */
    private boolean isCalledAgain(int from, int to) {
        if (to - from != 2 || !ChineseWords.isCommonSurname(text[from])) {
            return false;
        }
        char tag = ChineseTokens.of(text, from, to).tagAt(from);
        return tag == 'v' && reportsAt(to)
                || tag == 'a' && edges.occurrences(new String(text, from, 2), 2) == 2;
    }

    /**
     * A word before which nobody says how, as he may before 说: between it and a title a name
     * stands.
     */
    private boolean reportsAt(int at) {
        return ChineseWords.anyAt(text, REPORTING, at, text.length) > 0;
    }

    /** Remembers that somebody stands with a title. */
    private void bears(int at, String name, int from) {
        int title = ChineseWords.titleBefore(text, from, at);
        if (title == 0) {
            return;
        }
        bearers.computeIfAbsent(new String(text, at - title, title), t -> new HashSet<>())
                .add(name);
    }
}
