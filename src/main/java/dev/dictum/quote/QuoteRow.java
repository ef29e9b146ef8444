package dev.dictum.quote;

import dev.dictum.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table quote, stored or to be stored.
 *
 * @param id negative until the database gives one
 * @param contents pairs of start and end
 */
record QuoteRow(
        long id,
        long article,
        @Nullable Long parent,
        @Nullable Long speaker,
        @Nullable String speakerName,
        @Nullable String speakerKind,
        @Nullable Instant publishedAt,
        int position,
        String kind,
        String text,
        int start,
        int end,
        List<Integer> contents,
        String method,
        double confidence,
        @Nullable String verbatim,
        @Nullable Integer attributionStart,
        @Nullable Integer attributionEnd,
        @Nullable String cue,
        @Nullable String title,
        @Nullable String occasion,
        List<AttributionCandidate> candidates,
        @Nullable Long wordsHash,
        boolean corrected,
        boolean rejected) {

    static final String COLUMNS =
            """
            q.id, q.article_id, q.parent_id, q.speaker_id, q.speaker_name, q.speaker_kind,
            q.published_at, q.position, q.kind, q.text, q.span_start, q.span_end, q.contents,
            q.method, q.confidence, q.verbatim, q.attribution_start, q.attribution_end, q.cue,
            q.title, q.occasion, q.candidates::text, q.words_hash, q.corrected, q.rejected\
            """;

    static QuoteRow read(Row row) throws SQLException {
        return new QuoteRow(
                row.getLong(),
                row.getLong(),
                row.longOrNull(),
                row.longOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.instantOrNull(),
                row.getInt(),
                row.text(),
                row.text(),
                row.getInt(),
                row.getInt(),
                row.ints(),
                row.text(),
                row.getDouble(),
                row.textOrNull(),
                row.intOrNull(),
                row.intOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                row.textOrNull(),
                CandidatesJson.read(row.text()),
                row.longOrNull(),
                row.getBoolean(),
                row.getBoolean());
    }

    /** This row in the place of a stored one; what an editor said of that one stands. */
    QuoteRow inPlaceOf(QuoteRow stored) {
        // What a document itself says to be corrected is as good as what is stored.
        boolean keep = stored.corrected && !corrected;
        return new QuoteRow(
                stored.id,
                article,
                parent,
                keep ? stored.speaker : speaker,
                keep ? stored.speakerName : speakerName,
                keep ? stored.speakerKind : speakerKind,
                publishedAt,
                position,
                keep ? stored.kind : kind,
                text,
                start,
                end,
                contents,
                keep ? stored.method : method,
                keep ? stored.confidence : confidence,
                verbatim,
                attributionStart,
                attributionEnd,
                cue,
                keep ? stored.title : title,
                occasion,
                candidates,
                wordsHash,
                stored.corrected || corrected,
                corrected ? rejected : stored.rejected);
    }

    /** The same words elsewhere in the text: the attribution's place is known no more. */
    QuoteRow movedTo(int newStart, @Nullable Instant newPublishedAt) {
        int by = newStart - start;
        List<Integer> moved = new ArrayList<>();
        contents.forEach(end -> moved.add(end + by));
        return new QuoteRow(
                id,
                article,
                parent,
                speaker,
                speakerName,
                speakerKind,
                newPublishedAt,
                position,
                kind,
                text,
                newStart,
                end + by,
                moved,
                method,
                confidence,
                verbatim,
                by == 0 ? attributionStart : null,
                by == 0 ? attributionEnd : null,
                cue,
                title,
                occasion,
                candidates,
                wordsHash,
                corrected,
                rejected);
    }

    QuoteRow at(int newPosition, @Nullable Long newParent) {
        return with(id, newPosition, newParent);
    }

    QuoteRow with(long newId, int newPosition, @Nullable Long newParent) {
        return new QuoteRow(
                newId,
                article,
                newParent,
                speaker,
                speakerName,
                speakerKind,
                publishedAt,
                newPosition,
                kind,
                text,
                start,
                end,
                contents,
                method,
                confidence,
                verbatim,
                attributionStart,
                attributionEnd,
                cue,
                title,
                occasion,
                candidates,
                wordsHash,
                corrected,
                rejected);
    }

    /** Whether the other tells the same, wherever it stands among the article's quotes. */
    boolean tellsTheSame(QuoteRow other) {
        return with(0, 0, null).equals(other.with(0, 0, null).dated(publishedAt));
    }

    private QuoteRow dated(@Nullable Instant date) {
        return movedTo(start, date);
    }
}
