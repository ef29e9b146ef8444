package dev.dictum.author;

import dev.dictum.graphql.Answers;
import dev.dictum.graphql.NameOrder;
import dev.dictum.graphql.Selection;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Authors in the API. */
@GraphQLApi
public class AuthorApi {
    private final Authors authors;

    AuthorApi(Authors authors) {
        this.authors = authors;
    }

    @Query
    @Nullable
    @Description("One author; null when there is none of that id or name.")
    public AuthorView author(
            @Name("by") @Description("Which author.") NamedRef by, Context context) {
        return authors.find(by, Selection.of(context)).orElse(null);
    }

    @Query
    @Description("Authors, by name unless ordered otherwise.")
    public AuthorConnection authors(
            @Nullable @Name("filter") @Description("Which authors; left out: all.")
                    AuthorListFilter filter,
            @Nullable @Name("orderBy") @Description("Left out: by name.") NameOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return authors.page(filter, orderBy, first, after, Selection.of(context));
    }

    @Description("Other names under which the author is found.")
    public List<String> aliases(@Source AuthorView author, Context context) {
        return Answers.of(author, context);
    }
}
