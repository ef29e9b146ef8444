package dev.dictum.graphql;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;

/** What routes beside GraphQL answer when they cannot answer: {@code {"code": …, "message": …}}. */
public final class HttpError {
    private HttpError() {}

    /** The status that fits the code: 404, 409, 500, else 400. */
    public static void send(RoutingContext context, ApiException problem) {
        int status =
                switch (problem.code()) {
                    case NOT_FOUND -> 404;
                    case CONFLICT -> 409;
                    case INTERNAL -> 500;
                    default -> 400;
                };
        send(context, status, problem.code().name(), problem.getMessage());
    }

    public static void send(RoutingContext context, int status, String code, String message) {
        context.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Cache-Control", "no-store")
                .end(new JsonObject().put("code", code).put("message", message).encode());
    }
}
