package dev.dictum.quote;

import dev.dictum.database.SqlText;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.Direction;
import dev.dictum.graphql.Keyset;
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

    /** The list of the whole archive under a condition; the speakers it names drive the query. */
    static QuoteListSql root(QuoteCondition condition) {
        List<Long> speakers = condition.speakers();
        return speakers == null
                ? new QuoteListSql(null, List.of(), List.of(), true, condition)
                : new QuoteListSql(
                        "speaker_id",
                        speakers,
                        List.copyOf(speakers),
                        true,
                        condition.withoutSpeakers());
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

    /** Rows of (owner, columns of {@link QuoteView}), in the direction of paging. */
    SqlText page(QuoteOrder order, PageRequest page) {
        return SqlText.of("select k.owner, " + QuoteView.COLUMNS + " from (")
                .add(rows(order, page))
                .add(") k join quote q on q.id = k.id")
                .add(" order by k.owner, " + keyset(order, "k.sort_value", "k.id").order(page));
    }

    private SqlText rows(QuoteOrder order, PageRequest page) {
        if (column == null) {
            return SqlText.of("select 0::bigint as owner, l.id, l.sort_value from (")
                    .add(list(order, page, SqlText.of("")))
                    .add(") l");
        }
        if (merged && values.size() == 1) {
            return SqlText.of("select 0::bigint as owner, l.id, l.sort_value from (")
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
            return SqlText.of("select o.owner, l.id, l.sort_value from ").add(each);
        }
        return SqlText.of("select 0::bigint as owner, l.id, l.sort_value from ")
                .add(each)
                .add(" order by " + keyset(order, "l.sort_value", "l.id").order(page))
                .add(" limit ?", page.fetch());
    }

    /** (owner, count) for each owner, or one row for all of them together. */
    SqlText count() {
        SqlText sql =
                merged
                        ? SqlText.of("select 0::bigint, count(*)")
                        : SqlText.of("select o.owner, (select count(*)");
        sql.add(" from quote q" + condition.joins() + " where true");
        if (!merged) {
            sql.add(owned());
        } else if (column != null) {
            sql.add(" and q.%s = any(?)".formatted(column), (Object) values.toArray(Long[]::new));
        }
        condition.addTo(sql);
        return merged ? sql : sql.add(") from ").add(ownerRows());
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
        if (order.field() != QuoteOrderField.PUBLISHED_AT) {
            Keyset keyset = keyset(order, value(order), "q.id");
            SqlText sql = select(value(order), owner);
            keyset.addCondition(sql, page);
            return sql.add(" order by " + keyset.order(page) + " limit ?", page.fetch());
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
        return SqlText.of("select u.id, u.sort_value from ((")
                .add(byDate(order, page, owner, true))
                .add(") union all (")
                .add(byDate(order, page, owner, false))
                .add(")) u order by " + keyset(order, "u.sort_value", "u.id").order(page))
                .add(" limit ?", page.fetch());
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
                        " and (q.published_at, q.id) %s (cast(? as timestamptz), ?)"
                                .formatted(behind),
                        from.value(),
                        from.number());
            } else {
                sql.add(" and q.id %s ?".formatted(behind), from.number());
            }
        }
        return sql.add(
                " order by " + keyset(order, "q.published_at", "q.id").order(page) + " limit ?",
                page.fetch());
    }

    private SqlText select(String value, SqlText owner) {
        SqlText sql =
                SqlText.of("select q.id, %s as sort_value from quote q".formatted(value))
                        .add(condition.joins() + " where true")
                        .add(owner);
        condition.addTo(sql);
        return sql;
    }

    private static String value(QuoteOrder order) {
        return switch (order.field()) {
            case PUBLISHED_AT -> "q.published_at";
            case POSITION -> "q.position";
            case CONFIDENCE -> "q.confidence";
        };
    }

    private static Keyset keyset(QuoteOrder order, String value, String id) {
        String type =
                switch (order.field()) {
                    case PUBLISHED_AT -> "timestamptz";
                    case POSITION -> "int";
                    case CONFIDENCE -> "float8";
                };
        return new Keyset(value, type, id, order.direction());
    }
}
