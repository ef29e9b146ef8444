package dev.dictum.graphql;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStepInfo;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;
import graphql.execution.NonNullableFieldWasNullException;
import graphql.schema.GraphQLTypeUtil;
import java.util.concurrent.CompletableFuture;

/**
 * Executes queries: the engine answers the root fields, {@link LoadedValues} everything below,
 * which is loaded by then. The engine's own way treats each field of each record as if it had to be
 * waited for.
 */
final class LoadedStrategy extends AsyncExecutionStrategy {

    LoadedStrategy(DataFetcherExceptionHandler errors) {
        super(errors);
    }

    @Override
    protected FieldValueInfo completeValue(
            ExecutionContext execution, ExecutionStrategyParameters parameters) {
        ExecutionStepInfo step = parameters.getExecutionStepInfo();
        if (GraphQLTypeUtil.unwrapAll(step.getType()).getName().startsWith("__")) {
            return super.completeValue(execution, parameters);
        }
        try {
            Object value =
                    new LoadedValues(execution, parameters.getPath())
                            .complete(parameters.getSource(), step.getType(), step.getField());
            return new FieldValueInfo(CompleteValueType.OBJECT, value);
        } catch (LoadedValues.NothingHere e) {
            return new FieldValueInfo(
                    CompleteValueType.NULL,
                    CompletableFuture.failedFuture(
                            new NonNullableFieldWasNullException(step, parameters.getPath())));
        }
    }
}
