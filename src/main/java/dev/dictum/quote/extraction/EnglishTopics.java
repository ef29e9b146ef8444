package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an interview puts above its answers without marks: “On the match with Moor:”, “How did it
 * happen?”. Whoever is named there is spoken of; the guest speaks.
 */
final class EnglishTopics {
    /** One question in a story is the reporter's; two with answers are an interview. */
    private static final int LEAST_QUESTIONS = 2;

    private static final int MAX_TOPIC = 200;

    private final ArticleText article;
    private final char[] context;
    private final Set<Integer> questions = new HashSet<>();

    EnglishTopics(ArticleText article, char[] context, List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        for (Quotation q : quotations) {
            boolean answers =
                    q.accepted
                            && q.method == AttributionMethod.CONTINUATION
                            && begins(q)
                            && q.paragraph > 0;
            if (answers && isQuestion(article.paragraphs.get(q.paragraph - 1))) {
                questions.add(q.paragraph - 1);
            }
        }
        if (questions.size() < LEAST_QUESTIONS) {
            questions.clear();
        }
    }

    /** Whether a quotation stands under a topic or a question. */
    boolean isAbove(Quotation q) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        return begins(q)
                ? q.paragraph > 0 && isAnnouncement(q.paragraph - 1)
                : isTopic(paragraph.start(), q.open);
    }

    /** Whether a paragraph only announces what is spoken of. */
    boolean isAnnouncement(int index) {
        Paragraph paragraph = article.paragraphs.get(index);
        return questions.contains(index) || isTopic(paragraph.start(), paragraph.end());
    }

    private boolean begins(Quotation q) {
        return q.open == article.paragraphs.get(q.paragraph).start();
    }

    private boolean isQuestion(Paragraph paragraph) {
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            if (context[i] == Context.QUOTED) {
                return false;
            }
        }
        return paragraph.end() > paragraph.start() && context[paragraph.end() - 1] == '?';
    }

    private boolean isTopic(int from, int to) {
        return to - from < MAX_TOPIC && isTopic(EnglishTokens.of(context, from, to));
    }

    /** On losing to Moor: nobody says so. */
    static boolean isTopic(List<Token> tokens) {
        return tokens.size() > 2
                && (tokens.getFirst().is("on") || tokens.getFirst().is("about"))
                && tokens.getLast().is(":")
                && tokens.stream().noneMatch(t -> EnglishWords.CUES.contains(t.lower()));
    }
}
