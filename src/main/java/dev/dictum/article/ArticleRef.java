package dev.dictum.article;

import dev.dictum.graphql.ApiException;
import io.smallrye.graphql.api.Nullable;
import io.smallrye.graphql.api.OneOf;
import java.util.stream.Stream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;

/** Names one article. */
@OneOf
@Input("ArticleRef")
@Description("One article: exactly one of the fields.")
public record ArticleRef(
        @Nullable @Id @Description("The id of the article.") String id,
        @Nullable @Description("Its key within the archive.") String sourceKey,
        @Nullable @Description("Of several articles with this address the newest.") String url) {

    public ArticleRef checked() {
        if (Stream.of(id, sourceKey, url).filter(part -> part != null).count() != 1) {
            throw ApiException.badRequest(
                    "Name an article by exactly one of `id`, `sourceKey`, `url`.");
        }
        return this;
    }
}
