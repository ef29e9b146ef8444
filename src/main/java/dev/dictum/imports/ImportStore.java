package dev.dictum.imports;

import dev.dictum.article.ArticleWords;
import dev.dictum.article.NewArticles;
import dev.dictum.author.AuthorRegister;
import dev.dictum.category.CategoryTree;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.imports.reader.DocumentDate;
import dev.dictum.imports.reader.GivenQuotes;
import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Picture;
import dev.dictum.imports.reader.ScrapedArticle;
import dev.dictum.imports.reader.Severity;
import dev.dictum.quote.ArticleExtraction;
import dev.dictum.quote.ExtractionStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes what was read: one transaction for a batch, a few statements for each table, never row by
 * row. What is acknowledged is durable; what is not is as if it never was.
 */
@ApplicationScoped
public class ImportStore {
    /** The beginning of the text that lists may show. */
    private static final int LEAD = 500;

    /** A document of the batch that changes its article; {@code stored} once that has a number. */
    private record Change(ReadDocument document, ScrapedArticle article, List<Issue> issues) {}

    /**
     * What the archive has under a key.
     *
     * @param name of the last document of this import that had the key
     * @param index its place in the import; null when none had
     */
    private record Stored(
            long article,
            byte @Nullable [] sha256,
            @Nullable String zone,
            @Nullable String name,
            @Nullable Integer index) {}

    private record Upserted(long article, boolean created) {}

    private final Sql sql;
    private final ArchiveRevision revision;
    private final CategoryTree categories;
    private final ArticleWords words;
    private final NewArticles newArticles;
    private final ExtractionStore extractions;
    private final AuthorRegister authors;
    private final DocumentReading reading;
    private final Clock clock;

    ImportStore(
            Sql sql,
            ArchiveRevision revision,
            CategoryTree categories,
            ArticleWords words,
            NewArticles newArticles,
            ExtractionStore extractions,
            AuthorRegister authors,
            DocumentReading reading,
            Clock clock) {
        this.sql = sql;
        this.revision = revision;
        this.categories = categories;
        this.words = words;
        this.newArticles = newArticles;
        this.extractions = extractions;
        this.authors = authors;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * Writes documents, no two of which have the same key, and their reports.
     *
     * @return what became of each, in the order of the documents
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<ItemReport> write(
            long run,
            List<ReadDocument> documents,
            ImportOptions options,
            BatchWriter.Claim claim) {
        claim.settle(documents);
        lockKeys(documents);
        Map<String, Stored> stored = stored(run, documents);
        Map<Integer, ItemReport> reports = new TreeMap<>();
        List<Change> changes = new ArrayList<>();
        for (ReadDocument document : documents) {
            if (document.isRefused()) {
                reports.put(document.index(), report(document, document.refusal(), null));
                continue;
            }
            Stored before = stored.get(document.sourceKey());
            if (before != null && before.index != null && before.index > document.index()) {
                reports.put(document.index(), superseded(document, before));
                continue;
            }
            if (before != null && isUnchanged(before, document, options.defaultZone())) {
                reports.put(
                        document.index(),
                        report(document, ImportOutcome.UNCHANGED, before.article));
                continue;
            }
            // Recognised by its bytes, but its article has changed since: read after all.
            ReadDocument read =
                    document.known().isPresent() ? reading.readAgain(document, options) : document;
            if (read.article().isEmpty()) {
                reports.put(document.index(), report(read, ImportOutcome.REJECTED, null));
                continue;
            }
            List<Issue> issues = new ArrayList<>(read.issues());
            if (before != null && before.index != null) {
                issues.add(repeatedKey(read, before));
            }
            changes.add(new Change(read, read.article().get(), issues));
        }
        Map<String, Upserted> upserted = Map.of();
        if (!changes.isEmpty()) {
            reportDuplicates(changes);
            upserted = options.dryRun() ? Map.of() : writeChanges(run, changes, options);
        }
        for (Change change : changes) {
            ReadDocument document = change.document;
            Stored before = stored.get(document.sourceKey());
            Upserted now = upserted.get(document.sourceKey());
            boolean created = now == null ? before == null : now.created;
            reports.put(
                    document.index(),
                    new ItemReport(
                            document.index(),
                            document.candidate().name(),
                            change.article.format(),
                            created ? ImportOutcome.CREATED : ImportOutcome.UPDATED,
                            now != null
                                    ? Long.valueOf(now.article)
                                    : before == null ? null : before.article,
                            document.sha256(),
                            document.candidate().size(),
                            change.article.textCoverage(),
                            document.quotes(),
                            change.issues));
        }
        List<ItemReport> items = List.copyOf(reports.values());
        writeReports(run, items);
        return items;
    }

    /**
     * Whoever writes the same key waits until this transaction has ended, and sees then what it
     * wrote. In one order, so that none waits for another in a ring.
     */
    private void lockKeys(List<ReadDocument> documents) {
        sql.list(
                """
                select pg_advisory_xact_lock(k.hash)::text from (
                  select distinct hashtextextended(key, 4) as hash from unnest(?::text[]) key
                  order by hash) k
                """,
                row -> row.text(),
                (Object)
                        documents.stream()
                                .filter(document -> !document.isRefused())
                                .map(ReadDocument::sourceKey)
                                .toArray(String[]::new));
    }

    /** Jobs may be written in another order than they came in: the last one that came holds. */
    private static ItemReport superseded(ReadDocument document, Stored before) {
        ItemReport report = report(document, ImportOutcome.UNCHANGED, before.article);
        return report.with(
                Issue.of(
                        Severity.WARNING,
                        "DUPLICATE_KEY",
                        "A later document of this import, %s, has the same key and holds."
                                .formatted(before.name)));
    }

    private static ItemReport report(
            ReadDocument document, ImportOutcome outcome, @Nullable Long article) {
        return new ItemReport(
                document.index(),
                document.candidate().name(),
                document.article().map(ScrapedArticle::format).orElse(null),
                outcome,
                article,
                document.sha256(),
                document.candidate().size(),
                outcome == ImportOutcome.REJECTED ? 0 : 1,
                0,
                outcome == ImportOutcome.UNCHANGED && !document.isRefused()
                        ? List.of()
                        : document.issues());
    }

    private Map<String, Stored> stored(long run, List<ReadDocument> documents) {
        Map<String, Stored> stored = new HashMap<>();
        sql.list(
                """
                select a.source_key, a.id, s.sha256, s.default_zone, i.name, i.index
                from article a left join source_document s on s.article_id = a.id
                left join lateral (
                  select e.name, e.index from (
                    select name, index, run_id from import_item where article_id = a.id offset 0) e
                  where e.run_id = ? order by e.index desc limit 1) i on true
                where a.source_key = any(?)
                """,
                row ->
                        stored.put(
                                row.text(),
                                new Stored(
                                        row.getLong(),
                                        row.bytes(),
                                        row.textOrNull(),
                                        row.textOrNull(),
                                        row.intOrNull())),
                run,
                documents.stream()
                        .map(ReadDocument::sourceKey)
                        .filter(key -> !key.isEmpty())
                        .toArray(String[]::new));
        return stored;
    }

    /** The same bytes mean the same article, unless this import names another zone for them. */
    private static boolean isUnchanged(
            Stored before, ReadDocument document, @Nullable ZoneId zone) {
        return Arrays.equals(before.sha256, document.sha256())
                && (zone == null || zone.getId().equals(before.zone));
    }

    private static Issue repeatedKey(ReadDocument document, Stored before) {
        return new Issue(
                "DUPLICATE_KEY",
                Severity.WARNING,
                "The key stood in an earlier document of this import, %s; its article was replaced."
                        .formatted(before.name),
                null,
                null,
                null,
                document.sourceKey());
    }

    /** The same text under another key, in the archive or earlier in the batch. */
    private void reportDuplicates(List<Change> changes) {
        Map<Long, List<String>> keys = new HashMap<>();
        // The first and the last key of a text: where there are two, one of them is another's.
        sql.list(
                """
                select text_hash, min(source_key), max(source_key) from article
                where text_hash = any(?) group by text_hash
                """,
                row -> keys.put(row.getLong(), new ArrayList<>(List.of(row.text(), row.text()))),
                (Object)
                        changes.stream()
                                .map(change -> change.document.textHash())
                                .filter(Objects::nonNull)
                                .toArray(Long[]::new));
        for (Change change : changes) {
            Long hash = change.document.textHash();
            if (hash == null) {
                continue;
            }
            List<String> same = keys.computeIfAbsent(hash, h -> new ArrayList<>());
            same.stream()
                    .filter(key -> !key.equals(change.document.sourceKey()))
                    .findFirst()
                    .ifPresent(key ->
                            change.issues.add(
                                    new Issue(
                                            "DUPLICATE_CONTENT",
                                            Severity.WARNING,
                                            "Another article has the same text.",
                                            null,
                                            null,
                                            null,
                                            key)));
            same.add(change.document.sourceKey());
        }
    }

    private Map<String, Upserted> writeChanges(
            long run, List<Change> changes, ImportOptions options) {
        Instant now = clock.instant();
        // One order for all writers, so that none waits for another in a ring.
        List<Change> ordered =
                changes.stream()
                        .sorted(Comparator.comparing(change -> change.document.sourceKey()))
                        .toList();
        Map<List<String>, List<Long>> lines = categories.lines(paths(changes));
        Map<String, Upserted> upserted = upsertArticles(ordered, now);
        Long[] numbers =
                ordered.stream().map(change -> numberOf(change, upserted)).toArray(Long[]::new);
        writeBodies(ordered, numbers);
        words.write(numbers, ordered.stream().map(change -> change.document.words()).toList());
        writeSources(run, ordered, numbers, options, now);
        // What is counted comes last: one writer of counts at a time.
        extractions.write(extractions(ordered, numbers));
        Map<String, List<String>> aliases = new HashMap<>();
        ordered.forEach(change -> aliases.putAll(change.article.aliases()));
        authors.addAliases(aliases);
        writeCategories(ordered, numbers, lines);
        newArticles.announce(
                upserted.values().stream()
                        .filter(Upserted::created)
                        .map(Upserted::article)
                        .sorted()
                        .toList());
        revision.raise();
        return upserted;
    }

    private static List<ArticleExtraction> extractions(List<Change> changes, Long[] numbers) {
        List<ArticleExtraction> extractions = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            ScrapedArticle article = changes.get(i).article;
            GivenQuotes given = article.given();
            extractions.add(
                    new ArticleExtraction(
                            numbers[i],
                            instant(article.date()),
                            article.bodyText(),
                            article.credits(),
                            changes.get(i).document.extraction(),
                            given == null ? Set.of() : given.rejected()));
        }
        return extractions;
    }

    private static Long numberOf(Change change, Map<String, Upserted> upserted) {
        return Objects.requireNonNull(upserted.get(change.document.sourceKey())).article;
    }

    private static Set<List<String>> paths(List<Change> changes) {
        Set<List<String>> paths = new LinkedHashSet<>();
        changes.forEach(change -> paths.addAll(change.article.categories()));
        return paths;
    }

    private Map<String, Upserted> upsertArticles(List<Change> changes, Instant now) {
        Map<String, Upserted> upserted = new LinkedHashMap<>();
        sql.list(
                """
                insert into article (source_key, title, headline, url, language,
                  published_at, published_at_precision, published_at_verbatim, revised_at,
                  head_image_url, head_image_alt, head_image_width, head_image_height,
                  thumbnail_url, thumbnail_alt, thumbnail_width, thumbnail_height,
                  comments_enabled, keywords, lead, character_count, text_hash,
                  imported_at, updated_at)
                select source_key, title, headline, url, language,
                  published_at, published_at_precision, published_at_verbatim, revised_at,
                  head_image_url, head_image_alt, head_image_width, head_image_height,
                  thumbnail_url, thumbnail_alt, thumbnail_width, thumbnail_height,
                  comments_enabled,
                  case keywords when '' then '{}' else string_to_array(keywords, chr(31)) end,
                  lead, character_count, text_hash, ?, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                  ?::timestamptz[], ?::text[], ?::text[], ?::timestamptz[],
                  ?::text[], ?::text[], ?::int[], ?::int[],
                  ?::text[], ?::text[], ?::int[], ?::int[],
                  ?::boolean[], ?::text[], ?::text[], ?::int[], ?::bigint[])
                as n(source_key, title, headline, url, language,
                  published_at, published_at_precision, published_at_verbatim, revised_at,
                  head_image_url, head_image_alt, head_image_width, head_image_height,
                  thumbnail_url, thumbnail_alt, thumbnail_width, thumbnail_height,
                  comments_enabled, keywords, lead, character_count, text_hash)
                on conflict (source_key) do update set
                  title = excluded.title, headline = excluded.headline, url = excluded.url,
                  language = excluded.language, published_at = excluded.published_at,
                  published_at_precision = excluded.published_at_precision,
                  published_at_verbatim = excluded.published_at_verbatim,
                  revised_at = excluded.revised_at,
                  head_image_url = excluded.head_image_url,
                  head_image_alt = excluded.head_image_alt,
                  head_image_width = excluded.head_image_width,
                  head_image_height = excluded.head_image_height,
                  thumbnail_url = excluded.thumbnail_url,
                  thumbnail_alt = excluded.thumbnail_alt,
                  thumbnail_width = excluded.thumbnail_width,
                  thumbnail_height = excluded.thumbnail_height,
                  comments_enabled = excluded.comments_enabled, keywords = excluded.keywords,
                  lead = excluded.lead, character_count = excluded.character_count,
                  text_hash = excluded.text_hash, updated_at = excluded.updated_at
                returning source_key, id, xmax = 0
                """,
                row -> upserted.put(row.text(), new Upserted(row.getLong(), row.getBoolean())),
                now,
                now,
                texts(changes, c -> c.document.sourceKey()),
                texts(changes, c -> c.article.title()),
                texts(changes, c -> c.article.headline()),
                texts(changes, c -> c.article.url()),
                texts(changes, c -> c.article.language()),
                instants(changes, c -> instant(c.article.date())),
                texts(changes, c -> precision(c.article.date())),
                texts(changes, c -> c.article.date() == null ? null : c.article.date().verbatim()),
                instants(changes, c -> instant(c.article.revised())),
                texts(changes, c -> picture(c.article.headImage(), Picture::url)),
                texts(changes, c -> picture(c.article.headImage(), Picture::alt)),
                numbers(changes, c -> picture(c.article.headImage(), Picture::width)),
                numbers(changes, c -> picture(c.article.headImage(), Picture::height)),
                texts(changes, c -> picture(c.article.thumbnail(), Picture::url)),
                texts(changes, c -> picture(c.article.thumbnail(), Picture::alt)),
                numbers(changes, c -> picture(c.article.thumbnail(), Picture::width)),
                numbers(changes, c -> picture(c.article.thumbnail(), Picture::height)),
                changes.stream().map(c -> c.article.commentsEnabled()).toArray(Boolean[]::new),
                texts(changes, c -> String.join("\u001F", c.article.keywords())),
                texts(changes, c -> lead(c.article)),
                numbers(
                        changes,
                        c -> c.article.bodyText().codePointCount(0, c.article.bodyText().length())),
                changes.stream().map(c -> c.document.textHash()).toArray(Long[]::new));
        return upserted;
    }

    private void writeBodies(List<Change> changes, Long[] numbers) {
        sql.update(
                """
                insert into article_body (article_id, html, text)
                select * from unnest(?::bigint[], ?::text[], ?::text[])
                on conflict (article_id) do update set html = excluded.html, text = excluded.text
                """,
                numbers,
                texts(changes, c -> c.article.bodyHtml()),
                texts(changes, c -> c.article.bodyText()));
    }

    private void writeSources(
            long run, List<Change> changes, Long[] numbers, ImportOptions options, Instant now) {
        sql.update(
                """
                insert into source_document (article_id, run_id, name, format, sha256, bytes,
                  content, default_zone, received_at)
                select article_id, ?, name, format, sha256, bytes, content, ?, ?
                from unnest(?::bigint[], ?::text[], ?::text[], ?::bytea[], ?::int[], ?::bytea[])
                as n(article_id, name, format, sha256, bytes, content)
                on conflict (article_id) do update set
                  run_id = excluded.run_id, name = excluded.name, format = excluded.format,
                  sha256 = excluded.sha256, bytes = excluded.bytes, content = excluded.content,
                  default_zone = excluded.default_zone, received_at = excluded.received_at
                """,
                run,
                options.defaultZone() == null ? null : options.defaultZone().getId(),
                now,
                numbers,
                texts(changes, c -> c.document.candidate().name()),
                texts(changes, c -> c.article.format().name()),
                changes.stream().map(c -> c.document.sha256()).toArray(byte[][]::new),
                numbers(changes, c -> c.document.candidate().bytes().length),
                changes.stream().map(c -> c.document.packed()).toArray(byte[][]::new));
    }

    private void writeCategories(
            List<Change> changes, Long[] numbers, Map<List<String>, List<Long>> lines) {
        List<Long> articles = new ArrayList<>();
        List<Long> filed = new ArrayList<>();
        List<@Nullable Integer> positions = new ArrayList<>();
        List<@Nullable Instant> dates = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            ScrapedArticle article = changes.get(i).article;
            Map<Long, @Nullable Integer> places = new LinkedHashMap<>();
            int position = 0;
            for (List<String> path : article.categories()) {
                List<Long> line = Objects.requireNonNull(lines.get(path));
                line.subList(0, line.size() - 1).forEach(above -> places.putIfAbsent(above, null));
                if (places.get(line.getLast()) == null) {
                    places.put(line.getLast(), position++);
                }
            }
            for (Map.Entry<Long, @Nullable Integer> place : places.entrySet()) {
                articles.add(numbers[i]);
                filed.add(place.getKey());
                positions.add(place.getValue());
                dates.add(instant(article.date()));
            }
        }
        sql.update("delete from article_category where article_id = any(?)", (Object) numbers);
        sql.update(
                """
                insert into article_category (category_id, article_id, published_at, position)
                select * from unnest(?::bigint[], ?::bigint[], ?::timestamptz[], ?::int[])
                """,
                filed.toArray(Long[]::new),
                articles.toArray(Long[]::new),
                dates.toArray(Instant[]::new),
                positions.toArray(Integer[]::new));
    }

    private void writeReports(long run, List<ItemReport> items) {
        sql.update(
                """
                insert into import_item (run_id, index, name, format, outcome, article_id, sha256,
                  bytes, text_coverage, issues)
                select ?, index, name, format, outcome, article_id, sha256, bytes, coverage,
                  issues::jsonb
                from unnest(?::int[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::bytea[],
                  ?::bigint[], ?::real[], ?::text[])
                as n(index, name, format, outcome, article_id, sha256, bytes, coverage, issues)
                """,
                run,
                items.stream().map(ItemReport::index).toArray(Integer[]::new),
                items.stream().map(ItemReport::name).toArray(String[]::new),
                items.stream()
                        .map(item -> item.format() == null ? null : item.format().name())
                        .toArray(String[]::new),
                items.stream().map(item -> item.outcome().name()).toArray(String[]::new),
                items.stream().map(ItemReport::article).toArray(Long[]::new),
                items.stream().map(ItemReport::sha256).toArray(byte[][]::new),
                items.stream().map(ItemReport::bytes).toArray(Long[]::new),
                items.stream().map(item -> (float) item.textCoverage()).toArray(Float[]::new),
                items.stream()
                        .map(item -> ReportJson.issues(item.issues()))
                        .toArray(String[]::new));
        ImportCounts counts = ImportCounts.of(items);
        sql.update(
                """
                update import_run set heartbeat_at = ?, received = received + ?,
                  created = created + ?, updated = updated + ?, unchanged = unchanged + ?,
                  rejected = rejected + ?, quotes = quotes + ?, warnings = warnings + ?
                where id = ?
                """,
                clock.instant(),
                counts.received(),
                counts.created(),
                counts.updated(),
                counts.unchanged(),
                counts.rejected(),
                counts.quotes(),
                counts.warnings(),
                run);
    }

    private static @Nullable Instant instant(@Nullable DocumentDate date) {
        return date == null ? null : date.at();
    }

    private static String precision(@Nullable DocumentDate date) {
        return (date == null ? DocumentDate.Precision.UNKNOWN : date.precision()).name();
    }

    private static <T> @Nullable T picture(
            @Nullable Picture picture, Function<Picture, @Nullable T> part) {
        return picture == null ? null : part.apply(picture);
    }

    private static String lead(ScrapedArticle article) {
        String text = article.excerpt() == null ? article.bodyText() : article.excerpt();
        int end = Math.min(LEAD, text.codePointCount(0, text.length()));
        return text.substring(0, text.offsetByCodePoints(0, end)).replace('\n', ' ');
    }

    private static String[] texts(List<Change> changes, Function<Change, @Nullable String> text) {
        return changes.stream().map(text).toArray(String[]::new);
    }

    private static Integer[] numbers(
            List<Change> changes, Function<Change, @Nullable Integer> number) {
        return changes.stream().map(number).toArray(Integer[]::new);
    }

    private static Instant[] instants(
            List<Change> changes, Function<Change, @Nullable Instant> instant) {
        return changes.stream().map(instant).toArray(Instant[]::new);
    }
}
