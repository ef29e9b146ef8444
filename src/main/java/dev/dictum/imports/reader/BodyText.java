package dev.dictum.imports.reader;

import dev.dictum.search.folding.Folding;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a clean tree: a line per block, no blank lines, no blanks at a line's ends. Inside a
 * line, runs of ASCII blanks are one space; no-break and full-width blanks stay, because they pad
 * names. A line break between Han characters is none.
 */
final class BodyText implements NodeVisitor {
    /** The cells of a row stand beside each other; every other block has lines of its own. */
    private static final Set<String> CELLS = Set.of("td", "th");

    private final StringBuilder text = new StringBuilder();
    private int preformatted;
    private boolean space;
    private boolean broken;

    private BodyText() {}

    static String of(Element body) {
        BodyText visitor = new BodyText();
        NodeTraversor.traverse(visitor, body);
        visitor.endLine();
        int length = visitor.text.length();
        return length == 0 ? "" : visitor.text.substring(0, length - 1);
    }

    static boolean isBlank(String text) {
        return text.codePoints().allMatch(Folding::isBlank);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode textNode) {
            append(textNode.getWholeText());
        } else if (isBlock(node)) {
            endLine();
            preformatted += node.nodeName().equals("pre") ? 1 : 0;
        } else if (CELLS.contains(node.nodeName())) {
            space = true;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (isBlock(node)) {
            endLine();
            preformatted -= node.nodeName().equals("pre") ? 1 : 0;
        } else if (node.nodeName().equals("br")) {
            endLine();
        }
    }

    private static boolean isBlock(Node node) {
        return BodyCleaner.BLOCKS.contains(node.nodeName()) && !CELLS.contains(node.nodeName());
    }

    private void append(String run) {
        for (int i = 0; i < run.length(); i++) {
            char c = run.charAt(i);
            if (c == '\n' && preformatted > 0) {
                endLine();
            } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                broken |= c == '\n';
            } else if (c != '\u200B' && c != '\uFEFF' && c != '\u2060') {
                if (space && !atLineStart() && !(broken && isHan(last()) && isHan(c))) {
                    text.append(' ');
                }
                space = false;
                broken = false;
                // Full-width and no-break blanks at the start of a line are an indent.
                if (!atLineStart() || !Folding.isBlank(c)) {
                    text.append(c);
                }
            }
        }
    }

    private void endLine() {
        while (!atLineStart() && Folding.isBlank(last())) {
            text.setLength(text.length() - 1);
        }
        if (!atLineStart()) {
            text.append('\n');
        }
        space = false;
        broken = false;
    }

    private boolean atLineStart() {
        return text.isEmpty() || last() == '\n';
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    private static boolean isHan(char c) {
        // Han, kana, and the punctuation and full-width forms that stand between them.
        return c >= 0x2E80 && c <= 0x9FFF
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE4F
                || c >= 0xFF00 && c <= 0xFFEF
                || c == '“'
                || c == '”'
                || c == '‘'
                || c == '’';
    }
}
