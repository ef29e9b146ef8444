package dev.dictum.imports.reader;

/** What stands before the root element: declarations, comments, a document type. */
final class Prolog {
    private Prolog() {}

    /** Where the root element begins; the text's length when there is none. */
    static int end(String text) {
        int at = 0;
        while (at < text.length()) {
            if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else if (text.startsWith("<?", at)) {
                at = behind(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at);
            } else if (text.startsWith("<!", at)) {
                at = documentTypeEnd(text, at);
            } else {
                return at;
            }
        }
        return text.length();
    }

    /** Where the document type begins; -1 when there is none. */
    static int documentType(String text) {
        int end = end(text);
        for (int at = text.indexOf("<!"); at >= 0 && at < end; at = text.indexOf("<!", at + 2)) {
            if (text.startsWith("<!--", at)) {
                at = behind(text, "-->", at) - 2;
            } else {
                return at;
            }
        }
        return -1;
    }

    /** Behind a document type, its own declarations included. */
    static int documentTypeEnd(String text, int start) {
        int close = behind(text, ">", start);
        int subset = text.indexOf('[', start);
        return subset >= 0 && subset < close ? behind(text, ">", behind(text, "]", subset)) : close;
    }

    private static int behind(String text, String end, int from) {
        int at = text.indexOf(end, from);
        return at < 0 ? text.length() : at + end.length();
    }
}
