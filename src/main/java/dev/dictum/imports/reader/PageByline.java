package dev.dictum.imports.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The byline that stands in a page's text, marked as one. */
final class PageByline {
    private static final Pattern NAMED =
            Pattern.compile("byline|author|dateline|writtenby|p-author", Pattern.CASE_INSENSITIVE);

    /** The name alone, where the byline tells a title or a time beside it. */
    private static final String NAME =
            "[itemprop*=name], [class*=author-name], [class*=author-link], .fn, a[rel=author]";

    private static final int MAX_LENGTH = 100;

    private PageByline() {}

    static List<String> of(Document page) {
        for (Element element : page.body().getAllElements()) {
            if (isByline(element)) {
                String text = element.text().strip();
                if (!text.isEmpty() && text.length() < MAX_LENGTH) {
                    Element name = element.selectFirst(NAME);
                    return List.of(
                            name == null || name.text().isBlank() ? text : name.text().strip());
                }
            }
        }
        return List.of();
    }

    private static boolean isByline(Element element) {
        return element.attr("rel").equals("author")
                || element.attr("itemprop").contains("author")
                || NAMED.matcher(element.className() + " " + element.id()).find();
    }
}
