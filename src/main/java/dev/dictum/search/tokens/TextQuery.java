package dev.dictum.search.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is looked for: terms parted by blanks, all of which must occur. {@code "…"} holds a phrase
 * whose words are meant exactly; {@code -} before a term means that it must not occur. A term of a
 * script without blanks is found wherever its characters stand in that order.
 *
 * @param wanted the terms that must occur, at least one
 * @param unwanted the terms that must not
 */
public record TextQuery(List<Term> wanted, List<Term> unwanted) {
    /** The longest text of a query, in code points. */
    public static final int MAX_CHARACTERS = 200;

    /** The most terms of a query. */
    public static final int MAX_TERMS = 10;

    private static final String OPENING = "\"“„«「『";
    private static final String CLOSING = "\"”“»」』";

    /** One term: lexemes at distances from the one before. */
    public record Term(List<Part> parts) {
        /** As a {@code tsquery}. */
        public String tsquery() {
            StringBuilder query = new StringBuilder();
            for (Part part : parts) {
                if (!query.isEmpty()) {
                    query.append(" <").append(part.distance).append("> ");
                }
                Lexeme.append(part.lexeme, query);
                query.append(part.prefix ? ":*" : "");
            }
            return "(" + query + ")";
        }
    }

    /**
     * A lexeme of a term.
     *
     * @param distance how many positions behind the one before, 0 for the first
     * @param prefix whether longer lexemes that begin so are meant as well
     * @param stem whether any word of that stem is meant
     */
    public record Part(String lexeme, int distance, boolean prefix, boolean stem) {}

    /** A query that cannot be asked. */
    public static final class Invalid extends RuntimeException {
        private final boolean tooLarge;

        Invalid(String message, boolean tooLarge) {
            super(message);
            this.tooLarge = tooLarge;
        }

        /** Whether it is too large; it says nothing to look for otherwise. */
        public boolean isTooLarge() {
            return tooLarge;
        }
    }

    /**
     * Reads a query.
     *
     * @throws Invalid when it is too large or has no term that must occur
     */
    public static TextQuery parse(String text) {
        return parse(text, false);
    }

    /** The same of a query that is still being typed: its last word may go on. */
    public static TextQuery typed(String text) {
        return parse(text, true);
    }

    private static TextQuery parse(String text, boolean typed) {
        if (text.codePointCount(0, text.length()) > MAX_CHARACTERS) {
            throw new Invalid(
                    "A search text has at most %d characters.".formatted(MAX_CHARACTERS), true);
        }
        List<Term> wanted = new ArrayList<>();
        List<Term> unwanted = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            boolean not = text.charAt(at) == '-' && at + 1 < text.length();
            int from = not ? at + 1 : at;
            int quote = OPENING.indexOf(text.charAt(from));
            int end = quote < 0 ? endOfWord(text, from) : endOfPhrase(text, from, quote);
            String words = text.substring(quote < 0 ? from : from + 1, end);
            boolean last = typed && end == text.length() && quote < 0;
            List<Part> parts = parts(words, quote < 0, last);
            if (!parts.isEmpty()) {
                (not ? unwanted : wanted).add(new Term(parts));
            }
            at = end + (quote < 0 ? 0 : 1);
        }
        if (wanted.size() + unwanted.size() > MAX_TERMS) {
            throw new Invalid("A search text has at most %d terms.".formatted(MAX_TERMS), true);
        }
        if (wanted.isEmpty()) {
            throw new Invalid("The search text names nothing to look for.", false);
        }
        return new TextQuery(List.copyOf(wanted), List.copyOf(unwanted));
    }

    private static int endOfWord(String text, int from) {
        int end = from;
        while (end < text.length() && !isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int endOfPhrase(String text, int from, int quote) {
        for (int i = from + 1; i < text.length(); i++) {
            if (text.charAt(i) == CLOSING.charAt(quote)) {
                return i;
            }
        }
        return text.length();
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static List<Part> parts(String words, boolean stems, boolean typed) {
        List<Token> tokens =
                Tokenizer.tokens(words).stream()
                        .filter(token -> token.kind() != Token.Kind.INNER_WORD)
                        .toList();
        List<Part> parts = new ArrayList<>();
        int before = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            boolean last = token.kind() == Token.Kind.LAST;
            // The pair before it holds the last character already.
            if (last && i > 0 && tokens.get(i - 1).end() == token.end()) {
                continue;
            }
            boolean word = token.kind() == Token.Kind.WORD;
            boolean prefix = last || word && typed && i == tokens.size() - 1;
            boolean stem = word && stems && !prefix;
            parts.add(
                    new Part(
                            stem ? Stems.of(token.lexeme()) : token.lexeme(),
                            parts.isEmpty() ? 0 : token.position() - before,
                            prefix,
                            stem));
            before = token.position();
        }
        return parts;
    }

    /** All of it as a {@code tsquery}. */
    public String tsquery() {
        String all = wanted.stream().map(Term::tsquery).collect(Collectors.joining(" & "));
        return unwanted.isEmpty()
                ? all
                : all
                        + unwanted.stream()
                                .map(Term::tsquery)
                                .collect(Collectors.joining(" & !", " & !", ""));
    }

    /** Any of the terms that must occur, as a {@code tsquery}. */
    public String anyWanted() {
        return wanted.stream().map(Term::tsquery).collect(Collectors.joining(" | "));
    }
}
