package dev.dictum.quote;

import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What extraction found in a stored article.
 *
 * @param rejected where an editor said, in the archive that it comes from, that there is no
 *     quotation
 * @param declared credits that the source declares, apart from the text
 */
public record ArticleExtraction(
        long article,
        @Nullable Instant publishedAt,
        String bodyText,
        List<Credit> declared,
        Extraction extraction,
        Set<Span> rejected) {

    public ArticleExtraction(
            long article,
            @Nullable Instant publishedAt,
            String bodyText,
            List<Credit> declared,
            Extraction extraction) {
        this(article, publishedAt, bodyText, declared, extraction, Set.of());
    }

    /** Everybody who contributed, those first whom the source declares. */
    List<Credit> credits() {
        return Stream.concat(declared.stream(), extraction.credits().stream()).toList();
    }
}
