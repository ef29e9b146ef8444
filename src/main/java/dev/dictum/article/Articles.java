package dev.dictum.article;

import dev.dictum.article.ArticleListSql.Owner;
import dev.dictum.author.AuthorView;
import dev.dictum.category.CategoryView;
import dev.dictum.database.RowReader;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Along;
import dev.dictum.graphql.Answers;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.GlobalId;
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
import org.jspecify.annotations.Nullable;

/** Loads articles: by number, by key, in pages; and the lists of articles of other types. */
@ApplicationScoped
public class Articles implements NodeLoader, LevelFields {
    private final Sql sql;
    private final Levels levels;
    private final ArticleConditions conditions;

    Articles(Sql sql, Levels levels, ArticleConditions conditions) {
        this.sql = sql;
        this.levels = levels;
        this.conditions = conditions;
    }

    @Override
    public String type() {
        return ArticleView.TYPE;
    }

    @Override
    public void register(Levels levels) {
        levels.add(CategoryView.class, "articles", this::ofCategories);
        levels.add(AuthorView.class, "articles", this::ofAuthors);
    }

    @Override
    public Map<Long, ArticleView> load(Collection<Long> numbers, Selection selection) {
        ArticleColumns columns = new ArticleColumns(selection, null);
        LevelAlong along = levels.along(ArticleView.class, selection);
        SqlText statement =
                SqlText.of("select " + columns.sql())
                        .add(along.columns())
                        .add(" from article a" + columns.join() + along.joins())
                        .add(" where a.id = ")
                        .add(SqlText.anyOf(numbers));
        List<ArticleView> found = sql.list(statement, along.behind(columns::read));
        levels.load(ArticleView.class, found, selection);
        Map<Long, ArticleView> byNumber = new LinkedHashMap<>();
        found.forEach(article -> byNumber.put(article.number(), article));
        return byNumber;
    }

    /**
     * What another record's statement reads of the one article that it belongs to; nothing when
     * that is long, and the article is read once for all its records.
     *
     * @param number the column that has the article's number
     */
    public Optional<Along> along(String number, Selection selection) {
        ArticleColumns columns = new ArticleColumns(selection, null);
        if (columns.hasBody()) {
            return Optional.empty();
        }
        LevelAlong along = levels.along(ArticleView.class, selection);
        return Optional.of(
                new Along(
                        SqlText.of(columns.sql()).add(along.columns()),
                        " join article a on a.id = " + number + along.joins(),
                        along.behind(columns::read)));
    }

    /** Loads what is asked of articles that came along with other records, each once. */
    public Map<Long, ArticleView> loadAlong(List<ArticleView> read, Selection selection) {
        Map<Long, ArticleView> byNumber = new LinkedHashMap<>();
        read.forEach(article -> byNumber.putIfAbsent(article.number(), article));
        levels.load(ArticleView.class, List.copyOf(byNumber.values()), selection);
        return byNumber;
    }

    Optional<ArticleView> find(ArticleRef ref, Selection selection) {
        return number(ref)
                .flatMap(number ->
                        Optional.ofNullable(load(List.of(number), selection).get(number)));
    }

    /** The number of the article that a reference names. */
    public Optional<Long> number(ArticleRef ref) {
        String id = ref.checked().id();
        if (id != null) {
            return Optional.of(GlobalId.numberOf(id, ArticleView.TYPE));
        }
        return ref.sourceKey() != null
                ? sql.first(
                        "select id from article where source_key = ?",
                        row -> row.getLong(),
                        ref.sourceKey())
                : sql.first(
                        """
                        select id from article where url = ?
                        order by published_at desc nulls last, id desc limit 1
                        """,
                        row -> row.getLong(),
                        ref.url());
    }

    ArticleConnection page(
            @Nullable ArticleFilter filter,
            @Nullable ArticleOrder orderBy,
            @Nullable Integer first,
            @Nullable String after,
            @Nullable Integer last,
            @Nullable String before,
            Selection selection) {
        ArticleFilter checked = ArticleFilter.checked(filter);
        ArticleOrder order = orderBy == null ? ArticleOrder.NEWEST_FIRST : orderBy;
        PageRequest page =
                PageRequest.of(
                        first, after, last, before, () -> "articles " + order + " " + checked);
        boolean whole = selection.has("totalCount") || selection.has("facets");
        ArticleListSql list =
                ArticleListSql.root(
                        condition(checked, whole ? 0 : ArticleListSql.newest(order, page)));
        return connections(list, List.of(0L), order, page, selection).getFirst();
    }

    /** The condition of a filter; where a text is looked for, of so many of the newest, if any. */
    private ArticleCondition condition(ArticleFilter filter, int newest) {
        return newest > 0 && filter.isTextInTime()
                ? conditions.ofNewest(filter, newest)
                : conditions.of(filter);
    }

    /**
     * The articles of a search.
     *
     * @param scored (id, score) of the best of them
     * @param count how many there are
     */
    public record Found(SqlText scored, SqlText count) {}

    /**
     * The articles under a filter in which a text occurs.
     *
     * @param counted whether the count is asked for, which must look further
     */
    public Found withText(String text, ArticleFilter filter, boolean counted) {
        ArticleListSql list =
                ArticleListSql.root(
                        condition(filter.withText(text), counted ? 0 : ArticleListSql.SCORED));
        return new Found(list.scored(), list.count());
    }

    private List<ArticleConnection> ofCategories(List<CategoryView> level, FieldSelection field) {
        Boolean descendants = field.argument("includeDescendants", Boolean.class);
        return nested(
                Owner.category(descendants == null || descendants),
                level.stream().map(CategoryView::number).toList(),
                field);
    }

    private List<ArticleConnection> ofAuthors(List<AuthorView> level, FieldSelection field) {
        ContributionRole role = field.argument("role", ContributionRole.class);
        return nested(
                Owner.author().inRoles(role == null ? List.of() : List.of(role)),
                level.stream().map(AuthorView::number).toList(),
                field);
    }

    private List<ArticleConnection> nested(Owner owner, List<Long> owners, FieldSelection field) {
        ArticleFilter filter = ArticleFilter.checked(field.argument("filter", ArticleFilter.class));
        ArticleOrder given = field.argument("orderBy", ArticleOrder.class);
        ArticleOrder order = given == null ? ArticleOrder.NEWEST_FIRST : given;
        PageRequest page =
                PageRequest.forward(
                        field.argument("first", Integer.class),
                        field.argument("after", String.class),
                        () -> "articles of %s %s %s".formatted(owner, order, filter));
        ArticleCondition condition = conditions.of(filter);
        ArticleListSql list =
                new ArticleListSql(
                        Optional.of(owner), owners.stream().distinct().toList(), false, condition);
        return connections(list, owners, order, page, field.selection());
    }

    /** The connection of each owner, all with one statement (two with the counts). */
    private List<ArticleConnection> connections(
            ArticleListSql list,
            List<Long> owners,
            ArticleOrder order,
            PageRequest request,
            Selection selection) {
        Selection ofNodes = selection.ofNodes();
        Map<Long, List<Owned<ArticleView>>> fetched = Map.of();
        if (selection.wantsRows()) {
            ArticleColumns columns = new ArticleColumns(ofNodes, order);
            LevelAlong along = levels.along(ArticleView.class, ofNodes);
            RowReader<ArticleView> reader = along.behind(columns::read);
            fetched =
                    Owned.byOwner(
                            sql.list(
                                    list.page(order, request, columns, along),
                                    row -> Owned.read(row, reader)));
        }
        Map<Long, Integer> counts = new HashMap<>();
        if (selection.has("totalCount")) {
            sql.list(list.count(), row -> counts.put(row.getLong(), row.getInt()));
        }
        boolean facetsAsked = selection.has("facets");
        SqlText matches = facetsAsked ? list.matches() : SqlText.of("");
        Optional<MonthCounts> months = facetsAsked ? list.months() : Optional.empty();
        List<ArticleFacets> facets = new ArrayList<>();
        Map<Long, ArticleConnection> byOwner = new HashMap<>();
        List<ArticleView> level = new ArrayList<>();
        for (Long owner : owners) {
            if (!byOwner.containsKey(owner)) {
                PageRequest.Page<ArticleView> page =
                        request.page(
                                        fetched.getOrDefault(owner, List.of()),
                                        owned -> cursor(owned, order))
                                .map(Owned::record);
                level.addAll(page.nodes());
                facets.add(new ArticleFacets(owner, matches, months, new Answers()));
                byOwner.put(
                        owner,
                        ArticleConnection.of(
                                page, counts.getOrDefault(owner, 0), facets.getLast()));
            }
        }
        levels.load(ArticleView.class, level, ofNodes);
        levels.load(ArticleFacets.class, facets, selection.under("facets"));
        return owners.stream().map(byOwner::get).toList();
    }

    private static Cursor cursor(Owned<ArticleView> owned, ArticleOrder order) {
        ArticleView article = owned.record();
        String value =
                switch (order.field()) {
                    case PUBLISHED_AT ->
                            article.publishedAt() == null ? null : article.publishedAt().toString();
                    case RELEVANCE -> owned.score();
                    case IMPORTED_AT -> article.importedAt().toString();
                    case TITLE -> {
                        String title = article.title();
                        int end =
                                title.offsetByCodePoints(
                                        0, Math.min(200, title.codePointCount(0, title.length())));
                        yield title.substring(0, end);
                    }
                };
        return new Cursor(value, article.number());
    }
}
