package dev.dictum.imports.reader;

import java.util.ArrayList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title and the text of a saved page.
 *
 * @param text the text of the article's container, a line per block
 */
public record PageText(String title, String text) {
    /** Where articles stand, the surest first. */
    private static final String[] CONTAINERS = {
        "[itemprop=articleBody]",
        "#artibody",
        ".article-content",
        ".article-body",
        "article",
        "main"
    };

    private static final int MIN_TEXT = 200;

    /** Reads a page in whatever charset it is. */
    public static PageText read(byte[] bytes) {
        Document page = Jsoup.parse(TextDecoder.decode(bytes, new ArrayList<>()));
        Element heading = page.selectFirst("meta[property=og:title]");
        String title = heading == null ? page.title() : heading.attr("content");
        return new PageText(
                title, BodyReader.read("<div>" + container(page).html() + "</div>", null).text());
    }

    private static Element container(Document page) {
        for (String selector : CONTAINERS) {
            for (Element element : page.select(selector)) {
                if (element.text().length() >= MIN_TEXT) {
                    return element;
                }
            }
        }
        return page.body();
    }
}
