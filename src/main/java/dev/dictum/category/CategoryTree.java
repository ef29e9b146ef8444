package dev.dictum.category;

import dev.dictum.database.Sql;
import dev.dictum.search.tokens.TextVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Grows the tree: makes the categories of paths that are not there yet. */
@ApplicationScoped
public class CategoryTree {
    /** Held shared by whoever files articles, alone by whoever moves categories. */
    private static final long LOCK = 0x44494354_43415445L;

    private final Sql sql;
    private final Categories categories;

    CategoryTree(Sql sql, Categories categories) {
        this.sql = sql;
        this.categories = categories;
    }

    /**
     * The numbers of the categories at some paths, each from its root down; those that are missing
     * are made, under the names in which the paths first write them. Called in the transaction that
     * files articles under them.
     */
    public Map<List<String>, List<Long>> lines(Collection<List<String>> paths) {
        sql.list("select pg_advisory_xact_lock_shared(?)::text", row -> row.text(), LOCK);
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (List<String> path : paths) {
            byKey.putIfAbsent(CategoryKey.ofPath(path), path);
            for (int depth = 1; depth <= path.size(); depth++) {
                String key = CategoryKey.ofPath(path.subList(0, depth));
                names.putIfAbsent(key, path.get(depth - 1));
            }
        }
        Map<String, Long> numbers = new HashMap<>(categories.byPathKeys(byKey.keySet()));
        // Sorted: one order for all writers, so that none waits for another in a ring.
        Map<String, List<String>> missing = new TreeMap<>(byKey);
        missing.keySet().removeAll(numbers.keySet());
        missing.forEach((key, path) -> numbers.put(key, made(path, names)));
        Map<Long, List<Long>> ancestors = lineages(numbers.values());
        Map<List<String>, List<Long>> lines = new HashMap<>();
        for (List<String> path : paths) {
            lines.put(path, ancestors.get(numbers.get(CategoryKey.ofPath(path))));
        }
        return lines;
    }

    /** Waits until nobody files articles, and keeps others from it until the transaction ends. */
    public void lockForMove() {
        sql.list("select pg_advisory_xact_lock(?)::text", row -> row.text(), LOCK);
    }

    /**
     * The category at a path; made, with those above it, when it is missing. A name on the way may
     * be that of a category which has moved: what is made below it stands where it stands now, and
     * the path of the documents becomes another way to find it.
     */
    private long made(List<String> path, Map<String, String> names) {
        Long parent = null;
        List<String> parentPath = List.of();
        for (int depth = 1; depth <= path.size(); depth++) {
            String written = CategoryKey.ofPath(path.subList(0, depth));
            Long found = categories.byPathKeys(List.of(written)).get(written);
            if (found == null) {
                List<String> here = new ArrayList<>(parentPath);
                here.add(Objects.requireNonNull(names.get(written)));
                found = atOrInserted(parent, here);
                if (!CategoryKey.ofPath(here).equals(written)) {
                    sql.update(
                            """
                            insert into category_alias (path_key, category_id) values (?, ?)
                            on conflict (path_key) do nothing
                            """,
                            written,
                            found);
                }
            }
            parent = found;
            parentPath = pathOf(found);
        }
        if (parent == null) {
            throw new IllegalArgumentException("a path has at least one name");
        }
        return parent;
    }

    private long atOrInserted(@Nullable Long parent, List<String> path) {
        String key = CategoryKey.ofPath(path);
        sql.update(
                """
                insert into category (parent_id, name, path, path_key, depth, words)
                values (?, ?, ?, ?, ?, ?::tsvector)
                on conflict (path_key) do nothing
                """,
                parent,
                path.getLast(),
                path.toArray(String[]::new),
                key,
                path.size() - 1,
                TextVector.of(path.getLast()));
        return sql.first("select id from category where path_key = ?", row -> row.getLong(), key)
                .orElseThrow();
    }

    private List<String> pathOf(long number) {
        return sql.first("select path from category where id = ?", row -> row.texts(), number)
                .orElseThrow();
    }

    private Map<Long, List<Long>> lineages(Collection<Long> numbers) {
        Map<Long, List<Long>> lineages = new HashMap<>();
        sql.list(
                """
                with recursive up as (
                  select id as start, id, parent_id, depth from category where id = any(?)
                  union all
                  select up.start, g.id, g.parent_id, g.depth from up join category g on g.id = up.parent_id
                )
                select start, id from up order by start, depth
                """,
                row ->
                        lineages.computeIfAbsent(row.getLong(), n -> new ArrayList<>())
                                .add(row.getLong()),
                (Object) numbers.toArray(Long[]::new));
        return lineages;
    }
}
