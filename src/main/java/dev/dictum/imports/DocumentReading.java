package dev.dictum.imports;

import dev.dictum.article.ArticleWords;
import dev.dictum.database.Sql;
import dev.dictum.imports.reader.DocumentReader;
import dev.dictum.imports.reader.GivenQuotes;
import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.ScrapedArticle;
import dev.dictum.imports.reader.Severity;
import dev.dictum.imports.reader.UnreadableDocument;
import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.QuoteExtractor;
import dev.dictum.search.folding.Folding;
import dev.dictum.search.folding.Sha256;
import dev.dictum.search.folding.WordsHash;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads documents, each by itself. Documents whose very bytes an article already holds under the
 * same name are recognised without being read: their key cannot have changed.
 */
@ApplicationScoped
class DocumentReading {
    /** Index rows have a limit. */
    private static final int MAX_KEY_BYTES = 2000;

    /** Shorter texts repeat without being duplicates. */
    private static final int MIN_HASHED = 40;

    private record Known(long article, String sourceKey) {}

    private final Sql sql;

    DocumentReading(Sql sql) {
        this.sql = sql;
    }

    /** Reads documents that follow each other in a run. */
    List<ReadDocument> read(List<Candidate> candidates, int firstIndex, ImportOptions options) {
        return read(candidates, i -> firstIndex + i, options);
    }

    /** Reads documents that were claimed together. */
    List<ReadDocument> read(ImportJobs.Batch batch) {
        return read(
                batch.jobs().stream().map(ImportJobs.Job::candidate).toList(),
                i -> batch.jobs().get(i).index(),
                batch.options());
    }

    private List<ReadDocument> read(
            List<Candidate> candidates, IntUnaryOperator index, ImportOptions options) {
        List<byte[]> hashes = candidates.stream().map(c -> Sha256.of(c.bytes())).toList();
        Map<String, Known> known = known(hashes, options.defaultZone());
        List<ReadDocument> read = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            byte[] hash = hashes.get(i);
            Known same = known.get(knownAs(hash, candidate.name()));
            read.add(
                    same == null || candidate.url() != null || candidate.refused().isPresent()
                            ? read(candidate, index.applyAsInt(i), hash, options)
                            : known(candidate, index.applyAsInt(i), hash, same));
        }
        return read;
    }

    /** Reads a document whether it is known or not. */
    ReadDocument readAgain(ReadDocument document, ImportOptions options) {
        return read(document.candidate(), document.index(), document.sha256(), options);
    }

    private Map<String, Known> known(List<byte[]> hashes, @Nullable ZoneId zone) {
        Map<String, Known> known = new HashMap<>();
        sql.list(
                """
                select s.sha256, s.name, a.id, a.source_key
                from source_document s join article a on a.id = s.article_id
                where s.sha256 = any(?) and (?::text is null or s.default_zone = ?)
                """,
                row ->
                        known.put(
                                knownAs(row.bytes(), row.text()),
                                new Known(row.getLong(), row.text())),
                hashes.toArray(byte[][]::new),
                zone == null ? null : zone.getId(),
                zone == null ? null : zone.getId());
        return known;
    }

    private static String knownAs(byte[] hash, String name) {
        return HexFormat.of().formatHex(hash) + name;
    }

    private static ReadDocument known(Candidate candidate, int index, byte[] hash, Known known) {
        return new ReadDocument(
                index,
                candidate,
                hash,
                known.sourceKey,
                Optional.empty(),
                ReadDocument.NOTHING,
                null,
                List.of(),
                new byte[0],
                Optional.of(known.article),
                List.of());
    }

    private static ReadDocument read(
            Candidate candidate, int index, byte[] hash, ImportOptions options) {
        ReadDocument empty =
                new ReadDocument(
                        index,
                        candidate,
                        hash,
                        "",
                        Optional.empty(),
                        ReadDocument.NOTHING,
                        null,
                        List.of(),
                        new byte[0],
                        Optional.empty(),
                        List.of());
        if (candidate.refused().isPresent()) {
            return empty.refused(candidate.refused().get());
        }
        try {
            ScrapedArticle article =
                    DocumentReader.read(
                            candidate.name(),
                            candidate.bytes(),
                            candidate.format(),
                            candidate.url(),
                            options.defaultZone());
            String key = article.key() == null ? candidate.name() : article.key();
            if (key.getBytes(StandardCharsets.UTF_8).length > MAX_KEY_BYTES) {
                return empty.refused(
                        Issue.of(
                                Severity.ERROR,
                                "KEY_TOO_LONG",
                                "The document's key has more than %,d bytes."
                                        .formatted(MAX_KEY_BYTES)));
            }
            List<Issue> issues = new ArrayList<>(candidate.noticed());
            issues.addAll(article.issues());
            GivenQuotes given = article.given();
            return new ReadDocument(
                    index,
                    candidate,
                    hash,
                    key,
                    Optional.of(article),
                    given != null
                            ? given.extraction()
                            : extraction(
                                    candidate.name(), issues, () -> extracted(article, options)),
                    textHash(article.bodyText()),
                    ArticleWords.of(
                            article.title(),
                            article.headline(),
                            article.keywords(),
                            article.bodyText(),
                            article.date() == null ? null : article.date().at()),
                    Compression.compress(candidate.bytes()),
                    Optional.empty(),
                    issues);
        } catch (UnreadableDocument e) {
            return empty.refused(e.issue());
        } catch (RuntimeException | StackOverflowError e) {
            // A fault of ours must not stop the run: the document is refused, the log has the rest.
            Log.errorf(e, "Reading %s failed", candidate.name());
            return empty.refused(Refusals.readerFailed());
        } catch (OutOfMemoryError e) {
            Log.errorf("Reading %s needs more memory than there is", candidate.name());
            return empty.refused(Refusals.needsMemory());
        }
    }

    private static Extraction extracted(ScrapedArticle article, ImportOptions options) {
        List<String> hints = article.credits().stream().map(Credit::name).toList();
        return options.quotes()
                ? QuoteExtractor.read(
                        article.bodyText(), article.title(), article.language(), hints)
                : QuoteExtractor.readBylines(
                        article.bodyText(), article.title(), article.language());
    }

    /** A fault of ours costs the article its quotes, not its place in the archive. */
    static Extraction extraction(String name, List<Issue> issues, Supplier<Extraction> extractor) {
        try {
            return extractor.get();
        } catch (RuntimeException | StackOverflowError e) {
            Log.errorf(e, "Extracting the quotes of %s failed", name);
            issues.add(
                    Issue.of(
                            Severity.WARNING,
                            "QUOTES_FAILED",
                            "The quotes could not be extracted because of a fault in Dictum; the"
                                    + " article is there without them, and the log has the"
                                    + " details."));
            return ReadDocument.NOTHING;
        }
    }

    private static @Nullable Long textHash(String text) {
        String words = Folding.words(text);
        return words.length() < MIN_HASHED ? null : Long.valueOf(WordsHash.of(words));
    }
}
