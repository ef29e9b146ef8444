package dev.dictum.article;

import dev.dictum.database.SqlText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ArticleFilter} with its references looked up, as SQL conditions; {@link
 * ArticleConditions} makes them.
 *
 * @param categories null when the filter names none
 * @param authors null when the filter names none
 * @param speakers null when the filter names none
 * @param text null when the filter has none
 */
public record ArticleCondition(
        @Nullable List<Long> categories,
        boolean descendants,
        @Nullable List<Long> authors,
        List<ContributionRole> roles,
        @Nullable List<Long> speakers,
        @Nullable Boolean hasQuotes,
        List<Range> ranges,
        @Nullable List<String> languages,
        @Nullable TextMatch text,
        @Nullable List<ArticleCondition> anyOf,
        @Nullable ArticleCondition not) {

    /** Quotes that lists hold unless they are asked for others. */
    private static final String LISTED = " and not s.rejected and s.kind <> 'INDIRECT'";

    /** A half-open range of instants; null is an open end. */
    public record Range(@Nullable Instant from, @Nullable Instant to) {}

    /** The same without its categories: what remains when they drive the query. */
    ArticleCondition withoutCategories() {
        return new ArticleCondition(
                null,
                descendants,
                authors,
                roles,
                speakers,
                hasQuotes,
                ranges,
                languages,
                text,
                anyOf,
                not);
    }

    /** The same without its authors: what remains when they drive the query. */
    ArticleCondition withoutAuthors() {
        return new ArticleCondition(
                categories,
                descendants,
                null,
                List.of(),
                speakers,
                hasQuotes,
                ranges,
                languages,
                text,
                anyOf,
                not);
    }

    /** The same without its speakers: what remains when they drive the query. */
    ArticleCondition withoutSpeakers() {
        return new ArticleCondition(
                categories,
                descendants,
                authors,
                roles,
                null,
                hasQuotes,
                ranges,
                languages,
                text,
                anyOf,
                not);
    }

    /** The same without its text: what remains when the articles that have it drive the query. */
    ArticleCondition withoutText() {
        return withText(null);
    }

    /** The same with the newest articles of its text alone. */
    ArticleCondition newestOnly() {
        return withText(text == null ? null : text.newestOnly());
    }

    /** Whether there is nothing but a text and dates. */
    boolean isTextInTime() {
        return text != null
                && categories == null
                && authors == null
                && speakers == null
                && hasQuotes == null
                && languages == null
                && anyOf == null
                && not == null;
    }

    private ArticleCondition withText(@Nullable TextMatch other) {
        return new ArticleCondition(
                categories,
                descendants,
                authors,
                roles,
                speakers,
                hasQuotes,
                ranges,
                languages,
                other,
                anyOf,
                not);
    }

    /** Whether the conditions read columns of the article's own row. */
    public boolean needsArticle() {
        return languages != null
                || (anyOf != null && anyOf.stream().anyMatch(ArticleCondition::needsArticle))
                || (not != null && not.needsArticle());
    }

    /**
     * Appends each condition as {@code and …}.
     *
     * @param id the SQL expression of the article's id
     * @param date the SQL expression of its date
     */
    public void addTo(SqlText sql, String id, String date) {
        if (categories != null) {
            sql.add(
                    " and exists (select from article_category f where f.article_id = %s and f.category_id = any(?)%s)"
                            .formatted(id, descendants ? "" : " and f.position is not null"),
                    (Object) categories.toArray(Long[]::new));
        }
        if (authors != null) {
            sql.add(
                    " and exists (select from contribution c where c.article_id = %s and c.author_id = any(?)"
                            .formatted(id),
                    (Object) authors.toArray(Long[]::new));
            if (!roles.isEmpty()) {
                sql.add(
                        " and c.role = any(?)",
                        (Object) roles.stream().map(Enum::name).toArray(String[]::new));
            }
            sql.add(")");
        }
        if (speakers != null) {
            sql.add(
                    " and exists (select from quote s where s.article_id = %s and s.speaker_id = any(?)%s)"
                            .formatted(id, LISTED),
                    (Object) speakers.toArray(Long[]::new));
        }
        if (hasQuotes != null) {
            sql.add(
                    " and %s (select from quote s where s.article_id = %s%s)"
                            .formatted(hasQuotes ? "exists" : "not exists", id, LISTED));
        }
        for (Range range : ranges) {
            if (range.from() == null && range.to() == null) {
                sql.add(" and %s is not null".formatted(date));
            }
            if (range.from() != null) {
                sql.add(" and %s >= ?".formatted(date), range.from());
            }
            if (range.to() != null) {
                sql.add(" and %s < ?".formatted(date), range.to());
            }
        }
        if (languages != null) {
            sql.add(" and a.language = any(?)", (Object) languages.toArray(String[]::new));
        }
        if (text != null) {
            text.addTo(sql, id);
        }
        if (anyOf != null) {
            sql.add(" and (false");
            for (ArticleCondition part : anyOf) {
                sql.add(" or (true");
                part.addTo(sql, id, date);
                sql.add(")");
            }
            sql.add(")");
        }
        if (not != null) {
            // Unknown (an article without a date) does not hold either.
            sql.add(" and (true");
            not.addTo(sql, id, date);
            sql.add(") is not true");
        }
    }
}
