package dev.dictum.quote;

import org.eclipse.microprofile.graphql.Description;

/** What quotes are ordered by. */
@Description(
        "What quotes are ordered by: PUBLISHED_AT of their article (quotes without a date come last,"
                + " whatever the direction), POSITION in their article, CONFIDENCE.")
public enum QuoteOrderField {
    PUBLISHED_AT,
    POSITION,
    CONFIDENCE
}
