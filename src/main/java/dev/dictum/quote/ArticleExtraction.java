package dev.dictum.quote;

import dev.dictum.quote.extraction.Extraction;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What extraction found in a stored article.
 *
 * @param publishers names that the source declares, apart from the text
 */
public record ArticleExtraction(
        long article,
        @Nullable Instant publishedAt,
        String bodyText,
        List<String> publishers,
        Extraction extraction) {}
