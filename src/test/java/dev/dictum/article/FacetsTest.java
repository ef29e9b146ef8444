package dev.dictum.article;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Counts of lists against the lists themselves, counted one by one. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FacetsTest {
    private static final List<List<String>> PATHS =
            List.of(List.of("新闻"), List.of("新闻", "城市"), List.of("新闻", "乡村"), List.of("财经"));
    private static final List<String> OUTLETS = List.of("河湾日报", "山城周报", "Harbor Ledger");
    private static final List<String> SPEAKERS = List.of("张建国", "李秀英", "王大明");

    private static final String COUNTED =
            """
            query($filter: ArticleFilter, $quotes: QuoteFilter) {
              articles(filter: $filter, first: 100) {
                totalCount
                nodes { language publishedOn(zone: "Asia/Shanghai") categories { path } authors { name }
                  quotes { nodes { speaker { name } } } }
                facets {
                  categories(first: 100) { label count node { ... on Category { path } } }
                  authors { label count } speakers { label count } languages { value count }
                  histogram(by: DAY, zone: "Asia/Shanghai") { start count }
                  months: histogram(by: MONTH, zone: "Asia/Shanghai") { start end count } } }
              quotes(filter: $quotes, first: 100) {
                totalCount
                nodes { speaker { name } article { categories { path } publishedOn(zone: "UTC") } }
                facets { speakers { label count } categories(first: 100) { count node { ... on Category { path } } }
                  histogram(by: YEAR) { start count } } } }
            """;

    @Inject Archive archive;
    private boolean filled;

    @BeforeEach
    void fillOnce() {
        if (filled) {
            return;
        }
        filled = true;
        archive.clear();
        Random random = new Random(3);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String date =
                    i % 9 == 0
                            ? "Invalid Date"
                            : "202%d-0%d-%02d %02d:30:00"
                                    .formatted(
                                            random.nextInt(3),
                                            1 + random.nextInt(3),
                                            1 + random.nextInt(28),
                                            random.nextInt(24));
            StringBuilder body = new StringBuilder("<p>第%d篇的正文，说的是河边的事。</p>".formatted(i));
            for (int q = random.nextInt(3); q > 0; q--) {
                body.append(
                        "<p>%s说：“第%d篇里的第%d句话，大家听好。”</p>"
                                .formatted(SPEAKERS.get(random.nextInt(3)), i, q));
            }
            posts.add(
                    new Post(
                            "f%02d.md".formatted(i),
                            """
                            ---
                            title: '%s'
                            categories: [%s]
                            author: %s
                            date: %s
                            ---
                            %s
                            """
                                    .formatted(
                                            i % 5 == 0 ? "河边" : "山上",
                                            String.join(", ", PATHS.get(random.nextInt(4))),
                                            OUTLETS.get(random.nextInt(3)),
                                            date,
                                            i % 7 == 0
                                                    ? "<p>A text in English, number %d.</p>"
                                                            .formatted(i)
                                                    : body)));
        }
        archive.imported(posts.toArray(Post[]::new));
    }

    private static Map<String, Object> filter(Random random, int depth) {
        Map<String, Object> filter = new HashMap<>();
        if (random.nextInt(3) == 0) {
            filter.put(
                    "category",
                    Map.of(
                            "anyOf",
                            List.of(
                                    Map.of("path", PATHS.get(random.nextInt(4))),
                                    Map.of("path", PATHS.get(random.nextInt(4))))));
        }
        if (random.nextInt(3) == 0) {
            filter.put(
                    "author",
                    Map.of(
                            "anyOf",
                            List.of(
                                    Map.of("name", OUTLETS.get(random.nextInt(3))),
                                    Map.of("name", OUTLETS.get(random.nextInt(3))))));
        }
        if (random.nextInt(3) == 0) {
            filter.put(
                    "speaker",
                    List.of(
                            Map.of("name", SPEAKERS.get(random.nextInt(3))),
                            Map.of("name", SPEAKERS.get(random.nextInt(3)))));
        }
        if (random.nextInt(4) == 0) {
            filter.put("text", random.nextBoolean() ? "河边" : "大家听好");
        }
        if (random.nextInt(4) == 0) {
            filter.put("publishedOn", Map.of("from", "2021-01-02", "zone", "Asia/Shanghai"));
        }
        if (random.nextInt(5) == 0) {
            filter.put("languages", List.of("zh"));
        }
        if (depth > 0 && random.nextInt(4) == 0) {
            filter.put("not", filter(random, depth - 1));
        }
        return filter;
    }

    @Test
    void countsOfRandomFiltersAreThoseOfTheirLists() {
        Random random = new Random(4);
        for (int i = 0; i < 50; i++) {
            Map<String, Object> filter = filter(random, 1);
            Map<String, Object> quotes = new HashMap<>(Map.of("article", filter));
            if (random.nextBoolean()) {
                quotes.put("speaker", List.of(Map.of("name", SPEAKERS.get(random.nextInt(3)))));
            }
            if (random.nextInt(3) == 0) {
                quotes.put("text", "大家");
            }
            JsonPath answer = data(COUNTED, Map.of("filter", filter, "quotes", quotes));
            checkArticles(answer, filter);
            checkQuotes(answer, quotes);
        }
    }

    private static void checkArticles(JsonPath answer, Object filter) {
        Map<Object, Integer> categories = new TreeMap<>();
        Map<Object, Integer> authors = new TreeMap<>();
        Map<Object, Integer> speakers = new TreeMap<>();
        Map<Object, Integer> languages = new TreeMap<>();
        Map<Object, Integer> days = new TreeMap<>();
        Map<Object, Integer> months = new TreeMap<>();
        List<Map<String, Object>> nodes = answer.getList("articles.nodes");
        for (int i = 0; i < nodes.size(); i++) {
            String node = "articles.nodes[%d].".formatted(i);
            addLines(categories, answer.getList(node + "categories.path"));
            new LinkedHashSet<>(answer.<String>getList(node + "authors.name"))
                    .forEach(name -> authors.merge(name, 1, Integer::sum));
            new LinkedHashSet<>(answer.<String>getList(node + "quotes.nodes.speaker.name"))
                    .forEach(name -> speakers.merge(name, 1, Integer::sum));
            languages.merge(answer.getString(node + "language"), 1, Integer::sum);
            String day = answer.getString(node + "publishedOn");
            if (day != null) {
                days.merge(day, 1, Integer::sum);
            }
            addMonth(months, day);
        }
        String facets = "articles.facets.";
        assertThat(answer.getInt("articles.totalCount")).isEqualTo(nodes.size());
        assertThat(counts(answer, facets + "categories", "node.path"))
                .as("%s", filter)
                .isEqualTo(categories);
        assertThat(counts(answer, facets + "authors", "label")).as("%s", filter).isEqualTo(authors);
        assertThat(counts(answer, facets + "speakers", "label"))
                .as("%s", filter)
                .isEqualTo(speakers);
        assertThat(counts(answer, facets + "languages", "value"))
                .as("%s", filter)
                .isEqualTo(languages);
        assertThat(counts(answer, facets + "histogram", "start")).as("%s", filter).isEqualTo(days);
        assertThat(counts(answer, facets + "months", "start")).as("%s", filter).isEqualTo(months);
        List<Integer> sizes = answer.getList(facets + "categories.count");
        assertThat(sizes).isSortedAccordingTo((a, b) -> Integer.compare(b, a));
    }

    private static void checkQuotes(JsonPath answer, Object filter) {
        Map<Object, Integer> speakers = new TreeMap<>();
        Map<Object, Integer> categories = new TreeMap<>();
        Map<Object, Integer> years = new TreeMap<>();
        List<Map<String, Object>> nodes = answer.getList("quotes.nodes");
        for (int i = 0; i < nodes.size(); i++) {
            String node = "quotes.nodes[%d].".formatted(i);
            speakers.merge(answer.getString(node + "speaker.name"), 1, Integer::sum);
            addLines(categories, answer.getList(node + "article.categories.path"));
            String day = answer.getString(node + "article.publishedOn");
            if (day != null) {
                years.merge(day.substring(0, 4) + "-01-01", 1, Integer::sum);
            }
        }
        assertThat(answer.getInt("quotes.totalCount")).isEqualTo(nodes.size());
        assertThat(counts(answer, "quotes.facets.speakers", "label"))
                .as("%s", filter)
                .isEqualTo(speakers);
        assertThat(counts(answer, "quotes.facets.categories", "node.path"))
                .as("%s", filter)
                .isEqualTo(categories);
        assertThat(counts(answer, "quotes.facets.histogram", "start"))
                .as("%s", filter)
                .isEqualTo(years);
    }

    @Test
    void countsBetweenRandomInstantsAreThoseOfTheirLists() {
        Random random = new Random(6);
        String query =
                """
                query($filter: ArticleFilter) {
                  articles(filter: $filter, first: 100) {
                    nodes { publishedOn(zone: "UTC") categories { path } }
                    facets { categories(first: 100) { count node { ... on Category { path } } }
                      histogram(by: MONTH) { start count } } } }
                """;
        for (int i = 0; i < 80; i++) {
            Map<String, Object> range = new HashMap<>();
            if (random.nextInt(6) > 0) {
                range.put("from", instant(random));
            }
            if (random.nextInt(6) > 0) {
                range.put("to", instant(random));
            }
            Map<String, Object> filter = new HashMap<>(Map.of("publishedAt", range));
            if (random.nextInt(4) == 0) {
                filter.put("category", Map.of("anyOf", List.of(Map.of("path", PATHS.getFirst()))));
            }
            JsonPath answer = data(query, Map.of("filter", filter));
            Map<Object, Integer> categories = new TreeMap<>();
            Map<Object, Integer> months = new TreeMap<>();
            for (int n = 0; n < answer.getList("articles.nodes").size(); n++) {
                String node = "articles.nodes[%d].".formatted(n);
                addLines(categories, answer.getList(node + "categories.path"));
                addMonth(months, answer.getString(node + "publishedOn"));
            }
            assertThat(counts(answer, "articles.facets.categories", "node.path"))
                    .as("%s", filter)
                    .isEqualTo(categories);
            assertThat(counts(answer, "articles.facets.histogram", "start"))
                    .as("%s", filter)
                    .isEqualTo(months);
        }
    }

    @Test
    void countsThatAreKeptFollowTheArchive() {
        String asked = "{ articles%s { facets { categories(first: 1) { label count value } } } }";
        String dated =
                "(filter: {publishedAt: {from: \"2031-01-10T00:00:00Z\", to: \"2031-09-20T00:00:00Z\"}})";
        int all = data(asked.formatted("")).getInt("articles.facets.categories[0].count");
        for (int day = 1; day <= 3; day++) {
            archive.imported(
                    new Post(
                            "kept%d.md".formatted(day),
                            "---\ntitle: 留着\ncategories: [新闻]\ndate: 2031-05-0%d 08:00:00\n---\n<p>数一数。</p>"
                                    .formatted(day)));
            for (int times = 0; times < 40; times++) {
                // A space more each time, so that no kept answer is given.
                String space = " ".repeat(times);
                JsonPath answer = data(asked.formatted(dated) + space);
                assertThat(answer.getInt("articles.facets.categories[0].count")).isEqualTo(day);
                assertThat(answer.getString("articles.facets.categories[0].label")).isEqualTo("新闻");
                assertThat(
                                data(asked.formatted("") + space)
                                        .getInt("articles.facets.categories[0].count"))
                        .isEqualTo(all + day);
            }
        }
    }

    private static String instant(Random random) {
        return "202%d-0%d-%02dT%02d:00:00Z"
                .formatted(
                        random.nextInt(3),
                        1 + random.nextInt(4),
                        1 + random.nextInt(28),
                        random.nextInt(3) * 12 % 24);
    }

    private static void addLines(Map<Object, Integer> counts, List<List<String>> paths) {
        lines(paths).forEach(path -> counts.merge(path, 1, Integer::sum));
    }

    private static void addMonth(Map<Object, Integer> counts, String day) {
        if (day != null) {
            counts.merge(day.substring(0, 7) + "-01", 1, Integer::sum);
        }
    }

    /** The paths and those above them, each once. */
    private static Set<String> lines(List<List<String>> paths) {
        Set<String> lines = new LinkedHashSet<>();
        paths.forEach(path -> {
            for (int depth = 1; depth <= path.size(); depth++) {
                lines.add(path.subList(0, depth).toString());
            }
        });
        return lines;
    }

    private static Map<Object, Integer> counts(JsonPath answer, String list, String key) {
        Map<Object, Integer> counts = new TreeMap<>();
        for (int i = 0; i < answer.getList(list).size(); i++) {
            String at = "%s[%d].".formatted(list, i);
            counts.put(String.valueOf(answer.<Object>get(at + key)), answer.getInt(at + "count"));
        }
        return counts;
    }

    @Test
    void eachOwnersListIsCounted() {
        JsonPath answer =
                data(
                        "{ categories { nodes { name articles { totalCount facets { languages { value count } histogram(by: YEAR) { count } } } } } }");
        for (int i = 0; i < answer.getList("categories.nodes").size(); i++) {
            String list = "categories.nodes[%d].articles.".formatted(i);
            assertThat(
                            answer.<Integer>getList(list + "facets.languages.count").stream()
                                    .mapToInt(n -> n)
                                    .sum())
                    .isEqualTo(answer.getInt(list + "totalCount"))
                    .isPositive();
        }
        JsonPath speaker =
                data(
                        "{ author(by: {name: \"张建国\"}) { quoteCount quotes { facets { speakers { count } } } } }");
        assertThat(speaker.getList("author.quotes.facets.speakers.count"))
                .containsExactly(speaker.getInt("author.quoteCount"));
    }

    @Test
    void theMostFrequentComeFirstAndTooManyAreRefused() {
        Map<String, Object> first = new LinkedHashMap<>(Map.of("n", 1));
        String query =
                "query($n: Int) { articles { facets { categories(first: $n) { label count } } } }";
        assertThat(data(query, first).getList("articles.facets.categories.label")).hasSize(1);
        first.put("n", 501);
        assertThat(GraphQL.anonymous().send(query, first).getString("errors[0].extensions.code"))
                .isEqualTo("LIMIT_EXCEEDED");
        assertThat(
                        GraphQL.query(
                                        "{ articles { facets { histogram(zone: \"Mars\") { count } } } }")
                                .getString("errors[0].extensions.code"))
                .isEqualTo("BAD_ZONE");
    }
}
