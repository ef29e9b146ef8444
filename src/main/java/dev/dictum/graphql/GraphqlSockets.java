package dev.dictum.graphql;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * GraphQL over WebSocket, by the protocol graphql-transport-ws. SmallRye's own would write to a
 * client that does not read until the memory ends, and start as many operations as it sends.
 */
@ApplicationScoped
class GraphqlSockets {
    /** Behind who signs in (-200), before SmallRye (-99). */
    private static final int ORDER = -150;

    private final Vertx vertx;
    private final GraphqlEngine engine;
    private final RequestLimits limits;
    private final RequestThreads threads;
    private final ClientMemory memory;
    private final AtomicInteger open = new AtomicInteger();

    GraphqlSockets(
            Vertx vertx,
            GraphqlEngine engine,
            RequestLimits limits,
            RequestThreads threads,
            ClientMemory memory) {
        this.threads = threads;
        this.memory = memory;
        this.vertx = vertx;
        this.engine = engine;
        this.limits = limits;
    }

    void routes(@Observes Router router) {
        router.get("/graphql").order(ORDER).handler(this::open);
        router.route("/graphql").order(ORDER + 1).handler(GraphqlSockets::other);
    }

    private static void other(RoutingContext context) {
        HttpMethod method = context.request().method();
        if (method == HttpMethod.POST || method == HttpMethod.OPTIONS) {
            context.next();
        } else {
            onlyPost(context);
        }
    }

    private static void onlyPost(RoutingContext context) {
        context.response().putHeader("Allow", "POST");
        GraphqlRequests.refuse(context, 405, "Send operations by POST.");
    }

    private void open(RoutingContext context) {
        if (!context.request()
                .headers()
                .contains(HttpHeaders.UPGRADE, HttpHeaders.WEBSOCKET, true)) {
            onlyPost(context);
            return;
        }
        String protocols = String.valueOf(context.request().getHeader("Sec-WebSocket-Protocol"));
        if (!protocols.contains(GraphqlSocket.PROTOCOL)) {
            GraphqlRequests.refuse(
                    context, 400, "The subprotocol is %s.".formatted(GraphqlSocket.PROTOCOL));
            return;
        }
        if (open.incrementAndGet() > limits.maxConnections()) {
            open.decrementAndGet();
            GraphqlRequests.refuse(context, 503, "Too many connections are open.");
            return;
        }
        context.request()
                .toWebSocket()
                .onSuccess(socket ->
                        new GraphqlSocket(
                                        socket,
                                        context,
                                        vertx,
                                        engine,
                                        limits,
                                        threads,
                                        memory,
                                        open::decrementAndGet)
                                .begin())
                .onFailure(e -> open.decrementAndGet());
    }
}
