package dev.dictum.graphql;

import dev.dictum.search.tokens.TextQuery;

/** Search texts of the API. */
public final class SearchText {
    private SearchText() {}

    /**
     * Reads a search text.
     *
     * @throws ApiException LIMIT_EXCEEDED, or BAD_REQUEST when it names nothing to look for
     */
    public static TextQuery parse(String text) {
        try {
            return TextQuery.parse(text);
        } catch (TextQuery.Invalid e) {
            throw refusal(e);
        }
    }

    /** The same of a text that is still being typed. */
    public static TextQuery typed(String text) {
        try {
            return TextQuery.typed(text);
        } catch (TextQuery.Invalid e) {
            throw refusal(e);
        }
    }

    private static ApiException refusal(TextQuery.Invalid invalid) {
        String message = String.valueOf(invalid.getMessage());
        return invalid.isTooLarge()
                ? ApiException.limit(message)
                : ApiException.badRequest(message);
    }
}
