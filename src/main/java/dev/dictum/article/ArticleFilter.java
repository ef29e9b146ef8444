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
        @Nullable
                @Description(
                        "In whose title, headline, keywords or body all of these words occur:"
                                + " `\"…\"` for a phrase, `-` before what must not occur. At most"
                                + " 200 characters and 10 terms; at most 3 texts in a filter.")
                String text,
        @Nullable @Description("At least one of these filters must hold.")
                List<ArticleFilter> anyOf,
        @Nullable @Description("This filter must not hold.") ArticleFilter not) {

    public static final ArticleFilter ALL =
            new ArticleFilter(null, null, null, null, null, null, null, null, null, null);

    private static final int MAX_NESTING = 3;
    private static final int MAX_LEAVES = 50;
    private static final int MAX_TEXTS = 3;

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
        if (filter.texts() > MAX_TEXTS) {
            throw ApiException.limit(
                    "A filter has at most %d texts; this one has %d."
                            .formatted(MAX_TEXTS, filter.texts()));
        }
        return filter;
    }

    /** Whether it is a text and nothing but dates beside it. */
    boolean isTextInTime() {
        return text != null
                && equals(
                        new ArticleFilter(
                                null,
                                publishedAt,
                                publishedOn,
                                null,
                                null,
                                null,
                                null,
                                text,
                                null,
                                null));
    }

    /** This filter and a text that must occur. */
    ArticleFilter withText(String wanted) {
        return text == null
                ? new ArticleFilter(
                        category,
                        publishedAt,
                        publishedOn,
                        author,
                        speaker,
                        hasQuotes,
                        languages,
                        wanted,
                        anyOf,
                        not)
                : new ArticleFilter(
                        null, null, null, null, null, null, null, wanted, List.of(this), null);
    }

    /** Each text is looked up by itself. */
    private int texts() {
        int texts = text == null ? 0 : 1;
        if (anyOf != null) {
            texts += anyOf.stream().mapToInt(ArticleFilter::texts).sum();
        }
        return texts + (not == null ? 0 : not.texts());
    }

    /** Conditions; an empty filter within another counts as one. */
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
        leaves += text == null ? 0 : 1;
        leaves += languages == null ? 0 : languages.size();
        if (anyOf != null) {
            for (ArticleFilter filter : anyOf) {
                leaves += Math.max(1, filter.leaves(level + 1));
            }
        }
        return leaves + (not == null ? 0 : Math.max(1, not.leaves(level + 1)));
    }
}
