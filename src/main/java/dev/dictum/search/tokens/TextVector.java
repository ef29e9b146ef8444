package dev.dictum.search.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a text as PostgreSQL's {@code tsvector}. It holds 16,383 positions and 255 for one
 * word: a longer text has several, which overlap by more than the longest phrase.
 */
public final class TextVector {
    /** The number of the rules by which texts are cut and folded; raised when they change. */
    public static final int VERSION = 1;

    /** Where a text stands: a title tells more than a line of the body. */
    public enum Weight {
        TITLE("A"),
        SUBTITLE("B"),
        BODY("");

        private final String letter;

        Weight(String letter) {
            this.letter = letter;
        }
    }

    private static final Weight[] WEIGHTS = Weight.values();

    private static final int MAX_POSITION = 16_000;
    private static final int MAX_OCCURRENCES = 250;

    /** PostgreSQL takes 1 MiB. */
    private static final int MAX_BYTES = 700_000;

    /** What follows after so many is not found: only texts that say one thing all the time. */
    private static final int MAX_PARTS = 200;

    private record Entry(String lexeme, int position, Weight weight) {}

    private final String label;
    private final List<Entry> entries = new ArrayList<>();
    private int last;

    public TextVector() {
        this("");
    }

    /**
     * Words with a lexeme of another kind beside them, in every part.
     *
     * @param label the lexeme, which no text has; empty for none
     */
    public TextVector(String label) {
        this.label = label;
    }

    /** Adds a text behind the others; no phrase reaches across. */
    public TextVector add(String text, Weight weight) {
        int first = last + 1;
        for (Token token : Tokenizer.tokens(text)) {
            int position = first + token.position();
            entries.add(new Entry(token.lexeme(), position, weight));
            if (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.INNER_WORD) {
                String stem = Stems.of(token.lexeme());
                if (!stem.equals(token.lexeme())) {
                    entries.add(new Entry(stem, position, weight));
                }
            }
            last = position;
        }
        return this;
    }

    /** As PostgreSQL reads them; one, unless the text is very long. */
    public List<String> parts() {
        List<String> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = addPart(parts, from);
            if (to == entries.size()) {
                break;
            }
            from = Math.max(overlap(to), from + 1);
        } while (parts.size() < MAX_PARTS);
        return parts;
    }

    /** For a text that is never long, such as a name. */
    public static String of(String text) {
        return new TextVector().add(text, Weight.BODY).parts().getFirst();
    }

    /** The first entry of those that the next part repeats. */
    private int overlap(int to) {
        int reach = entries.get(to).position - TextQuery.MAX_CHARACTERS;
        int i = to;
        while (i > 0 && entries.get(i - 1).position >= reach) {
            i--;
        }
        return i;
    }

    private int base(int from) {
        return from < entries.size() ? entries.get(from).position - 1 : 0;
    }

    /** Where a lexeme stands in a part: positions, each with its weight in the lowest bits. */
    private static final class Places {
        private static final int WEIGHT_BITS = 2;

        private int[] places = new int[2];
        private int count;

        void add(int position, Weight weight) {
            if (count == places.length) {
                places = Arrays.copyOf(places, count * 2);
            }
            places[count++] = position << WEIGHT_BITS | weight.ordinal();
        }

        void appendTo(StringBuilder literal) {
            for (int i = 0; i < count; i++) {
                literal.append(i == 0 ? ':' : ',')
                        .append(places[i] >> WEIGHT_BITS)
                        .append(WEIGHTS[places[i] & (1 << WEIGHT_BITS) - 1].letter);
            }
        }
    }

    /** Appends the next part; the entry behind its last. */
    private int addPart(List<String> parts, int from) {
        int base = base(from);
        int bytes = 0;
        Map<String, Places> places = new LinkedHashMap<>(1024);
        int i = from;
        for (; i < entries.size() && bytes < MAX_BYTES; i++) {
            Entry entry = entries.get(i);
            Places known = places.computeIfAbsent(entry.lexeme, lexeme -> new Places());
            if (entry.position - base > MAX_POSITION || known.count == MAX_OCCURRENCES) {
                break;
            }
            known.add(entry.position - base, entry.weight);
            bytes += 4 * entry.lexeme.length() + 4;
        }
        StringBuilder literal = new StringBuilder(places.size() * 16);
        if (!label.isEmpty()) {
            Lexeme.append(label, literal);
            literal.append(' ');
        }
        places.forEach((lexeme, at) -> {
            if (at.count > 0) {
                Lexeme.append(lexeme, literal);
                at.appendTo(literal);
                literal.append(' ');
            }
        });
        parts.add(literal.toString());
        return i;
    }
}
