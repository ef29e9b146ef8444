package dev.dictum.search;

import dev.dictum.article.ArticleView;
import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.quote.QuoteView;
import org.eclipse.microprofile.graphql.Description;

/** What the search looks through. */
@Description("What the search looks through.")
public enum SearchType {
    ARTICLE(ArticleView.TYPE),
    AUTHOR(AuthorView.TYPE),
    CATEGORY(CategoryView.TYPE),
    QUOTE(QuoteView.TYPE);

    private final String node;

    SearchType(String node) {
        this.node = node;
    }

    /** The type's name in ids. */
    String node() {
        return node;
    }
}
