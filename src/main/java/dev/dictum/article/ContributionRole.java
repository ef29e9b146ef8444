package dev.dictum.article;

import org.eclipse.microprofile.graphql.Description;

/** What somebody did for an article. */
@Description("What somebody did for an article.")
public enum ContributionRole {
    PUBLISHER,
    REPORTER,
    AUTHOR,
    COMPILER,
    EDITOR,
    PHOTOGRAPHER,
    TRANSLATOR,
    OTHER
}
