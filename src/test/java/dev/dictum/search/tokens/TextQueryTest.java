package dev.dictum.search.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextQueryTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "长江|('长江')",
                "長江大橋|('长江' <1> '江大' <1> '大桥')",
                "江|('江':*)",
                "Ｇ２０ |('g20')",
                "governments|('govern')",
                "\"governments fall\"|('governments' <1> 'fall')",
                "“长江 大桥”|('长江' <3> '大桥')",
                "café|('cafe')",
                "2023年|('+20' <1> '+02' <1> '+23' <1> '3年')",
                "大桥 -\"new bridge\"|('大桥') & !('new' <1> 'bridge')",
                "大桥 -渡船 river|('大桥') & ('river') & !('渡船')",
                "well-known|('well' <2> 'known')",
                "'; drop|('drop')",
                "ИВАНОВ|('иванов')",
                "\"open end|('open' <1> 'end')",
            })
    void isWrittenAsPostgresReadsIt(String text, String query) {
        assertThat(TextQuery.parse(text).tsquery()).isEqualTo(query);
    }

    @Test
    void aWordBeingTypedMayGoOn() {
        assertThat(TextQuery.typed("Maria Gov").tsquery()).isEqualTo("('maria') & ('gov':*)");
        assertThat(TextQuery.typed("Maria \"Gov\"").tsquery()).isEqualTo("('maria') & ('gov')");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "-渡船", "!?", "\"\"", "-"})
    void somethingMustBeLookedFor(String text) {
        assertThatThrownBy(() -> TextQuery.parse(text))
                .isInstanceOfSatisfying(
                        TextQuery.Invalid.class, e -> assertThat(e.isTooLarge()).isFalse());
    }

    @Test
    void tooMuchIsRefused() {
        assertThat(TextQuery.parse("桥".repeat(200)).wanted()).hasSize(1);
        assertThat(TextQuery.parse("a b c d e f g h i j").wanted()).hasSize(10);
        for (String text : new String[] {"桥".repeat(201), "a b c d e f g h i j k"}) {
            assertThatThrownBy(() -> TextQuery.parse(text))
                    .isInstanceOfSatisfying(
                            TextQuery.Invalid.class, e -> assertThat(e.isTooLarge()).isTrue());
        }
    }
}
