package dev.dictum.imports.reader;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The value of a named field with its place, whatever the notation. Scalars stay the text that the
 * document wrote: {@code 010}, {@code no} and {@code 12:30:45} are not numbers, booleans or times.
 */
sealed interface FieldValue {
    /** Line in the document, from 1; 0 when the notation does not tell. */
    int line();

    /** Column in the line, from 1; 0 when the notation does not tell. */
    int column();

    /** The value as text: a scalar itself, a list's items joined by commas. */
    String text();

    record Scalar(String text, int line, int column) implements FieldValue {}

    record Items(List<FieldValue> items, int line, int column) implements FieldValue {
        @Override
        public String text() {
            return items.stream().map(FieldValue::text).collect(Collectors.joining(", "));
        }
    }

    record Fields(Map<String, FieldValue> fields, int line, int column) implements FieldValue {
        @Override
        public String text() {
            return fields.entrySet().stream()
                    .map(e -> e.getKey() + ": " + e.getValue().text())
                    .collect(Collectors.joining(", "));
        }
    }
}
