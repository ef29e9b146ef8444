package dev.dictum.quote;

import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.FacetCount;
import dev.dictum.graphql.Facets;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.TimeBucket;
import dev.dictum.graphql.TimeUnit;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** The counts of lists of quotes. */
@GraphQLApi
public class QuoteFacetsApi implements LevelFields {
    private final Facets facets;

    QuoteFacetsApi(Facets facets) {
        this.facets = facets;
    }

    @Override
    public void register(Levels levels) {
        levels.add(
                QuoteFacets.class,
                "categories",
                (level, field) ->
                        facets.nodes(
                                level,
                                field,
                                "c.category_id",
                                "join article_category c on c.article_id = m.article_id",
                                CategoryView.TYPE));
        levels.add(
                QuoteFacets.class,
                "speakers",
                (level, field) ->
                        facets.nodes(
                                level,
                                field,
                                "m.speaker_id",
                                "where m.speaker_id is not null",
                                AuthorView.TYPE));
        levels.add(QuoteFacets.class, "histogram", facets::histogram);
    }

    @Description(
            "By category of the article, those of all descendants included; the most frequent first.")
    public List<FacetCount> categories(
            @Source QuoteFacets list,
            @Nullable @Name("first") @DefaultValue("20") @Description("At most 500.") Integer first,
            Context context) {
        return Answers.of(list, context);
    }

    @Description("By who speaks; the most frequent first.")
    public List<FacetCount> speakers(
            @Source QuoteFacets list,
            @Nullable @Name("first") @DefaultValue("20") @Description("At most 500.") Integer first,
            Context context) {
        return Answers.of(list, context);
    }

    @Description(
            "By the article's date of publication; quotes in articles without a date are not counted.")
    public List<TimeBucket> histogram(
            @Source QuoteFacets list,
            @Nullable @Name("by") @DefaultValue("MONTH") @Description("How long the spans are.")
                    TimeUnit by,
            @Nullable
                    @Name("zone")
                    @DefaultValue("UTC")
                    @Description("The IANA zone whose days are counted.")
                    String zone,
            Context context) {
        return Answers.of(list, context);
    }
}
