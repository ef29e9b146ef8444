package dev.dictum.imports.reader;

import java.util.List;

/**
 * A document of its own within another one: an item of a feed, a line of JSON Lines.
 *
 * @param name the other document's name, then its own behind a {@code #}
 * @param issues what was noticed about the whole when this part was taken from it
 */
public record Part(String name, byte[] bytes, List<Issue> issues) {}
