package dev.dictum.graphql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers one field for all records of a level, in their order, with one statement at most. */
@FunctionalInterface
public interface LevelLoader<T extends Loaded> {
    List<? extends @Nullable Object> load(List<T> level, FieldSelection field);
}
