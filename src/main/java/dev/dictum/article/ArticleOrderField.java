package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;

/** What articles are ordered by. */
@Description(
        "What articles are ordered by: PUBLISHED_AT (articles without a date come last, whatever the"
                + " direction), IMPORTED_AT, TITLE by code point of its first 200 characters, RELEVANCE (of the newest 1,000 that match"
                + " the filter's `text`) by where and how often its words occur and by date.")
public enum ArticleOrderField {
    PUBLISHED_AT,
    IMPORTED_AT,
    TITLE,
    RELEVANCE
}
