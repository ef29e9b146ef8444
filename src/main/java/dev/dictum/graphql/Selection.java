package dev.dictum.graphql;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import io.smallrye.graphql.api.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What a query asks of one level: its fields with their arguments, and what it asks below them. */
public final class Selection {
    /** Nothing beyond the columns. */
    public static final Selection NONE = new Selection(List.of());

    private final List<SelectedField> fields;

    private Selection(List<SelectedField> fields) {
        this.fields = fields;
    }

    /** What is asked of the root field being answered. */
    public static Selection of(Context context) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        return new Selection(environment.getSelectionSet().getImmediateFields());
    }

    /** Whether a field is asked for, under whatever alias. */
    public boolean has(String field) {
        return fields.stream().anyMatch(selected -> selected.getName().equals(field));
    }

    /** What is asked below a field, under all its aliases together. */
    public Selection under(String field) {
        return new Selection(
                fields.stream()
                        .filter(selected -> selected.getName().equals(field))
                        .flatMap(Selection::below)
                        .toList());
    }

    /** What is asked here or there. */
    public Selection and(Selection other) {
        return new Selection(Stream.concat(fields.stream(), other.fields.stream()).toList());
    }

    /** What a connection is asked of its nodes, directly or through its edges. */
    public Selection ofNodes() {
        return under("nodes").and(under("edges").under("node"));
    }

    /** What is asked when the object is of the given type. */
    public Selection on(String type) {
        return new Selection(
                fields.stream()
                        .filter(selected -> selected.getObjectTypeNames().contains(type))
                        .toList());
    }

    /** The fields, each once for each set of arguments. */
    public List<FieldSelection> fields() {
        record Key(String name, Map<String, Object> arguments) {}
        Map<Key, List<SelectedField>> grouped = new LinkedHashMap<>();
        for (SelectedField field : fields) {
            grouped.computeIfAbsent(
                            new Key(field.getName(), field.getArguments()), k -> new ArrayList<>())
                    .add(field);
        }
        return grouped.entrySet().stream()
                .map(e ->
                        new FieldSelection(
                                e.getKey().name(),
                                e.getKey().arguments(),
                                new Selection(
                                        e.getValue().stream().flatMap(Selection::below).toList())))
                .toList();
    }

    private static Stream<SelectedField> below(SelectedField field) {
        return field.getSelectionSet() == null
                ? Stream.empty()
                : field.getSelectionSet().getImmediateFields().stream().filter(Objects::nonNull);
    }
}
