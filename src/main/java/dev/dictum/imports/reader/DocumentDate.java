package dev.dictum.imports.reader;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A date as a document states it.
 *
 * @param at the instant, absent when the text is unreadable
 * @param precision how exactly the text says it
 * @param verbatim the text itself
 */
public record DocumentDate(@Nullable Instant at, Precision precision, String verbatim) {

    /** To what a date is exact. */
    public enum Precision {
        SECOND,
        MINUTE,
        DAY,
        UNKNOWN
    }
}
