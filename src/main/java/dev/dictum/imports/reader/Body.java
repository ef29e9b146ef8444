package dev.dictum.imports.reader;

import java.util.List;

/**
 * The body of an article.
 *
 * @param html sanitised
 * @param text the text of the same tree, a line per block
 * @param textCoverage the share of the visible characters that reached the text, 0 to 1
 * @param keywords keywords that a comment in the body carried
 * @param pictures the pictures of the body
 */
record Body(
        String html,
        String text,
        double textCoverage,
        List<String> keywords,
        List<Picture> pictures) {}
