package dev.dictum.quote;

import dev.dictum.article.TextSpan;
import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Loaded;
import dev.dictum.graphql.Node;
import dev.dictum.graphql.SearchResult;
import dev.dictum.graphql.Selection;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.QuoteKind;
import io.smallrye.graphql.api.Nullable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
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

    /**
     * The columns that {@link #read} reads, of the table alias {@code q}: of what is not asked for
     * only the short ones.
     */
    static String columns(Selection selection) {
        boolean attribution = selection.has("attribution");
        boolean candidates = attribution && selection.under("attribution").has("candidates");
        return """
        q.id, q.article_id, q.parent_id, q.speaker_id, q.published_at, q.words_hash, q.text,
        q.span_start, q.span_end, %s, q.kind, q.method, q.confidence, %s, %s, q.position\
        """
                .formatted(
                        selection.has("contents") ? "q.contents" : "null::int[]",
                        attribution
                                ? "q.speaker_name, q.verbatim, q.attribution_start,"
                                        + " q.attribution_end, q.cue, q.title, q.occasion"
                                : "null::text, null::text, null::int, null::int, null::text,"
                                        + " null::text, null::text",
                        candidates ? "q.candidates::text" : "'[]'");
    }

    static QuoteView read(Row row) throws SQLException {
        return new QuoteView(
                row.getLong(),
                row.getLong(),
                row.longOrNull(),
                row.longOrNull(),
                row.instantOrNull(),
                row.longOrNull(),
                row.text(),
                new TextSpan(row.getInt(), row.getInt()),
                spans(row.ints()),
                QuoteKind.valueOf(row.text()),
                attribution(row),
                row.getInt(),
                new Answers());
    }

    private static AttributionView attribution(Row row) throws SQLException {
        AttributionMethod method = AttributionMethod.valueOf(row.text());
        double confidence = row.getDouble();
        String speakerName = row.textOrNull();
        String verbatim = row.textOrNull();
        return new AttributionView(
                method,
                confidence,
                speakerName,
                verbatim,
                TextSpan.readOrNull(row),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                CandidatesJson.read(row.text()));
    }

    private static List<TextSpan> spans(List<Integer> ends) {
        List<TextSpan> spans = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            spans.add(new TextSpan(ends.get(i), ends.get(i + 1)));
        }
        return spans;
    }

    @Override
    @Id
    @Description("Opaque and stable; `node(id:)` answers it.")
    public String getId() {
        return GlobalId.of(TYPE, number);
    }
}
