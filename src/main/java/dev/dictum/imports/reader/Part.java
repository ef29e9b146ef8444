package dev.dictum.imports.reader;

/**
 * A document of its own within another one: an item of a feed, a line of JSON Lines.
 *
 * @param name the other document's name, then its own behind a {@code #}
 */
public record Part(String name, byte[] bytes) {}
