package dev.dictum.article;

import dev.dictum.author.AuthorView;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Type;

/** A contribution as the API shows it. */
@Type("Contribution")
@Description("Who did what: the outlet that published, the reporter, the editor.")
public record ContributionView(
        @Description("Who did it.") AuthorView author,
        @Description("What was done.") ContributionRole role,
        @Description("The name as the document prints it.") String creditedAs,
        @Nullable @Description("Where the name stands in bodyText, if it does.") TextSpan span,
        @Description("The place among the article's contributions, from 0.") int position) {}
