package dev.dictum.search.folding;

import java.text.Normalizer;
import java.util.Locale;

/** Folds text so that the same name or the same words written differently compare equal. */
public final class Folding {
    private Folding() {}

    /**
     * The key under which a name is known: NFKC (full width to half width), runs of blanks to one,
     * traditional to simplified Han, lower case. {@code "新浪财经－国內"} and {@code "新浪财经-国内"} have the
     * same key.
     */
    public static String key(String name) {
        String normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        boolean blank = false;
        for (int i = 0; i < normal.length(); i++) {
            char c = normal.charAt(i);
            if (isBlank(c)) {
                blank = !folded.isEmpty();
                continue;
            }
            if (blank) {
                folded.append(' ');
                blank = false;
            }
            folded.append(HanVariants.simplified(c));
        }
        return folded.toString().toLowerCase(Locale.ROOT);
    }

    /** The words alone: letters and digits of {@link #key}, without blanks and punctuation. */
    public static String words(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        for (int i = 0; i < normal.length(); ) {
            int c = normal.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0x4E00 && c <= 0x9FFF) {
                folded.append(HanVariants.simplified((char) c));
            } else if (Character.isLetterOrDigit(c)) {
                int simple = c <= Character.MAX_VALUE ? HanVariants.simplified((char) c) : c;
                folded.appendCodePoint(Character.toLowerCase(simple));
            }
        }
        return folded.toString();
    }

    /** White space of any kind: Unicode's, the no-break spaces, the full-width one, zero width. */
    public static boolean isBlank(int c) {
        // Nearly every character of a text is one of these two kinds: told without a look-up.
        if (c > ' ' && c < 0x7F || c > 0x3000 && c < 0xFE00) {
            return false;
        }
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || c == 0x200B
                || c == 0xFEFF
                || c == 0x2060;
    }
}
