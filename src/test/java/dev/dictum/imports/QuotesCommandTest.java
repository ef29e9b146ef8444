package dev.dictum.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.QuoteExtractor;
import dev.dictum.quote.extraction.QuoteScore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The lines of the offline command, and how good the extraction is on the invented set. */
class QuotesCommandTest {
    private static final Path LABELLED = Path.of("src/test/resources/quotes/labelled.jsonl");
    private static final Path SCENES = Path.of("src/test/resources/quotes/scenes.jsonl");

    @Test
    void answersALineWithCodePointOffsets() {
        QuoteLines.Line line =
                QuoteLines.read("{\"id\": 7, \"text\": \"\uD83D\uDE00张三说：“今天的会开得很好。”\"}");
        List<ExtractedQuote> quotes =
                QuoteExtractor.extract(line.text(), line.title(), line.language(), List.of());
        assertThat(QuoteLines.write(line.id(), quotes))
                .startsWith("{\"id\":7,\"quotes\":[{\"start\":6,\"end\":15,\"text\":\"今天的会开得很好。\"")
                .contains("\"contents\":[{\"start\":6,\"end\":15}]");
    }

    @Test
    void tellsWhatIsWrongWithALine() {
        assertThatThrownBy(() -> QuoteLines.read("{\"id\": 1, \"text\""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not JSON at column");
        assertThatThrownBy(() -> QuoteLines.read("{\"id\": 1}"))
                .hasMessageContaining("`id` and a text `text`");
    }

    /** Floors a little below what is reached: a change that costs quality shows here. */
    @Test
    void keepsTheQualityOnTheInventedSet() throws Exception {
        QuoteScore scores = score(LABELLED);
        assertThat(scores.of("all").labelled()).isEqualTo(220);
        assertThat(scores.of("language zh").spanF1()).as(scores.table()).isGreaterThan(96);
        assertThat(scores.of("language zh").speakerAccuracy()).isGreaterThan(93);
        assertThat(scores.of("language zh-Hant").spanF1()).isGreaterThan(96);
        assertThat(scores.of("language en").spanF1()).isGreaterThan(97);
        assertThat(scores.of("language en").speakerAccuracy()).isGreaterThan(96);
        assertThat(scores.falsePerQuoteless()).isLessThan(0.1);
    }

    /** Scenes with several people, in the press of the mainland, of Taiwan and of Hong Kong. */
    @Test
    void keepsTheQualityOnHardScenes() throws Exception {
        QuoteScore scores = score(SCENES);
        assertThat(scores.of("all").labelled()).isEqualTo(285);
        assertThat(scores.of("all").spanF1()).as(scores.table()).isGreaterThan(96);
        assertThat(scores.of("all").speakerAccuracy()).as(scores.table()).isGreaterThan(64);
        assertThat(scores.falsePerQuoteless()).isLessThan(0.2);
    }

    private static QuoteScore score(Path set) throws IOException {
        QuoteScore scores = new QuoteScore();
        for (String json : Files.readAllLines(set)) {
            QuoteLines.Line line = QuoteLines.read(json);
            scores.add(
                    line.language() == null ? "?" : line.language(),
                    line.labels(),
                    line.ignored(),
                    QuoteExtractor.extract(line.text(), line.title(), line.language(), List.of()));
        }
        return scores;
    }
}
