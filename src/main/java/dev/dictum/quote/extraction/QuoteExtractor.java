package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what in an article. Stateless, deterministic, safe for many threads; the time it
 * takes grows with the text's length and no faster.
 */
public final class QuoteExtractor {
    /** Below it the share of Han letters tells a text that is not Chinese. */
    private static final double CHINESE = 0.2;

    private QuoteExtractor() {}

    /**
     * The quotations of an article.
     *
     * @param language {@code zh}, {@code zh-Hant}, {@code en}; when null the text tells
     * @param hints names that are surely somebody's, such as the authors that the source declares
     */
    public static List<ExtractedQuote> extract(
            String text, String title, @Nullable String language, Collection<String> hints) {
        return read(text, title, language, hints).quotes();
    }

    /** Contributors alone, where nobody asks for quotations: much faster. */
    public static Extraction readBylines(String text, String title, @Nullable String language) {
        return isUnknown(text, language)
                ? Extraction.NOTHING
                : new Extraction(List.of(), Bylines.read(article(text, title, language)));
    }

    private static boolean isUnknown(String text, @Nullable String language) {
        return text.isBlank() || ("other".equals(language) && !isChinese(text));
    }

    private static ArticleText article(String text, String title, @Nullable String language) {
        return new ArticleText(text, title, !"en".equals(language) && isChinese(text));
    }

    /** Quotations and contributors together: they share what is known of names. */
    public static Extraction read(
            String text, String title, @Nullable String language, Collection<String> hints) {
        if (isUnknown(text, language)) {
            return Extraction.NOTHING;
        }
        ArticleText article = article(text, title, language);
        boolean chinese = article.chinese;
        List<Quotation> quotations = MarkPairing.pair(article);
        char[] context = Context.mask(article, quotations);
        List<Credit> credits = Bylines.read(article);
        Quotation whole = null;
        if (chinese && quotations.isEmpty()) {
            Supplier<ChineseSubject> subjects =
                    () ->
                            new ChineseSubject(
                                    article,
                                    context,
                                    ChineseNames.of(article, context, known(hints, credits)),
                                    new ChineseNicknames(article, context, quotations));
            whole = new WholeArticle(article, context, subjects).find().orElse(null);
        } else if (chinese) {
            ChineseNames names = ChineseNames.of(article, context, known(hints, credits));
            ChineseNicknames nicknames = new ChineseNicknames(article, context, quotations);
            ChineseSubject subjects = new ChineseSubject(article, context, names, nicknames);
            new ChineseAttribution(article, context, subjects, nicknames, quotations).run();
            whole = new WholeArticle(article, context, () -> subjects).find().orElse(null);
            ChineseFullNames fullNames = new ChineseFullNames(article, names);
            ChineseCoreference coreference =
                    new ChineseCoreference(
                            article, context, subjects, names, fullNames, quotations);
            ChineseScene scene =
                    new ChineseScene(
                            article, context, subjects, names, fullNames, coreference, quotations);
            new ChineseFlow(
                            article,
                            context,
                            subjects,
                            names,
                            fullNames,
                            coreference,
                            scene,
                            quotations)
                    .run();
            for (Quotation q : quotations) {
                if (q.speaker != null) {
                    q.speaker = fullNames.fullest(q.speaker);
                }
            }
        } else {
            EnglishNames names = EnglishNames.of(article, context);
            EnglishSubject subjects = new EnglishSubject(article, context, names);
            new EnglishAttribution(article, context, subjects, quotations).run();
            whole = new EnglishWholeArticle(article, names, subjects).find().orElse(null);
            new EnglishFlow(article, context, names, subjects, quotations).run();
            new EnglishEchoes(article, quotations).run();
        }
        return new Extraction(new Assembly(article, context).of(quotations, whole), credits);
    }

    private static List<String> known(Collection<String> hints, List<Credit> credits) {
        List<String> known = new ArrayList<>(hints);
        known.addAll(Bylines.people(credits));
        return known;
    }

    private static boolean isChinese(String text) {
        int letters = 0;
        int han = 0;
        int limit = Math.min(text.length(), 20_000);
        for (int i = 0; i < limit; i++) {
            char c = text.charAt(i);
            if (Character.isLetter(c)) {
                letters++;
                han += ArticleText.isHan(c) ? 1 : 0;
            }
        }
        return letters > 0 && han >= CHINESE * letters;
    }
}
