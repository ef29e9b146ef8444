package dev.dictum.quote.extraction;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One quotation. Always: the text from {@code span.start} to {@code span.end} is {@code text}, each
 * of {@code contents} lies in the span, and each of {@code nested} in one of the contents.
 *
 * @param text the words, without the outer marks; from the first to the last of a split quotation
 * @param contents the parts that were said, one unless the attribution splits the quotation
 * @param speaker absent when nothing tells
 * @param nested quotations inside this one
 */
public record ExtractedQuote(
        String text,
        Span span,
        List<Span> contents,
        QuoteKind kind,
        @Nullable Speaker speaker,
        Attribution attribution,
        List<ExtractedQuote> nested) {}
