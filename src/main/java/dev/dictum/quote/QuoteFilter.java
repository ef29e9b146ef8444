package dev.dictum.quote;

import dev.dictum.article.ArticleFilter;
import dev.dictum.author.NamedRef;
import dev.dictum.graphql.ApiException;
import dev.dictum.quote.extraction.QuoteKind;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

/** Which quotes a list holds. */
@Input("QuoteFilter")
@Description("All given fields must hold.")
public record QuoteFilter(
        @Nullable @Description("In these articles.") ArticleFilter article,
        @Nullable
                @Description(
                        "Of any of these authors, at most 50. A name that nobody has matches nothing.")
                List<NamedRef> speaker,
        @Nullable
                @Description(
                        "Only where it is told who spoke, by name or by role; or only where it is not.")
                Boolean attributed,
        @Nullable @Description("Only of these kinds; left out: all but INDIRECT.")
                List<QuoteKind> kinds,
        @Nullable @Description("At least as sure, from 0 to 1.") Double minConfidence,
        @Nullable
                @Description(
                        "In whose words all of these occur: `\"…\"` for a phrase, `-` before what"
                                + " must not occur. At most 200 characters and 10 terms.")
                String text) {

    static final QuoteFilter ALL = new QuoteFilter(null, null, null, null, null, null);

    /** All quotes of some articles in which a text occurs. */
    public static QuoteFilter withText(String text, @Nullable ArticleFilter article) {
        return new QuoteFilter(article, null, null, null, null, text);
    }

    private static final int MAX_SPEAKERS = 50;

    /** The filter, or {@link #ALL}; LIMIT_EXCEEDED when it is too wide. */
    static QuoteFilter checked(@Nullable QuoteFilter filter) {
        if (filter == null) {
            return ALL;
        }
        if (filter.speaker != null && filter.speaker.size() > MAX_SPEAKERS) {
            throw ApiException.limit(
                    "`speaker` names at most %d authors; %d were given."
                            .formatted(MAX_SPEAKERS, filter.speaker.size()));
        }
        Double least = filter.minConfidence;
        if (least != null && !(least >= 0 && least <= 1)) {
            throw ApiException.badRequest("`minConfidence` is from 0 to 1.");
        }
        ArticleFilter.checked(filter.article);
        return filter;
    }
}
