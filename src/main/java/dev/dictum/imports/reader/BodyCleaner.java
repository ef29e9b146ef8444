package dev.dictum.imports.reader;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * Makes any tree safe to put into a page: a few elements, no styles or scripts, http and https
 * only. Blocks that are not kept ({@code div}, {@code section} …) leave paragraphs behind, so that
 * no two of them run together. Cleaning what is clean changes nothing. The clean tree is built anew
 * in one pass: taking elements out of a large tree one by one would take quadratic time.
 */
final class BodyCleaner {
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
                    "pre");

    private static final Safelist SAFE =
            new Safelist()
                    .addTags(BLOCKS.toArray(String[]::new))
                    .addTags(
                            "br", "q", "cite", "a", "img", "strong", "em", "sup", "sub", "code",
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
                    "hr",
                    "hgroup",
                    "dialog",
                    "menu",
                    "search",
                    "body",
                    "html");

    /** Elements that show no text of the article. */
    private static final Set<String> INVISIBLE =
            Set.of(
                    "script",
                    "style",
                    "noscript",
                    "template",
                    "iframe",
                    "frame",
                    "object",
                    "embed",
                    "applet",
                    "svg",
                    "math",
                    "canvas",
                    "audio",
                    "video",
                    "head",
                    "title",
                    "meta",
                    "link",
                    "base",
                    "button",
                    "input",
                    "select",
                    "textarea");

    private static final Map<String, String> NAMES = Map.of("h1", "h2", "b", "strong", "i", "em");

    private static final List<String> LATE_SOURCES =
            List.of("data-src", "data-original", "data-lazy-src");

    /** Whether an inline element has blocks somewhere below it; blocks are not asked. */
    private final Map<Element, Boolean> aroundBlocks = new IdentityHashMap<>();

    private BodyCleaner() {}

    static boolean isInvisible(Element element) {
        return INVISIBLE.contains(element.normalName()) || element.hasAttr("hidden");
    }

    /** The body of a clean document, made of a body that stays as it is. */
    static Element clean(Element body) {
        Element first = safe(body);
        if (isPlain(first)) {
            return first;
        }
        // What the tree holds and what its HTML says can differ (a table in a paragraph): the
        // HTML is parsed once more, so that stored text and stored HTML are of one tree.
        return safe(Jsoup.parseBodyFragment(first.html()).body());
    }

    private static Element safe(Element body) {
        Document built = Document.createShell(body.baseUri());
        new BodyCleaner().build(body, built.body(), true);
        Document safe = new Cleaner(SAFE).clean(built);
        safe.outputSettings().prettyPrint(false);
        return safe.body();
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

    /**
     * Builds the children of a block.
     *
     * @param wrap whether text directly in it becomes paragraphs
     */
    private void build(Element source, Element target, boolean wrap) {
        Run run = new Run(target, wrap);
        children(source, run);
        run.end();
    }

    private void children(Element source, Run run) {
        for (Node child : source.childNodes()) {
            if (child instanceof TextNode text) {
                run.add(new TextNode(text.getWholeText()));
            } else if (child instanceof Element element && !isInvisible(element)) {
                element(element, run);
            }
        }
    }

    private void element(Element element, Run run) {
        String tag = name(element);
        if (Boilerplate.is(element)) {
            return;
        }
        if (CONTAINERS.contains(tag)) {
            container(element, run);
        } else if (BLOCKS.contains(tag)) {
            Element block = new Element(tag);
            block.attributes().addAll(element.attributes());
            build(element, block, false);
            if (hasContent(block) || tag.equals("td") || tag.equals("th")) {
                run.addBlock(block);
            }
        } else if (tag.equals("br")) {
            run.add(new Element("br"));
        } else if (tag.equals("img")) {
            picture(element).ifPresent(run::add);
        } else {
            inline(element, tag, run);
        }
    }

    /** A container's text is apart from what stands before and behind it. */
    private void container(Element element, Run run) {
        run.end();
        Run inner = new Run(run.target, run.wrap || !isAlone(element));
        children(element, inner);
        inner.end();
    }

    /** A list item with one container in it is as good as one with its text. */
    private static boolean isAlone(Element container) {
        Element parent = container.parent();
        return parent != null && parent.childrenSize() == 1;
    }

    private void inline(Element element, String tag, Run run) {
        Optional<String> address = tag.equals("a") ? address(element, "href") : Optional.of("");
        if (!SAFE.isSafeTag(tag) || address.isEmpty() || isAroundBlocks(element)) {
            children(element, run);
            return;
        }
        Element inline = new Element(tag);
        inline.attributes().addAll(element.attributes());
        if (tag.equals("a")) {
            inline.attr("href", address.get());
        }
        build(element, inline, false);
        if (hasContent(inline)) {
            run.add(inline);
        } else if (!inline.wholeText().isEmpty()) {
            // Blanks between words stay when the element around them goes.
            run.add(new TextNode(inline.wholeText()));
        }
    }

    private static String name(Element element) {
        return NAMES.getOrDefault(element.normalName(), element.normalName());
    }

    private boolean isAroundBlocks(Element inline) {
        Boolean known = aroundBlocks.get(inline);
        if (known != null) {
            return known;
        }
        boolean around = false;
        for (Element child : inline.children()) {
            String tag = name(child);
            around |= CONTAINERS.contains(tag) || BLOCKS.contains(tag) || isAroundBlocks(child);
        }
        aroundBlocks.put(inline, around);
        return around;
    }

    /** Pictures that load late name their file elsewhere; relays in front of addresses go. */
    private static Optional<Node> picture(Element image) {
        String source = image.attr("src");
        for (String late : LATE_SOURCES) {
            if ((source.isBlank() || source.startsWith("data:")) && image.hasAttr(late)) {
                source = image.attr(late);
            }
        }
        Element picture = new Element("img");
        picture.setBaseUri(image.baseUri());
        picture.attr("src", source);
        for (String kept : List.of("alt", "width", "height")) {
            if (image.hasAttr(kept)) {
                picture.attr(kept, image.attr(kept));
            }
        }
        return address(picture, "src").map(address -> picture.attr("src", address));
    }

    private static Optional<String> address(Element element, String attribute) {
        return WebAddress.web(element.attr(attribute))
                .or(() -> WebAddress.web(element.absUrl(attribute)));
    }

    /** Text, or a picture. Children without content were never added. */
    private static boolean hasContent(Element built) {
        for (Node child : built.childNodes()) {
            if (child instanceof TextNode text
                    ? !BodyText.isBlank(text.getWholeText())
                    : !child.nodeName().equals("br")) {
                return true;
            }
        }
        return false;
    }

    /** Text and inline elements that follow each other in a block. */
    private static final class Run {
        private final Element target;
        private final boolean wrap;
        private @Nullable Element paragraph;

        Run(Element target, boolean wrap) {
            this.target = target;
            this.wrap = wrap;
        }

        void add(Node inline) {
            if (!wrap) {
                target.appendChild(inline);
                return;
            }
            if (paragraph == null) {
                if (inline instanceof TextNode text && BodyText.isBlank(text.getWholeText())) {
                    return;
                }
                paragraph = new Element("p");
            }
            paragraph.appendChild(inline);
        }

        void addBlock(Element block) {
            end();
            append(block);
        }

        void end() {
            if (paragraph != null && hasContent(paragraph)) {
                append(paragraph);
            }
            paragraph = null;
        }

        /** Blocks of the body stand on lines of their own. */
        private void append(Element block) {
            if (target.normalName().equals("body") && target.childNodeSize() > 0) {
                target.appendChild(new TextNode("\n"));
            }
            target.appendChild(block);
        }
    }
}
