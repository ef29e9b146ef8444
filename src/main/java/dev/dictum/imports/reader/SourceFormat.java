package dev.dictum.imports.reader;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The formats that documents come in. */
public enum SourceFormat {
    /** A post of a static-site generator: front matter, then HTML or Markdown. */
    FRONT_MATTER,
    /** An item of an RSS feed of any version. */
    RSS,
    /** An entry of an Atom feed. */
    ATOM,
    /** An item of a JSON Feed. */
    JSON_FEED,
    /** A saved page. */
    HTML,
    /** A line of JSON Lines: one article object, as the export writes them. */
    JSON_LINES;

    /** So many first bytes tell the format. */
    public static final int HEAD = 4096;

    private static final Pattern ELEMENT = Pattern.compile("^<(?:[\\w.-]+:)?([A-Za-z][\\w.-]*)");
    private static final Pattern JSON_FEED_VERSION =
            Pattern.compile("\"version\"\\s*:\\s*\"https?:\\\\?/\\\\?/(?:www\\.)?jsonfeed\\.org");
    private static final Set<String> NOT_PAGES =
            Set.of(
                    "opml",
                    "urlset",
                    "sitemapindex",
                    "configuration",
                    "project",
                    "svg",
                    "kml",
                    "gpx");

    /** What begins with these bytes; absent when nothing tells. */
    public static Optional<SourceFormat> of(byte[] head) {
        String text =
                new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1)
                        .replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                        .replace("\0", "")
                        .strip();
        if (text.startsWith("{")) {
            return Optional.of(JSON_FEED_VERSION.matcher(text).find() ? JSON_FEED : JSON_LINES);
        }
        if (text.startsWith("<")) {
            return markup(text);
        }
        return text.startsWith("---") || text.startsWith("+++") || text.startsWith(";;;")
                ? Optional.of(FRONT_MATTER)
                : Optional.empty();
    }

    private static Optional<SourceFormat> markup(String text) {
        int root = Prolog.end(text);
        if (root >= text.length()) {
            // Nothing but comments within sight: pages have such heads, feeds rarely.
            return Optional.of(text.startsWith("<?xml") ? RSS : HTML);
        }
        Matcher element = ELEMENT.matcher(text.substring(root));
        if (!element.find()) {
            return Optional.of(HTML);
        }
        String name = element.group(1).toLowerCase(Locale.ROOT);
        return switch (name) {
            case "rss", "rdf", "channel" -> Optional.of(RSS);
            case "feed" -> Optional.of(ATOM);
            default ->
                    NOT_PAGES.contains(name) || text.startsWith("<?xml") && !name.equals("html")
                            ? Optional.empty()
                            : Optional.of(HTML);
        };
    }
}
