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

    /** So many of the newest quotes are looked at first. */
    private static final int NEWEST = 2_000;

    /** A page shows no more of the newest: the others need not be listed. */
    private static final int ENOUGH = QuoteListSql.SCORED;

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

    /** One statement: all matches are listed only where the newest quotes do not have enough. */
    private QuoteTextMatch find(String text) {
        TextQuery query = SearchText.parse(text);
        return sql.first(
                        """
                        select newest, case when cardinality(newest) < ? then array(
                          select m from matching_quotes(cast(? as tsquery), ?) m) end
                        from (
                          select array(
                            select q.id from (
                              select id, words from quote
                              order by published_at desc nulls last, id desc limit ?) q
                            where q.words @@ cast(? as tsquery)) newest) c
                        """,
                        row -> match(query, row.longs(), row.longs()),
                        ENOUGH,
                        query.tsquery(),
                        RARE + 1,
                        NEWEST,
                        query.tsquery())
                .orElseThrow();
    }

    private static QuoteTextMatch match(TextQuery query, List<Long> newest, List<Long> all) {
        return newest.size() < ENOUGH && all.size() <= RARE
                ? new QuoteTextMatch(query, List.copyOf(all), List.of())
                : new QuoteTextMatch(query, null, List.copyOf(newest));
    }
}
