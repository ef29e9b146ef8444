package dev.dictum.author;

import dev.dictum.database.Sql;
import dev.dictum.search.folding.Folding;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

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
                    insert into author (name, key, kind)
                    select name, key, kind from unnest(?::text[], ?::text[], ?::text[]) n(name, key, kind)
                    on conflict (key) do nothing
                    """,
                    missing.values().stream().map(Names.Named::name).toArray(String[]::new),
                    missing.keySet().toArray(String[]::new),
                    missing.values().stream().map(n -> n.kind.name()).toArray(String[]::new));
            numbers = known(keys);
        }
        return numbers;
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
