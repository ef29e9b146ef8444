package dev.dictum.article;

import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.SearchResult;
import dev.dictum.graphql.Selection;
import io.smallrye.graphql.api.Nullable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** An article as the API shows it. */
@Type("Article")
@Description("An article of the archive.")
public record ArticleView(
        @Ignore long number,
        @Description(
                        "Stable key within the archive; importing the same key again updates the"
                                + " article.")
                String sourceKey,
        @Description("The title as the document gives it.") String title,
        @Nullable @Description("The true headline, where the body states one (原标题).")
                String headline,
        @Nullable @Description("Where it was published; http or https.") String url,
        @Nullable @Description("`zh`, `zh-Hant`, `en` or `other`; null without any text.")
                String language,
        @Nullable
                @Description("When it was published; null when the document has no readable date.")
                Instant publishedAt,
        @Description("To what publishedAt is exact.") DatePrecision publishedAtPrecision,
        @Nullable @Description("The date exactly as the document wrote it.")
                String publishedAtVerbatim,
        @Nullable @Description("When the publisher last revised it, as the document states.")
                Instant revisedAt,
        @Description("When it first came into the archive.") Instant importedAt,
        @Description("When an import last changed it.") Instant updatedAt,
        @Nullable @Description("The picture above the article.") ImageView headImage,
        @Nullable @Description("The small picture for lists.") ImageView thumbnail,
        @Description("Whether the source allows comments.") boolean commentsEnabled,
        @Description("Keywords and tags, in the order of the document.") List<String> keywords,
        @Description("The number of code points of bodyText.") int characterCount,
        @Ignore String lead,
        @Description("Sanitised; safe to insert into a page.") String bodyHtml,
        @Description("The text alone, a line per block.") String bodyText,
        @Ignore Answers answers)
        implements Node, SearchResult, Loaded {

    public static final String TYPE = "Article";

    /**
     * The columns that {@link #read} reads, of the table aliases {@code a} and {@code b}: what is
     * not asked for is not read, but for what orders lists.
     */
    static String columns(Selection selection) {
        return String.join(
                ", ",
                "a.id",
                asked(selection, "sourceKey", "a.source_key", "''"),
                "a.title",
                asked(selection, "headline", "a.headline", "null::text"),
                asked(selection, "url", "a.url", "null::text"),
                asked(selection, "language", "a.language", "null::text"),
                "a.published_at",
                asked(selection, "publishedAtPrecision", "a.published_at_precision", "'UNKNOWN'"),
                asked(selection, "publishedAtVerbatim", "a.published_at_verbatim", "null::text"),
                asked(selection, "revisedAt", "a.revised_at", "null::timestamptz"),
                "a.imported_at",
                asked(selection, "updatedAt", "a.updated_at", "a.imported_at"),
                picture(selection, "headImage", "head_image"),
                picture(selection, "thumbnail", "thumbnail"),
                asked(selection, "commentsEnabled", "a.comments_enabled", "false"),
                asked(selection, "keywords", "a.keywords", "null::text[]"),
                asked(selection, "characterCount", "a.character_count", "0"),
                asked(selection, "excerpt", "a.lead", "''"),
                asked(selection, "bodyHtml", "b.html", "''"),
                asked(selection, "bodyText", "b.text", "''"));
    }

    private static String asked(
            Selection selection, String field, String column, String otherwise) {
        return selection.has(field) ? column : otherwise;
    }

    private static String picture(Selection selection, String field, String columns) {
        return selection.has(field)
                ? "a.%1$s_url, a.%1$s_alt, a.%1$s_width, a.%1$s_height".formatted(columns)
                : "null::text, null::text, null::int, null::int";
    }

    /** The join that the columns need: bodies are read only when they are asked for. */
    static String joins(Selection selection) {
        return selection.has("bodyHtml") || selection.has("bodyText")
                ? " join article_body b on b.article_id = a.id"
                : "";
    }

    static ArticleView read(Row row) throws SQLException {
        return new ArticleView(
                row.getLong(),
                row.text(),
                row.text(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.instantOrNull(),
                DatePrecision.valueOf(row.text()),
                row.textOrNull(),
                row.instantOrNull(),
                row.instant(),
                row.instant(),
                ImageView.read(row),
                ImageView.read(row),
                row.getBoolean(),
                row.texts(),
                row.getInt(),
                row.text(),
                row.text(),
                row.text(),
                new Answers());
    }

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
