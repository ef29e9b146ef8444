package dev.dictum.quote;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotes that come with an import, as the API answers them. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class QuoteImportTest {
    private static final Post BRIDGE =
            Post.saying(
                    "bridge",
                    "2024-05-01 08:00:00",
                    "𠀀𠀀河湾县近日修好了一座桥。",
                    "县长张建国说：“这座桥我们等了二十年，今天终于通车了。”",
                    "网友表示：“以后上学再也不用坐船了，真是太好了。”");
    private static final Post AGAIN =
            Post.saying("again", "2024-06-02 08:00:00", "一个月后，张建国说：“这座桥，我们等了二十年！今天终于通车了！”");

    @Inject Archive archive;

    @BeforeEach
    void clear() {
        archive.clear();
    }

    @Test
    void comeWithTheirArticle() {
        JsonPath report = archive.imported(BRIDGE);
        assertThat(report.getInt("run.counts.quotes")).isEqualTo(2);
        JsonPath article =
                data("""
                { article(by: {sourceKey: "bridge"}) { bodyText quoteCount quotes { totalCount
                  pageInfo { hasNextPage } nodes { id __typename text kind position span { start end }
                    contents { start end } speaker { name kind quoteCount } parent { id } nested { id }
                    attribution { method confidence speakerName verbatim span { start end } cue title occasion candidates { name } }
                    contextBefore(chars: 5) all: contextBefore(chars: 500) contextAfter(chars: 3) article { sourceKey } } } } }
                """)
                        .setRootPath("data.article");
        assertThat(article.getInt("quoteCount")).isEqualTo(2);
        assertThat(article.getInt("quotes.totalCount")).isEqualTo(2);
        assertThat(article.getList("quotes.nodes.speaker.name")).containsExactly("张建国");
        assertThat(article.getString("quotes.nodes[0].speaker.kind")).isEqualTo("PERSON");
        assertThat(article.getInt("quotes.nodes[0].speaker.quoteCount")).isEqualTo(1);
        assertThat(article.<Object>get("quotes.nodes[1].speaker")).isNull();
        assertThat(article.getString("quotes.nodes[1].attribution.speakerName")).contains("网友");
        assertThat(article.getList("quotes.nodes.position")).isEqualTo(List.of(0, 1));
        assertThat(article.getString("quotes.nodes[0].article.sourceKey")).isEqualTo("bridge");
        CodePoints body = new CodePoints(article.getString("bodyText"));
        for (int i = 0; i < 2; i++) {
            String at = "quotes.nodes[" + i + "].";
            int start = article.getInt(at + "span.start");
            int end = article.getInt(at + "span.end");
            assertThat(body.slice(start, end)).isEqualTo(article.getString(at + "text"));
            assertThat(article.getString(at + "contextBefore"))
                    .isEqualTo(body.slice(start - 5, start));
            assertThat(article.getString(at + "all")).isEqualTo(body.slice(0, start));
            assertThat(article.getString(at + "contextAfter"))
                    .isEqualTo(body.slice(end, Math.min(end + 3, body.length())));
            if (article.get(at + "attribution.span") != null) {
                assertThat(
                                body.slice(
                                        article.getInt(at + "attribution.span.start"),
                                        article.getInt(at + "attribution.span.end")))
                        .isEqualTo(article.getString(at + "attribution.verbatim"));
            }
        }
    }

    @Test
    void rolesDoNotBecomeAuthors() {
        archive.imported(BRIDGE);
        assertThat(data("{ authors { nodes { name } } }").<String>getList("authors.nodes.name"))
                .containsExactlyInAnyOrder("张建国", "河湾日报");
        JsonPath lists =
                data(
                        """
                        { quoted: authors(filter: {quoted: true}) { nodes { name } }
                          silent: authors(filter: {quoted: false}) { nodes { name } }
                          told: quotes(filter: {attributed: true}) { totalCount }
                          untold: quotes(filter: {attributed: false}) { totalCount } }
                        """);
        assertThat(lists.getList("quoted.nodes.name")).containsExactly("张建国");
        assertThat(lists.getList("silent.nodes.name")).containsExactly("河湾日报");
        assertThat(lists.getInt("told.totalCount")).isEqualTo(2);
        assertThat(lists.getInt("untold.totalCount")).isZero();
    }

    @Test
    void aliasesSpeakForTheirAuthor() {
        archive.update("insert into author (name, key, kind) values ('老张', '老张', 'UNKNOWN')");
        archive.update(
                "insert into author_alias select id, '张建国', '张建国' from author where key = '老张'");
        archive.imported(BRIDGE);
        JsonPath author = data("{ author(by: {name: \"张建国\"}) { name kind quoteCount } }");
        assertThat(author.getString("author.name")).isEqualTo("老张");
        assertThat(author.getString("author.kind")).isEqualTo("UNKNOWN");
        assertThat(author.getInt("author.quoteCount")).isEqualTo(1);
    }

    @Test
    void theSameWordsElsewhereAreOccurrences() {
        archive.imported(BRIDGE, AGAIN);
        JsonPath article =
                data("""
                { article(by: {sourceKey: "bridge"}) { quotes { nodes { occurrenceCount
                  occurrences(first: 5) { totalCount nodes { article { sourceKey } } } } } } }
                """)
                        .setRootPath("data.article.quotes");
        assertThat(article.getList("nodes.occurrenceCount")).isEqualTo(List.of(1, 0));
        assertThat(article.getList("nodes.occurrences.totalCount")).isEqualTo(List.of(1, 0));
        assertThat(article.getString("nodes[0].occurrences.nodes[0].article.sourceKey"))
                .isEqualTo("again");
    }

    @Test
    void nodesAnswerQuotes() {
        archive.imported(BRIDGE);
        String id = data("{ quotes { nodes { id } } }").getString("quotes.nodes[0].id");
        JsonPath answer =
                data(
                        "query($id: ID!) { node(id: $id) { id ... on Quote { text speaker { name } } } quote(id: $id) { id } none: quote(id: \"UXVvdGU6OTk5OTk\") { id } }",
                        Map.of("id", id));
        assertThat(answer.getString("node.id")).isEqualTo(id);
        assertThat(answer.getString("quote.id")).isEqualTo(id);
        assertThat(answer.<Object>get("none")).isNull();
    }

    @Test
    void anUpdateKeepsWhatStandsAndMovesDates() {
        archive.imported(BRIDGE);
        List<String> before = ids("bridge");
        Post changed =
                Post.saying(
                        "bridge",
                        "2025-01-01 08:00:00",
                        "更正：河湾县近日修好了一座桥。",
                        "县长张建国说：“这座桥我们等了二十年，今天终于通车了。”");
        archive.imported(changed);
        assertThat(ids("bridge")).containsExactly(before.getFirst());
        JsonPath author =
                data(
                        "{ author(by: {name: \"张建国\"}) { quoteCount firstQuotedAt lastQuotedAt timeline { start end count } days: timeline(by: DAY, zone: \"Asia/Shanghai\") { start } } }");
        assertThat(author.getString("author.firstQuotedAt")).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(author.getString("author.lastQuotedAt")).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(author.getList("author.timeline.start")).containsExactly("2025-01-01");
        assertThat(author.getList("author.timeline.end")).containsExactly("2025-02-01");
        assertThat(author.getList("author.days.start")).containsExactly("2025-01-01");
    }

    @Test
    void goWithTheirArticle() {
        archive.imported(BRIDGE, AGAIN);
        GraphQL.asAdmin()
                .send(
                        "mutation { deleteArticle(input: {article: {sourceKey: \"bridge\"}}) { deletedId } }",
                        Map.of());
        JsonPath author =
                data("{ author(by: {name: \"张建国\"}) { quoteCount quotes { totalCount } } }");
        assertThat(author.getInt("author.quoteCount")).isEqualTo(1);
        assertThat(author.getInt("author.quotes.totalCount")).isEqualTo(1);
    }

    @Test
    void manyImportsAtOnceCountRightly() throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<JsonPath>> reports = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                List<Post> posts = new ArrayList<>();
                for (int n = 0; n < 6; n++) {
                    String name = i + "-" + n;
                    String date = "2024-0%d-01 08:00:00".formatted(1 + (i + n) % 6);
                    posts.add(
                            Post.saying(
                                    name,
                                    date,
                                    "张建国说：“第" + name + "座桥今天终于通车了，我们等了很久。”",
                                    "李秀英说：“第" + name + "条路今天终于修好了，大家都很高兴。”"));
                }
                if (i % 2 == 1) {
                    posts = posts.reversed();
                }
                Post[] batch = posts.toArray(Post[]::new);
                reports.add(pool.submit(() -> archive.imported(batch)));
            }
            for (Future<JsonPath> report : reports) {
                assertThat(report.get().getInt("run.counts.created")).isEqualTo(6);
            }
        }
        JsonPath counts =
                data(
                        "{ a: author(by: {name: \"张建国\"}) { quoteCount timeline { count } } b: author(by: {name: \"李秀英\"}) { quoteCount quotes { totalCount } } }");
        assertThat(counts.getInt("a.quoteCount")).isEqualTo(72);
        assertThat(counts.getList("a.timeline.count")).isEqualTo(Collections.nCopies(6, 12));
        assertThat(counts.getInt("b.quoteCount")).isEqualTo(72);
        assertThat(counts.getInt("b.quotes.totalCount")).isEqualTo(72);
    }

    @Test
    void whoSpokeLaterWasSeenLater() {
        archive.imported(BRIDGE, Post.of("old", "旧闻", "2023-01-01", List.of("新闻"), "旧报"));
        assertThat(
                        data("{ authors(orderBy: {field: LAST_SEEN_AT, direction: DESC}) { nodes { name } } }")
                                .getString("authors.nodes[2].name"))
                .isEqualTo("旧报");
    }

    @Test
    void aDryRunCountsAndStoresNothing() {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($d: [ImportDocument!]!) { importArticles(input: {documents: $d, dryRun: true}) { run { counts { quotes } } } }
                                """,
                                Map.of(
                                        "d",
                                        List.of(
                                                Map.of(
                                                        "name",
                                                        BRIDGE.name(),
                                                        "content",
                                                        BRIDGE.text()))));
        assertThat(answer.getInt("data.importArticles.run.counts.quotes")).isEqualTo(2);
        assertThat(archive.count("quote")).isZero();
    }

    @Test
    @TestTransaction
    void isAnEntity() {
        archive.imported(BRIDGE);
        Quote quote = Quote.find("position", 0).firstResult();
        assertThat(quote.speaker.name).isEqualTo("张建国");
        assertThat(quote.article.sourceKey).isEqualTo("bridge");
        assertThat(quote.contents).containsExactly(quote.spanStart, quote.spanEnd);
    }

    private static List<String> ids(String key) {
        return data("{ article(by: {sourceKey: \"%s\"}) { quotes { nodes { id } } } }"
                        .formatted(key))
                .getList("article.quotes.nodes.id");
    }
}
