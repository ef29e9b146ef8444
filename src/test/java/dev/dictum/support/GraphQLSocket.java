package dev.dictum.support;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A client of subscriptions by the protocol graphql-transport-ws. */
public final class GraphQLSocket implements AutoCloseable {
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final WebSocket web;
    private volatile boolean reads = true;

    private GraphQLSocket(String credentials) {
        URI address = URI.create("ws://127.0.0.1:" + RestAssured.port + "/graphql");
        WebSocket.Builder builder =
                client.newWebSocketBuilder().subprotocols("graphql-transport-ws");
        if (!credentials.isEmpty()) {
            builder.header(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)));
        }
        web = builder.buildAsync(address, new Listener()).join();
    }

    /** Connects without saying anything. */
    public static GraphQLSocket connect() {
        return new GraphQLSocket("");
    }

    /** Connects and begins. */
    public static GraphQLSocket anonymous() throws InterruptedException {
        return new GraphQLSocket("").begun();
    }

    public static GraphQLSocket asAdmin() throws InterruptedException {
        return new GraphQLSocket("admin:" + EmbeddedDatabase.PASSWORD).begun();
    }

    private GraphQLSocket begun() throws InterruptedException {
        send("{\"type\":\"connection_init\"}");
        next("connection_ack");
        return this;
    }

    public void send(String message) {
        web.sendText(message, true).join();
    }

    public void subscribe(String id, String query) {
        send(
                "{\"id\":\"%s\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}"
                        .formatted(id, query.replace("\"", "\\\"")));
    }

    /**
     * What an admin's subscription receives until it completes; the rest runs once it has begun.
     */
    public static List<String> messages(String query, Runnable begun) throws InterruptedException {
        try (GraphQLSocket socket = asAdmin()) {
            socket.subscribe("1", query);
            List<String> received = new ArrayList<>();
            received.add(socket.next("\"next\""));
            begun.run();
            while (true) {
                String message = socket.next("");
                if (message.contains("\"complete\"")) {
                    return received;
                }
                received.add(message);
            }
        }
    }

    /** The next message that has this in it; those before are dropped. */
    public String next(String part) throws InterruptedException {
        while (true) {
            String message = messages.poll(30, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came with " + part);
            }
            if (message.contains("\"type\":\"error\"") && !part.contains("error")) {
                throw new AssertionError(message);
            }
            if (message.contains(part) && !message.contains("\"type\":\"ping\"")) {
                return message;
            }
        }
    }

    /** Whether a message has come that is not a ping. */
    public boolean hasMessage() {
        return messages.stream().anyMatch(message -> !message.contains("\"type\":\"ping\""));
    }

    /** Takes one message more, and no other before {@link #readOn}. */
    public void stopReading() {
        reads = false;
    }

    public void readOn() {
        reads = true;
        web.request(1);
    }

    @Override
    public void close() {
        web.abort();
        client.close();
    }

    private final class Listener implements WebSocket.Listener {
        private final StringBuilder partial = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            partial.append(data);
            if (last) {
                messages.add(partial.toString());
                partial.setLength(0);
            }
            if (reads) {
                socket.request(1);
            }
            return null;
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int code, String reason) {
            messages.add("closed " + code);
            return null;
        }
    }
}
