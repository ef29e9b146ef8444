package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.quote.extraction.Credit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageReaderTest {
    private static final String WORDS =
            "The ferry left at nine, and nobody was on it, because the bridge had opened. ";

    private static ScrapedArticle page(String head, String body) {
        String html =
                "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
        return PageReader.read(
                "pages/ferry.html", html.getBytes(StandardCharsets.UTF_8), null, null);
    }

    @Test
    void jsonLdIsTheSurestSource() {
        ScrapedArticle article =
                page(
                        """
                        <title>Ferry | River Post</title>
                        <meta property="og:title" content="Ferry (shared)">
                        <meta name="author" content="Someone Else">
                        <link rel="canonical" href="https://post.example/ferry">
                        <script type="application/ld+json">
                        {"@context": "https://schema.org", "@graph": [
                          {"@type": "BreadcrumbList"},
                          {"@type": ["NewsArticle"], "headline": "The last ferry",
                           "author": [{"@type": "Person", "name": "Ana Quill"}, {"name": "Bo Reed"}],
                           "datePublished": "2024-03-02T08:30:00+08:00",
                           "dateModified": "2024-03-03",
                           "articleSection": "City", "keywords": "ferry, bridge",
                           "publisher": {"name": "River Post"},
                           "image": {"url": "https://post.example/f.jpg"},
                           "description": "It sailed\nempty.",}]}
                        </script>
                        """,
                        "<article><p>" + WORDS.repeat(4) + "</p></article>");
        assertThat(article.format()).isEqualTo(SourceFormat.HTML);
        assertThat(article.title()).isEqualTo("The last ferry");
        assertThat(article.key()).isEqualTo("https://post.example/ferry");
        assertThat(article.url()).isEqualTo("https://post.example/ferry");
        assertThat(article.date().at()).isEqualTo(Instant.parse("2024-03-02T00:30:00Z"));
        assertThat(article.revised().at()).isEqualTo(Instant.parse("2024-03-03T00:00:00Z"));
        assertThat(article.categories()).containsExactly(List.of("City"));
        assertThat(article.keywords()).containsExactly("ferry", "bridge");
        assertThat(article.headImage().url()).isEqualTo("https://post.example/f.jpg");
        assertThat(article.credits())
                .extracting(credit -> credit.role() + " " + credit.name())
                .containsExactly("PUBLISHER River Post", "AUTHOR Ana Quill", "AUTHOR Bo Reed");
    }

    @Test
    void whatAPageIsAboutMayBeItsArticle() {
        ScrapedArticle article =
                page(
                        """
                        <title>Ferry | River Post</title>
                        <script type="application/ld+json">
                        {"@type": "WebPage", "name": "River Post", "mainEntity":
                          {"@type": "Article", "headline": "The last ferry",
                           "creator": {"@type": "Person", "name": ["Ana Quill", "Bo Reed"]}}}
                        </script>
                        """,
                        "<article><p>" + WORDS.repeat(4) + "</p></article>");
        assertThat(article.title()).isEqualTo("The last ferry");
        assertThat(article.credits())
                .extracting(Credit::name)
                .containsExactly("Ana Quill", "Bo Reed");
    }

    @Test
    void whatStandsSeveralTimesIsSeveral() {
        ScrapedArticle article =
                page(
                        """
                        <title>Ferry</title>
                        <meta property="dc:creator" content="A Quill">
                        <meta name="dc.creator" content="Ana Quill">
                        <meta name="dc.creator" content="Bo Reed">
                        <meta property="article:tag" content="ferry">
                        <meta property="article:tag" content="bridge">
                        """,
                        "<p>" + WORDS + "</p>");
        assertThat(article.credits())
                .extracting(Credit::name)
                .containsExactly("Ana Quill", "Bo Reed");
        assertThat(article.keywords()).containsExactly("ferry", "bridge");
    }

    @Test
    void anAddressIsNoAuthor() {
        ScrapedArticle article =
                page(
                        """
                        <title>Ferry</title>
                        <meta name="author" content="https://www.example.org/ana">
                        <meta property="article:author" content="Ana Quill">
                        """,
                        "<p>" + WORDS + "</p>");
        assertThat(article.credits()).extracting(Credit::name).containsExactly("Ana Quill");
    }

    @Test
    void metaElementsSpeakManyVocabularies() {
        ScrapedArticle article =
                page(
                        """
                        <title>x</title>
                        <meta name="DC.Title" content="Dublin &amp;amp; Core">
                        <meta property="article:published_time" content="2024-03-02T08:30Z">
                        <meta property="article:author" content="https://www.example.org/ana">
                        <meta name="author" content="By Ana Quill">
                        <meta property="og:site_name" content="River Post">
                        <meta property="og:url" content="https://post.example/og">
                        <meta name="keywords" content="渡轮，大桥">
                        """,
                        "<p>" + WORDS + "</p>");
        assertThat(article.title()).isEqualTo("Dublin & Core");
        assertThat(article.url()).isEqualTo("https://post.example/og");
        assertThat(article.date().precision()).isEqualTo(DocumentDate.Precision.MINUTE);
        assertThat(article.keywords()).containsExactly("渡轮", "大桥");
        assertThat(article.credits())
                .containsExactly(
                        new Credit(Credit.Role.PUBLISHER, "River Post", "River Post", null),
                        new Credit(Credit.Role.AUTHOR, "Ana Quill", "By Ana Quill", null));
    }

    @Test
    void bylineAndDateMayStandInTheText() {
        ScrapedArticle article =
                page(
                        "<title>Ferry</title>",
                        """
                        <time datetime="soon">soon</time>
                        <p class="byline">By <span class="author-name">Ana Quill</span> • 8h</p>
                        <article><time datetime="2024-03-02">2 March</time><p>%s</p></article>
                        """
                                .formatted(WORDS.repeat(4)));
        assertThat(article.credits()).extracting(Credit::name).containsExactly("Ana Quill");
        assertThat(article.date().at()).isEqualTo(Instant.parse("2024-03-02T00:00:00Z"));
    }

    /** The day belongs to the byline as it is printed, and to nobody's name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            nullValues = "nobody",
            value = {
                "By Ana Quill March 25, 2015 ~ Ana Quill",
                "Ana Quill | 25 Mar 2015 ~ Ana Quill",
                "Ana Quill, 2015-03-25 08:30 ~ Ana Quill",
                "By Ana Quill, published on March 25, 2015 at 8:30 am ~ Ana Quill",
                "作者：何远山 2015年3月25日 ~ 何远山",
                "Ana Quill 3 ~ Ana Quill 3",
                "March 25, 2015 ~ nobody",
            })
    void theDayOfABylineIsNoName(String byline, @Nullable String name) {
        ScrapedArticle article =
                page(
                        "<title>Ferry</title>",
                        "<p class='byline'>%s</p><p>%s</p>".formatted(byline, WORDS));
        assertThat(article.credits())
                .extracting(Credit::name)
                .containsExactlyElementsOf(Stream.ofNullable(name).toList());
        assertThat(article.credits()).allMatch(credit -> credit.creditedAs().equals(byline));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "A rather long headline of news - River Post ~ A rather long headline of news",
                "Short one - River Post ~ Short one - River Post",
                "City: The bridge opens on Monday ~ The bridge opens on Monday",
                "River Post | News | The bridge ~ River Post | News | The bridge",
            })
    void theTitleLosesWhatNamesTheSite(String title, String expected) {
        ScrapedArticle article = page("<title>" + title + "</title>", "<p>" + WORDS + "</p>");
        assertThat(article.title()).isEqualTo(expected);
    }

    @Test
    void aChineseTitleKeepsItsSiteAndTheHeadlineIsTold() {
        ScrapedArticle article =
                page("<title>大桥今日通车_城事_河湾网</title>", "<h1>大桥今日通车</h1><p>渡轮停了。</p>");
        assertThat(article.title()).isEqualTo("大桥今日通车_城事_河湾网");
        assertThat(article.headline()).isEqualTo("大桥今日通车");
    }

    @Test
    void theArticleIsTakenFromWhatIsAroundIt() {
        String around =
                "<nav><a href='/'>Home</a></nav><div class='sidebar'><p>" + WORDS + "</p></div>";
        ScrapedArticle marked =
                page(
                        "",
                        around
                                + "<div id='artibody'><p>"
                                + WORDS.repeat(3)
                                + "</p></div><footer>©</footer>");
        assertThat(marked.bodyText()).isEqualTo(WORDS.repeat(3).strip());
        ScrapedArticle densest =
                page(
                        "",
                        around
                                + "<div><div class='x'><p>First: "
                                + WORDS.repeat(4)
                                + "</p></div><div class='y'><p>Second: "
                                + WORDS.repeat(5)
                                + "</p></div></div><div><p><a href='/'>"
                                + WORDS.repeat(4)
                                + "</a></p></div>");
        assertThat(densest.bodyText())
                .startsWith("First")
                .contains("Second")
                .doesNotContain("Home");
        assertThat(densest.bodyText().lines()).hasSize(2);
    }

    @Test
    void aPageThatSaysNothingIsStillRead() {
        ScrapedArticle article = page("", "<p>Hm.</p>");
        assertThat(article.title()).isEqualTo("Hm.");
        assertThat(article.bodyText()).isEqualTo("Hm.");
        assertThat(article.issues())
                .extracting(Issue::code)
                .contains("MISSING_TITLE", "MISSING_DATE");
    }

    @Test
    void depthCostsNoStack() {
        ScrapedArticle article =
                page("", "<div>".repeat(100_000) + "deep down " + "</div>".repeat(100_000));
        assertThat(article.bodyText()).contains("deep down");
    }
}
