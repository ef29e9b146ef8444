package dev.dictum.article;

import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Goes through articles in the order of their numbers, for work that reads the texts of all. */
@ApplicationScoped
public class ArticleBatches {
    private static final int ARTICLES = 250;
    private static final long CHARACTERS = 4_000_000;

    private final Sql sql;

    ArticleBatches(Sql sql) {
        this.sql = sql;
    }

    /**
     * The numbers of the next articles: enough for all cores, and not too much text at once.
     *
     * @param articles the articles to go through; absent for all
     * @param behind the last number of the batch before, 0 at the beginning
     */
    public List<Long> next(Optional<List<Long>> articles, long behind) {
        SqlText statement =
                SqlText.of(
                        """
                        select id from (
                          select id, row_number() over w as place, sum(character_count) over w as characters
                          from article where id > ?
                        """,
                        behind);
        articles.ifPresent(numbers ->
                statement.add(" and id = any(?)", (Object) numbers.toArray(Long[]::new)));
        statement.add(
                """
                 window w as (order by id) order by id limit ?) n
                where place = 1 or characters <= ? order by id
                """,
                ARTICLES,
                CHARACTERS);
        return sql.list(statement, row -> row.getLong());
    }
}
