package dev.dictum.imports.reader;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdom2.Attribute;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;

/**
 * Brings the dialects of feeds to the two that say everything: RSS 0.9x, RSS 1.0 and CDF become RSS
 * 2.0, drafts of Atom become Atom 0.3 or 1.0, whatever namespace and version they wrote.
 */
final class FeedDialect {
    private static final Namespace ATOM = Namespace.getNamespace("http://www.w3.org/2005/Atom");
    private static final Namespace ATOM_DRAFT = Namespace.getNamespace("http://purl.org/atom/ns#");
    private static final String RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /** What the elements of CDF are called in RSS. */
    private static final Map<String, String> CDF =
            Map.of("item", "item", "title", "title", "abstract", "description", "a", "link");

    private FeedDialect() {}

    /** The items of a feed, in its order. */
    static List<Element> items(Document feed) {
        Element root = feed.getRootElement();
        if (isNamed(root, "entry")) {
            return List.of(root);
        }
        List<Element> items = new ArrayList<>();
        for (Element child : root.getChildren()) {
            if (isNamed(child, "item") || isNamed(child, "entry")) {
                items.add(child);
            } else if (isNamed(child, "channel")) {
                child.getChildren().stream()
                        .filter(item -> isNamed(item, "item"))
                        .forEach(items::add);
            }
        }
        return items;
    }

    static boolean isAtom(Document feed) {
        return isNamed(feed.getRootElement(), "feed") || isNamed(feed.getRootElement(), "entry");
    }

    static boolean isNamed(Element element, String name) {
        return element.getName().toLowerCase(Locale.ROOT).equals(name);
    }

    /**
     * The same feed in RSS 2.0 or Atom; the one given is used up.
     *
     * @param issues where what is noticed goes
     */
    static Document normal(Document feed, List<Issue> issues) {
        return isAtom(feed) ? atom(feed, issues) : rss(feed);
    }

    private static Document rss(Document feed) {
        List<Element> items = items(feed);
        Element old = feed.getRootElement();
        boolean cdf = isNamed(old, "channel");
        Element channel =
                cdf
                        ? old
                        : old.getChildren().stream()
                                .filter(child -> isNamed(child, "channel"))
                                .findFirst()
                                .orElseGet(() -> new Element("channel"));
        Element root = new Element("rss").setAttribute("version", "2.0");
        Optional.ofNullable(old.getAttribute("base", Namespace.XML_NAMESPACE))
                .map(Attribute::clone)
                .ifPresent(root::setAttribute);
        items.forEach(Element::detach);
        channel.detach();
        channel.setName("channel");
        items.forEach(channel::addContent);
        // What is not of RSS has a prefix; a namespace without one is RSS's own.
        plain(channel, channel.getNamespace());
        for (Element item : items) {
            plain(item, item.getNamespace());
            if (cdf) {
                fromCdf(item);
            }
            String about = item.getAttributeValue("about", Namespace.getNamespace("rdf", RDF));
            if (about != null && item.getChild("guid") == null) {
                item.addContent(new Element("guid").setText(about));
            }
        }
        if (cdf) {
            fromCdf(channel);
        }
        return new Document(root.addContent(channel));
    }

    /** What an element declares as default for others would be in the way. */
    private static void into(Element element, Namespace meant) {
        element.getAdditionalNamespaces().stream()
                .filter(declared -> declared.getPrefix().equals(meant.getPrefix()))
                .toList()
                .forEach(element::removeNamespaceDeclaration);
        element.setNamespace(meant);
    }

    private static void plain(Element element, Namespace own) {
        if (element.getNamespace().equals(own)) {
            into(element, Namespace.NO_NAMESPACE);
            element.getChildren().forEach(child -> plain(child, own));
        }
    }

    private static void fromCdf(Element element) {
        for (Element child : element.getChildren()) {
            String name = CDF.get(child.getName().toLowerCase(Locale.ROOT));
            if (name != null) {
                child.setName(name);
            }
        }
        for (Attribute attribute : List.copyOf(element.getAttributes())) {
            String name = attribute.getName().toLowerCase(Locale.ROOT);
            if (name.equals("href")) {
                element.addContent(new Element("link").setText(attribute.getValue()));
            } else if (name.equals("lastmod")) {
                element.addContent(new Element("pubDate").setText(attribute.getValue()));
            }
        }
    }

    private static Document atom(Document feed, List<Issue> issues) {
        Element root = feed.getRootElement();
        if (isNamed(root, "entry")) {
            Element around = new Element("feed", root.getNamespace());
            root.detach();
            feed.setRootElement(around.addContent(root));
            root = around;
        }
        Namespace own = root.getNamespace();
        boolean draft =
                own.equals(ATOM_DRAFT)
                        || !own.equals(ATOM) && root.getAttributeValue("version") != null;
        Namespace meant = draft ? ATOM_DRAFT : ATOM;
        if (draft) {
            root.setAttribute("version", "0.3");
        }
        atom(root, own, Namespace.getNamespace(meant.getURI()), issues);
        return feed;
    }

    private static void atom(Element element, Namespace own, Namespace meant, List<Issue> issues) {
        if (element.getNamespaceURI().equals(own.getURI())) {
            if (isNamed(element, "item")) {
                element.setName("entry");
            }
            into(element, meant);
        }
        if ("base64".equals(element.getAttributeValue("mode"))) {
            String unpacked = new String(unpacked(element, issues), StandardCharsets.UTF_8);
            element.setText(StorableText.of(XmlRepair.allowed(unpacked)));
            element.setAttribute("mode", "escaped");
        }
        element.getChildren().forEach(child -> atom(child, own, meant, issues));
    }

    /** Of Base64 that is broken, as much as can be told. */
    private static byte[] unpacked(Element element, List<Issue> issues) {
        String text = element.getText();
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            issues.add(
                    new Issue(
                            "BAD_ENCODING",
                            Severity.WARNING,
                            "The text is broken Base64; what can be read of it was read.",
                            element.getName(),
                            null,
                            null,
                            text));
            String letters = text.replaceAll("[^A-Za-z0-9+/]", "");
            return Base64.getDecoder().decode(letters.substring(0, letters.length() / 4 * 4));
        }
    }
}
