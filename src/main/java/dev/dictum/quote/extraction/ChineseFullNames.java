package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;
import java.util.HashMap;
import java.util.Map;

/** The fullest name that an article has for whoever a mention names, as it is printed. */
final class ChineseFullNames {
    private final ArticleText article;
    private final ChineseNames names;
    private final Map<String, String> printed = new HashMap<>();
    private final Map<String, String> latin = new HashMap<>();

    ChineseFullNames(ArticleText article, ChineseNames names) {
        this.article = article;
        this.names = names;
    }

    /** Names in full, once everything is attributed. */
    Mention fullest(Mention mention) {
        if (mention.type() == Type.ROLE) {
            String bearer = isCounted(mention) ? null : names.bearer(role(mention));
            return bearer == null
                    ? mention
                    : new Mention(
                            printed(bearer),
                            Type.NAME,
                            mention.name(),
                            mention.start(),
                            mention.end());
        }
        if (mention.type() != Type.NAME) {
            return mention;
        }
        String folded = String.valueOf(ArticleText.fold(mention.name()));
        if (mention.name().charAt(0) < 0x250) {
            return mention.named(latin.computeIfAbsent(mention.name(), this::latinName));
        }
        String whole = names.withoutTail(folded, mention.end() - folded.length());
        if (!whole.equals(folded)) {
            return mention.named(mention.name().substring(0, whole.length()));
        }
        if (ChineseWords.surname(folded.toCharArray(), 0, folded.length()) == 1
                && (folded.endsWith("太太") || folded.endsWith("夫人") || folded.endsWith("嫂"))) {
            // 高太太 is not 高进财.
            return mention;
        }
        String full = names.fullest(folded);
        return full.equals(folded) ? mention : mention.named(printed(full));
    }

    /** 一名|女孩, 另一位|女孩: nobody whom the text has named. */
    private boolean isCounted(Mention mention) {
        int at = mention.end() - mention.name().length();
        return at > 1
                && "名位个".indexOf(article.folded[at - 1]) >= 0
                && "一另某两几".indexOf(article.folded[at - 2]) >= 0;
    }

    /** 这个|女孩: the role alone. */
    private static String role(Mention mention) {
        String role = String.valueOf(ArticleText.fold(mention.name()));
        boolean pointed =
                role.length() > 3
                        && "这那".indexOf(role.charAt(0)) >= 0
                        && "个位名".indexOf(role.charAt(1)) >= 0;
        return pointed ? role.substring(2) : role;
    }

    /** Lowe for Julie Lowe: with the Latin words that stand before it somewhere. */
    private String latinName(String name) {
        String text = article.slice(0, article.folded.length);
        for (int at = text.indexOf(" " + name); at > 0; at = text.indexOf(" " + name, at + 1)) {
            int end = at + 1 + name.length();
            int start = at;
            while (start > 0
                    && text.charAt(start - 1) < 0x250
                    && (Character.isLetter(text.charAt(start - 1))
                            || ". -'".indexOf(text.charAt(start - 1)) >= 0)) {
                start--;
            }
            boolean whole =
                    end >= text.length()
                            || text.charAt(end) >= 0x250
                            || !Character.isLetterOrDigit(text.charAt(end))
                                    && text.charAt(end) != ' ';
            String full = text.substring(start, end).strip();
            if (whole && full.length() > name.length() && Character.isUpperCase(full.charAt(0))) {
                return full;
            }
        }
        return name;
    }

    /** A folded name as the article writes it. */
    String printed(String folded) {
        return printed.computeIfAbsent(
                folded,
                name -> {
                    int at = String.valueOf(article.folded).indexOf(name);
                    return at < 0 ? name : article.slice(at, at + name.length());
                });
    }
}
