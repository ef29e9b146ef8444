package dev.dictum.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells where an operation's text is wrong. The engine would only say that it is; texts that were
 * right are remembered, so that each is parsed once here.
 */
@ApplicationScoped
class SyntaxCheck {
    private static final int REMEMBERED_CHARACTERS = 4_000_000;

    /** What is wrong, as an error of an answer. */
    record Problem(String message, @Nullable SourceLocation location, ErrorCode code) {
        JsonObject toJson() {
            JsonObject error = new JsonObject().put("message", message);
            if (location != null) {
                error.put(
                        "locations",
                        new JsonArray()
                                .add(
                                        new JsonObject()
                                                .put("line", location.getLine())
                                                .put("column", location.getColumn())));
            }
            return error.put("extensions", new JsonObject().put("code", code.name()));
        }
    }

    private final Cache<String, Boolean> right =
            Caffeine.newBuilder()
                    .maximumWeight(REMEMBERED_CHARACTERS)
                    .weigher((String text, Boolean ignored) -> text.length() + 50)
                    .build();

    Optional<Problem> problem(String text) {
        if (right.getIfPresent(text) != null) {
            return Optional.empty();
        }
        try {
            Parser.parse(
                    ParserEnvironment.newParserEnvironment()
                            .document(text)
                            .parserOptions(ParserOptions.getDefaultOperationParserOptions())
                            .build());
            right.put(text, true);
            return Optional.empty();
        } catch (ParseCancelledException
                | ParseCancelledTooManyCharsException
                | ParseCancelledTooDeepException e) {
            return Optional.of(problem(e, ErrorCode.LIMIT_EXCEEDED));
        } catch (InvalidSyntaxException e) {
            return Optional.of(problem(e, ErrorCode.BAD_REQUEST));
        }
    }

    private static Problem problem(InvalidSyntaxException e, ErrorCode code) {
        return new Problem(String.valueOf(e.getMessage()), e.getLocation(), code);
    }
}
