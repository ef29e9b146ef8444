package dev.dictum.search.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextVectorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "大橋通車|'大桥':1 '桥通':2 '通车':3 '车':4",
                "大桥，通车|'大桥':1 '桥':2 '通车':4 '车':5",
                "大桥 通车|'大桥':1 '桥':2 '通车':4 '车':5",
                "new bridges|'new':1 'bridges':2 'bridg':2",
                "The End. Again|'the':1 'end':2 'again':4",
                "G20峰会|'g20':1 '+g2':1 '+20':2 '0峰':3 '峰会':4 '会':5",
                "于 2023 年|'于2':1 '2023':2 '+20':2 '+02':3 '+23':4 '3年':5 '年':6",
                "É\u0301cole|'ecole':1 'ecol':1",
                "なガ|'なガ':1 'ガ':2",
                "soft\u00ADhyphen|'softhyphen':1",
                "it's|'it':1 's':3",
                "!?|",
            })
    void holdsWordsAndPairs(String text, String vector) {
        assertThat(TextVector.of(text).strip()).isEqualTo(vector == null ? "" : vector);
    }

    @Test
    void weighsAndPartsFields() {
        assertThat(
                        new TextVector()
                                .add("桥", TextVector.Weight.TITLE)
                                .add("河", TextVector.Weight.SUBTITLE)
                                .add("桥", TextVector.Weight.BODY)
                                .parts())
                .containsExactly("'桥':1A,5 '河':3B ");
    }

    @Test
    void carriesALabel() {
        assertThat(new TextVector("@2022-03").add("桥", TextVector.Weight.BODY).parts())
                .containsExactly("'@2022-03' '桥':1 ");
    }

    @Test
    void longTextsHaveSeveralParts() {
        Random random = new Random(7);
        String text =
                IntStream.range(0, 40_000)
                        .mapToObj(i -> String.valueOf((char) ('一' + random.nextInt(3_000))))
                        .collect(Collectors.joining());
        List<String> parts = new TextVector().add(text, TextVector.Weight.BODY).parts();
        assertThat(parts).hasSizeBetween(3, 5);
        assertThat(parts)
                .allSatisfy(part ->
                        assertThat(part.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 20));
    }

    @Test
    void onePairAllTheTimeEnds() {
        assertThat(new TextVector().add("哈".repeat(500_000), TextVector.Weight.BODY).parts())
                .hasSize(200);
    }
}
