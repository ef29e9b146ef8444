package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Pairs quotation marks, paragraph by paragraph, and mends what does not pair. One pass: linear in
 * the text's length whatever the marks.
 */
final class MarkPairing {
    /** An open mark may wait for its closing one so many paragraphs. */
    private static final int MIN_SENTENCES = 16;

    private static final int MAX_PARAGRAPHS = 3;

    /** Marks of other kinds that may stand open inside a pair. */
    private static final int MAX_DEPTH = 8;

    /** One mark for each family of marks that may be mistaken for each other. */
    private static final String FAMILIES = "\"'「『";

    private record Open(int at, char mark) {}

    private final ArticleText text;
    private final boolean[] singles;
    private final List<Quotation> found = new ArrayList<>();

    /** Marks of the current paragraph that are still to come, by family. */
    private final int[] openings = new int[FAMILIES.length()];

    private final int[] closings = new int[FAMILIES.length()];

    /** Straight marks before this place pair among themselves. */
    private int straightUntil;

    private MarkPairing(ArticleText text) {
        this.text = text;
        this.singles = SingleMarks.find(text);
    }

    /** The outermost pairs, in the text's order, with those inside them. */
    static List<Quotation> pair(ArticleText text) {
        MarkPairing pairing = new MarkPairing(text);
        for (Paragraph paragraph : text.paragraphs) {
            pairing.pair(paragraph);
        }
        return pairing.nested();
    }

    private void pair(Paragraph paragraph) {
        count(paragraph);
        Deque<Open> stack = new ArrayDeque<>();
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.folded[i];
            if (!isMark(c, i)) {
                continue;
            }
            if (opens(i, c, stack, paragraph)) {
                Open again = stack.peek();
                if (again != null
                        && family(again.mark) == family(c)
                        && (isUnclosed(c) || again.mark == c && isReopened(i, paragraph))) {
                    // A second opening of the same kind, one too many: the first never closed.
                    stack.pop();
                    endUnclosed(again, i, paragraph);
                }
                stack.push(new Open(i, c));
                straightUntil = c == '“' ? pairsStraight(i, paragraph) : straightUntil;
            } else {
                close(i, c, stack, paragraph);
            }
            count(c, -1);
        }
        while (!stack.isEmpty()) {
            Open open = stack.pollLast();
            endOfParagraph(open, paragraph, stack);
        }
    }

    private boolean isMark(char c, int at) {
        return switch (c) {
            case '“', '”', '「', '」', '『', '』', '"', '＂', '〝', '〞', '〟' -> true;
            case '‘', '’', '\'' -> singles[at];
            default -> false;
        };
    }

    private boolean opens(int at, char c, Deque<Open> stack, Paragraph paragraph) {
        if (ArticleText.isOpeningMark(c)) {
            return !isMeantAsClosing(at, c, stack, paragraph);
        }
        if (ArticleText.isClosingMark(c)) {
            return isMeantAsOpening(at, c, stack, paragraph);
        }
        // A straight mark: closes what is open, unless it plainly stands before a word.
        Open top = find(stack, c);
        if (top == null) {
            return true;
        }
        if (at < straightUntil) {
            return stack.element().mark != c;
        }
        boolean before = standsBefore(at, paragraph);
        return !text.chinese
                && before
                && stack.size() < 2
                && (top.mark != c || isClosedInside(at, paragraph) || isReopened(at, paragraph));
    }

    /**
     * {@code "It was thin. |"Similarly, …}: a straight mark that opens anew what was never closed.
     */
    private boolean isReopened(int at, Paragraph paragraph) {
        char c = text.folded[at];
        boolean straight = c == '"' || c == '\'';
        return !text.chinese
                && straight
                && SingleMarks.beginsSentence(text.folded, at, paragraph)
                && !isClosedInside(at, paragraph);
    }

    private boolean standsBefore(int at, Paragraph paragraph) {
        boolean blankBefore = at == paragraph.start() || text.folded[at - 1] == ' ';
        return blankBefore && at + 1 < paragraph.end() && text.folded[at + 1] != ' ';
    }

    /** {@code "…with |"18%" on it…"}: of three straight marks, two stand behind words. */
    private boolean isClosedInside(int at, Paragraph paragraph) {
        char c = text.folded[at];
        int inner = nextStraight(at, c, paragraph);
        int outer = nextStraight(inner, c, paragraph);
        return outer < paragraph.end()
                && inner > at + 1
                && !standsBefore(inner, paragraph)
                && !standsBefore(outer, paragraph)
                && text.folded[outer - 1] != ' ';
    }

    private int nextStraight(int at, char mark, Paragraph paragraph) {
        int next = at + 1;
        while (next < paragraph.end() && !(text.folded[next] == mark && isMark(mark, next))) {
            next++;
        }
        return next;
    }

    /**
     * {@code “…|"…"…”}: straight marks inside a pair of others pair among themselves, if none is
     * left over. Where that pair ends, else where it begins.
     */
    private int pairsStraight(int open, Paragraph paragraph) {
        int straight = 0;
        for (int i = open + 1; i < paragraph.end(); i++) {
            char c = text.folded[i];
            if (c == '"'
                    && straight++ == 0
                    && (isEnd(text.folded[i - 1]) || text.folded[i - 1] == ',')) {
                // “天亮了。"他说: it closes what is open.
                return open;
            }
            if (c == '“' || c == '”') {
                return c == '”' && straight % 2 == 0 ? i : open;
            }
        }
        return open;
    }

    /** {@code “…“}: the second opening mark stands where only a closing one can. */
    private boolean isMeantAsClosing(int at, char c, Deque<Open> stack, Paragraph paragraph) {
        Open top = stack.peek();
        if (top == null || top.mark != c || c == '「' || c == '『') {
            return false;
        }
        boolean last = at + 1 >= paragraph.end();
        char before = text.folded[at - 1];
        char behind = last ? '\n' : text.folded[at + 1];
        boolean sentenceEnds = ArticleText.isStop(before) || before == ',' || before == '.';
        if (text.chinese
                && c == '“'
                && ArticleText.isStop(before)
                && ArticleText.isHan(behind)
                && closings[0] == 0) {
            // “谁都是从不会到会的。“刚接触实验，…: no other mark of the paragraph could close it.
            return true;
        }
        return sentenceEnds && (last || behind == ' ' || behind == ',' || behind == '。') || last;
    }

    /** {@code ”…”}: the first closing mark stands where only an opening one can. */
    private boolean isMeantAsOpening(int at, char c, Deque<Open> stack, Paragraph paragraph) {
        if (find(stack, c) != null || c == '’' || at + 1 >= paragraph.end()) {
            return false;
        }
        char before = at == paragraph.start() ? '\n' : text.folded[at - 1];
        char behind = text.folded[at + 1];
        boolean begins = before == '\n' || before == ':' || before == ' ' || before == ',';
        return begins && Character.isLetterOrDigit(behind);
    }

    /** Whether too few closing marks of the kind follow in the paragraph for all that are open. */
    private boolean isUnclosed(char mark) {
        int family = FAMILIES.indexOf(family(mark));
        return closings[family] < openings[family] + 1;
    }

    /** Counts the marks of a paragraph by family, so that each step knows what is still to come. */
    private void count(Paragraph paragraph) {
        Arrays.fill(openings, 0);
        Arrays.fill(closings, 0);
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (isMark(text.folded[i], i)) {
                count(text.folded[i], 1);
            }
        }
    }

    private void count(char mark, int step) {
        int family = FAMILIES.indexOf(family(mark));
        if (ArticleText.isOpeningMark(mark)) {
            openings[family] += step;
        } else {
            closings[family] += step;
        }
    }

    private void close(int at, char c, Deque<Open> stack, Paragraph paragraph) {
        Open partner = find(stack, c);
        if (partner == null) {
            return;
        }
        while (stack.peek() != partner) {
            stack.pop();
        }
        stack.pop();
        Quotation quotation =
                new Quotation(partner.at, partner.at + 1, at, at + 1, paragraph.index());
        if (!fits(partner.mark, c)) {
            quotation.repairs.add(MarkRepair.MIXED_PAIR);
        }
        found.add(quotation);
    }

    private static @Nullable Open find(Deque<Open> stack, char closing) {
        char family = family(closing);
        int depth = 0;
        for (Open open : stack) {
            if (++depth > MAX_DEPTH) {
                break;
            }
            if (family(open.mark) == family) {
                return open;
            }
        }
        return null;
    }

    private static boolean fits(char open, char close) {
        return switch (open) {
            case '“' -> close == '”';
            case '‘' -> close == '’';
            case '「' -> close == '」';
            case '『' -> close == '』';
            case '〝' -> close == '〞' || close == '〟';
            default -> open == close;
        };
    }

    /** Marks that may be mistaken for each other. */
    private static char family(char mark) {
        return switch (mark) {
            case '“', '”', '"', '＂', '〝', '〞', '〟' -> '"';
            case '‘', '’', '\'' -> '\'';
            case '「', '」' -> '「';
            case '『', '』' -> '『';
            default -> mark;
        };
    }

    private boolean isEnd(char c) {
        return ArticleText.isStop(c) || !text.chinese && c == '.';
    }

    /** A mark that is opened again before it was closed. */
    private void endUnclosed(Open open, int next, Paragraph paragraph) {
        int end = next;
        while (end > open.at + 1 && text.folded[end - 1] == ' ') {
            end--;
        }
        // He is 6' 2" tall: no word behind the mark.
        boolean stops =
                end > open.at + 1
                        && isEnd(text.folded[end - 1])
                        && (text.chinese || text.folded[open.at + 1] != ' ');
        if (stops && (isSpeech(open) || !text.chinese && open.mark == text.folded[next])) {
            addUnclosed(open, end, paragraph);
        }
    }

    private void endOfParagraph(Open open, Paragraph paragraph, Deque<Open> inside) {
        int following = paragraph.index() + 1;
        boolean reopened =
                following < text.paragraphs.size()
                        && text.folded[text.paragraphs.get(following).start()] == open.mark;
        if (reopened) {
            Quotation quotation = addUnclosed(open, paragraph.end(), paragraph);
            quotation.repairs.remove(MarkRepair.UNCLOSED);
            quotation.repairs.add(MarkRepair.CONTINUED);
            inside.clear();
            return;
        }
        int closing = closingLater(open, paragraph);
        if (closing > 0) {
            Quotation quotation =
                    new Quotation(open.at, open.at + 1, closing, closing + 1, paragraph.index());
            quotation.repairs.add(MarkRepair.ACROSS_PARAGRAPHS);
            found.add(quotation);
            inside.clear();
        } else if (isSpeech(open)
                || isSentences(open, paragraph)
                || !text.chinese && open.at == paragraph.start()) {
            addUnclosed(open, paragraph.end(), paragraph);
            inside.clear();
        }
    }

    /** An unclosed mark is trusted only behind words that announce speech. */
    private boolean isSpeech(Open open) {
        int before = open.at - 1;
        while (before >= 0 && text.folded[before] == ' ') {
            before--;
        }
        return before >= 0
                && (text.folded[before] == ':' || text.folded[before] == ',' && !text.chinese);
    }

    /** 何远山摇头，“…。: whole sentences up to the end of the paragraph. */
    private boolean isSentences(Open open, Paragraph paragraph) {
        return text.chinese
                && paragraph.end() - open.at > MIN_SENTENCES
                && open.at > paragraph.start()
                && text.folded[open.at - 1] == ','
                && ArticleText.isStop(text.folded[paragraph.end() - 1]);
    }

    private Quotation addUnclosed(Open open, int end, Paragraph paragraph) {
        Quotation quotation = new Quotation(open.at, open.at + 1, end, end, paragraph.index());
        quotation.repairs.add(MarkRepair.UNCLOSED);
        found.add(quotation);
        return quotation;
    }

    /** Where a mark left open is closed in one of the next paragraphs before any other opens. */
    private int closingLater(Open open, Paragraph paragraph) {
        int last = Math.min(paragraph.index() + MAX_PARAGRAPHS, text.paragraphs.size() - 1);
        for (int p = paragraph.index() + 1; p <= last; p++) {
            Paragraph next = text.paragraphs.get(p);
            for (int i = next.start(); i < Math.min(next.end(), next.start() + 1_000); i++) {
                char c = text.folded[i];
                if (!isMark(c, i) || family(c) != family(open.mark)) {
                    continue;
                }
                return fits(open.mark, c) && ArticleText.isClosingMark(c) ? i : 0;
            }
        }
        return 0;
    }

    private List<Quotation> nested() {
        found.sort((a, b) -> a.open != b.open ? a.open - b.open : b.end - a.end);
        List<Quotation> outer = new ArrayList<>();
        Deque<Quotation> around = new ArrayDeque<>();
        for (Quotation quotation : found) {
            while (!around.isEmpty() && around.peek().end <= quotation.open) {
                around.pop();
            }
            Quotation parent = around.peek();
            if (parent == null) {
                outer.add(quotation);
            } else if (quotation.close <= parent.end) {
                quotation.nested = true;
                parent.inner.add(quotation);
            } else {
                continue;
            }
            around.push(quotation);
        }
        outer.removeIf(quotation -> isBlank(quotation));
        return outer;
    }

    private boolean isBlank(Quotation quotation) {
        for (int i = quotation.start; i < quotation.end; i++) {
            if (text.folded[i] != ' ' && text.folded[i] != '\n') {
                return false;
            }
        }
        return true;
    }
}
