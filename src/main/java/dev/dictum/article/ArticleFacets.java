package dev.dictum.article;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.FacetsOfList;
import java.util.Optional;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** Counts of a list of articles. */
@Type("ArticleFacets")
@Description("Counts of articles under the list's own filter; computed only when asked for.")
public record ArticleFacets(
        @Ignore long owner,
        @Ignore SqlText matches,
        @Ignore Optional<MonthCounts> months,
        @Ignore Answers answers)
        implements FacetsOfList {}
