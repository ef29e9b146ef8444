package dev.dictum.quote;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.FacetsOfList;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** Counts of a lists of quotes. */
@Type("QuoteFacets")
@Description("Counts of quotes under the list's own filter; computed only when asked for.")
public record QuoteFacets(@Ignore long owner, @Ignore SqlText matches, @Ignore Answers answers)
        implements FacetsOfList {}
