package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Optional;

/**
 * An English body that is one person's statement: its first line is the name that the title has.
 */
final class EnglishWholeArticle {
    private static final int MAX_NAME = 40;

    private final ArticleText article;
    private final EnglishNames names;
    private final EnglishSubject subjects;

    EnglishWholeArticle(ArticleText article, EnglishNames names, EnglishSubject subjects) {
        this.article = article;
        this.names = names;
        this.subjects = subjects;
    }

    /**
     * “Ada Quill: What I learned”, and the body begins with “Ada Quill” or “By Ada Quill” alone.
     */
    Optional<Quotation> find() {
        List<Paragraph> paragraphs = article.paragraphs;
        Paragraph line = paragraphs.getFirst();
        int from = line.start() + (article.raw.startsWith("By ", line.start()) ? 3 : 0);
        EnglishNames.Name name = names.at(from);
        boolean alone =
                paragraphs.size() > 2
                        && name != null
                        && name.end() == line.end()
                        && line.length() <= MAX_NAME
                        && name.text().indexOf(' ') > 0;
        int colon = article.title.indexOf(':');
        if (name == null
                || !alone
                || colon < 0
                || !article.title.substring(0, colon).endsWith(name.text())) {
            return Optional.empty();
        }
        Quotation body = WholeArticle.body(paragraphs.get(1), paragraphs.get(last(paragraphs)));
        body.attribute(AttributionMethod.TITLE, null, subjects.named(name, null), 0.85);
        return Optional.of(body);
    }

    /**
     * The last paragraph before a signature line, “— Ada Quill, mayor of Orlin”, and what follows.
     */
    private int last(List<Paragraph> paragraphs) {
        int last = paragraphs.size() - 1;
        for (int i = last; i > 1 && i >= last - 2; i--) {
            if (article.folded[paragraphs.get(i).start()] == '—') {
                return i - 1;
            }
        }
        return last;
    }
}
