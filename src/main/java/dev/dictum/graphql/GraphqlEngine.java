package dev.dictum.graphql;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Executes operations, each on the thread that asks for it. */
@Singleton
public class GraphqlEngine {
    /** What an operation may be. */
    enum Only {
        /** Whatever the client sends, but no subscription: those need a connection that stays. */
        REQUESTS,
        /** A query: it changes nothing. */
        QUERIES,
        /** Anything. */
        ANYTHING;

        boolean allows(OperationDefinition.Operation operation) {
            return switch (this) {
                case REQUESTS -> operation != OperationDefinition.Operation.SUBSCRIPTION;
                case QUERIES -> operation == OperationDefinition.Operation.QUERY;
                case ANYTHING -> true;
            };
        }
    }

    /**
     * An executed operation.
     *
     * @param operation what it was; absent when it could not be understood
     * @param allowed false when it was not what it may be; nothing was executed then
     */
    record Outcome(
            ExecutionResult result,
            Optional<OperationDefinition.Operation> operation,
            boolean allowed) {
        /** Whether the answer is the same as long as the archive is. */
        boolean isLasting() {
            return operation.equals(Optional.of(OperationDefinition.Operation.QUERY))
                    && result.getErrors().isEmpty();
        }
    }

    private final GraphQL engine;
    private final CurrentIdentityAssociation identity;

    GraphqlEngine(
            Instance<GraphQLSchema> schema,
            ErrorAnswers errors,
            CurrentIdentityAssociation identity) {
        this.engine = errors.engine(schema.get());
        this.identity = identity;
    }

    /** Executes an operation as whoever sent the request. */
    Outcome execute(GraphqlRequest request, Only only, RoutingContext client) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            identity.setIdentity(QuarkusHttpUser.getSecurityIdentity(client, null));
            return execute(request, only);
        } finally {
            context.terminate();
        }
    }

    /**
     * The data of a query of our own, for answers that are no GraphQL.
     *
     * @throws ApiException with the first error, if there is any
     */
    public Map<String, Object> data(
            String query, Map<String, Object> variables, RoutingContext client) {
        GraphqlRequest request = new GraphqlRequest(query, null, variables, null);
        ExecutionResult result = execute(request, Only.QUERIES, client).result();
        for (GraphQLError error : result.getErrors()) {
            throw new ApiException(code(error), error.getMessage());
        }
        return result.getData();
    }

    private static ErrorCode code(GraphQLError error) {
        Map<String, Object> extensions = error.getExtensions();
        return ErrorCode.valueOf(
                String.valueOf(extensions == null ? ErrorCode.INTERNAL : extensions.get("code")));
    }

    /**
     * Executes an operation whose answers may come one after the other.
     *
     * @param scope hears of the scope that must be ended once the last of them has come
     */
    Outcome begin(GraphqlRequest request, RoutingContext client, Consumer<RequestScope> scope) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            scope.accept(RequestScope.current());
            identity.setIdentity(QuarkusHttpUser.getSecurityIdentity(client, null));
            return execute(request, Only.ANYTHING);
        } finally {
            context.deactivate();
        }
    }

    private Outcome execute(GraphqlRequest request, Only only) {
        ExecutionInput input =
                ExecutionInput.newExecutionInput()
                        .query(Objects.requireNonNull(request.query()))
                        .operationName(request.operationName())
                        .variables(request.variables())
                        .graphQLContext(context -> context.put(Only.class, only))
                        .build();
        ExecutionResult result = engine.execute(input);
        Optional<OperationDefinition.Operation> operation =
                input.getGraphQLContext().getOrEmpty(OperationDefinition.Operation.class);
        return new Outcome(result, operation, operation.isEmpty() || only.allows(operation.get()));
    }
}
