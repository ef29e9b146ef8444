package dev.dictum.article;

import dev.dictum.database.DatabaseFailure;
import dev.dictum.database.Sql;
import dev.dictum.graphql.SearchText;
import dev.dictum.search.tokens.TextQuery;
import dev.dictum.search.tokens.TextVector;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The words of articles: kept by whoever writes articles, asked by filters and the search. */
@ApplicationScoped
public class ArticleWords {
    /**
     * So many matches are listed before anything else is asked; of the others each is looked at.
     */
    private static final int MOST = 2_000;

    /**
     * So many characters of PostgreSQL's notation, about ten a word, are indexed together: fewer
     * would find the same words in the index again and again.
     */
    private static final int WORTH_INDEXING = 5_000_000;

    /** So many may wait to be indexed: every search reads what waits. */
    private static final int MOST_WAITING = 15_000_000;

    private final Sql sql;
    private final AtomicInteger waiting = new AtomicInteger();
    private CompletableFuture<Void> indexing = CompletableFuture.completedFuture(null);

    ArticleWords(Sql sql) {
        this.sql = sql;
    }

    /** The words of an article, in the parts that {@link #write} takes. */
    public static List<String> of(
            String title,
            @Nullable String headline,
            List<String> keywords,
            String bodyText,
            @Nullable Instant publishedAt) {
        TextVector words = new TextVector(month(publishedAt)).add(title, TextVector.Weight.TITLE);
        if (headline != null) {
            words.add(headline, TextVector.Weight.SUBTITLE);
        }
        keywords.forEach(keyword -> words.add(keyword, TextVector.Weight.SUBTITLE));
        return words.add(bodyText, TextVector.Weight.BODY).parts();
    }

    /** No word has this sign: the index finds the newest by it. */
    private static String month(@Nullable Instant publishedAt) {
        return publishedAt == null
                ? "@"
                : "@" + YearMonth.from(publishedAt.atOffset(ZoneOffset.UTC));
    }

    /** Makes these the words of the articles; called in the transaction that writes their texts. */
    public void write(Long[] articles, List<List<String>> words) {
        List<Long> owners = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        List<String> parts = new ArrayList<>();
        int characters = 0;
        for (int i = 0; i < articles.length; i++) {
            List<String> ofArticle = words.get(i);
            for (int part = 0; part < ofArticle.size(); part++) {
                characters += ofArticle.get(part).length();
                owners.add(articles[i]);
                places.add(part);
                counts.add(ofArticle.size());
                parts.add(ofArticle.get(part));
            }
        }
        if (articles.length > 0) {
            sql.list(
                    "select prepare_article_words(?)::text",
                    row -> row.text(),
                    Collections.max(List.of(articles)));
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
        waiting.addAndGet(characters);
    }

    /**
     * Has what waits indexed when that is worth it; called after each transaction that writes. The
     * writing goes on meanwhile, until much waits: PostgreSQL alone lets the list grow without end
     * when they write faster than one indexes.
     */
    public void keepUp() {
        if (waiting.get() < WORTH_INDEXING) {
            return;
        }
        synchronized (this) {
            if (waiting.get() >= MOST_WAITING) {
                // However it ended: what failed waits for the next time.
                indexing.exceptionally(failed -> null).join();
            }
            if (indexing.isDone()) {
                waiting.set(0);
                indexing = CompletableFuture.runAsync(this::settle, Thread::startVirtualThread);
            }
        }
    }

    /**
     * Indexes what was written and waits: called when much was. Searches are faster then. With
     * twice the memory PostgreSQL looks for each word in what no longer fits the processor's
     * caches.
     */
    public void settle() {
        try {
            sql.list(
                    """
                    select gin_clean_pending_list(w.index)::text
                    from set_config('maintenance_work_mem', '32MB', true), (
                      select inhrelid from pg_inherits
                      where inhparent = 'article_words_words'::regclass
                      union all select 'quote_words_words'::regclass) w(index)
                    """,
                    row -> row.text());
        } catch (DatabaseFailure e) {
            // Autovacuum does it later.
            Log.debug("What waits to be indexed was left alone", e);
        }
    }

    /**
     * What a text matches, and its newest matches, as many as lists need.
     *
     * @param ranges in which the articles must have been published, all of them
     * @throws dev.dictum.graphql.ApiException when it is too long or names nothing
     */
    TextMatch find(String text, List<ArticleCondition.Range> ranges) {
        return find(text, ranges, MOST);
    }

    /** The same, with at most so many of its newest matches. */
    TextMatch find(String text, List<ArticleCondition.Range> ranges, int most) {
        TextQuery query = SearchText.parse(text);
        List<Long> found =
                sql.list(
                        """
                        select match_id from newest_matches(?::tsquery, ?::tsquery, ?::tsquery[],
                          ?::tsquery[], ?::timestamptz, ?::timestamptz, ?)
                        """,
                        row -> row.getLong(),
                        query.tsquery(),
                        query.anyWanted(),
                        TextMatch.terms(query.wanted()),
                        TextMatch.terms(query.unwanted()),
                        ranges.stream()
                                .map(ArticleCondition.Range::from)
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        ranges.stream()
                                .map(ArticleCondition.Range::to)
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null),
                        most + 1);
        boolean complete = found.size() <= most;
        return new TextMatch(
                query, List.copyOf(complete ? found : found.subList(0, most)), complete);
    }
}
