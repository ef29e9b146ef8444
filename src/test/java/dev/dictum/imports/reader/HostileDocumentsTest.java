package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dictum.quote.extraction.Credit;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Documents within the limits that once took minutes, or all memory, or were a fault of Dictum. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileDocumentsTest {
    private static ScrapedArticle read(String document) throws UnreadableDocument {
        return DocumentReader.read(
                "d", document.getBytes(StandardCharsets.UTF_8), null, null, null);
    }

    private static List<String> codes(ScrapedArticle article) {
        return article.issues().stream().map(Issue::code).toList();
    }

    private static String rss(String inside) {
        return "<rss><channel><item><title>t</title>" + inside + "</item></channel></rss>";
    }

    static List<Arguments> slow() {
        return List.of(
                Arguments.of("mail", rss("<author>" + "@".repeat(2000) + " b</author>")),
                Arguments.of("author", rss("<author>" + "a".repeat(160_000) + " b</author>")),
                Arguments.of(
                        "headline", "<html><p>原题" + "&#11;".repeat(1000) + "&#8232;x</p></html>"),
                Arguments.of(
                        "fragment",
                        "{\"version\": \"https://jsonfeed.org/version/1\", \"home_page_url\": \""
                                + "#".repeat(100_000)
                                + "\\nx\", \"items\": [{\"id\": \"1\"}]}"),
                Arguments.of(
                        "relay",
                        "<html><p><a href='http://" + "cors".repeat(40_000) + "'>x</a></p></html>"),
                Arguments.of(
                        "date",
                        ";;;\n\"title\": \"t\", \"date\": \"2020-01-01"
                                + " ".repeat(80_000)
                                + "x\\ny\"\n;;;\nx"),
                Arguments.of(
                        "items", "---\ntitle: a: b\ntags:\n" + "- a\n".repeat(100_000) + "---\nx"),
                Arguments.of("continued", "---\ntitle: a: b\n" + "*\n".repeat(200_000) + "---\nx"),
                Arguments.of(
                        "emphasis", "---\ntitle: t\n---\n# a\n\n" + "*a_ b**c ".repeat(40_000)),
                Arguments.of(
                        "table",
                        "---\ntitle: t\n---\n# a\n\n%s\n%s\n%s"
                                .formatted(
                                        "|a".repeat(2000),
                                        "|-".repeat(2000),
                                        "|a\n".repeat(2000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("slow")
    void areReadInTime(String name, String document) throws UnreadableDocument {
        assertThat(read(document).title()).isNotEmpty();
    }

    static List<Arguments> large() {
        return List.of(
                Arguments.of("paragraphs", "<html><body>" + "<p>a".repeat(1_500_000)),
                Arguments.of("lines", "---\ntitle: t\n---\n" + "a\n\n".repeat(1_500_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    void areRefusedWhereTheyWouldTakeAllMemory(String name, String document) {
        assertThatThrownBy(() -> read(document))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.issue().code()).isEqualTo("DOCUMENT_TOO_LARGE"));
    }

    @Test
    void headsOfFeedsDoNotMultiply() {
        String title = "t".repeat(1 << 20);
        String atom =
                "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>%s</title>%s</feed>"
                        .formatted(title, "<entry/>".repeat(2000));
        String json =
                "{\"version\": \"https://jsonfeed.org/version/1\", \"title\": \"%s\", \"items\": [%s{}]}"
                        .formatted(title, "{},".repeat(2000));
        for (String feed : List.of(atom, json)) {
            byte[] bytes = feed.getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> DocumentReader.split("d", bytes, null))
                    .isInstanceOfSatisfying(
                            UnreadableDocument.class,
                            e -> assertThat(e.issue().code()).isEqualTo("DOCUMENT_TOO_LARGE"));
        }
    }

    @Test
    void aPrefixIsAsGoodAsADefault() throws UnreadableDocument {
        ScrapedArticle article =
                read(
                        """
                        <a:feed xmlns:a="http://www.w3.org/2005/Atom" xmlns="http://www.w3.org/1999/xhtml">
                          <a:title>F</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>
                        """);
        assertThat(article.title()).isEqualTo("One");
    }

    @Test
    void charactersOfXml11AreMended() throws UnreadableDocument {
        String feed = "<?xml version=\"1.1\"?>" + rss("").replace("<title>t", "<title>a&#1;b");
        assertThat(read(feed).title()).isEqualTo("ab");
        assertThat(codes(read(feed))).contains("MENDED_XML");
    }

    private static ScrapedArticle exported(String fields) throws UnreadableDocument {
        return read("{\"title\": \"x\", \"html\": \"<p>hello there</p>\", " + fields + "}");
    }

    @Test
    void spansStayWithinTheText() throws UnreadableDocument {
        ScrapedArticle article =
                exported(
                        "\"contributions\": [{\"role\": \"AUTHOR\", \"name\": \"Jo\", \"span\": [0, 999]}],"
                                + " \"quotes\": [{\"kind\": \"DIRECT\", \"text\": \"hello\","
                                + " \"span\": [0, 5], \"attribution\": [0, 999], \"contents\": [[0, 99]]}]");
        var quote = given(article).extraction().quotes().getFirst();
        assertThat(quote.attribution().span()).isNull();
        assertThat(quote.contents()).containsExactly(quote.span());
        assertThat(article.credits()).extracting(Credit::span).containsOnlyNulls();
    }

    @Test
    void aChainOfQuotesIsCut() throws UnreadableDocument {
        String quotes =
                IntStream.range(0, 20_000)
                        .mapToObj(i ->
                                "{\"kind\": \"DIRECT\", \"text\": \"hello\", \"span\": [0, 5], \"parent\": %d}"
                                        .formatted(i - 1))
                        .collect(Collectors.joining(", "));
        ScrapedArticle article = exported("\"contributions\": [], \"quotes\": [" + quotes + "]");
        assertThat(given(article).extraction().quotes()).hasSize(1);
        assertThat(codes(article)).contains("INVALID_QUOTE");
    }

    private static GivenQuotes given(ScrapedArticle article) {
        @Nullable GivenQuotes given = article.given();
        if (given == null) {
            throw new AssertionError("no quotes");
        }
        return given;
    }

    @Test
    void theExportsFormHasTheSameLimits() throws UnreadableDocument {
        String name = "n".repeat(5000);
        ScrapedArticle article =
                exported(
                        ("\"publishedAtPrecision\": \"SECOND\", \"publishedAt\": \"-0044-03-15T00:00:00Z\","
                                        + " \"categories\": [[\"%s\"], [%s\"z\"]], \"aliases\": {\"Jo\": [\"%s\"]},"
                                        + " \"contributions\": [{\"role\": \"AUTHOR\", \"name\": \"%s\"}]")
                                .formatted(name, "\"a\",".repeat(500), name, name));
        assertThat(article.date().at()).isNull();
        assertThat(article.credits()).extracting(c -> c.name().length()).containsExactly(200);
        assertThat(article.categories()).extracting(List::size).containsExactly(1, 10);
        assertThat(article.categories().getFirst().getFirst()).hasSize(200);
        assertThat(article.aliases().get("Jo")).singleElement().asString().hasSize(200);
        assertThat(codes(article)).contains("AUTHOR_LIMIT", "CATEGORY_LIMIT");
    }

    @Test
    void whatIsNotReadIsTold() throws UnreadableDocument {
        ScrapedArticle article =
                exported(
                        "\"text\": \"the whole long text\", \"content\": [\"a\"], \"source\": \"Reuters\","
                                + " \"aliases\": [\"/old\"], \"quotes\": [\"a\"], \"Title\": \"y\","
                                + " \"author\": \"Jo\", \"contributions\": [{\"role\": \"WRITER\", \"name\": \"Jo\"}]");
        assertThat(article.issues())
                .filteredOn(issue -> issue.code().equals("UNKNOWN_FIELD"))
                .extracting(Issue::field)
                .contains("text", "content", "source", "aliases", "quotes", "Title (again)");
        assertThat(article.credits()).extracting(Credit::name).containsExactly("Jo");
        ScrapedArticle post = read("---\nfirst words\n- item\ntitle: a: b\n---\nx");
        assertThat(post.issues())
                .filteredOn(issue -> issue.code().equals("UNKNOWN_FIELD"))
                .extracting(Issue::excerpt)
                .containsExactly("first words, item");
    }
}
