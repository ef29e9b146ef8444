package dev.dictum.imports.reader;

/** How much an issue matters: good to know, something was mended, the document was refused. */
public enum Severity {
    INFO,
    WARNING,
    ERROR
}
