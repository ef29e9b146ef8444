package dev.dictum.quote;

import dev.dictum.article.ContributionRole;
import dev.dictum.article.ContributionStore;
import dev.dictum.article.TextSpan;
import dev.dictum.author.AuthorKind;
import dev.dictum.author.AuthorRegister;
import dev.dictum.database.Sql;
import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.Span;
import dev.dictum.search.folding.Folding;
import dev.dictum.search.tokens.TextVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what extraction found, for many articles at once: contributions and quotes. Called in the
 * transaction of the import, or of the extraction that is run again.
 */
@ApplicationScoped
public class ExtractionStore {
    private final Sql sql;
    private final AuthorRegister register;
    private final ContributionStore contributions;

    ExtractionStore(Sql sql, AuthorRegister register, ContributionStore contributions) {
        this.sql = sql;
        this.register = register;
        this.contributions = contributions;
    }

    /** Makes these the contributions and quotes of the articles, but for corrections. */
    public void write(List<ArticleExtraction> articles) {
        Map<String, Long> authors = authors(articles);
        writeContributions(articles, authors);
        writeQuotes(compare(articles, authors));
    }

    /** The numbers of all who are named; those that are missing are made. */
    Map<String, Long> authors(List<ArticleExtraction> articles) {
        AuthorRegister.Names names = new AuthorRegister.Names();
        // Who publishes is an outlet, whoever else quotes it.
        for (ArticleExtraction article : articles) {
            article.declared().stream()
                    .filter(credit -> credit.role() == Credit.Role.PUBLISHER)
                    .forEach(credit -> names.add(credit.name(), AuthorKind.OUTLET));
        }
        for (ArticleExtraction article : articles) {
            for (Credit credit : article.credits()) {
                if (credit.span() == null || FoundQuotes.isName(credit.name())) {
                    names.add(
                            credit.name(),
                            credit.role() == Credit.Role.PUBLISHER
                                    ? AuthorKind.OUTLET
                                    : AuthorKind.PERSON);
                }
            }
        }
        articles.forEach(article -> FoundQuotes.addSpeakers(article.extraction(), names));
        return register.numbers(names);
    }

    void writeContributions(List<ArticleExtraction> articles, Map<String, Long> authors) {
        Map<Long, List<ContributionStore.Credited>> byArticle = new LinkedHashMap<>();
        for (ArticleExtraction article : articles) {
            List<ContributionStore.Credited> credited = new ArrayList<>();
            for (Credit credit : article.credits()) {
                Span span = credit.span();
                Long author = authors.get(Folding.key(credit.name()));
                if (author != null) {
                    credited.add(
                            new ContributionStore.Credited(
                                    author,
                                    ContributionRole.valueOf(credit.role().name()),
                                    credit.creditedAs(),
                                    span == null ? null : new TextSpan(span.start(), span.end()),
                                    article.publishedAt()));
                }
            }
            byArticle.put(article.article(), credited);
        }
        contributions.write(byArticle);
    }

    /** What would change, article by article. */
    List<QuoteDiff> compare(List<ArticleExtraction> articles, Map<String, Long> authors) {
        Map<Long, List<QuoteRow>> stored = new HashMap<>();
        sql.list(
                        """
                        select %s from quote q where q.article_id = any(?)
                        order by q.article_id, q.position
                        """
                                .formatted(QuoteRow.COLUMNS),
                        QuoteRow::read,
                        (Object)
                                articles.stream()
                                        .map(ArticleExtraction::article)
                                        .toArray(Long[]::new))
                .forEach(row ->
                        stored.computeIfAbsent(row.article(), n -> new ArrayList<>()).add(row));
        List<QuoteDiff> diffs = new ArrayList<>();
        for (ArticleExtraction article : articles) {
            CodePoints body = new CodePoints(article.bodyText());
            diffs.add(
                    QuoteDiff.of(
                            stored.getOrDefault(article.article(), List.of()),
                            FoundQuotes.rows(article, body, authors),
                            body,
                            article.publishedAt()));
        }
        return diffs;
    }

    void writeQuotes(List<QuoteDiff> diffs) {
        Long[] removed =
                diffs.stream()
                        .flatMap(diff -> diff.removed().stream())
                        .map(QuoteRow::id)
                        .toArray(Long[]::new);
        if (removed.length > 0) {
            sql.update("delete from quote where id = any(?)", (Object) removed);
        }
        List<QuoteRow> rows = numbered(diffs);
        if (rows.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into quote (id, article_id, parent_id, speaker_id, speaker_name,
                  speaker_kind, published_at, position, kind, text, span_start, span_end, contents,
                  method, confidence, verbatim, attribution_start, attribution_end, cue, title,
                  occasion, candidates, words_hash, corrected, rejected, words)
                overriding system value
                select id, article_id, parent_id, speaker_id, speaker_name,
                  speaker_kind, published_at, position, kind, text, span_start, span_end,
                  contents::int[], method, confidence, verbatim, attribution_start,
                  attribution_end, cue, title, occasion, candidates::jsonb, words_hash, corrected,
                  rejected, words::tsvector
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::text[],
                  ?::text[], ?::timestamptz[], ?::int[], ?::text[], ?::text[], ?::int[], ?::int[],
                  ?::text[], ?::text[], ?::float8[], ?::text[], ?::int[], ?::int[], ?::text[],
                  ?::text[], ?::text[], ?::text[], ?::bigint[], ?::boolean[], ?::boolean[],
                  ?::text[])
                as n(id, article_id, parent_id, speaker_id, speaker_name,
                  speaker_kind, published_at, position, kind, text, span_start, span_end, contents,
                  method, confidence, verbatim, attribution_start, attribution_end, cue, title,
                  occasion, candidates, words_hash, corrected, rejected, words)
                on conflict (id) do update set
                  parent_id = excluded.parent_id, speaker_id = excluded.speaker_id,
                  speaker_name = excluded.speaker_name, speaker_kind = excluded.speaker_kind,
                  published_at = excluded.published_at, position = excluded.position,
                  kind = excluded.kind, text = excluded.text, span_start = excluded.span_start,
                  span_end = excluded.span_end, contents = excluded.contents,
                  method = excluded.method, confidence = excluded.confidence,
                  verbatim = excluded.verbatim, attribution_start = excluded.attribution_start,
                  attribution_end = excluded.attribution_end, cue = excluded.cue,
                  title = excluded.title, occasion = excluded.occasion,
                  candidates = excluded.candidates, words_hash = excluded.words_hash,
                  corrected = excluded.corrected, rejected = excluded.rejected,
                  words = excluded.words
                """,
                numbers(rows, QuoteRow::id),
                numbers(rows, QuoteRow::article),
                numbers(rows, QuoteRow::parent),
                numbers(rows, QuoteRow::speaker),
                texts(rows, QuoteRow::speakerName),
                texts(rows, QuoteRow::speakerKind),
                rows.stream().map(QuoteRow::publishedAt).toArray(Instant[]::new),
                ints(rows, QuoteRow::position),
                texts(rows, QuoteRow::kind),
                texts(rows, QuoteRow::text),
                ints(rows, QuoteRow::start),
                ints(rows, QuoteRow::end),
                texts(rows, row -> array(row.contents())),
                texts(rows, QuoteRow::method),
                rows.stream().map(QuoteRow::confidence).toArray(Double[]::new),
                texts(rows, QuoteRow::verbatim),
                ints(rows, QuoteRow::attributionStart),
                ints(rows, QuoteRow::attributionEnd),
                texts(rows, QuoteRow::cue),
                texts(rows, QuoteRow::title),
                texts(rows, QuoteRow::occasion),
                texts(rows, row -> CandidatesJson.write(row.candidates())),
                numbers(rows, QuoteRow::wordsHash),
                rows.stream().map(QuoteRow::corrected).toArray(Boolean[]::new),
                rows.stream().map(QuoteRow::rejected).toArray(Boolean[]::new),
                texts(rows, row -> TextVector.of(row.text())));
    }

    /** The rows to write; new ones get ids, and so do the parents that refer to them. */
    private List<QuoteRow> numbered(List<QuoteDiff> diffs) {
        int missing = 0;
        for (QuoteDiff diff : diffs) {
            missing += (int) diff.rows().stream().filter(row -> row.id() < 0).count();
        }
        List<Long> ids =
                missing == 0
                        ? List.of()
                        : sql.list(
                                """
                                select nextval(pg_get_serial_sequence('quote', 'id'))
                                from generate_series(1, ?)
                                """,
                                row -> row.getLong(),
                                missing);
        List<QuoteRow> rows = new ArrayList<>();
        int next = 0;
        for (QuoteDiff diff : diffs) {
            Map<Long, Long> given = new HashMap<>();
            for (QuoteRow row : diff.rows()) {
                given.put(row.id(), row.id() < 0 ? ids.get(next++) : Long.valueOf(row.id()));
            }
            for (QuoteRow row : diff.toWrite()) {
                Long parent = row.parent();
                rows.add(
                        row.with(
                                given.getOrDefault(row.id(), row.id()),
                                row.position(),
                                parent == null ? null : given.get(parent)));
            }
        }
        return rows;
    }

    private static String array(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}');
    }

    private static Long[] numbers(List<QuoteRow> rows, Function<QuoteRow, @Nullable Long> number) {
        return rows.stream().map(number).toArray(Long[]::new);
    }

    private static Integer[] ints(
            List<QuoteRow> rows, Function<QuoteRow, @Nullable Integer> number) {
        return rows.stream().map(number).toArray(Integer[]::new);
    }

    private static String[] texts(List<QuoteRow> rows, Function<QuoteRow, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
