package dev.dictum.imports.reader;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reader of last resort for front matter that is not YAML: {@code key: rest of the line}, taken
 * as it stands, and {@code - item} lines below a key. Quotation marks around a whole value go.
 */
final class LineFields {
    private static final Pattern FIELD = Pattern.compile("([\\p{L}\\p{N}_.-]+)[ \\t]*:(.*)");
    private static final Pattern ITEM = Pattern.compile("([ \\t]*)-(?:[ \\t]+(.*)|$)");

    /** A line {@code - text}. */
    private record Line(int indent, String text, int number) {}

    private LineFields() {}

    static FieldValue.Fields read(String text, int firstLine) {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        List<Line> items = new ArrayList<>();
        List<String> more = new ArrayList<>();
        String key = "";
        int number = firstLine;
        for (String line : text.split("\n", -1)) {
            Matcher item = ITEM.matcher(line.stripTrailing());
            Matcher field = FIELD.matcher(line.stripTrailing());
            if (!key.isEmpty() && item.matches()) {
                items.add(new Line(item.group(1).length(), text(item), number));
            } else if (field.matches()) {
                end(fields, key, items, more);
                // A key that stands twice: the first value holds, the second is kept beside it.
                key =
                        fields.containsKey(field.group(1))
                                ? field.group(1) + "#" + number
                                : field.group(1);
                fields.put(key, value(field.group(2), number, field.start(2) + 1));
            } else if (!line.isBlank() && key.isEmpty()) {
                key = "#" + number;
                fields.put(key, scalar(line, number, 1));
            } else if (!line.isBlank() && items.isEmpty()) {
                more.add(line.strip());
            } else if (!line.isBlank()) {
                items.add(new Line(items.getFirst().indent, line.strip(), number));
            }
            number++;
        }
        end(fields, key, items, more);
        return new FieldValue.Fields(fields, firstLine, 1);
    }

    /**
     * A line that is neither field nor item goes on with the value above it: nothing is dropped.
     */
    private static void end(
            Map<String, FieldValue> fields, String key, List<Line> items, List<String> more) {
        FieldValue above = fields.get(key);
        if (!items.isEmpty()) {
            List<FieldValue> all = new ArrayList<>(items(items));
            if (above instanceof FieldValue.Scalar scalar && !scalar.text().isEmpty()) {
                all.addFirst(scalar);
            }
            fields.put(key, new FieldValue.Items(all, items.getFirst().number, 1));
        } else if (!more.isEmpty() && above instanceof FieldValue.Scalar scalar) {
            String joined = (scalar.text() + " " + String.join(" ", more)).strip();
            fields.put(key, new FieldValue.Scalar(joined, scalar.line(), scalar.column()));
        } else if (!more.isEmpty() && above instanceof FieldValue.Items list) {
            List<FieldValue> all = new ArrayList<>(list.items());
            more.forEach(text -> all.add(scalar(text, list.line(), 1)));
            fields.put(key, new FieldValue.Items(all, list.line(), list.column()));
        }
        items.clear();
        more.clear();
    }

    private static String text(Matcher item) {
        return item.group(2) == null ? "" : item.group(2).strip();
    }

    /** The items of a list; one that begins with a dash itself begins a list in the list. */
    private static List<FieldValue> items(List<Line> lines) {
        List<FieldValue> items = new ArrayList<>();
        List<FieldValue> inner = new ArrayList<>();
        int outerIndent = lines.getFirst().indent;
        for (Line line : lines) {
            Matcher nested = ITEM.matcher(line.text);
            boolean begins = line.indent <= outerIndent && nested.matches();
            boolean continues = line.indent > outerIndent && !inner.isEmpty();
            int column = line.indent + 3;
            if (begins || continues) {
                if (begins) {
                    inner = new ArrayList<>();
                    items.add(new FieldValue.Items(inner, line.number, column));
                }
                inner.add(value(begins ? text(nested) : line.text, line.number, column));
            } else {
                inner = new ArrayList<>();
                items.add(value(line.text, line.number, column));
            }
        }
        return items;
    }

    private static FieldValue value(String text, int line, int column) {
        String value = text.strip();
        if (value.startsWith("[") && value.endsWith("]")) {
            List<FieldValue> items = new ArrayList<>();
            for (String item : value.substring(1, value.length() - 1).split(",")) {
                if (!item.isBlank()) {
                    items.add(scalar(item, line, column));
                }
            }
            return new FieldValue.Items(items, line, column);
        }
        return scalar(text, line, column);
    }

    private static FieldValue.Scalar scalar(String text, int line, int column) {
        int blanks = text.length() - text.stripLeading().length();
        return new FieldValue.Scalar(unquoted(text.strip()), line, column + blanks);
    }

    // The writer of such documents wraps without escaping, sometimes more than once.
    private static String unquoted(String text) {
        String inner = text;
        while (inner.length() >= 2
                && (inner.charAt(0) == '"' || inner.charAt(0) == '\'')
                && inner.charAt(inner.length() - 1) == inner.charAt(0)) {
            inner = inner.substring(1, inner.length() - 1);
        }
        return inner.isBlank() ? "" : inner;
    }
}
