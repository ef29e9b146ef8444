package dev.dictum.graphql;

import static dev.dictum.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ErrorsTest {
    @Inject Archive archive;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(
                Post.of("a", "甲", "2024-05-01 08:00:00", List.of("新闻")),
                Post.of("b", "乙", "2024-05-02 08:00:00", List.of("新闻")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            textBlock =
                    """
                    { articles(after: "abc") { nodes { id } } }                          | BAD_CURSOR      | not a cursor
                    { articles(after: "WyJ4Iiwibm9wZSIsMV0") { nodes { id } } }          | BAD_CURSOR      | another order or filter
                    { node(id: "abc") { id } }                                           | BAD_ID          | 'abc' is not an id
                    { article(by: {id: "Q2F0ZWdvcnk6MQ"}) { id } }                       | BAD_ID          | type Category, not Article
                    { node(id: "R2hvc3Q6MQ") { id } }                                    | BAD_ID          | no nodes of type Ghost
                    { articles(first: 1000) { nodes { id } } }                           | LIMIT_EXCEEDED  | at most 100; 1000
                    { articles(first: -1) { nodes { id } } }                             | BAD_REQUEST     | must not be negative
                    { articles(first: 4294967297) { nodes { id } } }                     | BAD_REQUEST     | 4294967297
                    { articles(first: 1, last: 1) { nodes { id } } }                     | BAD_REQUEST     | not both
                    { articles(first: 1, before: "x") { nodes { id } } }                 | BAD_REQUEST     | goes with
                    { articles(filter: {publishedAt: {from: "2024-01-01T00:00:00"}}) { nodes { id } } } | BAD_REQUEST | with an offset
                    { articles(filter: {publishedOn: {from: "2024-02-30"}}) { nodes { id } } } | BAD_REQUEST | '2024-02-30' is not a Date
                    { articles(filter: {publishedOn: {from: "2024-01-01", zone: "Mars/X"}}) { nodes { id } } } | BAD_ZONE | 'Mars/X'
                    { articles { nodes { publishedOn(zone: "Nowhere") } } }              | BAD_ZONE        | 'Nowhere'
                    { articles { nodes { excerpt(maxChars: 0) } } }                      | LIMIT_EXCEEDED  | from 1 to 500
                    { articles(filter: {category: {anyOf: [{path: ["Nope"]}]}}) { nodes { id } } } | NOT_FOUND | no category at Nope
                    { articles(filter: {category: {anyOf: [{path: []}]}}) { nodes { id } } } | BAD_REQUEST | at least one name
                    { articles(filter: {category: {anyOf: [{path: ["a"], id: "x"}]}}) { nodes { id } } } | BAD_REQUEST | Exactly one
                    { articles(filter: {category: {anyOf: [{}]}}) { nodes { id } } }     | BAD_REQUEST     | one
                    { author(by: {}) { id } }                                            | BAD_REQUEST     | one
                    { articles(filter: {not: {not: {not: {languages: ["zh"]}}}}) { nodes { id } } } | LIMIT_EXCEEDED | 3 levels
                    { articles(filter: {publishedAt: {from: "+99999-01-01T00:00:00Z"}}) { nodes { id } } } | BAD_REQUEST | 9999
                    { articles(filter: {publishedOn: {to: "+999999999-12-31"}}) { nodes { id } } } | BAD_REQUEST | 9999
                    { importRuns { nodes { id } } }                                      | UNAUTHENTICATED | Sign in
                    { node(id: "SW1wb3J0UnVuOjE") { id } }                               | UNAUTHENTICATED | Sign in
                    { articles(first: 1) { nodes { source { raw } } } }                  | UNAUTHENTICATED | Sign in
                    mutation { deleteArticle(input: {article: {sourceKey: "a"}}) { deletedId } } | UNAUTHENTICATED | Sign in
                    { articles { nope } }                                                | BAD_REQUEST     | nope
                    """)
    void badInputAnswersClearly(String query, String code, String message) {
        JsonPath answer = query(query);
        assertThat(answer.getString("errors[0].extensions.code"))
                .as(answer.prettify())
                .isEqualTo(code);
        assertThat(answer.getString("errors[0].message")).contains(message);
        assertThat(answer.prettify())
                .doesNotContain("Exception:", "dev.dictum", "java.", "select ");
    }

    @Test
    void wrongVariablesAnswerLikeWrongLiterals() {
        JsonPath answer =
                GraphQL.anonymous()
                        .send(
                                "query($f: ArticleFilter) { articles(filter: $f) { totalCount } }",
                                Map.of("f", Map.of("publishedAt", Map.of("to", "2024-01-01"))));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
        assertThat(answer.getString("errors[0].message"))
                .contains("'2024-01-01' is not a DateTime");
    }

    @Test
    void aFieldThatFailsLeavesTheOthersStanding() {
        JsonPath answer = query("{ articles { nodes { title source { name raw } } } }");
        assertThat(answer.getList("data.articles.nodes.title")).containsExactly("乙", "甲");
        assertThat(answer.getList("data.articles.nodes.source.name")).containsExactly("b", "a");
        assertThat(answer.getList("errors")).hasSize(2);
    }

    @Test
    void deepQueriesAreRefused() {
        String deep = "parent { ".repeat(30) + "id" + " }".repeat(30);
        JsonPath answer = query("{ categories { nodes { %s } } }".formatted(deep));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        assertThat(answer.getString("errors[0].message")).contains("the limit is 20");
    }

    /** Whether the answer needs a password or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /graphql",
                "GET /graphql",
                "GET /imports/x",
                "GET /",
                "GET /q/health",
                "GET /nowhere"
            })
    void aWrongPasswordIsRefusedEverywhere(String request) {
        String[] parts = request.split(" ");
        RestAssured.given()
                .auth()
                .preemptive()
                .basic("admin", "wrong")
                .contentType("application/json")
                .body(Map.of("query", "{ __typename }"))
                .request(parts[0], parts[1])
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("asic"));
    }

    @Test
    void otherOriginsMayNotRead() {
        assertThat(
                        RestAssured.given()
                                .header("Origin", "https://elsewhere.example")
                                .contentType("application/json")
                                .body(Map.of("query", "{ __typename }"))
                                .post("/graphql")
                                .header("Access-Control-Allow-Origin"))
                .isNull();
    }
}
