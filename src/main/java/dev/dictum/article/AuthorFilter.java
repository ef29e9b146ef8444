package dev.dictum.article;

import dev.dictum.author.NamedRef;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Articles to which any of some authors contributed. */
@Input("AuthorFilter")
@Description(
        "Articles to which any of the authors contributed. A name that nobody has matches nothing.")
public record AuthorFilter(
        @Description("Any of these authors.") List<NamedRef> anyOf,
        @Nullable @Description("Only in one of these roles.") List<ContributionRole> roles) {}
