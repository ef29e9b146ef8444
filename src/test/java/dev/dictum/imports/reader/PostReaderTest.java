package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.quote.extraction.Credit;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostReaderTest {
    private static final String SCRAPED =
            """

            ---
            title: '河湾市长陆明远_让河水流动'
            categories:\s
             - 新闻
             - 城市
            headimg: 'https://cors.relay.workers.dev/?https://images.example.org/a.jpg'
            author: 河湾日报
            comments: false
            date: Thu, 16 May 2024 23:40:12 GMT
            thumbnail: ''
            mood: calm
            ---

            <div>  \s
            <p>　　原标题：陆明远：让河水流动起来</p>
            <p>　　“河水不流动，城市就没有呼吸。”陆明远说。</p>
            <p><img src="https://images.example.org/a.jpg" alt="河" width="640" height="426"></p><!-- news_keyword_pub,水务,城市, -->
            <style>
            .appendQr_wrap&#123;border:1px&#125;
            </style>
            <div class="clearfix appendQr_wrap">扫码下载</div>
            <p class="article-editor">责任编辑：林静 </p>
            </div>
            """;

    static ScrapedArticle read(String document) {
        return read(document.getBytes(StandardCharsets.UTF_8));
    }

    static ScrapedArticle read(byte[] document) {
        try {
            return DocumentReader.read("folder/my-post.md", document, null, null, null);
        } catch (UnreadableDocument e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> codes(ScrapedArticle article) {
        return article.issues().stream().map(Issue::code).toList();
    }

    private static Issue refusal(byte[] document) {
        try {
            DocumentReader.read("x.md", document, null, null, null);
        } catch (UnreadableDocument e) {
            return e.issue();
        }
        throw new AssertionError("was read");
    }

    @Test
    void readsTheMainFormat() {
        ScrapedArticle article = read(SCRAPED);
        assertThat(article.title()).isEqualTo("河湾市长陆明远_让河水流动");
        assertThat(article.headline()).isEqualTo("陆明远：让河水流动起来");
        assertThat(article.categories()).containsExactly(List.of("新闻", "城市"));
        assertThat(article.credits()).extracting(Credit::name).containsExactly("河湾日报");
        assertThat(article.keywords()).containsExactly("水务", "城市");
        assertThat(article.commentsEnabled()).isFalse();
        assertThat(article.language()).isEqualTo("zh");
        assertThat(article.date())
                .isEqualTo(
                        new DocumentDate(
                                Instant.parse("2024-05-16T23:40:12Z"),
                                DocumentDate.Precision.SECOND,
                                "Thu, 16 May 2024 23:40:12 GMT"));
        assertThat(article.headImage())
                .isEqualTo(new Picture("https://images.example.org/a.jpg", "河", 640, 426));
        assertThat(article.thumbnail()).isNull();
        assertThat(article.bodyText())
                .isEqualTo(
                        """
                        原标题：陆明远：让河水流动起来
                        “河水不流动，城市就没有呼吸。”陆明远说。
                        责任编辑：林静\
                        """);
        assertThat(article.bodyHtml()).doesNotContain("style", "appendQr", "&#123;", "div");
        assertThat(article.textCoverage()).isBetween(0.8, 0.99);
    }

    @Test
    void listsUnknownFieldsWithTheirPlace() {
        assertThat(read(SCRAPED).issues())
                .containsExactly(
                        new Issue(
                                "UNKNOWN_FIELD",
                                Severity.INFO,
                                "The field is kept in the source only.",
                                "mood",
                                12,
                                7,
                                "calm"));
    }

    @Test
    void takesOverLineByLineWhereTheYamlIsBroken() {
        ScrapedArticle article =
                read(
                        """

                        ---
                        title: ""\"""'夜里的书店'""\"""
                        categories:
                            - 文化
                            - 读书
                        author: 河湾日报: 副刊
                        date: 2024-04-23 21:00:00
                        ---
                        <p>巷子里只剩“灯下”还亮着。</p>
                        """);
        assertThat(article.title()).isEqualTo("夜里的书店");
        assertThat(article.categories()).containsExactly(List.of("文化", "读书"));
        assertThat(article.credits()).extracting(Credit::name).containsExactly("河湾日报: 副刊");
        assertThat(article.date().at()).isEqualTo(Instant.parse("2024-04-23T13:00:00Z"));
        Issue issue = article.issues().getFirst();
        assertThat(issue.code()).isEqualTo("INVALID_YAML");
        assertThat(issue.severity()).isEqualTo(Severity.WARNING);
        assertThat(issue.line()).isEqualTo(3);
        assertThat(issue.column()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"title: a: b", "title: @foo", "title: 'x", "title: x\ntitle: y"})
    void neverLosesAPostToItsFrontMatter(String fields) {
        ScrapedArticle article = read("---\n" + fields + "\n---\ntext of the post\n");
        assertThat(article.title()).isIn("a: b", "@foo", "'x", "x");
        assertThat(codes(article)).contains("INVALID_YAML");
    }

    @Test
    void keepsTheArticleOfAnUnreadableDate() {
        ScrapedArticle article = read("---\ntitle: t\ndate: Invalid Date\n---\nbody");
        assertThat(article.date())
                .isEqualTo(new DocumentDate(null, DocumentDate.Precision.UNKNOWN, "Invalid Date"));
        Issue issue = article.issues().getFirst();
        assertThat(issue.code()).isEqualTo("INVALID_DATE");
        assertThat(issue.field()).isEqualTo("date");
        assertThat(issue.line()).isEqualTo(3);
        assertThat(issue.column()).isEqualTo(7);
        assertThat(issue.excerpt()).isEqualTo("Invalid Date");
    }

    @Test
    void scalarsKeepTheirText() {
        ScrapedArticle article =
                read(
                        "---\ntitle: 010\nauthor: no\ndate: 2024-01-06\nkeywords: [12:30, 1e3]\n---\nx");
        assertThat(article.title()).isEqualTo("010");
        assertThat(article.credits()).extracting(Credit::name).containsExactly("no");
        assertThat(article.keywords()).containsExactly("12:30", "1e3");
        assertThat(article.date().precision()).isEqualTo(DocumentDate.Precision.DAY);
    }

    @Test
    void readsTomlAndJsonFrontMatter() {
        ScrapedArticle toml =
                read(
                        """
                        +++
                        title = "Tools"
                        date = 2024-02-11T10:00:00Z
                        categories = [["Culture", "Libraries"], ["Cities"]]
                        +++
                        Text.
                        """);
        assertThat(toml.title()).isEqualTo("Tools");
        assertThat(toml.date().at()).isEqualTo(Instant.parse("2024-02-11T10:00:00Z"));
        assertThat(toml.categories())
                .containsExactly(List.of("Culture", "Libraries"), List.of("Cities"));
        ScrapedArticle json = read(";;;\n\"title\": \"剧\",\n\"keywords\": [\"话剧\"]\n;;;\nText.");
        assertThat(json.title()).isEqualTo("剧");
        assertThat(json.keywords()).containsExactly("话剧");
    }

    @Test
    void tellsWhereTomlAndJsonAreWrong() {
        Issue toml =
                refusal("+++\ntitle = \"x\"\nbad = [1,\n+++\nx".getBytes(StandardCharsets.UTF_8));
        assertThat(toml.code()).isEqualTo("INVALID_TOML");
        assertThat(toml.line()).isBetween(2, 4);
        Issue json = refusal(";;;\n\"title\": \"x\",,\n;;;\nx".getBytes(StandardCharsets.UTF_8));
        assertThat(json.code()).isEqualTo("INVALID_JSON");
        assertThat(json.line()).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoPost() {
        assertThat(refusal(new byte[0]).code()).isEqualTo("EMPTY_DOCUMENT");
        assertThat(refusal(" \n\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("EMPTY_DOCUMENT");
        assertThat(refusal(new byte[] {'P', 'K', 0, 1, 2, 3}).code()).isEqualTo("BINARY_DOCUMENT");
        assertThat(refusal("# Read me".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("NO_FRONT_MATTER");
        assertThat(refusal("---\ntitle: x\n".getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("UNCLOSED_FRONT_MATTER");
    }

    @Test
    void refusesYamlBombs() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 [x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        bomb.append("title: *a29\n---\nx");
        assertThat(refusal(bomb.toString().getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("FRONT_MATTER_LIMIT");
        String deep = "---\ntitle: " + "[".repeat(50_000) + "\n---\nx";
        assertThat(refusal(deep.getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("FRONT_MATTER_LIMIT");
    }

    @Test
    void acceptsByteOrderMarksCarriageReturnsAndBlanksAfterFences() {
        ScrapedArticle article =
                read("\uFEFF\r\n--- \r\ntitle: 早市\r\n---\t\r\n\r\n卖豆腐的老人\r\n说话。\r\n");
        assertThat(article.title()).isEqualTo("早市");
        assertThat(article.bodyText()).isEqualTo("卖豆腐的老人说话。");
    }

    @ParameterizedTest
    @CsvSource({"GB18030,老钟表匠的最后一个学徒", "Big5,老戲院重開觀眾排到巷口"})
    void readsOtherCharsets(String charset, String title) {
        String document =
                "---\ntitle: %s\ncharset: %s\n---\n<p>%s</p>\n"
                        .formatted(title, charset, (title + "，人來人往，天氣很好。").repeat(20));
        ScrapedArticle article = read(document.getBytes(Charset.forName(charset)));
        assertThat(article.title()).isEqualTo(title);
        assertThat(codes(article)).contains("CHARSET");
    }

    @Test
    void guessesACharsetThatNothingDeclares() {
        String document =
                "---\ntitle: 老钟表匠的最后一个学徒\n---\n<p>%s</p>\n"
                        .formatted("铺子里有四十七只钟，没有一只走得一样快。".repeat(20));
        assertThat(read(document.getBytes(Charset.forName("GB18030"))).title())
                .isEqualTo("老钟表匠的最后一个学徒");
    }

    @Test
    void trustsUtf8OverADeclarationThatLies() {
        ScrapedArticle article = read("---\ntitle: 早市\ncharset: gb2312\n---\n豆腐");
        assertThat(article.title()).isEqualTo("早市");
        assertThat(codes(article)).doesNotContain("CHARSET", "BAD_ENCODING");
    }

    @Test
    void reportsWhatCouldNotBeDecoded() {
        ScrapedArticle article = read("---\ntitle: t\n---\n好的 锟斤拷 好的");
        assertThat(article.issues()).extracting(Issue::code).contains("BAD_ENCODING");
        assertThat(article.issues().getFirst().line()).isEqualTo(4);
        assertThat(article.issues().getFirst().column()).isEqualTo(4);
    }

    @Test
    void keepsNoCharacterThatADatabaseRefuses() {
        byte[] document = "---\ntitle: a\\u0000b\n---\nx".getBytes(StandardCharsets.UTF_8);
        assertThat(read(document).title()).doesNotContain("\0");
        String escaped = "---\ntitle: \"a\\0b\"\n---\n&#0;x&#xD800;";
        ScrapedArticle article = read(escaped);
        assertThat(article.title() + article.bodyText() + article.bodyHtml())
                .doesNotContain("\0")
                .matches(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    @Test
    void namesItsKey() {
        assertThat(read("---\ntitle: t\n---\nx").key()).isNull();
        assertThat(read("---\ntitle: t\nlink: https://e.org/b\n---\nx").key())
                .isEqualTo("https://e.org/b");
        ScrapedArticle all =
                read("---\ntitle: t\nlink: https://e.org/b\nguid: g\npermalink: p/1\n---\nx");
        assertThat(all.key()).isEqualTo("p/1");
        assertThat(all.url()).isEqualTo("https://e.org/b");
    }

    @Test
    void theSendersAddressIsKeyAndUrl() throws UnreadableDocument {
        byte[] document =
                "---\ntitle: t\nlink: https://e.org/b\n---\nx".getBytes(StandardCharsets.UTF_8);
        ScrapedArticle article = DocumentReader.read("n", document, null, "https://e.org/a", null);
        assertThat(article.key()).isEqualTo("https://e.org/a");
        assertThat(article.url()).isEqualTo("https://e.org/a");
    }

    @Test
    void datesWithoutAZoneAreLocal() throws UnreadableDocument {
        String english =
                "---\ntitle: The rain and the wind\ndate: 2024-01-01 08:00:00\n---\nThe rain.";
        assertThat(read(english).date().at()).isEqualTo(Instant.parse("2024-01-01T08:00:00Z"));
        ScrapedArticle asked =
                DocumentReader.read(
                        "n",
                        english.getBytes(StandardCharsets.UTF_8),
                        null,
                        null,
                        ZoneId.of("America/New_York"));
        assertThat(asked.date().at()).isEqualTo(Instant.parse("2024-01-01T13:00:00Z"));
    }

    @Test
    void findsATitleWhereNoneIsStated() {
        assertThat(read("---\ndate: 2024-01-01\n---\n# First line\n\nMore").title())
                .isEqualTo("First line");
        ScrapedArticle empty = read("---\ndate: 2024-01-01\n---\n");
        assertThat(empty.title()).isEqualTo("my-post");
        assertThat(codes(empty)).contains("MISSING_TITLE", "EMPTY_BODY");
    }

    @Test
    void dropsPicturesThatAreNone() {
        for (String address :
                List.of(
                        "https://picsum.photos/400/300?random=1",
                        "https://images.example.org/p/undefined",
                        "data:image/png;base64,AAAA",
                        "javascript:alert(1)")) {
            ScrapedArticle article =
                    read("---\ntitle: t\nheadimg: '%s'\n---\nx".formatted(address));
            assertThat(article.headImage()).isNull();
            assertThat(codes(article)).contains("IMAGE_DROPPED");
        }
        assertThat(
                        read("---\ntitle: t\nlink: https://e.org/a/b\ncover: /i.png\n---\nx")
                                .headImage())
                .isEqualTo(new Picture("https://e.org/i.png", null, null, null));
    }

    @Test
    void aDeclaredLanguageWins() {
        assertThat(read("---\ntitle: t\nlang: zh-TW\n---\nhello").language()).isEqualTo("zh-Hant");
        assertThat(read("---\ntitle: t\nlang: en_US\n---\n你好").language()).isEqualTo("en");
        assertThat(read("---\ntitle: t\nlang: '?'\n---\n老戲院重開，觀眾來").language())
                .isEqualTo("zh-Hant");
    }

    @Test
    void refusesAliasesThatStandForVeryMuch() {
        StringBuilder bomb = new StringBuilder("---\na0: &a0 " + "x".repeat(900_000) + "\n");
        for (int i = 1; i < 7; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d, *a%d]\n".formatted(i, i, i - 1, i - 1, i - 1));
        }
        bomb.append("title: t\n---\nx");
        assertThat(refusal(bomb.toString().getBytes(StandardCharsets.UTF_8)).code())
                .isEqualTo("FRONT_MATTER_LIMIT");
    }

    @Test
    void keepsListsInListsWhenReadLineByLine() {
        ScrapedArticle article =
                read(
                        """
                        ---
                        title: a: b
                        categories:
                          - - 新闻
                            - 央视
                          - - 财经
                            - 银行
                          - [文化, 戏剧]
                        ---
                        x
                        """);
        assertThat(article.categories())
                .containsExactly(List.of("新闻", "央视"), List.of("财经", "银行"), List.of("文化", "戏剧"));
    }

    @Test
    void cutsNamesThatNoIndexHolds() {
        ScrapedArticle article = read("---\ntitle: t\nauthor: " + "名".repeat(3000) + "\n---\nx");
        assertThat(article.credits()).extracting(Credit::name).containsExactly("名".repeat(200));
        assertThat(codes(article)).contains("AUTHOR_LIMIT");
    }

    @Test
    void issuesHoldNothingThatCannotBeStored() {
        Issue issue =
                read("---\ntitle: t\n\"a\\0b\": \"c\\0d\"\n---\nx").issues().stream()
                        .filter(i -> i.code().equals("UNKNOWN_FIELD"))
                        .findFirst()
                        .orElseThrow();
        assertThat(issue.field() + issue.excerpt() + issue.message()).doesNotContain("\0");
    }
}
