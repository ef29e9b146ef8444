package dev.dictum;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** Asks this server, over HTTP, what clients usually ask. */
@ApplicationScoped
public class Training {
    /** Enough for the JVM to compile what each request runs through. */
    static final int ROUNDS = 200;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final List<String> QUERIES =
            List.of(
                    Welcome.EXAMPLE,
                    """
                    { articles(filter: {publishedAt: {from: "2023-01-01T00:00:00Z"}}, first: 20)
                      { nodes { title publishedAt contributions { role author { name } } categories { name }
                          quotes(first: 20) { nodes { text speaker { name } } } }
                        pageInfo { hasNextPage endCursor } } }\
                    """,
                    """
                    { articles(first: 3) { nodes { id sourceKey title excerpt bodyHtml bodyText publishedAt url
                        contributions { creditedAs author { id name } } categories { id path }
                        quotes { nodes { text kind span { start end } speaker { name } } } } } }\
                    """,
                    """
                    { quotes(filter: {minConfidence: 0.5}, first: 20)
                      { totalCount nodes { text contextBefore speaker { name } attribution { cue verbatim confidence }
                          article { title publishedAt } } } }\
                    """,
                    """
                    { articles { facets { categories(first: 10) { label count } languages { value count }
                        histogram(by: MONTH) { start count } } } }\
                    """,
                    """
                    { search(text: "climate", first: 5) { edges { score node { ... on Article { title } } snippets { text } } } }\
                    """);

    private final HttpServer server;

    Training(HttpServer server) {
        this.server = server;
    }

    /** Throws when a query is not answered: nobody learns from errors. */
    void run(int rounds) throws IOException, InterruptedException {
        URI graphql = URI.create("http://127.0.0.1:%d/graphql".formatted(server.getPort()));
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int round = 0; round < rounds; round++) {
                for (String query : QUERIES) {
                    ask(client, graphql, query);
                }
            }
        }
    }

    private static void ask(HttpClient client, URI graphql, String query)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(graphql)
                        .header("Content-Type", "application/json")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        JSON.createObjectNode().put("query", query).toString()))
                        .build();
        JsonNode answer =
                JSON.readTree(client.send(request, HttpResponse.BodyHandlers.ofString()).body());
        if (answer.has("errors")) {
            throw new IOException(answer.get("errors") + " for " + query);
        }
    }
}
