package dev.dictum.graphql;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.analysis.MaxQueryDepthInstrumentation;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Refuses queries that nest too deeply. Walking the query is also where the engine first finds
 * arguments that are wrong in a way validation does not see (two fields of a {@code @oneOf}): it
 * throws them at whoever walks, and they must become answers here.
 */
final class DepthLimit extends MaxQueryDepthInstrumentation {
    /** GraphiQL's introspection needs 15. */
    private static final int MAX_DEPTH = 20;

    DepthLimit() {
        super(MAX_DEPTH);
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        try {
            return super.beginExecuteOperation(parameters, state);
        } catch (AbortExecutionException e) {
            throw e;
        } catch (GraphQLException e) {
            throw new AbortExecutionException(
                    List.of(
                            GraphqlErrorBuilder.newError()
                                    .message("%s", String.valueOf(e.getMessage()))
                                    .errorType(ErrorType.ValidationError)
                                    .extensions(Map.of("code", ErrorCode.BAD_REQUEST.name()))
                                    .build()));
        }
    }

    @Override
    protected AbortExecutionException mkAbortException(int depth, int maxDepth) {
        return new AbortExecutionException(
                "The query is %d levels deep; the limit is %d.".formatted(depth, maxDepth));
    }
}
