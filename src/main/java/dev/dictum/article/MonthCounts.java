package dev.dictum.article;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.Facets;
import dev.dictum.graphql.TimeUnit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts of lists that only dates and one category narrow, from the counts of whole months. Only at
 * both ends articles are counted one by one: those between the end and the nearest month, which are
 * added or taken away.
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
                        "select 0::bigint, category_id, sum(n)::int from ("
                                + "select category_id, articles as n from category_month where true");
        addMonths(sql);
        addEdges(sql, "category_id", "article_category where ");
        return Optional.of(
                sql.add(
                        ") x group by x.category_id having sum(n) > 0 order by 3 desc, x.category_id limit ?",
                        most));
    }

    /** The same from counts that are kept; absent when they need the articles or are not kept. */
    Optional<List<Facets.NodeCount>> categories(int most, CategoryMonths kept) {
        return category != null || isShort()
                ? Optional.empty()
                : kept.between(
                        from == null ? null : nearestMonth(from),
                        to == null ? null : nearestMonth(to),
                        dated,
                        edges(),
                        most);
    }

    /** Rows of (category, 1 or -1) for each article between an end and the nearest month. */
    private SqlText edges() {
        SqlText sql = SqlText.of("select 0::bigint as category_id, 0 as n where false");
        addEdges(sql, "category_id", "article_category where ");
        return sql;
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
        sql.add("select month, articles as n from ")
                .add(category == null ? "article_month" : "category_month")
                .add(" where ")
                .add(place);
        addMonths(sql);
        addEdges(
                sql,
                "month_of(published_at)",
                category == null
                        ? "article where "
                        : "article_category where category_id = %d and ".formatted(category));
        return Optional.of(sql.add(") x group by 2 having sum(n) > 0 order by 2"));
    }

    private void addMonths(SqlText sql) {
        if (isShort()) {
            sql.add(" and false");
            return;
        }
        if (from != null) {
            sql.add(" and month >= ?", nearestMonth(from));
        }
        if (to != null) {
            sql.add(" and month < ?", nearestMonth(to));
        }
        if (dated) {
            sql.add(" and month is not null");
        }
    }

    private void addEdges(SqlText sql, String value, String rows) {
        if (isShort()) {
            addEdge(sql, value, rows, from, from != null && from.isAfter(to) ? from : to);
            return;
        }
        if (from != null) {
            addEdge(sql, value, rows, from, start(nearestMonth(from)));
        }
        if (to != null) {
            addEdge(sql, value, rows, start(nearestMonth(to)), to);
        }
    }

    /** Adds what lies between two instants, or takes it away where the second is the earlier. */
    private static void addEdge(
            SqlText sql, String value, String rows, @Nullable Instant after, @Nullable Instant to) {
        if (after == null || to == null || after.equals(to)) {
            return;
        }
        boolean added = after.isBefore(to);
        sql.add(
                " union all select %s, %s1 from %s".formatted(value, added ? "" : "-", rows)
                        + "published_at >= ? and published_at < ?",
                added ? after : to,
                added ? to : after);
    }

    /** Whether it is less to count one by one than both ends are. */
    private boolean isShort() {
        if (from == null || to == null) {
            return false;
        }
        Duration ends = edge(from).plus(edge(to));
        return Duration.between(from, to).compareTo(ends) <= 0;
    }

    private static Duration edge(Instant end) {
        return Duration.between(end, start(nearestMonth(end))).abs();
    }

    /** The first day of the month whose beginning is nearest. */
    private static LocalDate nearestMonth(Instant instant) {
        LocalDate month = instant.atOffset(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        LocalDate next = month.plusMonths(1);
        boolean nearer =
                Duration.between(instant, start(next))
                                .compareTo(Duration.between(start(month), instant))
                        < 0;
        return nearer ? next : month;
    }

    private static Instant start(LocalDate month) {
        return month.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
