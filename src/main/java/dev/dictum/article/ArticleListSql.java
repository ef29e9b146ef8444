package dev.dictum.article;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.Direction;
import dev.dictum.graphql.Keyset;
import dev.dictum.graphql.LevelAlong;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list of articles: whole, or one list for each of some owners (categories, authors).
 *
 * <p>Ordered by date, an owner's list is one range of an index of its table, which holds the
 * article's date. Several owners in one list: the first rows of each, merged; never all rows of all
 * of them, sorted. Articles without a date stand in a range of their own behind the others.
 *
 * @param owner whose lists they are; absent for the list of the whole archive
 * @param owners the numbers of the owners
 * @param merged one list of all owners together instead of one for each
 * @param condition what its articles must meet besides
 * @param whole the condition with what drives the query
 */
record ArticleListSql(
        Optional<Owner> owner,
        List<Long> owners,
        boolean merged,
        ArticleCondition condition,
        ArticleCondition whole) {

    ArticleListSql(
            Optional<Owner> owner, List<Long> owners, boolean merged, ArticleCondition condition) {
        this(owner, owners, merged, condition, condition);
    }

    /** So many matches are scored. */
    static final int SCORED = 500;

    private static final ArticleOrder BEST_FIRST =
            new ArticleOrder(ArticleOrderField.RELEVANCE, Direction.DESC);

    /** A table in which each row says that an article belongs to an owner. */
    record Owner(String table, String column, String condition, boolean repeats) {
        Owner inRoles(List<ContributionRole> roles) {
            String names =
                    roles.stream().map(Enum::name).collect(Collectors.joining("', '", "'", "'"));
            return roles.isEmpty()
                    ? this
                    : new Owner(
                            table, column, condition + " and d.role in (" + names + ")", repeats);
        }

        static Owner category(boolean descendants) {
            return new Owner(
                    "article_category",
                    "category_id",
                    descendants ? "" : " and d.position is not null",
                    false);
        }

        /** An author may contribute to one article in several roles. */
        static Owner author() {
            return new Owner("contribution", "author_id", "", true);
        }

        static Owner speaker() {
            return new Owner(
                    "quote", "speaker_id", " and not d.rejected and d.kind <> 'INDIRECT'", true);
        }
    }

    /** The list of the whole archive under a condition; what it names first drives the query. */
    static ArticleListSql root(ArticleCondition condition) {
        TextMatch text = condition.text();
        if (text != null && text.complete()) {
            return new ArticleListSql(Optional.empty(), List.of(), true, condition);
        }
        if (condition.categories() != null) {
            return new ArticleListSql(
                    Optional.of(Owner.category(condition.descendants())),
                    condition.categories(),
                    true,
                    condition.withoutCategories(),
                    condition);
        }
        if (condition.authors() != null) {
            return new ArticleListSql(
                    Optional.of(Owner.author().inRoles(condition.roles())),
                    condition.authors(),
                    true,
                    condition.withoutAuthors(),
                    condition);
        }
        if (condition.speakers() != null) {
            return new ArticleListSql(
                    Optional.of(Owner.speaker()),
                    condition.speakers(),
                    true,
                    condition.withoutSpeakers(),
                    condition);
        }
        return new ArticleListSql(Optional.empty(), List.of(), true, condition);
    }

    /** Rows of (owner, score, the columns, what comes along), in the direction of paging. */
    SqlText page(ArticleOrder order, PageRequest page, ArticleColumns columns, LevelAlong along) {
        TextMatch text = condition.text();
        if (text != null && !text.complete() && isOfTheNewest(order, page)) {
            return newestOnly().page(order, page, columns, along);
        }
        if (hasWholeRows(order)) {
            return SqlText.of("select 0::bigint, null::text, " + columns.sql())
                    .add(along.columns())
                    .add(" from (")
                    .add(list(order, page, null))
                    .add(") a" + columns.join() + along.joins())
                    .add(" order by " + keyset(order, "a.published_at", "a.id").order(page));
        }
        return SqlText.of("select k.owner, " + sortValue(order) + ", " + columns.sql())
                .add(along.columns())
                .add(" from (")
                .add(rows(order, page))
                .add(") k join article a on a.id = k.id" + columns.join() + along.joins())
                .add(
                        " order by "
                                + (merged ? "" : "k.owner, ")
                                + keyset(order, "k.sort_value", "k.id").order(page));
    }

    /** Whether the rows of a list are articles: its index is article's own. */
    private boolean hasWholeRows(ArticleOrder order) {
        return owner.isEmpty() && order.field() == ArticleOrderField.PUBLISHED_AT;
    }

    /** A score is told by nothing else; what orders otherwise is a column that is read anyway. */
    private static String sortValue(ArticleOrder order) {
        return order.field() == ArticleOrderField.RELEVANCE ? "k.sort_value::text" : "null::text";
    }

    private SqlText rows(ArticleOrder order, PageRequest page) {
        if (owner.isEmpty()) {
            return SqlText.of("select 0::bigint as owner, l.id, l.sort_value from (")
                    .add(list(order, page, null))
                    .add(") l");
        }
        if (merged && owners.size() == 1) {
            return SqlText.of("select 0::bigint as owner, l.id, l.sort_value from (")
                    .add(list(order, page, SqlText.of("?", owners.getFirst())))
                    .add(") l");
        }
        SqlText each =
                SqlText.of("unnest(?::bigint[]) o(owner) cross join lateral (", ownerArray())
                        .add(list(order, page, SqlText.of("o.owner")))
                        .add(") l");
        if (!merged) {
            return SqlText.of("select o.owner, l.id, l.sort_value from ").add(each);
        }
        return SqlText.of("select 0::bigint as owner, k.id, k.sort_value from (")
                .add("select distinct l.id, l.sort_value from ")
                .add(each)
                .add(
                        ") k order by "
                                + keyset(order, "k.sort_value", "k.id").order(page)
                                + page.limit());
    }

    /** How many of the newest matches of a text tell a page of the whole archive; 0 for all. */
    static int newest(ArticleOrder order, PageRequest page) {
        if (order.field() == ArticleOrderField.RELEVANCE) {
            return SCORED;
        }
        return order.equals(ArticleOrder.NEWEST_FIRST) && !page.backward() && page.from().isEmpty()
                ? page.fetch()
                : 0;
    }

    /** Whether the newest articles that match the text are enough to tell the page. */
    private boolean isOfTheNewest(ArticleOrder order, PageRequest page) {
        return order.field() == ArticleOrderField.RELEVANCE
                || newest(order, page) > 0 && owner.isEmpty() && condition.isTextInTime();
    }

    private ArticleListSql newestOnly() {
        return merged
                ? root(whole.newestOnly())
                : new ArticleListSql(owner, owners, false, condition.newestOnly());
    }

    /** Rows of (id, score): the newest matches of the condition's text, in no order. */
    SqlText scored() {
        return SqlText.of("select l.id, l.sort_value from (")
                .add(newestOnly().rows(BEST_FIRST, PageRequest.top(SCORED)))
                .add(") l");
    }

    /** (owner, count) for each owner, or one row for all of them together. */
    SqlText count() {
        if (owner.isEmpty()) {
            TextMatch text = condition.text();
            if (text != null && condition.isTextInTime() && condition.ranges().isEmpty()) {
                return text.count();
            }
            return addCounted(SqlText.of("select 0::bigint, count(*)"));
        }
        if (merged) {
            SqlText sql = SqlText.of("select 0::bigint, " + counted(owners.size() > 1));
            return addOwned(sql, SqlText.of("any(?)", ownerArray()));
        }
        SqlText sql = SqlText.of("select o.owner, (select " + counted(false));
        return addOwned(sql, SqlText.of("o.owner"))
                .add(") from unnest(?::bigint[]) o(owner)", ownerArray());
    }

    /** Rows of (owner, id, published_at), each article of a list once, in no order. */
    SqlText matches() {
        if (owner.isEmpty()) {
            return addCounted(
                    SqlText.of(
                            "select 0::bigint as owner, a.id as id, a.published_at as published_at"));
        }
        String row = "d.article_id as id, d.published_at as published_at";
        if (merged) {
            return addOwned(
                    SqlText.of("select distinct 0::bigint as owner, " + row),
                    SqlText.of("any(?)", ownerArray()));
        }
        SqlText each = addOwned(SqlText.of("select distinct " + row), SqlText.of("o.owner"));
        return SqlText.of(
                        "select o.owner, l.id, l.published_at from unnest(?::bigint[]) o(owner)"
                                + " cross join lateral (",
                        ownerArray())
                .add(each)
                .add(") l");
    }

    /** Counts of the list by whole months, where they tell what it has. */
    Optional<MonthCounts> months() {
        return merged ? MonthCounts.of(whole) : Optional.empty();
    }

    /** Whoever counts sees all matches: the planner may take them in any order. */
    private SqlText addCounted(SqlText sql) {
        TextMatch text = condition.text();
        if (text == null || text.complete()) {
            return addArticles(sql);
        }
        text.addAll(sql);
        condition.withoutText().addTo(sql, "a.id", "a.published_at");
        return sql;
    }

    private String counted(boolean several) {
        return several || owner.orElseThrow().repeats()
                ? "count(distinct d.article_id)"
                : "count(*)";
    }

    private Object ownerArray() {
        return owners.toArray(Long[]::new);
    }

    /**
     * The list of one owner: id and sort value, in the direction of paging; behind all columns of
     * article where it has whole rows.
     */
    private SqlText list(ArticleOrder order, PageRequest page, @Nullable SqlText ownerIs) {
        if (order.field() == ArticleOrderField.RELEVANCE) {
            return byRelevance(order, page, ownerIs);
        }
        if (order.field() != ArticleOrderField.PUBLISHED_AT) {
            return byOwnColumn(order, page, ownerIs);
        }
        Optional<Cursor> from = page.from();
        boolean fromUndated = from.isPresent() && from.get().value() == null;
        boolean fromDated = from.isPresent() && !fromUndated;
        boolean dated = page.backward() || !fromUndated;
        boolean undated = condition.ranges().isEmpty() && (!page.backward() || !fromDated);
        if (!undated) {
            return byDate(order, page, ownerIs, true);
        }
        if (!dated) {
            return byDate(order, page, ownerIs, false);
        }
        return SqlText.of("select u.* from ((")
                .add(byDate(order, page, ownerIs, true))
                .add(") union all (")
                .add(byDate(order, page, ownerIs, false))
                .add(") ) u order by ")
                .add(keyset(order, "u.sort_value", "u.id").order(page))
                .add(page.limit());
    }

    private SqlText byDate(
            ArticleOrder order, PageRequest page, @Nullable SqlText ownerIs, boolean dated) {
        String id = owner.isPresent() ? "d.article_id" : "a.id";
        String date = owner.isPresent() ? "d.published_at" : "a.published_at";
        String row = hasWholeRows(order) ? "a.*" : id + " as id";
        SqlText sql = SqlText.of("select " + row + ", " + date + " as sort_value");
        if (owner.isPresent() && ownerIs != null) {
            addOwned(sql, ownerIs);
        } else {
            addArticles(sql);
        }
        boolean ascending = (order.direction() == Direction.ASC) != page.backward();
        String behind = ascending ? ">" : "<";
        sql.add(" and " + date + (dated ? " is not null" : " is null"));
        page.from()
                .filter(cursor -> dated == (cursor.value() != null))
                .ifPresent(cursor -> {
                    if (dated) {
                        sql.add(
                                " and ("
                                        + date
                                        + ", "
                                        + id
                                        + ") "
                                        + behind
                                        + " (cast(? as timestamptz), ?)",
                                cursor.value(),
                                cursor.number());
                    } else {
                        sql.add(" and " + id + " " + behind + " ?", cursor.number());
                    }
                });
        if (owner.isPresent() && owner.get().repeats()) {
            sql.add(" group by " + date + ", " + id);
        }
        return sql.add(" order by " + keyset(order, date, id).order(page) + page.limit());
    }

    /** Appends from and where: the articles under the condition. */
    private SqlText addArticles(SqlText sql) {
        TextMatch text = condition.text();
        if (text == null || !text.complete()) {
            sql.add(" from article a where true");
            condition.addTo(sql, "a.id", "a.published_at");
            return sql;
        }
        // The few that have the text come first, whatever the planner thinks of the order.
        sql.add(
                " from (select a.* from unnest(?::bigint[]) h(id) join article a on a.id = h.id"
                        + " offset 0) a where true",
                text.numbers());
        condition.withoutText().addTo(sql, "a.id", "a.published_at");
        return sql;
    }

    /** Appends from and where: the owner's rows under the condition. */
    private SqlText addOwned(SqlText sql, SqlText ownerIs) {
        Owner by = owner.orElseThrow();
        sql.add(" from " + by.table + " d");
        if (condition.needsArticle()) {
            sql.add(" join article a on a.id = d.article_id");
        }
        sql.add(" where d." + by.column + " = ").add(ownerIs).add(by.condition);
        condition.addTo(sql, "d.article_id", "d.published_at");
        return sql;
    }

    private SqlText byOwnColumn(ArticleOrder order, PageRequest page, @Nullable SqlText ownerIs) {
        Keyset keyset =
                order.field() == ArticleOrderField.TITLE
                        ? new Keyset(
                                "left(a.title, 200) collate \"C\"",
                                "text",
                                "a.id",
                                order.direction())
                        : new Keyset("a.imported_at", "timestamptz", "a.id", order.direction());
        SqlText sql =
                addArticles(SqlText.of("select a.id, %s as sort_value".formatted(keyset.value())));
        if (owner.isPresent() && ownerIs != null) {
            Owner by = owner.get();
            sql.add(
                            " and exists (select from %s d where d.article_id = a.id and d.%s = "
                                    .formatted(by.table, by.column))
                    .add(ownerIs)
                    .add(by.condition)
                    .add(")");
        }
        keyset.addCondition(sql, page);
        return sql.add(" order by " + keyset.order(page) + page.limit());
    }

    /** The best of the newest matches: to score them all would take long where they are many. */
    private SqlText byRelevance(ArticleOrder order, PageRequest page, @Nullable SqlText ownerIs) {
        TextMatch text = condition.text();
        if (text == null) {
            throw ApiException.badRequest("RELEVANCE orders lists whose filter has a `text`.");
        }
        Keyset keyset = new Keyset("r.sort_value", "float8", "r.id", order.direction());
        SqlText sql = SqlText.of("select r.id, r.sort_value from (select n.id, ");
        text.addScore(sql, "n.id", "n.sort_value");
        sql.add(" as sort_value from (")
                .add(list(ArticleOrder.NEWEST_FIRST, PageRequest.top(SCORED), ownerIs))
                .add(") n offset 0) r where true");
        keyset.addCondition(sql, page);
        return sql.add(" order by " + keyset.order(page) + page.limit());
    }

    private static Keyset keyset(ArticleOrder order, String value, String id) {
        return switch (order.field()) {
            case TITLE -> new Keyset(value + " collate \"C\"", "text", id, order.direction());
            case RELEVANCE -> new Keyset(value, "float8", id, order.direction());
            case PUBLISHED_AT, IMPORTED_AT ->
                    new Keyset(value, "timestamptz", id, order.direction());
        };
    }
}
