package dev.dictum.exports;

import java.io.Closeable;
import java.io.IOException;

/** Writes articles one after the other; closing it ends the export, not the stream below. */
interface ArticleWriter extends Closeable {
    void write(ExportedArticle article) throws IOException;
}
