package dev.dictum;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the program says once it serves: where to look, and one query with its answer. */
@ApplicationScoped
public class Welcome {
    /** The newest articles of a category and all below it, on days as counted in Shanghai. */
    static final String EXAMPLE =
            """
            { articles(filter: {category: {anyOf: [{path: ["Science"]}]}, publishedOn: {from: "2024-05-01", to: "2024-05-31"}}, first: 2)
              { totalCount nodes { title publishedAt categories { path } } } }\
            """;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final String host;
    private final int port;
    private final boolean samples;

    Welcome(
            @ConfigProperty(name = "quarkus.http.host") String host,
            @ConfigProperty(name = "quarkus.http.port") int port,
            @ConfigProperty(name = "dictum.samples", defaultValue = "false") boolean samples) {
        this.host = host;
        this.port = port;
        this.samples = samples;
    }

    /** Greets; a password that was made just now is shown this once. */
    void print(PrintStream out, Optional<String> freshPassword) throws InterruptedException {
        String shown = host.equals("0.0.0.0") || host.equals("127.0.0.1") ? "localhost" : host;
        String base = "http://%s:%d".formatted(shown, port);
        out.println();
        out.println("Dictum serves:");
        out.println("  Archive   " + base + "/");
        out.println("  GraphiQL  " + base + "/q/graphql-ui");
        out.println("  GraphQL   " + base + "/graphql");
        out.println("  Health    " + base + "/q/health");
        out.println("  Metrics   " + base + "/q/metrics");
        freshPassword.ifPresent(password -> {
            out.println();
            out.println("Admin password, shown only this once:  " + password);
            out.println("(user admin, HTTP Basic; DICTUM_ADMIN_PASSWORD sets another)");
        });
        if (samples) {
            printExample(out, base);
        }
        out.println();
        out.flush();
    }

    private static void printExample(PrintStream out, String base) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = JSON.createObjectNode().put("query", EXAMPLE).toString();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(base + "/graphql"))
                            .timeout(Duration.ofSeconds(10))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build();
            String answer = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
            out.println();
            out.println("An example query:");
            out.println(EXAMPLE.indent(2).stripTrailing());
            out.println("answers:");
            out.println(pretty(answer).indent(2).stripTrailing());
        } catch (IOException e) {
            out.println("The example query was not answered: " + e.getMessage());
        }
    }

    private static String pretty(String answer) throws JsonProcessingException {
        JsonNode tree = JSON.readTree(answer);
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree);
    }
}
