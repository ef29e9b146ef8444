package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells single quotation marks from apostrophes: {@code ‘ ’} and {@code '}. Between letters it is
 * an apostrophe; behind a word it closes only what was opened before one.
 */
final class SingleMarks {
    /** How long a paragraph is at least that one mark makes somebody's words. */
    private static final int MIN_SENTENCE = 30;

    private static final Set<String> ELIDED =
            Set.of("em", "tis", "twas", "til", "till", "cause", "bout", "round", "n");

    private static final int MAX_ELIDED = 6;

    private final char[] text;
    private final boolean chinese;
    private final List<Paragraph> paragraphs;
    private final boolean[] marks;

    private SingleMarks(ArticleText text) {
        this.text = text.folded;
        this.chinese = text.chinese;
        this.paragraphs = text.paragraphs;
        this.marks = new boolean[text.folded.length];
    }

    /** For each character whether it is a single quotation mark. */
    static boolean[] find(ArticleText text) {
        SingleMarks singles = new SingleMarks(text);
        for (Paragraph paragraph : text.paragraphs) {
            singles.find(paragraph);
        }
        return singles.marks;
    }

    private void find(Paragraph paragraph) {
        int open = -1;
        // The best closing mark so far: surely one, or one that may be a genitive's apostrophe.
        int doubtful = -1;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text[i];
            if (c != '‘' && c != '’' && c != '\'') {
                continue;
            }
            boolean opens = opens(i, c, paragraph);
            if (opens) {
                if (open >= 0 && doubtful > open) {
                    mark(open, doubtful);
                    open = -1;
                }
                if (open >= 0 && !chinese && c == '\'' && beginsSentence(text, i, paragraph)) {
                    // 'It was never closed. |'And it goes on.'
                    marks[open] = true;
                    open = -1;
                }
                if (open < 0 || c == '‘') {
                    open = i;
                    doubtful = -1;
                }
                continue;
            }
            if (open < 0) {
                continue;
            }
            if (closesSurely(i, paragraph)) {
                mark(open, i);
                open = -1;
                doubtful = -1;
            } else if (mayClose(i, paragraph)
                    && (doubtful < open || !hasSentenceEnd(doubtful, i))) {
                doubtful = i;
            }
        }
        if (open >= 0 && doubtful > open) {
            mark(open, doubtful);
        } else if (open >= 0 && isReopened(open, paragraph)) {
            // The newspapers' rule: not closed, for the next paragraph opens it again.
            marks[open] = true;
        } else if (open == paragraph.start()
                && !chinese
                && paragraph.end() - open > MIN_SENTENCE
                && ".?!".indexOf(text[paragraph.end() - 1]) >= 0) {
            // A paragraph of somebody's words whose closing mark is missing.
            marks[open] = true;
        }
    }

    /** Whether an English sentence begins with the mark, in a paragraph where one has ended. */
    static boolean beginsSentence(char[] text, int at, Paragraph paragraph) {
        return at > paragraph.start() + 1
                && text[at - 1] == ' '
                && ".?!".indexOf(text[at - 2]) >= 0
                && at + 1 < paragraph.end()
                && Character.isUpperCase(text[at + 1]);
    }

    /** ‘false reports’ after …. The users’ …: what ends with a sentence closes behind its stop. */
    private boolean hasSentenceEnd(int from, int to) {
        for (int i = from; i + 1 < to; i++) {
            if (".?!".indexOf(text[i]) >= 0 && text[i + 1] == ' ') {
                return true;
            }
        }
        return false;
    }

    private boolean isReopened(int open, Paragraph paragraph) {
        int next = paragraph.index() + 1;
        return next < paragraphs.size() && text[paragraphs.get(next).start()] == text[open];
    }

    private void mark(int open, int close) {
        marks[open] = true;
        marks[close] = true;
    }

    private boolean opens(int at, char c, Paragraph paragraph) {
        if (c == '‘') {
            return true;
        }
        if (c == '’' || chinese) {
            return false;
        }
        boolean begins = at == paragraph.start() || " (\"“[—–-".indexOf(text[at - 1]) >= 0;
        boolean wordBehind =
                at + 1 < paragraph.end()
                        && (Character.isLetter(text[at + 1])
                                || "“\"[(".indexOf(text[at + 1]) >= 0
                                // said: '£5 for a bag!', but not the '90s
                                || at > 1
                                        && text[at - 2] == ':'
                                        && "$£€0123456789".indexOf(text[at + 1]) >= 0);
        return begins && wordBehind && !isElided(at + 1, paragraph.end());
    }

    /** 'em, 'tis: a word whose beginning is left out. */
    private boolean isElided(int from, int to) {
        int end = from;
        while (end < to && end - from < MAX_ELIDED && Character.isLetter(text[end])) {
            end++;
        }
        return ELIDED.contains(new String(text, from, end - from).toLowerCase(Locale.ROOT));
    }

    private boolean closesSurely(int at, Paragraph paragraph) {
        char before = text[at - 1];
        if (chinese) {
            return text[at] == '’';
        }
        if (at + 1 < paragraph.end() && Character.isLetterOrDigit(text[at + 1])) {
            return false;
        }
        return ",.?!…—–\"”)".indexOf(before) >= 0
                || at + 1 >= paragraph.end()
                || ".,;:?!)\"”".indexOf(text[at + 1]) >= 0 && before != 's';
    }

    private boolean mayClose(int at, Paragraph paragraph) {
        return text[at - 1] != ' '
                && (at + 1 >= paragraph.end() || !Character.isLetterOrDigit(text[at + 1]));
    }
}
