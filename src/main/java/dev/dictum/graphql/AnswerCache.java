package dev.dictum.graphql;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Answers to queries that anybody may ask, as long as the archive does not change. What admins are
 * answered may depend on more than the archive (the state of an import) and is never kept.
 */
@Singleton
class AnswerCache {
    private static final int MAX_BYTES = 1 << 20;

    private record Key(
            String query, @Nullable String operationName, Map<String, Object> variables) {}

    private record Kept(long revision, byte[] answer) {}

    private final long maxBytes;
    private final Cache<Key, Kept> answers;

    AnswerCache(RequestLimits limits) {
        this.maxBytes = limits.cacheBytes();
        this.answers =
                Caffeine.newBuilder()
                        .maximumWeight(maxBytes)
                        .weigher((Key key, Kept kept) -> kept.answer.length + weight(key))
                        .build();
    }

    /** The answer of this revision, if it was kept. */
    Optional<byte[]> get(GraphqlRequest request, long revision) {
        Kept kept = answers.getIfPresent(key(request));
        return kept == null || kept.revision != revision
                ? Optional.empty()
                : Optional.of(kept.answer);
    }

    /**
     * Keeps an answer.
     *
     * @param revision what the archive's revision was before the answer was read
     */
    void put(GraphqlRequest request, long revision, byte[] answer) {
        if (answer.length <= Math.min(MAX_BYTES, maxBytes)) {
            answers.put(key(request), new Kept(revision, answer));
        }
    }

    private static Key key(GraphqlRequest request) {
        return new Key(
                String.valueOf(request.query()), request.operationName(), request.variables());
    }

    private static int weight(Key key) {
        return 500 + 2 * (key.query.length() + key.variables.toString().length());
    }
}
