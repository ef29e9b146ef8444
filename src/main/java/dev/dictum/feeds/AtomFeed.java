package dev.dictum.feeds;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a feed as Atom (RFC 4287). */
final class AtomFeed {
    static final String TYPE = "application/atom+xml;charset=utf-8";

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String write(Feed feed) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XML.createXMLStreamWriter(text);
            new AtomFeed(xml).writeFeed(feed);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    private void writeFeed(Feed feed) throws XMLStreamException {
        xml.writeStartDocument("utf-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element("id", feed.self());
        element("title", feed.title());
        element(
                "updated",
                feed.items().stream()
                        .map(FeedItem::updated)
                        .max(String::compareTo)
                        .orElse("1970-01-01T00:00:00Z"));
        link("self", feed.self());
        element("generator", "Dictum");
        person("Dictum");
        for (FeedItem item : feed.items()) {
            writeEntry(item);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void writeEntry(FeedItem item) throws XMLStreamException {
        xml.writeStartElement("entry");
        if (item.language() != null && !item.language().equals("other")) {
            xml.writeAttribute("xml:lang", item.language());
        }
        element("id", item.id());
        element("title", item.title());
        element("updated", item.updated());
        if (item.published() != null) {
            element("published", item.published());
        }
        if (item.url() != null) {
            link("alternate", item.url());
        }
        for (String author : item.authors()) {
            person(author);
        }
        for (String tag : item.tags()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", clean(tag));
        }
        if (item.html() == null) {
            text("content", "text", item.text());
        } else {
            text("summary", "text", item.text());
            text("content", "html", item.html());
        }
        xml.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void text(String name, String type, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeAttribute("type", type);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", clean(address));
    }

    private void person(String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element("name", name);
        xml.writeEndElement();
    }

    /** Without the characters that XML cannot hold. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().filter(AtomFeed::isXml).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
