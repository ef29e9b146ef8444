package dev.dictum.article;

import dev.dictum.author.Authors;
import dev.dictum.category.Categories;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.DateRange;
import dev.dictum.graphql.DateTimeRange;
import dev.dictum.graphql.Zones;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An {@link ArticleFilter} with its references looked up, as SQL conditions.
 *
 * @param categories null when the filter names none
 * @param authors null when the filter names none
 * @param speakers null when the filter names none
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
        @Nullable List<ArticleCondition> anyOf,
        @Nullable ArticleCondition not) {

    /** Quotes that lists hold unless they are asked for others. */
    private static final String LISTED = " and not s.rejected and s.kind <> 'INDIRECT'";

    /** A half-open range of instants; null is an open end. */
    public record Range(@Nullable Instant from, @Nullable Instant to) {}

    public static ArticleCondition of(
            ArticleFilter filter, Categories categories, Authors authors) {
        CategoryFilter category = filter.category();
        AuthorFilter author = filter.author();
        List<Range> ranges = new ArrayList<>();
        if (filter.publishedAt() != null) {
            ranges.add(range(filter.publishedAt()));
        }
        if (filter.publishedOn() != null) {
            ranges.add(range(filter.publishedOn()));
        }
        return new ArticleCondition(
                category == null ? null : categories.numbers(category.anyOf()),
                category == null || !Objects.equals(category.includeDescendants(), false),
                author == null ? null : authors.numbers(author.anyOf()),
                author == null || author.roles() == null ? List.of() : author.roles(),
                filter.speaker() == null ? null : authors.numbers(filter.speaker()),
                filter.hasQuotes(),
                ranges,
                filter.languages(),
                filter.anyOf() == null
                        ? null
                        : filter.anyOf().stream()
                                .map(part -> of(part, categories, authors))
                                .toList(),
                filter.not() == null ? null : of(filter.not(), categories, authors));
    }

    private static Range range(DateTimeRange range) {
        OffsetDateTime from = range.from();
        OffsetDateTime to = range.to();
        return new Range(
                from == null ? null : checked(from.getYear(), from::toInstant),
                to == null ? null : checked(to.getYear(), to::toInstant));
    }

    private static Range range(DateRange range) {
        ZoneId zone = Zones.parse(range.zone() == null ? "UTC" : range.zone());
        LocalDate from = range.from();
        LocalDate to = range.to();
        return new Range(
                from == null
                        ? null
                        : checked(from.getYear(), () -> from.atStartOfDay(zone).toInstant()),
                to == null
                        ? null
                        : checked(
                                to.getYear(), () -> to.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    private static Instant checked(int year, Supplier<Instant> instant) {
        if (year < 1 || year > 9999) {
            throw ApiException.badRequest("Years from 1 to 9999 can be asked for.");
        }
        return instant.get();
    }

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
