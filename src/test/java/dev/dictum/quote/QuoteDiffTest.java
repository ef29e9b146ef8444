package dev.dictum.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.search.folding.Folding;
import dev.dictum.search.folding.WordsHash;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteDiffTest {
    private static QuoteRow row(long id, String body, String text, int from, String speaker) {
        int start = body.indexOf(text, from);
        int cp = body.codePointCount(0, start);
        int end = cp + text.codePointCount(0, text.length());
        return new QuoteRow(
                id,
                1,
                null,
                null,
                speaker,
                speaker == null ? null : "PERSON",
                null,
                0,
                "DIRECT",
                text,
                cp,
                end,
                List.of(cp, end),
                "CUE_BEFORE",
                0.9,
                null,
                null,
                null,
                "说",
                null,
                null,
                List.of(),
                WordsHash.of(Folding.words(text)),
                false,
                false);
    }

    private static QuoteRow corrected(QuoteRow row, String speaker, boolean rejected) {
        return new QuoteRow(
                row.id(),
                row.article(),
                row.parent(),
                null,
                speaker,
                "PERSON",
                null,
                row.position(),
                row.kind(),
                row.text(),
                row.start(),
                row.end(),
                row.contents(),
                "MANUAL",
                1,
                null,
                null,
                null,
                row.cue(),
                "县长",
                null,
                List.of(),
                row.wordsHash(),
                true,
                rejected);
    }

    private static QuoteDiff diff(String body, List<QuoteRow> stored, List<QuoteRow> found) {
        return QuoteDiff.of(stored, found, new CodePoints(body), null);
    }

    @Test
    void whatIsFoundAgainKeepsItsId() {
        String body = "甲说：“水清了。”乙说：“路通了。”";
        QuoteRow water = row(7, body, "水清了。", 0, "甲");
        QuoteRow road = row(8, body, "路通了。", 0, "丙");
        QuoteRow gone = row(9, body, "乙说", 0, "丁");
        QuoteDiff diff =
                diff(
                        body,
                        List.of(water, road.at(1, null), gone.at(2, null)),
                        List.of(row(-1, body, "路通了。", 0, "乙"), row(-2, body, "水清了。", 0, "甲")));
        assertThat(diff.rows()).extracting(QuoteRow::id).containsExactly(7L, 8L);
        assertThat(diff.removed()).extracting(QuoteRow::id).containsExactly(9L);
        assertThat(diff.toWrite()).extracting(QuoteRow::speakerName).containsExactly("乙");
    }

    @Test
    void ofSameWordsTheNearestIsTheSame() {
        String body = "甲说：“好的好的。”过了很久很久很久以后，乙说：“好的好的。”";
        int second = body.lastIndexOf("好的好的。");
        QuoteRow late = row(5, body, "好的好的。", second, "乙");
        QuoteDiff diff =
                diff(
                        body,
                        List.of(late),
                        List.of(
                                row(-1, body, "好的好的。", 0, "甲"),
                                row(-2, body, "好的好的。", second, "乙")));
        assertThat(diff.rows()).extracting(QuoteRow::id).containsExactly(-1L, 5L);
    }

    @Test
    void anEditorsWordStandsEvenWhereNothingIsFound() {
        String before = "甲说：“水清了。”";
        QuoteRow stored = corrected(row(3, before, "水清了。", 0, "甲"), "乙", false);
        String body = "𠀀𠀀记者按。甲说：“水清了。”";
        QuoteDiff kept = diff(body, List.of(stored), List.of());
        assertThat(kept.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.speakerName()).isEqualTo("乙");
                    assertThat(new CodePoints(body).slice(row.start(), row.end()))
                            .isEqualTo("水清了。");
                    assertThat(row.contents()).containsExactly(row.start(), row.end());
                });
        QuoteDiff found = diff(body, List.of(stored), List.of(row(-1, body, "水清了。", 0, "甲")));
        assertThat(found.rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.id()).isEqualTo(3);
                    assertThat(row.speakerName()).isEqualTo("乙");
                    assertThat(row.title()).isEqualTo("县长");
                    assertThat(row.method()).isEqualTo("MANUAL");
                });
        assertThat(diff("别的话。", List.of(stored), List.of()).removed()).containsExactly(stored);
    }

    @Test
    void aRejectedOneStaysRejected() {
        String body = "甲说：“水清了。”";
        QuoteRow stored = corrected(row(3, body, "水清了。", 0, "甲"), "甲", true);
        assertThat(diff(body, List.of(stored), List.of(row(-1, body, "水清了。", 0, "甲"))).rows())
                .singleElement()
                .matches(QuoteRow::rejected);
    }

    @Test
    void thousandsOfSameWordsAreComparedQuickly() {
        String body = "好。".repeat(60_000);
        List<QuoteRow> stored = new ArrayList<>();
        List<QuoteRow> found = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            stored.add(row(i + 1, body, "好。", 2 * i, "甲"));
            found.add(row(-1 - i, body, "好。", 2 * i, "甲"));
        }
        long start = System.nanoTime();
        QuoteDiff diff = diff(body, stored, found);
        assertThat(diff.removed()).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }
}
