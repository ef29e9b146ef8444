package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.List;

/** Words and punctuation of a stretch of English, by UTF-16 indices into the whole text. */
final class EnglishTokens {
    /** A word with its own points and apostrophes, or one other character. */
    record Token(String word, String lower, int start, int end) {
        boolean isWord() {
            return Character.isLetterOrDigit(word.charAt(0));
        }

        boolean is(String other) {
            return lower.equals(other);
        }
    }

    private static final WordList ABBREVIATIONS = WordList.of("en/abbreviations.txt");

    private EnglishTokens() {}

    static List<Token> of(char[] text, int from, int to) {
        List<Token> tokens = new ArrayList<>();
        for (int i = from; i < to; ) {
            char c = text[i];
            if (c == ' ' || c == '\n') {
                i++;
                continue;
            }
            int end = i + 1;
            if (Character.isLetterOrDigit(c)) {
                while (end < to && isInside(text, end, to)) {
                    end++;
                }
                end = withPoint(text, i, end, to);
                end = isOwners(text, end, to) ? end + 1 : end;
                end = isOwner(text, end, to) ? end + 2 : end;
            } else if (Context.isMasked(c)) {
                while (end < to && text[end] == c) {
                    end++;
                }
            }
            String word = new String(text, i, end - i);
            tokens.add(new Token(word, EnglishWords.lower(word), i, end));
            i = end;
        }
        return tokens;
    }

    /** The first token at or behind {@code at} that does not begin before a place in the text. */
    static int behind(List<Token> tokens, int at, int place) {
        int behind = at;
        while (behind < tokens.size() && tokens.get(behind).start() < place) {
            behind++;
        }
        return behind;
    }

    private static boolean isInside(char[] text, int at, int to) {
        char c = text[at];
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean joins = c == '\'' || c == '’' || c == '-' || c == '‑' || c == '.' || c == '&';
        return joins && at + 1 < to && Character.isLetterOrDigit(text[at + 1]);
    }

    /** The nurses’ union. */
    private static boolean isOwners(char[] text, int end, int to) {
        return end + 2 < to
                && (text[end] == '\'' || text[end] == '’')
                && text[end - 1] == 's'
                && text[end + 1] == ' '
                && Character.isLetter(text[end + 2]);
    }

    /** The U.K.'s minister. */
    private static boolean isOwner(char[] text, int end, int to) {
        return text[end - 1] == '.'
                && end + 1 < to
                && (text[end] == '\'' || text[end] == '’')
                && text[end + 1] == 's'
                && (end + 2 == to || !Character.isLetterOrDigit(text[end + 2]));
    }

    /** Mr., Sen., Jr., W., No. 5: the point belongs to the word. */
    private static int withPoint(char[] text, int start, int end, int to) {
        if (end >= to || text[end] != '.') {
            return end;
        }
        String word = EnglishWords.lower(new String(text, start, end - start));
        boolean initial = end - start == 1 && Character.isUpperCase(text[start]);
        boolean dotted = word.indexOf('.') > 0;
        boolean title =
                EnglishWords.isCapital(new String(text, start, 1))
                        && end - start <= 4
                        && (EnglishWords.TITLES.contains(word)
                                || EnglishWords.SUFFIXES.contains(word));
        boolean number =
                word.equals("no")
                        && end + 2 < to
                        && text[end + 1] == ' '
                        && Character.isDigit(text[end + 2]);
        boolean abbreviated =
                EnglishWords.isCapital(new String(text, start, 1))
                        && ABBREVIATIONS.contains(word)
                        && !opensSentence(text, end + 1, to);
        return initial || dotted || title || number || abbreviated ? end + 1 : end;
    }

    /** Jan Moor works for Moor Inc. [The] company: what begins a sentence rather than a name. */
    private static boolean opensSentence(char[] text, int from, int to) {
        int end = from + 1;
        while (end < to && Character.isLetter(text[end])) {
            end++;
        }
        return from + 1 >= to
                || text[from] != ' '
                || Character.isUpperCase(text[from + 1])
                        && EnglishWords.STOPS.contains(
                                EnglishWords.lower(new String(text, from + 1, end - from - 1)));
    }
}
