package dev.dictum.article;

import dev.dictum.author.NamedRef;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.DateRange;
import dev.dictum.graphql.DateTimeRange;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which articles a list holds. */
@Input("ArticleFilter")
@Description("All given fields must hold. At most 3 levels deep and 50 conditions wide.")
public record ArticleFilter(
        @Nullable @Description("Filed under these categories.") CategoryFilter category,
        @Nullable @Description("By instant; articles without a date never match.")
                DateTimeRange publishedAt,
        @Nullable @Description("By calendar day in a zone; articles without a date never match.")
                DateRange publishedOn,
        @Nullable @Description("With contributions of these authors.") AuthorFilter author,
        @Nullable
                @Description(
                        "With quotes of any of these authors. A name that nobody has matches"
                                + " nothing.")
                List<NamedRef> speaker,
        @Nullable @Description("With quotes, or without any; reported speech does not count.")
                Boolean hasQuotes,
        @Nullable @Description("`zh`, `zh-Hant`, `en`, `other`.") List<String> languages,
        @Nullable @Description("At least one of these filters must hold.")
                List<ArticleFilter> anyOf,
        @Nullable @Description("This filter must not hold.") ArticleFilter not) {

    public static final ArticleFilter ALL =
            new ArticleFilter(null, null, null, null, null, null, null, null, null);

    private static final int MAX_NESTING = 3;
    private static final int MAX_LEAVES = 50;

    /** The filter, or {@link #ALL}; LIMIT_EXCEEDED when it is too deep or too wide. */
    public static ArticleFilter checked(@Nullable ArticleFilter filter) {
        if (filter == null) {
            return ALL;
        }
        int leaves = filter.leaves(1);
        if (leaves > MAX_LEAVES) {
            throw ApiException.limit(
                    "A filter has at most %d conditions; this one has %d."
                            .formatted(MAX_LEAVES, leaves));
        }
        return filter;
    }

    private int leaves(int level) {
        if (level > MAX_NESTING) {
            throw ApiException.limit("Filters nest at most %d levels deep.".formatted(MAX_NESTING));
        }
        int leaves = category == null ? 0 : category.anyOf().size();
        leaves += author == null ? 0 : author.anyOf().size();
        leaves += speaker == null ? 0 : speaker.size();
        leaves += hasQuotes == null ? 0 : 1;
        leaves += publishedAt == null ? 0 : 1;
        leaves += publishedOn == null ? 0 : 1;
        leaves += languages == null ? 0 : languages.size();
        if (anyOf != null) {
            for (ArticleFilter filter : anyOf) {
                leaves += filter.leaves(level + 1);
            }
        }
        return leaves + (not == null ? 0 : not.leaves(level + 1));
    }
}
