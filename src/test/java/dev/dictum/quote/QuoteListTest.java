package dev.dictum.quote;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.QuoteKind;
import dev.dictum.quote.extraction.Speaker;
import dev.dictum.quote.extraction.SpeakerKind;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of quotes against the same lists computed here, quote by quote. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuoteListTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<Speaker> SPEAKERS =
            List.of(
                    Invented.person("张建国"),
                    Invented.person("李秀英"),
                    new Speaker("河湾县水利局", SpeakerKind.ORGANIZATION),
                    new Speaker("网友", SpeakerKind.ROLE));

    /** A quote as it must be found. */
    private record Known(
            long number,
            String article,
            Instant at,
            List<String> path,
            String speaker,
            boolean role,
            QuoteKind kind,
            double confidence,
            int position,
            String text) {
        private boolean listed() {
            return kind != QuoteKind.INDIRECT;
        }
    }

    @Inject Archive archive;
    @Inject ExtractionStore store;

    private final List<Known> known = new ArrayList<>();
    private final Map<String, Instant> articles = new LinkedHashMap<>();

    @BeforeEach
    void fillOnce() {
        if (!known.isEmpty()) {
            return;
        }
        archive.clear();
        Random random = new Random(11);
        Map<String, List<String>> paths = new HashMap<>();
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String key = "post-%02d".formatted(i);
            LocalDateTime local =
                    LocalDateTime.of(2024, 1 + random.nextInt(5), 1 + random.nextInt(3), 5, 0);
            boolean dated = random.nextInt(6) > 0;
            List<String> path = random.nextBoolean() ? List.of("新闻", "城市") : List.of("金融");
            posts.add(
                    Post.of(
                            key,
                            "题" + i,
                            dated ? local.toString().replace('T', ' ') : "Invalid Date",
                            path));
            articles.put(key, dated ? local.atZone(SHANGHAI).toInstant() : null);
            paths.put(key, path);
        }
        archive.imported(posts.toArray(Post[]::new));
        Map<String, Long> numbers = new HashMap<>();
        archive.sql()
                .list(
                        "select source_key, id from article",
                        row -> numbers.put(row.text(), row.getLong()));
        List<ArticleExtraction> found = new ArrayList<>();
        Map<String, Known> byText = new HashMap<>();
        articles.forEach((key, at) -> {
            StringBuilder body = new StringBuilder();
            List<ExtractedQuote> quotes = new ArrayList<>();
            int count = random.nextInt(4);
            for (int i = 0; i < count; i++) {
                body.append("第").append(i).append("句").append(key).append("。");
            }
            for (int i = 0; i < count; i++) {
                String words = "第" + i + "句" + key + "。";
                Speaker speaker =
                        random.nextInt(5) == 0
                                ? null
                                : SPEAKERS.get(random.nextInt(SPEAKERS.size()));
                QuoteKind kind = QuoteKind.values()[random.nextInt(QuoteKind.values().length)];
                double confidence = random.nextInt(5) / 4.0;
                quotes.add(
                        Invented.quote(
                                body.toString(),
                                words,
                                kind,
                                speaker,
                                speaker == null ? null : "代表" + i,
                                confidence));
                byText.put(
                        words,
                        new Known(
                                0,
                                key,
                                at,
                                paths.get(key),
                                speaker == null ? null : speaker.name(),
                                speaker != null && speaker.kind() == SpeakerKind.ROLE,
                                kind,
                                confidence,
                                i,
                                words));
            }
            found.add(
                    new ArticleExtraction(
                            numbers.get(key),
                            at,
                            body.toString(),
                            List.of(Invented.publisher("河湾日报")),
                            Invented.extraction(quotes.toArray(ExtractedQuote[]::new))));
        });
        QuarkusTransaction.requiringNew().run(() -> store.write(found));
        archive.sql()
                .list(
                        "select id, text from quote",
                        row -> {
                            long number = row.getLong();
                            Known k = byText.get(row.text());
                            return known.add(
                                    new Known(
                                            number,
                                            k.article,
                                            k.at,
                                            k.path,
                                            k.speaker,
                                            k.role,
                                            k.kind,
                                            k.confidence,
                                            k.position,
                                            k.text));
                        });
        assertThat(known).hasSizeGreaterThan(60).hasSameSizeAs(byText.keySet());
    }

    private static final String PAGE =
            """
            query($filter: QuoteFilter, $order: QuoteOrder, $first: Int, $after: String, $last: Int, $before: String) {
              quotes(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { text } edges { cursor node { text } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """;

    private static List<String> walk(
            Map<String, Object> filter, Map<String, Object> order, boolean backward, int size) {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (int pages = 0; pages < 100; pages++) {
            Map<String, Object> variables = new HashMap<>();
            variables.put("filter", filter);
            variables.put("order", order);
            variables.put(backward ? "last" : "first", size);
            if (cursor != null) {
                variables.put(backward ? "before" : "after", cursor);
            }
            JsonPath page = data(PAGE, variables).setRootPath("data.quotes");
            List<String> texts = page.getList("nodes.text");
            assertThat(page.getList("edges.node.text")).isEqualTo(texts);
            seen.addAll(backward ? 0 : seen.size(), texts);
            if (!page.getBoolean(backward ? "pageInfo.hasPreviousPage" : "pageInfo.hasNextPage")) {
                assertThat(page.getInt("totalCount")).isEqualTo(seen.size());
                return seen;
            }
            cursor = page.getString(backward ? "pageInfo.startCursor" : "pageInfo.endCursor");
        }
        throw new AssertionError("paging does not end");
    }

    private List<String> expected(Predicate<Known> filter, String field, boolean ascending) {
        Comparator<Known> value =
                switch (field) {
                    case "PUBLISHED_AT" ->
                            Comparator.comparing(
                                    Known::at,
                                    Comparator.nullsLast(
                                            ascending
                                                    ? Comparator.<Instant>naturalOrder()
                                                    : Comparator.<Instant>reverseOrder()));
                    case "POSITION" -> byNumber(Comparator.comparing(Known::position), ascending);
                    default -> byNumber(Comparator.comparing(Known::confidence), ascending);
                };
        Comparator<Known> number = byNumber(Comparator.comparing(Known::number), ascending);
        return known.stream()
                .filter(filter)
                .sorted(value.thenComparing(number))
                .map(Known::text)
                .toList();
    }

    private static Comparator<Known> byNumber(Comparator<Known> comparator, boolean ascending) {
        return ascending ? comparator : comparator.reversed();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUBLISHED_AT DESC",
                "PUBLISHED_AT ASC",
                "POSITION ASC",
                "POSITION DESC",
                "CONFIDENCE ASC",
                "CONFIDENCE DESC"
            })
    void pagesInBothDirectionsSeeEachQuoteOnceAndInOrder(String order) {
        String field = order.split(" ")[0];
        boolean ascending = order.endsWith("ASC");
        Map<String, Object> orderBy = Map.of("field", field, "direction", order.split(" ")[1]);
        List<String> expected = expected(Known::listed, field, ascending);
        assertThat(walk(null, orderBy, false, 7)).isEqualTo(expected);
        assertThat(walk(null, orderBy, true, 7)).isEqualTo(expected);
        for (int several = 1; several <= 2; several++) {
            List<String> names = List.of("張建國", "李秀英").subList(0, several);
            Map<String, Object> filter =
                    Map.of("speaker", names.stream().map(n -> Map.of("name", n)).toList());
            int count = several;
            Predicate<Known> spoke =
                    k ->
                            k.listed()
                                    && ("张建国".equals(k.speaker)
                                            || (count == 2 && "李秀英".equals(k.speaker)));
            List<String> filtered = expected(spoke, field, ascending);
            assertThat(walk(filter, orderBy, false, 3)).isEqualTo(filtered);
            assertThat(walk(filter, orderBy, true, 3)).isEqualTo(filtered);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void randomFiltersAreExact(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 8; i++) {
            Map<String, Object> input = new HashMap<>();
            Predicate<Known> test = k -> true;
            if (random.nextBoolean()) {
                List<QuoteKind> kinds =
                        List.of(QuoteKind.values())
                                .subList(random.nextInt(2), 2 + random.nextInt(2));
                input.put("kinds", kinds.stream().map(Enum::name).toList());
                test = test.and(k -> kinds.contains(k.kind));
            } else {
                test = test.and(Known::listed);
            }
            if (random.nextInt(3) == 0) {
                boolean attributed = random.nextBoolean();
                input.put("attributed", attributed);
                test = test.and(k -> (k.speaker != null) == attributed);
            }
            if (random.nextInt(3) == 0) {
                double least = random.nextInt(5) / 4.0;
                input.put("minConfidence", least);
                test = test.and(k -> k.confidence >= least);
            }
            if (random.nextInt(3) == 0) {
                String name = SPEAKERS.get(random.nextInt(SPEAKERS.size())).name();
                input.put("speaker", List.of(Map.of("name", name), Map.of("name", "谁也不是")));
                test = test.and(k -> !k.role && name.equals(k.speaker));
            }
            if (random.nextBoolean()) {
                Map<String, Object> article = new HashMap<>();
                if (random.nextBoolean()) {
                    article.put(
                            "category", Map.of("anyOf", List.of(Map.of("path", List.of("新闻")))));
                    test = test.and(k -> k.path.getFirst().equals("新闻"));
                }
                if (random.nextBoolean()) {
                    LocalDate from = LocalDate.of(2024, 1 + random.nextInt(5), 2);
                    article.put(
                            "publishedOn",
                            Map.of("from", from.toString(), "zone", "Asia/Shanghai"));
                    test =
                            test.and(k ->
                                    k.at != null
                                            && !LocalDate.ofInstant(k.at, SHANGHAI).isBefore(from));
                }
                if (random.nextInt(3) == 0) {
                    article.put("languages", List.of("zh"));
                }
                input.put("article", article);
            }
            boolean ascending = random.nextBoolean();
            Map<String, Object> order =
                    Map.of("field", "PUBLISHED_AT", "direction", ascending ? "ASC" : "DESC");
            List<String> expected = expected(test, "PUBLISHED_AT", ascending);
            assertThat(walk(input, order, false, 9)).as("%s", input).isEqualTo(expected);
            assertThat(walk(input, order, true, 9)).as("%s", input).isEqualTo(expected);
        }
    }

    @Test
    void articlesAreFoundByWhoSpeaksInThem() {
        for (List<String> names : List.of(List.of("张建国"), List.of("张建国", "李秀英"))) {
            String refs =
                    names.stream()
                            .map("{name: \"%s\"}"::formatted)
                            .collect(Collectors.joining(", ", "[", "]"));
            JsonPath page =
                    data("{ articles(first: 100, filter: {speaker: %s}) { totalCount nodes { sourceKey } } }"
                                    .formatted(refs))
                            .setRootPath("data.articles");
            List<String> expected =
                    known.stream()
                            .filter(k ->
                                    k.listed() && k.speaker != null && names.contains(k.speaker))
                            .map(Known::article)
                            .distinct()
                            .toList();
            assertThat(page.<String>getList("nodes.sourceKey"))
                    .containsExactlyInAnyOrderElementsOf(expected)
                    .isEqualTo(inOrder(expected));
            assertThat(page.getInt("totalCount")).isEqualTo(expected.size());
        }
        List<String> with =
                known.stream().filter(Known::listed).map(Known::article).distinct().toList();
        JsonPath both =
                data(
                        "{ with: articles(filter: {hasQuotes: true}) { totalCount } without: articles(filter: {hasQuotes: false}) { totalCount }"
                                + " not: articles(filter: {not: {hasQuotes: true}}) { totalCount } }");
        assertThat(both.getInt("with.totalCount")).isEqualTo(with.size());
        assertThat(both.getInt("without.totalCount")).isEqualTo(60 - with.size());
        assertThat(both.getInt("not.totalCount")).isEqualTo(60 - with.size());
    }

    private List<String> inOrder(List<String> keys) {
        return keys.stream()
                .sorted(
                        Comparator.<String, Instant>comparing(
                                        articles::get,
                                        Comparator.nullsLast(Comparator.reverseOrder()))
                                .thenComparing(Comparator.reverseOrder()))
                .toList();
    }

    @Test
    void speakersKnowWhatTheySaid() {
        List<Known> said =
                known.stream().filter(k -> k.listed() && "张建国".equals(k.speaker)).toList();
        JsonPath author =
                data("""
                { author(by: {name: "张建国"}) { quoteCount firstQuotedAt lastQuotedAt
                  titles { title quoteCount firstSeenAt lastSeenAt }
                  quotes(first: 100) { totalCount nodes { text } }
                  sure: quotes(filter: {minConfidence: 0.75}) { totalCount }
                  timeline { start count }
                  years: timeline(by: YEAR) { start end count }
                  part: timeline(range: {from: "2024-02-01", to: "2024-03-31"}) { start count }
                  shanghai: timeline(by: MONTH, zone: "Asia/Shanghai") { start count }
                  offset: timeline(by: MONTH, zone: "+08:00") { start count }
                  weeks: timeline(by: WEEK) { start count } } }
                """)
                        .setRootPath("data.author");
        assertThat(author.getInt("quoteCount")).isEqualTo(said.size());
        assertThat(author.getInt("quotes.totalCount")).isEqualTo(said.size());
        assertThat(author.<String>getList("quotes.nodes.text"))
                .isEqualTo(
                        expected(
                                k -> k.listed() && "张建国".equals(k.speaker), "PUBLISHED_AT", false));
        assertThat(author.getInt("sure.totalCount"))
                .isEqualTo((int) said.stream().filter(k -> k.confidence >= 0.75).count());
        List<Instant> dates =
                said.stream().map(Known::at).filter(at -> at != null).sorted().toList();
        assertThat(author.getString("firstQuotedAt")).isEqualTo(dates.getFirst().toString());
        assertThat(author.getString("lastQuotedAt")).isEqualTo(dates.getLast().toString());
        assertThat(
                        author.getList("titles.quoteCount", Integer.class).stream()
                                .mapToInt(n -> n)
                                .sum())
                .isEqualTo(said.size());
        assertThat(buckets(author, "timeline")).isEqualTo(months(dates, ZoneId.of("UTC")));
        assertThat(buckets(author, "shanghai")).isEqualTo(months(dates, SHANGHAI));
        assertThat(buckets(author, "offset")).isEqualTo(months(dates, SHANGHAI));
        assertThat(author.getList("weeks.count", Integer.class).stream().mapToInt(n -> n).sum())
                .isEqualTo(dates.size());
        Map<String, Integer> part = months(dates, ZoneId.of("UTC"));
        part.keySet().removeIf(m -> m.compareTo("2024-02-01") < 0 || m.compareTo("2024-03-01") > 0);
        assertThat(buckets(author, "part")).isEqualTo(part);
        assertThat(buckets(author, "years").values().stream().mapToInt(n -> n).sum())
                .isEqualTo(dates.size());
    }

    private static Map<String, Integer> buckets(JsonPath author, String field) {
        Map<String, Integer> buckets = new TreeMap<>();
        List<Map<String, Object>> list = author.getList(field);
        list.forEach(
                bucket -> buckets.put((String) bucket.get("start"), (Integer) bucket.get("count")));
        return buckets;
    }

    private static Map<String, Integer> months(List<Instant> dates, ZoneId zone) {
        Map<String, Integer> months = new TreeMap<>();
        dates.forEach(at ->
                months.merge(
                        LocalDate.ofInstant(at, zone).withDayOfMonth(1).toString(),
                        1,
                        Integer::sum));
        return months;
    }

    @Test
    void theKeptCountsAreThoseOfTheRows() {
        assertThat(
                        archive.sql()
                                .first(
                                        """
                                        select count(*) from (
                                          (select speaker_id, date_trunc('month', published_at at time zone 'UTC')::date, count(*)
                                           from quote where speaker_id is not null and not rejected and kind <> 'INDIRECT' group by 1, 2
                                           except select speaker_id, month, quotes from quote_month)
                                          union all
                                          (select speaker_id, month, quotes from quote_month where quotes <> 0
                                           except select speaker_id, date_trunc('month', published_at at time zone 'UTC')::date, count(*)
                                           from quote where speaker_id is not null and not rejected and kind <> 'INDIRECT' group by 1, 2)) d
                                        """,
                                        row -> row.getLong()))
                .hasValue(0L);
    }

    @Test
    void oneAndTwentyQuotesCostTheSameStatements() {
        String query =
                """
                { quotes(first: %d, filter: {kinds: [DIRECT, MIXED, INDIRECT, WHOLE_ARTICLE], attributed: true}) { totalCount nodes { text contextBefore contextAfter(chars: 20) occurrenceCount
                  occurrences { totalCount nodes { text article { title } } } parent { text } nested { text speaker { name } }
                  speaker { name quoteCount titles { title } timeline { count } firstQuotedAt lastQuotedAt quotes(first: 2) { nodes { text } } }
                  article { title quoteCount quotes(first: 2) { totalCount nodes { text } } } } } }
                """;
        data(query.formatted(1));
        // Enough that each level has somebody: a level without rows asks nothing.
        int few = archive.statements(() -> data(query.formatted(10)));
        int many = archive.statements(() -> data(query.formatted(60)));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(26);
        String article =
                "{ articles(first: %d, filter: {hasQuotes: true}) { nodes { quoteCount quotes { nodes { text contextBefore } } } } }";
        data(article.formatted(1));
        int one = archive.statements(() -> data(article.formatted(1)));
        int twenty = archive.statements(() -> data(article.formatted(20)));
        assertThat(twenty).isEqualTo(one).isEqualTo(3);
    }

    @Test
    void aPlainListIsOneStatement() {
        assertThat(
                        archive.statements(() ->
                                data(
                                        "{ quotes { nodes { id text attribution { title } } pageInfo { endCursor } } }")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ quotes(first: 101) { nodes { id } } } | LIMIT_EXCEEDED",
                "{ quotes(first: 1) { nodes { contextBefore(chars: 501) } } } | LIMIT_EXCEEDED",
                "{ quotes(first: 1) { nodes { contextAfter(chars: 0) } } } | LIMIT_EXCEEDED",
                "{ quotes(filter: {minConfidence: 1.5}) { totalCount } } | BAD_REQUEST",
                "{ quotes(after: \"x\") { totalCount } } | BAD_CURSOR",
                "{ quote(id: \"QXJ0aWNsZTox\") { id } } | BAD_ID",
                "{ author(by: {name: \"张建国\"}) { timeline(zone: \"Nowhere\") { count } } } | BAD_ZONE",
                "{ quotes(filter: {article: {not: {not: {not: {hasQuotes: true}}}}}) { totalCount } } | LIMIT_EXCEEDED"
            })
    void limitsAndMistakesHaveTheirCodes(String example) {
        String[] parts = example.split(" \\| ");
        assertThat(GraphQL.query(parts[0]).getString("errors[0].extensions.code"))
                .isEqualTo(parts[1]);
    }

    @Test
    void aListNamesAtMostFiftySpeakers() {
        List<Map<String, String>> names = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            names.add(Map.of("name", "某" + i));
        }
        JsonPath answer =
                GraphQL.anonymous()
                        .send(
                                "query($filter: QuoteFilter) { quotes(filter: $filter) { totalCount } }",
                                Map.of("filter", Map.of("speaker", names)));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
    }
}
