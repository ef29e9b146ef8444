package dev.dictum.author;

import org.eclipse.microprofile.graphql.Description;

/** What an author is. */
@Description("What an author is; OUTLET is what publishes, UNKNOWN what nothing tells.")
public enum AuthorKind {
    PERSON,
    ORGANIZATION,
    OUTLET,
    UNKNOWN
}
