package dev.dictum.graphql;

import io.netty.buffer.Unpooled;
import io.quarkus.logging.Log;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GraphQL over HTTP: {@code POST /graphql} for any operation, {@code GET /graphql/q/HASH} for
 * persisted queries. What needs a connection that stays comes to {@link GraphqlSockets}.
 */
@ApplicationScoped
class GraphqlEndpoint {
    /** Behind who signs in (-200), before SmallRye (-99). */
    private static final int ORDER = -150;

    private static final String RESPONSE_JSON = "application/graphql-response+json";
    private static final String JSON = "application/json";

    /** Bytes of a request that is read right where it arrives. */
    private static final int SMALL = 16 << 10;

    private final GraphqlEngine engine;
    private final PersistedOperations operations;
    private final AnswerCache cache;
    private final Freshness freshness;
    private final RequestThreads threads;
    private final ClientMemory memory;

    GraphqlEndpoint(
            GraphqlEngine engine,
            PersistedOperations operations,
            AnswerCache cache,
            Freshness freshness,
            RequestThreads threads,
            ClientMemory memory) {
        this.engine = engine;
        this.operations = operations;
        this.cache = cache;
        this.freshness = freshness;
        this.threads = threads;
        this.memory = memory;
    }

    void routes(@Observes Router router) {
        router.post("/graphql").order(ORDER).handler(context -> run(context, this::receive));
        router.get("/graphql/q").order(ORDER).handler(context -> off(context, this::list));
        router.get("/graphql/q/:hash").order(ORDER).handler(context -> off(context, this::get));
        router.route("/graphql/q/:hash").order(ORDER).handler(GraphqlEndpoint::onlyGet);
    }

    private interface Work {
        void run(RoutingContext context) throws GraphqlRequest.Malformed;
    }

    /** What may block runs beside the event loop. */
    private void off(RoutingContext context, Work work) {
        String address = ClientAddress.nameOf(context);
        if (memory.isTaken(address)) {
            run(context, GraphqlRequests::tooLate);
        } else if (isAnonymous(context)) {
            threads.inTurn(
                    address,
                    length(context),
                    () -> run(context, work),
                    () -> run(context, GraphqlRequests::tooLate));
        } else {
            threads.apart(() -> run(context, work));
        }
    }

    private static int length(RoutingContext context) {
        Buffer body = context.body() == null ? null : context.body().buffer();
        return body == null ? 0 : body.length();
    }

    private static void run(RoutingContext context, Work work) {
        if (context.response().closed()) {
            // The client has left while it waited for its turn.
            return;
        }
        try {
            work.run(context);
        } catch (GraphqlRequest.Malformed e) {
            GraphqlRequests.refuse(context, 400, String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            Log.error("A GraphQL request failed", e);
            if (!context.response().headWritten()) {
                GraphqlRequests.refuse(context, 500, "The log has the details.");
            }
        }
    }

    /** Takes a request; what is answered by a kept answer waits for nobody. */
    private void receive(RoutingContext context) throws GraphqlRequest.Malformed {
        String type = mediaType(context);
        if (type == null) {
            GraphqlRequests.refuse(
                    context, 406, "Answers are %s or %s.".formatted(RESPONSE_JSON, JSON));
            return;
        }
        Buffer body = context.body().buffer();
        byte[] bytes = body == null ? new byte[0] : body.getBytes();
        if (!isAnonymous(context) || bytes.length > SMALL) {
            off(context, work -> post(work, GraphqlRequest.read(bytes), type));
            return;
        }
        GraphqlRequest request = GraphqlRequest.read(bytes);
        Optional<byte[]> kept =
                request.query() == null || request.hash() != null
                        ? Optional.empty()
                        : freshness
                                .revisionHeardOf()
                                .flatMap(revision -> cache.get(request, revision));
        if (kept.isPresent()) {
            send(context, 200, kept.get(), type);
        } else {
            off(context, work -> post(work, request, type));
        }
    }

    private void post(RoutingContext context, GraphqlRequest given, String type)
            throws GraphqlRequest.Malformed {
        GraphqlRequest request = given;
        if (request.query() == null && request.hash() != null) {
            Optional<String> text = operations.text(request.hash());
            if (text.isEmpty()) {
                notFound(context);
                return;
            }
            request = request.withQuery(text.get());
        } else if (request.query() == null) {
            throw new GraphqlRequest.Malformed("The request has no `query`.");
        } else if (request.hash() != null) {
            operations.register(request.hash(), request.query());
        }
        Answer answer = answer(context, request, GraphqlEngine.Only.REQUESTS);
        // Who names the newer media type is told by the status as well.
        send(context, type.equals(RESPONSE_JSON) && answer.refused ? 400 : 200, answer.json, type);
    }

    /**
     * An answer.
     *
     * @param revision under which it may be kept; absent when it may not
     */
    private record Answer(byte[] json, boolean refused, boolean allowed, Optional<Long> revision) {}

    /** What others may be told is answered once for all as long as the archive does not change. */
    private Answer answer(RoutingContext context, GraphqlRequest request, GraphqlEngine.Only only) {
        if (!isAnonymous(context)) {
            GraphqlEngine.Outcome outcome = engine.execute(request, only, context);
            return new Answer(
                    AnswerJson.write(outcome.result()),
                    !outcome.result().isDataPresent(),
                    outcome.allowed(),
                    Optional.empty());
        }
        long revision = freshness.revision();
        Optional<byte[]> kept = cache.get(request, revision);
        if (kept.isPresent()) {
            return new Answer(kept.get(), false, true, Optional.of(revision));
        }
        GraphqlEngine.Outcome outcome = engine.execute(request, only, context);
        byte[] json = AnswerJson.write(outcome.result());
        if (outcome.isLasting()) {
            cache.put(request, revision, json);
        }
        return new Answer(
                json,
                !outcome.result().isDataPresent(),
                outcome.allowed(),
                outcome.isLasting() ? Optional.of(revision) : Optional.empty());
    }

    private void send(RoutingContext context, int status, byte[] answer, String type) {
        memory.hold(
                ClientAddress.nameOf(context),
                answer.length,
                context.response()
                        .setStatusCode(status)
                        .putHeader("Content-Type", type + ";charset=utf-8")
                        .end(Buffer.buffer(Unpooled.wrappedBuffer(answer))),
                () -> ClientMemory.leave(context.request().connection()));
    }

    private void notFound(RoutingContext context) {
        // The messages are those that clients know.
        if (operations.mayRegister()) {
            GraphqlRequests.refuse(
                    context, 200, ErrorCode.PERSISTED_QUERY_NOT_FOUND, "PersistedQueryNotFound");
        } else {
            GraphqlRequests.refuse(
                    context,
                    200,
                    ErrorCode.PERSISTED_QUERY_NOT_SUPPORTED,
                    "PersistedQueryNotSupported");
        }
    }

    private void get(RoutingContext context) throws GraphqlRequest.Malformed {
        String hash = String.valueOf(context.pathParam("hash"));
        Optional<String> text = operations.text(hash);
        if (text.isEmpty()) {
            GraphqlRequests.refuse(context, 404, "No operation has this hash.");
            return;
        }
        GraphqlRequests.allowCompression(context);
        String variables = context.request().getParam("variables");
        GraphqlRequest request =
                new GraphqlRequest(
                        text.get(),
                        context.request().getParam("operationName"),
                        variables == null ? Map.of() : GraphqlRequest.variables(variables),
                        hash);
        if (isAnonymous(context) && freshness.isAnswered(context, freshness.revision())) {
            return;
        }
        Answer answer = answer(context, request, GraphqlEngine.Only.QUERIES);
        if (!answer.allowed) {
            context.response().putHeader("Allow", "POST");
            GraphqlRequests.refuse(
                    context, 405, "Only queries are answered by GET; send mutations by POST.");
            return;
        }
        answer.revision.ifPresentOrElse(
                revision -> freshness.mark(context.response(), revision),
                () -> context.response().putHeader("Cache-Control", "private, no-store"));
        send(context, answer.refused ? 400 : 200, answer.json, JSON);
    }

    private void list(RoutingContext context) {
        JsonArray listed = new JsonArray();
        operations
                .manifest()
                .forEach((name, hash) ->
                        listed.add(new JsonObject().put("name", name).put("sha256", hash)));
        context.response()
                .putHeader("Content-Type", "application/json; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(new JsonObject().put("operations", listed).encode());
    }

    private static void onlyGet(RoutingContext context) {
        if (context.request().method() == HttpMethod.OPTIONS) {
            context.next();
            return;
        }
        context.response().putHeader("Allow", "GET");
        GraphqlRequests.refuse(context, 405, "Persisted queries are asked for by GET.");
    }

    private static boolean isAnonymous(RoutingContext context) {
        return !GraphqlRequests.hasCredentials(context);
    }

    /** What the client wants the answer to be; null when it takes nothing that there is. */
    private static @Nullable String mediaType(RoutingContext context) {
        String accept = context.request().getHeader("Accept");
        if (accept == null || accept.contains(RESPONSE_JSON)) {
            return RESPONSE_JSON;
        }
        if (accept.contains(JSON)) {
            return JSON;
        }
        return accept.contains("*/*") || accept.contains("application/*") ? RESPONSE_JSON : null;
    }
}
