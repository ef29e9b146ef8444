package dev.dictum.article;

import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.graphql.Answers;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** What categories and authors know of their articles. */
@GraphQLApi
public class OwnedArticlesApi {

    @Description("How many articles are filed directly here.")
    public int articleCount(@Source CategoryView category, Context context) {
        return Answers.of(category, context);
    }

    @Description("How many articles are filed here or in any category below.")
    public int totalArticleCount(@Source CategoryView category, Context context) {
        return Answers.of(category, context);
    }

    @Description("Articles filed here, the newest first unless ordered otherwise.")
    public ArticleConnection articles(
            @Source CategoryView category,
            @Nullable
                    @Name("includeDescendants")
                    @DefaultValue("true")
                    @Description("Also what is filed below.")
                    Boolean includeDescendants,
            @Nullable @Name("filter") @Description("Which articles; left out: all.")
                    ArticleFilter filter,
            @Nullable @Name("orderBy") @Description("Left out: the newest first.")
                    ArticleOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return Answers.of(category, context);
    }

    @Description("To how many articles the author contributed.")
    public int articleCount(@Source AuthorView author, Context context) {
        return Answers.of(author, context);
    }

    @Description(
            "Articles to which the author contributed, the newest first unless ordered otherwise.")
    public ArticleConnection articles(
            @Source AuthorView author,
            @Nullable @Name("role") @Description("Only in this role.") ContributionRole role,
            @Nullable @Name("filter") @Description("Which articles; left out: all.")
                    ArticleFilter filter,
            @Nullable @Name("orderBy") @Description("Left out: the newest first.")
                    ArticleOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            Context context) {
        return Answers.of(author, context);
    }
}
