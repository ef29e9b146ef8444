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
public final class GraphQLSocket implements WebSocket.Listener {
    private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();

    private GraphQLSocket() {}

    /**
     * What an admin's subscription receives until it completes; the rest runs once it has begun.
     */
    public static List<String> messages(String query, Runnable begun) throws InterruptedException {
        GraphQLSocket socket = new GraphQLSocket();
        String basic =
                Base64.getEncoder()
                        .encodeToString(
                                ("admin:" + EmbeddedDatabase.PASSWORD)
                                        .getBytes(StandardCharsets.UTF_8));
        URI address = URI.create("ws://127.0.0.1:" + RestAssured.port + "/graphql");
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket web =
                    client.newWebSocketBuilder()
                            .subprotocols("graphql-transport-ws")
                            .header("Authorization", "Basic " + basic)
                            .buildAsync(address, socket)
                            .join();
            web.sendText("{\"type\":\"connection_init\"}", true).join();
            socket.next("connection_ack");
            String escaped = query.replace("\"", "\\\"");
            web.sendText(
                            "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"%s\"}}"
                                    .formatted(escaped),
                            true)
                    .join();
            List<String> received = new ArrayList<>();
            received.add(socket.next("next"));
            begun.run();
            while (true) {
                String message = socket.next("");
                if (message.contains("\"complete\"")) {
                    web.abort();
                    return received;
                }
                received.add(message);
            }
        }
    }

    private String next(String type) throws InterruptedException {
        while (true) {
            String message = messages.poll(30, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came of type " + type);
            }
            if (message.contains("\"error\"")) {
                throw new AssertionError(message);
            }
            if (message.contains(type) && !message.contains("\"ping\"")) {
                return message;
            }
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
        partial.append(data);
        if (last) {
            messages.add(partial.toString());
            partial.setLength(0);
        }
        socket.request(1);
        return null;
    }
}
