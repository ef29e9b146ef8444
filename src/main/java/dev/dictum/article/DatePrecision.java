package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;

/** To what a date is exact. */
@Description("To what a date is exact; UNKNOWN when the article has none that can be read.")
public enum DatePrecision {
    SECOND,
    MINUTE,
    DAY,
    UNKNOWN
}
