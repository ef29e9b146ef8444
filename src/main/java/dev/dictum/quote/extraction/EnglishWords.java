package dev.dictum.quote.extraction;

import java.util.Locale;
import java.util.Set;

/** The word lists of English reporting. */
final class EnglishWords {
    static final WordList CUES = WordList.of("en/cues.txt");
    static final WordList WEAK_CUES = WordList.of("en/cues-weak.txt");
    static final WordList THINKING = WordList.of("en/thinking.txt");
    static final WordList SHOWING = WordList.of("en/showing.txt");
    static final WordList FEMALES = WordList.of("en/females.txt");
    static final WordList MALES = WordList.of("en/males.txt");
    static final WordList TITLES = WordList.of("en/titles.txt");
    static final WordList RANKS = WordList.of("en/ranks.txt");
    static final WordList ORGANIZATIONS = WordList.of("en/organisations.txt");
    static final WordList NO_ADVERBS = WordList.of("en/no-adverbs.txt");
    static final WordList PARTICIPLES = WordList.of("en/participles.txt");
    static final WordList STOPS = WordList.of("en/stops.txt");

    static final Set<String> PRONOUNS = Set.of("he", "she", "they", "it", "i", "we", "who");
    static final WordList PARTICLES = WordList.of("en/particles.txt");
    static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv");
    static final WordList PREPOSITIONS = WordList.of("en/prepositions.txt");
    static final WordList FINITE = WordList.of("en/finite.txt");
    static final WordList AUXILIARIES = WordList.of("en/auxiliaries.txt");

    private EnglishWords() {}

    static String lower(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    /** A title without its full stop. */
    static boolean isTitle(String word) {
        if (word.equals("MS")) {
            // MS Quill: initials, where Ms would be a title.
            return false;
        }
        String lower = lower(word);
        return TITLES.contains(lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower)
                || RANKS.contains(word)
                || isCompoundTitle(lower);
    }

    /** Secretary-general, writer-director: each part is one. */
    private static boolean isCompoundTitle(String lower) {
        int hyphen = lower.indexOf('-');
        return hyphen > 0
                && TITLES.contains(lower.substring(0, hyphen))
                && TITLES.contains(lower.substring(hyphen + 1));
    }

    static boolean isFirstName(String lower) {
        return MALES.contains(lower) || FEMALES.contains(lower);
    }

    /** Has, was, will: a subject stands before it. */
    static boolean isFinite(String lower) {
        return FINITE.contains(lower) || lower.equals("says") || lower.equals("said");
    }

    /** He's, they've, there's: a word and its verb, no owner and the beginning of no name. */
    static boolean isContraction(String lower) {
        int apostrophe = lower.indexOf('\'');
        String word = apostrophe > 0 ? lower.substring(0, apostrophe) : "";
        return PRONOUNS.contains(word)
                || switch (word) {
                    case "that", "this", "there", "here", "what", "where", "how", "when", "let" ->
                            true;
                    default -> false;
                };
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
