package dev.dictum.imports.reader;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/** Cuts a feed into feeds of one item each, which say of the feed only what stays the same. */
final class FeedParts {
    private static final int MAX_NAME = 300;

    /** What an item takes from its feed. */
    private static final Set<String> KEPT =
            Set.of("title", "link", "language", "id", "author", "creator");

    private FeedParts() {}

    static List<Part> of(String name, Document feed, List<Issue> issues) throws UnreadableDocument {
        List<Element> items = FeedDialect.items(feed);
        if (items.size() == 1 && items.getFirst() == feed.getRootElement()) {
            return List.of(part(name, feed, items.getFirst(), issues));
        }
        items.forEach(Element::detach);
        Element root = feed.getRootElement();
        Optional<Element> channel =
                root.getChildren().stream()
                        .filter(child -> FeedDialect.isNamed(child, "channel"))
                        .findFirst();
        Element head = channel.orElse(root);
        head.getChildren().removeIf(child -> !isKept(child));
        if (channel.isPresent()) {
            root.getChildren().removeIf(child -> child != head);
        }
        PartList parts = new PartList();
        for (Element item : items) {
            head.addContent(item);
            parts.add(part(name, feed, item, issues));
            item.detach();
        }
        return parts.list();
    }

    private static boolean isKept(Element element) {
        return KEPT.contains(element.getName().toLowerCase(Locale.ROOT));
    }

    private static Part part(String name, Document feed, Element item, List<Issue> issues) {
        String xml = new XMLOutputter(Format.getRawFormat()).outputString(feed);
        byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
        return new Part(name + "#" + PartName.of(id(item), bytes, MAX_NAME), bytes, issues);
    }

    private static String id(Element item) {
        for (String name : List.of("guid", "id", "link")) {
            for (Element child : item.getChildren()) {
                if (FeedDialect.isNamed(child, name)) {
                    String href = child.getAttributeValue("href");
                    String text = href == null ? child.getTextTrim() : href;
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }
}
