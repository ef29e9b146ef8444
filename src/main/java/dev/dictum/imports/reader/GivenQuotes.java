package dev.dictum.imports.reader;

import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.Span;
import java.util.Set;

/**
 * Quotes and credits that a document states itself, so that nothing is extracted from its text.
 *
 * @param rejected where an editor said that there is no quotation
 */
public record GivenQuotes(Extraction extraction, Set<Span> rejected) {}
