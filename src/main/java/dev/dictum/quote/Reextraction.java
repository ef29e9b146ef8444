package dev.dictum.quote;

import dev.dictum.article.ArticleBatches;
import dev.dictum.article.ContributionStore;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.QuoteExtractor;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Extracts the quotes of stored articles again, batch by batch: read, extracted on all cores,
 * compared with what is stored, written in one transaction.
 */
@ApplicationScoped
class Reextraction {
    private static final int MAX_SAMPLES = 20;

    private record Stored(
            long article,
            String title,
            @Nullable String language,
            @Nullable Instant publishedAt,
            Instant updatedAt,
            String text) {}

    private final Sql sql;
    private final ArticleBatches batches;
    private final ExtractionStore store;
    private final ContributionStore contributions;
    private final ArchiveRevision revision;

    Reextraction(
            Sql sql,
            ArticleBatches batches,
            ExtractionStore store,
            ContributionStore contributions,
            ArchiveRevision revision) {
        this.sql = sql;
        this.batches = batches;
        this.store = store;
        this.contributions = contributions;
        this.revision = revision;
    }

    /** What changed, or would change. */
    static final class Outcome {
        int articles;
        int failed;
        int added;
        int removed;
        int changed;
        int kept;
        final List<QuoteChangeView> samples = new ArrayList<>();

        private void count(QuoteDiff diff) {
            for (QuoteRow row : diff.rows()) {
                QuoteRow before = diff.stored().get(row.id());
                if (before == null) {
                    added++;
                    sample(QuoteChangeView.of(QuoteChange.ADDED, null, row, row));
                } else if (before.tellsTheSame(row)) {
                    kept++;
                } else {
                    changed++;
                    sample(QuoteChangeView.of(QuoteChange.CHANGED, before, row, row));
                }
            }
            for (QuoteRow row : diff.removed()) {
                removed++;
                sample(QuoteChangeView.of(QuoteChange.REMOVED, row, null, row));
            }
        }

        private void sample(QuoteChangeView change) {
            if (samples.size() < MAX_SAMPLES) {
                samples.add(change);
            }
        }
    }

    /**
     * Runs; each batch has a transaction of its own.
     *
     * @param articles the numbers of the articles; absent for all
     */
    Outcome run(Optional<List<Long>> articles, boolean dryRun) {
        Outcome outcome = new Outcome();
        for (List<Long> batch = batches.next(articles, 0);
                !batch.isEmpty();
                batch = batches.next(articles, batch.getLast())) {
            extract(batch.toArray(Long[]::new), dryRun, outcome);
        }
        return outcome;
    }

    private void extract(Long[] numbers, boolean dryRun, Outcome outcome) {
        List<Stored> stored =
                sql.list(
                        """
                        select a.id, a.title, a.language, a.published_at, a.updated_at, b.text
                        from article a join article_body b on b.article_id = a.id
                        where a.id = any(?) order by a.id
                        """,
                        row ->
                                new Stored(
                                        row.getLong(),
                                        row.text(),
                                        row.textOrNull(),
                                        row.instantOrNull(),
                                        row.instant(),
                                        row.text()),
                        (Object) numbers);
        Map<Long, List<ContributionStore.Declared>> declared = contributions.declared(numbers);
        List<ArticleExtraction> extracted =
                stored.parallelStream()
                        .map(article ->
                                extract(article, declared.getOrDefault(article.article, List.of())))
                        .flatMap(Optional::stream)
                        .toList();
        outcome.articles += extracted.size();
        outcome.failed += stored.size() - extracted.size();
        Map<Long, Instant> updatedAt = new HashMap<>();
        stored.forEach(article -> updatedAt.put(article.article, article.updatedAt));
        List<QuoteDiff> diffs = dryRun ? compare(extracted) : write(extracted, updatedAt);
        diffs.forEach(outcome::count);
    }

    private static Optional<ArticleExtraction> extract(
            Stored article, List<ContributionStore.Declared> declared) {
        List<Credit> credits =
                declared.stream()
                        .map(credit ->
                                new Credit(
                                        Credit.Role.valueOf(credit.role().name()),
                                        credit.name(),
                                        credit.creditedAs(),
                                        null))
                        .toList();
        try {
            return Optional.of(
                    new ArticleExtraction(
                            article.article,
                            article.publishedAt,
                            article.text,
                            credits,
                            QuoteExtractor.read(
                                    article.text,
                                    article.title,
                                    article.language,
                                    credits.stream().map(Credit::name).toList())));
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "Extracting the quotes of article %d failed", article.article);
            return Optional.empty();
        }
    }

    /** New names get numbers to compare by, which are forgotten again. */
    private List<QuoteDiff> compare(List<ArticleExtraction> articles) {
        QuarkusTransaction.begin();
        try {
            return store.compare(articles, store.authors(articles));
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    private List<QuoteDiff> write(List<ArticleExtraction> articles, Map<Long, Instant> updatedAt) {
        return QuarkusTransaction.requiringNew()
                .call(() -> {
                    List<ArticleExtraction> same = stillTheSame(articles, updatedAt);
                    Map<String, Long> authors = store.authors(same);
                    store.writeContributions(same, authors);
                    List<QuoteDiff> diffs = store.compare(same, authors);
                    store.writeQuotes(diffs);
                    revision.raise();
                    return diffs;
                });
    }

    /** An article that was imported anew in the meantime was extracted anew, too. */
    private List<ArticleExtraction> stillTheSame(
            List<ArticleExtraction> articles, Map<Long, Instant> updatedAt) {
        Map<Long, Instant> now = new HashMap<>();
        sql.list(
                "select id, updated_at from article where id = any(?) order by id for update",
                row -> now.put(row.getLong(), row.instant()),
                (Object) articles.stream().map(ArticleExtraction::article).toArray(Long[]::new));
        return articles.stream()
                .filter(article ->
                        Objects.equals(
                                updatedAt.get(article.article()), now.get(article.article())))
                .toList();
    }
}
