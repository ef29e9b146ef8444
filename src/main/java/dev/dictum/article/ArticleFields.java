package dev.dictum.article;

import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Zones;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private record Filed(long article, CategoryView category) {}

    private record Contributed(long article, ContributionView contribution) {}

    private final Sql sql;
    private final Levels levels;

    ArticleFields(Sql sql, Levels levels) {
        this.sql = sql;
        this.levels = levels;
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
        List<Filed> filed =
                sql.list(
                        """
                        select f.article_id, %s from article_category f
                        join category g on g.id = f.category_id
                        where f.article_id = any(?) and f.position is not null
                        order by f.article_id, f.position
                        """
                                .formatted(CategoryView.COLUMNS),
                        row -> new Filed(row.getLong(), CategoryView.read(row)),
                        (Object) numbers(level, ArticleView::number));
        // Many articles share few categories: each is loaded, and its fields answered, once.
        Map<Long, CategoryView> distinct = new LinkedHashMap<>();
        Map<Long, List<CategoryView>> byArticle = new HashMap<>();
        for (Filed row : filed) {
            CategoryView category =
                    distinct.computeIfAbsent(row.category.number(), n -> row.category);
            byArticle.computeIfAbsent(row.article, n -> new ArrayList<>()).add(category);
        }
        levels.load(CategoryView.class, List.copyOf(distinct.values()), field.selection());
        return level.stream()
                .map(article -> byArticle.getOrDefault(article.number(), List.of()))
                .toList();
    }

    private List<List<AuthorView>> authors(List<ArticleView> level, FieldSelection field) {
        Map<Long, List<ContributionView>> byArticle = contributed(level);
        Map<Long, AuthorView> distinct = new LinkedHashMap<>();
        List<List<AuthorView>> answers = new ArrayList<>();
        for (ArticleView article : level) {
            Map<Long, AuthorView> writers = new LinkedHashMap<>();
            for (ContributionView c : byArticle.getOrDefault(article.number(), List.of())) {
                if (WRITERS.contains(c.role())) {
                    AuthorView author =
                            distinct.computeIfAbsent(c.author().number(), n -> c.author());
                    writers.put(author.number(), author);
                }
            }
            answers.add(List.copyOf(writers.values()));
        }
        levels.load(AuthorView.class, List.copyOf(distinct.values()), field.selection());
        return answers;
    }

    private List<List<ContributionView>> contributions(
            List<ArticleView> level, FieldSelection field) {
        Map<Long, List<ContributionView>> byArticle = contributed(level);
        levels.load(
                AuthorView.class,
                byArticle.values().stream()
                        .flatMap(List::stream)
                        .map(ContributionView::author)
                        .toList(),
                field.selection().under("author"));
        return level.stream()
                .map(article -> byArticle.getOrDefault(article.number(), List.of()))
                .toList();
    }

    private Map<Long, List<ContributionView>> contributed(List<ArticleView> level) {
        Map<Long, List<ContributionView>> byArticle = new HashMap<>();
        sql.list(
                        """
                        select c.article_id, %s, c.role, c.credited_as, c.span_start, c.span_end, c.position
                        from contribution c join author u on u.id = c.author_id
                        where c.article_id = any(?)
                        order by c.article_id, c.position
                        """
                                .formatted(AuthorView.COLUMNS),
                        row -> {
                            long article = row.getLong();
                            AuthorView author = AuthorView.read(row);
                            ContributionRole role = ContributionRole.valueOf(row.text());
                            String creditedAs = row.text();
                            Integer start = row.intOrNull();
                            Integer end = row.intOrNull();
                            TextSpan span =
                                    start == null || end == null ? null : new TextSpan(start, end);
                            return new Contributed(
                                    article,
                                    new ContributionView(
                                            author, role, creditedAs, span, row.getInt()));
                        },
                        (Object) numbers(level, ArticleView::number))
                .forEach(row ->
                        byArticle
                                .computeIfAbsent(row.article, n -> new ArrayList<>())
                                .add(row.contribution));
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
