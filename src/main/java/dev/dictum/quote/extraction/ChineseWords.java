package dev.dictum.quote.extraction;

import java.util.HashSet;
import java.util.Set;

/** The word lists of Chinese reporting; see the files for what each holds. */
final class ChineseWords {
    static final WordList SAFE = WordList.of("zh/cues-safe.txt", "zh/cues-written.txt");
    static final WordList SHORT = WordList.of("zh/cues-short.txt");
    static final WordList WEAK = WordList.of("zh/cues-weak.txt");
    static final WordList SPOKEN = WordList.of("zh/cues-spoken.txt");
    static final WordList QUOTING = WordList.of("zh/cues-quoting.txt");
    static final WordList NEVER = WordList.of("zh/cues-never.txt");
    static final WordList ANY_CUE =
            WordList.of("zh/cues-safe.txt", "zh/cues-written.txt", "zh/cues-weak.txt");
    static final WordList TITLES = WordList.of("zh/titles.txt");
    static final WordList CROWDS = WordList.of("zh/crowds.txt");
    static final WordList KIN = WordList.of("zh/kin.txt");
    static final WordList KINSHIP = WordList.of("zh/kinship.txt");
    static final WordList RESPONSES = WordList.of("zh/responses.txt");
    static final WordList RECEIVING = WordList.of("zh/receiving.txt");
    static final WordList PASSIVE = WordList.of("zh/passive.txt");
    static final WordList RELATIONS = WordList.of("zh/relations.txt");
    static final WordList SPEECH_NOUNS = WordList.of("zh/speech-nouns.txt");
    static final WordList MESSAGES = WordList.of("zh/messages.txt");
    static final WordList RECALLING = WordList.of("zh/recalling.txt");
    static final WordList ACCOUNTS = WordList.of("zh/accounts.txt");
    static final WordList ROLES = WordList.of("zh/roles.txt");
    static final WordList ORGANIZATIONS = WordList.of("zh/organisations.txt");
    static final WordList ADVERBS = WordList.of("zh/adverbs.txt");
    static final WordList GESTURES = WordList.of("zh/gestures.txt");
    static final WordList PREPOSITIONS = WordList.of("zh/prepositions.txt", "zh/gestures.txt");
    static final WordList DONE_TO_FIRMS = WordList.of("zh/done-to-firms.txt");
    static final WordList ANSWERED = WordList.of("zh/answered.txt");
    static final WordList SAYINGS = WordList.of("zh/sayings.txt");
    static final WordList CONNECTORS = WordList.of("zh/connectors.txt");
    static final WordList TERM_BEHIND = WordList.of("zh/terms-after.txt");
    static final WordList TERM_BEFORE = WordList.of("zh/terms-before.txt");
    static final WordList PREDICATES = WordList.of("zh/predicates.txt");
    static final WordList LABELS = WordList.of("zh/labels-before.txt");
    static final WordList NOTES = WordList.of("zh/notes.txt");
    static final WordList PRONOUNS = WordList.of("zh/pronouns.txt");
    static final WordList CONCESSIONS = WordList.of("zh/concessions.txt");
    static final WordList JAPANESE = WordList.of("zh/japanese-surnames.txt");
    static final WordList ISSUING = WordList.of("zh/issuing.txt");
    static final WordList DOCUMENTS = WordList.of("zh/documents.txt");
    static final WordList PERCEIVING = WordList.of("zh/perceiving.txt");
    static final WordList NAMELESS = WordList.of("zh/nameless.txt");
    private static final WordList NO_NAMES = WordList.of("zh/no-names.txt");
    static final WordList OBJECTS = WordList.of("zh/cues-object.txt");
    static final WordList SILENT = WordList.of("zh/silent.txt");
    static final WordList MINORITY = WordList.of("zh/minority-names.txt");
    static final WordList TIMES = WordList.of("zh/times.txt");

    private static final WordList SURNAMES = WordList.of("zh/surnames.txt");
    private static final Set<String> COMPOUND = new HashSet<>();
    private static final boolean[] SURNAME = new boolean[Character.MAX_VALUE + 1];
    private static final boolean[] SELDOM = new boolean[Character.MAX_VALUE + 1];
    private static final boolean[] COMMON = new boolean[Character.MAX_VALUE + 1];
    private static final boolean[] FOREIGN = new boolean[Character.MAX_VALUE + 1];
    private static final boolean[] NAME_STOP = new boolean[Character.MAX_VALUE + 1];

    static {
        for (String word : SURNAMES.words()) {
            if (word.length() == 2) {
                COMPOUND.add(word);
            } else {
                word.chars().forEach(c -> SURNAME[c] = true);
            }
        }
        WordList.of("zh/seldom-surnames.txt")
                .words()
                .forEach(word -> word.chars().forEach(c -> SELDOM[c] = true));
        WordList.of("zh/common-surnames.txt")
                .words()
                .forEach(word -> word.chars().forEach(c -> COMMON[c] = true));
        WordList.of("zh/transliteration.txt")
                .words()
                .forEach(word -> FOREIGN[word.charAt(0)] = true);
        WordList.of("zh/name-stops.txt")
                .words()
                .forEach(word -> word.chars().forEach(c -> NAME_STOP[c] = true));
    }

    private ChineseWords() {}

    /** The length of the surname that begins here, or 0. */
    static int surname(char[] text, int from, int to) {
        if (from + 1 < to && COMPOUND.contains(new String(text, from, 2))) {
            return 2;
        }
        return from < to && SURNAME[text[from]] && !joins(text, from, to) ? 1 : 0;
    }

    /**
     * The length of the title that ends before a name here: one that the list has, or an occupation
     * of its own such as 放映师, 巡山员 and 开发者, which only counts beside a name.
     */
    static int titleBefore(char[] text, int from, int to) {
        int relation = RELATIONS.matchBefore(text, from, to);
        int title = Math.max(TITLES.matchBefore(text, from, to), relation > 1 ? relation : 0);
        if (title > 0 || to - from < 3 || "师员长家手工匠者农迷友商".indexOf(text[to - 1]) < 0) {
            return title;
        }
        return ArticleText.isHan(text[to - 2])
                        && "的了在是和与向对这那".indexOf(text[to - 2]) < 0
                        && ArticleText.isHan(text[to - 3])
                ? 3
                : 0;
    }

    /**
     * 和 is a surname where a clause begins; elsewhere, or before a role, it joins; 到场|时|张女, 边跑|边|冲.
     */
    private static boolean joins(char[] text, int at, int to) {
        return text[at] == '边' && at > 1 && text[at - 2] == '边'
                || text[at] == '时'
                        && at > 0
                        && ArticleText.isHan(text[at - 1])
                        && TITLES.matchBefore(text, Math.max(0, at - 6), at) < 2
                || text[at] == '和'
                        && (at > 0 && ArticleText.isHan(text[at - 1])
                                || at + 1 < to && text[at + 1] == '小'
                                || ROLES.matchAt(text, at + 1, to) > 0);
    }

    /** 方面, 文旅: a whole word that only looks like a surname with a given name. */
    static boolean isNoName(char[] text, int from, int to) {
        int word = NO_NAMES.matchAt(text, from, to);
        // 时候|总(说)
        boolean adverb = word == 2 && to - from == 3 && "总也都还又便却就才常老只均并".indexOf(text[to - 1]) >= 0;
        return word == to - from || adverb;
    }

    /** A surname and one or two characters that may be a given name. */
    static boolean isPerson(char[] text, int from, int to) {
        int surname = surname(text, from, to);
        if (surname == 0
                || to - from <= surname
                || to - from > surname + 2
                // 关切地(询问)
                || to - from > 2 && text[to - 1] == '地'
                // 下|车前, 评论|区里
                || to - from == 2 && "前里".indexOf(text[to - 1]) >= 0
                || isNoName(text, from, to)) {
            return false;
        }
        for (int i = from + surname; i < to; i++) {
            // 王某明: papers hide a part of the name, but never what makes 王某 of 某日.
            if (!isGiven(text[i]) && !(text[i] == '某' && i + 1 < to)) {
                return false;
            }
        }
        return true;
    }

    /** 中国人, 代表们: no one person; 老人 is one. */
    static boolean isPlural(char[] name) {
        char last = name[name.length - 1];
        char before = name.length > 1 ? name[name.length - 2] : ' ';
        return switch (last) {
            case '们' -> true;
            // 老人, 男人, 负责人, 发言人, 创始人, 当事人, 经纪人, 监护人, 证人, 公诉人
            case '人' -> "老男女持责言始事纪护证诉".indexOf(before) < 0;
            // 很多, but not 祁阿多
            case '多' -> "许很众好诸更最".indexOf(before) >= 0;
            default -> false;
        };
    }

    /** Whether a character is a surname, but begins other words far more often. */
    static boolean isSeldomSurname(char c) {
        return SELDOM[c];
    }

    /** Whether a character is one of the surnames that most people have. */
    static boolean isCommonSurname(char c) {
        return COMMON[c];
    }

    /** Whether foreign names are mostly written with a character. */
    static boolean isForeign(char c) {
        return FOREIGN[c];
    }

    /** Behind the characters of foreign names that begin at a place. */
    static int foreignEnd(char[] text, int from, int to) {
        int end = from;
        while (end < to && FOREIGN[text[end]]) {
            end++;
        }
        return end;
    }

    /** 维尔塔宁|梅开二度: where a name ends that a word for what is done may seem to go on. */
    static int beforeGesture(char[] text, int from, int end) {
        for (int i = from + 2; i < end; i++) {
            if (GESTURES.matchAt(text, i, text.length) > 2) {
                return i;
            }
        }
        return end;
    }

    static boolean isGiven(char c) {
        return ArticleText.isHan(c) && !NAME_STOP[c];
    }

    /** Whether a title or the word for a role stands at a place. */
    static boolean beginsRole(char[] text, int at, int to) {
        return TITLES.matchAt(text, at, to) > 1 || ROLES.matchAt(text, at, to) > 1;
    }

    /** 丰禾|公司: the end of a firm's name, where no title would be somebody's. */
    static boolean endsFirm(char[] text, int at, int to) {
        return ORGANIZATIONS.matchAt(text, at, to) > 1 && TITLES.matchAt(text, at, to) == 0;
    }

    /** 伍师|傅: the word goes on, where a surname seems to begin; but 律师|傅明远. */
    static boolean endsMaster(char[] text, int at) {
        return at > 1
                && text[at] == '傅'
                && text[at - 1] == '师'
                && ("老厨发包".indexOf(text[at - 2]) >= 0 || TITLES.matchBefore(text, 0, at) < 2);
    }

    /** Whether a safe reporting word stands at a place that begins nothing else. */
    static boolean isSafeCue(char[] text, int at, int to) {
        return SAFE.matchAt(text, at, to) > 1
                && NEVER.matchAt(text, at, to) == 0
                && TITLES.matchAt(text, at, to) == 0
                && ROLES.matchAt(text, at, to) == 0;
    }

    /** How long a surname with a title is that stands at a place (王女士, 何科长), or 0. */
    static int titledSurname(char[] text, int at, int to) {
        int surname = surname(text, at, to);
        int title = surname > 0 ? TITLES.matchAt(text, at + surname, to) : 0;
        return title > 1 ? surname + title : 0;
    }

    /** 当|记者追问时: a clause begins that only says when; 当事人 and 当局 are somebody. */
    static boolean opensWhen(char[] text, int at, int to) {
        return at < to
                && text[at] == '当'
                && (at + 1 == to || "庭场值班红家选地事局天年日晚下前中即然时".indexOf(text[at + 1]) < 0)
                && ROLES.matchAt(text, at, to) == 0;
    }

    /** Whether a word stands at a place and ends before a limit. */
    static boolean isAt(char[] text, String word, int at, int to) {
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

    /** Where a word first stands in a stretch, or -1. */
    static int find(char[] text, String word, int from, int to) {
        for (int i = from; i < to; i++) {
            if (isAt(text, word, i, to)) {
                return i;
            }
        }
        return -1;
    }

    /** How long the first of some words is that stands at a place and ends before a limit, or 0. */
    static int anyAt(char[] text, String[] words, int at, int to) {
        for (String word : words) {
            if (isAt(text, word, at, to)) {
                return word.length();
            }
        }
        return 0;
    }

    /** How long the first of some words is that ends at a place and begins behind a limit, or 0. */
    static int anyBefore(char[] text, String[] words, int from, int end) {
        for (String word : words) {
            int at = end - word.length();
            if (at >= from && isAt(text, word, at, end)) {
                return word.length();
            }
        }
        return 0;
    }

    /** Whether one of some words stands in a stretch. */
    static boolean findAny(char[] text, String[] words, int from, int to) {
        for (String word : words) {
            if (find(text, word, from, to) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Where the last 的 of a stretch stands behind its first character, or -1. */
    static int lastDe(char[] text, int from, int to) {
        for (int i = to - 1; i > from; i--) {
            if (text[i] == '的') {
                return i;
            }
        }
        return -1;
    }

    /** 何邦|和|听见了: nobody else stands behind 和, it belongs to the name. */
    static boolean isEndOfName(char[] text, int at, int to) {
        return at + 1 < to && text[at] == '和' && PERCEIVING.matchAt(text, at + 1, to) > 0;
    }
}
