package dev.dictum.article;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.TimeUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts of lists that only dates and one category narrow, from the counts of whole months: only
 * the days at both ends are counted one by one.
 *
 * @param category with its descendants; null for all articles
 * @param from null where the list has no beginning
 * @param to null where it has no end
 * @param dated whether articles without a date are left out
 */
record MonthCounts(
        @Nullable Long category, @Nullable Instant from, @Nullable Instant to, boolean dated) {

    /** Those of a condition; absent when something else narrows it. */
    static Optional<MonthCounts> of(ArticleCondition condition) {
        List<Long> categories = condition.categories();
        if (categories != null && (categories.size() != 1 || !condition.descendants())
                || !condition.isPlaceInTime()) {
            return Optional.empty();
        }
        Instant from = null;
        Instant to = null;
        for (ArticleCondition.Range range : condition.ranges()) {
            from =
                    from == null || range.from() != null && range.from().isAfter(from)
                            ? range.from()
                            : from;
            to = to == null || range.to() != null && range.to().isBefore(to) ? range.to() : to;
        }
        return Optional.of(
                new MonthCounts(
                        categories == null ? null : categories.getFirst(),
                        from,
                        to,
                        !condition.ranges().isEmpty()));
    }

    /**
     * Rows of (0, category, count), the most frequent first; absent when they need the articles.
     */
    Optional<SqlText> categories(int most) {
        if (category != null) {
            return Optional.empty();
        }
        SqlText sql =
                SqlText.of(
                        "select 0::bigint, category_id::text, sum(n)::int from ("
                                + "select category_id, articles::bigint as n from category_month where true");
        addMonths(sql);
        addEdges(
                sql,
                " union all select category_id, count(*) from article_category where ",
                " group by category_id");
        return Optional.of(
                sql.add(
                        ") x group by x.category_id having sum(n) > 0 order by 3 desc, x.category_id limit ?",
                        most));
    }

    /** Rows of (0, first day, count), the earliest first; absent when days must be told apart. */
    Optional<SqlText> histogram(TimeUnit unit) {
        if (unit != TimeUnit.MONTH && unit != TimeUnit.YEAR) {
            return Optional.empty();
        }
        SqlText sql =
                SqlText.of(
                        "select 0::bigint, date_trunc(?, month)::date::text, sum(n)::int from (",
                        unit == TimeUnit.MONTH ? "month" : "year");
        String table = category == null ? "article" : "article_category";
        SqlText place =
                category == null
                        ? SqlText.of("month is not null")
                        : SqlText.of("month is not null and category_id = ?", category);
        sql.add("select month, articles::bigint as n from ")
                .add(category == null ? "article_month" : "category_month")
                .add(" where ")
                .add(place);
        addMonths(sql);
        addEdges(
                sql,
                " union all select month_of(published_at), count(*) from %s where %s"
                        .formatted(
                                table,
                                category == null
                                        ? ""
                                        : "category_id = %d and ".formatted(category)),
                " group by 1");
        return Optional.of(sql.add(") x group by 2 having sum(n) > 0 order by 2"));
    }

    private void addMonths(SqlText sql) {
        LocalDate first = firstMonth();
        LocalDate end = endOfMonths();
        if (first != null && end != null && first.isAfter(end)) {
            // Less than a month: counted as one edge.
            sql.add(" and false");
            return;
        }
        if (first != null) {
            sql.add(" and month >= ?", first);
        }
        if (end != null) {
            sql.add(" and month < ?", end);
        }
        if (dated) {
            sql.add(" and month is not null");
        }
    }

    private void addEdges(SqlText sql, String head, String tail) {
        LocalDate first = firstMonth();
        LocalDate end = endOfMonths();
        if (first != null && end != null && first.isAfter(end)) {
            addEdge(sql, head, tail, from, to);
            return;
        }
        if (first != null) {
            addEdge(sql, head, tail, from, first.atStartOfDay(ZoneOffset.UTC).toInstant());
        }
        if (end != null) {
            addEdge(sql, head, tail, end.atStartOfDay(ZoneOffset.UTC).toInstant(), to);
        }
    }

    private static void addEdge(
            SqlText sql, String head, String tail, @Nullable Instant from, @Nullable Instant to) {
        if (from != null && to != null && from.isBefore(to)) {
            sql.add(head).add("published_at >= ? and published_at < ?", from, to).add(tail);
        }
    }

    /** The first month that lies behind {@link #from} as a whole. */
    private @Nullable LocalDate firstMonth() {
        if (from == null) {
            return null;
        }
        LocalDate month = month(from);
        return month.atStartOfDay(ZoneOffset.UTC).toInstant().equals(from)
                ? month
                : month.plusMonths(1);
    }

    /** The month in which {@link #to} lies: those before it lie before it as a whole. */
    private @Nullable LocalDate endOfMonths() {
        return to == null ? null : month(to);
    }

    private static LocalDate month(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
    }
}
