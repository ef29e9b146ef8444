package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dictum.quote.extraction.Credit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {
    private static final String RSS =
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
              xmlns:dc="http://purl.org/dc/elements/1.1/">
              <channel>
                <title>River Post</title>
                <link>https://post.example/</link>
                <lastBuildDate>Sun, 03 Mar 2024 10:00:00 GMT</lastBuildDate>
                <item>
                  <title>Bridge &amp;amp; ferry</title>
                  <link>https://post.example/bridge</link>
                  <guid isPermaLink="false">17</guid>
                  <pubDate>Sat, 02 Mar 2024 08:30:00 +0800</pubDate>
                  <dc:creator>Ana Quill</dc:creator>
                  <category domain="desk">Transport</category>
                  <category>City</category>
                  <description>Only the beginning …</description>
                  <content:encoded><![CDATA[<p>The bridge <b>opens</b>.</p><script>x</script>
                    <img src="/b.jpg">]]></content:encoded>
                  <enclosure url="https://post.example/head.jpg" type="image/jpeg" length="9"/>
                </item>
                <item><title>Second</title><link>https://post.example/2</link></item>
              </channel>
            </rss>
            """;

    private static List<Part> parts(String feed) throws UnreadableDocument {
        return parts(feed.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Part> parts(byte[] feed) throws UnreadableDocument {
        return DocumentReader.split("feed.xml", feed, null).orElseThrow();
    }

    private static ScrapedArticle read(Part part) throws UnreadableDocument {
        return DocumentReader.read(part.name(), part.bytes(), null, null, null);
    }

    private static ScrapedArticle only(String feed) throws UnreadableDocument {
        List<Part> parts = parts(feed);
        assertThat(parts).hasSize(1);
        return read(parts.getFirst());
    }

    private static List<String> codes(ScrapedArticle article) {
        return article.issues().stream().map(Issue::code).toList();
    }

    @Test
    void anItemIsADocumentOfItsOwn() throws UnreadableDocument {
        List<Part> parts = parts(RSS);
        assertThat(parts)
                .extracting(Part::name)
                .containsExactly("feed.xml#17", "feed.xml#https://post.example/2");
        ScrapedArticle article = read(parts.getFirst());
        assertThat(article.format()).isEqualTo(SourceFormat.RSS);
        assertThat(article.title()).isEqualTo("Bridge & ferry");
        assertThat(article.url()).isEqualTo("https://post.example/bridge");
        assertThat(article.date().at()).isEqualTo(Instant.parse("2024-03-02T00:30:00Z"));
        assertThat(article.date().verbatim()).isEqualTo("Sat, 02 Mar 2024 08:30:00 +0800");
        assertThat(article.categories()).containsExactly(List.of("Transport"), List.of("City"));
        assertThat(article.credits())
                .containsExactly(
                        new Credit(Credit.Role.PUBLISHER, "River Post", "River Post", null),
                        new Credit(Credit.Role.AUTHOR, "Ana Quill", "Ana Quill", null));
        assertThat(article.bodyText()).isEqualTo("The bridge opens.");
        assertThat(article.bodyHtml()).contains("https://post.example/b.jpg").doesNotContain("x<");
        assertThat(article.excerpt()).isEqualTo("Only the beginning …");
        assertThat(article.headImage().url()).isEqualTo("https://post.example/head.jpg");
    }

    @Test
    void anIdThatIsUniqueInItsFeedOnlyIsToldWithTheFeed() throws UnreadableDocument {
        List<Part> parts = parts(RSS);
        assertThat(read(parts.getFirst()).key()).isEqualTo("https://post.example/#17");
        assertThat(read(parts.get(1)).key()).isEqualTo("https://post.example/2");
    }

    @Test
    void aFeedBuiltAnewHasTheSameItems() throws UnreadableDocument {
        List<Part> later = parts(RSS.replace("10:00:00 GMT", "11:00:00 GMT"));
        assertThat(later.getFirst().bytes()).isEqualTo(parts(RSS).getFirst().bytes());
    }

    @Test
    void atomTellsHtmlFromTextAndTakesTheFeedsAuthor() throws UnreadableDocument {
        String feed =
                """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/news/">
                  <title>Notes</title><id>tag:a.example,2024:feed</id>
                  <author><name>Bo Reed</name></author>
                  <entry>
                    <id>tag:a.example,2024:1</id>
                    <title type="html">One &lt;i&gt;fine&lt;/i&gt; day</title>
                    <link rel="alternate" href="https://a.example/1"/>
                    <updated>2024-03-02T08:30:00Z</updated>
                    <content type="text">1 &lt; 2
                and so on</content>
                  </entry>
                </feed>
                """;
        ScrapedArticle article = only(feed);
        assertThat(article.format()).isEqualTo(SourceFormat.ATOM);
        assertThat(article.key()).isEqualTo("tag:a.example,2024:1");
        assertThat(article.title()).isEqualTo("One fine day");
        assertThat(article.bodyText()).isEqualTo("1 < 2\nand so on");
        assertThat(article.date().at()).isEqualTo(Instant.parse("2024-03-02T08:30:00Z"));
        assertThat(article.credits()).extracting(Credit::name).contains("Bo Reed");
    }

    @Test
    void oldDialectsAreRead() throws UnreadableDocument {
        String rdf =
                """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
                  <channel rdf:about="https://r.example/"><title>R</title></channel>
                  <item rdf:about="https://r.example/1"><title>河边</title>
                    <dc:date>2024-03-02</dc:date><description>水涨了。</description></item>
                </rdf:RDF>
                """;
        ScrapedArticle article = only(rdf);
        assertThat(article.key()).isEqualTo("https://r.example/1");
        assertThat(article.title()).isEqualTo("河边");
        assertThat(article.bodyText()).isEqualTo("水涨了。");
        assertThat(article.date().precision()).isEqualTo(DocumentDate.Precision.DAY);
        String cdf =
                """
                <CHANNEL HREF="https://c.example/"><TITLE>C</TITLE>
                  <ITEM HREF="https://c.example/1" LASTMOD="2004-04-06T23:05:43-05:00">
                    <TITLE>Old</TITLE><ABSTRACT>Words</ABSTRACT></ITEM>
                </CHANNEL>
                """;
        assertThat(only(cdf).title()).isEqualTo("Old");
        assertThat(only(cdf).url()).isEqualTo("https://c.example/1");
        assertThat(only(cdf).date().at()).isEqualTo(Instant.parse("2004-04-07T04:05:43Z"));
        String base64 =
                """
                <feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>D</title>
                  <entry><title>Packed</title><content type="text/html" mode="base64">
                    PHA+SGVsbG8g
                    dGhlcmU8L3A+</content></entry></feed>
                """;
        assertThat(only(base64).bodyText()).isEqualTo("Hello there");
        assertThat(only("<rss><item><title>bare</title></item></rss>").title()).isEqualTo("bare");
    }

    @Test
    void mailAddressesAreNobodysNames() throws UnreadableDocument {
        String item =
                "<rss><channel><item><title>t</title><author>%s</author></item></channel></rss>";
        assertThat(only(item.formatted("jo@example.org (Jo March)")).credits())
                .extracting(Credit::name)
                .containsExactly("Jo March");
        assertThat(only(item.formatted("jo@example.org")).credits()).isEmpty();
    }

    @Test
    void whatIsNearlyXmlIsMendedAndReported() throws UnreadableDocument {
        ScrapedArticle article =
                only(
                        """

                        <!-- by hand --><?xml version="1.0"?>
                        <rss><channel><item><title>Fish &amp; chips &copy; R&D \u0001</title>
                        <description><![CDATA[<p>a & b</p>]]></description></item></channel></rss>
                        """);
        assertThat(article.title()).isEqualTo("Fish & chips © R&D");
        assertThat(article.bodyText()).isEqualTo("a & b");
        List<Part> parts = parts("<rss><channel><item><title>R&D</title></item></channel></rss>");
        assertThat(new String(parts.getFirst().bytes(), StandardCharsets.UTF_8))
                .contains("R&amp;D");
        assertThat(codes(article)).doesNotContain("INVALID_XML");
    }

    @Test
    void whatIsNoXmlIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> parts("<rss><channel>\n<item><title>open</item></channel></rss>"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> {
                            assertThat(e.issue().code()).isEqualTo("INVALID_XML");
                            assertThat(e.issue().line()).isEqualTo(2);
                            assertThat(e.issue().column()).isPositive();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss>&x;</rss>",
                "<?xml version='1.0'?><!-- > --><!DOCTYPE rss [<!ENTITY a \"aaaa\">"
                        + "<!ENTITY b \"&a;&a;&a;\">]><rss><item><title>&b;</title></item></rss>",
                "<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]><rss/>"
            })
    void entitiesOfItsOwnAreRefused(String feed) {
        assertThatThrownBy(() ->
                        DocumentReader.split(
                                "f", feed.getBytes(StandardCharsets.UTF_8), SourceFormat.RSS))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.issue().code()).isEqualTo("DTD_REFUSED"));
    }

    @Test
    void aDocumentTypeThatOnlyNamesAFileIsPassedOver() throws UnreadableDocument {
        String feed =
                "<!DOCTYPE rss PUBLIC \"-//X//DTD RSS 0.91//EN\" \"http://127.0.0.1:1/rss.dtd\">\n"
                        + "<rss version='0.91'><channel><item><title>t</title></item></channel></rss>";
        assertThat(only(feed).title()).isEqualTo("t");
    }

    @Test
    void aTreeTooDeepIsRefused() {
        String deep = "<rss>" + "<a>".repeat(100_000) + "</a>".repeat(100_000) + "</rss>";
        assertThatThrownBy(() -> parts(deep))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> assertThat(e.issue().message()).contains("exceeds the limit \"100\""));
    }

    /** Names that the parser lets pass and the tree does not. */
    @ParameterizedTest
    @ValueSource(strings = {"<:price>1</:price>", "<price xmlns='1x'>1</price>"})
    void aNameThatIsNoneIsRefusedAtItsPlace(String element) {
        String feed =
                "<rss><channel><item>\n<title>One</title>\n%s</item></channel></rss>"
                        .formatted(element);
        assertThatThrownBy(() -> parts(feed))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> {
                            assertThat(e.issue().code()).isEqualTo("INVALID_XML");
                            assertThat(e.issue().line()).isEqualTo(3);
                        });
    }

    @Test
    void instructionsForOthersArePassedOver() throws UnreadableDocument {
        ScrapedArticle article =
                only("<rss><?a:b c?><channel><item><title>One</title></item></channel></rss>");
        assertThat(article.title()).isEqualTo("One");
    }

    @Test
    void charactersThatXmlForbidsAreNotUnpacked() throws UnreadableDocument {
        ScrapedArticle article =
                only(
                        """
                        <feed xmlns="http://purl.org/atom/ns#" version="0.3"><title>A</title>
                          <entry><title>Packed</title><content type="text/plain" mode="base64">
                            SGVsbG8XIHRoZXJl</content></entry></feed>
                        """);
        assertThat(article.bodyText()).isEqualTo("Hello there");
    }

    @Test
    void brokenBase64IsReadAsFarAsItGoes() throws UnreadableDocument {
        ScrapedArticle article =
                only(
                        """
                        <feed xmlns="http://purl.org/atom/ns#" version="0.3"><title>A</title>
                          <entry><title>Packed</title><content type="text/html" mode="base64">
                            SGVsbG8gdGhlcmUh=Q</content></entry></feed>
                        """);
        assertThat(article.bodyText()).isEqualTo("Hello there!");
        assertThat(codes(article)).contains("BAD_ENCODING");
    }

    @Test
    void aDeclaredCharsetIsRead() throws UnreadableDocument {
        String feed =
                "<?xml version=\"1.0\" encoding=\"gb2312\"?><rss><channel><item><title>河湾日报"
                        + "</title></item></channel></rss>";
        List<Part> parts = parts(feed.getBytes(Charset.forName("GB18030")));
        assertThat(read(parts.getFirst()).title()).isEqualTo("河湾日报");
    }

    @Test
    void aFeedWithoutItemsHasNoParts() throws UnreadableDocument {
        assertThat(parts("<rss><channel><title>t</title></channel></rss>")).isEmpty();
    }

    @Test
    void jsonFeedsAreCutToo() throws UnreadableDocument {
        String feed =
                """
                {"version": "https://jsonfeed.org/version/1.1", "title": "J",
                 "home_page_url": "https://j.example/", "authors": [{"name": "Kim Lee"}],
                 "items": [
                  {"id": 4, "url": "https://j.example/4", "title": "Four",
                   "content_html": "<p>“Yes,” said Kim.</p>", "summary": "Short",
                   "date_published": "2024-03-02T08:30:00+08:00", "tags": ["a", "b"]},
                  {"id": "https://j.example/5", "content_text": "two\\nlines"}]}
                """;
        List<Part> parts = parts(feed);
        assertThat(parts).hasSize(2);
        ScrapedArticle four = read(parts.getFirst());
        assertThat(four.format()).isEqualTo(SourceFormat.JSON_FEED);
        assertThat(four.key()).isEqualTo("https://j.example/#4");
        assertThat(four.title()).isEqualTo("Four");
        assertThat(four.keywords()).containsExactly("a", "b");
        assertThat(four.date().at()).isEqualTo(Instant.parse("2024-03-02T00:30:00Z"));
        assertThat(four.credits()).extracting(Credit::name).containsExactly("J", "Kim Lee");
        ScrapedArticle five = read(parts.get(1));
        assertThat(five.key()).isEqualTo("https://j.example/5");
        assertThat(five.bodyText()).isEqualTo("two\nlines");
        assertThat(codes(five)).contains("MISSING_TITLE", "MISSING_DATE");
    }

    @Test
    void aBrokenJsonFeedIsRefusedAtItsPlace() {
        assertThatThrownBy(() ->
                        parts("{\"version\": \"https://jsonfeed.org/version/1\",\n \"items\": [}"))
                .isInstanceOfSatisfying(
                        UnreadableDocument.class,
                        e -> {
                            assertThat(e.issue().code()).isEqualTo("INVALID_JSON");
                            assertThat(e.issue().line()).isEqualTo(2);
                        });
    }
}
