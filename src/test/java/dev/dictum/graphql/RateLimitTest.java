package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private Vertx vertx;

    @BeforeEach
    void open() {
        vertx = Vertx.vertx();
    }

    @AfterEach
    void close() throws Exception {
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private List<HttpResponse<String>> answers(RateLimit limit, String path, int requests)
            throws Exception {
        Router router = Router.router(vertx);
        limit.limit(router);
        router.route().handler(context -> context.end("ok"));
        HttpServer server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(10, TimeUnit.SECONDS);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < requests; i++) {
                URI uri = URI.create("http://127.0.0.1:%d%s".formatted(server.actualPort(), path));
                answers.add(
                        client.send(
                                HttpRequest.newBuilder(uri).build(),
                                HttpResponse.BodyHandlers.ofString()));
            }
        }
        return answers;
    }

    @Test
    void beyondTheRateAnAddressWaits() throws Exception {
        List<HttpResponse<String>> answers = answers(new RateLimit(3, true), "/graphql", 5);
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactly(200, 200, 200, 429, 429);
        HttpResponse<String> refused = answers.getLast();
        assertThat(refused.body()).contains("LIMIT_EXCEEDED");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 21L);
    }

    @Test
    void theMachineItselfAndOtherPathsAreNotCounted() throws Exception {
        assertThat(answers(new RateLimit(1, false), "/graphql", 3))
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
        assertThat(answers(new RateLimit(1, true), "/q/health", 3))
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
        assertThat(answers(new RateLimit(0, true), "/graphql", 3))
                .extracting(HttpResponse::statusCode)
                .containsOnly(200);
    }
}
