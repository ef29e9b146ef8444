package dev.dictum.author;

import static dev.dictum.support.GraphQL.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.Post;
import io.quarkus.test.TestTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class AuthorTest {
    @Inject Archive archive;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(
                Post.of("a", "甲", "2024-05-01", List.of("x"), "河湾日报"),
                Post.of("b", "乙", "2024-05-02", List.of("x"), "河灣日報"),
                Post.of("c", "丙", "2024-05-03", List.of("x"), "Harbor Ledger"));
        archive.update(
                "insert into author_alias select id, 'The Ledger', 'the ledger' from author where key = 'harbor ledger'");
    }

    @Test
    void spellingsOfOneNameAreOneAuthorWhoKeepsHowHeWasCredited() {
        JsonPath author =
                data(
                        "{ author(by: {name: \"河灣日報\"}) { name kind articleCount articles { nodes { sourceKey contributions { creditedAs role } } } } }");
        assertThat(author.getString("author.name")).isEqualTo("河湾日报");
        assertThat(author.getString("author.kind")).isEqualTo("OUTLET");
        assertThat(author.getInt("author.articleCount")).isEqualTo(2);
        assertThat(author.getList("author.articles.nodes.contributions.creditedAs.flatten()"))
                .containsExactly("河灣日報", "河湾日报");
    }

    @Test
    void isFoundByAliasToo() {
        JsonPath author =
                data(
                        "{ author(by: {name: \"THE  ledger\"}) { name aliases } none: author(by: {name: \"x\"}) { id } }");
        assertThat(author.getString("author.name")).isEqualTo("Harbor Ledger");
        assertThat(author.getList("author.aliases")).containsExactly("The Ledger");
        assertThat(author.<Object>get("none")).isNull();
    }

    @Test
    void anAliasCreditsTheAuthor() {
        archive.imported(Post.of("d", "丁", "2024-05-04", List.of("x"), "The Ledger"));
        assertThat(
                        data("{ author(by: {name: \"Harbor Ledger\"}) { articleCount } authors { totalCount } }")
                                .getInt("author.articleCount"))
                .isEqualTo(2);
    }

    @Test
    void listsFilterAndOrder() {
        assertThat(data("{ authors { nodes { name } totalCount } }").getList("authors.nodes.name"))
                .containsExactly("Harbor Ledger", "河湾日报");
        assertThat(
                        data("{ authors(filter: {name: \"灣\"}) { nodes { name } } }")
                                .getList("authors.nodes.name"))
                .containsExactly("河湾日报");
        assertThat(
                        data("{ authors(filter: {kinds: [PERSON]}) { totalCount } }")
                                .getInt("authors.totalCount"))
                .isZero();
        assertThat(
                        data("{ authors(orderBy: {field: COUNT, direction: DESC}) { nodes { name } } }")
                                .getList("authors.nodes.name"))
                .containsExactly("河湾日报", "Harbor Ledger");
        assertThat(
                        data("{ authors(orderBy: {field: LAST_SEEN_AT, direction: DESC}, first: 1) { nodes { name } pageInfo { hasNextPage } } }")
                                .getList("authors.nodes.name"))
                .containsExactly("Harbor Ledger");
    }

    @Test
    @TestTransaction
    void isAnEntityWithANaturalKey() {
        Author author = Author.findByName("HARBOR LEDGER").orElseThrow();
        assertThat(author.kind).isEqualTo(AuthorKind.OUTLET);
        assertThat(author.aliases).extracting(alias -> alias.name).containsExactly("The Ledger");
    }
}
