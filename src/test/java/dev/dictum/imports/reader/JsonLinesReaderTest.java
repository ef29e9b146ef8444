package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesReaderTest {
    private static ScrapedArticle read(String line) throws UnreadableDocument {
        return DocumentReader.read(
                "a.jsonl#1", line.getBytes(StandardCharsets.UTF_8), null, null, null);
    }

    private static List<String> codes(ScrapedArticle article) {
        return article.issues().stream().map(Issue::code).toList();
    }

    @Test
    void anyArticleObjectIsReadLikeFrontMatter() throws UnreadableDocument {
        ScrapedArticle article =
                read(
                        """
                        {"url": "https://p.example/1", "title": "One", "author": ["Ana Quill"],
                         "date": "2024-03-02 08:30", "tags": ["a"], "categories": ["News", "City"],
                         "content": "<p>Text of <b>one</b>.</p>", "score": 3}
                        """);
        assertThat(article.format()).isEqualTo(SourceFormat.JSON_LINES);
        assertThat(article.key()).isEqualTo("https://p.example/1");
        assertThat(article.bodyText()).isEqualTo("Text of one.");
        assertThat(article.categories()).containsExactly(List.of("News", "City"));
        assertThat(article.credits())
                .extracting(c -> c.role() + c.name())
                .containsExactly("AUTHORAna Quill");
        assertThat(article.given()).isNull();
        assertThat(codes(article)).containsExactly("UNKNOWN_FIELD");
    }

    @Test
    void theExportsFormTellsEverythingExactly() throws UnreadableDocument {
        ScrapedArticle article =
                read(
                        """
                        {"sourceKey": "k", "title": "T", "publishedAt": "2024-03-01T00:30:00Z",
                         "publishedAtPrecision": "MINUTE", "publishedAtVerbatim": "3月1日 8时半",
                         "headImage": {"url": "https://p.example/h.jpg", "alt": "桥", "width": 9},
                         "bodyHtml": "<p>A: “B ‘C’”</p>", "bodyText": "A: “B ‘C’”",
                         "contributions": [{"role": "EDITOR", "name": "A", "creditedAs": "A", "span": [0, 1]}],
                         "quotes": [
                          {"kind": "DIRECT", "text": "B ‘C’", "span": [4, 9], "contents": [[4, 9]],
                           "speaker": "A", "speakerKind": "PERSON", "method": "MANUAL", "confidence": 1.0},
                          {"kind": "DIRECT", "text": "C", "span": [7, 8], "contents": [[7, 8]], "parent": 0,
                           "method": "NONE", "confidence": 0.5, "rejected": true}],
                         "source": {"name": "x", "format": "HTML", "content": ""}}
                        """);
        assertThat(article.date())
                .isEqualTo(
                        new DocumentDate(
                                Instant.parse("2024-03-01T00:30:00Z"),
                                DocumentDate.Precision.MINUTE,
                                "3月1日 8时半"));
        assertThat(article.headImage())
                .isEqualTo(new Picture("https://p.example/h.jpg", "桥", 9, null));
        assertThat(article.given().rejected()).containsExactly(new Span(7, 8));
        assertThat(article.given().extraction().credits()).hasSize(1);
        assertThat(article.given().extraction().quotes())
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.attribution().method()).isEqualTo(AttributionMethod.MANUAL);
                    assertThat(quote.nested()).hasSize(1);
                });
        assertThat(article.issues()).isEmpty();
    }

    @Test
    void quotesThatDoNotFitAreReportedOrFoundAnew() throws UnreadableDocument {
        String line =
                """
                {"sourceKey": "k", "title": "T", "date": "2024-03-01", "contributions": [], "bodyHtml": "<p>abc</p>",
                 "bodyText": "%s", "quotes": [{"kind": "DIRECT", "text": "x", "span": [0, %d], "contents": []}]}
                """;
        ScrapedArticle wrong = read(line.formatted("abc", 1));
        assertThat(codes(wrong)).containsExactly("INVALID_QUOTE");
        assertThat(wrong.given().extraction().quotes()).isEmpty();
        assertThat(codes(read(line.formatted("abc", 99)))).containsExactly("INVALID_QUOTE");
        ScrapedArticle misfit = read(line.formatted("other", 1));
        assertThat(codes(misfit)).containsExactly("QUOTES_MISFIT");
        assertThat(misfit.given()).isNull();
    }

    @Test
    void aBrokenLineIsRefusedAtItsColumn() {
        assertThatThrownBy(() -> read("{\"title\": }"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> {
                            assertThat(e.issue().code()).isEqualTo("INVALID_JSON");
                            assertThat(e.issue().column()).isEqualTo(11);
                        });
    }

    @Test
    void oneObjectOverSeveralLinesIsOneDocument() throws UnreadableDocument {
        byte[] pretty = "{\n \"title\": \"one\"\n}\n".getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReader.split("a", pretty, null)).isEmpty();
        byte[] lines = "{\"title\": 1}\n\n{\"title\"\r\n{}".getBytes(StandardCharsets.UTF_8);
        assertThat(DocumentReader.split("a", lines, null).orElseThrow())
                .extracting(Part::name)
                .containsExactly("a#1", "a#3", "a#4");
    }

    @Test
    void aLineOverTheLimitCostsNoMemory() throws IOException {
        byte[] bytes =
                ("{}\n" + "x".repeat(1_000_000) + "\n{\"a\": 1}").getBytes(StandardCharsets.UTF_8);
        JsonLines lines = new JsonLines("a", new ByteArrayInputStream(bytes), 100);
        List<Integer> lengths = new ArrayList<>();
        for (Part line = lines.next(); line != null; line = lines.next()) {
            lengths.add(line.bytes().length);
        }
        assertThat(lengths).containsExactly(2, 101, 8);
    }
}
