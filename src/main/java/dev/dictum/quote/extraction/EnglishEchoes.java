package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fragment in the opening sentences whose source follows only further down, where the same
 * words stand again with who said them.
 */
final class EnglishEchoes {
    /** Shorter ones are terms that anybody uses. */
    private static final int MIN_WORDS = 3;

    private final ArticleText article;
    private final List<Quotation> quotations;

    EnglishEchoes(ArticleText article, List<Quotation> quotations) {
        this.article = article;
        this.quotations = quotations;
    }

    void run() {
        Map<String, Quotation> said = new HashMap<>();
        for (int i = quotations.size() - 1; i >= 0; i--) {
            Quotation q = quotations.get(i);
            String words = words(q);
            Quotation source = said.get(words);
            if (q.accepted && q.speaker != null && !words.isEmpty()) {
                said.put(words, q);
            } else if (!q.accepted && source != null && source.paragraph > q.paragraph) {
                q.accepted = true;
                q.score = source.score;
                q.kind = QuoteKind.MIXED;
                q.attribute(AttributionMethod.OCCURRENCE, null, source.speaker, 0.8);
            }
        }
    }

    /** The words in small letters without marks; nothing for a term or a title. */
    private String words(Quotation q) {
        StringBuilder words = new StringBuilder();
        int count = 0;
        int capitals = 0;
        for (Token token : EnglishTokens.of(article.folded, q.start, q.end)) {
            if (token.isWord()) {
                words.append(token.lower()).append(' ');
                count++;
                capitals += EnglishWords.isCapital(token.word()) ? 1 : 0;
            }
        }
        return count < MIN_WORDS || capitals * 3 >= count * 2 ? "" : words.toString();
    }
}
