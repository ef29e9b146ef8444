package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import org.jspecify.annotations.Nullable;

/** Makes mentions out of an article's text. */
final class MentionFactory {
    private final ArticleText article;
    private final char[] text;

    MentionFactory(ArticleText article, char[] masked) {
        this.article = article;
        this.text = masked;
    }

    /** The title between two places; null when there is none. */
    @Nullable String title(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && (text[start] == ' ' || text[start] == '、')) {
            start++;
        }
        while (end > start
                && (text[end - 1] == ' '
                        || text[end - 1] == '、'
                        || text[end - 1] == Context.BRACKETED)) {
            end--;
        }
        boolean joins = end > start && "和与及同".indexOf(text[end - 1]) >= 0;
        return end - start < 2 || joins ? null : article.slice(start, end);
    }

    /** 《白石时报》: what the title of a work names; null where nothing stands in its marks. */
    @Nullable Mention work(int from, int to, int phrase) {
        return article.slice(from, to).isBlank()
                ? null
                : mention(from, to, Type.ORGANIZATION, null, phrase);
    }

    /** What is named from one place to another, in a phrase that begins at a third. */
    Mention mention(int from, int to, Type type, @Nullable String title, int phrase) {
        return new Mention(article.slice(from, to).strip(), type, title, phrase, to);
    }
}
