package dev.dictum.article;

import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Facets;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The counts of categories by month, kept in memory as long as the archive does not change: each as
 * the count of all months before, so that two of them tell what any months between have.
 */
@ApplicationScoped
public class CategoryMonths {
    /** So many questions cost about what reading all counts does. */
    private static final int WORTH = 32;

    private static final int MAX_ROWS = 200_000;

    /** Eight megabytes. */
    private static final int MAX_COUNTS = 2_000_000;

    private static final long REVISION = -1;

    /** Months since year 0 to the first day. */
    private static int month(LocalDate first) {
        return first.getYear() * 12 + first.getMonthValue() - 1;
    }

    /**
     * @param categories their numbers, ascending
     * @param months those that have articles, ascending
     * @param before by month, one more than there are, and category: how many articles before
     * @param undated by category
     */
    private record Table(
            long revision, long[] categories, int[] months, int[][] before, int[] undated) {
        int[] before(LocalDate month) {
            int at = Arrays.binarySearch(months, CategoryMonths.month(month));
            return before[at < 0 ? -at - 1 : at];
        }
    }

    private record Row(long revision, long category, @Nullable Integer month, int articles) {}

    private final Sql sql;
    private final ArchiveRevision revision;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Table table;
    private volatile long asked = -1;
    private final AtomicInteger times = new AtomicInteger();

    CategoryMonths(Sql sql, ArchiveRevision revision) {
        this.sql = sql;
        this.revision = revision;
    }

    /**
     * The most frequent categories; absent while their counts are not kept or the archive changes.
     *
     * @param from the first month; null for all from the beginning
     * @param to the month behind the last; null for all to the end
     * @param dated whether what has no date is left out
     * @param edges rows of (category, 1 or -1): articles to add or to take away one by one
     */
    Optional<List<Facets.NodeCount>> between(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            boolean dated,
            SqlText edges,
            int most) {
        Table held = held();
        if (held == null) {
            return Optional.empty();
        }
        int[] counts =
                to == null ? held.before[held.months.length].clone() : held.before(to).clone();
        int[] less = from == null ? held.before[0] : held.before(from);
        for (int i = 0; i < counts.length; i++) {
            counts[i] += (dated ? 0 : held.undated[i]) - less[i];
        }
        boolean[] same = {false};
        sql.list(
                SqlText.of("select category_id, sum(n) from (")
                        .add(edges)
                        .add(") x group by category_id union all ")
                        .add("select %d, (%s)".formatted(REVISION, ArchiveRevision.SUM)),
                row -> {
                    long category = row.getLong();
                    long n = row.getLong();
                    if (category == REVISION) {
                        same[0] = n == held.revision;
                    } else {
                        // Only of a later revision there may be one that is not held.
                        int at = Arrays.binarySearch(held.categories, category);
                        counts[Math.max(0, at)] += (int) n;
                    }
                    return category;
                });
        return same[0] ? Optional.of(most(held.categories, counts, most)) : Optional.empty();
    }

    /** The greatest counts, of equal ones the category with the lower number first. */
    private static List<Facets.NodeCount> most(long[] categories, int[] counts, int most) {
        long[] keys = new long[counts.length];
        int found = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                keys[found++] = (long) (Integer.MAX_VALUE - counts[i]) << 32 | i;
            }
        }
        Arrays.sort(keys, 0, found);
        List<Facets.NodeCount> shown = new ArrayList<>(Math.min(found, most));
        for (int k = 0; k < found && k < most; k++) {
            int i = (int) keys[k];
            shown.add(new Facets.NodeCount(0, categories[i], counts[i]));
        }
        return shown;
    }

    private @Nullable Table held() {
        long now = revision.known();
        Table held = table;
        if (held != null && held.revision == now) {
            return held.months.length == 0 ? null : held;
        }
        if (asked != now) {
            asked = now;
            times.set(0);
        }
        if (times.incrementAndGet() < WORTH || !loading.tryLock()) {
            return null;
        }
        try {
            held = load(now);
            table = held;
            return held.months.length == 0 || held.revision != now ? null : held;
        } finally {
            loading.unlock();
        }
    }

    /** All counts as they are now; none when they are too many to keep. */
    private Table load(long now) {
        List<Row> rows =
                sql.list(
                        """
                        select (%s), category_id,
                          (extract(year from month) * 12 + extract(month from month) - 1)::int, articles
                        from category_month order by category_id limit ?
                        """
                                .formatted(ArchiveRevision.SUM),
                        row -> new Row(row.getLong(), row.getLong(), row.intOrNull(), row.getInt()),
                        MAX_ROWS + 1);
        long[] categories = rows.stream().mapToLong(Row::category).distinct().toArray();
        int[] months =
                rows.stream()
                        .filter(row -> row.month != null)
                        .mapToInt(row -> row.month)
                        .sorted()
                        .distinct()
                        .toArray();
        if (rows.size() > MAX_ROWS || (long) categories.length * months.length > MAX_COUNTS) {
            return new Table(now, new long[0], new int[0], new int[0][], new int[0]);
        }
        int[][] before = new int[months.length + 1][categories.length];
        int[] undated = new int[categories.length];
        for (Row row : rows) {
            int place = Arrays.binarySearch(categories, row.category);
            if (row.month == null) {
                undated[place] += row.articles;
            } else {
                before[Arrays.binarySearch(months, row.month) + 1][place] += row.articles;
            }
        }
        for (int m = 1; m <= months.length; m++) {
            for (int c = 0; c < categories.length; c++) {
                before[m][c] += before[m - 1][c];
            }
        }
        return new Table(
                rows.isEmpty() ? now : rows.getFirst().revision,
                categories,
                months,
                before,
                undated);
    }
}
