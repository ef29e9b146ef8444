/**
 * Bytes in, {@link dev.dictum.imports.reader.ScrapedArticle} out: one reader per format. Pure: no
 * framework, no database, no clock; the only user of jsoup, YAML, TOML and Markdown.
 */
@NullMarked
package dev.dictum.imports.reader;

import org.jspecify.annotations.NullMarked;
