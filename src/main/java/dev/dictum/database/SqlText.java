package dev.dictum.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement being written: text and, in the order of their question marks, parameters. */
public final class SqlText {
    private final StringBuilder text = new StringBuilder();
    private final List<@Nullable Object> parameters = new ArrayList<>();

    public static SqlText of(String text, @Nullable Object... parameters) {
        return new SqlText().add(text, parameters);
    }

    /**
     * What a number equals that is one of these. One alone stands without an array: PostgreSQL
     * takes every array for ten numbers, and plans anew each time it has fewer.
     */
    public static SqlText anyOf(Collection<Long> numbers) {
        return numbers.size() == 1
                ? of("?", numbers.iterator().next())
                : of("any(?)", (Object) numbers.toArray(Long[]::new));
    }

    /** Appends text; the parameters belong to the question marks in it. */
    public SqlText add(String more, @Nullable Object... values) {
        text.append(more);
        for (Object value : values) {
            parameters.add(value);
        }
        return this;
    }

    public SqlText add(SqlText other) {
        text.append(other.text);
        parameters.addAll(other.parameters);
        return this;
    }

    public String text() {
        return text.toString();
    }

    List<@Nullable Object> parameters() {
        return parameters;
    }

    @Override
    public String toString() {
        return text + " " + parameters;
    }
}
