package dev.dictum.graphql;

import graphql.GraphQLError;
import graphql.SerializationError;
import graphql.execution.ExecutionContext;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.execution.MergedField;
import graphql.execution.ResultPath;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes what is answered of records whose fields are loaded: maps, lists and leaves, by the
 * specification's rules for values and errors (October 2021, §6.4). What is asked of a type is
 * worked out once, not for each record; where an error has made a whole object null, its other
 * fields are not looked at.
 */
final class LoadedValues {
    private static final String TYPE_NAME = "__typename";

    /** There is nothing where there must be something; the next place above that may be null is. */
    static final class NothingHere extends Exception {
        private static final long serialVersionUID = 1L;
        private static final NothingHere HERE = new NothingHere();

        private NothingHere() {
            super(null, null, false, false);
        }
    }

    /** A field that is asked of a type, under its name in the answer. */
    private record Asked(
            String key,
            MergedField field,
            GraphQLType type,
            @Nullable LightFetcher fetcher,
            Map<String, Object> arguments) {}

    private final ExecutionContext execution;
    private final Asking asking;
    private final FieldCollector collector = new FieldCollector();
    private final Map<MergedField, Map<GraphQLObjectType, List<Asked>>> below =
            new IdentityHashMap<>();

    /** Where we are: names and places in lists. */
    private final List<Object> path;

    LoadedValues(ExecutionContext execution, ResultPath root) {
        this.execution = execution;
        this.asking = Asking.of(execution);
        this.path = new ArrayList<>(root.toList());
    }

    /**
     * What is answered of a value.
     *
     * @param field that has the value, with all that is asked below it
     */
    @Nullable Object complete(@Nullable Object value, GraphQLType type, MergedField field)
            throws NothingHere {
        if (type instanceof GraphQLNonNull nonNull) {
            Object answer = value == null ? null : present(value, nonNull.getWrappedType(), field);
            if (answer == null) {
                execution.addError(nothing(nonNull), at());
                throw NothingHere.HERE;
            }
            return answer;
        }
        try {
            return value == null ? null : present(value, type, field);
        } catch (NothingHere e) {
            return null;
        }
    }

    private @Nullable Object present(Object value, GraphQLType type, MergedField field)
            throws NothingHere {
        return switch (type) {
            case GraphQLScalarType scalar -> leaf(scalar, value);
            case GraphQLEnumType constants -> leaf(constants, value);
            case GraphQLList list -> list((Collection<?>) value, list.getWrappedType(), field);
            case GraphQLObjectType object -> object(value, object, field);
            default -> object(value, SchemaShape.typeOf(asking.schema(), value), field);
        };
    }

    private List<@Nullable Object> list(Collection<?> items, GraphQLType type, MergedField field)
            throws NothingHere {
        List<@Nullable Object> answers = new ArrayList<>(items.size());
        int last = path.size();
        path.add(0);
        try {
            for (Object item : items) {
                path.set(last, answers.size());
                answers.add(complete(item, type, field));
            }
        } finally {
            path.removeLast();
        }
        return answers;
    }

    private Map<String, @Nullable Object> object(
            Object source, GraphQLObjectType type, MergedField field) throws NothingHere {
        List<Asked> fields = below(field, type);
        Map<String, @Nullable Object> answers = LinkedHashMap.newLinkedHashMap(fields.size());
        int last = path.size();
        path.add("");
        try {
            for (Asked asked : fields) {
                path.set(last, asked.key);
                answers.put(asked.key, answer(source, type, asked));
            }
        } finally {
            path.removeLast();
        }
        return answers;
    }

    private @Nullable Object answer(Object source, GraphQLObjectType type, Asked asked)
            throws NothingHere {
        if (asked.fetcher == null) {
            return type.getName();
        }
        Object value = null;
        try {
            value = asked.fetcher.get(source, asked.arguments);
        } catch (Exception e) {
            execution.addError(
                    ErrorAnswers.error(e, at(), asked.field.getSingleField().getSourceLocation()));
        }
        return complete(value, asked.type, asked.field);
    }

    private @Nullable Object leaf(GraphQLType type, Object value) {
        try {
            return type instanceof GraphQLEnumType constants
                    ? constants.serialize(value, asking.context(), asking.locale())
                    : ((GraphQLScalarType) type)
                            .getCoercing()
                            .serialize(value, asking.context(), asking.locale());
        } catch (CoercingSerializeException e) {
            execution.addError(new SerializationError(at(), e));
            return null;
        }
    }

    private List<Asked> below(MergedField field, GraphQLObjectType type) {
        Map<GraphQLObjectType, List<Asked>> byType =
                below.computeIfAbsent(field, f -> new IdentityHashMap<>(2));
        List<Asked> known = byType.get(type);
        if (known == null) {
            known = collect(field, type);
            byType.put(type, known);
        }
        return known;
    }

    private List<Asked> collect(MergedField field, GraphQLObjectType type) {
        FieldCollectorParameters parameters =
                FieldCollectorParameters.newParameters()
                        .schema(asking.schema())
                        .objectType(type)
                        .fragments(asking.fragments())
                        .variables(asking.variables().toMap())
                        .graphQLContext(asking.context())
                        .build();
        List<Asked> asked = new ArrayList<>();
        for (MergedField one : collector.collectFields(parameters, field).getSubFieldsList()) {
            if (one.getName().equals(TYPE_NAME)) {
                asked.add(new Asked(one.getResultKey(), one, type, null, Map.of()));
                continue;
            }
            GraphQLFieldDefinition definition = type.getFieldDefinition(one.getName());
            asked.add(
                    new Asked(
                            one.getResultKey(),
                            one,
                            definition.getType(),
                            (LightFetcher)
                                    asking.schema()
                                            .getCodeRegistry()
                                            .getDataFetcher(type, definition),
                            asking.arguments(definition, one.getSingleField())));
        }
        return asked;
    }

    private ResultPath at() {
        return ResultPath.fromList(path);
    }

    private GraphQLError nothing(GraphQLNonNull type) {
        return ErrorAnswers.internal(
                "There is nothing here, where the schema promises %s."
                        .formatted(GraphQLTypeUtil.simplePrint(type)),
                at());
    }
}
