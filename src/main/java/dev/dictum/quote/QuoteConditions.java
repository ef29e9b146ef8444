package dev.dictum.quote;

import dev.dictum.article.ArticleConditions;
import dev.dictum.author.Authors;
import dev.dictum.database.Sql;
import dev.dictum.graphql.SearchText;
import dev.dictum.search.tokens.TextQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Looks up what filters of quotes name. */
@ApplicationScoped
public class QuoteConditions {
    /** Up to so many matches of a text are listed first and looked at then. */
    private static final int RARE = 2_000;

    /** Of so many of the newest quotes, {@link #MANY} with a text mean that it is common. */
    private static final int NEWEST = 2_000;

    private static final int MANY = 100;

    private final Sql sql;
    private final Authors authors;
    private final ArticleConditions articles;

    QuoteConditions(Sql sql, Authors authors, ArticleConditions articles) {
        this.sql = sql;
        this.authors = authors;
        this.articles = articles;
    }

    /** The condition of a filter. */
    QuoteCondition of(QuoteFilter filter) {
        return new QuoteCondition(
                filter.article() == null ? null : articles.of(filter.article()),
                filter.speaker() == null ? null : authors.numbers(filter.speaker()),
                filter.attributed(),
                filter.kinds(),
                filter.minConfidence(),
                filter.text() == null ? null : find(filter.text()));
    }

    private QuoteTextMatch find(String text) {
        TextQuery query = SearchText.parse(text);
        List<Long> found =
                sql.list(
                        "select m from matching_quotes(?::tsquery, ?) m",
                        row -> row.getLong(),
                        query.tsquery(),
                        RARE + 1);
        return found.size() <= RARE
                ? new QuoteTextMatch(query, List.copyOf(found), false)
                : new QuoteTextMatch(query, null, isCommon(query));
    }

    /** Whether one meets enough matches when one goes through the quotes by date. */
    private boolean isCommon(TextQuery query) {
        return sql.first(
                        """
                        select count(*) from (
                          select words from quote order by published_at desc nulls last, id desc
                          limit ?) q
                        where q.words @@ cast(? as tsquery)
                        """,
                        row -> row.getLong() >= MANY,
                        NEWEST,
                        query.tsquery())
                .orElse(false);
    }
}
