package dev.dictum.graphql;

import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** How much fell into a span of days. */
@Type("TimeBucket")
@Description("How much fell into a span of days.")
public record TimeBucket(
        @Description("The first day.") LocalDate start,
        @Description("The day behind the last.") LocalDate end,
        @Description("How many.") int count) {

    public static TimeBucket of(TimeUnit unit, LocalDate start, int count) {
        LocalDate end =
                switch (unit) {
                    case DAY -> start.plusDays(1);
                    case WEEK -> start.plusWeeks(1);
                    case MONTH -> start.plusMonths(1);
                    case YEAR -> start.plusYears(1);
                };
        return new TimeBucket(start, end, count);
    }
}
