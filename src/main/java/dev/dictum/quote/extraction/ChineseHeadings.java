package dev.dictum.quote.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Headings inside an article that take their words from somebody whom it quotes. */
final class ChineseHeadings {
    private final ArticleText article;

    /** How often the words between two marks are quoted. */
    private final Map<String, Integer> clauses = new HashMap<>();

    ChineseHeadings(ArticleText article, List<Quotation> quotations) {
        this.article = article;
        for (Quotation q : quotations) {
            int from = q.start;
            for (int i = q.start; i <= q.end; i++) {
                if (i == q.end || ChineseSubject.isClauseEnd(article.folded[i])) {
                    if (i > from) {
                        clauses.merge(words(from, i), 1, Integer::sum);
                    }
                    from = i + 1;
                }
            }
        }
    }

    /** Whether words that end without a mark are quoted somewhere else, too. */
    boolean has(Quotation q) {
        return clauses.getOrDefault(words(q.start, q.end), 0) > 1;
    }

    private String words(int from, int to) {
        return new String(article.folded, from, to - from);
    }
}
