package dev.dictum.graphql;

import dev.dictum.database.DatabaseFailure;
import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.parser.ParserOptions;
import io.quarkus.logging.Log;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
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

    void install(@Observes GraphQL.Builder builder) {
        // The parser asks nobody else.
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options ->
                                options.maxTokens(limits.maxTokens())
                                        .maxCharacters(limits.maxCharacters())));
        builder.defaultDataFetcherExceptionHandler(new Handler());
        // An instrumentation that is set replaces SmallRye's own, which caches parsed documents:
        // it stays in front.
        builder.instrumentation(
                new ChainedInstrumentation(
                        List.of(
                                builder.build().getInstrumentation(),
                                new QueryLimits(limits),
                                new DepthLimit(),
                                new Codes())));
    }

    private static final class Handler implements DataFetcherExceptionHandler {
        @Override
        public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(
                DataFetcherExceptionHandlerParameters parameters) {
            GraphqlErrorBuilder<?> error =
                    GraphqlErrorBuilder.newError()
                            .path(parameters.getPath())
                            .location(parameters.getSourceLocation())
                            .errorType(ErrorType.DataFetchingException);
            describe(error, unwrapped(parameters.getException()));
            return CompletableFuture.completedFuture(
                    DataFetcherExceptionHandlerResult.newResult().error(error.build()).build());
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

    /** Codes for the engine's own errors: syntax, validation, limits. */
    private static final class Codes extends SimplePerformantInstrumentation {
        @Override
        public CompletableFuture<ExecutionResult> instrumentExecutionResult(
                ExecutionResult result,
                InstrumentationExecutionParameters parameters,
                InstrumentationState state) {
            if (result.getErrors().isEmpty()) {
                return CompletableFuture.completedFuture(result);
            }
            List<GraphQLError> coded = result.getErrors().stream().map(Codes::coded).toList();
            return CompletableFuture.completedFuture(
                    ((ExecutionResultImpl) result).transform(b -> b.errors(coded)));
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
}
