package dev.dictum.article;

import dev.dictum.database.SqlText;
import dev.dictum.search.tokens.TextQuery;
import java.util.List;

/**
 * The articles in whose title, headline, keywords or body a text occurs.
 *
 * @param query what is looked for
 * @param newest the numbers of the newest of them
 * @param complete whether those are all; otherwise each article must be looked at
 */
public record TextMatch(TextQuery query, List<Long> newest, boolean complete) {

    /** The newest alone, as if they were all. */
    TextMatch newestOnly() {
        return new TextMatch(query, newest, true);
    }

    /** Appends that the article of this id is one of them: for lists that end early. */
    void addTo(SqlText sql, String id) {
        if (complete) {
            sql.add(" and %s = any(?)".formatted(id), numbers());
            return;
        }
        // An expression that the planner cannot turn into a join with all matches.
        sql.add(
                " and (select bool_or(w.parts = 1 and w.words @@ cast(? as tsquery) or w.parts > 1"
                        + " and w.part = 0 and long_text_matches(w.article_id,"
                        + " cast(? as tsquery[]), cast(? as tsquery[])))"
                        + " from article_words w where w.article_id = %s)".formatted(id),
                query.tsquery(),
                terms(query.wanted()),
                terms(query.unwanted()));
    }

    /** (0, how many they are). */
    SqlText count() {
        return complete
                ? SqlText.of("select 0::bigint, ?::int", newest.size())
                : SqlText.of("select 0::bigint, count(*) from ").add(all());
    }

    /** Appends from and where: all of them, as the table alias {@code a}, for counts. */
    void addAll(SqlText sql) {
        sql.add(" from ").add(all()).add(" join article a on a.id = m where true");
    }

    private SqlText all() {
        return SqlText.of(
                "matching_articles(cast(? as tsquery), cast(? as tsquery), cast(? as tsquery[]),"
                        + " cast(? as tsquery[])) m",
                query.tsquery(),
                query.anyWanted(),
                terms(query.wanted()),
                terms(query.unwanted()));
    }

    /** Appends the score of an article: how much of it the words are, and how new it is. */
    void addScore(SqlText sql, String id, String date) {
        sql.add(
                ("coalesce((select max(ts_rank('{0.1, 0.2, 0.5, 1.0}', w.words, cast(? as tsquery),"
                                + " 1)) from article_words w where w.article_id = %s), 0) * %s")
                        .formatted(id, recency(date)),
                query.tsquery());
    }

    /** A factor that grows by a tenth a year, 1 at the beginning of 2020: the same at any time. */
    public static String recency(String date) {
        return "exp((coalesce(extract(epoch from %s), 946684800)::float8 - 1577836800) / 315576000)"
                .formatted(date);
    }

    /** The numbers as a parameter. */
    Object numbers() {
        return newest.toArray(Long[]::new);
    }

    static Object terms(List<TextQuery.Term> terms) {
        return terms.stream().map(TextQuery.Term::tsquery).toArray(String[]::new);
    }
}
