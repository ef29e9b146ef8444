package dev.dictum.quote;

import dev.dictum.quote.extraction.Attribution;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.QuoteKind;
import dev.dictum.quote.extraction.Span;
import dev.dictum.quote.extraction.Speaker;
import dev.dictum.quote.extraction.SpeakerKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an engine might find: quotes of given words in a given text. */
final class Invented {
    private Invented() {}

    static Extraction extraction(ExtractedQuote... quotes) {
        return new Extraction(List.of(quotes), List.of());
    }

    static ExtractedQuote quote(
            String body,
            String words,
            QuoteKind kind,
            @Nullable Speaker speaker,
            @Nullable String title,
            double confidence,
            ExtractedQuote... nested) {
        Span span = span(body, words);
        return new ExtractedQuote(
                words,
                span,
                List.of(span),
                kind,
                speaker,
                new Attribution(
                        speaker == null ? AttributionMethod.NONE : AttributionMethod.CUE_BEFORE,
                        confidence,
                        null,
                        null,
                        title,
                        null,
                        List.of(new Attribution.Candidate("某人", 0.25)),
                        List.of()),
                List.of(nested));
    }

    static Speaker person(String name) {
        return new Speaker(name, SpeakerKind.PERSON);
    }

    static Credit credit(String body, Credit.Role role, String name) {
        return new Credit(role, name, name, span(body, name));
    }

    /** An outlet that the source names apart from the text. */
    static Credit publisher(String name) {
        return new Credit(Credit.Role.PUBLISHER, name, name, null);
    }

    private static Span span(String body, String words) {
        int index = body.indexOf(words);
        if (index < 0) {
            throw new AssertionError(words + " does not stand in " + body);
        }
        int start = body.codePointCount(0, index);
        return new Span(start, start + words.codePointCount(0, words.length()));
    }
}
