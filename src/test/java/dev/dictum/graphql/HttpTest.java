package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** GraphQL over HTTP: media types, statuses, persisted operations, what may be kept. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class HttpTest {
    @Inject Archive archive;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(
                Post.of("a", "甲", "2024-05-01 08:00:00", List.of("新闻")),
                Post.of("b", "乙", "2024-05-02 08:00:00", List.of("新闻")),
                Post.of("c", "丙", "2024-05-03 08:00:00", List.of("新闻")));
    }

    private static String hash(String text) throws Exception {
        return HexFormat.of()
                .formatHex(
                        MessageDigest.getInstance("SHA-256")
                                .digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Response get(String hash) {
        return RestAssured.get("/graphql/q/" + hash);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    application/json,                                           application/json,                  200
                    application/graphql-response+json,                          application/graphql-response+json, 400
                    'application/graphql-response+json, application/json;q=.9', application/graphql-response+json, 400
                    */*,                                                        application/graphql-response+json, 400
                    'application/json, multipart/mixed',                        application/json,                  200
                    """)
    void theStatusTellsWhoTakesTheNewerType(String accept, String type, int statusOfARefusal) {
        for (Map.Entry<String, Integer> query :
                Map.of(
                                "{ __typename }", 200,
                                "{ nope }", statusOfARefusal,
                                "{", statusOfARefusal,
                                "query A { __typename } query B { __typename }", statusOfARefusal,
                                // Part of it was answered.
                                "{ __typename author(by: {id: \"x\"}) { name } }", 200)
                        .entrySet()) {
            RestAssured.given()
                    .contentType("application/json")
                    .accept(accept)
                    .body(Map.of("query", query.getKey()))
                    .post("/graphql")
                    .then()
                    .statusCode(query.getValue())
                    .header("Content-Type", startsWith(type));
        }
    }

    @Inject RequestThreads threads;

    @ParameterizedTest
    @ValueSource(strings = {"/feeds/articles.atom", "/articles/none.jsonld"})
    void feedsTakeTurnsWithQueries(String path) throws Exception {
        CountDownLatch free = new CountDownLatch(1);
        for (int i = 0; i < 50; i++) {
            threads.inTurn("127.0.0.1", 0, () -> await(free), () -> {});
        }
        try (ExecutorService client = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> status =
                    client.submit(() ->
                            RestAssured.given().baseUri("http://127.0.0.1").get(path).statusCode());
            assertThat(status).failsWithin(Duration.ofMillis(700));
            free.countDown();
            assertThat(status.get()).isIn(200, 400);
        } finally {
            free.countDown();
        }
    }

    private static void await(CountDownLatch free) {
        try {
            free.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void otherTypesAreNotAnswered() {
        RestAssured.given()
                .contentType("application/json")
                .accept("text/html")
                .body(Map.of("query", "{ __typename }"))
                .post("/graphql")
                .then()
                .statusCode(406);
        RestAssured.given()
                .queryParam("query", "{__typename}")
                .get("/graphql")
                .then()
                .statusCode(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void otherMethodsAreToldSo(String method) {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", "{ __typename }"))
                .request(method, "/graphql")
                .then()
                .statusCode(405)
                .header("Allow", "POST")
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void headersAloneAreNotAnswered() {
        RestAssured.head("/graphql").then().statusCode(405).header("Allow", "POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {" x", " {}", "]", " null"})
    void nothingMayFollowTheRequest(String more) {
        RestAssured.given()
                .contentType("application/json")
                .body("{\"query\": \"{ __typename }\"}" + more)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void variablesAndNamesAreChecked() {
        for (Map<String, ?> body :
                List.of(
                        Map.of("query", "{ __typename }", "variables", "x"),
                        Map.of("query", "{ __typename }", "variables", List.of()),
                        Map.of("query", "{ __typename }", "operationName", 1),
                        Map.of("query", "{ __typename }", "extensions", 1))) {
            RestAssured.given()
                    .contentType("application/json")
                    .body(body)
                    .post("/graphql")
                    .then()
                    .statusCode(400)
                    .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
        }
        RestAssured.given()
                .contentType("application/json")
                .body(
                        Map.of(
                                "query",
                                "query A { __typename } query B { t: __typename }",
                                "operationName",
                                "B"))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.t", equalTo("Query"));
    }

    @Test
    void subscriptionsNeedASocket() {
        RestAssured.given()
                .contentType("application/json")
                .body(Map.of("query", "subscription { articleAdded { title } }"))
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].message", startsWith("Subscriptions need a WebSocket"));
    }

    @Test
    void operationsOfTheFolderAreAnsweredByHash() throws Exception {
        get(hash(EmbeddedDatabase.LATEST))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("data.articles.nodes.title", equalTo(List.of("丙", "乙")))
                .body("data.articles.totalCount", equalTo(3));
        // Clients take the hash of the text without the blanks around it.
        RestAssured.given()
                .queryParam("variables", "{\"first\": 1}")
                .get("/graphql/q/" + hash(EmbeddedDatabase.LATEST.strip()))
                .then()
                .statusCode(200)
                .body("data.articles.nodes.title", equalTo(List.of("丙")));
        get("0".repeat(64)).then().statusCode(404);
        RestAssured.given()
                .queryParam("variables", "{\"first\": ")
                .get("/graphql/q/" + hash(EmbeddedDatabase.LATEST))
                .then()
                .statusCode(400);
        RestAssured.given()
                .queryParam("variables", "{\"first\": 1000}")
                .get("/graphql/q/" + hash(EmbeddedDatabase.LATEST))
                .then()
                .header("ETag", nullValue())
                .header("Cache-Control", equalTo("private, no-store"))
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
        RestAssured.get("/graphql/q")
                .then()
                .statusCode(200)
                .body("operations.name", equalTo(List.of("delete", "latest")))
                .body("operations.sha256", hasItem(hash(EmbeddedDatabase.LATEST)));
    }

    @Test
    void mutationsAreNotAnsweredByGet() throws Exception {
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", EmbeddedDatabase.PASSWORD)
                .get("/graphql/q/" + hash(EmbeddedDatabase.DELETE))
                .then()
                .statusCode(405)
                .header("Allow", equalTo("POST"));
        get(hash(EmbeddedDatabase.DELETE)).then().statusCode(405);
        assertThat(archive.count("article")).isEqualTo(3);
        RestAssured.post("/graphql/q/" + hash(EmbeddedDatabase.LATEST)).then().statusCode(405);
    }

    @Test
    void whatHasNotChangedCostsNoStatement() throws Exception {
        String hash = hash(EmbeddedDatabase.LATEST);
        String tag = get(hash).header("ETag");
        assertThat(tag).startsWith("W/\"");
        int statements =
                archive.furtherStatements(() ->
                        RestAssured.given()
                                .header("If-None-Match", tag)
                                .get("/graphql/q/" + hash)
                                .then()
                                .statusCode(304)
                                .header("ETag", equalTo(tag)));
        assertThat(statements).isZero();
        archive.imported(Post.of("d", "丁", "2024-05-04 08:00:00", List.of("新闻")));
        RestAssured.given()
                .header("If-None-Match", tag)
                .get("/graphql/q/" + hash)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("data.articles.nodes.title", equalTo(List.of("丁", "丙")));
    }

    @Test
    void answersAreKeptUntilTheArchiveChanges() {
        String query = "{ articles { totalCount } categories { nodes { name articleCount } } }";
        assertThat(GraphQL.query(query).getInt("data.articles.totalCount")).isEqualTo(3);
        assertThat(archive.furtherStatements(() -> GraphQL.query(query))).isZero();
        archive.imported(Post.of("d", "丁", "2024-05-04 08:00:00", List.of("新闻")));
        assertThat(GraphQL.query(query).getInt("data.articles.totalCount")).isEqualTo(4);
        GraphQL.asAdmin()
                .send(
                        "mutation { deleteArticle(input: {article: {sourceKey: \"d\"}}) { deletedId } }",
                        Map.of());
        assertThat(GraphQL.query(query).getInt("data.articles.totalCount")).isEqualTo(3);
        // An admin's answers may hold what is no part of the archive.
        assertThat(archive.furtherStatements(() -> GraphQL.asAdmin().send(query, Map.of())))
                .isPositive();
    }

    @Test
    void clientsMayAddOperationsWhereThatIsAllowed() throws Exception {
        String query = "{ articles(first: 1) { nodes { sourceKey } } }";
        Map<String, Object> extensions =
                Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", hash(query)));
        post(Map.of("extensions", extensions))
                .then()
                .body("errors[0].message", equalTo("PersistedQueryNotFound"))
                .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
        post(Map.of("query", "{ __typename }", "extensions", extensions))
                .then()
                .statusCode(400)
                .body("errors[0].message", startsWith("`sha256Hash` is not the hash"));
        post(Map.of("query", query, "extensions", extensions))
                .then()
                .body("data.articles.nodes[0].sourceKey", equalTo("c"));
        post(Map.of("extensions", extensions))
                .then()
                .body("data.articles.nodes[0].sourceKey", equalTo("c"));
        get(hash(query)).then().body("data.articles.nodes[0].sourceKey", equalTo("c"));
    }

    private static Response post(Map<String, ?> body) {
        return RestAssured.given().contentType("application/json").body(body).post("/graphql");
    }

    /** Each import of one post is one change. */
    @Test
    void noAnswerIsOlderThanTheRevisionItNames() throws Exception {
        URI address =
                URI.create(
                        "http://127.0.0.1:%d/graphql/q/%s"
                                .formatted(RestAssured.port, hash(EmbeddedDatabase.LATEST)));
        AtomicBoolean done = new AtomicBoolean();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newFixedThreadPool(2)) {
            long first = ask(client, address).revision;
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                readers.add(
                        threads.submit(() -> {
                            int answers = 0;
                            while (!done.get()) {
                                Told told = ask(client, address);
                                assertThat(told.articles - 3)
                                        .isGreaterThanOrEqualTo((int) (told.revision - first));
                                answers++;
                            }
                            return answers;
                        }));
            }
            try {
                for (int i = 1; i <= 30; i++) {
                    archive.imported(
                            Post.of("n" + i, "新" + i, "2024-06-01 08:00:00", List.of("新闻")));
                    // Whoever imported sees it at once.
                    assertThat(ask(client, address).articles).isEqualTo(3 + i);
                }
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
            assertThat(ask(client, address).revision).isEqualTo(first + 30);
        }
    }

    private record Told(long revision, int articles) {}

    private static Told ask(HttpClient client, URI address) throws Exception {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
        return new Told(
                Long.parseLong(
                        answer.headers()
                                .firstValue("ETag")
                                .orElseThrow()
                                .replaceAll("W/\"(\\d+)-.*", "$1")),
                Integer.parseInt(answer.body().replaceAll("(?s).*\"totalCount\":(\\d+).*", "$1")));
    }

    @Test
    void theFrontPageIsTheProgramsOwn() {
        Response page = RestAssured.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
        Matcher named = Pattern.compile("(?:src|href)=\"([a-z][^\":]*)\"").matcher(page.asString());
        while (named.find()) {
            RestAssured.get("/" + named.group(1)).then().statusCode(200);
        }
    }

    /** What its script asks, with the fragments put in. */
    @Test
    void theFrontPageAsksWhatIsAnswered() {
        Map<String, String> texts = new HashMap<>();
        Matcher constants =
                Pattern.compile("const ([A-Z]+) =\\s*[`']([^`']*)[`'];")
                        .matcher(RestAssured.get("/dictum.js").asString());
        while (constants.find()) {
            texts.put(constants.group(1), constants.group(2));
        }
        for (String query : List.of("LATEST", "SEARCH", "READ")) {
            String text = texts.get(query);
            while (text.contains("${")) {
                text =
                        Pattern.compile("\\$\\{([A-Z]+)}")
                                .matcher(text)
                                .replaceAll(
                                        name -> Matcher.quoteReplacement(texts.get(name.group(1))));
            }
            GraphQL.data(text, Map.of("id", "QXJ0aWNsZTox", "text", "甲", "zone", "Asia/Shanghai"));
        }
    }
}
