package dev.dictum.search.tokens;

import java.util.HashSet;
import java.util.Set;

/** The words of short texts, to compare texts by. */
public final class WordSet {
    private WordSet() {}

    /** Words, and pairs of characters where the script sets no blanks; folded, each once. */
    public static Set<String> of(Iterable<String> texts) {
        Set<String> words = new HashSet<>();
        for (String text : texts) {
            for (Token token : Tokenizer.tokens(text)) {
                if (token.kind() != Token.Kind.LAST) {
                    words.add(token.lexeme());
                }
            }
        }
        return words;
    }
}
