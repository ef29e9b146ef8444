package dev.dictum.search.folding;

import com.ibm.icu.text.Transliterator;

/**
 * Traditional and simplified Han characters, one character for one, from the Unicode data of ICU.
 */
public final class HanVariants {
    private static final int FIRST = 0x3400;
    private static final int LAST = 0x9FFF;

    private static final char[] SIMPLIFIED = table("Traditional-Simplified");
    private static final char[] TRADITIONAL = table("Simplified-Traditional");

    private HanVariants() {}

    /** The simplified form of a character, or the character itself. */
    public static char simplified(char c) {
        return c < FIRST || c > LAST ? c : SIMPLIFIED[c - FIRST];
    }

    /** Whether the character exists in traditional writing only. */
    public static boolean isTraditionalOnly(char c) {
        return simplified(c) != c;
    }

    /** Whether the character exists in simplified writing only. */
    public static boolean isSimplifiedOnly(char c) {
        return c >= FIRST && c <= LAST && TRADITIONAL[c - FIRST] != c && SIMPLIFIED[c - FIRST] == c;
    }

    // Character by character: ICU's rules also know words, which would change the length of a text.
    private static char[] table(String id) {
        Transliterator transliterator = Transliterator.getInstance(id);
        char[] table = new char[LAST - FIRST + 1];
        for (int i = 0; i < table.length; i++) {
            String from = String.valueOf((char) (FIRST + i));
            String to = transliterator.transliterate(from);
            table[i] = to.length() == 1 ? to.charAt(0) : from.charAt(0);
        }
        return table;
    }
}
