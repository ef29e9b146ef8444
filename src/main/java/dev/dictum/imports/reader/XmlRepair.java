package dev.dictum.imports.reader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** Mends what feeds most often get wrong in XML. */
final class XmlRepair {
    /** An ampersand with what makes it a reference, if anything does. */
    private static final Pattern REFERENCE =
            Pattern.compile("&(?:#(\\d{1,7});|#[xX]([0-9a-fA-F]{1,6});|(\\w{2,32});)?");

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]{0,200}\\?>");

    private static final Pattern PREDEFINED = Pattern.compile("amp|lt|gt|quot|apos");

    private XmlRepair() {}

    /**
     * The text without characters that XML forbids; HTML's entities become characters and other
     * ampersands text, but in CDATA sections, where they are text already.
     */
    static String mend(String text) {
        // A declaration that something stands before is none.
        String marked = DECLARATION.matcher(text).replaceFirst("").strip();
        StringBuilder mended = new StringBuilder(marked.length());
        int from = 0;
        while (from < marked.length()) {
            int open = marked.indexOf("<![CDATA[", from);
            int end = open < 0 ? marked.length() : open;
            references(marked.substring(from, end), mended);
            if (open < 0) {
                break;
            }
            int close = marked.indexOf("]]>", open);
            from = close < 0 ? marked.length() : close + 3;
            mended.append(marked, open, from);
        }
        return allowed(mended.toString());
    }

    /** The text without characters that XML forbids. */
    static String allowed(String text) {
        return text.codePoints()
                .filter(XmlRepair::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void references(String text, StringBuilder mended) {
        Matcher matcher = REFERENCE.matcher(text);
        while (matcher.find()) {
            matcher.appendReplacement(mended, Matcher.quoteReplacement(reference(matcher)));
        }
        matcher.appendTail(mended);
    }

    private static String reference(Matcher matcher) {
        if (matcher.group(1) != null) {
            return isAllowed(Integer.parseInt(matcher.group(1))) ? matcher.group() : "";
        }
        if (matcher.group(2) != null) {
            return isAllowed(Integer.parseInt(matcher.group(2), 16)) ? matcher.group() : "";
        }
        if (matcher.group(3) == null) {
            return "&amp;";
        }
        if (PREDEFINED.matcher(matcher.group(3)).matches()) {
            return matcher.group();
        }
        String character = Parser.unescapeEntities(matcher.group(), true);
        boolean unknown = character.equals(matcher.group());
        return unknown || "<>&".contains(character)
                ? "&amp;" + matcher.group().substring(1)
                : character;
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
