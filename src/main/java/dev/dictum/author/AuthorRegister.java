package dev.dictum.author;

import dev.dictum.database.Sql;
import dev.dictum.search.folding.Folding;
import dev.dictum.search.tokens.TextVector;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives names their authors; those that nobody has are made. */
@ApplicationScoped
public class AuthorRegister {
    /** Held shared by who writes what belongs to authors, alone by who merges them. */
    private static final long LOCK = 7236822470112L;

    private final Sql sql;

    AuthorRegister(Sql sql) {
        this.sql = sql;
    }

    /** Names to look up, the first of each key with the kind that its author is made with. */
    public static final class Names {
        private record Named(String name, AuthorKind kind) {}

        // Sorted: one order for all writers, so that none waits for another in a ring.
        private final Map<String, Named> byKey = new TreeMap<>();

        public void add(String name, AuthorKind kind) {
            byKey.putIfAbsent(Folding.key(name), new Named(name, kind));
        }
    }

    /** The numbers of authors by key, through aliases too; called in the transaction using them. */
    public Map<String, Long> numbers(Names names) {
        sql.list("select pg_advisory_xact_lock_shared(?)::text", row -> row.text(), LOCK);
        if (names.byKey.isEmpty()) {
            return Map.of();
        }
        Object keys = names.byKey.keySet().toArray(String[]::new);
        Map<String, Long> numbers = known(keys);
        if (numbers.size() < names.byKey.size()) {
            Map<String, Names.Named> missing = new TreeMap<>(names.byKey);
            missing.keySet().removeAll(numbers.keySet());
            sql.update(
                    """
                    insert into author (name, key, kind, words)
                    select name, key, kind, words::tsvector
                    from unnest(?::text[], ?::text[], ?::text[], ?::text[]) n(name, key, kind, words)
                    on conflict (key) do nothing
                    """,
                    missing.values().stream().map(Names.Named::name).toArray(String[]::new),
                    missing.keySet().toArray(String[]::new),
                    missing.values().stream().map(n -> n.kind.name()).toArray(String[]::new),
                    missing.values().stream()
                            .map(n -> TextVector.of(n.name))
                            .toArray(String[]::new));
            numbers = known(keys);
        }
        return numbers;
    }

    /**
     * Gives authors other names, unless somebody has them already; called in a transaction.
     *
     * @param aliases by the author's name; those of names that nobody has are left out
     */
    public void addAliases(Map<String, List<String>> aliases) {
        List<String> authors = new ArrayList<>();
        List<String> names = new ArrayList<>();
        aliases.forEach((author, others) ->
                others.forEach(name -> {
                    authors.add(Folding.key(author));
                    names.add(name);
                }));
        if (names.isEmpty()) {
            return;
        }
        Map<String, Long> known = known(authors.toArray(String[]::new));
        List<Long> added =
                sql.list(
                        """
                        insert into author_alias (author_id, name, key)
                        select distinct on (n.key) n.author_id, n.name, n.key
                        from unnest(?::bigint[], ?::text[], ?::text[]) n(author_id, name, key)
                        where n.author_id is not null and n.key <> ''
                          and not exists (select from author u where u.key = n.key)
                          and not exists (select from author_alias l where l.key = n.key)
                        order by n.key, n.name
                        on conflict do nothing
                        returning author_id
                        """,
                        row -> row.getLong(),
                        authors.stream().map(known::get).toArray(Long[]::new),
                        names.toArray(String[]::new),
                        names.stream().map(Folding::key).toArray(String[]::new));
        if (!added.isEmpty()) {
            renewWords(new TreeSet<>(added));
        }
    }

    /** Writes anew what the search knows of authors: the words of their names and aliases. */
    public void renewWords(Collection<Long> authors) {
        Map<Long, TextVector> words = new TreeMap<>();
        sql.list(
                """
                select id, name from author where id = any(?)
                union all
                select author_id, name from author_alias where author_id = any(?)
                """,
                row ->
                        words.computeIfAbsent(row.getLong(), id -> new TextVector())
                                .add(row.text(), TextVector.Weight.BODY),
                authors.toArray(Long[]::new),
                authors.toArray(Long[]::new));
        sql.update(
                """
                update author u set words = n.words::tsvector
                from unnest(?::bigint[], ?::text[]) n(id, words) where u.id = n.id
                """,
                words.keySet().toArray(Long[]::new),
                words.values().stream()
                        .map(vector -> vector.parts().getFirst())
                        .toArray(String[]::new));
    }

    /** Waits until nobody writes what belongs to authors; others wait until the end. */
    public void lockForMerge() {
        sql.list("select pg_advisory_xact_lock(?)::text", row -> row.text(), LOCK);
    }

    private Map<String, Long> known(Object keys) {
        Map<String, Long> numbers = new HashMap<>();
        sql.list(
                """
                select key, id, false as alias from author where key = any(?)
                union all
                select key, author_id, true from author_alias where key = any(?)
                order by alias, id
                """,
                row -> numbers.putIfAbsent(row.text(), row.getLong()),
                keys,
                keys);
        return numbers;
    }
}
