package dev.dictum.article;

import dev.dictum.author.AuthorView;
import dev.dictum.author.Authors;
import dev.dictum.category.Categories;
import dev.dictum.category.CategoryView;
import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Selection;
import dev.dictum.graphql.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
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
import java.util.stream.Collectors;
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

    private record Filed(long article, long category) {}

    private record Contributed(
            long article,
            long author,
            ContributionRole role,
            String creditedAs,
            @Nullable TextSpan span,
            int position) {
        static Contributed read(Row row) throws SQLException {
            long article = row.getLong();
            long author = row.getLong();
            ContributionRole role = ContributionRole.valueOf(row.text());
            String creditedAs = row.text();
            TextSpan span = TextSpan.readOrNull(row);
            return new Contributed(article, author, role, creditedAs, span, row.getInt());
        }

        ContributionView by(AuthorView author) {
            return new ContributionView(author, role, creditedAs, span, position);
        }
    }

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
        Map<Long, List<Long>> byArticle = new HashMap<>();
        Set<Long> distinct = new LinkedHashSet<>();
        sql.list(
                        """
                        select article_id, category_id from article_category
                        where article_id = any(?) and position is not null
                        order by article_id, position
                        """,
                        row -> new Filed(row.getLong(), row.getLong()),
                        (Object) numbers(level, ArticleView::number))
                .forEach(filed -> {
                    distinct.add(filed.category);
                    byArticle
                            .computeIfAbsent(filed.article, n -> new ArrayList<>())
                            .add(filed.category);
                });
        // Many articles share few categories: each is loaded, and its fields answered, once.
        Map<Long, CategoryView> loaded = categories.load(distinct, field.selection());
        return level.stream()
                .map(article ->
                        byArticle.getOrDefault(article.number(), List.of()).stream()
                                .map(loaded::get)
                                .filter(Objects::nonNull)
                                .toList())
                .toList();
    }

    private List<List<AuthorView>> authors(List<ArticleView> level, FieldSelection field) {
        Map<Long, List<ContributionView>> byArticle = contributed(level, field.selection());
        return level.stream()
                .map(article ->
                        byArticle.getOrDefault(article.number(), List.of()).stream()
                                .filter(contribution -> WRITERS.contains(contribution.role()))
                                .map(ContributionView::author)
                                .distinct()
                                .toList())
                .toList();
    }

    private List<List<ContributionView>> contributions(
            List<ArticleView> level, FieldSelection field) {
        Map<Long, List<ContributionView>> byArticle =
                contributed(level, field.selection().under("author"));
        return level.stream()
                .map(article -> byArticle.getOrDefault(article.number(), List.of()))
                .toList();
    }

    /** The contributions to each article, their authors with what is asked of them. */
    private Map<Long, List<ContributionView>> contributed(
            List<ArticleView> level, Selection ofAuthors) {
        List<Contributed> rows =
                sql.list(
                        """
                        select article_id, author_id, role, credited_as, span_start, span_end, position
                        from contribution where article_id = any(?)
                        order by article_id, position
                        """,
                        Contributed::read,
                        (Object) numbers(level, ArticleView::number));
        Map<Long, AuthorView> loaded =
                authors.load(
                        rows.stream().map(Contributed::author).collect(Collectors.toSet()),
                        ofAuthors);
        Map<Long, List<ContributionView>> byArticle = new HashMap<>();
        for (Contributed row : rows) {
            AuthorView author = loaded.get(row.author);
            if (author != null) {
                byArticle.computeIfAbsent(row.article, n -> new ArrayList<>()).add(row.by(author));
            }
        }
        return byArticle;
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
