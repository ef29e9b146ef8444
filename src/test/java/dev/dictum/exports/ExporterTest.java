package dev.dictum.exports;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.dictum.article.ArticleFilter;
import dev.dictum.graphql.ApiException;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ExporterTest {
    private static final Post FULL =
            new Post(
                    "bridge",
                    """

                    ---
                    title: '大桥“通车” &amp;lt;b&amp;gt;'
                    categories: [[新闻, 城事], [交通]]
                    author: 河湾日报
                    date: 2024年3月1日 08:30
                    updated: 2024-03-02
                    headimg: https://p.example/b.jpg
                    keywords: [大桥, 渡轮]
                    ---
                    <p>原标题：大桥通车，渡轮停航</p>
                    <p>市长林远山说：“渡轮今天起停航。”</p>
                    <p>“老乡们说‘舍不得’，”他说，“可是桥更快。”</p>
                    <p>一名船工说：“我明天去修桥。”</p>
                    <p>（河湾日报记者 周小梅）</p>
                    """);

    @Inject Archive archive;
    @Inject Exporter exporter;

    @BeforeEach
    void clear() {
        archive.clear();
    }

    private byte[] export(ExportFormat format, ArticleFilter filter) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exporter.export(format, filter, out);
        return out.toByteArray();
    }

    private static void correct(String words, Map<String, Object> change) {
        JsonPath quotes = data("{ quotes(first: 50) { nodes { id text } } }");
        List<Map<String, String>> nodes = quotes.getList("quotes.nodes");
        String id =
                nodes.stream()
                        .filter(node -> node.get("text").contains(words))
                        .findFirst()
                        .orElseThrow()
                        .get("id");
        Map<String, Object> input = new HashMap<>(change);
        input.put("quote", id);
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                "mutation($input: CorrectQuoteInput!) { correctQuote(input: $input)"
                                        + " { userErrors { code message } } }",
                                Map.of("input", input));
        assertThat(answer.getList("data.correctQuote.userErrors")).as(answer.prettify()).isEmpty();
    }

    private static void merge(String from, String into) {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                "mutation($from: String, $into: String) { mergeAuthors(input:"
                                        + " {from: [{name: $from}], into: {name: $into}}) {"
                                        + " userErrors { code message } } }",
                                Map.of("from", from, "into", into));
        assertThat(answer.getList("data.mergeAuthors.userErrors")).as(answer.prettify()).isEmpty();
    }

    @Test
    void anAliasOfAnExportIsNotTakenFromWhoHasTheNameHere() throws IOException {
        archive.imported(FULL);
        archive.imported(Post.of("x", "题", "2024-05-01", List.of("新闻"), "河湾晚报"));
        merge("河湾晚报", "河湾日报");
        String text =
                new String(export(ExportFormat.JSONL, ArticleFilter.ALL), StandardCharsets.UTF_8);
        archive.clear();
        archive.imported(Post.of("y", "题", "2024-05-01", List.of("新闻"), "河湾晚报"));
        archive.imported(new Post("export.jsonl", text));
        assertThat(
                        data("{ authors(filter: {name: \"河湾\"}) { nodes { name aliases } } }")
                                .getList("authors.nodes"))
                .isEqualTo(
                        List.of(
                                Map.of("name", "河湾日报", "aliases", List.of()),
                                Map.of("name", "河湾晚报", "aliases", List.of())));
    }

    @Test
    void whatIsImportedAgainIsExportedTheSame() throws IOException {
        archive.imported(
                FULL,
                Post.of("plain", "甲", "someday", List.of("新闻")),
                new Post(
                        "feed",
                        "<rss><channel><title>River Post</title><item><guid>x:1</guid><title>One</title>"
                                + "<author>a@p.example (Ana Quill)</author><description>“Yes,” said Bo Reed."
                                + "</description></item></channel></rss>"));
        correct("停航", Map.of("speaker", Map.of("name", "林高山"), "title", "副市长"));
        correct("修桥", Map.of("rejected", true));
        merge("Ana Quill", "河湾日报");
        byte[] exported = export(ExportFormat.JSONL, ArticleFilter.ALL);
        String text = new String(exported, StandardCharsets.UTF_8);
        assertThat(text.lines()).hasSize(3).allMatch(line -> line.startsWith("{\"sourceKey\":"));
        assertThat(text).contains("\"method\":\"MANUAL\"", "\"rejected\":true", "林高山", "周小梅");
        assertThat(text).contains("\"aliases\":{\"河湾日报\":[\"Ana Quill\"]}");
        String query =
                """
                { articles(orderBy: {field: TITLE, direction: ASC}) { nodes { sourceKey title headline url
                  language publishedAt publishedAtVerbatim publishedAtPrecision keywords bodyText bodyHtml
                  headImage { url } categories { path } contributions { role creditedAs author { name kind aliases }
                  span { start end } } quotes { nodes { text kind speaker { name } span { start end }
                  attribution { method title confidence cue } } } } } }
                """;
        String before = data(query).prettify();
        archive.clear();
        JsonPath report = archive.imported(new Post("export.jsonl", text));
        assertThat(report.getInt("run.counts.created")).as(report.prettify()).isEqualTo(3);
        assertThat(report.getList("run.items.nodes.name"))
                .containsExactly("export.jsonl#1", "export.jsonl#2", "export.jsonl#3");
        assertThat(data(query).prettify()).isEqualTo(before);
        assertThat(
                        new String(
                                export(ExportFormat.JSONL, ArticleFilter.ALL),
                                StandardCharsets.UTF_8))
                .isEqualTo(text);
        assertThat(data("{ author(by: {name: \"Ana Quill\"}) { name } }").getString("author.name"))
                .isEqualTo("河湾日报");
        assertThat(
                        data("{ search(text: \"Quill\", filter: {types: [AUTHOR]}) { nodes { ... on Author { name } } } }")
                                .getList("search.nodes.name"))
                .containsExactly("河湾日报");
        JsonPath again = archive.imported(new Post("export.jsonl", text));
        assertThat(again.getInt("run.counts.unchanged")).isEqualTo(3);
    }

    @Test
    void onlyWhatTheFilterHoldsIsExported() throws IOException {
        archive.imported(
                FULL,
                Post.of("a", "甲", "2024-03-01 23:30:00", List.of("体育")),
                Post.of("b", "乙", "2024-03-02 00:30:00", List.of("体育")));
        ArticleFilter filter =
                ExportFilter.parse(
                        """
                        {"category": {"anyOf": [{"path": ["体育"]}]},
                         "publishedOn": {"from": "2024-03-02", "zone": "Asia/Shanghai"}}
                        """);
        assertThat(new String(export(ExportFormat.JSONL, filter), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .contains("乙");
    }

    @Test
    void aFilterThatIsNoneIsRefusedAndNothingIsWritten() {
        assertThatThrownBy(() -> ExportFilter.parse("{\"categry\": 1}"))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining("categry")
                .hasMessageNotContaining("dev.dictum");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ArticleFilter nowhere =
                ExportFilter.parse("{\"category\": {\"anyOf\": [{\"path\": [\"nowhere\"]}]}}");
        assertThatThrownBy(() -> exporter.export(ExportFormat.CSV, nowhere, out))
                .isInstanceOf(ApiException.class);
        assertThat(out.size()).isZero();
    }

    @Test
    void quotesAreRowsOfCsv() throws IOException {
        archive.imported(FULL);
        correct("修桥", Map.of("rejected", true));
        String csv =
                new String(export(ExportFormat.CSV, ArticleFilter.ALL), StandardCharsets.UTF_8);
        List<String> rows = csv.lines().toList();
        assertThat(rows.getFirst()).startsWith("article,title,url,published_at,speaker,");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).contains("bridge", "林远山", "渡轮今天起停航。");
        assertThat(csv).doesNotContain("修桥");
    }

    @Test
    void aRowOfCsvHasItsCellsUnderTheirColumnsWhenSomeAreUnknown() throws IOException {
        archive.imported(
                new Post(
                        "silent",
                        """
                        ---
                        title: 渡口
                        ---
                        <p>河湾渡口昨天关了门。</p>
                        <p>“船没有了，人也不来了！”</p>
                        """));
        String csv =
                new String(export(ExportFormat.CSV, ArticleFilter.ALL), StandardCharsets.UTF_8);
        try (MappingIterator<Map<String, String>> rows =
                new CsvMapper()
                        .readerForMapOf(String.class)
                        .with(CsvSchema.emptySchema().withHeader())
                        .readValues(csv)) {
            assertThat(rows.readAll())
                    .singleElement(InstanceOfAssertFactories.map(String.class, String.class))
                    .containsEntry("title", "渡口")
                    .containsEntry("url", "")
                    .containsEntry("published_at", "")
                    .containsEntry("speaker", "")
                    .containsEntry("text", "船没有了，人也不来了！")
                    .containsEntry("start", "12")
                    .containsEntry("end", "23")
                    .containsKey("confidence");
        }
    }

    @Test
    void whatOthersCallASourceIsNotOurs() throws IOException {
        archive.imported(
                new Post(
                        "a.jsonl",
                        "{\"title\": \"T\", \"html\": \"<p>x</p>\", \"source\": {\"id\": \"cnn\"}}"));
        String first =
                new String(export(ExportFormat.JSONL, ArticleFilter.ALL), StandardCharsets.UTF_8);
        assertThat(first).contains("\"format\":\"JSON_LINES\"");
        archive.clear();
        archive.imported(new Post("export.jsonl", first));
        assertThat(
                        new String(
                                export(ExportFormat.JSONL, ArticleFilter.ALL),
                                StandardCharsets.UTF_8))
                .isEqualTo(first);
    }

    @Test
    void anEmptyExportIsWellFormed() throws IOException {
        assertThat(export(ExportFormat.JSONL, ArticleFilter.ALL)).isEmpty();
        assertThat(new String(export(ExportFormat.CSV, ArticleFilter.ALL), StandardCharsets.UTF_8))
                .startsWith("article,");
    }

    @Test
    void postsAreImportedAgain() throws IOException {
        archive.imported(
                FULL,
                Post.of("day", "日", "2024-03-01", List.of("新闻")),
                Post.of(
                        "day-en",
                        "The day of the ferry and the bridge",
                        "2024-03-01",
                        List.of("a")),
                Post.of("second", "秒", "2024-03-01 08:30:10", List.of("新闻")),
                // A control character and a separator of lines.
                new Post(
                        "control",
                        ";;;\n\"title\": \"a\\u0091b\\u2028c\", \"date\": \"soon\"\n;;;\n<p>x</p>"));
        String query =
                "{ articles { nodes { sourceKey title publishedAt publishedAtPrecision language"
                        + " keywords bodyHtml bodyText categories { path } authors { name }"
                        + " quoteCount } } }";
        List<Map<String, Object>> before = data(query).getList("articles.nodes");
        assertThat(before)
                .extracting(article -> article.get("publishedAtPrecision"))
                .contains("DAY", "MINUTE", "SECOND");
        List<Post> posts = new ArrayList<>();
        byte[] exported = export(ExportFormat.MARKDOWN, ArticleFilter.ALL);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(exported))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                posts.add(
                        new Post(
                                entry.getName(),
                                new String(zip.readAllBytes(), StandardCharsets.UTF_8)));
            }
        }
        assertThat(posts).extracting(Post::name).contains("000001-大桥-通车-lt-b-gt.md");
        assertThat(posts)
                .extracting(Post::text)
                .anyMatch(text -> text.contains("date: \"2024-03-01\""));
        archive.clear();
        archive.imported(posts.toArray(Post[]::new));
        assertThat(data(query).<Map<String, Object>>getList("articles.nodes")).isEqualTo(before);
    }

    @Test
    void manyArticlesAreWrittenInTheOrderOfTheirKeys() throws IOException {
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            posts.add(
                    Post.of("k%03d".formatted((i * 7) % 450), "t" + i, "2024-01-01", List.of("n")));
        }
        archive.imported(posts.toArray(Post[]::new));
        String text =
                new String(export(ExportFormat.JSONL, ArticleFilter.ALL), StandardCharsets.UTF_8);
        List<String> keys = text.lines().map(line -> line.substring(14, 18)).toList();
        assertThat(keys).hasSize(450).isSorted();
    }
}
