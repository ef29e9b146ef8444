package dev.dictum.graphql;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.execution.ExecutionContext;
import graphql.execution.ValuesResolver;
import graphql.execution.conditional.ConditionalNodes;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;

/** The operation that asks: what its fragments and variables stand for. */
record Asking(
        GraphQLSchema schema,
        Map<String, FragmentDefinition> fragments,
        CoercedVariables variables,
        GraphQLContext context,
        Locale locale) {
    private static final ConditionalNodes CONDITIONS = new ConditionalNodes();

    static Asking of(DataFetchingEnvironment environment) {
        return new Asking(
                environment.getGraphQLSchema(),
                environment.getFragmentsByName(),
                CoercedVariables.of(environment.getVariables()),
                environment.getGraphQlContext(),
                environment.getLocale());
    }

    static Asking of(ExecutionContext execution) {
        return new Asking(
                execution.getGraphQLSchema(),
                execution.getFragmentsByName(),
                execution.getCoercedVariables(),
                execution.getGraphQLContext(),
                execution.getLocale());
    }

    /** Whether {@code @skip} and {@code @include} leave it in. */
    boolean includes(DirectivesContainer<?> part) {
        return CONDITIONS.shouldInclude(part, variables.toMap(), schema, context);
    }

    /** The arguments of a field with the operation's variables in them, and the defaults. */
    Map<String, Object> arguments(GraphQLFieldDefinition definition, Field field) {
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
}
