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

/** Counts lists by a value or by time: one statement a level and field, and one for the nodes. */
@ApplicationScoped
public class Facets {
    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 500;
    private static final int MAX_BUCKETS = 10_000;

    /** How often a list has a node, by the numbers of its owner and of the node. */
    public record NodeCount(long owner, long number, int count) {}

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
        Map<Long, List<FacetCount>> byOwner = new HashMap<>();
        sql.list(
                counting(level, field, value, "::text", joins),
                row -> {
                    List<FacetCount> counts =
                            byOwner.computeIfAbsent(row.getLong(), owner -> new ArrayList<>());
                    String shown = row.text();
                    return counts.add(new FacetCount(shown, shown, row.getInt(), null));
                });
        return inOrder(level, byOwner);
    }

    /** The most frequent nodes of a type, by whose numbers the value tells them. */
    public <T extends FacetsOfList> List<List<FacetCount>> nodes(
            List<T> level, FieldSelection field, String value, String joins, String type) {
        return nodes(level, field, counting(level, field, value, "", joins), type);
    }

    /**
     * The nodes of a type that a statement counts.
     *
     * @param counting answers rows of (owner, number, count)
     */
    public <T extends FacetsOfList> List<List<FacetCount>> nodes(
            List<T> level, FieldSelection field, SqlText counting, String type) {
        return nodes(
                level,
                field,
                sql.list(
                        counting, row -> new NodeCount(row.getLong(), row.getLong(), row.getInt())),
                type);
    }

    /**
     * The nodes of a type that were counted, those of each list in the order in which they are
     * shown.
     */
    public <T extends FacetsOfList> List<List<FacetCount>> nodes(
            List<T> level, FieldSelection field, List<NodeCount> counts, String type) {
        Selection selection = field.selection();
        boolean shown = selection.has("label") || selection.has("node");
        Map<Long, ? extends Node> found =
                shown
                        ? nodes.load(
                                type,
                                counts.stream().map(NodeCount::number).distinct().toList(),
                                selection.under("node"))
                        : Map.of();
        Map<Long, List<FacetCount>> byOwner = new HashMap<>();
        for (NodeCount count : counts) {
            Node node = found.get(count.number);
            byOwner.computeIfAbsent(count.owner, owner -> new ArrayList<>())
                    .add(
                            new FacetCount(
                                    GlobalId.of(type, count.number),
                                    node instanceof Named named ? named.name() : "",
                                    count.count,
                                    node));
        }
        return inOrder(level, byOwner);
    }

    private static <T extends FacetsOfList, V> List<List<V>> inOrder(
            List<T> level, Map<Long, List<V>> byOwner) {
        return level.stream().map(list -> byOwner.getOrDefault(list.owner(), List.of())).toList();
    }

    private static <T extends FacetsOfList> SqlText counting(
            List<T> level, FieldSelection field, String value, String cast, String joins) {
        return SqlText.of("with m as materialized (")
                .add(level.getFirst().matches())
                .add(
                        """
                        ) select f.owner, f.value%2$s, f.n from (
                          select m.owner, %1$s as value, count(distinct m.id) as n,
                            row_number() over (partition by m.owner order by count(distinct m.id) desc, %1$s) as place
                          from m %3$s group by m.owner, %1$s) f
                        where f.place <= ? order by f.owner, f.place
                        """
                                .formatted(value, cast, joins),
                        size(field));
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
        return inOrder(level, buckets);
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
