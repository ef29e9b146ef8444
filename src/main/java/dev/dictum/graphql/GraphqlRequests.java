package dev.dictum.graphql;

import io.vertx.core.Promise;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a GraphQL request may look like before anybody reads it: JSON (415 otherwise: a form or
 * plain text could be sent by any page without asking), one operation, and not too large (413).
 * Whoever sends no credentials cannot import, and needs less. Requests that never come to their end
 * hold no more than a part of the memory.
 */
@ApplicationScoped
class GraphqlRequests {
    private static final Set<String> JSON_TYPES =
            Set.of("application/json", "application/graphql+json");

    /** What is told to who may come again. */
    static final String TOO_MANY = "Too many queries at once; try again.";

    private static final String SCHEME = "Basic ";
    private static final String WHOLE = "dictum.request.whole";
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE + 100;

    private final BodyHandler anonymous;
    private final BodyHandler withCredentials;
    private final RequestLimits limits;
    private final ClientMemory memory;

    GraphqlRequests(RequestLimits limits, ClientMemory memory) {
        this.limits = limits;
        this.memory = memory;
        this.anonymous = BodyHandler.create(false).setBodyLimit(limits.maxBodyBytes());
        this.withCredentials = BodyHandler.create(false).setBodyLimit(limits.maxAdminBodyBytes());
    }

    void check(@Observes Router router) {
        router.post("/graphql").order(BEFORE_ALL_OTHERS).handler(this::read);
        router.post("/graphql").order(BEFORE_ALL_OTHERS + 1).handler(GraphqlRequests::isRead);
        router.post("/graphql").order(BEFORE_ALL_OTHERS).failureHandler(GraphqlRequests::failed);
        if (!limits.introspection()) {
            router.route("/graphql/schema.graphql")
                    .order(BEFORE_ALL_OTHERS)
                    .handler(context -> context.response().setStatusCode(404).end());
        }
    }

    /**
     * Quarkus marks every answer as not to be compressed; whoever wants it compressed unmarks it.
     */
    static void allowCompression(RoutingContext context) {
        context.addHeadersEndHandler(
                end -> context.response().headers().remove("Content-Encoding"));
    }

    private void read(RoutingContext context) {
        allowCompression(context);
        if (!isJson(context.request().getHeader("Content-Type"))) {
            refuse(context, 415, "Send the operation as application/json.");
            return;
        }
        String address = ClientAddress.nameOf(context);
        if (memory.isTaken(address)) {
            tooLate(context);
            return;
        }
        boolean credentials = hasCredentials(context);
        long most = credentials ? limits.maxAdminBodyBytes() : limits.maxBodyBytes();
        Promise<Void> whole = Promise.promise();
        context.put(WHOLE, whole);
        context.addEndHandler(end -> whole.tryComplete());
        memory.hold(
                address,
                Math.min(length(context, most), most),
                whole.future(),
                () -> ClientMemory.leave(context.request().connection()));
        (credentials ? withCredentials : anonymous).handle(context);
    }

    /** Bytes that a request will have; the most that it may where it does not tell. */
    private static long length(RoutingContext context, long most) {
        String length = context.request().getHeader("Content-Length");
        try {
            return length == null ? most : Math.max(0, Long.parseLong(length));
        } catch (NumberFormatException e) {
            return most;
        }
    }

    private static void isRead(RoutingContext context) {
        context.<Promise<Void>>get(WHOLE).tryComplete();
        context.next();
    }

    /**
     * Whether a request has credentials of the kind that is looked at, in whichever of its headers:
     * wrong ones are refused, and others (of a scheme that is none here) are as good as none.
     */
    static boolean hasCredentials(RoutingContext context) {
        return context.request().headers().getAll("Authorization").stream()
                .anyMatch(c -> c.regionMatches(true, 0, SCHEME, 0, SCHEME.length()));
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

    /** Answers as GraphQL does, without an answer. */
    static void refuse(RoutingContext context, int status, String message) {
        ErrorCode code =
                switch (status) {
                    case 413, 429, 503 -> ErrorCode.LIMIT_EXCEEDED;
                    case 404 -> ErrorCode.NOT_FOUND;
                    case 500 -> ErrorCode.INTERNAL;
                    default -> ErrorCode.BAD_REQUEST;
                };
        refuse(context, status, code, message);
    }

    static void tooLate(RoutingContext context) {
        context.response().putHeader("Retry-After", "1");
        refuse(context, 503, TOO_MANY);
    }

    static void refuse(RoutingContext context, int status, ErrorCode code, String message) {
        JsonObject error =
                new JsonObject()
                        .put("message", message)
                        .put("extensions", new JsonObject().put("code", code.name()));
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .end(new JsonObject().put("errors", new JsonArray().add(error)).encode());
    }
}
