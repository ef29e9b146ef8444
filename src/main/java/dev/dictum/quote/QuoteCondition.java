package dev.dictum.quote;

import dev.dictum.article.ArticleCondition;
import dev.dictum.database.SqlText;
import dev.dictum.quote.extraction.QuoteKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link QuoteFilter} with its references looked up, as SQL conditions on the table alias {@code
 * q}; {@link QuoteConditions} makes them. Rejected quotes never match.
 *
 * @param speakers null when the filter names none
 * @param text null when the filter has none
 */
record QuoteCondition(
        @Nullable ArticleCondition article,
        @Nullable List<Long> speakers,
        @Nullable Boolean attributed,
        @Nullable List<QuoteKind> kinds,
        @Nullable Double minConfidence,
        @Nullable QuoteTextMatch text) {

    /** What lists hold unless they are asked for more, on the table alias {@code q}. */
    static final String LISTED = " and not q.rejected and q.kind <> 'INDIRECT'";

    /** The same without its speakers: what remains when they drive the query. */
    QuoteCondition withoutSpeakers() {
        return new QuoteCondition(article, null, attributed, kinds, minConfidence, text);
    }

    /** The same without its text: what remains when the quotes that have it drive the query. */
    QuoteCondition withoutText() {
        return withText(null);
    }

    QuoteCondition withText(@Nullable QuoteTextMatch other) {
        return new QuoteCondition(article, speakers, attributed, kinds, minConfidence, other);
    }

    /** Whether there is a text and nothing else. */
    boolean isTextAlone() {
        return text != null && equals(new QuoteCondition(null, null, null, null, null, text));
    }

    /** Whether quotes without a date may match. */
    boolean mayBeUndated() {
        return article == null || article.ranges().isEmpty();
    }

    /** The join that the conditions need. */
    String joins() {
        return article != null && article.needsArticle()
                ? " join article a on a.id = q.article_id"
                : "";
    }

    /** Appends each condition as {@code and …}. */
    void addTo(SqlText sql) {
        if (kinds == null) {
            sql.add(LISTED);
        } else {
            sql.add(
                    " and not q.rejected and q.kind = any(?)",
                    (Object) kinds.stream().map(Enum::name).toArray(String[]::new));
        }
        if (speakers != null) {
            sql.add(" and q.speaker_id = any(?)", (Object) speakers.toArray(Long[]::new));
        }
        if (attributed != null) {
            sql.add(" and q.speaker_name is %s".formatted(attributed ? "not null" : "null"));
        }
        if (minConfidence != null) {
            sql.add(" and q.confidence >= ?", minConfidence);
        }
        if (text != null) {
            text.addTo(sql);
        }
        if (article != null) {
            article.addTo(sql, "q.article_id", "q.published_at");
        }
    }
}
