package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;

/** What articles are ordered by. */
@Description(
        "What articles are ordered by: PUBLISHED_AT (articles without a date come last, whatever the"
                + " direction), IMPORTED_AT, TITLE by code point of its first 200 characters, RELEVANCE by"
                + " where and how often the words of the filter's `text` occur and by date (of the"
                + " newest 1,000 articles that match; with other conditions of those among the newest"
                + " 2,000 that have the words).")
public enum ArticleOrderField {
    PUBLISHED_AT,
    IMPORTED_AT,
    TITLE,
    RELEVANCE
}
