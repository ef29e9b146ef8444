package dev.dictum.quote.extraction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Headings inside an article that take their words from somebody whom it quotes. */
final class ChineseHeadings {
    private final ArticleText article;
    private final List<Quotation> quotations;

    /** How often the words between two marks are quoted; counted when first asked for. */
    private @Nullable Map<String, Integer> clauses;

    ChineseHeadings(ArticleText article, List<Quotation> quotations) {
        this.article = article;
        this.quotations = quotations;
    }

    /** Whether words that end without a mark are quoted somewhere else, too. */
    boolean has(Quotation q) {
        if (clauses == null) {
            clauses = count();
        }
        return clauses.getOrDefault(words(q.start, q.end), 0) > 1;
    }

    private Map<String, Integer> count() {
        Map<String, Integer> counts = new HashMap<>();
        for (Quotation q : quotations) {
            int from = q.start;
            for (int i = q.start; i <= q.end; i++) {
                if (i == q.end || ChineseSubject.isClauseEnd(article.folded[i])) {
                    if (i > from) {
                        counts.merge(words(from, i), 1, Integer::sum);
                    }
                    from = i + 1;
                }
            }
        }
        return counts;
    }

    private String words(int from, int to) {
        return new String(article.folded, from, to - from);
    }
}
