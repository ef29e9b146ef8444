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

    /** Quotes that lists hold unless they are asked for others, on the table alias {@code s}. */
    static final String LISTED = " and not s.rejected and s.kind <> 'INDIRECT'";

    /** A half-open range of instants; null is an open end. */
    public record Range(@Nullable Instant from, @Nullable Instant to) {}

    /** The same without its categories: what remains when they drive the query. */
    ArticleCondition withoutCategories() {
        return with(null, authors, roles, speakers, text);
    }

    /** The same without its authors: what remains when they drive the query. */
    ArticleCondition withoutAuthors() {
        return with(categories, null, List.of(), speakers, text);
    }

    /** The same without its speakers: what remains when they drive the query. */
    ArticleCondition withoutSpeakers() {
        return with(categories, authors, roles, null, text);
    }

    /** The same without its text: what remains when the articles that have it drive the query. */
    ArticleCondition withoutText() {
        return with(categories, authors, roles, speakers, null);
    }

    /** The same with the newest articles of its text alone. */
    ArticleCondition newestOnly() {
        return with(categories, authors, roles, speakers, text == null ? null : text.newestOnly());
    }

    /** Whether there is nothing but a text and dates. */
    boolean isTextInTime() {
        return text != null && categories == null && hasNoOthers();
    }

    /** Whether there is nothing but categories and dates. */
    boolean isPlaceInTime() {
        return text == null && hasNoOthers();
    }

    /** Whether there is nothing but categories, dates and a text. */
    private boolean hasNoOthers() {
        return authors == null
                && speakers == null
                && hasQuotes == null
                && languages == null
                && anyOf == null
                && not == null;
    }

    /** The same with others in place of what may drive the query. */
    private ArticleCondition with(
            @Nullable List<Long> otherCategories,
            @Nullable List<Long> otherAuthors,
            List<ContributionRole> otherRoles,
            @Nullable List<Long> otherSpeakers,
            @Nullable TextMatch otherText) {
        return new ArticleCondition(
                otherCategories,
                descendants,
                otherAuthors,
                otherRoles,
                otherSpeakers,
                hasQuotes,
                ranges,
                languages,
                otherText,
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
                sql.add(" and " + date + " is not null");
            }
            if (range.from() != null) {
                sql.add(" and " + date + " >= ?", range.from());
            }
            if (range.to() != null) {
                sql.add(" and " + date + " < ?", range.to());
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
