package dev.dictum.quote;

import dev.dictum.author.AuthorView;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.DateRange;
import dev.dictum.graphql.Facets;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.TimeBucket;
import dev.dictum.graphql.TimeUnit;
import dev.dictum.graphql.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of authors as speakers. */
@ApplicationScoped
class SpeakerFields implements LevelFields {
    private final Sql sql;

    SpeakerFields(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void register(Levels levels) {
        levels.add(AuthorView.class, "quoteCount", this::counts);
        levels.add(AuthorView.class, "titles", this::titles);
        levels.add(AuthorView.class, "firstQuotedAt", (level, field) -> ends(level, "asc"));
        levels.add(AuthorView.class, "lastQuotedAt", (level, field) -> ends(level, "desc"));
        levels.add(AuthorView.class, "timeline", this::timelines);
    }

    private List<Integer> counts(List<AuthorView> level, FieldSelection field) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.list(
                """
                select speaker_id, sum(quotes)::int from quote_month where speaker_id = any(?)
                group by speaker_id
                """,
                row -> counts.put(row.getLong(), row.getInt()),
                (Object) numbers(level));
        return level.stream().map(author -> counts.getOrDefault(author.number(), 0)).toList();
    }

    private List<List<AuthorTitle>> titles(List<AuthorView> level, FieldSelection field) {
        Map<Long, List<AuthorTitle>> titles = new HashMap<>();
        sql.list(
                """
                select q.speaker_id, q.title, min(q.published_at), max(q.published_at), count(*)
                from quote q where q.speaker_id = any(?) and q.title is not null%s
                group by q.speaker_id, q.title
                order by q.speaker_id, max(q.published_at) desc nulls last, q.title
                """
                        .formatted(QuoteCondition.LISTED),
                row ->
                        titles.computeIfAbsent(row.getLong(), n -> new ArrayList<>())
                                .add(
                                        new AuthorTitle(
                                                row.text(),
                                                row.instantOrNull(),
                                                row.instantOrNull(),
                                                row.getInt())),
                (Object) numbers(level));
        return level.stream()
                .map(author -> titles.getOrDefault(author.number(), List.of()))
                .toList();
    }

    /** The date of the first or the last quote: an end of the index's range. */
    private List<@Nullable Instant> ends(List<AuthorView> level, String direction) {
        Map<Long, Instant> dates = new HashMap<>();
        sql.list(
                """
                select o.id, l.published_at from unnest(?::bigint[]) o(id) cross join lateral (
                  select q.published_at from quote q
                  where q.speaker_id = o.id and q.published_at is not null%s
                  order by q.published_at %s nulls %s limit 1) l
                """
                        .formatted(
                                QuoteCondition.LISTED,
                                direction,
                                direction.equals("asc") ? "first" : "last"),
                row -> dates.put(row.getLong(), row.instant()),
                (Object) numbers(level));
        return Levels.byNumber(level, AuthorView::number, dates);
    }

    private List<List<TimeBucket>> timelines(List<AuthorView> level, FieldSelection field) {
        TimeUnit unit =
                Optional.ofNullable(field.argument("by", TimeUnit.class)).orElse(TimeUnit.MONTH);
        ZoneId zone =
                Zones.parse(
                        Optional.ofNullable(field.argument("zone", String.class)).orElse("UTC"));
        DateRange range = field.argument("range", DateRange.class);
        SqlText statement =
                isOfWholeMonths(unit, zone, range)
                        ? ofMonths(unit, numbers(level), range)
                        : ofQuotes(unit, zone, numbers(level), range);
        Map<Long, List<TimeBucket>> buckets = new HashMap<>();
        sql.list(
                statement,
                row ->
                        buckets.computeIfAbsent(row.getLong(), n -> new ArrayList<>())
                                .add(
                                        TimeBucket.of(
                                                unit, LocalDate.parse(row.text()), row.getInt())));
        return level.stream()
                .map(author -> buckets.getOrDefault(author.number(), List.of()))
                .toList();
    }

    /** Whether the counts kept by month tell it. */
    private static boolean isOfWholeMonths(TimeUnit unit, ZoneId zone, @Nullable DateRange range) {
        if (unit == TimeUnit.DAY || unit == TimeUnit.WEEK || !isUtc(zone)) {
            return false;
        }
        return range == null
                || (isUtc(zone(range))
                        && (range.from() == null || range.from().getDayOfMonth() == 1)
                        && (range.to() == null
                                || range.to().getDayOfMonth() == range.to().lengthOfMonth()));
    }

    private static SqlText ofMonths(TimeUnit unit, Long[] authors, @Nullable DateRange range) {
        SqlText sql =
                SqlText.of(
                        """
                        select speaker_id, date_trunc(?, month::timestamp)::date::text, sum(quotes)::int
                        from quote_month where speaker_id = any(?) and month is not null
                        """,
                        unit.name().toLowerCase(Locale.ROOT),
                        authors);
        if (range != null && range.from() != null) {
            sql.add(" and month >= ?", checked(range.from()));
        }
        if (range != null && range.to() != null) {
            sql.add(" and month <= ?", checked(range.to()));
        }
        return sql.add(" group by 1, 2 having sum(quotes) > 0 order by 1, 2");
    }

    private static SqlText ofQuotes(
            TimeUnit unit, ZoneId zone, Long[] authors, @Nullable DateRange range) {
        SqlText sql =
                SqlText.of("select q.speaker_id, ")
                        .add(Facets.start(unit, zone, "q.published_at"))
                        .add(
                                "::text, count(*) from quote q where q.speaker_id = any(?)"
                                        + " and q.published_at is not null"
                                        + QuoteCondition.LISTED,
                                (Object) authors);
        if (range != null && range.from() != null) {
            sql.add(
                    " and q.published_at >= ?",
                    checked(range.from()).atStartOfDay(zone(range)).toInstant());
        }
        if (range != null && range.to() != null) {
            sql.add(
                    " and q.published_at < ?",
                    checked(range.to()).plusDays(1).atStartOfDay(zone(range)).toInstant());
        }
        return sql.add(" group by 1, 2 order by 1, 2");
    }

    private static LocalDate checked(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw ApiException.badRequest("Years from 1 to 9999 can be asked for.");
        }
        return day;
    }

    private static ZoneId zone(DateRange range) {
        return Zones.parse(range.zone() == null ? "UTC" : range.zone());
    }

    private static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    private static Long[] numbers(List<AuthorView> level) {
        return level.stream().map(AuthorView::number).distinct().toArray(Long[]::new);
    }
}
