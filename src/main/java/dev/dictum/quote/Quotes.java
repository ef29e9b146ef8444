package dev.dictum.quote;

import dev.dictum.article.ArticleView;
import dev.dictum.author.AuthorView;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.NodeLoader;
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
import org.jspecify.annotations.Nullable;

/** Loads quotes: by number, in pages; and the lists of quotes of other types. */
@ApplicationScoped
public class Quotes implements NodeLoader, LevelFields {
    private record Owned(long owner, @Nullable String score, QuoteView quote) {}

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
        levels.add(AuthorView.class, "quotes", this::ofAuthors);
        levels.add(QuoteView.class, "occurrences", this::occurrences);
    }

    @Override
    public Map<Long, QuoteView> load(Collection<Long> numbers, Selection selection) {
        List<QuoteView> found =
                sql.list(
                        "select %s from quote q where q.id = any(?) and not q.rejected"
                                .formatted(QuoteView.columns(selection)),
                        QuoteView::read,
                        (Object) numbers.toArray(Long[]::new));
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
                PageRequest.of(first, after, last, before, "quotes " + order + " " + checked);
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
        QuoteCondition condition = conditions.of(filter);
        return connections(
                QuoteListSql.ofArticles(owners.stream().distinct().toList(), condition),
                owners,
                QuoteOrder.AS_PRINTED,
                forward(field, "quotes of article " + filter),
                field.selection());
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
                forward(field, "quotes of author %s %s".formatted(order, filter)),
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
                forward(field, "occurrences"),
                field.selection());
    }

    private static PageRequest forward(FieldSelection field, String list) {
        return PageRequest.forward(
                field.argument("first", Integer.class),
                field.argument("after", String.class),
                list);
    }

    /** The connection of each owner, all with one statement (two with the counts). */
    private List<QuoteConnection> connections(
            QuoteListSql list,
            List<Long> owners,
            QuoteOrder order,
            PageRequest request,
            Selection selection) {
        Selection ofNodes = selection.ofNodes();
        boolean rows =
                selection.has("nodes") || selection.has("edges") || selection.has("pageInfo");
        Map<Long, List<Owned>> fetched = new HashMap<>();
        if (rows) {
            sql.list(
                            list.page(order, request, ofNodes),
                            row -> new Owned(row.getLong(), row.textOrNull(), QuoteView.read(row)))
                    .forEach(owned ->
                            fetched.computeIfAbsent(owned.owner, o -> new ArrayList<>())
                                    .add(owned));
        }
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
                                .map(Owned::quote);
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

    private static Cursor cursor(Owned owned, QuoteOrder order) {
        QuoteView quote = owned.quote;
        String value =
                switch (order.field()) {
                    case PUBLISHED_AT ->
                            quote.publishedAt() == null ? null : quote.publishedAt().toString();
                    case RELEVANCE -> owned.score;
                    case POSITION -> Integer.toString(quote.position());
                    case CONFIDENCE -> Double.toString(quote.attribution().confidence());
                };
        return new Cursor(value, quote.number());
    }
}
