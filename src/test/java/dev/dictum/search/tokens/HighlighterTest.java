package dev.dictum.search.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "大桥|長江大橋通車|長江[大橋]通車",
                "桥|大桥与桥|大[桥]与[桥]",
                "大桥通车 长江|长江大桥通车|[长江][大桥通车]",
                "govern|Governments govern.|[Governments] [govern].",
                "\"govern\"|Governments govern.|Governments [govern].",
                "3年|在2023年|在202[3年]",
                "\"new bridge\"|A new bridge, new bridges|A [new bridge], new bridges",
                "\uD83D\uDE00桥|\uD83D\uDE00\uD83D\uDE00桥|\uD83D\uDE00\uD83D\uDE00[桥]",
                "cafe|Le Café.|Le [Café].",
                "无|长江|长江",
            })
    void marksTheWords(String query, String text, String marked) {
        assertThat(marked(text, new Highlighter(TextQuery.parse(query)).matches(text)))
                .isEqualTo(marked);
    }

    @Test
    void piecesShowEachTermOnce() {
        String text = "甲".repeat(100) + "大桥" + "乙".repeat(300) + "\n渡船" + "丙".repeat(20);
        List<Highlighter.Piece> pieces = new Highlighter(TextQuery.parse("大桥 渡船")).pieces(text, 3);
        assertThat(pieces)
                .extracting(piece -> marked(piece.text(), piece.matches()))
                .containsExactly(
                        "…" + "甲".repeat(40) + "[大桥]" + "乙".repeat(118) + "…",
                        "…" + "乙".repeat(39) + " [渡船]" + "丙".repeat(20));
        assertThat(new Highlighter(TextQuery.parse("大桥 渡船")).pieces(text, 1)).hasSize(1);
        assertThat(new Highlighter(TextQuery.parse("大桥")).pieces("短的大桥", 3))
                .containsExactly(
                        new Highlighter.Piece("短的大桥", List.of(new Highlighter.Match(2, 4))));
    }

    private static String marked(String text, List<Highlighter.Match> matches) {
        StringBuilder marked = new StringBuilder(text);
        for (Highlighter.Match match : matches.reversed()) {
            marked.insert(text.offsetByCodePoints(0, match.end()), "]");
            marked.insert(text.offsetByCodePoints(0, match.start()), "[");
        }
        return marked.toString();
    }
}
