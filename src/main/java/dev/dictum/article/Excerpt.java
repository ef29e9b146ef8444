package dev.dictum.article;

/** Shortens a text for lists. */
final class Excerpt {
    private Excerpt() {}

    /**
     * At most so many code points, the ellipsis included; a word is not cut where it can be kept.
     */
    static String of(String text, int maxChars) {
        if (text.codePointCount(0, text.length()) <= maxChars) {
            return text;
        }
        int end = text.offsetByCodePoints(0, maxChars - 1);
        int word = end;
        while (word > 0 && isWord(text.charAt(word)) && isWord(text.charAt(word - 1))) {
            word--;
        }
        // A single word longer than half of it all is cut after all.
        int cut = word > end / 2 ? word : end;
        return text.substring(0, cut).stripTrailing() + "…";
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) && c < 0x2E80;
    }
}
