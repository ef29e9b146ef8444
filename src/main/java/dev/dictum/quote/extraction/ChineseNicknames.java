package dev.dictum.quote.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Nicknames that an article prints in marks, 队员“海狸”: few characters, in marks twice and more, and a
 * reporting word behind them somewhere.
 */
final class ChineseNicknames {
    private static final int LONGEST = 4;
    private static final int FAR = 12;

    /** By where their marks close: how long they are, marks included. */
    private final Map<Integer, Integer> byEnd = new HashMap<>();

    private final Map<Integer, Integer> byStart = new HashMap<>();

    ChineseNicknames(ArticleText article, char[] masked, List<Quotation> quotations) {
        Map<String, Integer> times = new HashMap<>();
        Map<String, Boolean> speaks = new HashMap<>();
        for (Quotation q : quotations) {
            if (isShort(article, q)) {
                String name = new String(article.folded, q.start, q.end - q.start);
                times.merge(name, 1, Integer::sum);
                speaks.merge(name, speaksBehind(masked, q.close), Boolean::logicalOr);
            }
        }
        for (Quotation q : quotations) {
            if (isShort(article, q)) {
                String name = new String(article.folded, q.start, q.end - q.start);
                if (times.getOrDefault(name, 0) > 1 && speaks.getOrDefault(name, false)) {
                    byEnd.put(q.close, q.close - q.open);
                    byStart.put(q.open, q.close - q.open);
                }
            }
        }
    }

    private static boolean isShort(ArticleText article, Quotation q) {
        int length = q.end - q.start;
        if (length < 2 || length > LONGEST) {
            return false;
        }
        for (int i = q.start; i < q.end; i++) {
            if (!Character.isLetterOrDigit(article.folded[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean speaksBehind(char[] masked, int at) {
        int to = Math.min(masked.length, at + FAR);
        int cue = at + ChineseWords.ADVERBS.matchAt(masked, at, to);
        return ChineseWords.isSafeCue(masked, cue, to)
                || cue < to && ChineseWords.SHORT.matchAt(masked, cue, to) > 0 && cue > at
                || ChineseWords.PREPOSITIONS.matchAt(masked, at, to) > 0
                        && !new ChineseCues(masked).find(at, to).isEmpty();
    }

    /** The length of the nickname, marks included, that ends before a place; 0 for none. */
    int endingAt(int end) {
        return byEnd.getOrDefault(end, 0);
    }

    /** The length of the nickname, marks included, that begins at a place; 0 for none. */
    int startingAt(int start) {
        return byStart.getOrDefault(start, 0);
    }
}
