package dev.dictum.search;

import static dev.dictum.support.GraphQL.data;
import static dev.dictum.support.GraphQL.query;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class RelatedTest {
    private static final String WORDS = "河水不会说谎，它记得每一座桥的名字，也记得每一个修桥的人。";

    @Inject Archive archive;

    @BeforeEach
    void fill() {
        archive.clear();
        archive.imported(
                Post.saying("same", "2024-05-02", "馆长林知远说：“%s”".formatted(WORDS)),
                Post.saying("origin", "2024-05-01", "馆长林知远说：“%s”".formatted(WORDS)),
                Post.saying("speaker", "2021-01-01", "馆长林知远说：“这是另一件事，与桥没有关系，与水也没有。”"),
                Post.of("words", "青石大桥合龙", "2024-05-03", List.of("别类")),
                Post.of("words2", "青石大桥合龙通车", "2024-05-04", List.of("他类")),
                Post.of("other", "菜价平稳", "2024-05-03", List.of("市场")));
    }

    private static List<String> related(String key, String arguments) {
        return data("{ article(by: {sourceKey: \"%s\"}) { related%s { sourceKey } } }"
                        .formatted(key, arguments))
                .getList("article.related.sourceKey");
    }

    @Test
    void sameQuotesComeFirstThenSpeakersThenWords() {
        assertThat(related("origin", "")).startsWith("same", "speaker").doesNotContain("other");
        assertThat(related("words", "")).startsWith("words2").doesNotContain("other", "words");
        assertThat(related("other", "")).isEmpty();
        assertThat(related("origin", "(first: 1)")).containsExactly("same");
    }

    @Test
    void alwaysOneStatementForAllArticlesOfALevel() {
        archive.imported(
                IntStream.range(0, 30)
                        .mapToObj(i ->
                                Post.of(
                                        "m" + i,
                                        "青石大桥第%d日".formatted(i),
                                        "2024-05-03",
                                        List.of("桥")))
                        .toArray(Post[]::new));
        int few =
                archive.statements(() ->
                        data("{ articles(first: 2) { nodes { related { title quoteCount } } } }"));
        int many =
                archive.statements(() ->
                        data("{ articles(first: 30) { nodes { related { title quoteCount } } } }"));
        assertThat(many).isEqualTo(few);
        JsonPath tooMany = query("{ articles { nodes { related(first: 21) { title } } } }");
        assertThat(tooMany.getString("errors[0].extensions.code")).isEqualTo("LIMIT_EXCEEDED");
    }
}
