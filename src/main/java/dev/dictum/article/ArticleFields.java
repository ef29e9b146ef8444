package dev.dictum.article;

import dev.dictum.author.AuthorView;
import dev.dictum.author.Authors;
import dev.dictum.category.Categories;
import dev.dictum.category.CategoryView;
import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Along;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Selection;
import dev.dictum.graphql.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** The fields of an article beyond its row, and what other types know of their articles. */
@ApplicationScoped
class ArticleFields implements LevelFields {
    private static final int MAX_EXCERPT = 500;

    private static final Set<ContributionRole> WRITERS =
            Set.of(
                    ContributionRole.PUBLISHER,
                    ContributionRole.REPORTER,
                    ContributionRole.AUTHOR,
                    ContributionRole.COMPILER);

    private record Contributed(
            long author,
            ContributionRole role,
            String creditedAs,
            @Nullable TextSpan span,
            int position) {
        static Along along(boolean role, boolean creditedAs, boolean span) {
            return Along.rows(
                    "c.author_id, c.position"
                            + (role ? ", c.role" : "")
                            + (creditedAs ? ", c.credited_as" : "")
                            + (span ? ", c.span_start, c.span_end" : ""),
                    "c",
                    SqlText.of(
                            "select * from contribution where article_id = a.id order by position"),
                    row -> {
                        long author = row.getLong();
                        int position = row.getInt();
                        return new Contributed(
                                author,
                                role
                                        ? ContributionRole.valueOf(row.text())
                                        : ContributionRole.OTHER,
                                creditedAs ? row.text() : "",
                                span ? TextSpan.readOrNull(row) : null,
                                position);
                    });
        }

        ContributionView by(AuthorView author) {
            return new ContributionView(author, role, creditedAs, span, position);
        }
    }

    private static final Along FILED =
            new Along(
                    SqlText.of(
                            """
                            array(select category_id from article_category
                            where article_id = a.id and position is not null order by position)\
                            """),
                    "",
                    Row::longs);

    private final Sql sql;
    private final Categories categories;
    private final Authors authors;

    ArticleFields(Sql sql, Categories categories, Authors authors) {
        this.sql = sql;
        this.categories = categories;
        this.authors = authors;
    }

    @Override
    public void register(Levels levels) {
        levels.add(ArticleView.class, "publishedOn", ArticleFields::publishedOn);
        levels.add(ArticleView.class, "excerpt", ArticleFields::excerpt);
        levels.add(ArticleView.class, "categories", this::categories);
        levels.add(ArticleView.class, "authors", this::authors);
        levels.add(ArticleView.class, "contributions", this::contributions);
        levels.addAlong(ArticleView.class, "categories", field -> Optional.of(FILED));
        levels.addAlong(
                ArticleView.class,
                "authors",
                field -> Optional.of(Contributed.along(true, false, false)));
        levels.addAlong(
                ArticleView.class,
                "contributions",
                field ->
                        Optional.of(
                                Contributed.along(
                                        field.selection().has("role"),
                                        field.selection().has("creditedAs"),
                                        field.selection().has("span"))));
        levels.add(CategoryView.class, "articleCount", this::directCounts);
        levels.add(CategoryView.class, "totalArticleCount", this::totalCounts);
        levels.add(AuthorView.class, "articleCount", this::authorCounts);
    }

    private static List<@Nullable LocalDate> publishedOn(
            List<ArticleView> level, FieldSelection field) {
        ZoneId zone =
                Zones.parse(
                        Optional.ofNullable(field.argument("zone", String.class)).orElse("UTC"));
        List<@Nullable LocalDate> days = new ArrayList<>();
        level.forEach(article ->
                days.add(
                        article.publishedAt() == null
                                ? null
                                : article.publishedAt().atZone(zone).toLocalDate()));
        return days;
    }

    private static List<String> excerpt(List<ArticleView> level, FieldSelection field) {
        int maxChars = Optional.ofNullable(field.argument("maxChars", Integer.class)).orElse(160);
        if (maxChars < 1 || maxChars > MAX_EXCERPT) {
            throw ApiException.limit("`maxChars` is from 1 to %d.".formatted(MAX_EXCERPT));
        }
        return level.stream().map(article -> Excerpt.of(article.lead(), maxChars)).toList();
    }

    private List<List<CategoryView>> categories(List<ArticleView> level, FieldSelection field) {
        List<List<Long>> filed = Along.of(level, field);
        // Many articles share few categories: each is loaded, and its fields answered, once.
        Set<Long> distinct = new LinkedHashSet<>();
        filed.forEach(distinct::addAll);
        Map<Long, CategoryView> loaded = categories.load(distinct, field.selection());
        return filed.stream()
                .map(numbers -> numbers.stream().map(loaded::get).filter(Objects::nonNull).toList())
                .toList();
    }

    private List<List<AuthorView>> authors(List<ArticleView> level, FieldSelection field) {
        return contributed(level, field, field.selection()).stream()
                .map(contributions ->
                        contributions.stream()
                                .filter(contribution -> WRITERS.contains(contribution.role()))
                                .map(ContributionView::author)
                                .distinct()
                                .toList())
                .toList();
    }

    private List<List<ContributionView>> contributions(
            List<ArticleView> level, FieldSelection field) {
        return contributed(level, field, field.selection().under("author"));
    }

    /** The contributions to each article, their authors with what is asked of them. */
    private List<List<ContributionView>> contributed(
            List<ArticleView> level, FieldSelection field, Selection ofAuthors) {
        List<List<Contributed>> rows = Along.of(level, field);
        Set<Long> numbers = new LinkedHashSet<>();
        rows.forEach(list -> list.forEach(row -> numbers.add(row.author)));
        Map<Long, AuthorView> loaded = authors.load(numbers, ofAuthors);
        List<List<ContributionView>> answers = new ArrayList<>(rows.size());
        for (List<Contributed> list : rows) {
            List<ContributionView> contributions = new ArrayList<>(list.size());
            for (Contributed row : list) {
                AuthorView author = loaded.get(row.author);
                if (author != null) {
                    contributions.add(row.by(author));
                }
            }
            answers.add(contributions);
        }
        return answers;
    }

    private List<Integer> directCounts(List<CategoryView> level, FieldSelection field) {
        return counts(
                """
                select category_id, count(*) from article_category
                where category_id = any(?) and position is not null group by category_id
                """,
                level,
                CategoryView::number);
    }

    private List<Integer> totalCounts(List<CategoryView> level, FieldSelection field) {
        return counts(
                """
                select category_id, count(*) from article_category
                where category_id = any(?) group by category_id
                """,
                level,
                CategoryView::number);
    }

    private List<Integer> authorCounts(List<AuthorView> level, FieldSelection field) {
        return counts(
                """
                select author_id, count(distinct article_id) from contribution
                where author_id = any(?) group by author_id
                """,
                level,
                AuthorView::number);
    }

    private <T extends Loaded> List<Integer> counts(
            String statement, List<T> level, ToLongFunction<T> number) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.list(
                statement,
                row -> counts.put(row.getLong(), row.getInt()),
                (Object) numbers(level, number));
        return level.stream()
                .map(record -> counts.getOrDefault(number.applyAsLong(record), 0))
                .toList();
    }

    private static <T> Long[] numbers(List<T> level, ToLongFunction<T> number) {
        return level.stream().map(number::applyAsLong).distinct().toArray(Long[]::new);
    }
}
