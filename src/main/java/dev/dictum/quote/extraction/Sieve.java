package dev.dictum.quote.extraction;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sieve of attributions caught: who, by which words, how sure, how much it adds to the
 * score.
 */
record Sieve(
        AttributionMethod method,
        @Nullable Cue cue,
        @Nullable Mention speaker,
        double confidence,
        double score,
        boolean mixed,
        @Nullable Quotation continues) {

    static Sieve of(
            AttributionMethod method,
            @Nullable Cue cue,
            Optional<Mention> speaker,
            double confidence,
            double score) {
        return new Sieve(method, cue, speaker.orElse(null), confidence, score, false, null);
    }

    Sieve asMixed() {
        return new Sieve(method, cue, speaker, confidence, score, true, continues);
    }
}
