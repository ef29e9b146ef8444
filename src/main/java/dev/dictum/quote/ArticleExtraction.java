package dev.dictum.quote;

import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.Extraction;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What extraction found in a stored article.
 *
 * @param declared credits that the source declares, apart from the text
 */
public record ArticleExtraction(
        long article,
        @Nullable Instant publishedAt,
        String bodyText,
        List<Credit> declared,
        Extraction extraction) {

    /** Everybody who contributed, those first whom the source declares. */
    List<Credit> credits() {
        return Stream.concat(declared.stream(), extraction.credits().stream()).toList();
    }
}
