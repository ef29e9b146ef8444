package dev.dictum.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.dictum.article.ArticleFilter;
import dev.dictum.graphql.ApiException;

/** An {@code ArticleFilter} in JSON, as a GraphQL variable would hold it. */
final class ExportFilter {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                    .build();

    private ExportFilter() {}

    /** BAD_REQUEST when it is no filter; the message names the place. */
    static ArticleFilter parse(String json) {
        try {
            ArticleFilter filter = JSON.readValue(json, ArticleFilter.class);
            return filter == null ? ArticleFilter.ALL : filter;
        } catch (JsonProcessingException e) {
            String problem = e.getOriginalMessage().lines().findFirst().orElse("");
            throw ApiException.badRequest(
                    "The filter is not an ArticleFilter: "
                            + problem.replaceAll("\\(class [^)]*\\)", ""));
        }
    }
}
