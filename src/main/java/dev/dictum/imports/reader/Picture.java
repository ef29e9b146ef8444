package dev.dictum.imports.reader;

import org.jspecify.annotations.Nullable;

/**
 * A picture that a document names.
 *
 * @param url http or https
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(
        String url, @Nullable String alt, @Nullable Integer width, @Nullable Integer height) {}
