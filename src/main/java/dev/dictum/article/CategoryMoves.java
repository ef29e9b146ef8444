package dev.dictum.article;

import dev.dictum.category.Category;
import dev.dictum.category.CategoryKey;
import dev.dictum.category.CategoryTree;
import dev.dictum.database.ArchiveRevision;
import dev.dictum.database.Sql;
import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.ErrorCode;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Moves a category with all that is below it, and files its articles under the new ancestors. The
 * old paths stay known: documents that name them are filed in the new place.
 */
@ApplicationScoped
class CategoryMoves {
    private static final int MAX_NAME = 200;
    private static final int MAX_DEPTH = 10;

    private final Sql sql;
    private final CategoryTree tree;
    private final ArchiveRevision revision;

    CategoryMoves(Sql sql, CategoryTree tree, ArchiveRevision revision) {
        this.sql = sql;
        this.tree = tree;
        this.revision = revision;
    }

    /**
     * Moves a category; called in a transaction.
     *
     * @throws ApiException NOT_FOUND, BAD_REQUEST (below itself, a bad name, too deep), CONFLICT
     *     (another category is at the new path)
     */
    void move(long number, @Nullable Long newParent, @Nullable String newName) {
        tree.lockForMove();
        Category category =
                Category.<Category>findByIdOptional(number)
                        .orElseThrow(() -> ApiException.notFound("There is no such category."));
        Category parent =
                newParent == null
                        ? null
                        : Category.<Category>findByIdOptional(newParent)
                                .orElseThrow(() ->
                                        ApiException.notFound("There is no such new parent."));
        for (Category above = parent; above != null; above = above.parent) {
            if (above.id.equals(category.id)) {
                throw ApiException.badRequest("A category cannot move below itself.");
            }
        }
        String name = newName == null ? category.name : checked(newName);
        List<String> newPath = new ArrayList<>(parent == null ? List.of() : parent.path);
        newPath.add(name);
        List<Category> subtree = subtree(category);
        Map<Category, List<String>> paths = paths(subtree, newPath);
        checkFree(paths);
        category.name = name;
        category.parent = parent;
        paths.forEach(this::rename);
        Category.flush();
        refile(number);
        revision.raise();
    }

    /** The paths of the categories once the first of them stands at the new path. */
    private static Map<Category, List<String>> paths(List<Category> subtree, List<String> newPath) {
        int oldDepth = subtree.getFirst().depth;
        Map<Category, List<String>> paths = new LinkedHashMap<>();
        for (Category moved : subtree) {
            List<String> path = new ArrayList<>(newPath);
            path.addAll(moved.path.subList(oldDepth + 1, moved.path.size()));
            if (path.size() > MAX_DEPTH) {
                throw ApiException.badRequest(
                        "Categories are at most %d deep.".formatted(MAX_DEPTH));
            }
            paths.put(moved, path);
        }
        return paths;
    }

    private void checkFree(Map<Category, List<String>> paths) {
        Set<Long> moved = new HashSet<>();
        paths.keySet().forEach(category -> moved.add(category.id));
        sql
                .list(
                        "select id, path from category where path_key = any(?)",
                        row -> Map.entry(row.getLong(), row.texts()),
                        (Object)
                                paths.values().stream()
                                        .map(CategoryKey::ofPath)
                                        .toArray(String[]::new))
                .stream()
                .filter(other -> !moved.contains(other.getKey()))
                .findFirst()
                .ifPresent(other -> {
                    throw new ApiException(
                            ErrorCode.CONFLICT,
                            "There is a category at %s already."
                                    .formatted(String.join(" > ", other.getValue())));
                });
    }

    private static String checked(String name) {
        String stripped = name.strip();
        int length = stripped.codePointCount(0, stripped.length());
        if (length == 0 || length > MAX_NAME) {
            throw ApiException.badRequest(
                    "A category's name has from 1 to %d characters.".formatted(MAX_NAME));
        }
        return stripped;
    }

    /** The category and all below it, parents before children. */
    private List<Category> subtree(Category category) {
        List<Long> numbers =
                sql.list(
                        """
                        with recursive down as (
                          select id from category where id = ?
                          union all
                          select g.id from down join category g on g.parent_id = down.id
                        )
                        select id from down
                        """,
                        row -> row.getLong(),
                        category.id);
        return Category.list("id in ?1", Sort.by("depth"), numbers);
    }

    private void rename(Category moved, List<String> path) {
        String oldKey = moved.pathKey;
        moved.path = path;
        moved.depth = path.size() - 1;
        moved.pathKey = CategoryKey.ofPath(path);
        if (oldKey.equals(moved.pathKey)) {
            return;
        }
        sql.update("delete from category_alias where path_key = ?", moved.pathKey);
        sql.update(
                """
                insert into category_alias (path_key, category_id) values (?, ?)
                on conflict (path_key) do update set category_id = excluded.category_id
                """,
                oldKey,
                moved.id);
    }

    private void refile(long number) {
        List<Long> articles =
                sql.list(
                        "select article_id from article_category where category_id = ?",
                        row -> row.getLong(),
                        number);
        Object touched = articles.toArray(Long[]::new);
        sql.update(
                "delete from article_category where article_id = any(?) and position is null",
                touched);
        sql.update(
                """
                with recursive up as (
                  select f.article_id, f.published_at, g.parent_id
                  from article_category f join category g on g.id = f.category_id
                  where f.article_id = any(?)
                  union
                  select up.article_id, up.published_at, g.parent_id
                  from up join category g on g.id = up.parent_id
                )
                insert into article_category (category_id, article_id, published_at)
                select parent_id, article_id, published_at from up where parent_id is not null
                on conflict do nothing
                """,
                touched);
    }
}
