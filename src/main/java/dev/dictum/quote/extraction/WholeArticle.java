package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An article whose body is one person's statement: a line such as {@code ——X在会上说} closes it, or a
 * lone name above the text agrees with the title.
 */
final class WholeArticle {
    private static final int MAX_SIGNATURE = 160;
    private static final int MAX_NAME = 6;

    private final ArticleText article;
    private final char[] context;

    /** Asked for a signature only: most articles without quotations need no names. */
    private final Supplier<ChineseSubject> subjects;

    WholeArticle(ArticleText article, char[] context, Supplier<ChineseSubject> subjects) {
        this.article = article;
        this.context = context;
        this.subjects = subjects;
    }

    Optional<Quotation> find() {
        List<Paragraph> paragraphs = article.paragraphs;
        int last = paragraphs.size() - 1;
        for (int i = last; i > 0 && i >= last - 3; i--) {
            Paragraph line = paragraphs.get(i);
            if (context[line.start()] == '—' && line.length() <= MAX_SIGNATURE) {
                return signed(line, paragraphs);
            }
        }
        return titled(paragraphs);
    }

    private Optional<Quotation> signed(Paragraph line, List<Paragraph> paragraphs) {
        List<Cue> cues = new ChineseCues(context).find(line.start(), line.end());
        if (cues.isEmpty() || line.end() - cues.getLast().end() > 2) {
            return Optional.empty();
        }
        Cue cue = cues.getLast();
        Optional<Mention> who = subjects.get().of(cue.start(), line.start());
        if (who.isEmpty()) {
            return Optional.empty();
        }
        int first = isLoneName(paragraphs.getFirst(), who.get().name()) ? 1 : 0;
        if (first >= line.index()) {
            return Optional.empty();
        }
        Quotation body = body(paragraphs.get(first), paragraphs.get(line.index() - 1));
        body.attribute(AttributionMethod.SIGNATURE, cue, who.get(), 0.95);
        body.occasion = occasion(who.get().end(), cue.start());
        return Optional.of(body);
    }

    private @Nullable String occasion(int from, int to) {
        String words = article.slice(from, Math.max(from, to)).strip();
        return words.isEmpty() ? null : words;
    }

    /** 曹路宝：…, and the body begins with the name alone. */
    private Optional<Quotation> titled(List<Paragraph> paragraphs) {
        Paragraph first = paragraphs.getFirst();
        String name = article.slice(first.start(), first.end()).replace(" ", "");
        int colon = Math.max(article.title.indexOf('：'), article.title.indexOf(':'));
        boolean agrees =
                colon > 0
                        && first.length() <= MAX_NAME
                        && paragraphs.size() > 2
                        && article.title.substring(0, colon).endsWith(name);
        if (!agrees || !ChineseWords.isPerson(name.toCharArray(), 0, name.length())) {
            return Optional.empty();
        }
        int last = paragraphs.size() - 1;
        while (last > 1 && Bylines.isByline(article, paragraphs.get(last))) {
            last--;
        }
        Quotation body = body(paragraphs.get(1), paragraphs.get(last));
        body.attribute(
                AttributionMethod.TITLE,
                null,
                new Mention(name, Mention.Type.NAME, null, first.start(), first.end()),
                0.85);
        return Optional.of(body);
    }

    static Quotation body(Paragraph from, Paragraph to) {
        Quotation body =
                new Quotation(from.start(), from.start(), to.end(), to.end(), from.index());
        body.kind = QuoteKind.WHOLE_ARTICLE;
        body.accepted = true;
        body.score = 4;
        return body;
    }

    private boolean isLoneName(Paragraph paragraph, String name) {
        return article.slice(paragraph.start(), paragraph.end()).replace(" ", "").equals(name);
    }
}
