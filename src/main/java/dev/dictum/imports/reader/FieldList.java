package dev.dictum.imports.reader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the fields of a document whose notation has no places to tell. */
final class FieldList {
    private final Map<String, FieldValue> fields = new LinkedHashMap<>();

    /** Adds a field, unless there is nothing to say. */
    void add(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            fields.put(name, new FieldValue.Scalar(text.strip(), 0, 0));
        }
    }

    void addAll(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            fields.put(name, items(texts));
        }
    }

    void addPaths(String name, List<List<String>> paths) {
        if (!paths.isEmpty()) {
            fields.put(
                    name,
                    new FieldValue.Items(
                            paths.stream().<FieldValue>map(FieldList::items).toList(), 0, 0));
        }
    }

    FieldValue.Fields fields() {
        return new FieldValue.Fields(fields, 0, 0);
    }

    private static FieldValue.Items items(List<String> texts) {
        return new FieldValue.Items(
                texts.stream().<FieldValue>map(text -> new FieldValue.Scalar(text, 0, 0)).toList(),
                0,
                0);
    }
}
