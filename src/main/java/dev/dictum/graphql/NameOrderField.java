package dev.dictum.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What authors and categories are ordered by. */
@Description(
        "What authors and categories are ordered by: NAME by code point, COUNT by number of"
                + " articles, LAST_SEEN_AT by the date of the newest article (without any: last).")
public enum NameOrderField {
    NAME,
    COUNT,
    LAST_SEEN_AT
}
