package dev.dictum.quote;

import dev.dictum.article.TextSpan;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.SearchResult;
import dev.dictum.quote.extraction.QuoteKind;
import io.smallrye.graphql.api.Nullable;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.Type;

/** A quote as the API shows it. */
@Type("Quote")
@Description("What somebody said, and where it stands.")
public record QuoteView(
        @Ignore long number,
        @Ignore long articleNumber,
        @Ignore @Nullable Long parentNumber,
        @Ignore @Nullable Long speakerNumber,
        @Ignore @Nullable Instant publishedAt,
        @Ignore @Nullable Long wordsHash,
        @Description("The words, without the outer marks.") String text,
        @Description(
                        "Where `text` stands in Article.bodyText, in Unicode code points:"
                                + " bodyText[start, end) == text.")
                TextSpan span,
        @Description("What was said; more than one where the attribution splits the quotation.")
                List<TextSpan> contents,
        @Description("How the words stand in the text.") QuoteKind kind,
        @Description("What the article says about who spoke.") AttributionView attribution,
        @Description("The place among the article's quotes, from 0.") int position,
        @Ignore Answers answers)
        implements Node, SearchResult, Loaded {

    public static final String TYPE = "Quote";

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
