package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmallReadersTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    https://e.org/a                                        | https://e.org/a
                    https://cors.x.workers.dev/?http://e.org/a.png         | http://e.org/a.png
                    https://cors.a.dev/?https://b.workers.dev/?https://e.org/a | https://e.org/a
                    //e.org/a                                              | https://e.org/a
                    https://e.org/a?url=https://other.org                  | https://e.org/a?url=https://other.org
                    ftp://e.org/a                                          | -
                    javascript:alert(1)                                    | -
                    data:text/html,x                                       | -
                    /relative                                              | -
                    https://                                               | -
                    https://e.org/路径/图 片.png                            | https://e.org/路径/图%20片.png
                    https://例え.jp/a                                       | https://例え.jp/a
                    http://my_img.e.org:8080/a.jpg?x=1                     | http://my_img.e.org:8080/a.jpg?x=1
                    https://e.org/?https://other.org/x                     | https://e.org/?https://other.org/x
                    https://user@e.org/                                    | -
                    https://e.org/路径/图.png                               | https://e.org/路径/图.png
                    """)
    void keepsWebAddressesOnly(String text, String address) {
        assertThat(WebAddress.web(text).orElse(null)).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    原标题：河水流动起来          | 河水流动起来
                    原标题 河水流动起来           | 河水流动起来
                    （原标题：河水（上）流动）    | 河水（上）流动
                    原標題: 河水                  | 河水
                    他说原标题：不是              | -
                    原标题                        | -
                    """)
    void findsTheHeadline(String line, String headline) {
        assertThat(Headline.of("第一行\n" + line + "\n后面").orElse(null)).isEqualTo(headline);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    河水不流动，城市就没有呼吸。                        | zh
                    重開的老戲院裡，觀眾說這裡變漂亮了。                | zh-Hant
                    The rain came and the market closed early.          | en
                    苹果发布新款 iPhone 16 Pro Max 和 MacBook           | zh
                    Der Regen kam und der Markt schloss früh am Abend.  | other
                    La pluie est venue et le marché a fermé tôt.        | other
                    雨が降って、市場は早く閉まりました。                | other
                    Пошёл дождь, и рынок закрылся раньше.               | other
                    12345 --- !!!                                       | -
                    """)
    void tellsTheLanguage(String text, String language) {
        assertThat(Language.of(text)).isEqualTo(language);
    }

    @Test
    void aFlatListIsOnePathAListOfListsAreSeveral() {
        assertThat(paths(items("金融", "财经"))).containsExactly(List.of("金融", "财经"));
        assertThat(paths(new FieldValue.Scalar("金融", 1, 1))).containsExactly(List.of("金融"));
        FieldValue several =
                new FieldValue.Items(List.of(items("a", "b"), scalar("c"), items("a", "b")), 1, 1);
        assertThat(paths(several)).containsExactly(List.of("a", "b"), List.of("c"));
        assertThat(paths(items("", " "))).isEmpty();
    }

    @Test
    void pathsHaveLimits() {
        List<Issue> issues = new ArrayList<>();
        FieldValue deep = items("1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11");
        assertThat(CategoryPaths.of(List.of(deep), issues).getFirst()).hasSize(10);
        assertThat(CategoryPaths.of(List.of(items("字".repeat(300))), issues).getFirst().getFirst())
                .hasSize(200);
        assertThat(issues).extracting(Issue::code).containsOnly("CATEGORY_LIMIT").hasSize(2);
    }

    @Test
    void excerptsOfIssuesAreShort() {
        Issue issue =
                new Issue("X", Severity.INFO, "m", null, null, null, "a\n  b " + "字".repeat(100));
        assertThat(issue.excerpt()).startsWith("a b 字").endsWith("…").hasSize(80);
    }

    private static List<List<String>> paths(FieldValue value) {
        return CategoryPaths.of(List.of(value), new ArrayList<>());
    }

    private static FieldValue scalar(String text) {
        return new FieldValue.Scalar(text, 1, 1);
    }

    private static FieldValue items(String... texts) {
        return new FieldValue.Items(
                Arrays.stream(texts).map(SmallReadersTest::scalar).toList(), 1, 1);
    }
}
