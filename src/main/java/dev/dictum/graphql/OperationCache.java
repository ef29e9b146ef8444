package dev.dictum.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.ErrorType;
import graphql.ExecutionInput;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Operations that were parsed and found valid, so that each is parsed once. */
final class OperationCache implements PreparsedDocumentProvider {
    private static final int REMEMBERED_CHARACTERS = 4_000_000;

    private final Cache<String, PreparsedDocumentEntry> valid =
            Caffeine.newBuilder()
                    .maximumWeight(REMEMBERED_CHARACTERS)
                    .weigher((String text, PreparsedDocumentEntry ignored) -> text.length() + 50)
                    .build();

    OperationCache(RequestLimits limits) {
        // The parser asks nobody else.
        ParserOptions.setDefaultOperationParserOptions(
                ParserOptions.getDefaultOperationParserOptions()
                        .transform(options ->
                                options.maxTokens(limits.maxTokens())
                                        .maxCharacters(limits.maxCharacters())));
    }

    @Override
    public CompletableFuture<PreparsedDocumentEntry> getDocumentAsync(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> validate) {
        PreparsedDocumentEntry known = valid.getIfPresent(input.getQuery());
        return CompletableFuture.completedFuture(known != null ? known : prepare(input, validate));
    }

    private PreparsedDocumentEntry prepare(
            ExecutionInput input, Function<ExecutionInput, PreparsedDocumentEntry> validate) {
        try {
            // The engine parses too, but would not tell a limit from a mistake.
            Parser.parse(
                    ParserEnvironment.newParserEnvironment()
                            .document(input.getQuery())
                            .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                            .build());
        } catch (ParseCancelledException
                | ParseCancelledTooManyCharsException
                | ParseCancelledTooDeepException e) {
            return refused(e, ErrorCode.LIMIT_EXCEEDED);
        } catch (InvalidSyntaxException e) {
            return refused(e, ErrorCode.BAD_REQUEST);
        }
        PreparsedDocumentEntry entry = validate.apply(input);
        if (!entry.hasErrors()) {
            valid.put(input.getQuery(), entry);
        }
        return entry;
    }

    private static PreparsedDocumentEntry refused(InvalidSyntaxException e, ErrorCode code) {
        GraphqlErrorBuilder<?> error =
                GraphqlErrorBuilder.newError()
                        .message("%s", String.valueOf(e.getMessage()))
                        .errorType(ErrorType.InvalidSyntax)
                        .extensions(Map.of("code", code.name()));
        if (e.getLocation() != null) {
            error.location(e.getLocation());
        }
        return new PreparsedDocumentEntry(error.build());
    }
}
