package dev.dictum.graphql;

import org.eclipse.microprofile.graphql.Description;

/** How long the spans of a count over time are. */
@Description("How long the spans of a count over time are; weeks begin on Monday.")
public enum TimeUnit {
    DAY,
    WEEK,
    MONTH,
    YEAR
}
