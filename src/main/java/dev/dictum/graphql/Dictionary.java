package dev.dictum.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.dictum.database.ArchiveRevision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Rows that many queries ask for by number, kept as long as the archive does not change.
 *
 * @param <V> what is known of a number; shared by all queries, so it must not change
 */
public final class Dictionary<V> {
    private static final int SIZE = 20_000;

    private record Kept<V>(long revision, Cache<Long, V> values) {}

    private final ArchiveRevision revision;
    private final Function<Collection<Long>, Map<Long, V>> loader;
    private volatile Kept<V> kept = new Kept<>(-1, cache());

    /**
     * @param loader loads those that exist, with one statement
     */
    public Dictionary(ArchiveRevision revision, Function<Collection<Long>, Map<Long, V>> loader) {
        this.revision = revision;
        this.loader = loader;
    }

    /** Those that exist. */
    public Map<Long, V> get(Collection<Long> numbers) {
        long now = revision.known();
        Kept<V> held = kept;
        if (held.revision != now) {
            held = new Kept<>(now, cache());
            kept = held;
        }
        Map<Long, V> found = new LinkedHashMap<>();
        List<Long> missing = new ArrayList<>();
        for (Long number : numbers) {
            V value = held.values.getIfPresent(number);
            if (value == null) {
                missing.add(number);
            } else {
                found.put(number, value);
            }
        }
        if (!missing.isEmpty()) {
            Map<Long, V> loaded = loader.apply(missing);
            held.values.putAll(loaded);
            found.putAll(loaded);
        }
        return found;
    }

    private static <V> Cache<Long, V> cache() {
        return Caffeine.newBuilder().maximumSize(SIZE).build();
    }
}
