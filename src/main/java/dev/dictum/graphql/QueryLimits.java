package dev.dictum.graphql;

import dev.dictum.database.TimeLimit;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Refuses operations that ask for too much, before anything is read; what an operation may cost is
 * told in {@code extensions.cost} of every answer. Also begins the request's time.
 */
final class QueryLimits extends SimplePerformantInstrumentation {
    private final RequestLimits limits;

    QueryLimits(RequestLimits limits) {
        this.limits = limits;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        ExecutionContext execution = parameters.getExecutionContext();
        OperationDefinition.Operation operation = execution.getOperationDefinition().getOperation();
        execution.getGraphQLContext().put(OperationDefinition.Operation.class, operation);
        GraphqlEngine.Only only = execution.getGraphQLContext().get(GraphqlEngine.Only.class);
        if (!only.allows(operation)) {
            throw aborted(
                    operation == OperationDefinition.Operation.SUBSCRIPTION
                            ? "Subscriptions need a WebSocket (graphql-transport-ws)."
                            : "Only queries are answered by GET; send mutations by POST.",
                    ErrorCode.BAD_REQUEST);
        }
        execution
                .getGraphQLContext()
                .put(
                        TimeLimit.class,
                        TimeLimit.of(
                                Duration.ofSeconds(limits.statementSeconds()),
                                Duration.ofSeconds(limits.requestSeconds())));
        OperationSize size = new OperationSize(execution, limits);
        try {
            size.measure();
        } catch (OperationSize.Exceeded e) {
            throw aborted(
                    String.valueOf(e.getMessage()),
                    e.forbidden() ? ErrorCode.FORBIDDEN : ErrorCode.LIMIT_EXCEEDED);
        } finally {
            execution.getGraphQLContext().put(OperationSize.class, size);
        }
        return null;
    }

    private static AbortExecutionException aborted(String message, ErrorCode code) {
        return new AbortExecutionException(
                List.of(
                        GraphqlErrorBuilder.newError()
                                .message("%s", message)
                                .errorType(ErrorType.ExecutionAborted)
                                .extensions(Map.of("code", code.name()))
                                .build()));
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
            ExecutionResult result,
            InstrumentationExecutionParameters parameters,
            InstrumentationState state) {
        OperationSize size = parameters.getGraphQLContext().get(OperationSize.class);
        ExecutionResult coded = ErrorAnswers.coded(result);
        if (size == null || !(coded instanceof ExecutionResultImpl answer)) {
            return CompletableFuture.completedFuture(coded);
        }
        Map<Object, Object> extensions = new LinkedHashMap<>();
        if (result.getExtensions() != null) {
            extensions.putAll(result.getExtensions());
        }
        extensions.put("cost", Map.of("requested", size.nodes(), "limit", limits.maxNodes()));
        return CompletableFuture.completedFuture(answer.transform(b -> b.extensions(extensions)));
    }
}
