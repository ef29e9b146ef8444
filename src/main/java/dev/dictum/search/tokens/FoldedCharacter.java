package dev.dictum.search.tokens;

import dev.dictum.search.folding.HanVariants;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;

/** How the search sees a character: folded, and of one of few kinds. */
final class FoldedCharacter {
    enum Kind {
        /** Of a script that sets no blanks between words: Han, kana, Hangul, Thai … */
        RUN,
        /** A letter or digit of any other script. */
        WORD,
        /** A mark on the letter before it. */
        MARK,
        /** White space. */
        BLANK,
        /** Punctuation, symbols, control characters. */
        OTHER,
        /** Not there for a reader: soft hyphen, zero width characters. */
        IGNORED
    }

    /** The kinds of the first plane as they become known, their ordinal and 1; 0: not yet. */
    private static final byte[] KINDS = new byte[0x10000];

    private static final Kind[] BY_ORDINAL = Kind.values();

    /** The folded character of one that stays one, as it becomes known; 0: not yet, or several. */
    private static final char[] SINGLE = new char[0x10000];

    private FoldedCharacter() {}

    /**
     * The one character that stands for one; 0 when it is several, and {@link #fold} tells them.
     */
    static int single(int c) {
        if (c >= 0x10000) {
            return 0;
        }
        // Threads may compute the same at once: both write the same.
        if (SINGLE[c] == 0) {
            String folded = fold(c);
            if (folded.length() != 1) {
                return 0;
            }
            SINGLE[c] = folded.charAt(0);
        }
        return SINGLE[c];
    }

    /** The characters that stand for one: itself in most cases. */
    static String fold(int c) {
        if (c < 0x80) {
            return String.valueOf((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
        }
        if (c >= 0x3400 && c <= 0x9FFF) {
            return String.valueOf(HanVariants.simplified((char) c));
        }
        String normal = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(normal.length());
        normal.codePoints().forEach(n -> append(folded, n));
        return folded.toString();
    }

    private static void append(StringBuilder folded, int c) {
        if (c >= 0x3400 && c <= 0x9FFF) {
            folded.append(HanVariants.simplified((char) c));
            return;
        }
        String lower = Character.toString(c).toLowerCase(Locale.ROOT);
        if (UnicodeScript.of(c) == UnicodeScript.LATIN) {
            Normalizer.normalize(lower, Normalizer.Form.NFD)
                    .codePoints()
                    .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                    .forEach(folded::appendCodePoint);
        } else {
            folded.append(lower);
        }
    }

    /** The kind of a folded character. */
    static Kind kind(int c) {
        if (c >= 0x10000) {
            return computed(c);
        }
        if (KINDS[c] == 0) {
            KINDS[c] = (byte) (computed(c).ordinal() + 1);
        }
        return BY_ORDINAL[KINDS[c] - 1];
    }

    private static Kind computed(int c) {
        if (c < 0x80) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9'
                    ? Kind.WORD
                    : c <= ' ' ? Kind.BLANK : Kind.OTHER;
        }
        if (c >= 0x4E00 && c <= 0x9FFF) {
            return Kind.RUN;
        }
        int type = Character.getType(c);
        return switch (type) {
            case Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.ENCLOSING_MARK ->
                    Kind.MARK;
            case Character.UPPERCASE_LETTER,
                    Character.LOWERCASE_LETTER,
                    Character.TITLECASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.DECIMAL_DIGIT_NUMBER,
                    Character.LETTER_NUMBER ->
                    isRun(c) ? Kind.RUN : Kind.WORD;
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    Kind.BLANK;
            case Character.FORMAT -> Kind.IGNORED;
            default -> Kind.OTHER;
        };
    }

    private static boolean isRun(int c) {
        return switch (UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR -> true;
            // The mark that makes a Japanese vowel long is shared by both kana.
            default -> c == 'ー';
        };
    }
}
