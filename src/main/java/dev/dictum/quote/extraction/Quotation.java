package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A span in quotation marks on its way through the stages: first only marks, then perhaps a
 * quotation with a speaker. It never leaves the package.
 */
final class Quotation {
    /** The places of the marks; the words stand in {@code [start, end)}. */
    final int open;

    final int start;
    int end;

    /** Behind the closing mark. */
    int close;

    final int paragraph;
    final Set<MarkRepair> repairs = EnumSet.noneOf(MarkRepair.class);
    final List<Quotation> inner = new ArrayList<>();

    /** A pair of single marks that stands inside a pair of double ones, or the like. */
    boolean nested;

    /** The part before this one, of the same quotation, where a cue or a paragraph splits it. */
    @Nullable Quotation continues;

    /** How much speaks for words that somebody said, in log-odds; above zero it is a quotation. */
    double score;

    boolean accepted;
    QuoteKind kind = QuoteKind.DIRECT;
    AttributionMethod method = AttributionMethod.NONE;

    /** The speaker as this place names it; resolved at the end. */
    @Nullable Mention speaker;

    @Nullable Cue cue;
    double speakerConfidence;
    @Nullable String occasion;

    Quotation(int open, int start, int end, int close, int paragraph) {
        this.open = open;
        this.start = start;
        this.end = end;
        this.close = close;
        this.paragraph = paragraph;
    }

    int length() {
        return end - start;
    }

    void attribute(
            AttributionMethod how, @Nullable Cue by, @Nullable Mention who, double confidence) {
        method = how;
        cue = by;
        speaker = who;
        speakerConfidence = confidence;
    }
}
