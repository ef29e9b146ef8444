package dev.dictum.article;

import dev.dictum.author.Authors;
import dev.dictum.category.Categories;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.DateRange;
import dev.dictum.graphql.DateTimeRange;
import dev.dictum.graphql.SearchText;
import dev.dictum.graphql.Zones;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** Looks up what filters of articles name. */
@Singleton
public class ArticleConditions {
    private final Categories categories;
    private final Authors authors;
    private final ArticleWords words;

    ArticleConditions(Categories categories, Authors authors, ArticleWords words) {
        this.categories = categories;
        this.authors = authors;
        this.words = words;
    }

    /** Finds the articles of a text, published in all of these ranges. */
    private interface Texts {
        TextMatch find(String text, List<ArticleCondition.Range> ranges);
    }

    /** The condition of a filter. */
    public ArticleCondition of(ArticleFilter filter) {
        return of(filter, words::find);
    }

    /** The condition of a filter for a few articles: its texts are looked up in those alone. */
    ArticleCondition ofFew(ArticleFilter filter) {
        return of(
                filter, (text, ranges) -> new TextMatch(SearchText.parse(text), List.of(), false));
    }

    /** The condition of a filter of which only so many of the newest matches are asked for. */
    ArticleCondition ofNewest(ArticleFilter filter, int most) {
        return of(filter, (text, ranges) -> words.find(text, ranges, most));
    }

    private ArticleCondition of(ArticleFilter filter, Texts texts) {
        CategoryFilter category = filter.category();
        AuthorFilter author = filter.author();
        List<ArticleCondition.Range> ranges = new ArrayList<>();
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
                filter.text() == null ? null : texts.find(filter.text(), ranges),
                filter.anyOf() == null
                        ? null
                        : filter.anyOf().stream().map(part -> of(part, texts)).toList(),
                filter.not() == null ? null : of(filter.not(), texts));
    }

    private static ArticleCondition.Range range(DateTimeRange range) {
        OffsetDateTime from = range.from();
        OffsetDateTime to = range.to();
        return new ArticleCondition.Range(
                from == null ? null : checked(from.getYear(), from::toInstant),
                to == null ? null : checked(to.getYear(), to::toInstant));
    }

    private static ArticleCondition.Range range(DateRange range) {
        ZoneId zone = Zones.parse(range.zone() == null ? "UTC" : range.zone());
        LocalDate from = range.from();
        LocalDate to = range.to();
        return new ArticleCondition.Range(
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
}
