package dev.dictum.article;

import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.SearchResult;
import io.smallrye.graphql.api.Nullable;
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

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
