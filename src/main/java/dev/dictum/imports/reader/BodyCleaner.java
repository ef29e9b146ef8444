package dev.dictum.imports.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * Makes any tree safe to put into a page: a few elements, no styles or scripts, http and https
 * only. Blocks that are not kept ({@code div}, {@code section} …) leave paragraphs behind, so that
 * no two of them run together. Cleaning what is clean changes nothing.
 */
final class BodyCleaner {
    private static final Safelist SAFE =
            new Safelist()
                    .addTags(
                            "p",
                            "br",
                            "h2",
                            "h3",
                            "h4",
                            "h5",
                            "h6",
                            "ul",
                            "ol",
                            "li",
                            "blockquote",
                            "q",
                            "cite",
                            "a",
                            "img",
                            "figure",
                            "figcaption",
                            "table",
                            "thead",
                            "tbody",
                            "tfoot",
                            "tr",
                            "td",
                            "th",
                            "caption",
                            "strong",
                            "em",
                            "sup",
                            "sub",
                            "code",
                            "pre",
                            "time")
                    .addAttributes("a", "href")
                    .addAttributes("img", "src", "alt", "width", "height")
                    .addAttributes("td", "colspan", "rowspan")
                    .addAttributes("th", "colspan", "rowspan")
                    .addAttributes("time", "datetime")
                    .addProtocols("a", "href", "http", "https")
                    .addProtocols("img", "src", "http", "https")
                    .addEnforcedAttribute("a", "rel", "nofollow noopener noreferrer")
                    .addEnforcedAttribute("img", "referrerpolicy", "no-referrer")
                    .addEnforcedAttribute("img", "loading", "lazy");

    /** Blocks that are kept as they are. */
    static final Set<String> BLOCKS =
            Set.of(
                    "p",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "blockquote",
                    "figure",
                    "figcaption",
                    "table",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "pre",
                    "hr");

    /** Blocks that only group others; their own text becomes paragraphs. */
    private static final Set<String> CONTAINERS =
            Set.of(
                    "div",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "nav",
                    "form",
                    "fieldset",
                    "address",
                    "center",
                    "details",
                    "summary",
                    "dl",
                    "dt",
                    "dd",
                    "hgroup",
                    "dialog",
                    "menu",
                    "search",
                    "body",
                    "html");

    private BodyCleaner() {}

    static Element clean(Element body) {
        repairPictures(body);
        rename(body, "h1", "h2");
        rename(body, "b", "strong");
        rename(body, "i", "em");
        unwrapForeign(body);
        paragraphs(body);
        Document dirty = Document.createShell(body.baseUri());
        dirty.body().appendChildren(new ArrayList<>(body.childNodes()));
        Element first = tidied(new Cleaner(SAFE).clean(dirty));
        if (isPlain(first)) {
            return first;
        }
        // What the tree holds and what its HTML says can differ (a table in a paragraph): the
        // HTML is parsed once more, so that stored text and stored HTML are of one tree.
        return tidied(new Cleaner(SAFE).clean(Jsoup.parseBodyFragment(first.html())));
    }

    /**
     * Paragraphs side by side with nothing but text, breaks and pictures: parsed, they are the
     * same.
     */
    private static boolean isPlain(Element body) {
        for (Node block : body.childNodes()) {
            if (block instanceof Element paragraph) {
                if (!paragraph.normalName().equals("p")) {
                    return false;
                }
                for (Element inline : paragraph.children()) {
                    String tag = inline.normalName();
                    if (!tag.equals("br") && !tag.equals("img")) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    private static Element tidied(Document document) {
        document.outputSettings().prettyPrint(false);
        Element body = document.body();
        body.select("img:not([src])").remove();
        body.select("a:not([href])").unwrap();
        paragraphs(body);
        removeEmpty(body);
        // What stood between the blocks that went.
        for (TextNode text : body.textNodes()) {
            if (text.isBlank()) {
                text.text("\n");
            }
        }
        body.textNodes().stream()
                .filter(text ->
                        text.previousSibling() instanceof TextNode
                                || text.previousSibling() == null)
                .toList()
                .forEach(Node::remove);
        return body;
    }

    private static void rename(Element body, String from, String to) {
        body.getElementsByTag(from).forEach(element -> element.tagName(to));
    }

    /** Pictures that load late name their file elsewhere; relays in front of addresses go. */
    private static void repairPictures(Element body) {
        for (Element image : body.getElementsByTag("img")) {
            String source = image.attr("src");
            for (String late : List.of("data-src", "data-original", "data-lazy-src")) {
                if ((source.isBlank() || source.startsWith("data:")) && image.hasAttr(late)) {
                    source = image.attr(late);
                }
            }
            image.attr("src", source);
            String address =
                    WebAddress.web(source).or(() -> WebAddress.web(image.absUrl("src"))).orElse("");
            if (address.isEmpty()) {
                image.remove();
            } else {
                image.attr("src", address);
            }
        }
        for (Element link : body.getElementsByTag("a")) {
            String address =
                    WebAddress.web(link.attr("href"))
                            .or(() -> WebAddress.web(link.absUrl("href")))
                            .orElse("");
            if (address.isEmpty()) {
                link.removeAttr("href");
            } else {
                link.attr("href", address);
            }
        }
    }

    /** Inline elements go when they are unknown, or when they stand around blocks. */
    private static void unwrapForeign(Element body) {
        List<Element> elements = new ArrayList<>(body.getAllElements());
        for (Element element : elements.reversed()) {
            String tag = element.normalName();
            if (element == body || BLOCKS.contains(tag) || CONTAINERS.contains(tag)) {
                continue;
            }
            boolean known = SAFE.isSafeTag(tag);
            boolean aroundBlocks = element.children().stream().anyMatch(BodyCleaner::isBlock);
            if (!known || aroundBlocks) {
                element.unwrap();
            }
        }
    }

    /** Every run of text directly in a container becomes a paragraph; the containers go. */
    private static void paragraphs(Element body) {
        List<Element> elements = new ArrayList<>(body.getAllElements());
        for (Element element : elements.reversed()) {
            if (element != body && !CONTAINERS.contains(element.normalName())) {
                continue;
            }
            boolean alone =
                    element != body
                            && element.parent() != null
                            && Set.of("li", "td", "th", "figcaption", "caption", "p")
                                    .contains(element.parent().normalName())
                            && element.parent().childrenSize() == 1;
            if (!alone) {
                wrapRuns(element);
            }
            if (element != body) {
                element.unwrap();
            }
        }
    }

    private static void wrapRuns(Element container) {
        List<Node> run = new ArrayList<>();
        for (Node child : new ArrayList<>(container.childNodes())) {
            if (child instanceof Element element && isBlock(element)) {
                wrap(run);
            } else {
                run.add(child);
            }
        }
        wrap(run);
    }

    private static void wrap(List<Node> run) {
        boolean content =
                run.stream()
                        .anyMatch(node ->
                                node instanceof TextNode text
                                        ? !text.isBlank()
                                        : node instanceof Element);
        if (content) {
            Element paragraph = new Element("p");
            run.getFirst().before(paragraph);
            paragraph.appendChildren(run);
        }
        run.clear();
    }

    private static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName()) || CONTAINERS.contains(element.normalName());
    }

    private static void removeEmpty(Element body) {
        List<Element> elements = new ArrayList<>(body.getAllElements());
        for (Element element : elements.reversed()) {
            String tag = element.normalName();
            boolean cell = tag.equals("td") || tag.equals("th") || tag.equals("br");
            if (element != body
                    && !cell
                    && !tag.equals("img")
                    && BodyText.isBlank(element.wholeText())
                    && element.selectFirst("img") == null) {
                // Blanks between words stay when the element around them goes.
                if (isBlock(element) || element.wholeText().isEmpty()) {
                    element.remove();
                } else {
                    element.unwrap();
                }
            }
        }
    }
}
