package dev.dictum.imports.reader;

/** The formats that documents come in. */
public enum SourceFormat {
    /** A post of a static-site generator: front matter, then HTML or Markdown. */
    FRONT_MATTER
}
