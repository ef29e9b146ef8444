package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.ArrayList;
import java.util.List;

/**
 * Interviews in quotation marks: paragraphs that only ask, each with one behind it that answers.
 */
final class EnglishDialogue {
    /** A single question in a story may be the speaker's own; two and answers are an interview. */
    private static final int LEAST_QUESTIONS = 2;

    private final ArticleText article;
    private final List<Quotation> quotations;

    EnglishDialogue(ArticleText article, List<Quotation> quotations) {
        this.article = article;
        this.quotations = quotations;
    }

    void run() {
        List<Quotation> questions = new ArrayList<>();
        for (int i = 0; i + 1 < quotations.size(); i++) {
            Quotation q = quotations.get(i);
            Quotation next = quotations.get(i + 1);
            boolean asks = isWholeParagraph(q) && article.folded[q.end - 1] == '?';
            if (asks && isAnswer(next) && next.paragraph == q.paragraph + 1) {
                questions.add(q);
            }
        }
        if (questions.size() >= LEAST_QUESTIONS) {
            questions.forEach(q -> q.attribute(AttributionMethod.DIALOGUE, null, null, 0.5));
        }
    }

    private boolean isWholeParagraph(Quotation q) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        return q.accepted
                && q.method == AttributionMethod.CONTINUATION
                && q.open == paragraph.start()
                && q.close == paragraph.end();
    }

    private boolean isAnswer(Quotation q) {
        return q.accepted
                && q.open == article.paragraphs.get(q.paragraph).start()
                && article.folded[q.end - 1] != '?';
    }
}
