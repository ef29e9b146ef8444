package dev.dictum.graphql;

import io.smallrye.graphql.api.Union;
import org.eclipse.microprofile.graphql.Description;

/** What the search finds; every one is a {@link Node}. */
@Union("SearchResult")
@Description("What the search finds.")
public interface SearchResult {}
