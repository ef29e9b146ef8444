package dev.dictum.quote.extraction;

import dev.dictum.search.folding.HanVariants;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An article's text with what the stages need of it: its characters folded one for one, its
 * paragraphs, and the way from UTF-16 indices to code points.
 */
final class ArticleText {
    /** A line of the text, without blanks at its ends. */
    record Paragraph(int index, int start, int end) {
        int length() {
            return end - start;
        }
    }

    final String raw;
    final String title;
    final boolean chinese;

    /** The text with traditional characters folded to simplified and blanks of all kinds to one. */
    final char[] folded;

    final List<Paragraph> paragraphs;

    private static final String BLANK = "&nbsp;";

    private final int[] supplementary;

    ArticleText(String raw, String title, boolean chinese) {
        this.raw = raw;
        this.title = title;
        this.chinese = chinese;
        this.folded = fold(raw);
        this.paragraphs = paragraphs(folded);
        this.supplementary = supplementary(raw);
    }

    static char[] fold(String raw) {
        char[] folded = raw.toCharArray();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = fold(folded[i]);
        }
        doubled(raw, folded);
        // A blank that was escaped twice on its way is a blank, and no name.
        for (int at = raw.indexOf(BLANK); at >= 0; at = raw.indexOf(BLANK, at + 1)) {
            Arrays.fill(folded, at, at + BLANK.length(), ' ');
        }
        return folded;
    }

    /**
     * {@code ``…''}, {@code ‘‘…’’}: two single marks are one double mark, of three the last two.
     */
    private static void doubled(String raw, char[] folded) {
        boolean typeset = raw.contains("``");
        for (int i = 0; i + 1 < folded.length; i++) {
            char c = folded[i];
            boolean last = i + 2 == folded.length || folded[i + 2] != c;
            if (c != folded[i + 1] || !last) {
                continue;
            }
            if (c == '`' || c == '‘') {
                folded[i] = ' ';
                folded[i + 1] = '“';
            } else if ((c == '’' || c == '\'' && typeset)
                    // 10’’2: seconds
                    && (i == 0 || !Character.isDigit(folded[i - 1]))) {
                folded[i] = '”';
                folded[i + 1] = ' ';
            }
        }
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c == '\t' || c == '\r' ? ' ' : c;
        }
        return switch (c) {
            case 0xA0, 0x3000, 0x2002, 0x2003, 0x2009, 0x200B, 0xFEFF, 0x202F -> ' ';
            case '︰', '：' -> ':';
            case '，', '﹐' -> ',';
            case '！' -> '!';
            case '？' -> '?';
            case '；' -> ';';
            case '（' -> '(';
            case '）' -> ')';
            case '．', '‧', '•', '・', '･' -> '·';
            default -> HanVariants.simplified(c);
        };
    }

    private static List<Paragraph> paragraphs(char[] text) {
        List<Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                int from = start;
                int to = i;
                while (from < to && text[from] == ' ') {
                    from++;
                }
                while (to > from && text[to - 1] == ' ') {
                    to--;
                }
                if (from < to) {
                    paragraphs.add(new Paragraph(paragraphs.size(), from, to));
                }
                start = i + 1;
            }
        }
        return paragraphs;
    }

    private static int[] supplementary(String raw) {
        int count = 0;
        for (int i = 0; i + 1 < raw.length(); i++) {
            if (Character.isSurrogatePair(raw.charAt(i), raw.charAt(i + 1))) {
                count++;
            }
        }
        int[] places = new int[count];
        int next = 0;
        for (int i = 0; next < count; i++) {
            if (Character.isSurrogatePair(raw.charAt(i), raw.charAt(i + 1))) {
                places[next++] = i;
            }
        }
        return places;
    }

    /** The code points before a UTF-16 index. */
    int codePoints(int index) {
        int low = 0;
        int high = supplementary.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (supplementary[middle] < index) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return index - low;
    }

    /** The paragraph in which a place lies, or the last one that begins before it. */
    Paragraph paragraphAt(int place) {
        int low = 0;
        int high = paragraphs.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (paragraphs.get(middle).start() <= place) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return paragraphs.get(low);
    }

    Span span(int start, int end) {
        return new Span(codePoints(start), codePoints(end));
    }

    String slice(int start, int end) {
        return raw.substring(start, end);
    }

    static boolean isHan(char c) {
        return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF;
    }

    /** The last character of a quotation's words, blanks aside. */
    char last(Quotation q) {
        int last = q.end - 1;
        while (last > q.start && folded[last] == ' ') {
            last--;
        }
        return folded[last];
    }

    /** Ends a sentence, whatever the width. */
    static boolean isStop(char c) {
        return c == '。' || c == '!' || c == '?' || c == '…' || c == '｡';
    }

    static boolean isOpeningMark(char c) {
        return c == '“' || c == '「' || c == '『' || c == '‘' || c == '〝';
    }

    static boolean isClosingMark(char c) {
        return c == '”' || c == '」' || c == '』' || c == '’' || c == '〞' || c == '〟';
    }
}
