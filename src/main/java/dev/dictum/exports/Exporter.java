package dev.dictum.exports;

import dev.dictum.article.ArticleCondition;
import dev.dictum.article.ArticleConditions;
import dev.dictum.article.ArticleFilter;
import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles out in the order of their keys, a few hundred at a time: an export needs little
 * memory however large the archive is. Articles that change meanwhile are told as they are when
 * their turn comes.
 */
@ApplicationScoped
public class Exporter {
    private static final int BATCH = 200;

    private final Sql sql;
    private final ArticleConditions conditions;

    Exporter(Sql sql, ArticleConditions conditions) {
        this.sql = sql;
        this.conditions = conditions;
    }

    /**
     * Exports the articles for which the filter holds; how many there were.
     *
     * @throws dev.dictum.graphql.ApiException when the filter cannot be understood; nothing is
     *     written then
     */
    public long export(ExportFormat format, ArticleFilter filter, OutputStream out)
            throws IOException {
        ArticleCondition condition = conditions.of(ArticleFilter.checked(filter));
        try (ArticleWriter writer = writer(format, out)) {
            long written = 0;
            String behind = null;
            while (true) {
                List<ExportedArticle> batch = batch(format, condition, behind);
                for (ExportedArticle article : batch) {
                    writer.write(article);
                    written++;
                }
                if (batch.size() < BATCH) {
                    return written;
                }
                behind = batch.getLast().sourceKey;
            }
        }
    }

    private static ArticleWriter writer(ExportFormat format, OutputStream out) throws IOException {
        return switch (format) {
            case JSONL -> new JsonLinesWriter(out);
            case CSV -> new QuoteCsvWriter(out);
            case MARKDOWN -> new PostWriter(out);
        };
    }

    private List<ExportedArticle> batch(
            ExportFormat format, ArticleCondition condition, @Nullable String behind) {
        SqlText statement =
                SqlText.of(
                        """
                        select a.id, a.source_key, a.title, a.headline, a.url, a.language,
                          a.published_at, a.published_at_precision, a.published_at_verbatim,
                          a.revised_at, a.head_image_url, a.head_image_alt, a.head_image_width,
                          a.head_image_height, a.thumbnail_url, a.thumbnail_alt, a.thumbnail_width,
                          a.thumbnail_height, a.comments_enabled, a.keywords, a.lead, b.html, b.text
                        from article a join article_body b on b.article_id = a.id
                        where (?::text is null or a.source_key > ?)
                        """,
                        behind,
                        behind);
        condition.addTo(statement, "a.id", "a.published_at");
        statement.add(" order by a.source_key limit ?", BATCH);
        List<ExportedArticle> batch = sql.list(statement, Exporter::article);
        Map<Long, ExportedArticle> byNumber = new LinkedHashMap<>();
        batch.forEach(article -> byNumber.put(article.number, article));
        Long[] numbers = byNumber.keySet().toArray(Long[]::new);
        categories(numbers, byNumber);
        contributions(numbers, byNumber);
        quotes(numbers, byNumber);
        aliases(numbers, byNumber);
        if (format == ExportFormat.JSONL) {
            sources(numbers, byNumber);
        }
        return batch;
    }

    private static ExportedArticle article(Row row) throws SQLException {
        ExportedArticle article = new ExportedArticle(row.getLong(), row.text());
        article.title = row.text();
        article.headline = row.textOrNull();
        article.url = row.textOrNull();
        article.language = row.textOrNull();
        article.publishedAt = row.instantOrNull();
        article.publishedAtPrecision = row.text();
        article.publishedAtVerbatim = row.textOrNull();
        article.revisedAt = row.instantOrNull();
        article.headImage = picture(row);
        article.thumbnail = picture(row);
        article.commentsEnabled = row.getBoolean();
        article.keywords = row.texts();
        article.lead = row.text();
        article.bodyHtml = row.text();
        article.bodyText = row.text();
        return article;
    }

    private static ExportedArticle.@Nullable Picture picture(Row row) throws SQLException {
        String url = row.textOrNull();
        String alt = row.textOrNull();
        Integer width = row.intOrNull();
        Integer height = row.intOrNull();
        return url == null ? null : new ExportedArticle.Picture(url, alt, width, height);
    }

    private void categories(Long[] numbers, Map<Long, ExportedArticle> articles) {
        sql.list(
                """
                select f.article_id, c.path from article_category f
                join category c on c.id = f.category_id
                where f.article_id = any(?) and f.position is not null
                order by f.article_id, f.position, c.id
                """,
                row -> of(articles, row).categories.add(row.texts()),
                (Object) numbers);
    }

    private void contributions(Long[] numbers, Map<Long, ExportedArticle> articles) {
        sql.list(
                """
                select c.article_id, c.role, n.name, c.credited_as, c.span_start, c.span_end
                from contribution c join author n on n.id = c.author_id
                where c.article_id = any(?) order by c.article_id, c.position
                """,
                row ->
                        of(articles, row)
                                .contributions
                                .add(
                                        new ExportedArticle.Contribution(
                                                row.text(), row.text(), row.text(), span(row))),
                (Object) numbers);
    }

    private void quotes(Long[] numbers, Map<Long, ExportedArticle> articles) {
        Map<Long, Integer> places = new HashMap<>();
        sql.list(
                """
                select q.article_id, q.id, q.parent_id, q.kind, q.text, q.span_start, q.span_end,
                  q.contents, coalesce(n.name, q.speaker_name), q.speaker_kind, q.title, q.cue,
                  q.occasion, q.attribution_start, q.attribution_end, q.verbatim, q.method,
                  q.confidence, q.candidates::text, q.rejected
                from quote q left join author n on n.id = q.speaker_id
                where q.article_id = any(?) order by q.article_id, q.position
                """,
                row -> {
                    List<ExportedArticle.Quote> quotes = of(articles, row).quotes;
                    places.put(row.getLong(), quotes.size());
                    Long parent = row.longOrNull();
                    return quotes.add(quote(row, parent == null ? null : places.get(parent)));
                },
                (Object) numbers);
    }

    private static ExportedArticle.Quote quote(Row row, @Nullable Integer parent)
            throws SQLException {
        String kind = row.text();
        String text = row.text();
        List<Integer> span = Objects.requireNonNull(span(row));
        List<Integer> contents = row.ints();
        String speaker = row.textOrNull();
        String speakerKind = row.textOrNull();
        String title = row.textOrNull();
        String cue = row.textOrNull();
        String occasion = row.textOrNull();
        List<Integer> attribution = span(row);
        return new ExportedArticle.Quote(
                kind,
                text,
                span,
                contents,
                parent,
                speaker,
                speakerKind,
                title,
                cue,
                occasion,
                attribution,
                row.textOrNull(),
                row.text(),
                row.getDouble(),
                row.text(),
                row.getBoolean());
    }

    private void aliases(Long[] numbers, Map<Long, ExportedArticle> articles) {
        sql.list(
                """
                select named.article_id, n.name, l.name
                from (
                  select article_id, author_id from contribution where article_id = any(?)
                  union
                  select article_id, speaker_id from quote where article_id = any(?)) named
                join author n on n.id = named.author_id
                join author_alias l on l.author_id = n.id
                order by named.article_id, l.name collate "C"
                """,
                row ->
                        of(articles, row)
                                .aliases
                                .computeIfAbsent(row.text(), name -> new ArrayList<>())
                                .add(row.text()),
                numbers,
                numbers);
    }

    private void sources(Long[] numbers, Map<Long, ExportedArticle> articles) {
        sql.list(
                """
                select article_id, name, format, bytes, content from source_document
                where article_id = any(?)
                """,
                row -> {
                    ExportedArticle article = of(articles, row);
                    String name = row.text();
                    String format = row.text();
                    int length = row.getInt();
                    article.source = new ExportedArticle.Source(name, format, length, row.bytes());
                    return article;
                },
                (Object) numbers);
    }

    private static ExportedArticle of(Map<Long, ExportedArticle> articles, Row row)
            throws SQLException {
        return Objects.requireNonNull(articles.get(row.getLong()));
    }

    private static @Nullable List<Integer> span(Row row) throws SQLException {
        Integer start = row.intOrNull();
        Integer end = row.intOrNull();
        return start == null || end == null ? null : List.of(start, end);
    }
}
