package dev.dictum.search;

import dev.dictum.article.ArticleFilter;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** What a search may find. */
@Input("SearchFilter")
@Description("What a search may find.")
public record SearchFilter(
        @Nullable @Description("Only these types; left out: all.") List<SearchType> types,
        @Nullable
                @Description(
                        "Only these articles, and quotes in them; authors and categories are found"
                                + " by their names all the same.")
                ArticleFilter article) {
    static final SearchFilter ALL = new SearchFilter(null, null);
}
