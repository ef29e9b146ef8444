package dev.dictum.category;

import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.database.SqlText;
import dev.dictum.graphql.ApiException;
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

/** Loads categories: by number, by path, in pages, up and down the tree. */
@ApplicationScoped
public class Categories implements NodeLoader, LevelFields {
    private record Found(CategoryView category, @Nullable String sortValue) {}

    private record Below(long ancestor, CategoryView category) {}

    private final Sql sql;
    private final Levels levels;
    private final Dictionary<CategoryView> dictionary;

    Categories(Sql sql, Levels levels, ArchiveRevision revision) {
        this.sql = sql;
        this.levels = levels;
        this.dictionary = new Dictionary<>(revision, this::rows);
    }

    @Override
    public String type() {
        return CategoryView.TYPE;
    }

    @Override
    public void register(Levels levels) {
        levels.add(CategoryView.class, "parent", this::parents);
        levels.add(CategoryView.class, "ancestors", this::ancestors);
        levels.add(CategoryView.class, "children", this::children);
    }

    @Override
    public Map<Long, CategoryView> load(Collection<Long> numbers, Selection selection) {
        Map<Long, CategoryView> byNumber = dictionary.get(numbers);
        byNumber.replaceAll((number, category) -> category.anew());
        levels.load(CategoryView.class, List.copyOf(byNumber.values()), selection);
        return byNumber;
    }

    private Map<Long, CategoryView> rows(Collection<Long> numbers) {
        Map<Long, CategoryView> byNumber = new LinkedHashMap<>();
        sql.list(
                        "select " + CategoryView.COLUMNS + " from category g where g.id = any(?)",
                        CategoryView::read,
                        (Object) numbers.toArray(Long[]::new))
                .forEach(category -> byNumber.put(category.number(), category));
        return byNumber;
    }

    Optional<CategoryView> find(CategoryRef ref, Selection selection) {
        return number(ref)
                .flatMap(number ->
                        Optional.ofNullable(load(List.of(number), selection).get(number)));
    }

    /**
     * The numbers of categories that must be there.
     *
     * @throws ApiException NOT_FOUND for a path at which no category is
     */
    public List<Long> numbers(List<CategoryRef> refs) {
        Map<String, CategoryRef> byKey = new LinkedHashMap<>();
        List<Long> numbers = new ArrayList<>();
        for (CategoryRef ref : refs) {
            String id = ref.checked().id();
            if (id != null) {
                numbers.add(GlobalId.numberOf(id, CategoryView.TYPE));
            } else {
                byKey.put(CategoryKey.ofPath(Objects.requireNonNull(ref.path())), ref);
            }
        }
        if (!byKey.isEmpty()) {
            Map<String, Long> found = byPathKeys(byKey.keySet());
            byKey.forEach((key, ref) -> {
                Long number = found.get(key);
                if (number == null) {
                    throw ApiException.notFound(
                            "There is no category at %s.".formatted(ref.shown()));
                }
                numbers.add(number);
            });
        }
        return numbers.stream().distinct().toList();
    }

    private Optional<Long> number(CategoryRef ref) {
        String id = ref.checked().id();
        if (id != null) {
            return Optional.of(GlobalId.numberOf(id, CategoryView.TYPE));
        }
        String key = CategoryKey.ofPath(Objects.requireNonNull(ref.path()));
        return Optional.ofNullable(byPathKeys(List.of(key)).get(key));
    }

    /** Categories by the keys of their paths, present or past. */
    public Map<String, Long> byPathKeys(Collection<String> pathKeys) {
        Map<String, Long> numbers = new HashMap<>();
        Object keys = pathKeys.toArray(String[]::new);
        sql.list(
                """
                select path_key, id, false as past from category where path_key = any(?)
                union all
                select path_key, category_id, true from category_alias where path_key = any(?)
                order by past
                """,
                row -> numbers.putIfAbsent(row.text(), row.getLong()),
                keys,
                keys);
        return numbers;
    }

    /** Rows of (id, score) of the categories by whose name a text may go on, in no order. */
    public static SqlText named(TextQuery query, String text) {
        return SqlText.of(
                """
                select g.id, case when n.name = k.key then 4.0::float8
                  when starts_with(n.name, k.key) then 2.0 else 1.0 end - 0.05 * g.depth
                from category g, (select ?::text as key) k,
                  lateral (select split_part(g.path_key, chr(31), g.depth + 1) as name) n
                where g.words @@ ?::tsquery limit 1000
                """,
                Folding.key(text),
                query.tsquery());
    }

    /** How many categories {@link #named} has. */
    public static SqlText countNamed(TextQuery query) {
        return SqlText.of(
                "select 0::bigint, count(*) from category where words @@ ?::tsquery",
                query.tsquery());
    }

    CategoryConnection page(
            @Nullable String parent,
            boolean rootsOnly,
            @Nullable NameOrder orderBy,
            @Nullable Integer first,
            @Nullable String after,
            Selection selection) {
        NameOrder order = orderBy == null ? NameOrder.BY_NAME : orderBy;
        PageRequest request =
                PageRequest.forward(
                        first, after, () -> "categories " + order + " " + parent + " " + rootsOnly);
        SqlText where = SqlText.of(" from category g where true");
        if (parent != null) {
            where.add(" and g.parent_id = ?", GlobalId.numberOf(parent, CategoryView.TYPE));
        } else if (rootsOnly) {
            where.add(" and g.parent_id is null");
        }
        SqlText statement =
                SqlText.of(
                                "select id, parent_id, name, path, depth, sort_value::text from (select ")
                        .add(CategoryView.COLUMNS + ", " + sortValue(order) + " as sort_value")
                        .add(where)
                        .add(") g where true");
        Keyset keyset = order.keyset("sort_value", "id");
        keyset.addCondition(statement, request);
        statement.add(" order by " + keyset.order(request) + request.limit());
        List<Found> found =
                sql.list(statement, row -> new Found(CategoryView.read(row), row.textOrNull()));
        PageRequest.Page<Found> page =
                request.page(found, f -> new Cursor(f.sortValue, f.category.number()));
        List<CategoryView> nodes = page.nodes().stream().map(Found::category).toList();
        levels.load(CategoryView.class, nodes, selection.ofNodes());
        int total =
                selection.has("totalCount")
                        ? sql.list(SqlText.of("select count(*)").add(where), row -> row.getInt())
                                .getFirst()
                        : 0;
        return CategoryConnection.of(
                new PageRequest.Page<>(nodes, page.cursors(), page.info()), total);
    }

    private static String sortValue(NameOrder order) {
        return switch (order.field()) {
            case NAME -> "g.name collate \"C\"";
            case COUNT -> "(select count(*) from article_category f where f.category_id = g.id)";
            case LAST_SEEN_AT ->
                    """
                    (select f.published_at from article_category f where f.category_id = g.id
                     order by f.published_at desc nulls last, f.article_id desc limit 1)
                    """;
        };
    }

    private List<@Nullable CategoryView> parents(List<CategoryView> level, FieldSelection field) {
        List<Long> numbers = Levels.numbers(level, CategoryView::parentNumber);
        Map<Long, CategoryView> parents =
                numbers.isEmpty() ? Map.of() : load(numbers, field.selection());
        return Levels.byNumber(level, CategoryView::parentNumber, parents);
    }

    private List<List<CategoryView>> ancestors(List<CategoryView> level, FieldSelection field) {
        return related(
                level,
                field,
                """
                with recursive up as (
                  select g.id as start, g.parent_id as id from category g where g.id = any(?)
                  union all
                  select up.start, g.parent_id from up join category g on g.id = up.id
                )
                select up.start, %s from up join category g on g.id = up.id order by g.depth
                """);
    }

    private List<List<CategoryView>> children(List<CategoryView> level, FieldSelection field) {
        return related(
                level,
                field,
                """
                select g.parent_id, %s from category g where g.parent_id = any(?)
                order by g.name collate "C", g.id
                """);
    }

    private List<List<CategoryView>> related(
            List<CategoryView> level, FieldSelection field, String statement) {
        List<Below> found =
                sql.list(
                        statement.formatted(CategoryView.COLUMNS),
                        row -> new Below(row.getLong(), CategoryView.read(row)),
                        (Object) level.stream().map(CategoryView::number).toArray(Long[]::new));
        Map<Long, List<CategoryView>> byStart = new HashMap<>();
        found.forEach(below ->
                byStart.computeIfAbsent(below.ancestor, id -> new ArrayList<>())
                        .add(below.category));
        levels.load(
                CategoryView.class,
                found.stream().map(Below::category).toList(),
                field.selection());
        return level.stream()
                .map(category -> byStart.getOrDefault(category.number(), List.of()))
                .toList();
    }
}
