package dev.dictum.search;

import dev.dictum.article.ArticleView;
import dev.dictum.graphql.Answers;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** What an article has to do with others. */
@GraphQLApi
public class RelatedApi {
    @Description(
            "Articles that have to do with this one, the closest first: the same quotes weigh most,"
                    + " then the same speakers, then words of title and keywords in common; a common"
                    + " category and a close date decide between them.")
    public List<ArticleView> related(
            @Source ArticleView article,
            @Nullable @Name("first") @DefaultValue("5") @Description("At most 20.") Integer first,
            Context context) {
        return Answers.of(article, context);
    }
}
