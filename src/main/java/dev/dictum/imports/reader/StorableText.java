package dev.dictum.imports.reader;

/** Text that a database takes: no NUL, no lone surrogates, lines that end in {@code \n}. */
public final class StorableText {
    private StorableText() {}

    /** The text with U+FFFD in place of what cannot be stored. */
    public static String of(String text) {
        StringBuilder normal = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair =
                    i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            boolean bad = c == '\0' || (Character.isSurrogate(c) && !pair);
            if ((bad || c == '\r') && normal == null) {
                normal = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (normal == null) {
                i += pair ? 1 : 0;
            } else if (c == '\r') {
                boolean lineFeedFollows = i + 1 < text.length() && text.charAt(i + 1) == '\n';
                normal.append(lineFeedFollows ? "" : "\n");
            } else if (pair) {
                normal.append(c).append(text.charAt(++i));
            } else {
                normal.append(bad ? '\uFFFD' : c);
            }
        }
        return normal == null ? text : normal.toString();
    }
}
