package dev.dictum.imports.reader;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The date of publication that stands in a page's text, marked as one. */
final class PageTime {
    /** The surest first. */
    private static final List<String> MARKED =
            List.of(
                    "[itemprop=datePublished]",
                    "time[pubdate]",
                    "article time[datetime]",
                    "time.published, time.entry-date",
                    "time[datetime]",
                    "#pubtime_baidu, #pub_date, .pub_time, .pubtime, .publish-time, .date-source");

    private PageTime() {}

    /** The first of them that can be read. */
    static Optional<String> published(Document page) {
        for (String selector : MARKED) {
            Element element = page.selectFirst(selector);
            if (element != null) {
                for (String text :
                        List.of(
                                element.attr("datetime"),
                                element.attr("content"),
                                element.text())) {
                    if (DateReader.read(text, ZoneOffset.UTC).at() != null) {
                        return Optional.of(text.strip());
                    }
                }
            }
        }
        return Optional.empty();
    }
}
