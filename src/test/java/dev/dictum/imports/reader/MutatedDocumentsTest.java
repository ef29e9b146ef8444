package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.QuoteExtractor;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents of every format, damaged at random: each is read or refused, none crashes a reader. */
class MutatedDocumentsTest {
    private static final int DOCUMENTS = 10_000;

    private static final List<byte[]> SOUND =
            List.of(
                    utf8(
                            """

                            ---
                            title: '河湾纪事'
                            categories: [[新闻, 城事], [交通]]
                            date: Thu, 24 Mar 2022 23:30:22 GMT
                            tags: &t [a, b]
                            keywords: *t
                            ---
                            <div><p>市长说：“渡轮<b>停航</b>。”</p><table><tr><td>1</td></tr></table><img src=x></div>
                            """),
                    utf8(
                            "+++\ntitle = \"TOML\"\ndate = 2024-01-01\n+++\n# Words\n\n* of *Markdown*\n"),
                    utf8(";;;\n\"title\": \"JSON\", \"tags\": [1, {\"a\": null}]\n;;;\ntext\n"),
                    utf8(
                            """
                            <?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
                            <channel><title>R&amp;D</title><item><title>One</title><guid>1</guid>
                            <description><![CDATA[<p>“Yes,” said Bo Reed.]]></description><dc:date>2024-03-02</dc:date>
                            </item><item><title>Two</title></item></channel></rss>
                            """),
                    utf8(
                            """
                            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title>A</title>
                            <entry><id>tag:a,1</id><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
                            <p>Words</p></div></content><updated>2024-03-02T08:30:00Z</updated></entry></feed>
                            """),
                    utf8(
                            """
                            <?xml version="1.0"?><?x y?><a:feed xmlns:a="http://purl.org/atom/ns#" version="0.3"><a:entry>
                            <a:content mode="base64">PHA+SGVsbG8gdGhlcmU8L3A+PHA+YWdhaW4uPC9wPg==</a:content></a:entry></a:feed>
                            """),
                    utf8(
                            "{\"version\": \"https://jsonfeed.org/version/1\", \"items\": [{\"id\": 1,"
                                    + " \"content_html\": \"<p>\\ud83d\\ude00</p>\", \"tags\": [\"x\"]}]}"),
                    utf8(
                            """
                            <!DOCTYPE html><html><head><title>Page | Site</title><meta property="og:title" content="P">
                            <script type="application/ld+json">{"@type": "NewsArticle", "author": {"name": "A"}}</script>
                            </head><body><article><h1>Page</h1><p class="byline">By A B</p><svg onload=x><a href="javascript:x">y</a>
                            </article></body></html>
                            """),
                    utf8(
                            "{\"sourceKey\": \"k\", \"title\": \"T\", \"publishedAtPrecision\": \"DAY\","
                                    + " \"publishedAt\": \"2024-03-01T00:00:00Z\", \"bodyHtml\": \"<p>A: “B”</p>\","
                                    + " \"contributions\": [], \"quotes\": [{\"kind\": \"DIRECT\", \"text\": \"B\","
                                    + " \"span\": [4, 5], \"contents\": [[4, 5]], \"method\": \"NONE\"}]}\n{}\n"),
                    "<html><meta charset=gb2312><p>河湾日报讯，“今日通车”。</p></html>"
                            .getBytes(Charset.forName("GB18030")));

    /** What readers stumble over. */
    private static final List<byte[]> SPICES =
            List.of(
                    new byte[] {0},
                    new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                    new byte[] {(byte) 0xFF, (byte) 0xFE},
                    utf8("\\ud800"),
                    utf8("&#x110000;"),
                    utf8("<!--"),
                    utf8("]]>"),
                    utf8("<![CDATA["),
                    utf8("“‘「『"),
                    utf8("\n---\n"),
                    utf8("<div>".repeat(600)),
                    utf8("[".repeat(300)),
                    utf8("<!DOCTYPE x [<!ENTITY a 'b'>]>"),
                    utf8("*a &a [*a]"),
                    utf8("1e999999999"),
                    utf8("<:b/>"),
                    utf8("<?b:c?>"),
                    utf8(" xmlns='1b'"),
                    utf8("="));

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    @Timeout(120)
    void everyOneIsReadOrRefused() {
        Random random = new Random(20_260_324);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            byte[] document = mutated(random);
            for (Part part : parts(document)) {
                if (reads(part)) {
                    read++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(read).isGreaterThan(DOCUMENTS / 4);
        assertThat(refused).isGreaterThan(DOCUMENTS / 20);
    }

    private static List<Part> parts(byte[] document) {
        try {
            Optional<List<Part>> parts = DocumentReader.split("d", document, null);
            return parts.orElseGet(() -> List.of(new Part("d", document, List.of())));
        } catch (UnreadableDocument e) {
            assertThat(e.issue().code()).isNotBlank();
            return List.of(new Part("d", document, List.of()));
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(new String(document, StandardCharsets.UTF_8), e);
        }
    }

    private static boolean reads(Part part) {
        try {
            ScrapedArticle article =
                    DocumentReader.read(part.name(), part.bytes(), null, null, null);
            // What is stored has no NUL and no lone surrogate, and its HTML no script.
            String all = article.title() + article.bodyText() + article.bodyHtml();
            assertThat(all.indexOf('\0')).isNegative();
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(all)).isTrue();
            assertThat(article.bodyHtml()).doesNotContainPattern("(?i)<script|<a [^>]*javascript:");
            Extraction extraction =
                    QuoteExtractor.read(
                            article.bodyText(), article.title(), article.language(), List.of());
            int length = article.bodyText().codePointCount(0, article.bodyText().length());
            extraction
                    .quotes()
                    .forEach(quote -> assertThat(quote.span().end()).isLessThanOrEqualTo(length));
            return true;
        } catch (UnreadableDocument e) {
            assertThat(e.issue().severity()).isEqualTo(Severity.ERROR);
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(new String(part.bytes(), StandardCharsets.UTF_8), e);
        }
    }

    private static byte[] mutated(Random random) {
        byte[] document = SOUND.get(random.nextInt(SOUND.size())).clone();
        List<Integer> times = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            times.add(random.nextInt(4));
        }
        for (int kind : times) {
            int at = random.nextInt(Math.max(1, document.length));
            document =
                    switch (kind) {
                        case 0 -> flipped(document, random);
                        case 1 -> Arrays.copyOf(document, at);
                        case 2 -> {
                            byte[] other = SOUND.get(random.nextInt(SOUND.size()));
                            int from = random.nextInt(other.length);
                            yield joined(
                                    document, at, Arrays.copyOfRange(other, from, other.length));
                        }
                        default -> joined(document, at, SPICES.get(random.nextInt(SPICES.size())));
                    };
        }
        return document;
    }

    private static byte[] flipped(byte[] document, Random random) {
        for (int i = 0; document.length > 0 && i < 1 + random.nextInt(20); i++) {
            document[random.nextInt(document.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return document;
    }

    private static byte[] joined(byte[] document, int at, byte[] insert) {
        int split = Math.min(at, document.length);
        byte[] joined = Arrays.copyOf(document, document.length + insert.length);
        System.arraycopy(insert, 0, joined, split, insert.length);
        System.arraycopy(document, split, joined, split + insert.length, document.length - split);
        return joined;
    }
}
