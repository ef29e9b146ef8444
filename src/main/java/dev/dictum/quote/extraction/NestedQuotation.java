package dev.dictum.quote.extraction;

/**
 * Which marks inside a quotation hold a quotation of their own: what a speaker quotes, not a term
 * in marks. Nobody is named for it: the words around it are the speaker's, not the article's.
 */
final class NestedQuotation {
    private static final double SAID = 1.5;
    private static final int MIN_WORDS = 4;

    private final ArticleText article;
    private final UtteranceScore utterance;

    NestedQuotation(ArticleText article, char[] context) {
        this.article = article;
        this.utterance = new UtteranceScore(article, context);
    }

    /** Decides about a pair of marks, and remembers how sure that is. */
    boolean isSaid(Quotation inner) {
        inner.score = article.chinese ? utterance.words(inner) - SAID : english(inner);
        return inner.score > 0;
    }

    /** A clause has a few words; fewer count when they end like a sentence. */
    private double english(Quotation inner) {
        int words = 0;
        for (int i = inner.start; i < inner.end; i++) {
            boolean letter = Character.isLetterOrDigit(article.folded[i]);
            boolean first = i == inner.start || !Character.isLetterOrDigit(article.folded[i - 1]);
            words += letter && first ? 1 : 0;
        }
        int missing = utterance.endsInside(inner) ? 1 : MIN_WORDS;
        return words - missing;
    }
}
