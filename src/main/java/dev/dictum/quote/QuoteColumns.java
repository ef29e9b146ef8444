package dev.dictum.quote;

import dev.dictum.article.TextSpan;
import dev.dictum.database.Row;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Selection;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.QuoteKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The columns of a quote that a selection asks for, besides those that order lists and lead to
 * other records: their SQL over the alias {@code q}, and their reading.
 */
final class QuoteColumns {
    private final boolean parent;
    private final boolean wordsHash;
    private final boolean contents;
    private final boolean kind;
    private final boolean attribution;
    private final boolean candidates;

    QuoteColumns(Selection selection) {
        parent = selection.has("parent");
        wordsHash = selection.has("occurrences");
        contents = selection.has("contents");
        kind = selection.has("kind");
        attribution = selection.has("attribution");
        candidates = attribution && selection.under("attribution").has("candidates");
    }

    /** What stands behind {@code select}. */
    String sql() {
        return "q.id, q.article_id, q.speaker_id, q.published_at, q.text, q.span_start, q.span_end,"
                + " q.confidence, q.position"
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
        Long speaker = row.longOrNull();
        var publishedAt = row.instantOrNull();
        String text = row.text();
        TextSpan span = new TextSpan(row.getInt(), row.getInt());
        double confidence = row.getDouble();
        int position = row.getInt();
        return new QuoteView(
                number,
                article,
                parent ? row.longOrNull() : null,
                speaker,
                publishedAt,
                wordsHash ? row.longOrNull() : null,
                text,
                span,
                contents ? spans(row.ints()) : List.of(),
                kind ? QuoteKind.valueOf(row.text()) : QuoteKind.DIRECT,
                attribution(row, confidence),
                position,
                new Answers());
    }

    private AttributionView attribution(Row row, double confidence) throws SQLException {
        if (!attribution) {
            return new AttributionView(
                    AttributionMethod.NONE,
                    confidence,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of());
        }
        AttributionMethod method = AttributionMethod.valueOf(row.text());
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
