package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyReaderTest {
    private static Body read(String source) {
        return BodyReader.read(source, null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <div>a</div><div>b</div>                   | <p>a</p><p>b</p>
                    <div>a<p>b</p>c</div>                      | <p>a</p><p>b</p><p>c</p>
                    <section><h1>T</h1>x</section>             | <h2>T</h2><p>x</p>
                    <p>a <font cms-style="x">b</font></p>      | <p>a b</p>
                    <p><b>a</b> <i>b</i></p>                   | <p><strong>a</strong> <em>b</em></p>
                    <strong><p>a</p><p>b</p></strong>          | <p>a</p><p>b</p>
                    <p style="x" class="y" id="z">a</p>        | <p>a</p>
                    <p onclick="x()">a</p>                     | <p>a</p>
                    <p>a<script>b</script></p>                 | <p>a</p>
                    <p>a</p><p>  </p><p>&nbsp;</p>             | <p>a</p>
                    <ul><li><div>a</div></li><li>b</li></ul>   | <ul><li>a</li><li>b</li></ul>
                    <p>a<!-- <p>hidden</p> --></p>             | <p>a</p>
                    <p>a<br>b</p>                              | <p>a<br>b</p>
                    <a href="javascript:x()">a</a>             | <p>a</p>
                    <p>unclosed <b>bold<p>next                 | <p>unclosed <strong>bold</strong></p><p><strong>next</strong></p>
                    <p><img src="data:image/png;base64,A">a</p> | <p>a</p>
                    <svg><script>x</script></svg><p>a</p>      | <p>a</p>
                    """)
    void cleans(String dirty, String clean) {
        assertThat(read("<div>" + dirty + "</div>").html().replace("\n", "")).isEqualTo(clean);
    }

    @Test
    void linksAndPicturesCarryTheirRules() {
        assertThat(read("<p><a href='https://e.org/a' target=x>a</a></p>").html())
                .isEqualTo(
                        "<p><a href=\"https://e.org/a\" rel=\"nofollow noopener noreferrer\">a</a></p>");
        assertThat(
                        read("<p><img data-src='https://e.org/a.png' src='' onerror=x alt=y></p>")
                                .html())
                .isEqualTo(
                        "<p><img src=\"https://e.org/a.png\" alt=\"y\" referrerpolicy=\"no-referrer\" loading=\"lazy\"></p>");
    }

    @Test
    void relativeAddressesResolveAgainstTheArticles() {
        Body body =
                BodyReader.read("<p><a href='/b'>b</a><img src='i.png'></p>", "https://e.org/x/a");
        assertThat(body.html()).contains("https://e.org/b", "https://e.org/x/i.png");
        assertThat(read("<p><a href='/b'>b</a></p>").html()).isEqualTo("<p>b</p>");
    }

    @Test
    void textIsALineForEachBlock() {
        Body body =
                read(
                        """
                        <div><p>　　第一段
                        接着说 and more   words</p>
                        <p>（本报记者&nbsp;&nbsp;何&nbsp;&nbsp;清）</p>
                        <ul><li>a</li><li>b<br>c</li></ul>
                        <table><tr><td>x</td><td>y</td></tr></table>
                        <pre>one
                          two</pre></div>
                        """);
        assertThat(body.text())
                .isEqualTo(
                        """
                        第一段接着说 and more words
                        （本报记者\u00A0\u00A0何\u00A0\u00A0清）
                        a
                        b
                        c
                        x y
                        one
                        two\
                        """);
        assertThat(body.textCoverage()).isEqualTo(1);
    }

    @Test
    void boilerplateGoesAndTheCoverageSaysSo() {
        Body body =
                read(
                        "<p>0123456789</p><div class='app-kaihu-qr'>9876543210</div>"
                                + "<div class='quarry-bridge adaptation'>kept</div>");
        assertThat(body.text()).isEqualTo("0123456789\nkept");
        assertThat(body.textCoverage()).isEqualTo(14.0 / 24);
    }

    @Test
    void keywordsStandInAComment() {
        assertThat(read("<p>a</p><!-- news_keyword_pub,stock,水务, -->").keywords())
                .containsExactly("stock", "水务");
    }

    @Test
    void markdownBecomesHtml() {
        Body body =
                read(
                        """
                        # Title

                        A *word* & [a link](https://e.org/).

                        | a | b |
                        | - | - |
                        | 1 | 2 |

                        > quoted
                        """);
        assertThat(body.html())
                .contains("<h2>Title</h2>", "<em>word</em>", "<td>1</td>", "<blockquote>");
        assertThat(body.text()).isEqualTo("Title\nA word & a link.\na b\n1 2\nquoted");
    }

    @Test
    void htmlIsNotReadAsMarkdown() {
        String html = "<div>\n<p>a</p>\n\n            <p>indented after a blank line</p>\n</div>\n";
        assertThat(BodyReader.isHtml(html)).isTrue();
        assertThat(read(html).html()).doesNotContain("<pre>", "<code>");
        assertThat(BodyReader.isHtml("<b>Note</b>: Markdown goes on.")).isFalse();
        assertThat(BodyReader.isHtml("5 < 6 and 7 > 6>")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void cleaningTwiceIsCleaningOnce(int seed) {
        Random random = new Random(seed);
        List<String> pieces =
                List.of(
                        "<div>",
                        "</div>",
                        "<p>",
                        "</p>",
                        "<b>",
                        "</b>",
                        "<table><tr><td>",
                        "</td></tr></table>",
                        "<ul><li>",
                        "</li></ul>",
                        "text ",
                        "<br>",
                        "<a href='https://e.org/x?a=1&b=2'>",
                        "</a>",
                        "<img src='https://e.org/i.png'>",
                        "<blockquote>",
                        "</blockquote>",
                        "<h1>",
                        "</h1>",
                        "<figure>",
                        "</figure>",
                        "<span>",
                        "</span>",
                        "&nbsp;",
                        "　",
                        "<pre>",
                        "</pre>",
                        "<dl><dt>",
                        "</dl>",
                        "\n",
                        "&lt;b&gt;",
                        "<em>",
                        "</em>");
        for (int i = 0; i < 500; i++) {
            StringBuilder html = new StringBuilder();
            for (int n = random.nextInt(30); n >= 0; n--) {
                html.append(pieces.get(random.nextInt(pieces.size())));
            }
            Element once = BodyCleaner.clean(Jsoup.parseBodyFragment(html.toString()).body());
            Element twice = BodyCleaner.clean(Jsoup.parseBodyFragment(once.html()).body());
            assertThat(twice.html()).as(html.toString()).isEqualTo(once.html());
            assertThat(BodyText.of(twice)).as(html.toString()).isEqualTo(BodyText.of(once));
            assertThat(once.html()).doesNotContain("<div", "<span", "style=", "class=");
        }
    }

    @Test
    void deepNestingEnds() {
        String deep = "<div>".repeat(100_000) + "x" + "</div>".repeat(100_000);
        assertThat(read(deep).text()).isEqualTo("x");
    }

    @Test
    void commentsDoNotTellMarkdownFromHtml() {
        assertThat(
                        BodyReader.isHtml(
                                "<!-- more -->\n\n# Heading\n\n**bold**\n\n<img src='https://e.org/a.png'>"))
                .isFalse();
        assertThat(BodyReader.isHtml("<div>\n\n    <p>text</p>\n</div>\n（完）")).isTrue();
        assertThat(BodyReader.isHtml("<img src='https://e.org/a.png'>\n\n<p>x</p>")).isTrue();
        assertThat(BodyReader.isHtml("<!--".repeat(500_000))).isFalse();
    }

    @Test
    void manySiblingsAreNoMoreThanManySiblings() {
        String many = "<div>a</div><i></i>b<script></script>".repeat(100_000);
        assertThat(read("<div>" + many + "</div>").text().lines()).hasSize(200_000);
    }
}
