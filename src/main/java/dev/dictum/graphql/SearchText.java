package dev.dictum.graphql;

import dev.dictum.search.tokens.TextQuery;
import java.util.function.Function;

/** Search texts of the API. */
public final class SearchText {
    private SearchText() {}

    /**
     * Reads a search text.
     *
     * @throws ApiException LIMIT_EXCEEDED, or BAD_REQUEST when it names nothing to look for
     */
    public static TextQuery parse(String text) {
        return read(TextQuery::parse, text);
    }

    /** The same of a text that is still being typed. */
    public static TextQuery typed(String text) {
        return read(TextQuery::typed, text);
    }

    private static TextQuery read(Function<String, TextQuery> reader, String text) {
        try {
            return reader.apply(text);
        } catch (TextQuery.Invalid e) {
            String message = String.valueOf(e.getMessage());
            throw e.isTooLarge() ? ApiException.limit(message) : ApiException.badRequest(message);
        }
    }
}
