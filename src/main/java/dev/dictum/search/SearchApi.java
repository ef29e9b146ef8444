package dev.dictum.search;

import dev.dictum.graphql.Selection;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;

/** The search in the API. */
@GraphQLApi
public class SearchApi {
    private final Search search;

    SearchApi(Search search) {
        this.search = search;
    }

    @Query
    @Description(
            "Articles, quotes, authors and categories in which all words of a text occur, the best"
                    + " first. Simplified Chinese finds traditional and back, a name is found by its"
                    + " beginning.")
    public SearchConnection search(
            @Name("text")
                    @Description(
                            "Words parted by blanks; `\"…\"` for a phrase, `-` before what must not"
                                    + " occur. At most 200 characters and 10 terms.")
                    String text,
            @Nullable @Name("filter") @Description("What to find; left out: everything.")
                    SearchFilter filter,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this search.") String after,
            Context context) {
        return search.page(text, filter, first, after, Selection.of(context));
    }
}
