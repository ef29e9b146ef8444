package dev.dictum.quote;

import dev.dictum.article.TextSpan;
import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Selection;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.QuoteKind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a quote that a selection asks for, and the one that tells its place in a list:
 * their SQL over the alias {@code q}, and their reading. What is not asked for is not read.
 */
final class QuoteColumns {
    private static final TextSpan NOWHERE = new TextSpan(0, 0);

    private final boolean speaker;
    private final boolean publishedAt;
    private final boolean text;
    private final boolean span;
    private final boolean confidence;
    private final boolean position;
    private final boolean parent;
    private final boolean wordsHash;
    private final boolean contents;
    private final boolean kind;
    private final boolean attribution;
    private final boolean candidates;

    /**
     * @param order of the list that the quotes are in, if they are
     */
    QuoteColumns(Selection selection, @Nullable QuoteOrder order) {
        QuoteOrderField ordered = order == null ? null : order.field();
        speaker = selection.has("speaker");
        publishedAt = ordered == QuoteOrderField.PUBLISHED_AT;
        text = selection.has("text");
        span = selection.has("span");
        confidence = selection.has("attribution") || ordered == QuoteOrderField.CONFIDENCE;
        position = selection.has("position") || ordered == QuoteOrderField.POSITION;
        parent = selection.has("parent");
        wordsHash = selection.has("occurrences");
        contents = selection.has("contents");
        kind = selection.has("kind");
        attribution = selection.has("attribution");
        candidates = attribution && selection.under("attribution").has("candidates");
    }

    /** What stands behind {@code select}. */
    String sql() {
        return "q.id, q.article_id"
                + (speaker ? ", q.speaker_id" : "")
                + (publishedAt ? ", q.published_at" : "")
                + (text ? ", q.text" : "")
                + (span ? ", q.span_start, q.span_end" : "")
                + (confidence ? ", q.confidence" : "")
                + (position ? ", q.position" : "")
                + (parent ? ", q.parent_id" : "")
                + (wordsHash ? ", q.words_hash" : "")
                + (contents ? ", q.contents" : "")
                + (kind ? ", q.kind" : "")
                + (attribution
                        ? ", q.method, q.speaker_name, q.verbatim, q.attribution_start,"
                                + " q.attribution_end, q.cue, q.title, q.occasion"
                        : "")
                + (candidates ? ", q.candidates::text" : "");
    }

    QuoteView read(Row row) throws SQLException {
        long number = row.getLong();
        long article = row.getLong();
        Long spokenBy = speaker ? row.longOrNull() : null;
        Instant at = publishedAt ? row.instantOrNull() : null;
        String words = text ? row.text() : "";
        TextSpan stands = span ? new TextSpan(row.getInt(), row.getInt()) : NOWHERE;
        double sure = confidence ? row.getDouble() : 0;
        int place = position ? row.getInt() : 0;
        return new QuoteView(
                number,
                article,
                parent ? row.longOrNull() : null,
                spokenBy,
                at,
                wordsHash ? row.longOrNull() : null,
                words,
                stands,
                contents ? spans(row.ints()) : List.of(),
                kind ? QuoteKind.valueOf(row.text()) : QuoteKind.DIRECT,
                attribution(row, sure),
                place,
                new Answers());
    }

    private AttributionView attribution(Row row, double sure) throws SQLException {
        if (!attribution) {
            return new AttributionView(
                    AttributionMethod.NONE, sure, null, null, null, null, null, null, List.of());
        }
        AttributionMethod method = AttributionMethod.valueOf(row.text());
        String speakerName = row.textOrNull();
        String verbatim = row.textOrNull();
        return new AttributionView(
                method,
                sure,
                speakerName,
                verbatim,
                TextSpan.readOrNull(row),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                candidates ? CandidatesJson.read(row.text()) : List.of());
    }

    private static List<TextSpan> spans(List<Integer> ends) {
        List<TextSpan> spans = new ArrayList<>();
        for (int i = 0; i + 1 < ends.size(); i += 2) {
            spans.add(new TextSpan(ends.get(i), ends.get(i + 1)));
        }
        return spans;
    }
}
