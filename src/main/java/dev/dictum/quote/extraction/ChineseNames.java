package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The people that one article names. A name counts where something beside it says so: a title, a
 * reporting word, a byline; then it is known wherever it stands.
 */
final class ChineseNames {
    /** Instead of the names that begin with a surname, where several do. */
    private static final String AMBIGUOUS = "";

    /** How far from a name the same name is looked for. */
    private static final int NEAR = 10_000;

    private static final int MAX_WHOLE = 5;

    /** Behind a surname: 何某, 何老, 何总, 何男, 何官. */
    private static final String SHORT_TITLES = "某老总工导男女妇翁官董队局太";

    /** Words that a given name may end with all the same. */
    private static final String LAST = "可来因然则发方";

    /** A surname of two characters and a given name of two. */
    private static final int LONGEST_POSSIBLE = 4;

    private final char[] text;
    private final String folded;
    private final ChineseNameEdges edges;
    private final ChineseNameFinder finder;
    private final Set<String> accepted = new HashSet<>();
    private final Map<String, List<String>> byPart = new HashMap<>();
    private final Map<String, List<String>> bySurname = new HashMap<>();
    private final Map<String, String> fullest = new HashMap<>();

    /** Whom a word that somebody is called by may mean. */
    private final Map<String, String> callable = new HashMap<>();

    /** Whom the article names most often, once somebody has asked. */
    private @Nullable Optional<String> mostNamed;

    private int longest;

    private ChineseNames(char[] text, String folded) {
        this.text = text;
        this.folded = folded;
        this.edges = new ChineseNameEdges(text, folded);
        this.finder = new ChineseNameFinder(text, edges);
    }

    static ChineseNames of(ArticleText article, char[] masked, Iterable<String> known) {
        ChineseNames names = new ChineseNames(masked, String.valueOf(article.folded));
        names.finder.look(article);
        known.forEach(name -> names.finder.add(String.valueOf(ArticleText.fold(name)), 2));
        names.finder.weights.forEach((name, weight) -> {
            if (weight >= 2 || names.occursAgain(name)) {
                names.accept(names.whole(name));
            }
        });
        return names;
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
            // 濮阳|正(听她讲完): a surname of two characters is no name by itself.
            boolean surname = whole.length() == 2 && isSurname(whole);
            // 张一|可, 季顺|来: what follows may be a word, but not one that always follows.
            // 李强|则(说), 李强|则(认为): that often it must stand.
            boolean last = same && times > (next == '则' ? 2 : 1) && isLast(whole, next);
            if (!same
                    || times < (surname || last ? 2 : ChineseNameFinder.RECURRING)
                    || !ArticleText.isHan(next)
                    || !surname && !last && edges.endsAt(end, text.length)) {
                break;
            }
            whole += next;
        }
        return whole;
    }

    /** Whether a name of two characters goes on with a third wherever it stands, and ends there. */
    private boolean isLast(String name, char next) {
        if (name.length() != 2 || LAST.indexOf(next) < 0) {
            return false;
        }
        char behind = 0;
        boolean varies = false;
        for (int at = folded.indexOf(name); at >= 0; at = folded.indexOf(name, at + 1)) {
            int end = at + 3;
            char here = end < folded.length() ? folded.charAt(end) : '\n';
            boolean ends =
                    !ArticleText.isHan(here)
                            || "和与及的说称".indexOf(here) >= 0
                            || next == '来' && "一是".indexOf(here) >= 0
                            || next == '则' && "在当刚".indexOf(here) >= 0
                            || ChineseWords.isSafeCue(text, end, text.length)
                            // 邢福来|干了三十四年, 洪天来|站在堤上
                            || "来发方".indexOf(next) >= 0
                                    && (edges.endsAt(end, text.length)
                                            || "vd".indexOf(tagAt(end)) >= 0);
            if (!ends) {
                // 李强可不(这么想)
                return false;
            }
            varies |= behind != 0 && here != behind;
            behind = here;
        }
        return varies;
    }

    private char tagAt(int at) {
        return ChineseTokens.of(text, at, Math.min(text.length, at + 4)).tagAt(at);
    }

    private static boolean isSurname(String name) {
        return ChineseWords.surname(name.toCharArray(), 0, name.length()) == name.length();
    }

    /** The one person who stands with a title, when one does. */
    @Nullable String bearer(String title) {
        if (ChineseWords.CROWDS.contains(title)) {
            return null;
        }
        Set<String> names = finder.bearers.getOrDefault(title, Set.of());
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

    /** Whom the article is about: whom it names most often, else the likeliest name. */
    Optional<String> hero(String title) {
        return mostNamed().or(() -> Optional.ofNullable(likeliest(title)));
    }

    /** The name that the article has five times at least and twice as often as any other. */
    Optional<String> mostNamed() {
        if (mostNamed == null) {
            mostNamed = Optional.ofNullable(findMostNamed());
        }
        return mostNamed;
    }

    private @Nullable String findMostNamed() {
        String most = null;
        int count = 0;
        int second = 0;
        for (String name : accepted) {
            int n = finder.weights.getOrDefault(name, 0);
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
    private @Nullable String likeliest(String title) {
        String best = null;
        int most = 0;
        for (String name : new TreeSet<>(accepted)) {
            int weight = finder.weights.getOrDefault(name, 0) + (title.contains(name) ? 100 : 0);
            if (weight > most) {
                most = weight;
                best = name;
            }
        }
        return best;
    }

    /**
     * The name by which, or by a part of which, somebody is called: the whole, what stands behind
     * the surname, or the surname where only one has it; null: no known one.
     */
    @Nullable String called(ChineseVocatives vocatives, Quotation q, String by) {
        if (callable.isEmpty()) {
            for (String name : new TreeSet<>(accepted)) {
                char[] whole = name.toCharArray();
                int surname = ChineseWords.surname(whole, 0, whole.length);
                callable.putIfAbsent(name, name);
                callable.putIfAbsent(name.substring(surname), name);
                callable.merge(name.substring(0, surname), name, (one, other) -> AMBIGUOUS);
            }
        }
        boolean familiar = by.length() > 1 && "小老阿".indexOf(by.charAt(0)) >= 0;
        String name = callable.get(by);
        name = name == null ? callable.get(by.substring(0, 1)) : name;
        name = name == null && familiar ? callable.get(by.substring(1)) : name;
        boolean is =
                name != null
                        && !name.equals(AMBIGUOUS)
                        && vocatives.isCalled(q, new Mention(name, Mention.Type.NAME, null, 0, 0));
        return is ? name : null;
    }

    /** Where the name ends that begins with a surname here; 0 when there is none. */
    int end(int from, int surname, int to) {
        return finder.end(from, surname, to);
    }

    /** The length of what may be a name, for all that little shows it; 0 when nothing does. */
    int possibleAt(int from, int to) {
        for (int length = Math.min(LONGEST_POSSIBLE, to - from); length > 2; length--) {
            if (finder.weights.containsKey(new String(text, from, length))) {
                return length;
            }
        }
        return 0;
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
        if (name.length() < 3 || name.indexOf('·') >= 0 || occurs(name, at, least, most)) {
            return name;
        }
        for (int length = name.length() - 1; length > 1; length--) {
            String head = name.substring(0, length);
            char[] chars = head.toCharArray();
            boolean plausible =
                    accepted.contains(head)
                            || ChineseWords.isPerson(chars, 0, length)
                                    && !ChineseWords.isSeldomSurname(chars[0]);
            if (plausible && standsAlone(head, name, least, most)) {
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

    private boolean occurs(String name, int except, int least, int most) {
        for (int at = folded.indexOf(name, least);
                at >= 0 && at + name.length() <= most;
                at = folded.indexOf(name, at + 1)) {
            if (at != except) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether something stands where a name may begin and end, other than as a part of a longer
     * one.
     */
    private boolean standsAlone(String name, String longer, int least, int most) {
        for (int at = folded.indexOf(name, least);
                at >= 0 && at + name.length() <= most;
                at = folded.indexOf(name, at + 1)) {
            if (!folded.startsWith(longer, at)
                    && edges.endsAt(at + name.length(), text.length)
                    && (edges.isBounded(at, 0) || ChineseWords.titleBefore(text, 0, at) > 0)) {
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
            String whole =
                    only(
                            byPart.getOrDefault(name, List.of()),
                            n ->
                                    n.endsWith("·" + name)
                                            || n.endsWith("-" + name)
                                            || n.startsWith(name + "·"));
            if (whole != null) {
                return whole;
            }
        }
        if (name.length() == 2 && !isSurnameWithTitle(name)) {
            // 林郑 for 林郑月娥, 欧阳 for 欧阳文远.
            String whole =
                    only(
                            bySurname.getOrDefault(name, List.of()),
                            n -> n.length() == 4 && n.indexOf('·') < 0);
            if (whole != null) {
                return whole;
            }
        }
        String longer = longer(name);
        if (longer != null) {
            return longer;
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
            if (full != null && !isToldOfBefore(name, full)) {
                return full;
            }
        }
        return name;
    }

    /** 村主任|何远山, 儿子何建国: a title or a word for kin stands before; 59岁的何远山 may be 老何. */
    private boolean isIntroducedAt(int at) {
        return ChineseWords.TITLES.matchBefore(text, Math.max(0, at - 6), at) > 1
                || ChineseWords.RELATIONS.matchBefore(text, Math.max(0, at - 6), at) > 1;
    }

    /** 老何来了。…村主任何远山: somebody else, whom the text has named so all along. */
    private boolean isToldOfBefore(String familiar, String full) {
        if ("小老".indexOf(familiar.charAt(0)) < 0) {
            return false;
        }
        int first = folded.indexOf(familiar);
        int at = folded.indexOf(full);
        return first >= 0 && first < at && isIntroducedAt(at);
    }

    /**
     * 国庆 for 何国庆, 卓玛 for 卓玛央金, 栗栖 for 栗栖芳子: a given name, or what a name begins with that has no
     * Chinese surname.
     */
    private @Nullable String longer(String name) {
        if (name.length() < 2 || name.length() > 3 || isSurnameWithTitle(name)) {
            return null;
        }
        String only = null;
        for (String full : accepted) {
            if (full.length() > name.length()
                    && full.length() < 6
                    && full.indexOf('·') < 0
                    && !isSurnameWithTitle(full)
                    && (isGivenOf(name, full) || isFirstOf(name, full))
                    && isFirstNamed(full, name)) {
                if (only != null) {
                    return null;
                }
                only = full;
            }
        }
        return only;
    }

    private static boolean isGivenOf(String name, String full) {
        char[] chars = full.toCharArray();
        return name.length() == 2
                && full.endsWith(name)
                && ChineseWords.surname(chars, 0, chars.length) == full.length() - 2;
    }

    private static boolean isFirstOf(String name, String full) {
        char[] chars = full.toCharArray();
        int surname = ChineseWords.surname(chars, 0, chars.length);
        return full.startsWith(name)
                && (surname == 0
                        || full.length() > surname + 2
                        || ChineseWords.JAPANESE.contains(name));
    }

    /**
     * Whether the whole name stands before the first place where the short one stands by itself.
     */
    private boolean isFirstNamed(String full, String name) {
        int first = folded.indexOf(full);
        int inside = first + full.indexOf(name);
        return first >= 0 && folded.indexOf(name) == inside;
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
        for (String name : finder.possible.getOrDefault(surname, Set.of())) {
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
                int w = finder.weights.getOrDefault(name, 0);
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
        boolean kin = rest.length() == 2 && (rest.equals("妈妈") || rest.equals("爸爸"));
        boolean title =
                !kin
                        && (rest.equals("某某")
                                || rest.length() == 1 && SHORT_TITLES.indexOf(rest) >= 0
                                || ChineseWords.TITLES.contains(rest));
        return title ? name.substring(0, surname) : null;
    }
}
