package dev.dictum.imports;

import dev.dictum.access.AdminIdentity;
import dev.dictum.article.ArticleView;
import dev.dictum.article.Articles;
import dev.dictum.database.Row;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.Direction;
import dev.dictum.graphql.ErrorCode;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.Keyset;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.NodeLoader;
import dev.dictum.graphql.PageRequest;
import dev.dictum.graphql.Selection;
import dev.dictum.imports.reader.Severity;
import dev.dictum.imports.reader.SourceFormat;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Loads imports, their items, and the documents behind articles. */
@ApplicationScoped
class ImportRuns implements NodeLoader, LevelFields {
    private record Item(long run, ImportItemView item) {}

    private final Sql sql;
    private final Levels levels;
    private final Articles articles;
    private final SecurityIdentity identity;

    ImportRuns(Sql sql, Levels levels, Articles articles, SecurityIdentity identity) {
        this.sql = sql;
        this.levels = levels;
        this.articles = articles;
        this.identity = identity;
    }

    @Override
    public String type() {
        return ImportRunView.TYPE;
    }

    @Override
    public void register(Levels levels) {
        levels.add(ImportRunView.class, "items", this::items);
        levels.add(ImportItemView.class, "article", this::articlesOfItems);
        levels.add(ArticleView.class, "source", this::sources);
        levels.add(ArticleSourceView.class, "raw", this::raw);
        levels.add(ArticleSourceView.class, "importRun", this::runsOfSources);
    }

    @Override
    public Map<Long, ImportRunView> load(Collection<Long> numbers, Selection selection) {
        requireAdmin();
        List<ImportRunView> found =
                sql.list(
                        "select "
                                + ImportRunView.COLUMNS
                                + " from import_run r where r.id = any(?)",
                        ImportRunView::read,
                        (Object) numbers.toArray(Long[]::new));
        levels.load(ImportRunView.class, found, selection);
        Map<Long, ImportRunView> byNumber = new LinkedHashMap<>();
        found.forEach(run -> byNumber.put(run.number(), run));
        return byNumber;
    }

    ImportRunConnection page(@Nullable Integer first, @Nullable String after, Selection selection) {
        PageRequest request = PageRequest.forward(first, after, () -> "importRuns");
        Keyset keyset = new Keyset("r.started_at", "timestamptz", "r.id", Direction.DESC);
        SqlText statement =
                SqlText.of("select " + ImportRunView.COLUMNS + " from import_run r where true");
        keyset.addCondition(statement, request);
        statement.add(" order by " + keyset.order(request) + " limit ?", request.fetch());
        PageRequest.Page<ImportRunView> page =
                request.page(
                        sql.list(statement, ImportRunView::read),
                        run -> new Cursor(String.valueOf(run.startedAt()), run.number()));
        levels.load(ImportRunView.class, page.nodes(), selection.ofNodes());
        int total =
                selection.has("totalCount")
                        ? sql.list("select count(*) from import_run", row -> row.getInt())
                                .getFirst()
                        : 0;
        return ImportRunConnection.of(page, total);
    }

    private void requireAdmin() {
        if (identity.isAnonymous()) {
            throw new ApiException(ErrorCode.UNAUTHENTICATED, "Sign in as an admin first.");
        }
        if (!identity.hasRole(AdminIdentity.ROLE)) {
            throw new ApiException(ErrorCode.FORBIDDEN, "This needs the role admin.");
        }
    }

    private List<ImportItemConnection> items(List<ImportRunView> level, FieldSelection field) {
        ImportItemFilter filter = field.argument("filter", ImportItemFilter.class);
        PageRequest request =
                PageRequest.forward(
                        field.argument("first", Integer.class),
                        field.argument("after", String.class),
                        () -> "importItems " + filter);
        Long[] runs = level.stream().map(ImportRunView::number).distinct().toArray(Long[]::new);
        Map<Long, List<ImportItemView>> byRun = new HashMap<>();
        sql.list(itemPage(runs, filter, request), ImportRuns::item)
                .forEach(row ->
                        byRun.computeIfAbsent(row.run, run -> new ArrayList<>()).add(row.item));
        Map<Long, Integer> totals = new HashMap<>();
        if (field.selection().has("totalCount")) {
            SqlText count = SqlText.of("select i.run_id, count(*) from import_item i");
            count.add(" where i.run_id = any(?)", (Object) runs);
            addFilter(count, filter);
            sql.list(
                    count.add(" group by i.run_id"),
                    row -> totals.put(row.getLong(), row.getInt()));
        }
        List<ImportItemConnection> answers = new ArrayList<>();
        List<ImportItemView> nodes = new ArrayList<>();
        for (ImportRunView run : level) {
            PageRequest.Page<ImportItemView> page =
                    request.page(
                            byRun.getOrDefault(run.number(), List.of()),
                            item -> new Cursor(null, item.index()));
            nodes.addAll(page.nodes());
            answers.add(
                    new ImportItemConnection(
                            page.nodes(), page.info(), totals.getOrDefault(run.number(), 0)));
        }
        levels.load(ImportItemView.class, nodes, field.selection().under("nodes"));
        return answers;
    }

    private static SqlText itemPage(
            Long[] runs, @Nullable ImportItemFilter filter, PageRequest request) {
        SqlText statement =
                SqlText.of(
                        """
                        select o.run_id, i.name, i.index, i.format, i.outcome, i.article_id, i.sha256,
                          i.bytes, i.issues::text, i.text_coverage
                        from unnest(?::bigint[]) o(run_id) cross join lateral (
                          select * from import_item i where i.run_id = o.run_id
                        """,
                        (Object) runs);
        addFilter(statement, filter);
        request.from().ifPresent(from -> statement.add(" and i.index > ?", from.number()));
        return statement
                .add(" order by i.index limit ?) i", request.fetch())
                .add(" order by o.run_id, i.index");
    }

    private static void addFilter(SqlText statement, @Nullable ImportItemFilter filter) {
        if (filter == null) {
            return;
        }
        if (filter.outcomes() != null) {
            statement.add(
                    " and i.outcome = any(?)",
                    (Object) filter.outcomes().stream().map(Enum::name).toArray(String[]::new));
        }
        Severity least = filter.minSeverity();
        if (least != null) {
            statement.add(
                    """
                     and exists (select from jsonb_array_elements(i.issues) e
                       where e ->> 'severity' = any(?))
                    """,
                    (Object)
                            Arrays.stream(Severity.values())
                                    .filter(severity -> severity.compareTo(least) >= 0)
                                    .map(Enum::name)
                                    .toArray(String[]::new));
        }
    }

    private static Item item(Row row) throws SQLException {
        long run = row.getLong();
        String name = row.text();
        int index = row.getInt();
        String format = row.textOrNull();
        ImportOutcome outcome = ImportOutcome.valueOf(row.text());
        Long article = row.longOrNull();
        String sha256 = HexFormat.of().formatHex(row.bytes());
        // GraphQL's Int ends at 2 GiB; no document is as long.
        int bytes = (int) Math.min(Integer.MAX_VALUE, Math.max(0, row.getLong()));
        List<ImportIssueView> issues =
                ReportJson.issues(row.text()).stream().map(ImportIssueView::of).toList();
        return new Item(
                run,
                new ImportItemView(
                        name,
                        index,
                        format == null ? null : SourceFormat.valueOf(format),
                        outcome,
                        article,
                        sha256,
                        bytes,
                        issues,
                        row.getDouble(),
                        new Answers()));
    }

    private List<@Nullable ArticleView> articlesOfItems(
            List<ImportItemView> level, FieldSelection field) {
        List<Long> numbers = Levels.numbers(level, ImportItemView::articleNumber);
        return Levels.byNumber(
                level, ImportItemView::articleNumber, articles.load(numbers, field.selection()));
    }

    private List<@Nullable ArticleSourceView> sources(
            List<ArticleView> level, FieldSelection field) {
        List<ArticleSourceView> found =
                sql.list(
                        """
                        select article_id, run_id, name, format, sha256, bytes, received_at
                        from source_document where article_id = any(?)
                        """,
                        row ->
                                new ArticleSourceView(
                                        row.getLong(),
                                        row.longOrNull(),
                                        row.text(),
                                        SourceFormat.valueOf(row.text()),
                                        HexFormat.of().formatHex(row.bytes()),
                                        row.getInt(),
                                        row.instant(),
                                        new Answers()),
                        (Object) level.stream().map(ArticleView::number).toArray(Long[]::new));
        levels.load(ArticleSourceView.class, found, field.selection());
        Map<Long, ArticleSourceView> byArticle = new HashMap<>();
        found.forEach(source -> byArticle.put(source.articleNumber(), source));
        return Levels.byNumber(level, ArticleView::number, byArticle);
    }

    private List<@Nullable String> raw(List<ArticleSourceView> level, FieldSelection field) {
        requireAdmin();
        Map<Long, String> byArticle = new HashMap<>();
        sql.list(
                "select article_id, bytes, content from source_document where article_id = any(?)",
                row -> {
                    long article = row.getLong();
                    int length = row.getInt();
                    byte[] original = Compression.expand(row.bytes(), length);
                    return byArticle.put(article, new String(original, StandardCharsets.UTF_8));
                },
                (Object) level.stream().map(ArticleSourceView::articleNumber).toArray(Long[]::new));
        return Levels.byNumber(level, ArticleSourceView::articleNumber, byArticle);
    }

    private List<@Nullable ImportRunView> runsOfSources(
            List<ArticleSourceView> level, FieldSelection field) {
        requireAdmin();
        List<Long> numbers = Levels.numbers(level, ArticleSourceView::runNumber);
        return Levels.byNumber(
                level, ArticleSourceView::runNumber, load(numbers, field.selection()));
    }
}
