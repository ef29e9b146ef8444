package dev.dictum.imports.reader;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The title of a page that describes itself nowhere else: its {@code title} without the names of
 * section and site, by the rules of Mozilla's Readability.
 */
final class PageTitle {
    private static final Pattern SEPARATOR = Pattern.compile(" [|\\-–—\\\\/>»] ");
    private static final Pattern HIERARCHY = Pattern.compile(" [\\\\/>»] ");
    private static final int LONG = 150;
    private static final int SHORT = 15;

    private PageTitle() {}

    static String of(Document page) {
        String whole = page.title().strip();
        List<Element> headings = page.select("h1, h2");
        String title = whole;
        boolean hierarchy = false;
        if (SEPARATOR.matcher(whole).find()) {
            hierarchy = HIERARCHY.matcher(whole).find();
            List<MatchResult> separators = SEPARATOR.matcher(whole).results().toList();
            title = whole.substring(0, separators.getLast().start());
            if (words(title) < 3) {
                title = whole.replaceFirst("^[^|\\-–—\\\\/>»]*[|\\-–—\\\\/>»]", "");
            }
        } else if (whole.contains(": ")) {
            title = withoutSection(whole, headings);
        } else if (whole.length() > LONG || whole.length() < SHORT) {
            List<Element> first = page.select("h1");
            title = first.size() == 1 ? first.getFirst().text() : whole;
        }
        title = title.strip().replaceAll("\\s{2,}", " ");
        int words = words(title);
        boolean cutTooShort =
                words <= 4
                        && (!hierarchy
                                || words != words(whole.replaceAll("[|\\-–—\\\\/>»]+", "")) - 1);
        return cutTooShort ? whole : title;
    }

    /** The heading whose text a Chinese site's title begins with: {@code heading_section_site}. */
    static Optional<String> headline(Document page) {
        String whole = page.title().strip();
        return page.select("h1, h2").stream()
                .map(heading -> heading.text().strip())
                .filter(text -> text.length() > 3 && whole.startsWith(text + "_"))
                .findFirst();
    }

    private static String withoutSection(String whole, List<Element> headings) {
        if (headings.stream().anyMatch(heading -> heading.text().strip().equals(whole))) {
            return whole;
        }
        String behind = whole.substring(whole.lastIndexOf(':') + 1);
        if (words(behind) < 3) {
            return whole.substring(whole.indexOf(':') + 1);
        }
        return words(whole.substring(0, whole.indexOf(':'))) > 5 ? whole : behind;
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }
}
