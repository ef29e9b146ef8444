package dev.dictum.article;

import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Selection;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;

/** Articles in the API. */
@GraphQLApi
public class ArticleApi {
    private final Articles articles;

    private final NewArticles newArticles;

    ArticleApi(Articles articles, NewArticles newArticles) {
        this.articles = articles;
        this.newArticles = newArticles;
    }

    @Query
    @Nullable
    @Description("One article; null when there is none of that id, key or address.")
    public ArticleView article(
            @Name("by") @Description("Which article.") ArticleRef by, Context context) {
        return articles.find(by, Selection.of(context)).orElse(null);
    }

    @Query
    @Description("Articles, the newest first unless ordered otherwise.")
    public ArticleConnection articles(
            @Nullable @Name("filter") @Description("Which articles; left out: all.")
                    ArticleFilter filter,
            @Nullable @Name("orderBy") @Description("Left out: the newest first.")
                    ArticleOrder orderBy,
            @Nullable @Name("first") @Description("At most 100; 20 when left out.") Integer first,
            @Nullable @Name("after") @Description("A cursor of this list.") String after,
            @Nullable
                    @Name("last")
                    @Description("At most 100; the end of the list, or of what is before `before`.")
                    Integer last,
            @Nullable @Name("before") @Description("A cursor of this list.") String before,
            Context context) {
        return articles.page(filter, orderBy, first, after, last, before, Selection.of(context));
    }

    @Subscription
    @Description(
            "Articles as they come into the archive, whichever instance imports them. An article"
                    + " that an import updates is not new.")
    public Multi<ArticleView> articleAdded(
            @Nullable @Name("filter") @Description("Which articles; left out: all.")
                    ArticleFilter filter,
            Context context) {
        return newArticles.matching(filter, Selection.of(context));
    }

    @Nullable
    @Description("The calendar day of publication in a zone.")
    public LocalDate publishedOn(
            @Source ArticleView article,
            @Nullable
                    @Name("zone")
                    @DefaultValue("UTC")
                    @Description("An IANA zone, such as Asia/Shanghai.")
                    String zone,
            Context context) {
        return Answers.of(article, context);
    }

    @Description("The document's own summary, else the beginning of the text.")
    public String excerpt(
            @Source ArticleView article,
            @Nullable
                    @Name("maxChars")
                    @DefaultValue("160")
                    @Description("In code points, from 1 to 500.")
                    Integer maxChars,
            Context context) {
        return Answers.of(article, context);
    }

    @Description("The categories under which the document files it, in its order.")
    public List<CategoryView> categories(@Source ArticleView article, Context context) {
        return Answers.of(article, context);
    }

    @Description("Who published, reported, wrote or compiled it, in the order of the credits.")
    public List<AuthorView> authors(@Source ArticleView article, Context context) {
        return Answers.of(article, context);
    }

    @Description("Who did what, in the order of the credits.")
    public List<ContributionView> contributions(@Source ArticleView article, Context context) {
        return Answers.of(article, context);
    }
}
