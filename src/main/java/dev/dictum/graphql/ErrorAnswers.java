package dev.dictum.graphql;

import dev.dictum.database.DatabaseFailure;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.ResultPath;
import graphql.execution.SubscriptionExecutionStrategy;
import graphql.language.SourceLocation;
import graphql.schema.GraphQLSchema;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Gives every error an {@code extensions.code}, and nothing about the inside to the client. */
@ApplicationScoped
class ErrorAnswers {

    private final RequestLimits limits;

    ErrorAnswers(RequestLimits limits) {
        this.limits = limits;
    }

    /** An engine with all limits, whose errors have codes. */
    GraphQL engine(GraphQLSchema schema) {
        return GraphQL.newGraphQL(schema)
                .defaultDataFetcherExceptionHandler(new Handler())
                // One alone: a chain of them is walked for every field.
                .instrumentation(new QueryLimits(limits))
                .queryExecutionStrategy(new LoadedStrategy(new Handler()))
                .preparsedDocumentProvider(new OperationCache(limits))
                .subscriptionExecutionStrategy(new SubscriptionExecutionStrategy(new Handler()))
                .build();
    }

    /** What a client is told of an exception; what nobody expected is logged. */
    static GraphQLError error(Throwable exception) {
        return error(exception, GraphqlErrorBuilder.newError());
    }

    /** What a client is told of an exception at a place of the answer. */
    static GraphQLError error(Throwable exception, ResultPath path, SourceLocation location) {
        return error(exception, GraphqlErrorBuilder.newError().path(path).location(location));
    }

    private static GraphQLError error(Throwable exception, GraphqlErrorBuilder<?> error) {
        error.errorType(ErrorType.DataFetchingException);
        Handler.describe(error, Handler.unwrapped(exception));
        return error.build();
    }

    /** A mistake of our own at a place of the answer. */
    static GraphQLError internal(String message, ResultPath path) {
        GraphqlErrorBuilder<?> error =
                GraphqlErrorBuilder.newError()
                        .path(path)
                        .errorType(ErrorType.NullValueInNonNullableField);
        Handler.say(error, ErrorCode.INTERNAL, message);
        return error.build();
    }

    static final class Handler implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters parameters) {
            GraphQLError error =
                    ErrorAnswers.error(
                            parameters.getException(),
                            parameters.getPath(),
                            parameters.getSourceLocation());
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult().error(error).build());
        }

        private static Throwable unwrapped(Throwable exception) {
            Throwable inner = exception;
            while (inner instanceof CompletionException && inner.getCause() != null) {
                inner = inner.getCause();
            }
            return inner;
        }

        private static void describe(GraphqlErrorBuilder<?> error, Throwable exception) {
            switch (exception) {
                case ApiException known -> say(error, known.code(), known.getMessage());
                case UnauthorizedException ignored ->
                        say(error, ErrorCode.UNAUTHENTICATED, "Sign in as an admin first.");
                case AuthenticationFailedException ignored ->
                        say(error, ErrorCode.UNAUTHENTICATED, "Wrong user or password.");
                case ForbiddenException ignored ->
                        say(error, ErrorCode.FORBIDDEN, "This needs the role admin.");
                case DatabaseFailure failure when failure.isBadValue() ->
                        say(
                                error,
                                ErrorCode.BAD_REQUEST,
                                "A value of the query cannot be used, such as a cursor that was"
                                        + " written by hand or a character that no text may hold.");
                case DatabaseFailure failure when failure.isOutOfTime() ->
                        say(
                                error,
                                ErrorCode.LIMIT_EXCEEDED,
                                "This takes longer than a query may; ask for less, or narrow the"
                                        + " filter.");
                case DatabaseFailure failure when failure.isBusy() ->
                        say(error, ErrorCode.LIMIT_EXCEEDED, GraphqlRequests.TOO_MANY);
                // Arguments that are wrong in a way validation does not see (two of a oneOf).
                case GraphQLException wrong when wrong instanceof GraphQLError ->
                        say(error, ErrorCode.BAD_REQUEST, String.valueOf(wrong.getMessage()));
                default -> {
                    String incident = UUID.randomUUID().toString();
                    Log.errorf(exception, "A GraphQL field failed (incident %s)", incident);
                    say(
                            error,
                            ErrorCode.INTERNAL,
                            "Something went wrong here; the log has it as incident %s."
                                    .formatted(incident));
                }
            }
        }

        private static void say(GraphqlErrorBuilder<?> error, ErrorCode code, String message) {
            error.message("%s", message).extensions(Map.of("code", code.name()));
        }
    }

    /** The same answer, with codes for the engine's own errors: syntax, validation, limits. */
    static ExecutionResult coded(ExecutionResult result) {
        if (result.getErrors().isEmpty()) {
            return result;
        }
        List<GraphQLError> coded = result.getErrors().stream().map(ErrorAnswers::coded).toList();
        return ((ExecutionResultImpl) result).transform(b -> b.errors(coded));
    }

    private static GraphQLError coded(GraphQLError error) {
        Map<String, Object> given = error.getExtensions();
        if (given != null && given.containsKey("code")) {
            return error;
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code(error).name());
        GraphqlErrorBuilder<?> builder =
                GraphqlErrorBuilder.newError()
                        .message("%s", error.getMessage())
                        .errorType(error.getErrorType())
                        .extensions(extensions);
        if (error.getLocations() != null) {
            builder.locations(error.getLocations());
        }
        if (error.getPath() != null) {
            builder.path(error.getPath());
        }
        return builder.build();
    }

    private static ErrorCode code(GraphQLError error) {
        if (error.getErrorType() == ErrorType.ExecutionAborted) {
            return ErrorCode.LIMIT_EXCEEDED;
        }
        return error.getErrorType() == ErrorType.DataFetchingException
                ? ErrorCode.INTERNAL
                : ErrorCode.BAD_REQUEST;
    }
}
