package dev.dictum.article;

import dev.dictum.database.DatabaseFailure;
import dev.dictum.database.Sql;
import dev.dictum.graphql.SearchText;
import dev.dictum.search.tokens.TextQuery;
import dev.dictum.search.tokens.TextVector;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of articles: kept by whoever writes articles, asked by filters and the search. */
@ApplicationScoped
public class ArticleWords {
    /** Up to so many matches are listed first and looked at then; of more, the list is walked. */
    static final int RARE = 2_000;

    private final Sql sql;

    ArticleWords(Sql sql) {
        this.sql = sql;
    }

    /** The words of an article, in the parts that {@link #write} takes. */
    public static List<String> of(
            String title, @Nullable String headline, List<String> keywords, String bodyText) {
        TextVector words = new TextVector().add(title, TextVector.Weight.TITLE);
        if (headline != null) {
            words.add(headline, TextVector.Weight.SUBTITLE);
        }
        keywords.forEach(keyword -> words.add(keyword, TextVector.Weight.SUBTITLE));
        return words.add(bodyText, TextVector.Weight.BODY).parts();
    }

    /** Makes these the words of the articles; called in the transaction that writes their texts. */
    public void write(Long[] articles, List<List<String>> words) {
        List<Long> owners = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < articles.length; i++) {
            List<String> ofArticle = words.get(i);
            for (int part = 0; part < ofArticle.size(); part++) {
                owners.add(articles[i]);
                places.add(part);
                counts.add(ofArticle.size());
                parts.add(ofArticle.get(part));
            }
        }
        // Room for what waits to be indexed, when it is this transaction that must do it.
        sql.list("select set_config('work_mem', '64MB', true)", row -> row.text());
        sql.update("delete from article_words where article_id = any(?)", (Object) articles);
        sql.update(
                """
                insert into article_words (article_id, part, parts, words)
                select article_id, part, parts, words::tsvector
                from unnest(?::bigint[], ?::int[], ?::int[], ?::text[]) n(article_id, part, parts, words)
                """,
                owners.toArray(Long[]::new),
                places.toArray(Integer[]::new),
                counts.toArray(Integer[]::new),
                parts.toArray(String[]::new));
    }

    /** Indexes what was written and waits: called when much was. Searches are faster then. */
    public void settle() {
        try {
            sql.list(
                    """
                    select gin_clean_pending_list('article_words_words')::text,
                      gin_clean_pending_list('quote_words_words')::text
                    """,
                    row -> row.text());
        } catch (DatabaseFailure e) {
            // Autovacuum does it later.
            Log.debug("What waits to be indexed was left alone", e);
        }
    }

    /**
     * What a text matches.
     *
     * @throws dev.dictum.graphql.ApiException when it is too long or names nothing
     */
    public TextMatch find(String text) {
        TextQuery query = SearchText.parse(text);
        @Nullable Object[] known = TextMatch.parameters(query);
        List<Long> found =
                sql.list(
                        "select m from matching_articles(?::tsquery, ?::tsquery, ?::tsquery[],"
                                + " ?::tsquery[], ?) m",
                        row -> row.getLong(),
                        known[0],
                        known[1],
                        known[2],
                        known[3],
                        RARE + 1);
        return new TextMatch(query, found.size() > RARE ? null : List.copyOf(found));
    }
}
