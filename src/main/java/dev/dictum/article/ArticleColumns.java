package dev.dictum.article;

import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Selection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an article that a selection asks for, and those that tell its place in a list:
 * their SQL over the aliases {@code a} and {@code b}, and their reading. What is not asked for is
 * not read.
 */
final class ArticleColumns {
    private final Selection selection;
    private final List<String> columns = new ArrayList<>();
    private final boolean importedAt;
    private final boolean sourceKey;
    private final boolean headline;
    private final boolean url;
    private final boolean language;
    private final boolean precision;
    private final boolean verbatim;
    private final boolean revisedAt;
    private final boolean updatedAt;
    private final boolean headImage;
    private final boolean thumbnail;
    private final boolean commentsEnabled;
    private final boolean keywords;
    private final boolean characterCount;
    private final boolean lead;
    private final boolean html;
    private final boolean text;

    /**
     * @param order of the list that the articles are in, if they are
     */
    ArticleColumns(Selection selection, @Nullable ArticleOrder order) {
        this.selection = selection;
        columns.add("a.id, a.title, a.published_at");
        importedAt =
                needed(
                        selection.has("importedAt")
                                || order != null && order.field() == ArticleOrderField.IMPORTED_AT,
                        "a.imported_at");
        sourceKey = asked("sourceKey", "a.source_key");
        headline = asked("headline", "a.headline");
        url = asked("url", "a.url");
        language = asked("language", "a.language");
        precision = asked("publishedAtPrecision", "a.published_at_precision");
        verbatim = asked("publishedAtVerbatim", "a.published_at_verbatim");
        revisedAt = asked("revisedAt", "a.revised_at");
        updatedAt = asked("updatedAt", "a.updated_at");
        headImage = asked("headImage", picture("head_image"));
        thumbnail = asked("thumbnail", picture("thumbnail"));
        commentsEnabled = asked("commentsEnabled", "a.comments_enabled");
        keywords = asked("keywords", "a.keywords");
        characterCount = asked("characterCount", "a.character_count");
        lead = asked("excerpt", "a.lead");
        html = asked("bodyHtml", "b.html");
        text = asked("bodyText", "b.text");
    }

    private boolean asked(String field, String column) {
        return needed(selection.has(field), column);
    }

    private boolean needed(boolean needed, String column) {
        if (needed) {
            columns.add(column);
        }
        return needed;
    }

    private static String picture(String columns) {
        String column = "a." + columns;
        return column + "_url, " + column + "_alt, " + column + "_width, " + column + "_height";
    }

    /** What stands behind {@code select}. */
    String sql() {
        return String.join(", ", columns);
    }

    boolean hasBody() {
        return html || text;
    }

    /** The join that the columns need: bodies are read only when they are asked for. */
    String join() {
        return hasBody() ? " join article_body b on b.article_id = a.id" : "";
    }

    ArticleView read(Row row) throws SQLException {
        long number = row.getLong();
        String title = row.text();
        Instant publishedAt = row.instantOrNull();
        Instant imported = importedAt ? row.instant() : Instant.EPOCH;
        return new ArticleView(
                number,
                sourceKey ? row.text() : "",
                title,
                headline ? row.textOrNull() : null,
                url ? row.textOrNull() : null,
                language ? row.textOrNull() : null,
                publishedAt,
                precision ? DatePrecision.valueOf(row.text()) : DatePrecision.UNKNOWN,
                verbatim ? row.textOrNull() : null,
                revisedAt ? row.instantOrNull() : null,
                imported,
                updatedAt ? row.instant() : Instant.EPOCH,
                image(headImage, row),
                image(thumbnail, row),
                commentsEnabled && row.getBoolean(),
                keywords ? row.texts() : List.of(),
                characterCount ? row.getInt() : 0,
                lead ? row.text() : "",
                html ? row.text() : "",
                text ? row.text() : "",
                new Answers());
    }

    private static @Nullable ImageView image(boolean asked, Row row) throws SQLException {
        return asked ? ImageView.read(row) : null;
    }
}
