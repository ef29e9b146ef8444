package dev.dictum.quote;

import org.eclipse.microprofile.graphql.Description;

/** What quotes are ordered by. */
@Description(
        "What quotes are ordered by: PUBLISHED_AT of their article (quotes without a date come last,"
                + " whatever the direction), POSITION in their article, CONFIDENCE, RELEVANCE (of the newest"
                + " 1,000 that match the filter's `text`) by how often its words occur and by date.")
public enum QuoteOrderField {
    PUBLISHED_AT,
    POSITION,
    CONFIDENCE,
    RELEVANCE
}
