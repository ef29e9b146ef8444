package dev.dictum.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.path.xml.XmlPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class FeedsTest {
    @Inject Archive archive;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(
                Post.of("a", "甲 & <乙>", "2024-05-01 08:00:00", List.of("新闻", "国内")),
                Post.of("b", "丙", "2024-05-02 08:00:00", List.of("市场")),
                Post.saying("q", "2024-05-03", "馆长林知远说：“河水不会说谎，它记得每一座桥的名字，也记得修桥的人。”"));
    }

    private static Response get(String path, Map<String, ?> parameters) {
        return RestAssured.given().queryParams(parameters).get(path);
    }

    @Test
    void articlesAsAtom() {
        Response answer =
                get(
                        "/feeds/articles.atom",
                        Map.of(
                                "filter",
                                "{\"category\": {\"anyOf\": [{\"path\": [\"新闻\", \"国内\"]}]}}"));
        answer.then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/atom+xml"))
                .header("ETag", startsWith("W/"));
        XmlPath feed = new XmlPath(answer.asString());
        assertThat(feed.getList("feed.entry.title")).containsExactly("甲 & <乙>");
        assertThat(feed.getString("feed.entry.id")).startsWith("urn:uuid:");
        assertThat(feed.getString("feed.entry.published")).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(feed.getString("feed.entry.author.name")).isEqualTo("河湾日报");
        assertThat(feed.getString("feed.entry.category.@term")).isEqualTo("新闻/国内");
        assertThat(feed.getString("feed.entry.content")).startsWith("<p>");
        assertThat(feed.getString("feed.link.@href")).contains("/feeds/articles.atom?filter=");
        int statements =
                archive.furtherStatements(() ->
                        RestAssured.given()
                                .header("If-None-Match", answer.header("ETag"))
                                .get("/feeds/articles.atom")
                                .then()
                                .statusCode(304));
        assertThat(statements).isZero();
    }

    @Test
    void articlesAsJson() {
        get("/feeds/articles.json", Map.of("first", "2", "title", "河湾"))
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/feed+json"))
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("title", equalTo("河湾"))
                .body("items.size()", equalTo(2))
                .body("items[1].title", equalTo("丙"))
                .body("items[1].tags", equalTo(List.of("市场")))
                .body("items[1].authors[0].name", equalTo("河湾日报"));
    }

    @Test
    void quotesAsFeeds() {
        get("/feeds/quotes.json", Map.of("filter", "{\"speaker\": [{\"name\": \"林知远\"}]}"))
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .body("items[0].title", startsWith("林知远: “河水不会说谎"))
                .body("items[0].authors[0].name", equalTo("林知远"));
        Response atom = get("/feeds/quotes.atom", Map.of());
        assertThat(new XmlPath(atom.asString()).getString("feed.entry.content"))
                .contains("它记得每一座桥的名字", "— 林知远, 河湾纪事q");
    }

    @Test
    void whatADictumFeedSaysCanBeImported() {
        String feed = get("/feeds/articles.atom", Map.of()).asString();
        archive.clear();
        JsonPath report = archive.imported(new Post("feed.xml", feed));
        assertThat(report.getInt("run.counts.created")).isEqualTo(3);
    }

    @Test
    void articlesAsLinkedData() {
        String id =
                GraphQL.data("{ article(by: {sourceKey: \"q\"}) { id } }").getString("article.id");
        RestAssured.get("/articles/" + id + ".jsonld")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/ld+json"))
                .body("'@context'", equalTo("https://schema.org"))
                .body("'@type'", equalTo("NewsArticle"))
                .body("headline", equalTo("河湾纪事q"))
                .body("publisher[0].name", equalTo("河湾日报"))
                .body("articleBody", containsString("河水不会说谎"))
                .body("hasPart[0].'@type'", equalTo("Quotation"))
                .body("hasPart[0].spokenByCharacter.name", equalTo("林知远"))
                .body("hasPart[0].spokenByCharacter.jobTitle", equalTo("馆长"));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    /feeds/articles.rss,                      404, NOT_FOUND
                    /feeds/articles.atom?filter=%7B,            400, BAD_REQUEST
                    /feeds/articles.atom?filter=%7B%22nope%22:1%7D, 400, BAD_REQUEST
                    /feeds/articles.atom?first=x,             400, BAD_REQUEST
                    /feeds/articles.atom?first=1000,          400, LIMIT_EXCEEDED
                    /articles/x.html,                         404, NOT_FOUND
                    /articles/x.jsonld,                       400, BAD_ID
                    /articles/QXJ0aWNsZTo5OTk5OTk.jsonld,     404, NOT_FOUND
                    """)
    void badRequestsAnswerClearly(String path, int status, String code) {
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
