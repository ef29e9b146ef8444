package dev.dictum.graphql;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Loads what a query asks of the records of one level, field by field, each for the whole level:
 * the number of statements depends on the query, never on the number of rows.
 */
@ApplicationScoped
public class Levels {
    private record Key(Class<?> type, String field) {}

    private final Map<Key, LevelLoader<?>> loaders = new HashMap<>();
    private final Map<Key, Function<FieldSelection, Optional<Along>>> along = new HashMap<>();

    Levels(@All List<LevelFields> features) {
        features.forEach(feature -> feature.register(this));
    }

    /** Declares who answers a field of a type. */
    public <T extends Loaded> void add(Class<T> type, String field, LevelLoader<T> loader) {
        if (loaders.putIfAbsent(new Key(type, field), loader) != null) {
            throw new IllegalStateException(type.getSimpleName() + "." + field + " is there twice");
        }
    }

    /** Declares what a field wants of the statement that reads its records; may be nothing. */
    public void addAlong(
            Class<?> type, String field, Function<FieldSelection, Optional<Along>> wanted) {
        along.put(new Key(type, field), wanted);
    }

    /** What the fields of a selection want of the statement that reads their records. */
    public LevelAlong along(Class<?> type, Selection selection) {
        LevelAlong all = new LevelAlong();
        for (FieldSelection field : selection.fields()) {
            Function<FieldSelection, Optional<Along>> wanted =
                    along.get(new Key(type, field.name()));
            if (wanted != null) {
                try {
                    wanted.apply(field).ifPresent(one -> all.put(field, one));
                } catch (ApiException e) {
                    // The field's loader says so at the field.
                }
            }
        }
        return all;
    }

    /** Loads all fields of the selection that are not columns of the records themselves. */
    public <T extends Loaded> void load(Class<T> type, List<T> level, Selection selection) {
        if (level.isEmpty()) {
            return;
        }
        for (FieldSelection field : selection.fields()) {
            @SuppressWarnings("unchecked")
            LevelLoader<T> loader = (LevelLoader<T>) loaders.get(new Key(type, field.name()));
            if (loader != null) {
                load(loader, level, field);
            }
        }
    }

    private static <T extends Loaded> void load(
            LevelLoader<T> loader, List<T> level, FieldSelection field) {
        try {
            List<? extends @Nullable Object> answers = loader.load(level, field);
            for (int i = 0; i < level.size(); i++) {
                level.get(i).answers().put(field, answers.get(i));
            }
        } catch (ApiException e) {
            // A wrong argument or a missing right spoils the field, not the whole answer.
            level.forEach(record -> record.answers().fail(field, e));
        }
    }

    /** What each record of a level refers to by number; null where it refers to nothing. */
    public static <T, V> List<@Nullable V> byNumber(
            List<T> level, Function<T, @Nullable Long> number, Map<Long, V> found) {
        List<@Nullable V> answers = new ArrayList<>(level.size());
        for (T record : level) {
            Long referred = number.apply(record);
            answers.add(referred == null ? null : found.get(referred));
        }
        return answers;
    }

    /** The numbers that the records of a level refer to, each once. */
    public static <T> List<Long> numbers(List<T> level, Function<T, @Nullable Long> number) {
        return level.stream().map(number).filter(Objects::nonNull).distinct().toList();
    }
}
