package dev.dictum.quote;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.Direction;
import dev.dictum.graphql.Keyset;
import dev.dictum.graphql.LevelAlong;
import dev.dictum.graphql.PageRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SQL of a list of quotes: whole, or one list for each of some owners (articles, speakers,
 * quotes with the same words).
 *
 * <p>Ordered by date, an owner's list is one range of an index. Several speakers in one list: the
 * first rows of each, merged; never all rows of all of them, sorted. Quotes without a date stand in
 * a range of their own behind the others.
 *
 * @param column the column of quote that tells the owner; null for the list of the whole archive
 * @param owners the numbers of the owners
 * @param values what the column holds for each of them
 * @param merged one list of all owners together instead of one for each
 */
record QuoteListSql(
        @Nullable String column,
        List<Long> owners,
        List<@Nullable Long> values,
        boolean merged,
        QuoteCondition condition) {

    /** So many matches are scored. */
    static final int SCORED = 500;

    private static final QuoteOrder BEST_FIRST =
            new QuoteOrder(QuoteOrderField.RELEVANCE, Direction.DESC);

    /** The list of the whole archive under a condition; the speakers it names drive the query. */
    static QuoteListSql root(QuoteCondition condition) {
        List<Long> speakers = condition.speakers();
        return speakers == null || isRare(condition.text())
                ? new QuoteListSql(null, List.of(), List.of(), true, condition)
                : new QuoteListSql(
                        "speaker_id",
                        speakers,
                        List.copyOf(speakers),
                        true,
                        condition.withoutSpeakers());
    }

    private static boolean isRare(@Nullable QuoteTextMatch text) {
        return text != null && text.rare() != null;
    }

    static QuoteListSql ofArticles(List<Long> articles, QuoteCondition condition) {
        return new QuoteListSql("article_id", articles, List.copyOf(articles), false, condition);
    }

    static QuoteListSql ofSpeakers(List<Long> speakers, QuoteCondition condition) {
        return new QuoteListSql("speaker_id", speakers, List.copyOf(speakers), false, condition);
    }

    /** For each quote the others with the same words; without words there are none. */
    static QuoteListSql occurrences(
            List<Long> quotes, List<@Nullable Long> hashes, QuoteCondition condition) {
        return new QuoteListSql("words_hash", quotes, hashes, false, condition);
    }

    /** Rows of (owner, score, the columns, what comes along), in the direction of paging. */
    SqlText page(QuoteOrder order, PageRequest page, QuoteColumns columns, LevelAlong along) {
        boolean scored = order.field() == QuoteOrderField.RELEVANCE;
        SqlText sql = SqlText.of("select ");
        // A score is told by nothing else; what orders otherwise is a column that is read anyway.
        sql.add(scored ? "k.owner, k.sort_value::text, " : "q.owner, null::text, ")
                .add(columns.sql())
                .add(along.columns())
                .add(" from (")
                .add(rows(order, page));
        sql.add(scored ? ") k join quote q on q.id = k.id" : ") q").add(along.joins());
        String rows = scored ? "k" : "q";
        Keyset keyset = keyset(order, rows + ".sort_value", rows + ".id");
        return sql.add(" order by " + (merged ? "" : rows + ".owner, ") + keyset.order(page));
    }

    /**
     * The page of the article {@code a}, as printed, for the statement that reads the article: all
     * columns of quote.
     */
    static SqlText ofArticle(QuoteCondition condition, PageRequest page) {
        SqlText sql = SqlText.of("select q.* from quote q where q.article_id = a.id");
        condition.addTo(sql);
        Keyset keyset = keyset(QuoteOrder.AS_PRINTED, "q.position", "q.id");
        keyset.addCondition(sql, page);
        return sql.add(" order by " + keyset.order(page) + page.limit());
    }

    /** Rows of (owner, columns of quote, sort_value); by relevance of the column id alone. */
    private SqlText rows(QuoteOrder order, PageRequest page) {
        if (column == null) {
            return SqlText.of("select 0::bigint as owner, l.* from (")
                    .add(list(order, page, SqlText.of("")))
                    .add(") l");
        }
        if (merged && values.size() == 1) {
            return SqlText.of("select 0::bigint as owner, l.* from (")
                    .add(
                            list(
                                    order,
                                    page,
                                    SqlText.of(" and q." + column + " = ?", values.getFirst())))
                    .add(") l");
        }
        SqlText each =
                ownerRows().add(" cross join lateral (").add(list(order, page, owned())).add(") l");
        if (!merged) {
            return SqlText.of("select o.owner, l.* from ").add(each);
        }
        return SqlText.of("select 0::bigint as owner, l.* from ")
                .add(each)
                .add(" order by " + keyset(order, "l.sort_value", "l.id").order(page))
                .add(page.limit());
    }

    /** Rows of (id, score): the newest matches of the condition's text, in no order. */
    SqlText scored() {
        return SqlText.of("select l.id, l.sort_value from (")
                .add(rows(BEST_FIRST, PageRequest.top(SCORED)))
                .add(") l");
    }

    /** (owner, count) for each owner, or one row for all of them together. */
    SqlText count() {
        SqlText sql =
                merged
                        ? SqlText.of("select 0::bigint, count(*)")
                        : SqlText.of("select o.owner, (select count(*)");
        SqlText owner = SqlText.of("");
        if (!merged) {
            owner = owned();
        } else if (column != null) {
            owner.add(" and q.%s = any(?)".formatted(column), (Object) values.toArray(Long[]::new));
        }
        addQuotes(sql, owner);
        return merged ? sql : sql.add(") from ").add(ownerRows());
    }

    /** Rows of (owner, id, published_at, article_id, speaker_id), in no order. */
    SqlText matches() {
        String row = "q.id as id, q.published_at as published_at, q.article_id, q.speaker_id";
        if (merged) {
            SqlText owner = SqlText.of("");
            if (column != null) {
                owner.add(
                        " and q.%s = any(?)".formatted(column),
                        (Object) values.toArray(Long[]::new));
            }
            return addQuotes(SqlText.of("select 0::bigint as owner, " + row), owner);
        }
        SqlText each = addQuotes(SqlText.of("select " + row), owned());
        return SqlText.of("select o.owner, l.* from ")
                .add(ownerRows())
                .add(" cross join lateral (")
                .add(each)
                .add(") l");
    }

    private SqlText ownerRows() {
        return SqlText.of(
                "unnest(?::bigint[], ?::bigint[]) o(owner, value)",
                owners.toArray(Long[]::new),
                values.toArray(Long[]::new));
    }

    private SqlText owned() {
        String itself = "words_hash".equals(column) ? " and q.id <> o.owner" : "";
        return SqlText.of(" and q." + column + " = o.value" + itself);
    }

    /** The list of one owner: id and sort value, in the direction of paging. */
    private SqlText list(QuoteOrder order, PageRequest page, SqlText owner) {
        if (order.field() == QuoteOrderField.RELEVANCE) {
            return byRelevance(order, page, owner);
        }
        if (order.field() != QuoteOrderField.PUBLISHED_AT) {
            Keyset keyset = keyset(order, value(order), "q.id");
            SqlText sql = select(value(order), owner);
            keyset.addCondition(sql, page);
            return sql.add(" order by " + keyset.order(page) + page.limit());
        }
        boolean fromUndated = page.from().isPresent() && page.from().get().value() == null;
        boolean fromDated = page.from().isPresent() && !fromUndated;
        boolean dated = page.backward() || !fromUndated;
        boolean undated = condition.mayBeUndated() && (!page.backward() || !fromDated);
        if (!undated) {
            return byDate(order, page, owner, true);
        }
        if (!dated) {
            return byDate(order, page, owner, false);
        }
        return SqlText.of("select u.* from ((")
                .add(byDate(order, page, owner, true))
                .add(") union all (")
                .add(byDate(order, page, owner, false))
                .add(")) u order by " + keyset(order, "u.sort_value", "u.id").order(page))
                .add(page.limit());
    }

    private SqlText byDate(QuoteOrder order, PageRequest page, SqlText owner, boolean dated) {
        SqlText sql = select("q.published_at", owner);
        sql.add(" and q.published_at is " + (dated ? "not null" : "null"));
        boolean ascending = (order.direction() == Direction.ASC) != page.backward();
        String behind = ascending ? ">" : "<";
        if (page.from().isPresent() && dated == (page.from().get().value() != null)) {
            Cursor from = page.from().get();
            if (dated) {
                sql.add(
                        " and (q.published_at, q.id) " + behind + " (cast(? as timestamptz), ?)",
                        from.value(),
                        from.number());
            } else {
                sql.add(" and q.id " + behind + " ?", from.number());
            }
        }
        return sql.add(
                " order by " + keyset(order, "q.published_at", "q.id").order(page) + page.limit());
    }

    private SqlText select(String value, SqlText owner) {
        return addQuotes(SqlText.of("select q.*, " + value + " as sort_value"), owner);
    }

    /** Appends from and where: the owner's quotes under the condition. */
    private SqlText addQuotes(SqlText sql, SqlText owner) {
        QuoteTextMatch text = condition.text();
        if (text != null && text.rare() != null && column == null) {
            // The few that have the text come first, whatever the planner thinks of the order.
            sql.add(
                    " from (select q.* from unnest(?::bigint[]) h(id) join quote q on q.id = h.id"
                            + " offset 0) q",
                    (Object) text.rare().toArray(Long[]::new));
            sql.add(condition.joins() + " where true");
            condition.withoutText().addTo(sql);
            return sql;
        }
        sql.add(" from quote q" + condition.joins() + " where true").add(owner);
        condition.addTo(sql);
        return sql;
    }

    /** The best of the newest matches: to score them all would take long where they are many. */
    private SqlText byRelevance(QuoteOrder order, PageRequest page, SqlText owner) {
        QuoteTextMatch text = condition.text();
        if (text == null) {
            throw ApiException.badRequest("RELEVANCE orders lists whose filter has a `text`.");
        }
        Keyset keyset = keyset(order, "r.sort_value", "r.id");
        SqlText sql = SqlText.of("select r.id, r.sort_value from (select n.id, ");
        text.addScore(sql, "n.id", "n.sort_value");
        // Of a common word alone those among the newest quotes, which have been looked at.
        QuoteListSql newest =
                column == null && condition.isTextAlone() && text.isKnownByTheNewest()
                        ? root(condition.withText(text.newestOnly()))
                        : this;
        sql.add(" as sort_value from (")
                .add(newest.newest(owner))
                .add(") n offset 0) r where true");
        keyset.addCondition(sql, page);
        return sql.add(" order by " + keyset.order(page) + page.limit());
    }

    /**
     * The newest matches, those without a date last: one look into the index of words is enough.
     */
    private SqlText newest(SqlText owner) {
        PageRequest top = PageRequest.top(SCORED);
        return select("q.published_at", owner)
                .add(" order by ")
                .add(keyset(QuoteOrder.NEWEST_FIRST, "q.published_at", "q.id").order(top))
                .add(top.limit());
    }

    private static String value(QuoteOrder order) {
        return switch (order.field()) {
            case PUBLISHED_AT -> "q.published_at";
            case POSITION -> "q.position";
            case CONFIDENCE -> "q.confidence";
            case RELEVANCE -> throw new IllegalArgumentException("is no column");
        };
    }

    private static Keyset keyset(QuoteOrder order, String value, String id) {
        String type =
                switch (order.field()) {
                    case PUBLISHED_AT -> "timestamptz";
                    case POSITION -> "int";
                    case CONFIDENCE, RELEVANCE -> "float8";
                };
        return new Keyset(value, type, id, order.direction());
    }
}
