package dev.dictum.article;

import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.FacetCount;
import dev.dictum.graphql.Facets;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.TimeBucket;
import dev.dictum.graphql.TimeUnit;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.api.Nullable;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;

/** The counts of lists of articles. */
@GraphQLApi
public class ArticleFacetsApi implements LevelFields {
    private final Facets facets;
    private final CategoryMonths categoryMonths;

    ArticleFacetsApi(Facets facets, CategoryMonths categoryMonths) {
        this.facets = facets;
        this.categoryMonths = categoryMonths;
    }

    @Override
    public void register(Levels levels) {
        levels.add(ArticleFacets.class, "categories", this::categories);
        levels.add(
                ArticleFacets.class,
                "authors",
                (level, field) ->
                        facets.nodes(
                                level,
                                field,
                                "c.author_id",
                                "join contribution c on c.article_id = m.id",
                                AuthorView.TYPE));
        levels.add(
                ArticleFacets.class,
                "speakers",
                (level, field) ->
                        facets.nodes(
                                level,
                                field,
                                "s.speaker_id",
                                "join quote s on s.article_id = m.id and s.speaker_id is not null"
                                        + ArticleCondition.LISTED,
                                AuthorView.TYPE));
        levels.add(
                ArticleFacets.class,
                "languages",
                (level, field) ->
                        facets.values(
                                level,
                                field,
                                "a.language",
                                "join article a on a.id = m.id and a.language is not null"));
        levels.add(ArticleFacets.class, "histogram", this::histogram);
    }

    private List<List<FacetCount>> categories(List<ArticleFacets> level, FieldSelection field) {
        // Lists of one level are of one kind: either the only one has months, or none has.
        Optional<MonthCounts> months = level.getFirst().months();
        int size = Facets.size(field);
        Optional<List<Facets.NodeCount>> kept =
                months.flatMap(counts -> counts.categories(size, categoryMonths));
        if (kept.isPresent()) {
            return facets.nodes(level, field, kept.get(), CategoryView.TYPE);
        }
        Optional<SqlText> byMonths = months.flatMap(counts -> counts.categories(size));
        return byMonths.isPresent()
                ? facets.nodes(level, field, byMonths.get(), CategoryView.TYPE)
                : facets.nodes(
                        level,
                        field,
                        "c.category_id",
                        "join article_category c on c.article_id = m.id",
                        CategoryView.TYPE);
    }

    private List<List<TimeBucket>> histogram(List<ArticleFacets> level, FieldSelection field) {
        Optional<SqlText> byMonths =
                Facets.zone(field).equals(ZoneOffset.UTC)
                        ? level.getFirst()
                                .months()
                                .flatMap(months -> months.histogram(Facets.unit(field)))
                        : Optional.empty();
        return byMonths.isPresent()
                ? facets.histogram(level, field, byMonths.get())
                : facets.histogram(level, field);
    }

    @Description("By category, those of all descendants included; the most frequent first.")
    public List<FacetCount> categories(
            @Source ArticleFacets list,
            @Nullable @Name("first") @DefaultValue("20") @Description("At most 500.") Integer first,
            Context context) {
        return Answers.of(list, context);
    }

    @Description("By who contributed; the most frequent first.")
    public List<FacetCount> authors(
            @Source ArticleFacets list,
            @Nullable @Name("first") @DefaultValue("20") @Description("At most 500.") Integer first,
            Context context) {
        return Answers.of(list, context);
    }

    @Description("By who is quoted in them, each article once; the most frequent first.")
    public List<FacetCount> speakers(
            @Source ArticleFacets list,
            @Nullable @Name("first") @DefaultValue("20") @Description("At most 500.") Integer first,
            Context context) {
        return Answers.of(list, context);
    }

    @Description("By language; the most frequent first.")
    public List<FacetCount> languages(@Source ArticleFacets list, Context context) {
        return Answers.of(list, context);
    }

    @Description("By date of publication; articles without a date are not counted.")
    public List<TimeBucket> histogram(
            @Source ArticleFacets list,
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
