package dev.dictum.graphql;

import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.smallrye.graphql.api.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a query asks of one level: its fields with their arguments, and what it asks below them. */
public final class Selection {
    /** Nothing beyond the columns. */
    public static final Selection NONE = new Selection(List.of());

    /** A field, asked of a type under a condition that some types meet. */
    private record Asked(
            Asking asking, Field field, GraphQLFieldDefinition definition, Set<String> types) {
        Map<String, Object> arguments() {
            return asking.arguments(definition, field);
        }

        List<Asked> below() {
            return asked(asking, field, definition.getType());
        }
    }

    private final List<Asked> fields;
    private final Map<String, Selection> under = new HashMap<>(4);
    private @Nullable List<FieldSelection> grouped;

    private Selection(List<Asked> fields) {
        this.fields = fields;
    }

    /** What is asked of the root field being answered. */
    public static Selection of(Context context) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        Asking asking = Asking.of(environment);
        return new Selection(
                environment.getMergedField().getFields().stream()
                        .flatMap(field -> asked(asking, field, environment.getFieldType()).stream())
                        .toList());
    }

    /** What is asked below a field. */
    private static List<Asked> asked(Asking asking, Field field, GraphQLType type) {
        List<Asked> fields = new ArrayList<>();
        if (field.getSelectionSet() != null
                && GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLCompositeType composite) {
            collect(
                    asking,
                    field.getSelectionSet(),
                    composite,
                    objects(asking.schema(), composite),
                    fields);
        }
        return fields;
    }

    /**
     * Collects what is asked of a type.
     *
     * @param within the object types for which the conditions around it hold
     */
    private static void collect(
            Asking asking,
            SelectionSet selections,
            GraphQLCompositeType type,
            Set<String> within,
            List<Asked> into) {
        Set<String> types = new HashSet<>(objects(asking.schema(), type));
        types.retainAll(within);
        if (types.isEmpty()) {
            return;
        }
        for (graphql.language.Selection<?> selection : selections.getSelections()) {
            if (!asking.includes((DirectivesContainer<?>) selection)) {
                continue;
            }
            switch (selection) {
                case Field field -> {
                    if (type instanceof GraphQLFieldsContainer container
                            && container.getFieldDefinition(field.getName()) != null) {
                        into.add(
                                new Asked(
                                        asking,
                                        field,
                                        container.getFieldDefinition(field.getName()),
                                        types));
                    }
                }
                case InlineFragment part -> {
                    GraphQLCompositeType narrowed = narrowed(asking, part.getTypeCondition(), type);
                    collect(asking, part.getSelectionSet(), narrowed, types, into);
                }
                case FragmentSpread spread -> {
                    FragmentDefinition part =
                            Objects.requireNonNull(asking.fragments().get(spread.getName()));
                    GraphQLCompositeType narrowed = narrowed(asking, part.getTypeCondition(), type);
                    collect(asking, part.getSelectionSet(), narrowed, types, into);
                }
                default -> throw new IllegalStateException("no selection: " + selection);
            }
        }
    }

    private static GraphQLCompositeType narrowed(
            Asking asking, @Nullable TypeName condition, GraphQLCompositeType type) {
        return condition == null
                ? type
                : (GraphQLCompositeType)
                        Objects.requireNonNull(asking.schema().getType(condition.getName()));
    }

    /** The names of the object types that a type can be. */
    private static Set<String> objects(GraphQLSchema schema, GraphQLCompositeType type) {
        return switch (type) {
            case GraphQLInterfaceType contract ->
                    schema.getImplementations(contract).stream()
                            .map(GraphQLObjectType::getName)
                            .collect(Collectors.toSet());
            case GraphQLUnionType union ->
                    union.getTypes().stream()
                            .map(GraphQLNamedType::getName)
                            .collect(Collectors.toSet());
            default -> Set.of(type.getName());
        };
    }

    /** Whether a field is asked for, under whatever alias. */
    public boolean has(String field) {
        for (Asked asked : fields) {
            if (asked.field.getName().equals(field)) {
                return true;
            }
        }
        return false;
    }

    /** What is asked below a field, under all its aliases together. */
    public Selection under(String field) {
        if (fields.isEmpty()) {
            return NONE;
        }
        Selection known = under.get(field);
        if (known == null) {
            List<Asked> below = new ArrayList<>();
            for (Asked asked : fields) {
                if (asked.field.getName().equals(field)) {
                    below.addAll(asked.below());
                }
            }
            known = new Selection(below);
            under.put(field, known);
        }
        return known;
    }

    /** What is asked here or there. */
    public Selection and(Selection other) {
        if (fields.isEmpty() || other.fields.isEmpty()) {
            return fields.isEmpty() ? other : this;
        }
        List<Asked> both = new ArrayList<>(fields);
        both.addAll(other.fields);
        return new Selection(both);
    }

    /** Whether a connection is asked for anything that only its rows tell. */
    public boolean wantsRows() {
        return has("nodes") || has("edges") || has("pageInfo");
    }

    /** What a connection is asked of its nodes, directly or through its edges. */
    public Selection ofNodes() {
        return under("nodes").and(under("edges").under("node"));
    }

    /** What is asked when the object is of the given type. */
    public Selection on(String type) {
        List<Asked> on = new ArrayList<>(fields.size());
        for (Asked asked : fields) {
            if (asked.types.contains(type)) {
                on.add(asked);
            }
        }
        return on.size() == fields.size() ? this : new Selection(on);
    }

    /** The fields, each once for each set of arguments. */
    public List<FieldSelection> fields() {
        if (grouped == null) {
            grouped = grouped();
        }
        return grouped;
    }

    private List<FieldSelection> grouped() {
        record Key(String name, Map<String, Object> arguments) {}
        Map<Key, List<Asked>> byKey = new LinkedHashMap<>();
        for (Asked asked : fields) {
            byKey.computeIfAbsent(
                            new Key(asked.field.getName(), asked.arguments()),
                            k -> new ArrayList<>())
                    .add(asked);
        }
        List<FieldSelection> all = new ArrayList<>(byKey.size());
        byKey.forEach((key, same) -> {
            List<Asked> below = new ArrayList<>();
            same.forEach(asked -> below.addAll(asked.below()));
            all.add(new FieldSelection(key.name, key.arguments, new Selection(below)));
        });
        return List.copyOf(all);
    }
}
