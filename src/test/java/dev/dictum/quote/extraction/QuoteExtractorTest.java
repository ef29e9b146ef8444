package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class QuoteExtractorTest {
    private static final String[] PIECES = {
        "“",
        "”",
        "‘",
        "’",
        "「",
        "」",
        "『",
        "』",
        "\"",
        "'",
        "＂",
        "〝",
        "〞",
        "：",
        ":",
        "，",
        ",",
        "。",
        ".",
        "！",
        "？",
        "…",
        "——",
        "、",
        "；",
        "\n",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "\t",
        "　",
        "（",
        "）",
        "(",
        ")",
        "《",
        "》",
        "【",
        "】",
        "林书远",
        "沈芳芳",
        "古迪·兰纳森",
        "林教授",
        "白石县",
        "网友",
        "记者",
        "他",
        "她",
        "该负责人",
        "市长",
        "说",
        "表示",
        "指出",
        "认为",
        "告诉记者",
        "说法",
        "号称",
        "知道",
        "据",
        "所谓",
        "题为",
        "写着",
        "说这话的是",
        "纷纷表示",
        "称",
        "道",
        "问",
        "答",
        "我们",
        "不可持续",
        "店小二",
        "规划",
        "的",
        "是",
        "在会上",
        "明天",
        "河边的路",
        "江苏",
        "發展",
        "說",
        "總結",
        "Marla Tindell",
        "Mr Brask",
        "said",
        "told",
        "the",
        "bridge",
        "I",
        "don’t",
        "it's",
        "She",
        "according to",
        "and",
        "By Jane Roe",
        "责任编辑：",
        "文/",
        "2026年",
        "7",
        "😀",
        "𠮷野家",
        "𝒜",
        "\uD83D",
        "\uDE00",
        "\u0000",
        "\uFFFC",
        "\u200B"
    };

    private static final String ARTICLE =
            """
            （本报记者 林书远 沈芳芳）白石县水务局局长何远山昨天走进会场。他说：“今年的水质比去年好了很多，我们还要继续努力。”
            “我从小就在河边长大，”居民古迪·兰纳森说，“所以我舍不得离开这里。”
            消息传出后，网友纷纷表示：“太好了！”“我们等了好多年！”“希望早点开工。”
            “到时候大家都要到场，一个也不能少。”
            何远山强调“不能再等下去了”，他们都愿意当“店小二”，还提出了“清水计划”。
            “再大的风浪也挡不住我们回家的路。”
            说这话的是村支书林书远。
            """;

    private static List<ExtractedQuote> extract(String text) {
        return QuoteExtractor.extract(text, "", null, List.of());
    }

    @Test
    void findsNothingInTextsWithoutWords() {
        for (String text :
                List.of(
                        "",
                        " ",
                        "\n\n\t　 ",
                        "123 … 456!",
                        "“”",
                        "“ ”",
                        "「」『』",
                        "“",
                        "”",
                        "——",
                        "“……”")) {
            assertThat(extract(text)).as(text).isEmpty();
        }
    }

    @Test
    void findsNothingInAnotherLanguage() {
        assertThat(QuoteExtractor.extract("“Ça va,” said Jean Dupuis.", "", "other", List.of()))
                .isEmpty();
    }

    @Test
    void tellsTheLanguageByTheLettersWhenNobodySays() {
        assertThat(extract("林书远说：“我们明天再来看看。”")).hasSize(1);
        assertThat(extract("“We will build the bridge,” said Marla Tindell.")).hasSize(1);
    }

    @Test
    void readsContributorsTogetherWithQuotations() {
        Extraction extraction =
                QuoteExtractor.read("记者 林书远\n何远山说：“我们明天再来看看。”", "", "zh", List.of());

        assertThat(extraction.quotes())
                .extracting(ExtractedQuote::text)
                .containsExactly("我们明天再来看看。");
        assertThat(extraction.credits()).extracting(Credit::name).containsExactly("林书远");
    }

    @Test
    void countsOffsetsInCodePoints() {
        String text = "😀𠮷野家的林书远说：“我们𠮷祥😀明天再来。”";

        ExtractedQuote quote = extract(text).getFirst();

        assertThat(quote.text()).isEqualTo("我们𠮷祥😀明天再来。");
        assertThat(quote.span()).isEqualTo(new Span(11, 21));
    }

    @Test
    void givesSpansThatSliceToTheirWordsWhateverTheText() {
        Random random = new Random(20_260_101);
        int found = 0;
        for (int n = 0; n < 2_000; n++) {
            String text = random(random);
            String title = n % 3 == 0 ? "林书远：" + PIECES[random.nextInt(PIECES.length)] : "";
            String language = n % 4 == 0 ? "en" : n % 4 == 1 ? "zh" : null;
            List<String> hints = n % 5 == 0 ? List.of("林书远", "Marla Tindell") : List.of();

            Extraction extraction = QuoteExtractor.read(text, title, language, hints);

            int[] points = text.codePoints().toArray();
            extraction.quotes().forEach(quote -> check(quote, points, text));
            for (Credit credit : extraction.credits()) {
                assertThat(slice(points, credit.span())).as(text).isEqualTo(credit.creditedAs());
            }
            assertThat(QuoteExtractor.read(text, title, language, hints))
                    .as(text)
                    .isEqualTo(extraction);
            found += extraction.quotes().size();
        }
        assertThat(found).isGreaterThan(500);
    }

    /** Texts are cut anywhere: in a title, in a name, behind a reporting word. */
    @Test
    void readsTextsThatEndAnywhere() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String set : List.of("labelled", "scenes")) {
            try (InputStream labelled =
                    QuoteExtractorTest.class.getResourceAsStream("/quotes/" + set + ".jsonl")) {
                new String(labelled.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .forEach(line -> texts.add(new JsonObject(line).getString("text")));
            }
        }
        texts.add("“桥通了，大家都能回家。”广告公司首席执行官扎");
        texts.add("“桥通了，大家都能回家。”广告公司首席执行官扎卡里·莫说。记者采访了镇里的总经理");
        int found = 0;
        for (String text : texts) {
            for (int end = 1; end <= text.length(); end++) {
                String cut = text.substring(Math.max(0, end - 90), end);
                int[] points = cut.codePoints().toArray();
                List<ExtractedQuote> quotes = QuoteExtractor.extract(cut, "", null, List.of());
                quotes.forEach(quote -> check(quote, points, cut));
                found += quotes.size();
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(120);
        for (int i = 0; i < pieces; i++) {
            if (random.nextInt(12) == 0) {
                // Something that is a quotation, or nearly.
                text.append("林书远说：“我们")
                        .append(PIECES[random.nextInt(PIECES.length)])
                        .append("明天再来。”");
            } else {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
        }
        return text.toString();
    }

    private static void check(ExtractedQuote quote, int[] points, String text) {
        assertThat(slice(points, quote.span())).as(text).isEqualTo(quote.text());
        assertThat(quote.contents()).as(text).isNotEmpty();
        int end = quote.span().start();
        for (Span part : quote.contents()) {
            assertThat(quote.span().contains(part)).as(text).isTrue();
            assertThat(part.start()).as(text).isGreaterThanOrEqualTo(end).isLessThan(part.end());
            end = part.end();
        }
        assertThat(end).as(text).isEqualTo(quote.span().end());
        Span attribution = quote.attribution().span();
        if (attribution != null) {
            assertThat(slice(points, attribution)).as(text).isNotNull();
        }
        assertThat(quote.attribution().confidence()).as(text).isBetween(0.0, 1.0);
        for (ExtractedQuote inside : quote.nested()) {
            assertThat(quote.contents()).as(text).anyMatch(part -> part.contains(inside.span()));
            check(inside, points, text);
        }
    }

    private static String slice(int[] points, Span span) {
        assertThat(span.start()).isBetween(0, span.end());
        assertThat(span.end()).isBetween(span.start(), points.length);
        return new String(points, span.start(), span.end() - span.start());
    }

    @Test
    void takesTimeInProportionToTheLength() {
        String ten = ARTICLE.repeat(10);
        String hundred = ARTICLE.repeat(100);
        for (int i = 0; i < 20; i++) {
            extract(ARTICLE);
            extract(ten);
        }
        long small = fastest(ten);
        long large = fastest(hundred);

        assertThat(large).isLessThan(60 * small + Duration.ofSeconds(1).toNanos());
    }

    private static long fastest(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = System.nanoTime();
            assertThat(extract(text)).isNotEmpty();
            fastest = Math.min(fastest, System.nanoTime() - before);
        }
        return fastest;
    }

    @Test
    void findsTheSameInEachRepetitionOfAnArticle() {
        int once = extract(ARTICLE).size();

        assertThat(extract(ARTICLE.repeat(10))).hasSizeGreaterThanOrEqualTo(9 * once);
    }

    /** A title before each name that no name should have, each of them once. */
    private static String titledNames(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("队长").append("董王李".charAt(i % 3)).append('又');
            text.append((char) (0x4E00 + i / 3)).append("说：“走。”");
        }
        return text.toString();
    }

    @Test
    void endsSoonOnMillionsOfMarksThatDoNotPair() {
        String[] texts = {
            "“".repeat(1_000_000) + "”".repeat(1_000_000),
            "“‘「『\"".repeat(160_000),
            "“‘「『\"\n".repeat(300_000),
            "说“".repeat(1_000_000),
            "说：“".repeat(600_000),
            "林书远说：“".repeat(330_000),
            "“a,” said 'b. ".repeat(140_000),
            "said “".repeat(330_000),
            "of Ada Moor, a ".repeat(150_000),
            titledNames(40_000)
        };
        for (String text : texts) {
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> extract(text));
        }
    }
}
