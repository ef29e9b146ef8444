package dev.dictum.graphql;

import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Counts lists by a value or by time: one statement a level and field, and one for the nodes. */
@ApplicationScoped
public class Facets {
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 500;
    private static final int MAX_BUCKETS = 10_000;

    private record Counted(long owner, String value, int count) {}

    private final Sql sql;
    private final Nodes nodes;

    Facets(Sql sql, Nodes nodes) {
        this.sql = sql;
        this.nodes = nodes;
    }

    /**
     * The most frequent values of each list.
     *
     * @param value the SQL expression of the value
     * @param joins joins the table that has it to the matches {@code m}
     */
    public <T extends FacetsOfList> List<List<FacetCount>> values(
            List<T> level, FieldSelection field, String value, String joins) {
        return counted(
                level,
                field,
                counting(level, field, value, joins),
                (counts, selection) ->
                        count -> new FacetCount(count.value, count.value, count.count, null));
    }

    /** The most frequent nodes of a type, by whose numbers the value tells them. */
    public <T extends FacetsOfList> List<List<FacetCount>> nodes(
            List<T> level, FieldSelection field, String value, String joins, String type) {
        return nodes(level, field, counting(level, field, value, joins), type);
    }

    /**
     * The nodes of a type that a statement counts.
     *
     * @param counting answers rows of (owner, number, count)
     */
    public <T extends FacetsOfList> List<List<FacetCount>> nodes(
            List<T> level, FieldSelection field, SqlText counting, String type) {
        return counted(
                level,
                field,
                counting,
                (counts, selection) -> {
                    List<Long> numbers =
                            counts.stream()
                                    .map(count -> Long.valueOf(count.value))
                                    .distinct()
                                    .toList();
                    Map<String, Node> found =
                            nodes.load(Map.of(type, numbers), selection.under("node"));
                    return count -> {
                        String id = GlobalId.of(type, Long.parseLong(count.value));
                        Node node = found.get(id);
                        return new FacetCount(
                                id,
                                node instanceof Named named ? named.name() : "",
                                count.count,
                                node);
                    };
                });
    }

    private interface Shown {
        Function<Counted, FacetCount> of(List<Counted> counts, Selection selection);
    }

    private static <T extends FacetsOfList> SqlText counting(
            List<T> level, FieldSelection field, String value, String joins) {
        return SqlText.of("with m as materialized (")
                .add(level.getFirst().matches())
                .add(
                        """
                        ) select f.owner, f.value::text, f.n from (
                          select m.owner, %1$s as value, count(distinct m.id) as n,
                            row_number() over (partition by m.owner order by count(distinct m.id) desc, %1$s) as place
                          from m %2$s group by m.owner, %1$s) f
                        where f.place <= ? order by f.owner, f.place
                        """
                                .formatted(value, joins),
                        size(field));
    }

    private <T extends FacetsOfList> List<List<FacetCount>> counted(
            List<T> level, FieldSelection field, SqlText statement, Shown shown) {
        List<Counted> counts =
                sql.list(statement, row -> new Counted(row.getLong(), row.text(), row.getInt()));
        Function<Counted, FacetCount> facet = shown.of(counts, field.selection());
        Map<Long, List<FacetCount>> byOwner = new HashMap<>();
        counts.forEach(count ->
                byOwner.computeIfAbsent(count.owner, owner -> new ArrayList<>())
                        .add(facet.apply(count)));
        return level.stream().map(list -> byOwner.getOrDefault(list.owner(), List.of())).toList();
    }

    /** How many values are asked for. */
    public static int size(FieldSelection field) {
        int size = Optional.ofNullable(field.argument("first", Integer.class)).orElse(DEFAULT_SIZE);
        if (size < 0 || size > MAX_SIZE) {
            throw ApiException.limit("`first` of a facet is from 0 to %d.".formatted(MAX_SIZE));
        }
        return size;
    }

    /**
     * How much of each list was published in each span of days; what has no date is not counted.
     */
    public <T extends FacetsOfList> List<List<TimeBucket>> histogram(
            List<T> level, FieldSelection field) {
        SqlText counting =
                SqlText.of("with m as materialized (")
                        .add(level.getFirst().matches())
                        .add(") select m.owner, ")
                        .add(start(unit(field), zone(field), "m.published_at"))
                        .add(
                                "::text, count(*) from m where m.published_at is not null group by 1, 2")
                        .add(" order by 1, 2 limit ?", MAX_BUCKETS + 1);
        return histogram(level, field, counting);
    }

    /** The span of days that is asked for. */
    public static TimeUnit unit(FieldSelection field) {
        return Optional.ofNullable(field.argument("by", TimeUnit.class)).orElse(TimeUnit.MONTH);
    }

    /** The zone in which days are counted. */
    public static ZoneId zone(FieldSelection field) {
        return Zones.parse(Optional.ofNullable(field.argument("zone", String.class)).orElse("UTC"))
                .normalized();
    }

    /**
     * The spans of days that a statement counts.
     *
     * @param counting answers rows of (owner, first day, count), the earliest first
     */
    public <T extends FacetsOfList> List<List<TimeBucket>> histogram(
            List<T> level, FieldSelection field, SqlText counting) {
        TimeUnit unit = unit(field);
        Map<Long, List<TimeBucket>> buckets = new HashMap<>();
        int[] rows = {0};
        sql.list(
                counting,
                row -> {
                    rows[0]++;
                    return buckets.computeIfAbsent(row.getLong(), owner -> new ArrayList<>())
                            .add(TimeBucket.of(unit, LocalDate.parse(row.text()), row.getInt()));
                });
        if (rows[0] > MAX_BUCKETS) {
            throw ApiException.limit(
                    "A histogram has at most %,d spans; ask for longer ones or narrow the filter."
                            .formatted(MAX_BUCKETS));
        }
        return level.stream().map(list -> buckets.getOrDefault(list.owner(), List.of())).toList();
    }

    /** The SQL expression of the first day of the span in which an instant falls in a zone. */
    public static SqlText start(TimeUnit unit, ZoneId zone, String instant) {
        SqlText sql =
                SqlText.of(
                        "date_trunc(?, %s at time zone ".formatted(instant),
                        unit.name().toLowerCase(Locale.ROOT));
        if (zone.normalized() instanceof ZoneOffset offset) {
            // PostgreSQL reads the sign of an offset's name the other way round.
            sql.add("make_interval(secs => ?)", offset.getTotalSeconds());
        } else {
            sql.add("?", zone.getId());
        }
        return sql.add(")::date");
    }
}
