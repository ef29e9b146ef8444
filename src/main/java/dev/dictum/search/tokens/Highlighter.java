package dev.dictum.search.tokens;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds in a text what a query found it for. */
public final class Highlighter {
    /** The characters of a piece around its first match. */
    private static final int BEFORE = 40;

    private static final int AFTER = 120;

    /** A place in a text, in code points, the end not included. */
    public record Match(int start, int end) {}

    /**
     * A part of a text.
     *
     * @param text plain, line breaks as blanks, an ellipsis where the text goes on
     * @param matches where in it the words stand
     */
    public record Piece(String text, List<Match> matches) {}

    private final TextQuery query;

    public Highlighter(TextQuery query) {
        this.query = query;
    }

    /** Where the terms stand, in the order of the text, none within another. */
    public List<Match> matches(String text) {
        List<Match> found = new ArrayList<>();
        perTerm(text).forEach(found::addAll);
        return separate(found);
    }

    /** At most so many pieces, each around the first place of a term that none before it shows. */
    public List<Piece> pieces(String text, int most) {
        int[] characters = text.codePoints().toArray();
        List<List<Match>> terms = perTerm(text);
        List<Match> all = separate(terms.stream().flatMap(List::stream).toList());
        List<Piece> pieces = new ArrayList<>();
        List<Match> shown = new ArrayList<>();
        for (List<Match> term : terms) {
            boolean seen =
                    term.stream()
                            .anyMatch(match ->
                                    shown.stream()
                                            .anyMatch(window ->
                                                    window.start <= match.start
                                                            && match.end <= window.end));
            if (!term.isEmpty() && !seen && pieces.size() < most) {
                Match window = window(term.getFirst(), characters.length);
                shown.add(window);
                pieces.add(piece(characters, window, all));
            }
        }
        return pieces;
    }

    private static Match window(Match match, int length) {
        return new Match(
                Math.max(0, match.start - BEFORE),
                Math.min(length, Math.max(match.end, match.start + AFTER)));
    }

    private static Piece piece(int[] characters, Match window, List<Match> all) {
        String before = window.start > 0 ? "…" : "";
        StringBuilder text = new StringBuilder(before);
        for (int i = window.start; i < window.end; i++) {
            text.appendCodePoint(characters[i] == '\n' ? ' ' : characters[i]);
        }
        text.append(window.end < characters.length ? "…" : "");
        int shift = before.length() - window.start;
        return new Piece(
                text.toString(),
                all.stream()
                        .filter(match -> match.start >= window.start && match.end <= window.end)
                        .map(match -> new Match(match.start + shift, match.end + shift))
                        .toList());
    }

    private List<List<Match>> perTerm(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        Map<Integer, List<Token>> byPosition = new HashMap<>();
        tokens.forEach(token ->
                byPosition.computeIfAbsent(token.position(), p -> new ArrayList<>(2)).add(token));
        return query.wanted().stream().map(term -> matches(term, tokens, byPosition)).toList();
    }

    private static List<Match> matches(
            TextQuery.Term term, List<Token> tokens, Map<Integer, List<Token>> byPosition) {
        List<Match> matches = new ArrayList<>();
        for (Token first : tokens) {
            if (!fits(term.parts().getFirst(), first)) {
                continue;
            }
            int end = end(term.parts().getFirst(), first);
            int position = first.position();
            boolean whole = true;
            for (TextQuery.Part part : term.parts().subList(1, term.parts().size())) {
                position += part.distance();
                Token next = fitting(part, byPosition.getOrDefault(position, List.of()));
                if (next == null) {
                    whole = false;
                    break;
                }
                end = end(part, next);
            }
            if (whole) {
                matches.add(new Match(first.start(), end));
            }
        }
        return matches;
    }

    private static @Nullable Token fitting(TextQuery.Part part, List<Token> tokens) {
        return tokens.stream().filter(token -> fits(part, token)).findFirst().orElse(null);
    }

    private static boolean fits(TextQuery.Part part, Token token) {
        if (part.prefix()) {
            return token.lexeme().startsWith(part.lexeme());
        }
        return part.lexeme().equals(token.lexeme())
                || part.stem()
                        && token.kind() != Token.Kind.PAIR
                        && part.lexeme().equals(Stems.of(token.lexeme()));
    }

    /** Of a pair that was found by its first character, that character alone. */
    private static int end(TextQuery.Part part, Token token) {
        boolean half = part.prefix() && token.kind() == Token.Kind.PAIR;
        return half ? token.start() + 1 : token.end();
    }

    private static List<Match> separate(List<Match> matches) {
        List<Match> separate = new ArrayList<>();
        matches.stream()
                .sorted(
                        Comparator.comparingInt(Match::start)
                                .thenComparing(Match::end, Comparator.reverseOrder()))
                .forEach(match -> {
                    if (separate.isEmpty() || separate.getLast().end <= match.start) {
                        separate.add(match);
                    } else if (separate.getLast().end < match.end) {
                        Match last = separate.removeLast();
                        separate.add(new Match(last.start, match.end));
                    }
                });
        return separate;
    }
}
