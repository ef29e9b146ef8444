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
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of articles against the same lists computed here, article by article. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArticleListTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final List<List<String>> PATHS =
            List.of(
                    List.of("新闻"),
                    List.of("新闻", "城市"),
                    List.of("新闻", "城市", "规划"),
                    List.of("新闻", "农业"),
                    List.of("金融", "城市"));

    private record Known(String key, String title, Instant at, List<String> path, String author) {
        private boolean under(List<String> ancestor) {
            return path.size() >= ancestor.size()
                    && path.subList(0, ancestor.size()).equals(ancestor);
        }
    }

    @Inject Archive archive;

    private final List<Known> known = new ArrayList<>();

    @BeforeEach
    void fillOnce() {
        if (!known.isEmpty()) {
            return;
        }
        archive.clear();
        Random random = new Random(7);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            // Few different dates and titles, so that the number has to decide; some without date.
            LocalDateTime local =
                    LocalDateTime.of(2024, 3, 1 + random.nextInt(9), random.nextInt(24), 0);
            boolean dated = random.nextInt(6) > 0;
            String title = "题" + random.nextInt(12);
            List<String> path = PATHS.get(random.nextInt(PATHS.size()));
            String author = random.nextBoolean() ? "河湾日报" : "山城周报";
            String key = "post-%02d".formatted(i);
            String date = dated ? local.toString().replace('T', ' ') : "Invalid Date";
            posts.add(Post.of(key, title, date, path, author));
            Instant at = dated ? local.atZone(SHANGHAI).toInstant() : null;
            known.add(new Known(key, title, at, path, author));
        }
        archive.imported(posts.toArray(Post[]::new));
        assertThat(archive.count("article")).isEqualTo(90);
    }

    private static final String PAGE =
            """
            query($filter: ArticleFilter, $order: ArticleOrder, $first: Int, $after: String, $last: Int, $before: String) {
              articles(filter: $filter, orderBy: $order, first: $first, after: $after, last: $last, before: $before) {
                totalCount nodes { sourceKey } edges { cursor node { sourceKey } }
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
            JsonPath page = data(PAGE, variables).setRootPath("data.articles");
            List<String> keys = page.getList("nodes.sourceKey");
            assertThat(page.getList("edges.node.sourceKey")).isEqualTo(keys);
            assertThat(
                            page.getBoolean(
                                    backward ? "pageInfo.hasNextPage" : "pageInfo.hasPreviousPage"))
                    .isEqualTo(cursor != null);
            seen.addAll(backward ? 0 : seen.size(), keys);
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
                    case "TITLE" ->
                            ascending
                                    ? Comparator.comparing(Known::title)
                                    : Comparator.comparing(Known::title).reversed();
                    default -> (a, b) -> 0;
                };
        // Imported in one batch, in the order of their keys: a later number is a later key.
        Comparator<Known> number = Comparator.comparing(Known::key);
        return known.stream()
                .filter(filter)
                .sorted(value.thenComparing(ascending ? number : number.reversed()))
                .map(Known::key)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUBLISHED_AT DESC",
                "PUBLISHED_AT ASC",
                "TITLE ASC",
                "TITLE DESC",
                "IMPORTED_AT ASC",
                "IMPORTED_AT DESC"
            })
    void pagesInBothDirectionsSeeEachArticleOnceAndInOrder(String order) {
        String field = order.split(" ")[0];
        String direction = order.split(" ")[1];
        Map<String, Object> orderBy = Map.of("field", field, "direction", direction);
        List<String> expected = expected(k -> true, field, direction.equals("ASC"));
        assertThat(walk(null, orderBy, false, 7)).isEqualTo(expected);
        assertThat(walk(null, orderBy, true, 7)).isEqualTo(expected);
        Map<String, Object> filter =
                Map.of("category", Map.of("anyOf", List.of(Map.of("path", List.of("新闻")))));
        List<String> filtered =
                expected(k -> k.under(List.of("新闻")), field, direction.equals("ASC"));
        assertThat(walk(filter, orderBy, false, 10)).isEqualTo(filtered);
        assertThat(walk(filter, orderBy, true, 10)).isEqualTo(filtered);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void randomFiltersAreExact(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            Filter filter = Filter.random(random, 1);
            boolean ascending = random.nextBoolean();
            Map<String, Object> order =
                    Map.of("field", "PUBLISHED_AT", "direction", ascending ? "ASC" : "DESC");
            List<String> expected = expected(filter.test, "PUBLISHED_AT", ascending);
            assertThat(walk(filter.input, order, false, 13))
                    .as(filter.input.toString())
                    .isEqualTo(expected);
            assertThat(walk(filter.input, order, true, 13))
                    .as(filter.input.toString())
                    .isEqualTo(expected);
        }
    }

    /** A filter as the API takes it, and what it means. */
    private record Filter(Map<String, Object> input, Predicate<Known> test) {

        static Filter random(Random random, int level) {
            Map<String, Object> input = new HashMap<>();
            Predicate<Known> test = k -> true;
            if (random.nextInt(2) == 0) {
                boolean deep = random.nextBoolean();
                List<List<String>> paths = new ArrayList<>();
                for (int n = random.nextInt(2); n >= 0; n--) {
                    paths.add(PATHS.get(random.nextInt(PATHS.size())));
                }
                input.put(
                        "category",
                        Map.of(
                                "anyOf",
                                paths.stream().map(path -> Map.of("path", path)).toList(),
                                "includeDescendants",
                                deep));
                test =
                        test.and(k ->
                                paths.stream().anyMatch(p -> deep ? k.under(p) : k.path.equals(p)));
            }
            if (random.nextInt(3) == 0) {
                LocalDate from = LocalDate.of(2024, 3, 1 + random.nextInt(9));
                LocalDate to = from.plusDays(random.nextInt(4));
                input.put(
                        "publishedOn",
                        Map.of("from", "" + from, "to", "" + to, "zone", "Asia/Shanghai"));
                test =
                        test.and(k -> {
                            LocalDate day =
                                    k.at == null ? null : LocalDate.ofInstant(k.at, SHANGHAI);
                            return day != null && !day.isBefore(from) && !day.isAfter(to);
                        });
            }
            if (random.nextInt(4) == 0) {
                Instant from =
                        Instant.parse("2024-03-0%dT08:00:00Z".formatted(1 + random.nextInt(9)));
                input.put("publishedAt", Map.of("from", from.toString()));
                test = test.and(k -> k.at != null && !k.at.isBefore(from));
            }
            if (random.nextInt(3) == 0) {
                String name = random.nextBoolean() ? "河湾日报" : "山城週報";
                String folded = name.replace("週報", "周报");
                Map<String, Object> author = new HashMap<>();
                author.put("anyOf", List.of(Map.of("name", name), Map.of("name", "谁也不是")));
                boolean editors = random.nextInt(4) == 0;
                if (random.nextBoolean()) {
                    author.put("roles", List.of(editors ? "EDITOR" : "PUBLISHER"));
                    test = test.and(k -> !editors);
                }
                input.put("author", author);
                test = test.and(k -> k.author.equals(folded));
            }
            if (random.nextInt(5) == 0) {
                boolean chinese = random.nextInt(3) > 0;
                input.put("languages", List.of(chinese ? "zh" : "en"));
                test = test.and(k -> chinese);
            }
            if (level < 3 && random.nextInt(3) == 0) {
                Filter not = random(random, level + 1);
                input.put("not", not.input);
                test = test.and(not.test.negate());
            }
            if (level < 3 && random.nextInt(3) == 0) {
                Filter a = random(random, level + 1);
                Filter b = random(random, level + 1);
                input.put("anyOf", List.of(a.input, b.input));
                test = test.and(a.test.or(b.test));
            }
            return new Filter(input, test);
        }
    }

    @Test
    void oneAndTwentyArticlesCostTheSameStatements() {
        String query =
                """
                { articles(first: %d) { totalCount nodes { title excerpt publishedOn(zone: "Asia/Shanghai") bodyText
                  source { name }
                  authors { name articleCount articles(first: 2) { nodes { title } } }
                  contributions { role author { name aliases } }
                  categories { path totalArticleCount ancestors { name } parent { name } articles(first: 3) { totalCount nodes { title categories { name } } } } } } }
                """;
        data(query.formatted(1));
        int one = archive.statements(() -> data(query.formatted(1)));
        int twenty = archive.statements(() -> data(query.formatted(20)));
        assertThat(twenty).isEqualTo(one).isLessThanOrEqualTo(17);
    }

    @Test
    void aPlainListIsOneStatement() {
        String query =
                "{ articles(first: 20) { nodes { id title publishedAt } pageInfo { endCursor } } }";
        assertThat(archive.statements(() -> data(query))).isEqualTo(1);
        assertThat(archive.statements(() -> data("{ articles { totalCount } }"))).isEqualTo(1);
    }

    @Test
    void aliasesWithDifferentArgumentsAnswerRightly() {
        JsonPath answer =
                data(
                        """
                        { category(by: {path: ["新闻"]}) {
                            two: articles(first: 2) { nodes { sourceKey } }
                            five: articles(first: 5) { nodes { sourceKey title } }
                            own: articles(includeDescendants: false) { totalCount }
                            all: articles { totalCount }
                            again: articles(first: 2) { totalCount }
                          }
                          articles(first: 1) { nodes { utc: publishedOn shanghai: publishedOn(zone: "Asia/Shanghai") short: excerpt(maxChars: 4) long: excerpt } } }
                        """);
        List<String> five = answer.getList("category.five.nodes.sourceKey");
        assertThat(five).hasSize(5);
        assertThat(answer.getList("category.two.nodes.sourceKey")).isEqualTo(five.subList(0, 2));
        long all = known.stream().filter(k -> k.under(List.of("新闻"))).count();
        long own = known.stream().filter(k -> k.path.equals(List.of("新闻"))).count();
        assertThat(answer.getLong("category.all.totalCount")).isEqualTo(all);
        assertThat(answer.getLong("category.again.totalCount")).isEqualTo(all);
        assertThat(answer.getLong("category.own.totalCount")).isEqualTo(own);
        assertThat(answer.getString("articles.nodes[0].short")).hasSize(4).endsWith("…");
        assertThat(answer.getString("articles.nodes[0].long")).hasSizeGreaterThan(10);
    }

    @Test
    void cursorsOfAnotherListAreRefused() {
        String cursor =
                data("{ articles(first: 1) { pageInfo { endCursor } } }")
                        .getString("articles.pageInfo.endCursor");
        for (String other :
                List.of(
                        "orderBy: {field: TITLE, direction: ASC}",
                        "filter: {languages: [\"zh\"]}",
                        "orderBy: {field: PUBLISHED_AT, direction: ASC}")) {
            JsonPath answer =
                    GraphQL.query(
                            "{ articles(first: 1, after: \"%s\", %s) { nodes { id } } }"
                                    .formatted(cursor, other));
            assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_CURSOR");
        }
    }

    @Test
    void nestedListsPageToo() {
        List<String> expected = expected(k -> k.author.equals("河湾日报"), "PUBLISHED_AT", false);
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            JsonPath page =
                    data("""
                    { author(by: {name: "河灣日報"}) { articleCount articles(first: 9%s) {
                        totalCount nodes { sourceKey } pageInfo { hasNextPage endCursor } } } }
                    """
                                    .formatted(after))
                            .setRootPath("data.author");
            assertThat(page.getInt("articleCount")).isEqualTo(expected.size());
            assertThat(page.getInt("articles.totalCount")).isEqualTo(expected.size());
            seen.addAll(page.getList("articles.nodes.sourceKey"));
            after =
                    page.getBoolean("articles.pageInfo.hasNextPage")
                            ? ", after: \"%s\""
                                    .formatted(page.getString("articles.pageInfo.endCursor"))
                            : "";
        } while (!after.isEmpty());
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void nodesAnswerByIdWhateverTheirType() {
        JsonPath list =
                data("{ articles(first: 1) { nodes { id authors { id } categories { id } } } }")
                        .setRootPath("data.articles.nodes[0]");
        List<String> ids =
                List.of(
                        list.getString("id"),
                        list.getString("authors[0].id"),
                        "QXJ0aWNsZTo5OTk5OQ",
                        list.getString("categories[0].id"));
        JsonPath nodes =
                data(
                        """
                        query($ids: [String!]!) { nodes(ids: $ids) { id __typename
                          ... on Article { title categories { name } } ... on Author { name } ... on Category { path } } }
                        """,
                        Map.of("ids", ids));
        assertThat(nodes.<Object>get("nodes[2]")).isNull();
        assertThat(nodes.<String>getList("nodes.__typename"))
                .containsExactly("Article", "Author", "Category");
        assertThat(nodes.getString("nodes[0].categories[0].name")).isNotEmpty();
    }
}
