package dev.dictum.category;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.GraphQL;
import dev.dictum.support.Post;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class CategoryTest {
    @Inject Archive archive;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(
                Post.of("a", "甲", "2024-05-01", List.of("金融", "河湾财经", "河湾财经－國内")),
                Post.of("b", "乙", "2024-05-02", List.of("金融", "河湾财经", "河湾财经-国内")),
                Post.of("c", "丙", "2024-05-03", List.of("'— 金融'")),
                Post.of("d", "丁", "2024-05-04", List.of("城市")));
    }

    private static JsonPath move(Map<String, Object> input) {
        JsonPath answer =
                GraphQL.asAdmin()
                        .send(
                                """
                                mutation($input: MoveCategoryInput!) { moveCategory(input: $input) {
                                  category { path depth totalArticleCount parent { name } } userErrors { code message } } }
                                """,
                                Map.of("input", input));
        return new JsonPath(answer.prettify()).setRootPath("data.moveCategory");
    }

    @Test
    void spellingsOfOnePathAreOneCategory() {
        JsonPath tree =
                data("""
                { categories { totalCount nodes { name articleCount totalArticleCount children { path articleCount totalArticleCount children { name depth } } } } }
                """)
                        .setRootPath("data.categories");
        assertThat(tree.getInt("totalCount")).isEqualTo(2);
        assertThat(tree.getList("nodes.name")).containsExactly("城市", "金融");
        assertThat(tree.getInt("nodes[1].articleCount")).isEqualTo(1);
        assertThat(tree.getInt("nodes[1].totalArticleCount")).isEqualTo(3);
        assertThat(tree.getList("nodes[1].children[0].children.name")).containsExactly("河湾财经－國内");
    }

    @Test
    void isFoundByPathHoweverItIsWritten() {
        JsonPath found =
                data(
                        """
                        { category(by: {path: ["金融", "河灣財經", "河湾财经-国内"]}) { depth ancestors { name } parent { name } }
                          none: category(by: {path: ["没有"]}) { id } }
                        """);
        assertThat(found.getList("category.ancestors.name")).containsExactly("金融", "河湾财经");
        assertThat(found.getString("category.parent.name")).isEqualTo("河湾财经");
        assertThat(found.<Object>get("none")).isNull();
    }

    @Test
    void listsOrderByNameCountAndLastArticle() {
        String query =
                "{ categories(rootsOnly: false, orderBy: {field: %s, direction: DESC}) { nodes { name } } }";
        assertThat(data(query.formatted("COUNT")).getList("categories.nodes.name"))
                .startsWith("金融");
        assertThat(data(query.formatted("LAST_SEEN_AT")).getList("categories.nodes.name"))
                .startsWith("城市", "金融");
        String page =
                "{ categories(rootsOnly: false, first: 2%s) { nodes { name } pageInfo { endCursor hasNextPage } } }";
        JsonPath first = data(page.formatted(""));
        JsonPath second =
                data(
                        page.formatted(
                                ", after: \"%s\""
                                        .formatted(
                                                first.getString("categories.pageInfo.endCursor"))));
        assertThat(first.getList("categories.nodes.name")).containsExactly("城市", "河湾财经");
        assertThat(second.getList("categories.nodes.name")).containsExactly("河湾财经－國内", "金融");
        assertThat(second.getBoolean("categories.pageInfo.hasNextPage")).isFalse();
    }

    @Test
    void movesWithAllThatIsBelowAndFiledThere() {
        JsonPath moved =
                move(
                        Map.of(
                                "category", Map.of("path", List.of("金融", "河湾财经")),
                                "newParent", Map.of("path", List.of("城市")),
                                "newName", "财经"));
        assertThat(moved.getList("userErrors")).isEmpty();
        assertThat(moved.getList("category.path")).containsExactly("城市", "财经");
        JsonPath counts =
                data(
                        """
                        { a: category(by: {path: ["城市"]}) { totalArticleCount }
                          b: category(by: {path: ["金融"]}) { totalArticleCount }
                          old: category(by: {path: ["金融", "河湾财经", "河湾财经－国内"]}) { path } }
                        """);
        assertThat(counts.getInt("a.totalArticleCount")).isEqualTo(3);
        assertThat(counts.getInt("b.totalArticleCount")).isEqualTo(1);
        assertThat(counts.getList("old.path")).containsExactly("城市", "财经", "河湾财经－國内");
        archive.imported(Post.of("e", "戊", "2024-05-05", List.of("金融", "河湾财经")));
        assertThat(
                        data("{ article(by: {sourceKey: \"e\"}) { categories { path } } }")
                                .getList("article.categories[0].path"))
                .containsExactly("城市", "财经");
        assertThat(archive.count("article_category f where f.position is null")).isEqualTo(5);
    }

    @Test
    void movesThatCannotBeSayWhy() {
        assertThat(
                        move(Map.of(
                                        "category", Map.of("path", List.of("金融")),
                                        "newParent", Map.of("path", List.of("金融", "河湾财经"))))
                                .getString("userErrors[0].code"))
                .isEqualTo("BAD_REQUEST");
        assertThat(
                        move(Map.of("category", Map.of("path", List.of("金融")), "newName", "城市"))
                                .getString("userErrors[0].code"))
                .isEqualTo("CONFLICT");
        assertThat(
                        move(Map.of("category", Map.of("path", List.of("没有"))))
                                .getString("userErrors[0].code"))
                .isEqualTo("NOT_FOUND");
        assertThat(
                        data("{ category(by: {path: [\"金融\"]}) { totalArticleCount } }")
                                .getInt("category.totalArticleCount"))
                .isEqualTo(3);
    }

    @Test
    @TestTransaction
    void isAnEntityWithANaturalKey() {
        Category category = Category.findByPath(List.of("金融", "河湾财经")).orElseThrow();
        assertThat(category.parent.name).isEqualTo("金融");
        assertThat(category.path).containsExactly("金融", "河湾财经");
        assertThat(Category.findByPath(List.of("没有"))).isEmpty();
    }

    @Test
    void keysOfLongPathsAreShortAndDiffer() {
        String long1 =
                CategoryKey.ofPath(
                        List.of("字".repeat(200), "字".repeat(200), "字".repeat(200) + "a"));
        String long2 =
                CategoryKey.ofPath(
                        List.of("字".repeat(200), "字".repeat(200), "字".repeat(200) + "b"));
        assertThat(long1).hasSize(500).isNotEqualTo(long2);
    }

    @Test
    void newCategoriesBelowAMovedOneStandWhereItStandsNow() {
        move(
                Map.of(
                        "category",
                        Map.of("path", List.of("金融")),
                        "newParent",
                        Map.of("path", List.of("城市"))));
        archive.imported(
                Post.of("e", "戊", "2024-05-05", List.of("金融", "银行")),
                Post.of("f", "己", "2024-05-06", List.of("城市", "— 金融", "银行")));
        JsonPath found =
                data(
                        """
                        { a: category(by: {path: ["金融", "银行"]}) { id path depth totalArticleCount ancestors { name } }
                          b: category(by: {path: ["城市", "金融", "银行"]}) { id } }
                        """);
        assertThat(found.getList("a.path")).containsExactly("城市", "金融", "银行");
        assertThat(found.getInt("a.depth")).isEqualTo(2);
        assertThat(found.getInt("a.totalArticleCount")).isEqualTo(2);
        assertThat(found.getString("b.id")).isEqualTo(found.getString("a.id"));
    }
}
