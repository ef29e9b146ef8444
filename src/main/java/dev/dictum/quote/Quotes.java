package dev.dictum.quote;

import dev.dictum.article.ArticleView;
import dev.dictum.author.AuthorView;
import dev.dictum.database.RowReader;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Along;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelAlong;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.NodeLoader;
import dev.dictum.graphql.Owned;
import dev.dictum.graphql.PageRequest;
import dev.dictum.graphql.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads quotes: by number, in pages; and the lists of quotes of other types. */
@ApplicationScoped
public class Quotes implements NodeLoader, LevelFields {
    private final Sql sql;
    private final Levels levels;
    private final QuoteConditions conditions;

    Quotes(Sql sql, Levels levels, QuoteConditions conditions) {
        this.sql = sql;
        this.levels = levels;
        this.conditions = conditions;
    }

    @Override
    public String type() {
        return QuoteView.TYPE;
    }

    @Override
    public void register(Levels levels) {
        levels.add(ArticleView.class, "quotes", this::ofArticles);
        levels.addAlong(ArticleView.class, "quotes", this::alongArticles);
        levels.add(AuthorView.class, "quotes", this::ofAuthors);
        levels.add(QuoteView.class, "occurrences", this::occurrences);
    }

    @Override
    public Map<Long, QuoteView> load(Collection<Long> numbers, Selection selection) {
        QuoteColumns columns = new QuoteColumns(selection, null);
        LevelAlong along = levels.along(QuoteView.class, selection);
        SqlText statement =
                SqlText.of("select " + columns.sql())
                        .add(along.columns())
                        .add(" from quote q" + along.joins())
                        .add(" where not q.rejected and q.id = ")
                        .add(SqlText.anyOf(numbers));
        List<QuoteView> found = sql.list(statement, along.behind(columns::read));
        levels.load(QuoteView.class, found, selection);
        Map<Long, QuoteView> byNumber = new LinkedHashMap<>();
        found.forEach(quote -> byNumber.put(quote.number(), quote));
        return byNumber;
    }

    QuoteConnection page(
            @Nullable QuoteFilter filter,
            @Nullable QuoteOrder orderBy,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            Selection selection) {
        QuoteFilter checked = QuoteFilter.checked(filter);
        QuoteOrder order = orderBy == null ? QuoteOrder.NEWEST_FIRST : orderBy;
        PageRequest page =
                PageRequest.of(first, after, last, before, () -> "quotes " + order + " " + checked);
        QuoteListSql list = QuoteListSql.root(conditions.of(checked));
        return connections(list, List.of(0L), order, page, selection).getFirst();
    }

    /**
     * The quotes of a search.
     *
     * @param scored (id, score) of the best of them
     * @param count how many there are
     */
    public record Found(SqlText scored, SqlText count) {}

    /** The quotes under a filter that has a text. */
    public Found withText(QuoteFilter filter) {
        QuoteListSql list = QuoteListSql.root(conditions.of(filter));
        return new Found(list.scored(), list.count());
    }

    private List<QuoteConnection> ofArticles(List<ArticleView> level, FieldSelection field) {
        List<Long> owners = level.stream().map(ArticleView::number).toList();
        QuoteFilter filter = QuoteFilter.checked(field.argument("filter", QuoteFilter.class));
        QuoteListSql list =
                QuoteListSql.ofArticles(owners.stream().distinct().toList(), conditions.of(filter));
        PageRequest page = ofArticle(field, filter);
        Map<Long, List<Owned<QuoteView>>> fetched;
        if (level.getFirst().answers().along(field) == null) {
            fetched = fetch(list, QuoteOrder.AS_PRINTED, page, field.selection());
        } else {
            List<List<QuoteView>> along = Along.of(level, field);
            fetched =
                    Owned.byOwner(
                            along.stream()
                                    .flatMap(List::stream)
                                    .map(quote -> new Owned<>(quote.articleNumber(), null, quote))
                                    .toList());
        }
        return connections(list, owners, QuoteOrder.AS_PRINTED, page, field.selection(), fetched);
    }

    /** The quotes come along with their articles, unless there is something to look up first. */
    private Optional<Along> alongArticles(FieldSelection field) {
        QuoteFilter filter = QuoteFilter.checked(field.argument("filter", QuoteFilter.class));
        if (!field.selection().wantsRows()
                || filter.article() != null
                || filter.speaker() != null
                || filter.text() != null) {
            return Optional.empty();
        }
        QuoteColumns columns = new QuoteColumns(field.selection().ofNodes(), QuoteOrder.AS_PRINTED);
        return Optional.of(
                Along.rows(
                        columns.sql(),
                        "q",
                        QuoteListSql.ofArticle(conditions.of(filter), ofArticle(field, filter)),
                        columns::read));
    }

    private static PageRequest ofArticle(FieldSelection field, QuoteFilter filter) {
        return forward(field, () -> "quotes of article " + filter);
    }

    private List<QuoteConnection> ofAuthors(List<AuthorView> level, FieldSelection field) {
        List<Long> owners = level.stream().map(AuthorView::number).toList();
        QuoteFilter filter = QuoteFilter.checked(field.argument("filter", QuoteFilter.class));
        QuoteOrder order =
                Optional.ofNullable(field.argument("orderBy", QuoteOrder.class))
                        .orElse(QuoteOrder.NEWEST_FIRST);
        QuoteCondition condition = conditions.of(filter);
        return connections(
                QuoteListSql.ofSpeakers(owners.stream().distinct().toList(), condition),
                owners,
                order,
                forward(field, () -> "quotes of author %s %s".formatted(order, filter)),
                field.selection());
    }

    private List<QuoteConnection> occurrences(List<QuoteView> level, FieldSelection field) {
        Map<Long, @Nullable Long> hashes = new LinkedHashMap<>();
        level.forEach(quote -> hashes.put(quote.number(), quote.wordsHash()));
        return connections(
                QuoteListSql.occurrences(
                        List.copyOf(hashes.keySet()),
                        new ArrayList<>(hashes.values()),
                        conditions.of(QuoteFilter.ALL)),
                level.stream().map(QuoteView::number).toList(),
                QuoteOrder.NEWEST_FIRST,
                forward(field, () -> "occurrences"),
                field.selection());
    }

    private static PageRequest forward(FieldSelection field, Supplier<String> list) {
        return PageRequest.forward(
                field.argument("first", Integer.class),
                field.argument("after", String.class),
                list);
    }

    /** The rows of each owner, all with one statement; of one that has none, nothing. */
    private Map<Long, List<Owned<QuoteView>>> fetch(
            QuoteListSql list, QuoteOrder order, PageRequest request, Selection selection) {
        if (!selection.wantsRows()) {
            return Map.of();
        }
        Selection ofNodes = selection.ofNodes();
        QuoteColumns columns = new QuoteColumns(ofNodes, order);
        LevelAlong along = levels.along(QuoteView.class, ofNodes);
        RowReader<QuoteView> reader = along.behind(columns::read);
        return Owned.byOwner(
                sql.list(
                        list.page(order, request, columns, along), row -> Owned.read(row, reader)));
    }

    /** The connection of each owner, all with one statement (two with the counts). */
    private List<QuoteConnection> connections(
            QuoteListSql list,
            List<Long> owners,
            QuoteOrder order,
            PageRequest request,
            Selection selection) {
        return connections(
                list, owners, order, request, selection, fetch(list, order, request, selection));
    }

    private List<QuoteConnection> connections(
            QuoteListSql list,
            List<Long> owners,
            QuoteOrder order,
            PageRequest request,
            Selection selection,
            Map<Long, List<Owned<QuoteView>>> fetched) {
        Selection ofNodes = selection.ofNodes();
        Map<Long, Integer> counts = new HashMap<>();
        if (selection.has("totalCount")) {
            sql.list(list.count(), row -> counts.put(row.getLong(), row.getInt()));
        }
        SqlText matches = selection.has("facets") ? list.matches() : SqlText.of("");
        List<QuoteFacets> facets = new ArrayList<>();
        Map<Long, QuoteConnection> byOwner = new HashMap<>();
        List<QuoteView> level = new ArrayList<>();
        for (Long owner : owners) {
            if (!byOwner.containsKey(owner)) {
                PageRequest.Page<QuoteView> page =
                        request.page(
                                        fetched.getOrDefault(owner, List.of()),
                                        owned -> cursor(owned, order))
                                .map(Owned::record);
                level.addAll(page.nodes());
                facets.add(new QuoteFacets(owner, matches, new Answers()));
                byOwner.put(
                        owner,
                        QuoteConnection.of(page, counts.getOrDefault(owner, 0), facets.getLast()));
            }
        }
        levels.load(QuoteView.class, level, ofNodes);
        levels.load(QuoteFacets.class, facets, selection.under("facets"));
        return owners.stream().map(byOwner::get).toList();
    }

    private static Cursor cursor(Owned<QuoteView> owned, QuoteOrder order) {
        QuoteView quote = owned.record();
        String value =
                switch (order.field()) {
                    case PUBLISHED_AT ->
                            quote.publishedAt() == null ? null : quote.publishedAt().toString();
                    case RELEVANCE -> owned.score();
                    case POSITION -> Integer.toString(quote.position());
                    case CONFIDENCE -> Double.toString(quote.attribution().confidence());
                };
        return new Cursor(value, quote.number());
    }
}
