package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The people that one article names. A name counts where something beside it says so: a title, a
 * reporting word, a byline; then it is known wherever it stands.
 */
final class ChineseNames {
    /** What may stand right behind a name besides reporting words, adverbs and prepositions. */
    private static final String BEHIND = "的等和与、,。:;!?是也还就都把将被让给于及则来又曾没有不正一为从(（)）“”\"说称道及因已却今这那当";

    private static final String BEFORE = ",。:;!?、 \n和与及同由“「(";

    /** Behind a letter these make things: A股, B站, C位, T恤, U盘. */
    private static final String LETTERED =
            "股站位恤盘超线光轮型级区座款类组球面版端图点刊楼馆牌证照车路张片值项学队方社班和与及或等的在是字形段场展室厂城网币基";

    private static final int MAX_FOREIGN_PART = 8;

    private static final int RECURRING = 3;

    /** How far from a name the same name is looked for. */
    private static final int NEAR = 10_000;

    private static final int MAX_WHOLE = 5;

    private final char[] text;
    private final String folded;
    private final Map<String, Integer> weights = new HashMap<>();
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, List<String>> byPart = new HashMap<>();
    private final Map<String, List<String>> bySurname = new HashMap<>();
    private final Map<String, Boolean> plain = new HashMap<>();
    private final Map<String, Boolean> things = new HashMap<>();
    private final Map<String, String> fullest = new HashMap<>();
    private final Map<String, Integer> surnamed = new HashMap<>();
    private final Map<String, Set<String>> bearers = new HashMap<>();

    /** By surname, what may be a name though nothing but a surname and its place says so. */
    private final Map<String, Set<String>> possible = new HashMap<>();

    private int longest;

    private ChineseNames(char[] text, String folded) {
        this.text = text;
        this.folded = folded;
    }

    static ChineseNames of(ArticleText article, char[] masked, Iterable<String> known) {
        ChineseNames names = new ChineseNames(masked, String.valueOf(article.folded));
        for (Paragraph paragraph : article.paragraphs) {
            names.collect(paragraph.start(), paragraph.end());
        }
        names.addSpeaking();
        known.forEach(name -> names.add(String.valueOf(ArticleText.fold(name)), 2));
        for (Map.Entry<String, Integer> name : names.weights.entrySet()) {
            if (name.getValue() >= 2 || names.occursAgain(name.getKey())) {
                names.accept(names.whole(name.getKey()));
            }
        }
        return names;
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

    private void accept(String name) {
        accepted.add(name);
        for (String part : name.split("[·-]")) {
            if (part.length() < name.length()) {
                byPart.computeIfAbsent(part, n -> new ArrayList<>()).add(name);
            }
        }
        longest = Math.max(longest, name.length());
        for (int length = 1; length <= Math.min(2, name.length() - 1); length++) {
            bySurname.computeIfAbsent(name.substring(0, length), n -> new ArrayList<>()).add(name);
        }
    }

    /** A name with little to show for it counts when it comes again. */
    private boolean occursAgain(String name) {
        int first = folded.indexOf(name);
        return first >= 0 && folded.indexOf(name, first + name.length()) >= 0;
    }

    /** 包莎|日格: a name that the same characters follow wherever it stands is cut short. */
    private String whole(String name) {
        String whole = name;
        while (whole.length() > 1 && whole.length() < MAX_WHOLE && whole.indexOf('·') < 0) {
            int first = folded.indexOf(whole);
            int times = 0;
            int end = first + whole.length();
            boolean same = first >= 0 && end < folded.length();
            char next = same ? folded.charAt(end) : ' ';
            for (int at = first; same && at >= 0; at = folded.indexOf(whole, at + 1)) {
                int behind = at + whole.length();
                same = behind < folded.length() && folded.charAt(behind) == next;
                times++;
            }
            if (!same
                    || times < RECURRING
                    || !ArticleText.isHan(next)
                    || endsAt(end, text.length)) {
                break;
            }
            whole += next;
        }
        return whole;
    }

    private void add(String name, int weight) {
        weights.merge(name, weight, Integer::sum);
    }

    private void collect(int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c == '·' || c == '-') {
                foreign(i, from, to);
            } else if (c >= 'A' && c <= 'Z') {
                lettered(i, from, to);
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
                if (i > from && ChineseWords.TITLES.matchBefore(text, from, i) > 1) {
                    transliterated(i, to);
                } else if (isBounded(i, from)) {
                    reporting(i, to);
                    recurringForeign(i, to);
                }
                continue;
            }
            boolean titled = i > from && ChineseWords.titleBefore(text, from, i) > 0;
            boolean bounded = isBounded(i, from);
            // 还|向媒体表示: behind an adverb such a character is no surname.
            boolean preposition = !titled && i > from && "向于从由连".indexOf(text[i]) >= 0;
            if (!titled && !bounded
                    || preposition && ChineseWords.CONNECTORS.matchBefore(text, from, i) > 0) {
                continue;
            }
            int end = end(i, surname, to);
            if (end == 0 && titled) {
                end = recurring(i, surname, to);
            }
            // 网友|于微博
            if (end == 0 || "于从由".indexOf(text[i]) >= 0 && isNoun(i + 1, end)) {
                continue;
            }
            if (ChineseWords.TIMES.matchAt(text, i, end) == end - i
                    || ChineseWords.isNoName(text, i, end)
                    || isPlain(i, end)
                    || !(titled && ChineseWords.TITLES.matchBefore(text, from, i) > 1)
                            && !isSaid(end, to)
                            && isThing(i, end)
                    || ChineseWords.ROLES.matchAt(text, i, end) == end - i) {
                continue;
            }
            possible.computeIfAbsent(new String(text, i, surname), s -> new HashSet<>())
                    .add(new String(text, i, end - i));
            if (titled) {
                bears(i, new String(text, i, end - i), from);
            }
            int evidence = (titled ? 1 : 0) + evidenceBehind(end, to);
            if (evidence < 2 && (titled || evidence == 0) && isLikely(i, end, to)) {
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
                evidenceBehind(end, to)
                        + (at > from && ChineseWords.titleBefore(text, from, at) > 0 ? 1 : 0);
        if (evidence > 0 || isBounded(at, from)) {
            add(new String(text, at, 2), Math.max(1, evidence));
        }
    }

    private static boolean isLatin(char c) {
        return c < 0x250 && Character.isLetterOrDigit(c);
    }

    /** 扩建工|程正(在施工), 各成员|国正(在扩大), 代表|向何远山: no surname begins here. */
    private boolean isInsideWord(int at, int from) {
        return at > from
                && (text[at] == '国' && ArticleText.isHan(text[at - 1])
                        || text[at] == '向'
                                && evidenceBehind(at + 2, text.length) < 2
                                && (ChineseWords.surname(text, at + 1, text.length) > 0
                                        || ChineseWords.TITLES.matchAt(text, at + 1, text.length)
                                                > 1)
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
            // 商家|王怡: a name may begin right behind the word.
            boolean named =
                    start + word == at + 1
                            && ChineseWords.isSeldomSurname(text[at])
                            && ChineseWords.surname(text, at + 1, to) > 0;
            if (start + word > at + 1 || named) {
                return true;
            }
        }
        return false;
    }

    /** 组合长|佐藤一成|表示: a Japanese surname and up to three characters before a reporting word. */
    private boolean japanese(int at, int surname, int from, int to) {
        boolean titled = at > from && ChineseWords.titleBefore(text, from, at) > 0;
        if (!titled && !isBounded(at, from)) {
            return false;
        }
        for (int end = at + surname + 1; end <= Math.min(to, at + surname + 3); end++) {
            if (!ArticleText.isHan(text[end - 1])
                    || "在对向的说表称还也又都就则却曾并".indexOf(text[end - 1]) >= 0) {
                return false;
            }
            int evidence = (titled ? 1 : 0) + evidenceBehind(end, to);
            if (evidence > 1) {
                add(new String(text, at, end - at), evidence);
                return true;
            }
        }
        return false;
    }

    /** Whether a name may begin here: behind a mark, a time or a connector. */
    private boolean isBounded(int at, int from) {
        return at == from
                || BEFORE.indexOf(text[at - 1]) >= 0
                || Context.isMasked(text[at - 1])
                || text[at - 1] == '的'
                || ChineseWords.TIMES.matchBefore(text, from, at) > 0
                || ChineseWords.CONNECTORS.matchBefore(text, from, at) > 0;
    }

    /** 特朗普|说: a foreign name that nothing but a reporting word betrays. */
    private void reporting(int from, int to) {
        int foreign = 0;
        for (int end = from; end < to && end - from < MAX_FOREIGN_PART; ) {
            if (!ArticleText.isHan(text[end])) {
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
            int evidence = evidenceBehind(end + adverb, to);
            if (adverb > 0 && evidence < 2) {
                return;
            }
            if (evidence > 1) {
                boolean sounds = foreign == length || length > 2 && 4 * foreign >= 3 * length;
                boolean whole = "在对向和跟与就的".indexOf(text[end - 1]) < 0;
                if (sounds
                        && whole
                        && !isPlain(from, end)
                        && !ChineseTokens.isPlace(text, from, end)) {
                    add(new String(text, from, length), evidence);
                }
                return;
            }
        }
    }

    /** 厄特尔|获评…: characters of foreign names, three and more, that come again. */
    private void recurringForeign(int from, int to) {
        int end = from;
        while (end < to && end - from < MAX_FOREIGN_PART && ChineseWords.isForeign(text[end])) {
            end++;
        }
        // 内塔尼亚|胡, 顿涅茨克|州 go on; behind a name something is done.
        boolean acts =
                end - from > 2
                        && end < to
                        && ChineseTokens.of(text, end, Math.min(to, end + 4)).tagAt(end) == 'v';
        if (acts && !ChineseTokens.isPlace(text, from, end)) {
            add(new String(text, from, end - from), 1);
        }
    }

    /** Where the name ends that begins with a surname here; 0 when there is none. */
    int end(int from, int surname, int to) {
        int given = from + surname;
        if (given >= to || !ChineseWords.isGiven(text[given])) {
            return 0;
        }
        if (ChineseWords.ANY_CUE.matchAt(text, given, to) > 1) {
            return 0;
        }
        int one = given + 1;
        boolean oneEnds = endsAt(one, to);
        if (one < to && ChineseWords.isGiven(text[one]) && endsAt(one + 1, to)) {
            boolean cueBegins = ChineseWords.ANY_CUE.matchAt(text, one, to) > 1;
            // 何骅|首先(说明), 何昊|一开口: the adverb is the longer word.
            boolean wordBegins =
                    text[one] == '一' && ChineseWords.ADVERBS.matchAt(text, one + 1, to) > 1
                            || oneEnds
                                    && (ChineseWords.TITLES.matchAt(text, one, to) > 1
                                            || ChineseWords.ADVERBS.matchAt(text, one, to) > 1);
            if (!cueBegins && !wordBegins) {
                return one + 1;
            }
            if (text[one] == '一') {
                return one;
            }
        }
        if (one + 1 < to
                && !ChineseWords.isGiven(text[one])
                && "还也都就又则却曾".indexOf(text[one]) < 0
                && evidenceBehind(one + 1, to) == 2
                && isLikely(from, one + 1, to)) {
            // 杨东方|说: statistics know the name, whatever its last character is elsewhere.
            return one + 1;
        }
        // 陈冬和说, 陆金从介绍: a conjunction or preposition has no reporting word right behind it.
        if (oneEnds
                && one + 1 < to
                && "和与从发能".indexOf(text[one]) >= 0
                && evidenceBehind(one + 1, to) == 2) {
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
                        && !endsAt(one + 1, to)
                        && evidenceBehind(two, to) > 0
                        // 李强|充分(肯定)
                        && ChineseTokens.of(text, one, two).endAt(one) != two;
        return oneEnds ? one : married ? two : 0;
    }

    /** 艺人|董又川: a given name that no name should have, but that comes again and again. */
    private int recurring(int from, int surname, int to) {
        int end = from + surname + 2;
        if (end >= to || !endsAt(end, to)) {
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

    /** Counts every surname with the two characters behind it, once for all that ask. */
    private void countSurnamed() {
        for (int i = 0; i < text.length; i++) {
            int surname = ChineseWords.surname(text, i, text.length);
            if (surname > 0 && i + surname + 2 <= text.length) {
                surnamed.merge(new String(text, i, surname + 2), 1, Integer::sum);
            }
        }
    }

    /** Whether statistics take exactly this for a person. */
    private boolean isLikely(int from, int to, int limit) {
        return to - from > 1
                && ChineseTokens.of(text, from, Math.min(limit, to + 4)).personEnd(from) == to;
    }

    private boolean isPlain(int from, int to) {
        return plain.computeIfAbsent(
                new String(text, from, to - from),
                word ->
                        ChineseTokens.isVerbal(text, from, to)
                                || to - from > 2 && ChineseTokens.isPlace(text, from, to));
    }

    /** 马赛|接着说: a place, were it not that it speaks. */
    private boolean isSaid(int at, int to) {
        int adverb = at + ChineseWords.ADVERBS.matchAt(text, at, to);
        return adverb < to && text[adverb] == '说';
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

    /** Remembers that somebody stands with a title. */
    private void bears(int at, String name, int from) {
        int title = ChineseWords.titleBefore(text, from, at);
        bearers.computeIfAbsent(new String(text, at - title, title), t -> new HashSet<>())
                .add(name);
    }

    /** The one person who stands with a title, when one does. */
    @Nullable String bearer(String title) {
        if (ChineseWords.CROWDS.contains(title)) {
            return null;
        }
        Set<String> names = bearers.getOrDefault(title, Set.of());
        String only = null;
        for (String name : names) {
            if (accepted.contains(name)) {
                if (only != null) {
                    return null;
                }
                only = name;
            }
        }
        return only;
    }

    private boolean endsAt(int at, int to) {
        return at >= to
                || BEHIND.indexOf(text[at]) >= 0
                || text[at] == ' '
                || !ArticleText.isHan(text[at])
                || at + 1 < to && "着著了".indexOf(text[at + 1]) >= 0
                || evidenceBehind(at, to) > 0
                || ChineseWords.PREPOSITIONS.matchAt(text, at, to) > 0
                || ChineseWords.ADVERBS.matchAt(text, at, to) > 0;
    }

    private int evidenceBehind(int at, int to) {
        if (at < to && text[at] == Context.BRACKETED) {
            return 1;
        }
        if (ChineseWords.ANY_CUE.matchAt(text, at, to) > 0
                || at < to && (text[at] == '说' || text[at] == '称')) {
            return 2;
        }
        int title = ChineseWords.TITLES.matchAt(text, at, to);
        if (title > 1 && ChineseWords.CROWDS.matchAt(text, at, to) < title) {
            return 1;
        }
        int word =
                Math.max(
                        ChineseWords.ADVERBS.matchAt(text, at, to),
                        ChineseWords.PREPOSITIONS.matchAt(text, at, to));
        boolean doing = at + 1 < to && "着著".indexOf(text[at + 1]) >= 0;
        return word > 0 || doing ? 1 : 0;
    }

    /** 总统|泽连斯基: a foreign name without a dot, which a title before it betrays. */
    private void transliterated(int from, int to) {
        boolean inTitle =
                ChineseWords.TITLES.matchAt(text, from, to) > 0
                        || ChineseWords.TITLES.matchBefore(text, Math.max(0, from - 5), from + 1)
                                > 1;
        int limit = Math.min(to, from + MAX_FOREIGN_PART);
        ChineseTokens tokens = ChineseTokens.of(text, from, limit);
        // 朋友|道格拉斯: a word of the dictionary, whatever its first character is elsewhere.
        boolean known =
                tokens.endAt(from) - from > 2
                        && tokens.tagAt(from) == 'n'
                        && endsAt(tokens.endAt(from), to)
                        && !ChineseTokens.isPlace(text, from, tokens.endAt(from));
        if (inTitle || !known && !ChineseWords.isForeign(text[from])) {
            return;
        }
        int end = known ? tokens.endAt(from) : tokens.personEnd(from);
        if (end == from && tokens.endAt(from) == from + 1) {
            // No word begins here: all up to where a name may end.
            end = Math.min(from + 2, limit);
            while (end < limit && isForeignPart(text[end]) && !endsAt(end, to)) {
                end++;
            }
        }
        int run = from;
        while (run < limit && ChineseWords.isForeign(text[run])) {
            run++;
        }
        boolean sounds = run > end && run - from > 2 && run - from < 6 && endsAt(run, to);
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
        if (length > 2 && length < 6 && 3 * foreign >= 2 * length && !isPlain(from, end)) {
            boolean sure = sounds || evidenceBehind(end, to) > 1;
            add(new String(text, from, end - from), sure ? 2 : 1);
        }
    }

    /** 玛丽亚·扎哈罗娃 around the dot at {@code dot}. */
    private void foreign(int dot, int from, int to) {
        int start = dot;
        while (start > from
                && dot - start < MAX_FOREIGN_PART
                && isForeignPart(text[start - 1])
                && !(dot - start >= 2 && ChineseWords.TITLES.matchBefore(text, from, start) > 1)) {
            start--;
        }
        int end = dot + 1;
        while (end < to
                && end - dot <= 3 * MAX_FOREIGN_PART
                && (isForeignPart(text[end]) || text[end] == '·')
                && !(end - dot > 2 && text[end] != '·' && endsAt(end, to))
                && !(end - dot > 2 && ChineseWords.TIMES.matchAt(text, end, to) > 1)) {
            end++;
        }
        start = behindNouns(start, dot);
        boolean inside =
                dot - start > 1
                        && start > from
                        && (ChineseWords.TITLES.matchBefore(text, from, start + 1) > 1
                                || text[start] == '家' && text[start - 1] == '学');
        // 遗传学家|乔治-切林, 前锋|乔-英格: the window began inside the noun.
        start += inside ? 1 : 0;
        if (text[dot] == '-' && isNoun(start, dot)
                || ChineseWords.ORGANIZATIONS.matchBefore(text, start, dot) > 1) {
            // 视频-陈同佳: a label, not the first part of a name; 白石青年报·白石青年网: two papers.
            return;
        }
        end = beforeVerb(dot + 1, end);
        if (start < dot
                && end > dot + 1
                && ArticleText.isHan(text[dot - 1])
                && ArticleText.isHan(text[dot + 1])) {
            add(new String(text, start, end - start), 2);
        }
    }

    /** 荷兰中场弗兰基-德容: without the nouns before the name. */
    private int behindNouns(int from, int dot) {
        int start = from;
        if (dot - from > 3) {
            ChineseTokens tokens = ChineseTokens.of(text, from, dot);
            for (int i = from; i < dot; i = tokens.endAt(i)) {
                int end = tokens.endAt(i);
                boolean noun =
                        end < dot
                                && end - i > 1
                                && tokens.tagAt(i) == 'n'
                                && tokens.personEnd(i) == i;
                boolean role =
                        noun
                                && ("员长者师".indexOf(text[end - 1]) >= 0
                                        || ChineseWords.TITLES.matchBefore(text, i, end) > 1);
                // 弗里|德里|希·默茨: no other noun begins inside the name.
                start = role || noun && start == i ? end : start;
            }
        }
        return start;
    }

    private boolean isNoun(int from, int to) {
        if (to - from < 2) {
            return false;
        }
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        return tokens.endAt(from) == to && tokens.tagAt(from) == 'n' && !tokens.isPerson(from);
    }

    /** 布兰登·奥凯利|拿下全场最高分: without the word of doing behind the name. */
    private int beforeVerb(int from, int to) {
        ChineseTokens tokens = ChineseTokens.of(text, from, to);
        for (int i = from; i < to; i = tokens.endAt(i)) {
            if (i - from >= 2 && tokens.endAt(i) - i > 1 && "vdp".indexOf(tokens.tagAt(i)) >= 0) {
                return i;
            }
        }
        // 贝里尼|经营: statistics may join what follows to the name.
        for (int i = from + 2; i + 2 <= to; i++) {
            if (isPlain(i, i + 2)) {
                return i;
            }
        }
        return to;
    }

    private static boolean isForeignPart(char c) {
        return ArticleText.isHan(c) && "的和与在是对称说了为叫如何已还也就却问向把被让给后前时将曾".indexOf(c) < 0
                || c < 0x250 && Character.isLetter(c)
                || c == '-';
    }

    /** The name that the article has five times at least and twice as often as any other. */
    @Nullable String mostNamed() {
        String most = null;
        int count = 0;
        int second = 0;
        for (String name : accepted) {
            int n = weights.getOrDefault(name, 0);
            if (n > count) {
                second = count;
                count = n;
                most = name;
            } else if (n > second) {
                second = n;
            }
        }
        return count >= 5 && count >= 2 * second ? most : null;
    }

    /** The name that stands in the title, else the one with most to show for it. */
    @Nullable String likeliest(String title) {
        String best = null;
        int most = 0;
        for (String name : new java.util.TreeSet<>(accepted)) {
            int weight = weights.getOrDefault(name, 0) + (title.contains(name) ? 100 : 0);
            if (weight > most) {
                most = weight;
                best = name;
            }
        }
        return best;
    }

    boolean isKnown(String name) {
        return accepted.contains(name);
    }

    /** A known name or the last part of a foreign one: 扎哈罗娃. */
    private boolean isNamed(String name) {
        return accepted.contains(name) || name.length() > 2 && byPart.containsKey(name);
    }

    /** The length of the longest known name that ends at {@code to}. */
    int matchBefore(int from, int to) {
        for (int length = Math.min(longest, to - from); length > 1; length--) {
            if (isNamed(new String(text, to - length, length))) {
                return length;
            }
        }
        return 0;
    }

    /** The length of the longest known name that begins at {@code from}. */
    int matchAt(int from, int to) {
        for (int length = Math.min(longest, to - from); length > 1; length--) {
            if (isNamed(new String(text, from, length))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * 卢拉|共(宣布): a name that stands nowhere else, when what it begins with stands by itself
     * elsewhere, is that with the beginning of another word.
     */
    String withoutTail(String name, int at) {
        int least = Math.max(0, at - NEAR);
        int most = Math.min(folded.length(), at + NEAR);
        if (name.length() < 3 || name.indexOf('·') >= 0 || occurs(name, at, least, most, false)) {
            return name;
        }
        for (int length = name.length() - 1; length > 1; length--) {
            String head = name.substring(0, length);
            char[] chars = head.toCharArray();
            boolean plausible =
                    accepted.contains(head)
                            || ChineseWords.isPerson(chars, 0, length)
                                    && !ChineseWords.isSeldomSurname(chars[0]);
            if (plausible && occurs(head, at, least, most, true)) {
                return head;
            }
        }
        return name;
    }

    /** Whether what stands here stands elsewhere too, with another character behind it. */
    boolean goesOn(int from, int to) {
        String name = folded.substring(from, to);
        int most = Math.min(folded.length(), from + NEAR);
        for (int at = folded.indexOf(name, Math.max(0, from - NEAR));
                at >= 0 && at + name.length() < most;
                at = folded.indexOf(name, at + 1)) {
            if (folded.charAt(at + name.length()) != folded.charAt(to)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name stands somewhere else; alone: where a name may begin and end. */
    private boolean occurs(String name, int except, int least, int most, boolean alone) {
        for (int at = folded.indexOf(name, least);
                at >= 0 && at + name.length() <= most;
                at = folded.indexOf(name, at + 1)) {
            boolean stands =
                    !alone
                            || endsAt(at + name.length(), text.length)
                                    && (isBounded(at, 0)
                                            || ChineseWords.titleBefore(text, 0, at) > 0);
            if (at != except && stands) {
                return true;
            }
        }
        return false;
    }

    /** The fullest name of somebody whom a place names shortly: 王教授, 小李, 扎哈罗娃. */
    String fullest(String given) {
        return fullest.computeIfAbsent(given, this::findFullest);
    }

    /** The only name with a surname, or the one with most to show for it. */
    @Nullable String bySurname(char surname) {
        return only(
                bySurname.getOrDefault(String.valueOf(surname), List.of()),
                n -> n.indexOf('·') < 0 && !isSurnameWithTitle(n));
    }

    private String findFullest(String given) {
        if (given.length() == 1) {
            String full = bySurname(given.charAt(0));
            return full == null ? given : full;
        }
        String name = accepted.contains(given) ? given : whole(given);
        if (name.indexOf('·') < 0) {
            String longer =
                    only(
                            byPart.getOrDefault(name, List.of()),
                            n ->
                                    n.endsWith("·" + name)
                                            || n.endsWith("-" + name)
                                            || n.startsWith(name + "·"));
            if (longer != null) {
                return longer;
            }
        }
        if (name.length() == 2 && !isSurnameWithTitle(name)) {
            // 林郑 for 林郑月娥, 欧阳 for 欧阳文远.
            String longer =
                    only(
                            bySurname.getOrDefault(name, List.of()),
                            n -> n.length() == 4 && n.indexOf('·') < 0);
            if (longer != null) {
                return longer;
            }
        }
        if (accepted.contains(name) && !isSurnameWithTitle(name)) {
            return name;
        }
        // 王某 is somebody whose name the paper keeps to itself.
        String surname = name.endsWith("某") ? null : surnameOfShortForm(name);
        if (surname != null && !isIntroduced(name)) {
            String full =
                    only(
                            bySurname.getOrDefault(surname, List.of()),
                            n ->
                                    n.startsWith(surname)
                                            && n.length() > surname.length()
                                            && n.indexOf('·') < 0
                                            && !isSurnameWithTitle(n));
            if (full == null && !surname.equals(name)) {
                full = possibleOf(surname);
            }
            if (full != null) {
                return full;
            }
        }
        return name;
    }

    /** 白石的|李女士, 市民|李女士: somebody of her own, not a 李媛 told of elsewhere. */
    private boolean isIntroduced(String name) {
        if (!name.endsWith("女士") && !name.endsWith("先生") && !name.endsWith("某")) {
            return false;
        }
        char[] chars = folded.toCharArray();
        for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
            if (at > 0
                    && (chars[at - 1] == '的'
                            || ChineseWords.ROLES.matchBefore(chars, Math.max(0, at - 4), at)
                                    > 1)) {
                return true;
            }
        }
        return false;
    }

    /** The one possible name with a surname; that 孙校长 is spoken of is what it lacked. */
    private @Nullable String possibleOf(String surname) {
        String only = null;
        for (String name : possible.getOrDefault(surname, Set.of())) {
            if (!isSurnameWithTitle(name)) {
                if (only != null) {
                    return null;
                }
                only = name;
            }
        }
        return only;
    }

    private @Nullable String only(
            List<String> candidates, java.util.function.Predicate<String> fits) {
        String best = null;
        int weight = 0;
        boolean tied = false;
        for (String name : candidates) {
            if (fits.test(name)) {
                int w = weights.getOrDefault(name, 0);
                tied = w == weight && best != null;
                if (w > weight) {
                    best = name;
                    weight = w;
                    tied = false;
                }
            }
        }
        return tied ? null : best;
    }

    static boolean isSurnameWithTitle(String name) {
        return surnameOfShortForm(name) != null;
    }

    private static @Nullable String surnameOfShortForm(String name) {
        char[] chars = name.toCharArray();
        if (chars.length == 2
                && (chars[0] == '小' || chars[0] == '老' || chars[0] == '阿')
                && ChineseWords.surname(chars, 1, 2) == 1) {
            return String.valueOf(chars[1]);
        }
        int surname = ChineseWords.surname(chars, 0, chars.length);
        if (surname == 0 || chars.length <= surname) {
            return null;
        }
        String rest = name.substring(surname);
        boolean title =
                rest.equals("某")
                        || rest.equals("老")
                        || rest.equals("某某")
                        || rest.equals("总")
                        || rest.equals("工")
                        || rest.equals("导")
                        || ChineseWords.TITLES.contains(rest);
        return title ? name.substring(0, surname) : null;
    }
}
