package dev.dictum.quote.extraction;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as one place of the text names them, by UTF-16 indices.
 *
 * @param name the words that name the speaker: a name, a pronoun, a role phrase
 * @param title the title beside a name
 * @param start where the whole phrase begins, title and all
 */
record Mention(String name, Type type, @Nullable String title, int start, int end) {
    /** What the words are. */
    enum Type {
        NAME,
        PRONOUN,
        ROLE,
        ORGANIZATION
    }

    Mention named(String fuller) {
        return new Mention(fuller, type, title, start, end);
    }
}
