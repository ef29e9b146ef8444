package dev.dictum.quote.extraction;

import java.util.Arrays;
import java.util.List;

/**
 * The reporter's own words: the text with quotations, titles of works and bracketed remarks masked
 * by as many placeholders, so that offsets stay.
 */
final class Context {
    static final char QUOTED = '\uFFFC';
    static final char WORK = '\uFFFB';
    static final char BRACKETED = '\uFFFA';

    private static final int MAX_BRACKETED = 60;

    private Context() {}

    static char[] mask(ArticleText text, List<Quotation> quotations) {
        char[] masked = text.folded.clone();
        for (Quotation quotation : quotations) {
            for (int i = quotation.open; i < quotation.close; i++) {
                if (masked[i] != '\n') {
                    masked[i] = QUOTED;
                }
            }
        }
        if (text.chinese) {
            joinDigits(masked);
        }
        bracket(masked, '《', '》', WORK);
        bracket(masked, '(', ')', BRACKETED);
        bracket(masked, '【', '】', BRACKETED);
        bracket(masked, '〔', '〕', BRACKETED);
        return masked;
    }

    /** 8,000: its comma ends no clause. */
    private static void joinDigits(char[] masked) {
        for (int i = 1; i + 1 < masked.length; i++) {
            if (masked[i] == ','
                    && Character.isDigit(masked[i - 1])
                    && Character.isDigit(masked[i + 1])) {
                masked[i] = '.';
            }
        }
    }

    private static void bracket(char[] masked, char opening, char closing, char mask) {
        int open = -1;
        for (int i = 0; i < masked.length; i++) {
            if (masked[i] == opening) {
                open = i;
            } else if (masked[i] == '\n' || open >= 0 && i - open > MAX_BRACKETED) {
                open = -1;
            } else if (masked[i] == closing && open >= 0) {
                Arrays.fill(masked, open, i + 1, mask);
                open = -1;
            }
        }
    }

    /** Whether somebody's words stand in a stretch of a masked text. */
    static boolean quotes(char[] masked, int from, int to) {
        for (int i = from; i < to; i++) {
            if (masked[i] == QUOTED) {
                return true;
            }
        }
        return false;
    }

    static boolean isMasked(char c) {
        return c == QUOTED || c == WORK || c == BRACKETED;
    }
}
