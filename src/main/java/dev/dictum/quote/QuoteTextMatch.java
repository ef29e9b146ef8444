package dev.dictum.quote;

import dev.dictum.article.TextMatch;
import dev.dictum.database.SqlText;
import dev.dictum.search.tokens.TextQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The quotes in whose words a text occurs.
 *
 * @param query what is looked for
 * @param rare their numbers when they are few; null when they are many, and each is looked at
 * @param newest those among the newest 2,000 quotes, when they are many
 */
record QuoteTextMatch(TextQuery query, @Nullable List<Long> rare, List<Long> newest) {
    /** One meets enough of them when one goes through the quotes by date. */
    private static final int COMMON = 100;

    /** So many are enough to show the best of: to find and sort all would take long. */
    private static final int SHOWN = 20;

    /** Whether the newest alone tell the best. */
    boolean isKnownByTheNewest() {
        return newest.size() >= SHOWN;
    }

    /** The newest alone, as if they were all. */
    QuoteTextMatch newestOnly() {
        return new QuoteTextMatch(query, newest, List.of());
    }

    /** Appends the condition on the table alias {@code q}. */
    void addTo(SqlText sql) {
        if (rare != null) {
            sql.add(" and q.id = any(?)", (Object) rare.toArray(Long[]::new));
        } else if (newest.size() >= COMMON) {
            // An expression that no index of words has: with it, every match would be read and
            // sorted.
            sql.add(" and coalesce(q.words @@ cast(? as tsquery), false)", query.tsquery());
        } else {
            sql.add(" and q.words @@ cast(? as tsquery)", query.tsquery());
        }
    }

    /** Appends the score of the quote of this id and date. */
    void addScore(SqlText sql, String id, String date) {
        sql.add(
                ("coalesce((select ts_rank(w.words, cast(? as tsquery), 1) from quote w where w.id"
                                + " = %s), 0) * %s")
                        .formatted(id, TextMatch.recency(date)),
                query.tsquery());
    }
}
