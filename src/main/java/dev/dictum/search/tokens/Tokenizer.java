package dev.dictum.search.tokens;

import dev.dictum.search.tokens.FoldedCharacter.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts a text into {@link Token}s. Words of scripts with blanks are tokens; scripts without blanks
 * are cut into overlapping pairs of characters, so that whatever string is looked for is found, as
 * if the text had been read from end to end. A word or number that touches such a script is part of
 * its run and a word as well ("2023年", "G20峰会"); a blank between the two does not part them.
 */
final class Tokenizer {
    /** Longer words are known by their beginning. */
    private static final int MAX_LENGTH = 100;

    /** Keeps the halves of a word from being taken for a word. */
    private static final char INNER = '+';

    private final List<Token> tokens = new ArrayList<>();

    // The run or word being read: folded characters, where each stands in the text.
    private int[] characters = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private int length;
    private boolean run;

    private int position;
    private boolean blank;
    private boolean apart;
    private boolean afterRun;

    private Tokenizer() {}

    /** The tokens in the order of their positions. */
    static List<Token> tokens(String text) {
        Tokenizer tokenizer = new Tokenizer();
        int at = 0;
        for (int i = 0; i < text.length(); at++) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            int single = FoldedCharacter.single(c);
            if (single != 0) {
                tokenizer.read(single, at);
                continue;
            }
            String folded = FoldedCharacter.fold(c);
            for (int j = 0; j < folded.length(); ) {
                int f = folded.codePointAt(j);
                j += Character.charCount(f);
                tokenizer.read(f, at);
            }
        }
        tokenizer.end();
        return tokenizer.tokens;
    }

    private void read(int c, int at) {
        switch (FoldedCharacter.kind(c)) {
            case RUN -> add(c, at, true);
            case WORD -> add(c, at, false);
            case MARK -> {
                // Accents of Latin letters are gone whether they come with the letter or behind it.
                if (length > 0 && !blank && !apart && characters[length - 1] >= 0x250) {
                    append(c, at);
                }
            }
            case BLANK -> blank = true;
            case OTHER -> apart = true;
            case IGNORED -> {}
        }
    }

    private void add(int c, int at, boolean isRun) {
        if (length > 0 && (blank || apart)) {
            boolean lastIsRun = FoldedCharacter.kind(characters[length - 1]) == Kind.RUN;
            if (apart || lastIsRun == isRun) {
                end();
            }
        }
        if (length == 0) {
            boolean follows = !apart && !(blank && (isRun || afterRun));
            position += follows ? 1 : 2;
        }
        blank = false;
        apart = false;
        run |= isRun;
        append(c, at);
    }

    private void append(int c, int at) {
        if (length == characters.length) {
            characters = Arrays.copyOf(characters, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        characters[length] = c;
        starts[length] = at;
        ends[length] = at + 1;
        length++;
    }

    private void end() {
        if (length == 0) {
            return;
        }
        if (!run) {
            tokens.add(word(Token.Kind.WORD, 0, length));
        } else {
            for (int i = 0; i < length; i++) {
                if (isWord(i) && (i == 0 || !isWord(i - 1))) {
                    int end = i + 1;
                    while (end < length && isWord(end)) {
                        end++;
                    }
                    tokens.add(word(Token.Kind.INNER_WORD, i, end));
                }
                tokens.add(i + 1 < length ? pair(i) : last(i));
            }
            position += length - 1;
        }
        afterRun = run;
        length = 0;
        run = false;
    }

    private boolean isWord(int i) {
        return FoldedCharacter.kind(characters[i]) != Kind.RUN;
    }

    private Token word(Token.Kind kind, int from, int to) {
        int shown = Math.min(to, from + MAX_LENGTH);
        return new Token(
                new String(characters, from, shown - from),
                kind,
                position + (run ? from : 0),
                starts[from],
                ends[to - 1]);
    }

    private Token pair(int i) {
        String lexeme = new String(characters, i, 2);
        return new Token(
                isWord(i) && isWord(i + 1) ? INNER + lexeme : lexeme,
                Token.Kind.PAIR,
                position + i,
                starts[i],
                ends[i + 1]);
    }

    private Token last(int i) {
        String lexeme = new String(characters, i, 1);
        return new Token(
                isWord(i) ? INNER + lexeme : lexeme,
                Token.Kind.LAST,
                position + i,
                starts[i],
                ends[i]);
    }
}
