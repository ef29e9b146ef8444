package dev.dictum.search.tokens;

import org.tartarus.snowball.ext.EnglishStemmer;

/** What is left of an English word without its endings: "governments" and "government" share it. */
final class Stems {
    private static final ThreadLocal<EnglishStemmer> STEMMERS =
            ThreadLocal.withInitial(EnglishStemmer::new);

    private Stems() {}

    /** The stem; the word itself when it is not of English letters alone. */
    static String of(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
                return word;
            }
        }
        EnglishStemmer stemmer = STEMMERS.get();
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
