package dev.dictum.imports.reader;

import java.util.List;

/**
 * A post cut in two.
 *
 * @param notation how the fields are written
 * @param fields the text between the fences
 * @param firstLine the line of the document on which {@code fields} begins, from 1
 * @param body what follows the closing fence
 */
record FrontMatter(Notation notation, String fields, int firstLine, String body) {

    enum Notation {
        YAML("---"),
        TOML("+++"),
        JSON(";;;");

        private final String fence;

        Notation(String fence) {
            this.fence = fence;
        }
    }

    /**
     * Cuts a document at its fences: {@code ---} for YAML, {@code +++} for TOML, {@code ;;;} for
     * JSON. Blank lines and a byte order mark may stand before the first fence, blanks after each.
     */
    static FrontMatter cut(String document) throws UnreadableDocument {
        int start = 0;
        int line = 1;
        while (start < document.length()
                && (Character.isWhitespace(document.charAt(start))
                        || document.charAt(start) == '\uFEFF')) {
            if (document.charAt(start) == '\n') {
                line++;
            }
            start++;
        }
        String opening = lineAt(document, start).strip();
        for (Notation notation : Notation.values()) {
            if (opening.equals(notation.fence)) {
                return fenced(document, notation, start, line);
            }
        }
        throw new UnreadableDocument(
                new Issue(
                        "NO_FRONT_MATTER",
                        Severity.ERROR,
                        "The document does not begin with front matter: expected a line ---, +++"
                                + " or ;;; first.",
                        null,
                        line,
                        1,
                        opening));
    }

    private static FrontMatter fenced(String document, Notation notation, int start, int line)
            throws UnreadableDocument {
        int fieldsStart = nextLine(document, start);
        for (int at = fieldsStart; at < document.length(); at = nextLine(document, at)) {
            String text = lineAt(document, at);
            // An indented fence belongs to a block scalar.
            if (text.startsWith(notation.fence) && text.strip().equals(notation.fence)) {
                return new FrontMatter(
                        notation,
                        document.substring(fieldsStart, at),
                        line + 1,
                        document.substring(nextLine(document, at)));
            }
        }
        throw new UnreadableDocument(
                new Issue(
                        "UNCLOSED_FRONT_MATTER",
                        Severity.ERROR,
                        "The front matter opened by %s is never closed.".formatted(notation.fence),
                        null,
                        line,
                        1,
                        null));
    }

    private static String lineAt(String document, int start) {
        int end = document.indexOf('\n', start);
        return document.substring(start, end < 0 ? document.length() : end);
    }

    private static int nextLine(String document, int start) {
        int end = document.indexOf('\n', start);
        return end < 0 ? document.length() : end + 1;
    }

    /** Reads the fields; what had to be mended or guessed is added to the issues. */
    FieldValue.Fields read(List<Issue> issues) throws UnreadableDocument {
        return switch (notation) {
            case YAML -> YamlFields.read(fields, firstLine, issues);
            case TOML -> JacksonFields.toml(fields, firstLine);
            case JSON -> JacksonFields.json(fields, firstLine);
        };
    }
}
