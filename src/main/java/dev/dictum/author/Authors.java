package dev.dictum.author;

import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.Cursor;
import dev.dictum.graphql.Dictionary;
import dev.dictum.graphql.FieldSelection;
import dev.dictum.graphql.GlobalId;
import dev.dictum.graphql.Keyset;
import dev.dictum.graphql.LevelFields;
import dev.dictum.graphql.Levels;
import dev.dictum.graphql.NameOrder;
import dev.dictum.graphql.NodeLoader;
import dev.dictum.graphql.PageRequest;
import dev.dictum.graphql.Selection;
import dev.dictum.search.folding.Folding;
import dev.dictum.search.tokens.TextQuery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Loads authors: by number, by name, in pages. */
@ApplicationScoped
public class Authors implements NodeLoader, LevelFields {
    private record Found(AuthorView author, @Nullable String sortValue) {}

    private final Sql sql;
    private final Levels levels;
    private final Dictionary<AuthorView> dictionary;

    Authors(Sql sql, Levels levels, ArchiveRevision revision) {
        this.sql = sql;
        this.levels = levels;
        this.dictionary = new Dictionary<>(revision, this::rows);
    }

    @Override
    public String type() {
        return AuthorView.TYPE;
    }

    @Override
    public void register(Levels levels) {
        levels.add(AuthorView.class, "aliases", this::aliases);
    }

    @Override
    public Map<Long, AuthorView> load(Collection<Long> numbers, Selection selection) {
        Map<Long, AuthorView> byNumber = dictionary.get(numbers);
        byNumber.replaceAll((number, author) -> author.anew());
        levels.load(AuthorView.class, List.copyOf(byNumber.values()), selection);
        return byNumber;
    }

    private Map<Long, AuthorView> rows(Collection<Long> numbers) {
        // A number of an author that was merged into another answers the other.
        Map<Long, AuthorView> byNumber = new LinkedHashMap<>();
        sql.list(
                """
                select n.id, %s from unnest(?::bigint[]) n(id)
                left join author_merged m on m.merged_id = n.id
                join author u on u.id = coalesce(m.author_id, n.id)
                """
                        .formatted(AuthorView.COLUMNS),
                row -> byNumber.put(row.getLong(), AuthorView.read(row)),
                (Object) numbers.toArray(Long[]::new));
        return byNumber;
    }

    Optional<AuthorView> find(NamedRef ref, Selection selection) {
        List<Long> numbers = numbers(List.of(ref));
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(
                        load(numbers.subList(0, 1), selection).get(numbers.getFirst()));
    }

    /** The numbers of the authors that the references name; names match aliases too. */
    public List<Long> numbers(List<NamedRef> refs) {
        List<Long> numbers = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        for (NamedRef ref : refs) {
            String id = ref.checked().id();
            if (id != null) {
                numbers.add(GlobalId.numberOf(id, AuthorView.TYPE));
            } else {
                keys.add(Folding.key(Objects.requireNonNull(ref.name())));
            }
        }
        if (keys.isEmpty()) {
            return dictionary.get(numbers).values().stream()
                    .map(AuthorView::number)
                    .distinct()
                    .sorted()
                    .toList();
        }
        Object names = keys.toArray(String[]::new);
        return sql.list(
                """
                select id from author where key = any(?)
                union
                select author_id from author_alias where key = any(?)
                union
                select coalesce(m.author_id, n.id) from unnest(?::bigint[]) n(id)
                left join author_merged m on m.merged_id = n.id
                order by 1
                """,
                row -> row.getLong(),
                names,
                names,
                numbers.toArray(Long[]::new));
    }

    /** Rows of (id, score) of the authors by whose name a text may go on, in no order. */
    public static SqlText named(TextQuery query, String text) {
        return SqlText.of(
                """
                select u.id, case when u.key = k.key or exists (
                    select from author_alias l where l.author_id = u.id and l.key = k.key) then 4.0::float8
                  when starts_with(u.key, k.key) then 2.0 else 1.0 end
                  + 0.1 * ln(1 + (
                    select coalesce(sum(m.quotes), 0) from quote_month m where m.speaker_id = u.id))::float8
                from author u, (select ?::text as key) k
                where u.words @@ ?::tsquery limit 1000
                """,
                Folding.key(text),
                query.tsquery());
    }

    /** How many authors {@link #named} has. */
    public static SqlText countNamed(TextQuery query) {
        return SqlText.of(
                "select 0::bigint, count(*) from author where words @@ ?::tsquery",
                query.tsquery());
    }

    AuthorConnection page(
            @Nullable AuthorListFilter filter,
            @Nullable NameOrder orderBy,
            @Nullable Integer first,
            @Nullable String after,
            Selection selection) {
        NameOrder order = orderBy == null ? NameOrder.BY_NAME : orderBy;
        PageRequest request =
                PageRequest.forward(first, after, () -> "authors " + order + " " + filter);
        SqlText list = SqlText.of("select " + AuthorView.COLUMNS + ", " + sortValue(order));
        list.add(" as sort_value from author u where true");
        addFilter(list, filter);
        SqlText statement =
                SqlText.of("select id, name, kind, sort_value::text from (").add(list).add(") u");
        Keyset keyset = order.keyset("sort_value", "id");
        statement.add(" where true");
        keyset.addCondition(statement, request);
        statement.add(" order by " + keyset.order(request) + request.limit());
        List<Found> found =
                sql.list(statement, row -> new Found(AuthorView.read(row), row.textOrNull()));
        PageRequest.Page<Found> page =
                request.page(found, f -> new Cursor(f.sortValue, f.author.number()));
        List<AuthorView> nodes = page.nodes().stream().map(Found::author).toList();
        levels.load(AuthorView.class, nodes, selection.ofNodes());
        int total = selection.has("totalCount") ? count(filter) : 0;
        return AuthorConnection.of(
                new PageRequest.Page<>(nodes, page.cursors(), page.info()), total);
    }

    private int count(@Nullable AuthorListFilter filter) {
        SqlText statement = SqlText.of("select count(*) from author u where true");
        addFilter(statement, filter);
        return sql.list(statement, row -> row.getInt()).getFirst();
    }

    private static void addFilter(SqlText statement, @Nullable AuthorListFilter filter) {
        if (filter == null) {
            return;
        }
        if (filter.name() != null) {
            String part = Folding.key(filter.name());
            statement.add(
                    """
                     and (position(? in u.key) > 0 or exists
                       (select from author_alias l where l.author_id = u.id and position(? in l.key) > 0))
                    """,
                    part,
                    part);
        }
        if (filter.quoted() != null) {
            statement.add(
                    " and %s (select from quote_month m where m.speaker_id = u.id and m.quotes > 0)"
                            .formatted(filter.quoted() ? "exists" : "not exists"));
        }
        if (filter.kinds() != null) {
            statement.add(
                    " and u.kind = any(?)",
                    (Object) filter.kinds().stream().map(Enum::name).toArray(String[]::new));
        }
    }

    private static String sortValue(NameOrder order) {
        return switch (order.field()) {
            case NAME -> "u.name collate \"C\"";
            case COUNT ->
                    "(select count(distinct c.article_id) from contribution c where c.author_id = u.id)";
            case LAST_SEEN_AT ->
                    """
                    greatest(
                      (select c.published_at from contribution c where c.author_id = u.id
                       order by c.published_at desc nulls last, c.article_id desc limit 1),
                      (select q.published_at from quote q where q.speaker_id = u.id
                       and not q.rejected and q.kind <> 'INDIRECT'
                       order by q.published_at desc nulls last, q.id desc limit 1))
                    """;
        };
    }

    private List<List<String>> aliases(List<AuthorView> level, FieldSelection field) {
        Map<Long, List<String>> byAuthor = new HashMap<>();
        sql.list(
                "select author_id, name from author_alias where author_id = any(?) order by name",
                row ->
                        byAuthor.computeIfAbsent(row.getLong(), id -> new ArrayList<>())
                                .add(row.text()),
                (Object) level.stream().map(AuthorView::number).toArray(Long[]::new));
        return level.stream()
                .map(author -> byAuthor.getOrDefault(author.number(), List.of()))
                .toList();
    }
}
