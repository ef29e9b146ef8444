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
 * @param common whether they are so many that the newest are found by date
 */
record QuoteTextMatch(TextQuery query, @Nullable List<Long> rare, boolean common) {
    /** Appends the condition on the table alias {@code q}. */
    void addTo(SqlText sql) {
        if (rare != null) {
            sql.add(" and q.id = any(?)", (Object) rare.toArray(Long[]::new));
        } else if (common) {
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
