package dev.dictum.search;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.search.folding.Folding;
import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The search, and the texts of filters, against the same words looked for letter by letter. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTest {
    private static final String FOUND =
            """
            query($text: String!, $types: [SearchType!], $article: ArticleFilter, $first: Int, $after: String) {
              search(text: $text, filter: {types: $types, article: $article}, first: $first, after: $after) {
                totalCount pageInfo { hasNextPage endCursor }
                edges { score cursor snippets { field text matches { start end } }
                  node { __typename
                    ... on Article { sourceKey title }
                    ... on Quote { text speaker { name } }
                    ... on Author { name }
                    ... on Category { path } } } } }
            """;

    @Inject Archive archive;
    @Inject Reindex reindex;

    /** Bodies by key. */
    private final Map<String, String> texts = new LinkedHashMap<>();

    @BeforeEach
    void fillOnce() {
        if (!texts.isEmpty()) {
            return;
        }
        archive.clear();
        Random random = new Random(11);
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            StringBuilder body = new StringBuilder();
            int length = 20 + random.nextInt(120);
            for (int c = 0; c < length; c++) {
                body.append("大桥江河水船渡口岸長２3a，。".charAt(random.nextInt(15)));
            }
            if (i == 50) {
                // Longer than a tsvector has places for.
                body.append("。").append("甲乙丙丁戊己庚辛壬癸".repeat(2_500)).append("。终点渡口甲船");
            }
            texts.put("t%02d".formatted(i), body.toString());
            posts.add(post("t%02d".formatted(i), "题", "2020-01-%02d".formatted(1 + i % 28), body));
        }
        posts.add(
                post(
                        "e1",
                        "Rivers and Bridges",
                        "2021-05-01",
                        "The governments agreed: a new bridge."));
        posts.add(post("e2", "Weather", "2021-05-02", "A government fell. The bridge is new."));
        posts.add(post("e3", "Ferries", "2021-05-03", "Rain. Café at the river, no new bridges."));
        posts.add(
                Post.saying("q1", "2022-03-01 10:00:00", "张建国说：“渡轮明年停航，大家放心。”", "李秀英说：“新站台春天开工。”"));
        archive.imported(posts.toArray(Post[]::new));
    }

    private static Post post(String key, String title, String date, CharSequence body) {
        return new Post(
                key + ".md",
                """
                ---
                title: %s
                permalink: %s
                date: %s
                categories: [河湾, 渡口新闻]
                author: Harbor Ledger
                ---
                <p>%s</p>
                """
                        .formatted(title, key, date, body));
    }

    private static Set<String> keys(String text) {
        Set<String> keys = new TreeSet<>();
        String after = null;
        do {
            Map<String, Object> variables = new LinkedHashMap<>();
            variables.put("filter", Map.of("text", text));
            variables.put("after", after);
            JsonPath answer =
                    data(
                            """
                            query($filter: ArticleFilter!, $after: String) {
                              articles(filter: $filter, first: 40, after: $after) {
                                totalCount nodes { sourceKey } pageInfo { hasNextPage endCursor } } }
                            """,
                            variables);
            keys.addAll(answer.getList("articles.nodes.sourceKey"));
            if (!answer.getBoolean("articles.pageInfo.hasNextPage")) {
                assertThat(keys).hasSize(answer.getInt("articles.totalCount"));
                return keys;
            }
            after = answer.getString("articles.pageInfo.endCursor");
        } while (true);
    }

    @Test
    void everyStringIsFoundWhereItStandsAndNowhereElse() {
        Random random = new Random(12);
        Map<String, String> folded = new LinkedHashMap<>();
        texts.forEach((key, text) -> folded.put(key, Folding.key(text)));
        List<String> all = new ArrayList<>(folded.values());
        Set<String> asked = new HashSet<>();
        while (asked.size() < 150) {
            String text = all.get(random.nextInt(all.size()));
            int length = 1 + random.nextInt(6);
            int start = random.nextInt(text.length() - length);
            String part = text.substring(start, start + length);
            // A term of letters and digits alone is a word, which need not be all of a string.
            if (part.matches("[a-z0-9]+|.*[,。 ].*") || !asked.add(part)) {
                continue;
            }
            assertThat(keys(part).stream().filter(texts::containsKey))
                    .as(part)
                    .containsExactlyElementsOf(
                            folded.entrySet().stream()
                                    .filter(entry -> entry.getValue().contains(part))
                                    .map(Map.Entry::getKey)
                                    .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "終點渡口甲船|t50",
                "终点 丁戊己庚|t50",
                "甲船 癸甲乙 -终点|",
                "government|e1,e2",
                "\"government\"|e2",
                "\"new bridge\"|e1",
                "bridge new|e1,e2,e3",
                "bridges -\"the bridge\"|e1,e3",
                "cafe|e3",
                "CAFÉ river|e3",
                "rivers|e1,e3",
                "渡輪明年|q1",
            })
    void termsArePlacedTogetherLeftOutAndFolded(String text, String expected) {
        assertThat(keys(text))
                .containsExactlyElementsOf(
                        expected == null ? List.of() : List.of(expected.split(",")));
    }

    @Test
    void theFewAndTheManyAreAnsweredAlike() {
        // A word that more than 2,000 articles have is looked for article by article.
        List<Post> many = new ArrayList<>();
        for (int i = 0; i < 2_100; i++) {
            many.add(
                    post(
                            "m%04d".formatted(i),
                            "众",
                            "2019-01-01 00:00:0" + i % 10,
                            "众人过桥" + (i % 3)));
        }
        for (int i = 0; i < many.size(); i += 300) {
            archive.imported(many.subList(i, Math.min(many.size(), i + 300)).toArray(Post[]::new));
        }
        try {
            assertThat(keys("众人")).hasSize(2_100);
            assertThat(keys("众人 -过桥1")).hasSize(1_400);
            assertThat(keys("众人 终点")).isEmpty();
            JsonPath best =
                    data(FOUND, Map.of("text", "众人", "types", List.of("ARTICLE"), "first", 5));
            assertThat(best.getInt("search.totalCount")).isEqualTo(2_100);
            JsonPath filed =
                    data(
                            """
                            { articles(filter: {text: "众人", category: {anyOf: [{path: ["河湾"]}]}}) { totalCount nodes { sourceKey } } }
                            """);
            assertThat(filed.getInt("articles.totalCount")).isEqualTo(2_100);
            assertThat(filed.getList("articles.nodes")).hasSize(20);
            JsonPath oldest =
                    data(
                            """
                            { articles(filter: {text: "众人"}, orderBy: {field: PUBLISHED_AT, direction: ASC}, first: 1) { nodes { publishedAt } } }
                            """);
            assertThat(oldest.getString("articles.nodes[0].publishedAt"))
                    .startsWith("2018-12-31T16:00:00");
            assertThat(best.getList("search.edges")).hasSize(5);
        } finally {
            for (Post post : many) {
                archive.update(
                        "delete from article where source_key = ?", post.name().replace(".md", ""));
            }
        }
    }

    @Test
    void manyMonthsAreAskedByTurns() {
        // One in seventeen has the word, each month: 55 of them take more months than are asked at
        // once.
        List<Post> posts = new ArrayList<>();
        for (int i = 0; i < 60 * 17; i++) {
            String month = "%d-%02d-%02d".formatted(2040 + i / 204, 1 + i / 17 % 12, 1 + i % 17);
            posts.add(post("y%04d".formatted(i), "月", month, i % 17 == 0 ? "白帆靠岸" : "白帆未至"));
        }
        try {
            for (int i = 0; i < posts.size(); i += 300) {
                archive.imported(
                        posts.subList(i, Math.min(posts.size(), i + 300)).toArray(Post[]::new));
            }
            assertThat(newest(55)).isEqualTo(everySeventeenth(55));
            // No more than there are, however many months lie before the oldest.
            assertThat(newest(60)).isEqualTo(everySeventeenth(60));
            assertThat(newest(61)).isEqualTo(everySeventeenth(60));
        } finally {
            archive.update("delete from article where source_key like 'y____'");
        }
    }

    private List<String> newest(int most) {
        return archive.sql()
                .list(
                        """
                        select a.source_key from newest_matches(
                          '靠岸'::tsquery, '靠岸'::tsquery, array['靠岸']::tsquery[], '{}', null, null, ?)
                          with ordinality m(id, published_at, n) join article a using (id) order by n
                        """,
                        row -> row.text(),
                        most);
    }

    private static List<String> everySeventeenth(int newest) {
        return IntStream.range(0, newest).mapToObj(i -> "y%04d".formatted((59 - i) * 17)).toList();
    }

    @Test
    void everyDateIsReached() {
        archive.imported(
                post("d1", "无日期", "Invalid Date", "孤帆远影"),
                post("d2", "旧闻", "1850-06-01", "孤帆一片"),
                post("d3", "旧闻", "1999-06-30", "孤帆再来"),
                post("d4", "新闻", "2031-02-01", "孤帆未来"));
        try {
            assertThat(keys("孤帆")).containsExactly("d1", "d2", "d3", "d4");
            String filtered =
                    """
                    query($from: DateTime, $to: DateTime) { articles(filter: {text: "孤帆", publishedAt: {from: $from, to: $to}}) {
                      totalCount nodes { sourceKey } } }
                    """;
            assertThat(
                            data(
                                            filtered,
                                            Map.of(
                                                    "from",
                                                    "1850-05-31T00:00:00Z",
                                                    "to",
                                                    "1999-06-29T00:00:00Z"))
                                    .getList("articles.nodes.sourceKey"))
                    .containsExactly("d2");
            assertThat(
                            data(filtered, Map.of("from", "1999-06-29T00:00:00Z"))
                                    .getList("articles.nodes.sourceKey"))
                    .containsExactly("d4", "d3");
            assertThat(
                            data(filtered, Map.of("to", "1850-01-01T00:00:00Z"))
                                    .getInt("articles.totalCount"))
                    .isZero();
        } finally {
            archive.update("delete from article where source_key in ('d1', 'd2', 'd3', 'd4')");
        }
    }

    @Test
    void theBestComesFirstAndPagesGoOn() {
        JsonPath titled = data(FOUND, Map.of("text", "bridges", "types", List.of("ARTICLE")));
        assertThat(titled.getList("search.edges.node.sourceKey")).startsWith("e1").hasSize(3);
        List<Double> scores = titled.getList("search.edges.score", Double.class);
        assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        List<String> whole =
                data(FOUND, Map.of("text", "大桥", "first", 100)).getList("search.edges.cursor");
        List<String> paged = new ArrayList<>();
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("text", "大桥", "first", 7));
        while (true) {
            JsonPath page = data(FOUND, variables);
            paged.addAll(page.getList("search.edges.cursor"));
            if (!page.getBoolean("search.pageInfo.hasNextPage")) {
                break;
            }
            variables.put("after", page.getString("search.pageInfo.endCursor"));
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(
                        data("""
                        { articles(filter: {text: "bridges"}, orderBy: {field: RELEVANCE, direction: DESC}, first: 2) {
                            nodes { sourceKey } pageInfo { endCursor } } }
                        """)
                                .getList("articles.nodes.sourceKey"))
                .startsWith("e1");
    }

    @Test
    void relevancePagesLikeAnyOrder() {
        String query =
                """
                query($first: Int, $after: String) {
                  articles(filter: {text: "大桥"}, orderBy: {field: RELEVANCE, direction: DESC}, first: $first, after: $after) {
                    nodes { sourceKey } pageInfo { hasNextPage endCursor } } }
                """;
        List<String> whole = data(query, Map.of("first", 100)).getList("articles.nodes.sourceKey");
        List<String> paged = new ArrayList<>();
        Map<String, Object> variables = new LinkedHashMap<>(Map.of("first", 7));
        JsonPath page;
        do {
            page = data(query, variables);
            paged.addAll(page.getList("articles.nodes.sourceKey"));
            variables.put("after", page.getString("articles.pageInfo.endCursor"));
        } while (page.getBoolean("articles.pageInfo.hasNextPage"));
        assertThat(paged).isEqualTo(whole).hasSizeGreaterThan(20);
    }

    @Test
    void quotesAndNamesAreFound() {
        JsonPath quote = data(FOUND, Map.of("text", "渡輪"));
        assertThat(quote.getList("search.edges.node.__typename"))
                .containsExactlyInAnyOrder("Article", "Quote");
        assertThat(
                        quote.getString(
                                "search.edges.find { it.node.__typename == 'Quote' }.node.speaker.name"))
                .isEqualTo("张建国");
        assertThat(
                        data("{ quotes(filter: {text: \"站台\"}) { totalCount nodes { text } } }")
                                .getList("quotes.nodes.text"))
                .containsExactly("新站台春天开工。");
        JsonPath author = data(FOUND, Map.of("text", "harb"));
        assertThat(author.getList("search.edges.node.name")).containsExactly("Harbor Ledger");
        assertThat(data(FOUND, Map.of("text", "张建")).getString("search.edges[0].node.name"))
                .isEqualTo("张建国");
        assertThat(
                        data(FOUND, Map.of("text", "渡口新", "types", List.of("CATEGORY")))
                                .getList("search.edges[0].node.path"))
                .containsExactly("河湾", "渡口新闻");
        assertThat(
                        data(FOUND, Map.of("text", "张建国", "types", List.of()))
                                .getInt("search.totalCount"))
                .isZero();
    }

    @Test
    void anArticleFilterNarrowsArticlesAndQuotes() {
        Map<String, Object> none = Map.of("publishedOn", Map.of("to", "2021-12-31"));
        assertThat(data(FOUND, Map.of("text", "渡轮", "article", none)).getInt("search.totalCount"))
                .isZero();
        Map<String, Object> its = Map.of("text", "站台");
        assertThat(data(FOUND, Map.of("text", "渡轮", "article", its)).getInt("search.totalCount"))
                .isEqualTo(2);
    }

    @Test
    void snippetsShowWhere() {
        JsonPath found = data(FOUND, Map.of("text", "government bridge"));
        List<Map<String, Object>> snippets = found.getList("search.edges[0].snippets");
        assertThat(snippets).extracting(snippet -> snippet.get("field")).contains("bodyText");
        found = data(FOUND, Map.of("text", "rivers", "types", List.of("ARTICLE")));
        assertThat(found.getString("search.edges[0].snippets[0].field")).isEqualTo("title");
        assertThat(found.getInt("search.edges[0].snippets[0].matches[0].end")).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "!"})
    void nothingToLookForIsABadRequest(String text) {
        JsonPath answer = GraphQL.anonymous().send(FOUND, Map.of("text", text));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void tooMuchIsALimit() {
        JsonPath answer = GraphQL.anonymous().send(FOUND, Map.of("text", "桥".repeat(201)));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
        Map<String, Object> leaf = Map.of("text", "桥");
        answer =
                GraphQL.anonymous()
                        .send(
                                FOUND,
                                Map.of(
                                        "text",
                                        "桥",
                                        "article",
                                        Map.of("anyOf", List.of(leaf, leaf, leaf, leaf))));
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
    }

    @Test
    void relevanceNeedsAText() {
        JsonPath answer =
                GraphQL.query(
                        "{ articles(orderBy: {field: RELEVANCE, direction: DESC}) { totalCount nodes { id } } }");
        assertThat(answer.getString("errors[0].extensions.code")).isEqualTo("BAD_REQUEST");
    }

    @Test
    void wordsOfAnOlderArchiveAreWritten() {
        Set<String> before = keys("大桥");
        archive.update("delete from article_words");
        archive.update("update quote set words = null");
        archive.update("update author set words = null");
        archive.update("update category set words = null");
        assertThat(keys("大桥")).isEmpty();
        List<Integer> told = new ArrayList<>();
        assertThat(reindex.run(told::add)).isEqualTo((int) archive.count("article"));
        assertThat(told).isNotEmpty();
        assertThat(keys("大桥")).isEqualTo(before).isNotEmpty();
        assertThat(data(FOUND, Map.of("text", "渡輪")).getInt("search.totalCount")).isEqualTo(2);
        assertThat(data(FOUND, Map.of("text", "harb")).getInt("search.totalCount")).isEqualTo(1);
        assertThat(
                        data(FOUND, Map.of("text", "渡口新", "types", List.of("CATEGORY")))
                                .getInt("search.totalCount"))
                .isEqualTo(1);
    }

    @Test
    void anUpdateTakesTheOldWordsAway() {
        archive.imported(post("u1", "更新", "2023-01-01", "旧桥已拆"));
        assertThat(keys("旧桥")).containsExactly("u1");
        archive.imported(post("u1", "更新", "2023-01-01", "新闸已成"));
        assertThat(keys("旧桥")).isEmpty();
        assertThat(keys("新闸")).containsExactly("u1");
        archive.update("delete from article where source_key = 'u1'");
        assertThat(keys("新闸")).isEmpty();
    }

    /** The words lie in tables of so many articles each. */
    @Test
    void articlesOfAllTablesAreFound() {
        archive.imported(post("w1", "第一表", "2023-01-01", "晨钟暮鼓"));
        long next =
                archive.sql().list("select article_words_end()", row -> row.getLong()).getFirst();
        archive.sql()
                .list(
                        "select setval(pg_get_serial_sequence('article', 'id'), ?)",
                        row -> row.getLong(),
                        next - 2);
        archive.imported(
                post("w2", "表末", "2023-01-02", "晨钟暮鼓"),
                post("w3", "第二表", "2023-01-03", "晨钟暮鼓"),
                post("w4", "第二表", "2023-01-04", "晨钟暮鼓"));
        assertThat(
                        archive.sql()
                                .list(
                                        "select distinct tableoid::bigint from article_words",
                                        row -> row.getLong()))
                .hasSize(2);
        assertThat(keys("晨钟暮鼓")).containsExactlyInAnyOrder("w1", "w2", "w3", "w4");
        archive.imported(post("w3", "第二表", "2023-01-03", "改作他词"));
        assertThat(keys("晨钟暮鼓")).containsExactlyInAnyOrder("w1", "w2", "w4");
        archive.update("delete from article where source_key in ('w1', 'w2', 'w3', 'w4')");
        assertThat(keys("晨钟暮鼓")).isEmpty();
        // New ones too: words wait, and autovacuum indexes them without pauses.
        assertThat(
                        archive.sql()
                                .list(
                                        """
                                        select distinct array_to_string(c.reloptions, ',')
                                        from pg_inherits i join pg_class c on c.oid = i.inhrelid
                                        where i.inhparent in ('article_words'::regclass,
                                          'article_words_words'::regclass)
                                        """,
                                        row -> row.text()))
                .containsExactlyInAnyOrder(
                        "autovacuum_vacuum_cost_delay=0", "gin_pending_list_limit=131072");
    }
}
