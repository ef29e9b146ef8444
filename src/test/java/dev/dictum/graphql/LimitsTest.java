package dev.dictum.graphql;

import static dev.dictum.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import com.github.luben.zstd.ZstdInputStream;
import dev.dictum.database.DatabaseFailure;
import dev.dictum.database.Sql;
import dev.dictum.database.TimeLimit;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that ask for too much are refused before anything is read. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class LimitsTest {
    @Inject Archive archive;
    @Inject Sql sql;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(Post.of("a", "甲", "2024-05-01 08:00:00", List.of("新闻")));
    }

    private static void refused(String query, String message) {
        JsonPath answer = query(query);
        assertThat(answer.getString("errors[0].message")).as(answer.prettify()).contains(message);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat((Object) answer.get("data")).isNull();
    }

    private static String times(int count, String format) {
        return IntStream.range(0, count)
                .mapToObj(format::formatted)
                .collect(Collectors.joining(" "));
    }

    @Test
    void aliasesAreCounted() {
        String ok = "{ articles(first: 1) { nodes { %s } } }".formatted(times(50, "a%d: title"));
        assertThat(query(ok).getList("errors")).isNull();
        refused(
                "{ articles(first: 1) { nodes { %s } } }".formatted(times(51, "a%d: title")),
                "at most 50 aliases");
    }

    @Test
    void rootFieldsAreCounted() {
        refused("{ %s }".formatted(times(21, "a%d: __typename")), "at most 20 root fields");
    }

    @Test
    void fieldsAreCountedWithThoseOfFragments() {
        refused(
                "{ articles { nodes { %s } } } fragment F on Article { %s }"
                        .formatted(
                                String.join(" ", Collections.nCopies(40, "...F")),
                                String.join(" ", Collections.nCopies(30, "title"))),
                "at most 1,000 fields");
    }

    @Test
    @Timeout(20)
    void fragmentsThatDoubleEachOtherEndAtOnce() {
        StringBuilder bomb = new StringBuilder("{ articles { nodes { ...F0 } } } ");
        for (int i = 0; i < 40; i++) {
            bomb.append("fragment F%d on Article { ...F%d ...F%d } ".formatted(i, i + 1, i + 1));
        }
        refused(bomb + "fragment F40 on Article { title }", "at most 1,000 fields");
    }

    @Test
    void aFragmentThatHoldsItselfIsNoQuery() {
        JsonPath answer =
                query(
                        "{ articles { nodes { ...F } } } fragment F on Article { ...G } fragment G on Article { ...F }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void nodesAreCountedByPageSizes() {
        JsonPath answer =
                query(
                        "{ articles(first: 50) { nodes { title quotes(first: 3) { nodes { text } } related: categories { articles { totalCount } } } } }");
        assertThat(answer.getList("errors")).as(answer.prettify()).isNull();
        assertThat(answer.getInt("extensions.cost.requested")).isEqualTo(50 + 150);
        assertThat(answer.getInt("extensions.cost.limit")).isEqualTo(10_000);
        refused(
                "{ articles(first: 100) { nodes { categories { articles(first: 100) { nodes { title } } } } } }",
                "more than 10,000 nodes");
        JsonPath byVariable =
                GraphQL.anonymous()
                        .send(
                                "query($n: Int) { articles(first: $n) { nodes { quotes(first: $n) { nodes { id } } } } }",
                                Map.of("n", 100));
        assertThat(byVariable.getString("errors[0].message")).contains("10,000 nodes");
        assertThat(
                        query("{ articles { edges { node { title } } } }")
                                .getInt("extensions.cost.requested"))
                .isEqualTo(20);
    }

    @Test
    void oneMutationARequest() {
        String delete = "deleteArticle(input: {article: {sourceKey: \"a\"}}) { deletedId }";
        JsonPath answer =
                GraphQL.asAdmin()
                        .send("mutation { a: %s b: %s }".formatted(delete, delete), Map.of());
        assertThat(answer.getString("errors[0].message")).contains("one mutation");
        assertThat(archive.count("article")).isOne();
    }

    @Test
    void textsHaveALength() {
        refused("{ __typename } #" + "x".repeat(33_000), "characters");
        refused("{ articles { nodes { %s } } }".formatted("title ".repeat(4_100)), "tokens");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data"})
    void onlyJsonIsTaken(String type) {
        RestAssured.given()
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs(type, ContentType.TEXT)))
                .header("Content-Type", type)
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(415);
    }

    @Test
    void answersAreCompressedForWhoTakesThem() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String encoding : List.of("gzip", "zstd", "identity")) {
                HttpResponse<byte[]> answer =
                        client.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        "http://127.0.0.1:%d/graphql"
                                                                .formatted(RestAssured.port)))
                                        .header("Content-Type", "application/json")
                                        .header("Accept-Encoding", encoding)
                                        .POST(
                                                HttpRequest.BodyPublishers.ofString(
                                                        "{\"query\": \"{ __schema { types { name description } } }\"}"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofByteArray());
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Encoding").orElse("identity"))
                        .isEqualTo(encoding);
                InputStream packed = new ByteArrayInputStream(answer.body());
                byte[] plain =
                        switch (encoding) {
                            case "gzip" -> new GZIPInputStream(packed).readAllBytes();
                            case "zstd" -> new ZstdInputStream(packed).readAllBytes();
                            default -> packed.readAllBytes();
                        };
                assertThat(new String(plain, StandardCharsets.UTF_8)).contains("ArticleFilter");
            }
        }
    }

    @Test
    void jsonMayBeNamedTwice() {
        RestAssured.given()
                .config(
                        RestAssuredConfig.config()
                                .encoderConfig(
                                        EncoderConfig.encoderConfig()
                                                .encodeContentTypeAs(
                                                        "application/json, application/json",
                                                        ContentType.TEXT)))
                .header("Content-Type", "application/json, application/json")
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("data.__typename", equalTo("Query"));
    }

    @Test
    void whatIsTooLargeIsToldSo() {
        RestAssured.given()
                .contentType("application/json")
                .body("{\"query\": \"{ __typename } #%s\"}".formatted("x".repeat(300_000)))
                .post("/graphql")
                .then()
                .statusCode(413)
                .body("errors[0].extensions.code", equalTo("LIMIT_EXCEEDED"));
    }

    /** Of a scheme that nobody looks at, which would else be a way around limits and turns. */
    @Test
    void otherCredentialsAreAsGoodAsNone() {
        RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer x")
                .body("{\"query\": \"{ __typename } #%s\"}".formatted("x".repeat(300_000)))
                .post("/graphql")
                .then()
                .statusCode(413);
        RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "basic eDp5")
                .body("{\"query\": \"{ __typename }\"}")
                .post("/graphql")
                .then()
                .statusCode(401);
    }

    /** Whoever signs in may do so in any of several headers, and is not taken for anybody then. */
    @Test
    void credentialsOfASecondHeaderCount() {
        RestAssured.given()
                .contentType("application/json")
                .header("Authorization", "Bearer x")
                .header(
                        "Authorization",
                        "Basic "
                                + Base64.getEncoder()
                                        .encodeToString(
                                                ("admin:" + EmbeddedDatabase.PASSWORD)
                                                        .getBytes(StandardCharsets.UTF_8)))
                .body(
                        "{\"query\": \"{ importRuns(first: 1) { totalCount } }\"}"
                                + " ".repeat(300_000))
                .post("/graphql")
                .then()
                .statusCode(200)
                .body("errors", nullValue())
                .body("data.importRuns.totalCount", greaterThanOrEqualTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{not: {}}", "{anyOf: []}", "{anyOf: [{}]}"})
    void emptyFiltersCountToo(String filter) {
        String filters = String.join(" ", Collections.nCopies(51, filter));
        assertThat(
                        query(
                                        "{ articles(filter: {anyOf: [%s]}) { totalCount } }"
                                                .formatted(filters))
                                .getString("errors[0].message"))
                .contains("at most 50 conditions; this one has 51");
        assertThat(
                        query("{ articles(filter: {anyOf: [{} {not: {}}]}) { totalCount } }")
                                .getList("errors"))
                .isNull();
    }

    @Test
    void batchesAreRefused() {
        RestAssured.given()
                .contentType("application/json")
                .body("  [{\"query\": \"{ __typename }\"}]")
                .post("/graphql")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "\"{ __typename }\"", "{\"query\": 1}", "{}", ""})
    void aRequestIsAnObjectWithAQuery(String body) {
        RestAssured.given()
                .contentType("application/json")
                .body(body)
                .post("/graphql")
                .then()
                .statusCode(400)
                .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }

    @Test
    void syntaxErrorsTellThePlace() {
        JsonPath answer = query("{\n  articles { nodes { title }\n");
        assertThat(answer.getString("errors[0].message")).contains("EOF");
        assertThat(answer.getInt("errors[0].locations[0].line")).isEqualTo(3);
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
        RestAssured.given()
                .contentType("application/json")
                .accept("application/graphql-response+json")
                .body(Map.of("query", "{"))
                .post("/graphql")
                .then()
                .statusCode(400);
    }

    @Test
    void graphiqlsIntrospectionPasses() {
        JsonPath answer = query(graphql.introspection.IntrospectionQuery.INTROSPECTION_QUERY);
        assertThat(answer.getList("errors")).isNull();
        assertThat(answer.getList("data.__schema.types")).isNotEmpty();
    }

    @Test
    @Timeout(30)
    void aStatementThatTakesTooLongIsCancelledInTheDatabase() {
        assertThatThrownBy(() ->
                        TimeLimit.of(Duration.ofSeconds(1), Duration.ofSeconds(10))
                                .run(() ->
                                        sql.list(
                                                "select pg_sleep(60)::text",
                                                row -> row.textOrNull())))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class, e -> assertThat(e.isOutOfTime()).isTrue());
        assertThat(
                        sql.first(
                                "select count(*) from pg_stat_activity where query like '%pg_sleep(60)%' and state = 'active' and pid <> pg_backend_pid()",
                                row -> row.getInt()))
                .contains(0);
        assertThatThrownBy(() ->
                        TimeLimit.of(Duration.ofSeconds(1), Duration.ofNanos(-1))
                                .run(() -> sql.list("select 1", row -> row.getInt())))
                .isInstanceOfSatisfying(
                        DatabaseFailure.class, e -> assertThat(e.isOutOfTime()).isTrue());
    }
}
