package dev.dictum.quote;

import dev.dictum.article.ArticleView;
import dev.dictum.article.Articles;
import dev.dictum.author.AuthorView;
import dev.dictum.author.Authors;
import dev.dictum.database.Sql;
import dev.dictum.graphql.Along;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The fields of a quote beyond its row, and how many quotes an article has. */
@ApplicationScoped
class QuoteFields implements LevelFields {
    private static final int DEFAULT_CONTEXT = 80;
    private static final int MAX_CONTEXT = 500;

    private record Nested(long parent, QuoteView quote) {}

    private final Sql sql;
    private final Levels levels;
    private final Articles articles;
    private final Authors authors;
    private final Quotes quotes;

    QuoteFields(Sql sql, Levels levels, Articles articles, Authors authors, Quotes quotes) {
        this.sql = sql;
        this.levels = levels;
        this.articles = articles;
        this.authors = authors;
        this.quotes = quotes;
    }

    @Override
    public void register(Levels levels) {
        levels.add(QuoteView.class, "article", this::articles);
        levels.addAlong(
                QuoteView.class,
                "article",
                field -> articles.along("q.article_id", field.selection()));
        levels.add(QuoteView.class, "speaker", this::speakers);
        levels.add(QuoteView.class, "contextBefore", this::contextBefore);
        levels.add(QuoteView.class, "contextAfter", this::contextAfter);
        levels.add(QuoteView.class, "parent", this::parents);
        levels.add(QuoteView.class, "nested", this::nested);
        levels.add(QuoteView.class, "occurrenceCount", this::occurrenceCounts);
        levels.add(QuoteChangeView.class, "article", this::articlesOfChanges);
        levels.add(ArticleView.class, "quoteCount", this::articleCounts);
    }

    private List<@Nullable ArticleView> articles(List<QuoteView> level, FieldSelection field) {
        if (level.getFirst().answers().along(field) != null) {
            return Levels.byNumber(
                    level,
                    QuoteView::articleNumber,
                    articles.loadAlong(Along.of(level, field), field.selection()));
        }
        return Levels.byNumber(
                level,
                QuoteView::articleNumber,
                articles.load(Levels.numbers(level, QuoteView::articleNumber), field.selection()));
    }

    private List<@Nullable ArticleView> articlesOfChanges(
            List<QuoteChangeView> level, FieldSelection field) {
        return Levels.byNumber(
                level,
                QuoteChangeView::articleNumber,
                articles.load(
                        Levels.numbers(level, QuoteChangeView::articleNumber), field.selection()));
    }

    private List<@Nullable AuthorView> speakers(List<QuoteView> level, FieldSelection field) {
        return Levels.byNumber(
                level,
                QuoteView::speakerNumber,
                authors.load(Levels.numbers(level, QuoteView::speakerNumber), field.selection()));
    }

    private List<@Nullable QuoteView> parents(List<QuoteView> level, FieldSelection field) {
        return Levels.byNumber(
                level,
                QuoteView::parentNumber,
                quotes.load(Levels.numbers(level, QuoteView::parentNumber), field.selection()));
    }

    private List<List<QuoteView>> nested(List<QuoteView> level, FieldSelection field) {
        Map<Long, List<QuoteView>> byParent = new HashMap<>();
        List<QuoteView> all = new ArrayList<>();
        QuoteColumns columns = new QuoteColumns(field.selection(), null);
        sql.list(
                        """
                        select q.parent_id, %s from quote q
                        where q.parent_id = any(?) and not q.rejected
                        order by q.parent_id, q.position
                        """
                                .formatted(columns.sql()),
                        row -> new Nested(row.getLong(), columns.read(row)),
                        (Object) numbers(level))
                .forEach(row -> {
                    all.add(row.quote);
                    byParent.computeIfAbsent(row.parent, n -> new ArrayList<>()).add(row.quote);
                });
        levels.load(QuoteView.class, all, field.selection());
        return level.stream()
                .map(quote -> byParent.getOrDefault(quote.number(), List.of()))
                .toList();
    }

    private List<String> contextBefore(List<QuoteView> level, FieldSelection field) {
        int chars = chars(field);
        return contexts(
                "substr(b.text, greatest(q.span_start - ?, 0) + 1, least(q.span_start, ?))",
                chars,
                level);
    }

    private List<String> contextAfter(List<QuoteView> level, FieldSelection field) {
        // Both ends take the number, so that one list of parameters serves both.
        return contexts("left(substr(b.text, q.span_end + 1, ?), ?)", chars(field), level);
    }

    private static int chars(FieldSelection field) {
        int chars =
                Optional.ofNullable(field.argument("chars", Integer.class)).orElse(DEFAULT_CONTEXT);
        if (chars < 1 || chars > MAX_CONTEXT) {
            throw ApiException.limit("`chars` is from 1 to %d.".formatted(MAX_CONTEXT));
        }
        return chars;
    }

    private List<String> contexts(String expression, int chars, List<QuoteView> level) {
        Map<Long, String> contexts = new HashMap<>();
        sql.list(
                """
                select q.id, %s from quote q join article_body b on b.article_id = q.article_id
                where q.id = any(?)
                """
                        .formatted(expression),
                row -> contexts.put(row.getLong(), row.text()),
                chars,
                chars,
                numbers(level));
        return level.stream().map(quote -> contexts.getOrDefault(quote.number(), "")).toList();
    }

    private List<Integer> occurrenceCounts(List<QuoteView> level, FieldSelection field) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.list(
                """
                select o.id, (select count(*) from quote q
                  where q.words_hash = o.words_hash and q.id <> o.id%s)
                from quote o where o.id = any(?)
                """
                        .formatted(QuoteCondition.LISTED),
                row -> counts.put(row.getLong(), row.getInt()),
                (Object) numbers(level));
        return level.stream().map(quote -> counts.getOrDefault(quote.number(), 0)).toList();
    }

    private List<Integer> articleCounts(List<ArticleView> level, FieldSelection field) {
        Map<Long, Integer> counts = new HashMap<>();
        sql.list(
                """
                select q.article_id, count(*) from quote q where q.article_id = any(?)%s
                group by q.article_id
                """
                        .formatted(QuoteCondition.LISTED),
                row -> counts.put(row.getLong(), row.getInt()),
                (Object) level.stream().map(ArticleView::number).distinct().toArray(Long[]::new));
        return level.stream().map(article -> counts.getOrDefault(article.number(), 0)).toList();
    }

    private static Long[] numbers(List<QuoteView> level) {
        return level.stream().map(QuoteView::number).distinct().toArray(Long[]::new);
    }
}
