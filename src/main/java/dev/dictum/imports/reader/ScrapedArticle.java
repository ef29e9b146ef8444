package dev.dictum.imports.reader;

import dev.dictum.quote.extraction.Credit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a reader found in one document.
 *
 * @param key the key that the document gives itself (permalink, guid, url, link), if any
 * @param headline the true headline, when the body states one that the title is not
 * @param language zh, zh-Hant, en or other; absent without any text
 * @param revised when the publisher last revised it
 * @param categories paths in the tree of categories, each from the root down
 * @param credits who wrote and who published it, as the document declares apart from its text
 * @param excerpt the document's own summary
 * @param bodyHtml sanitised
 * @param bodyText the text of the same tree, a line per block
 * @param given quotes that the document states itself; absent when they are to be extracted
 * @param aliases other names of who contributed or speaks, by the name
 * @param textCoverage the share of the body's visible characters that reached bodyText, 0 to 1
 */
public record ScrapedArticle(
        SourceFormat format,
        @Nullable String key,
        String title,
        @Nullable String headline,
        @Nullable String url,
        @Nullable String language,
        @Nullable DocumentDate date,
        @Nullable DocumentDate revised,
        @Nullable Picture headImage,
        @Nullable Picture thumbnail,
        boolean commentsEnabled,
        List<String> keywords,
        List<List<String>> categories,
        List<Credit> credits,
        @Nullable String excerpt,
        String bodyHtml,
        String bodyText,
        double textCoverage,
        @Nullable GivenQuotes given,
        Map<String, List<String>> aliases,
        List<Issue> issues) {}
