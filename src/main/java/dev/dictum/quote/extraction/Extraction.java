package dev.dictum.quote.extraction;

import java.util.List;

/** What was found in an article: its quotations and its contributors, in the text's order. */
public record Extraction(List<ExtractedQuote> quotes, List<Credit> credits) {
    static final Extraction NOTHING = new Extraction(List.of(), List.of());
}
