package dev.dictum.quote.extraction;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Words from a data file, found at a place of a text by longest match. A file holds words separated
 * by blanks and lines; {@code #} begins a comment.
 */
final class WordList {
    private final Set<String> words;
    private final int longest;

    /** For each first and each last character the lengths at which a word may match, as bits. */
    private final int[] starting = new int[Character.MAX_VALUE + 1];

    private final int[] ending = new int[Character.MAX_VALUE + 1];

    private WordList(Collection<String> words) {
        this.words = Set.copyOf(words);
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        for (String word : this.words) {
            int bit = 1 << Math.min(word.length(), 31);
            starting[word.charAt(0)] |= bit;
            ending[word.charAt(word.length() - 1)] |= bit;
        }
    }

    /** The words of files of this package's folder. */
    static WordList of(String... files) {
        Set<String> words = new HashSet<>();
        Arrays.stream(files).forEach(file -> words.addAll(read(file)));
        return new WordList(words);
    }

    private static List<String> read(String file) {
        try (InputStream bytes = WordList.class.getResourceAsStream(file)) {
            if (bytes == null) {
                throw new IllegalStateException("no word list " + file);
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
            List<String> words = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int comment = line.indexOf('#');
                String content = comment < 0 ? line : line.substring(0, comment);
                for (String word : content.strip().split("\\s+", -1)) {
                    if (!word.isEmpty()) {
                        words.add(word.replace('_', ' '));
                    }
                }
            }
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> words() {
        return words;
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    /** The length of the longest word that begins at {@code from} and ends before {@code to}. */
    int matchAt(char[] text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int lengths = starting[text[from]];
        if (lengths == 0) {
            return 0;
        }
        for (int length = Math.min(longest, to - from); length > 0; length--) {
            if ((lengths & 1 << Math.min(length, 31)) != 0
                    && words.contains(new String(text, from, length))) {
                return length;
            }
        }
        return 0;
    }

    /**
     * The length of the longest word that ends at {@code to} and begins at or after {@code from}.
     */
    int matchBefore(char[] text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int lengths = ending[text[to - 1]];
        if (lengths == 0) {
            return 0;
        }
        for (int length = Math.min(longest, to - from); length > 0; length--) {
            if ((lengths & 1 << Math.min(length, 31)) != 0
                    && words.contains(new String(text, to - length, length))) {
                return length;
            }
        }
        return 0;
    }

    /** Whether any word stands between the places. */
    boolean isWithin(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (matchAt(text, i, to) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How many words stand between the places, side by side. */
    int count(char[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; ) {
            int length = matchAt(text, i, to);
            count += length > 0 ? 1 : 0;
            i += Math.max(1, length);
        }
        return count;
    }
}
