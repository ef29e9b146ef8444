package dev.dictum.graphql;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much an operation asks for. It is walked as far as the first limit and no further: fragments
 * that spread each other may stand for more fields than there is time to count.
 */
final class OperationSize {
    /** An operation that asks for more than it may. */
    static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final boolean forbidden;

        Exceeded(String message, boolean forbidden) {
            super(message, null, false, false);
            this.forbidden = forbidden;
        }

        /** Whether it is not the amount. */
        boolean forbidden() {
            return forbidden;
        }
    }

    /** GraphiQL's introspection needs 15. */
    private static final int MAX_DEPTH = 20;

    /** What connections tell without their nodes. */
    private static final Set<String> NO_NODES = Set.of("totalCount", "facets", "__typename");

    private final ExecutionContext execution;
    private final GraphQLSchema schema;
    private final RequestLimits limits;
    private int fields;
    private int aliases;
    private int rootFields;
    private long nodes;

    OperationSize(ExecutionContext execution, RequestLimits limits) {
        this.execution = execution;
        this.schema = execution.getGraphQLSchema();
        this.limits = limits;
    }

    /** Nodes that the lists may answer, as far as they were counted. */
    long nodes() {
        return nodes;
    }

    void measure() {
        OperationDefinition operation = execution.getOperationDefinition();
        GraphQLFieldsContainer root =
                switch (operation.getOperation()) {
                    case QUERY -> schema.getQueryType();
                    case MUTATION -> schema.getMutationType();
                    case SUBSCRIPTION -> schema.getSubscriptionType();
                };
        walk(operation.getSelectionSet(), root, 1, 1, 0);
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION && rootFields > 1) {
            throw exceeded("A request runs one mutation; this one has %d.".formatted(rootFields));
        }
    }

    private void walk(
            @Nullable SelectionSet selections,
            @Nullable GraphQLFieldsContainer type,
            long parents,
            long page,
            int depth) {
        if (selections == null) {
            return;
        }
        for (Selection<?> selection : selections.getSelections()) {
            switch (selection) {
                case Field field -> field(field, type, isPage(field) ? page : parents, depth);
                case InlineFragment fragment ->
                        walk(
                                fragment.getSelectionSet(),
                                fragment.getTypeCondition() == null
                                        ? type
                                        : container(fragment.getTypeCondition().getName()),
                                parents,
                                page,
                                depth);
                case FragmentSpread spread -> {
                    FragmentDefinition fragment = execution.getFragment(spread.getName());
                    // A spread that holds no field costs time as well.
                    count();
                    if (fragment != null) {
                        walk(
                                fragment.getSelectionSet(),
                                container(fragment.getTypeCondition().getName()),
                                parents,
                                page,
                                depth);
                    }
                }
                default -> {}
            }
        }
    }

    private void field(
            Field field, @Nullable GraphQLFieldsContainer type, long parents, int depth) {
        count();
        if (depth >= MAX_DEPTH) {
            throw exceeded(
                    "The query is more than %1$d levels deep; the limit is %1$d."
                            .formatted(MAX_DEPTH));
        }
        if (field.getAlias() != null && ++aliases > limits.maxAliases()) {
            throw exceeded("A request has at most %d aliases.".formatted(limits.maxAliases()));
        }
        if (depth == 0 && ++rootFields > limits.maxRootFields()) {
            throw exceeded(
                    "A request has at most %d root fields.".formatted(limits.maxRootFields()));
        }
        boolean introspects =
                field.getName().equals("__schema") || field.getName().equals("__type");
        if (depth == 0 && introspects && !limits.introspection()) {
            throw new Exceeded("The schema is not told here: introspection is switched off.", true);
        }
        GraphQLFieldDefinition definition =
                type == null ? null : type.getFieldDefinition(field.getName());
        long size = definition == null ? 1 : parents * size(field, definition);
        if (size > parents || definition != null && isPaged(definition)) {
            nodes += size;
            if (nodes > limits.maxNodes()) {
                throw exceeded(
                        "The request may answer more than %,d nodes; ask for smaller pages."
                                .formatted(limits.maxNodes()));
            }
        }
        GraphQLType inner =
                definition == null ? null : GraphQLTypeUtil.unwrapAll(definition.getType());
        GraphQLFieldsContainer below = inner instanceof GraphQLFieldsContainer has ? has : null;
        long each = Math.max(parents, size);
        // Of a connection there is one, with as many nodes as its page holds.
        boolean connection = below != null && below.getFieldDefinition("nodes") != null;
        walk(field.getSelectionSet(), below, connection ? parents : each, each, depth + 1);
    }

    private static boolean isPage(Field field) {
        return field.getName().equals("nodes") || field.getName().equals("edges");
    }

    private void count() {
        if (++fields > limits.maxFields()) {
            throw exceeded("A request has at most %,d fields.".formatted(limits.maxFields()));
        }
    }

    private static boolean isPaged(GraphQLFieldDefinition field) {
        return field.getArgument("first") != null;
    }

    /** How many nodes a field may answer for one parent. */
    private long size(Field field, GraphQLFieldDefinition definition) {
        if (definition.getArgument("ids") != null) {
            return Math.max(1, length(field, "ids"));
        }
        GraphQLArgument first = definition.getArgument("first");
        if (first == null) {
            return 1;
        }
        if (!asksForNodes(field)) {
            return 0;
        }
        Long given = number(field, "first");
        if (given == null) {
            given = number(field, "last");
        }
        if (given != null) {
            // More than a page holds is refused by the list itself, with its name.
            return Math.clamp(given, 0, PageRequest.MAX_SIZE);
        }
        Object byDefault = GraphQLArgument.getArgumentDefaultValue(first);
        return byDefault instanceof Number number ? number.longValue() : PageRequest.DEFAULT_SIZE;
    }

    /** A connection that is only counted answers no nodes. */
    private static boolean asksForNodes(Field field) {
        return field.getSelectionSet() == null
                || field.getSelectionSet().getSelections().stream()
                        .anyMatch(selection ->
                                !(selection instanceof Field below)
                                        || !NO_NODES.contains(below.getName()));
    }

    private @Nullable Long number(Field field, String argument) {
        return switch (value(field, argument)) {
            case IntValue literal -> clamped(literal.getValue());
            case VariableReference variable ->
                    execution.getCoercedVariables().get(variable.getName()) instanceof Number number
                            ? number.longValue()
                            : null;
            case null, default -> null;
        };
    }

    private int length(Field field, String argument) {
        return switch (value(field, argument)) {
            case ArrayValue literal -> literal.getValues().size();
            case VariableReference variable ->
                    execution.getCoercedVariables().get(variable.getName()) instanceof List<?> list
                            ? list.size()
                            : 1;
            case null, default -> 1;
        };
    }

    private static @Nullable Value<?> value(Field field, String name) {
        for (Argument argument : field.getArguments()) {
            if (argument.getName().equals(name)) {
                return argument.getValue();
            }
        }
        return null;
    }

    private static long clamped(BigInteger value) {
        return value.bitLength() > 31 ? Integer.MAX_VALUE : value.longValue();
    }

    private @Nullable GraphQLFieldsContainer container(String type) {
        return schema.getType(type) instanceof GraphQLFieldsContainer container ? container : null;
    }

    private static Exceeded exceeded(String message) {
        return new Exceeded(message, false);
    }
}
