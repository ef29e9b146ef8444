package dev.dictum.quote.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the article says about who spoke.
 *
 * @param confidence from 0 to 1: how sure it is that this is a quotation of this speaker
 * @param span the words of the attribution in the text
 * @param cue the reporting word
 * @param title the speaker's title as printed
 * @param occasion where or when it was said, as printed
 * @param candidates who else may have spoken, the likeliest first
 * @param repairs what was mended in the marks
 */
public record Attribution(
        AttributionMethod method,
        double confidence,
        @Nullable Span span,
        @Nullable String cue,
        @Nullable String title,
        @Nullable String occasion,
        List<Candidate> candidates,
        List<MarkRepair> repairs) {

    /** Somebody else who may have spoken. */
    public record Candidate(String name, double confidence) {}
}
