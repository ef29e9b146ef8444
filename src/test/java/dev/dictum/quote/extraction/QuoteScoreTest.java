package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.dictum.quote.extraction.QuoteScore.Label;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteScoreTest {
    private final QuoteScore score = new QuoteScore();

    private static Label label(int start, int end, @Nullable String... speakers) {
        return new Label(new Span(start, end), Arrays.asList(speakers), QuoteKind.DIRECT);
    }

    private static ExtractedQuote quote(
            int start, int end, @Nullable String speaker, QuoteKind kind, double confidence) {
        Span span = new Span(start, end);
        return new ExtractedQuote(
                "",
                span,
                List.of(span),
                kind,
                speaker == null ? null : new Speaker(speaker, SpeakerKind.PERSON),
                new Attribution(
                        AttributionMethod.CUE_BEFORE,
                        confidence,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of()),
                List.of());
    }

    private static ExtractedQuote quote(int start, int end, @Nullable String speaker) {
        return quote(start, end, speaker, QuoteKind.DIRECT, 0.95);
    }

    private void add(List<Label> labels, ExtractedQuote... quotes) {
        score.add("zh", labels, List.of(), List.of(quotes));
    }

    @Test
    void givesFullMarksWhereAllAgrees() {
        add(
                List.of(label(0, 10, "林书远"), label(20, 30, "沈芳芳")),
                quote(0, 10, "林书远"),
                quote(20, 30, "沈芳芳"));

        for (String heading : List.of("all", "language zh", "kind DIRECT")) {
            assertThat(score.of(heading).labelled()).isEqualTo(2);
            assertThat(score.of(heading).spanF1()).isEqualTo(100);
            assertThat(score.of(heading).speakerAccuracy()).isEqualTo(100);
            assertThat(score.of(heading).endToEndF1()).isEqualTo(100);
        }
        assertThat(score.sureAndRight()).isEqualTo(100);
    }

    @Test
    void countsWhatIsMissedAndWhatIsFalse() {
        add(
                List.of(label(0, 10, "林书远"), label(20, 30, "沈芳芳")),
                quote(0, 10, "林书远"),
                quote(50, 60, null));

        assertThat(score.of("all").spanF1()).isEqualTo(50);
        assertThat(score.of("all").speakerAccuracy()).isEqualTo(100);
        assertThat(score.of("all").endToEndF1()).isEqualTo(50);
    }

    @Test
    void comparesSpeakersWhereSpansMatchByHalf() {
        add(List.of(label(0, 10, "林书远")), quote(0, 8, "林书远"));

        assertThat(score.of("all").spanF1()).isZero();
        assertThat(score.of("all").speakerAccuracy()).isEqualTo(100);
        assertThat(score.of("all").endToEndF1()).isZero();
    }

    @Test
    void comparesNoSpeakersWhereSpansBarelyTouch() {
        add(List.of(label(0, 10, "林书远")), quote(0, 4, "林书远"));

        assertThat(score.of("all").speakerAccuracy()).isZero();
    }

    @Test
    void takesAnyOfTheRightAnswersWhateverItsMarks() {
        add(
                List.of(
                        label(0, 10, "兰纳森", "古迪·兰纳森"),
                        label(20, 30, "Marla Tindell"),
                        label(40, 50, (String) null)),
                quote(0, 10, "古迪兰纳森"),
                quote(20, 30, "marla tindell"),
                quote(40, 50, null));

        assertThat(score.of("all").speakerAccuracy()).isEqualTo(100);
    }

    @Test
    void countsAWrongSpeakerAgainstTheWhole() {
        add(
                List.of(label(0, 10, "林书远"), label(20, 30, "沈芳芳"), label(40, 50, (String) null)),
                quote(0, 10, "林书远"),
                quote(20, 30, "林书远"),
                quote(40, 50, "林书远"));

        assertThat(score.of("all").spanF1()).isEqualTo(100);
        assertThat(score.of("all").speakerAccuracy()).isCloseTo(33.3, within(0.1));
        assertThat(score.of("all").endToEndF1()).isCloseTo(33.3, within(0.1));
        assertThat(score.sureAndRight()).isCloseTo(33.3, within(0.1));
    }

    @Test
    void matchesEachLabelOnce() {
        add(List.of(label(0, 10, "林书远")), quote(0, 10, "林书远"), quote(0, 10, "林书远"));

        assertThat(score.of("all").spanF1()).isCloseTo(66.7, within(0.1));
    }

    @Test
    void countsSpansToBeIgnoredNeitherWay() {
        score.add("zh", List.of(), List.of(new Span(0, 10)), List.of(quote(0, 10, "林书远")));

        assertThat(score.of("all").spanF1()).isEqualTo(100);
        assertThat(score.falsePerQuoteless()).isZero();
    }

    @Test
    void countsFalseQuotationsOfArticlesWithoutAny() {
        add(List.of(), quote(0, 10, "林书远"), quote(20, 30, null));
        add(List.of());

        assertThat(score.falsePerQuoteless()).isEqualTo(1);
    }

    @Test
    void leavesIndirectOnesOut() {
        add(List.of(), quote(0, 10, "林书远", QuoteKind.INDIRECT, 0.5));

        assertThat(score.falsePerQuoteless()).isZero();
    }

    @Test
    void matchesAWholeArticleWithNothingElse() {
        add(List.of(label(0, 10, "林书远")), quote(0, 10, "林书远", QuoteKind.WHOLE_ARTICLE, 0.5));

        assertThat(score.of("all").spanF1()).isZero();
    }

    @Test
    void countsTheSureOnesOnly() {
        add(List.of(label(0, 10, "林书远")), quote(0, 10, "沈芳芳", QuoteKind.DIRECT, 0.5));

        assertThat(score.sureAndRight()).isEqualTo(100);
    }

    @Test
    void givesATableForPeople() {
        add(List.of(label(0, 10, "林书远")), quote(0, 10, "林书远"));

        assertThat(score.table()).contains("all", "language zh", "method CUE_BEFORE", "100.0");
        assertThat(new QuoteScore().of("nothing").spanF1()).isEqualTo(100);
    }
}
