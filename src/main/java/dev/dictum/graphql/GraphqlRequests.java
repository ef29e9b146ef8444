package dev.dictum.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a GraphQL request may look like before anybody reads it: JSON (415 otherwise: a form or
 * plain text could be sent by any page without asking), one operation, and not too large (413).
 * Whoever sends no credentials cannot import, and needs less.
 */
@ApplicationScoped
class GraphqlRequests {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Set<String> JSON_TYPES =
            Set.of("application/json", "application/graphql+json");
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 100;

    private final BodyHandler anonymous;
    private final BodyHandler withCredentials;
    private final RequestLimits limits;
    private final SyntaxCheck syntax;

    GraphqlRequests(RequestLimits limits, SyntaxCheck syntax) {
        this.limits = limits;
        this.syntax = syntax;
        this.anonymous = BodyHandler.create(false).setBodyLimit(limits.maxBodyBytes());
        this.withCredentials = BodyHandler.create(false).setBodyLimit(limits.maxAdminBodyBytes());
    }

    void check(@Observes Router router) {
        router.post("/graphql").order(BEFORE_ALL_OTHERS).handler(this::read);
        router.post("/graphql").order(BEFORE_ALL_OTHERS + 1).handler(this::look);
        router.post("/graphql").order(BEFORE_ALL_OTHERS).failureHandler(GraphqlRequests::failed);
        if (!limits.introspection()) {
            router.route("/graphql/schema.graphql")
                    .order(BEFORE_ALL_OTHERS)
                    .handler(context -> context.response().setStatusCode(404).end());
        }
    }

    private void read(RoutingContext context) {
        // Quarkus marks every answer as not to be compressed; whoever wants it compressed unmarks
        // it.
        context.addHeadersEndHandler(
                end -> context.response().headers().remove("Content-Encoding"));
        if (!isJson(context.request().getHeader("Content-Type"))) {
            refuse(context, 415, "Send the operation as application/json.");
            return;
        }
        boolean credentials = context.request().getHeader("Authorization") != null;
        (credentials ? withCredentials : anonymous).handle(context);
    }

    /** Who leaves in the middle of a request is nobody's fault and no line of the log. */
    private static void failed(RoutingContext context) {
        if (context.statusCode() == 413) {
            refuse(context, 413, "The request is too large.");
        } else if (!(context.failure() instanceof HttpClosedException)) {
            context.next();
        }
    }

    /** GraphiQL's fetcher names it twice, which the browser joins by a comma. */
    private static boolean isJson(@Nullable String types) {
        return types != null
                && Arrays.stream(types.split(","))
                        .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                        .allMatch(JSON_TYPES::contains);
    }

    private void look(RoutingContext context) {
        String query;
        Buffer body = context.body().buffer();
        try (JsonParser request = JSON.createParser(body == null ? new byte[0] : body.getBytes())) {
            JsonToken first = request.nextToken();
            if (first == JsonToken.START_ARRAY) {
                refuse(context, 400, "Send one operation a request; lists of them are not taken.");
                return;
            }
            query = first == JsonToken.START_OBJECT ? query(request) : null;
        } catch (IOException e) {
            refuse(context, 400, "The request is not JSON.");
            return;
        }
        if (query == null) {
            refuse(context, 400, "The request has no `query`.");
            return;
        }
        Optional<SyntaxCheck.Problem> problem = syntax.problem(query);
        if (problem.isPresent()) {
            // Who names the newer media type is told by the status as well.
            boolean byStatus =
                    String.valueOf(context.request().getHeader("Accept"))
                            .contains("application/graphql-response+json");
            answer(context, byStatus ? 400 : 200, problem.get().toJson());
            return;
        }
        context.next();
    }

    /**
     * The operation's text; the rest is passed over, since all documents of an import may be in it.
     */
    private static @Nullable String query(JsonParser request) throws IOException {
        String query = null;
        while (request.nextToken() == JsonToken.FIELD_NAME) {
            boolean named = request.currentName().equals("query");
            JsonToken value = request.nextToken();
            if (named) {
                query = value == JsonToken.VALUE_STRING ? request.getText() : null;
            }
            request.skipChildren();
        }
        return query;
    }

    /** Answers as GraphQL does, without an answer. */
    static void refuse(RoutingContext context, int status, String message) {
        ErrorCode code =
                status == 429 || status == 413 ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.BAD_REQUEST;
        answer(
                context,
                status,
                new JsonObject()
                        .put("message", message)
                        .put("extensions", new JsonObject().put("code", code.name())));
    }

    private static void answer(RoutingContext context, int status, JsonObject error) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
