package dev.dictum.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.execution.conditional.ConditionalNodes;
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
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import io.smallrye.graphql.api.Context;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query asks of one level: its fields with their arguments, and what it asks below them. */
public final class Selection {
    /** Nothing beyond the columns. */
    public static final Selection NONE = new Selection(List.of());

    /** The operation that asks. */
    private record Asking(
            GraphQLSchema schema,
            Map<String, FragmentDefinition> fragments,
            CoercedVariables variables,
            GraphQLContext context,
            Locale locale) {}

    /** A field, asked of a type under a condition that some types meet. */
    private record Asked(
            Asking asking, Field field, GraphQLFieldDefinition definition, Set<String> types) {
        Map<String, Object> arguments() {
            return Selection.arguments(
                    definition,
                    field,
                    asking.schema,
                    asking.variables,
                    asking.context,
                    asking.locale);
        }

        Stream<Asked> below() {
            return field.getSelectionSet() != null
                            && GraphQLTypeUtil.unwrapAll(definition.getType())
                                    instanceof GraphQLCompositeType type
                    ? asked(asking, field.getSelectionSet(), type).stream()
                    : Stream.empty();
        }
    }

    private static final ConditionalNodes CONDITIONS = new ConditionalNodes();

    private final List<Asked> fields;
    private @Nullable List<FieldSelection> grouped;

    private Selection(List<Asked> fields) {
        this.fields = fields;
    }

    /** What is asked of the root field being answered. */
    public static Selection of(Context context) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        Asking asking =
                new Asking(
                        environment.getGraphQLSchema(),
                        environment.getFragmentsByName(),
                        CoercedVariables.of(environment.getVariables()),
                        environment.getGraphQlContext(),
                        environment.getLocale());
        List<Asked> fields = new ArrayList<>();
        if (GraphQLTypeUtil.unwrapAll(environment.getFieldType())
                instanceof GraphQLCompositeType type) {
            for (Field field : environment.getMergedField().getFields()) {
                if (field.getSelectionSet() != null) {
                    fields.addAll(asked(asking, field.getSelectionSet(), type));
                }
            }
        }
        return new Selection(fields);
    }

    private static List<Asked> asked(
            Asking asking, SelectionSet selections, GraphQLCompositeType type) {
        List<Asked> fields = new ArrayList<>();
        collect(asking, selections, type, objects(asking.schema, type), fields);
        return fields;
    }

    private static void collect(
            Asking asking,
            SelectionSet selections,
            GraphQLCompositeType type,
            Set<String> types,
            List<Asked> into) {
        for (graphql.language.Selection<?> selection : selections.getSelections()) {
            if (!CONDITIONS.shouldInclude(
                    (DirectivesContainer<?>) selection,
                    asking.variables.toMap(),
                    asking.schema,
                    asking.context)) {
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
                case InlineFragment fragment ->
                        collect(
                                asking,
                                fragment.getSelectionSet(),
                                fragment.getTypeCondition(),
                                type,
                                types,
                                into);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment =
                            Objects.requireNonNull(asking.fragments.get(spread.getName()));
                    collect(
                            asking,
                            fragment.getSelectionSet(),
                            fragment.getTypeCondition(),
                            type,
                            types,
                            into);
                }
                default -> throw new IllegalStateException("no selection: " + selection);
            }
        }
    }

    private static void collect(
            Asking asking,
            SelectionSet selections,
            @Nullable TypeName condition,
            GraphQLCompositeType type,
            Set<String> types,
            List<Asked> into) {
        GraphQLCompositeType narrowed =
                condition == null
                        ? type
                        : (GraphQLCompositeType)
                                Objects.requireNonNull(asking.schema.getType(condition.getName()));
        Set<String> remaining = new HashSet<>(objects(asking.schema, narrowed));
        remaining.retainAll(types);
        if (!remaining.isEmpty()) {
            collect(asking, selections, narrowed, remaining, into);
        }
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

    /** The arguments of a field with the operation's variables in them, and the defaults. */
    static Map<String, Object> arguments(
            GraphQLFieldDefinition definition,
            Field field,
            GraphQLSchema schema,
            CoercedVariables variables,
            GraphQLContext context,
            Locale locale) {
        return definition.getArguments().isEmpty()
                ? Map.of()
                : ValuesResolver.getArgumentValues(
                        schema.getCodeRegistry(),
                        definition.getArguments(),
                        field.getArguments(),
                        variables,
                        context,
                        locale);
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
        return new Selection(
                fields.stream()
                        .filter(asked -> asked.field.getName().equals(field))
                        .flatMap(Asked::below)
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
        return new Selection(fields.stream().filter(asked -> asked.types.contains(type)).toList());
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
        return byKey.entrySet().stream()
                .map(e ->
                        new FieldSelection(
                                e.getKey().name(),
                                e.getKey().arguments(),
                                new Selection(
                                        e.getValue().stream().flatMap(Asked::below).toList())))
                .toList();
    }
}
