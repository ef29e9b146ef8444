package dev.dictum.graphql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.GraphQLError;
import io.quarkus.logging.Log;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/**
 * One connection of the protocol graphql-transport-ws: so many operations at once, each asked for
 * its next answer only when the client has taken the last one.
 */
final class GraphqlSocket {
    static final String PROTOCOL = "graphql-transport-ws";

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final long INIT_MILLIS = TimeUnit.SECONDS.toMillis(10);
    private static final long PING_MILLIS = TimeUnit.SECONDS.toMillis(20);

    // The protocol's own codes.
    private static final short BAD_REQUEST = 4400;
    private static final short UNAUTHORIZED = 4401;
    private static final short INIT_TIMEOUT = 4408;
    private static final short ALREADY_EXISTS = 4409;
    private static final short TOO_MANY_INITS = 4429;

    private final ServerWebSocket socket;
    private final RoutingContext client;
    private final Vertx vertx;
    private final GraphqlEngine engine;
    private final RequestLimits limits;
    private final RequestThreads threads;
    private final ClientMemory memory;
    private final Runnable closed;
    private final String address;
    private final AtomicBoolean initialised = new AtomicBoolean();
    private final AtomicBoolean stuck = new AtomicBoolean();
    private final Map<String, Operation> operations = new ConcurrentHashMap<>();

    /** Operations that wait until the client has taken the answers before. */
    private final Queue<Runnable> held = new ConcurrentLinkedQueue<>();

    GraphqlSocket(
            ServerWebSocket socket,
            RoutingContext client,
            Vertx vertx,
            GraphqlEngine engine,
            RequestLimits limits,
            RequestThreads threads,
            ClientMemory memory,
            Runnable closed) {
        this.socket = socket;
        this.client = client;
        this.vertx = vertx;
        this.engine = engine;
        this.limits = limits;
        this.threads = threads;
        this.memory = memory;
        this.closed = closed;
        address = ClientAddress.nameOf(client);
    }

    void begin() {
        long waiting =
                vertx.setTimer(
                        INIT_MILLIS,
                        timer -> {
                            if (!initialised.get()) {
                                close(INIT_TIMEOUT, "Connection initialisation timeout");
                            }
                        });
        long pinging = vertx.setPeriodic(PING_MILLIS, timer -> ping());
        socket.textMessageHandler(this::hear);
        socket.drainHandler(drained -> {
            stuck.set(false);
            socket.resume();
            operations.values().forEach(Operation::more);
            release();
        });
        socket.exceptionHandler(e -> Log.debug("A WebSocket failed", e));
        socket.closeHandler(end -> {
            vertx.cancelTimer(waiting);
            vertx.cancelTimer(pinging);
            operations.values().forEach(Operation::cancel);
            release();
            closed.run();
        });
    }

    /** A client that has taken nothing since the last time is taken for gone. */
    private void ping() {
        if (socket.isClosed()) {
            return;
        }
        if (!isFull()) {
            if (initialised.get()) {
                send(new JsonObject().put("type", "ping"));
            }
        } else if (stuck.getAndSet(true)) {
            drop();
        }
    }

    private void hear(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            switch (message.path("type").asText()) {
                case "connection_init" -> initialise();
                case "ping" -> send(new JsonObject().put("type", "pong"));
                case "pong" -> {}
                case "subscribe" -> subscribe(message.path("id").asText(), message.path("payload"));
                case "complete" -> {
                    Operation operation = operations.remove(message.path("id").asText());
                    if (operation != null) {
                        operation.cancel();
                    }
                }
                default -> close(BAD_REQUEST, "Unknown type of message");
            }
        } catch (JsonProcessingException e) {
            close(BAD_REQUEST, "The message is not JSON");
        }
    }

    private void initialise() {
        if (initialised.getAndSet(true)) {
            close(TOO_MANY_INITS, "Too many initialisation requests");
        } else {
            send(new JsonObject().put("type", "connection_ack"));
        }
    }

    private void subscribe(String id, JsonNode payload) {
        if (!initialised.get()) {
            close(UNAUTHORIZED, "Unauthorized");
            return;
        }
        if (id.isEmpty()) {
            close(BAD_REQUEST, "The operation has no id");
            return;
        }
        if (operations.size() >= limits.maxOperations()) {
            refuse(
                    id,
                    ErrorAnswers.error(
                            ApiException.limit(
                                    "A connection has at most %d operations at once."
                                            .formatted(limits.maxOperations()))));
            return;
        }
        Operation operation = new Operation(id);
        if (operations.putIfAbsent(id, operation) != null) {
            close(ALREADY_EXISTS, "Subscriber for %s already exists".formatted(id));
            return;
        }
        ask(operation, payload.toString());
    }

    /** Has an operation answered in its turn, as if it came by a request of its own. */
    private void ask(Operation operation, String text) {
        Runnable begin = () -> operation.begin(text);
        if (GraphqlRequests.hasCredentials(client)) {
            threads.apart(begin);
        } else {
            threads.inTurn(address, text.length(), begin, operation::tooLate);
        }
    }

    /** What waited until answers were taken. */
    private void release() {
        for (Runnable next = held.poll(); next != null; next = held.poll()) {
            next.run();
        }
    }

    private void refuse(String id, GraphQLError error) {
        sendText(
                AnswerJson.message(
                        "error",
                        id,
                        ExecutionResultImpl.newExecutionResult().addError(error).build()));
    }

    private void send(JsonObject message) {
        sendText(message.encode());
    }

    /** Who does not take the answers is not heard any more until they are taken. */
    private void sendText(String message) {
        try {
            memory.hold(address, message.length(), socket.writeTextMessage(message), this::drop);
        } catch (IllegalStateException e) {
            Log.debug("A client left before its answer", e);
            return;
        }
        if (isFull()) {
            socket.pause();
            if (!isFull()) {
                // They were taken just before, and nothing more will tell.
                socket.resume();
            }
        }
    }

    /** Whether the client has yet to take answers; who has left takes none. */
    private boolean isFull() {
        try {
            return socket.writeQueueFull();
        } catch (IllegalStateException e) {
            // It is closed, maybe since a moment ago.
            return false;
        }
    }

    /** Without the frame that says so, which would wait behind all that is not taken. */
    private void drop() {
        ClientMemory.leave(client.request().connection());
    }

    private void close(short code, String reason) {
        if (!socket.isClosed()) {
            socket.close(code, reason);
        }
    }

    /** One operation, from its request to its last answer. */
    private final class Operation implements Subscriber<ExecutionResult> {
        private final String id;
        private volatile @Nullable RequestScope scope;
        private volatile @Nullable Subscription source;
        private volatile boolean cancelled;
        private final AtomicBoolean waits = new AtomicBoolean();

        Operation(String id) {
            this.id = id;
        }

        /** Who has left wants nothing, and who has not read yet gets nothing more to read. */
        void begin(String payload) {
            if (cancelled || socket.isClosed()) {
                end();
            } else if (memory.isTaken(address)) {
                tooLate();
            } else if (isFull()) {
                hold(payload);
            } else {
                run(payload.getBytes(StandardCharsets.UTF_8));
            }
        }

        private void hold(String payload) {
            Promise<Void> free = Promise.promise();
            memory.hold(address, payload.length(), free.future(), GraphqlSocket.this::drop);
            held.add(() -> {
                free.complete();
                ask(this, payload);
            });
            if (!isFull()) {
                // They were taken just before, and nothing more will tell.
                release();
            }
        }

        void tooLate() {
            fail(ErrorAnswers.error(ApiException.limit(GraphqlRequests.TOO_MANY)));
        }

        private void run(byte[] payload) {
            try {
                GraphqlRequest request = GraphqlRequest.read(payload);
                if (request.query() == null) {
                    throw new GraphqlRequest.Malformed("The request has no `query`.");
                }
                answer(engine.begin(request, client, s -> this.scope = s).result());
            } catch (GraphqlRequest.Malformed e) {
                fail(ErrorAnswers.error(ApiException.badRequest(String.valueOf(e.getMessage()))));
            } catch (RuntimeException | Error e) {
                onError(e);
            }
        }

        private void answer(ExecutionResult result) {
            if (result.getData() instanceof Publisher<?>) {
                Publisher<ExecutionResult> answers = result.getData();
                answers.subscribe(this);
            } else if (cancelled) {
                end();
            } else if (result.isDataPresent() && result.getData() != null) {
                sendText(AnswerJson.message("next", id, result));
                onComplete();
            } else {
                String message = AnswerJson.message("error", id, result);
                end();
                sendText(message);
            }
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            source = subscription;
            if (cancelled) {
                // Before there was a source to cancel, or a scope to end.
                cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(ExecutionResult result) {
            sendText(AnswerJson.message("next", id, result));
            waits.set(true);
            if (!isFull()) {
                more();
            }
        }

        /** The client has room for the next answer; asked for once, whoever notices first. */
        private void more() {
            Subscription subscription = source;
            if (subscription != null && waits.compareAndSet(true, false)) {
                subscription.request(1);
            }
        }

        @Override
        public void onError(Throwable e) {
            fail(ErrorAnswers.error(e));
        }

        @Override
        public void onComplete() {
            end();
            if (!cancelled) {
                send(new JsonObject().put("type", "complete").put("id", id));
            }
        }

        private void fail(GraphQLError error) {
            end();
            refuse(id, error);
        }

        /**
         * The client wants no more. What still runs needs to know who asks, and ends by itself: a
         * query with its answer, a subscription where it would begin.
         */
        void cancel() {
            cancelled = true;
            operations.remove(id, this);
            Subscription subscription = source;
            if (subscription != null) {
                subscription.cancel();
                end();
            }
        }

        /** Before the last message: its id is free for who has read that. */
        private void end() {
            operations.remove(id, this);
            RequestScope ended = scope;
            if (ended != null) {
                ended.end();
            }
        }
    }
}
