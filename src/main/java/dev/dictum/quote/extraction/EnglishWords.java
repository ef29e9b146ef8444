package dev.dictum.quote.extraction;

import java.util.Locale;
import java.util.Set;

/** The word lists of English reporting. */
final class EnglishWords {
    static final WordList CUES = WordList.of("en/cues.txt");
    static final WordList WEAK_CUES = WordList.of("en/cues-weak.txt");
    static final WordList FEMALES = WordList.of("en/females.txt");
    static final WordList MALES = WordList.of("en/males.txt");
    static final WordList TITLES = WordList.of("en/titles.txt");
    static final WordList ORGANIZATIONS = WordList.of("en/organisations.txt");
    static final WordList NO_ADVERBS = WordList.of("en/no-adverbs.txt");
    static final WordList PARTICIPLES = WordList.of("en/participles.txt");
    static final WordList STOPS = WordList.of("en/stops.txt");

    static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who");
    static final Set<String> PARTICLES =
            Set.of(
                    "de", "da", "di", "del", "van", "von", "der", "den", "bin", "ibn", "al", "el",
                    "la", "le", "du", "dos", "ter", "st");
    static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    static final Set<String> PREPOSITIONS =
            Set.of(
                    "of",
                    "in",
                    "on",
                    "at",
                    "by",
                    "for",
                    "from",
                    "with",
                    "to",
                    "about",
                    "against",
                    "between",
                    "under",
                    "over",
                    "into",
                    "through",
                    "during",
                    "before",
                    "after",
                    "since",
                    "until",
                    "as",
                    "than",
                    "like",
                    "near",
                    "behind",
                    "beside",
                    "outside",
                    "inside",
                    "without",
                    "within",
                    "despite",
                    "following",
                    "amid",
                    "among",
                    "per",
                    "via",
                    "while",
                    "when",
                    "if",
                    "because",
                    "although",
                    "though",
                    "where",
                    "according",
                    "whether",
                    "once",
                    "unless",
                    "that",
                    "which");
    static final Set<String> AUXILIARIES =
            Set.of(
                    "has",
                    "have",
                    "had",
                    "was",
                    "were",
                    "is",
                    "are",
                    "been",
                    "being",
                    "be",
                    "also",
                    "later",
                    "then",
                    "previously",
                    "recently",
                    "often",
                    "once",
                    "first",
                    "even",
                    "still",
                    "just",
                    "only",
                    "always",
                    "never",
                    "repeatedly",
                    "publicly",
                    "famously",
                    "reportedly",
                    "allegedly",
                    "will",
                    "would",
                    "did",
                    "does",
                    "do",
                    "not",
                    "further",
                    "earlier",
                    "subsequently",
                    "himself",
                    "herself",
                    "simply",
                    "both",
                    "jokingly",
                    "apparently",
                    "to",
                    "briefly",
                    "again",
                    "sometimes",
                    "initially",
                    "all",
                    "each",
                    "finally",
                    "quickly",
                    "immediately",
                    "today",
                    "yesterday",
                    "afterwards",
                    "afterward",
                    "now",
                    "went",
                    "on",
                    "sarcastically",
                    "specifically",
                    "may",
                    "might",
                    "can",
                    "could",
                    "should",
                    "must");

    private EnglishWords() {}

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** A title without its full stop. */
    static boolean isTitle(String word) {
        String lower = lower(word);
        return TITLES.contains(
                lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower);
    }

    static boolean isFirstName(String lower) {
        return MALES.contains(lower) || FEMALES.contains(lower);
    }

    /** Quickly, recently; not family. */
    static boolean isAdverb(String lower) {
        return lower.endsWith("ly") && !NO_ADVERBS.contains(lower);
    }

    static boolean isBeing(String lower) {
        return switch (lower) {
            case "was", "were", "been", "being", "is", "are", "be" -> true;
            default -> false;
        };
    }

    static boolean isArticle(String lower) {
        return lower.equals("the") || lower.equals("a") || lower.equals("an");
    }

    /** A verb of saying or judging, safe or weak. */
    static boolean isReporting(String lower) {
        return CUES.contains(lower) || WEAK_CUES.contains(lower);
    }

    /** The speaker before goes on: he added, she continued. */
    static boolean isGoingOn(String lower) {
        return switch (lower) {
            case "added", "adds", "adding", "continued", "continues", "concluded", "concludes" ->
                    true;
            default -> false;
        };
    }
}
