package dev.dictum.graphql;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.api.Context;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The loaded fields of one record, keyed by the field's name and arguments. */
public final class Answers {
    /** An answer that is an error at its own place, while the rest of the level stands. */
    private record Failure(ApiException exception) {}

    private record Key(String field, Map<String, Object> arguments) {}

    // Most records are asked for columns only.
    private Map<Key, @Nullable Object> loaded = Map.of();
    private Map<Key, Object> along = Map.of();

    /**
     * What was loaded for the field that the engine is at: the body of the {@code @Source} methods
     * that declare such fields.
     */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals", "NullAway"})
    public static <T extends @Nullable Object> T of(Loaded source, Context context) {
        DataFetchingEnvironment environment = context.unwrap(DataFetchingEnvironment.class);
        return (T)
                source.answers().get(environment.getField().getName(), environment.getArguments());
    }

    void putAlong(FieldSelection field, Object rows) {
        if (along.isEmpty()) {
            along = new HashMap<>(4);
        }
        along.put(new Key(field.name(), field.arguments()), rows);
    }

    /** What came along for a field with the record itself; null when nothing did. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> @Nullable T along(FieldSelection field) {
        return (T) along.get(new Key(field.name(), field.arguments()));
    }

    void put(FieldSelection field, @Nullable Object answer) {
        if (loaded.isEmpty()) {
            loaded = new HashMap<>();
        }
        loaded.put(new Key(field.name(), field.arguments()), answer);
    }

    void fail(FieldSelection field, ApiException exception) {
        put(field, new Failure(exception));
    }

    @Nullable Object get(String field, Map<String, Object> arguments) {
        Key key = new Key(field, arguments);
        Object answer = loaded.get(key);
        if (answer instanceof Failure failure) {
            throw failure.exception();
        }
        if (answer == null && !loaded.containsKey(key)) {
            throw new IllegalStateException("not loaded: " + key);
        }
        return answer;
    }
}
