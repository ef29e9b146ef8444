package dev.dictum.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One field that a query asks of a level, with the arguments it gives and what it asks below. The
 * same field with the same arguments under two aliases is one.
 */
public record FieldSelection(String name, Map<String, Object> arguments, Selection selection) {

    /** An argument as a value of the API's own type; null when it was not given. */
    public <T> @Nullable T argument(String argument, Class<T> type) {
        Object value = arguments.get(argument);
        return value == null ? null : Arguments.convert(value, type);
    }
}
