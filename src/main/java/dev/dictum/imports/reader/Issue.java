package dev.dictum.imports.reader;

import org.jspecify.annotations.Nullable;

/**
 * Something noticed about a document.
 *
 * @param code stable name, such as {@code INVALID_DATE}
 * @param message one sentence for people
 * @param field the front matter key it is about, if any
 * @param line line in the document, from 1
 * @param column column in the line, from 1, in characters
 * @param excerpt the text it is about, at most {@value #EXCERPT_LENGTH} characters
 */
public record Issue(
        String code,
        Severity severity,
        String message,
        @Nullable String field,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String excerpt) {

    private static final int EXCERPT_LENGTH = 80;

    public Issue {
        message = StorableText.of(message);
        field = field == null ? null : shortened(field);
        excerpt = excerpt == null ? null : shortened(excerpt);
    }

    /** An issue of the document as a whole. */
    public static Issue of(Severity severity, String code, String message) {
        return new Issue(code, severity, message, null, null, null, null);
    }

    /** An issue at a place that a field of the front matter names. */
    static Issue at(
            Severity severity,
            String code,
            String message,
            String field,
            FieldValue value,
            @Nullable String excerpt) {
        return new Issue(
                code,
                severity,
                message,
                field,
                value.line() > 0 ? value.line() : null,
                value.column() > 0 ? value.column() : null,
                excerpt);
    }

    private static String shortened(String text) {
        String line = StorableText.of(text).replaceAll("\\s+", " ").strip();
        if (line.codePointCount(0, line.length()) <= EXCERPT_LENGTH) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, EXCERPT_LENGTH - 1)) + "…";
    }
}
