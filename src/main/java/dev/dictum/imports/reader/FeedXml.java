package dev.dictum.imports.reader;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.JDOMParseException;
import org.jdom2.input.SAXBuilder;
import org.jdom2.input.sax.SAXHandler;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * XML to a tree, without document types and entities of their own. What is nearly XML (a bare
 * ampersand, an HTML entity, a control character) is mended once, and reported.
 */
final class FeedXml {
    private static final int MAX_DEPTH = 100;

    private FeedXml() {}

    static Document parse(byte[] bytes, List<Issue> issues) throws UnreadableDocument {
        String text = withoutDocumentType(TextDecoder.decode(bytes, issues));
        try {
            return build(text);
        } catch (JDOMException e) {
            try {
                Document mended = build(XmlRepair.mend(text));
                issues.add(
                        issue(e, Severity.WARNING, "MENDED_XML", "The feed was not well-formed"));
                return mended;
            } catch (JDOMException still) {
                throw new UnreadableDocument(
                        issue(e, Severity.ERROR, "INVALID_XML", "The feed is not well-formed"));
            }
        }
    }

    /** A document type that names a file is passed over; one that declares something is refused. */
    private static String withoutDocumentType(String text) throws UnreadableDocument {
        int start = Prolog.documentType(text);
        if (start < 0) {
            return text;
        }
        int close = text.indexOf('>', start);
        int subset = text.indexOf('[', start);
        if (subset >= 0 && (close < 0 || subset < close)) {
            String before = text.substring(0, start);
            throw new UnreadableDocument(
                    new Issue(
                            "DTD_REFUSED",
                            Severity.ERROR,
                            "The feed declares entities of its own, which are never read.",
                            null,
                            1 + (int) before.chars().filter(c -> c == '\n').count(),
                            start - before.lastIndexOf('\n'),
                            text.substring(start, Math.min(text.length(), start + 80))));
        }
        int end = close < 0 ? text.length() : close + 1;
        // Places in the text stay where they are.
        String blank = text.substring(start, end).replaceAll("[^\n]", " ");
        return text.substring(0, start) + blank + text.substring(end);
    }

    private static Document build(String text) throws JDOMException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        // A tree too deep cannot be walked.
        builder.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        builder.setSAXHandlerFactory(factory -> new Names());
        try {
            return builder.build(new StringReader(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Issue issue(JDOMException e, Severity severity, String code, String what) {
        String problem = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
        boolean placed = e instanceof JDOMParseException;
        return new Issue(
                code,
                severity,
                "%s: %s".formatted(what, problem),
                null,
                placed ? Integer.valueOf(((JDOMParseException) e).getLineNumber()) : null,
                placed ? Integer.valueOf(((JDOMParseException) e).getColumnNumber()) : null,
                null);
    }

    /**
     * Tells where a name or a character stands that the parser lets pass, and the tree does not:
     * <:a/>. Comments, and instructions for who shows a feed, are passed over.
     */
    private static final class Names extends SAXHandler {
        @Override
        public void processingInstruction(String target, String data) {}

        @Override
        public void startPrefixMapping(String prefix, String uri) throws SAXException {
            placed(() -> super.startPrefixMapping(prefix, uri));
        }

        @Override
        public void endElement(String namespace, String local, String qualified)
                throws SAXException {
            placed(() -> super.endElement(namespace, local, qualified));
        }

        @Override
        public void comment(char[] text, int start, int length) {}

        @Override
        public void startElement(
                String namespace, String local, String qualified, Attributes attributes)
                throws SAXException {
            placed(() -> super.startElement(namespace, local, qualified, attributes));
        }

        private void placed(Step step) throws SAXException {
            try {
                step.take();
            } catch (IllegalArgumentException e) {
                throw new SAXParseException(e.getMessage(), getDocumentLocator());
            }
        }

        private interface Step {
            void take() throws SAXException;
        }
    }
}
