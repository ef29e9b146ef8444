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
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Words from a data file, found at a place of a text by longest match. A file holds words separated
 * by blanks and lines; a line that begins with {@code #} is a comment.
 */
final class WordList {
    private static final int LAST_BIT = 31;

    /**
     * The characters that words begin or end with, of all lists, numbered from 1: what each list
     * knows of them is small then and stays near the processor.
     */
    private static final char[] NUMBERS = new char[Character.MAX_VALUE + 1];

    private static char numbered;

    private final Set<String> words;
    private final int longest;

    /** Open addressing: each word stands at its hash's place or behind it, nulls between. */
    private final char[] @Nullable [] table;

    private final int[] hashes;

    /**
     * For each first and each last character, by number, the lengths at which a word may match, as
     * bits; characters without a place came with later lists.
     */
    private final int[] starting;

    private final int[] ending;

    WordList(Collection<String> words) {
        this.words = Collections.unmodifiableSet(new HashSet<>(words));
        this.longest = words.stream().mapToInt(String::length).max().orElse(0);
        this.table = new char[Integer.highestOneBit(Math.max(1, this.words.size())) * 4][];
        this.hashes = new int[table.length];
        int numbers = number(this.words);
        this.starting = new int[numbers + 1];
        this.ending = new int[numbers + 1];
        for (String word : this.words) {
            int place = place(word.hashCode());
            while (table[place] != null) {
                place = place + 1 & table.length - 1;
            }
            table[place] = word.toCharArray();
            hashes[place] = word.hashCode();
            int bit = bit(word.length());
            starting[NUMBERS[word.charAt(0)]] |= bit;
            ending[NUMBERS[word.charAt(word.length() - 1)]] |= bit;
        }
    }

    /** Numbers the characters that the words begin and end with; the highest number. */
    private static synchronized int number(Set<String> words) {
        for (String word : words) {
            for (char c : new char[] {word.charAt(0), word.charAt(word.length() - 1)}) {
                if (NUMBERS[c] == 0) {
                    NUMBERS[c] = ++numbered;
                }
            }
        }
        return numbered;
    }

    private static int lengths(int[] byNumber, char c) {
        int number = NUMBERS[c];
        return number < byNumber.length ? byNumber[number] : 0;
    }

    /** All lengths from 31 on share a bit. */
    private static int bit(int length) {
        return 1 << Math.min(length, LAST_BIT);
    }

    /** Whether a word of this length or a longer one may match. */
    private boolean mayMatch(int lengths, int length) {
        return length <= longest && lengths >>> Math.min(length, LAST_BIT) != 0;
    }

    private int place(int hash) {
        return (hash ^ hash >>> 15) & table.length - 1;
    }

    /** Whether these characters are a word; the hash is what a string of them would have. */
    private boolean holds(char[] text, int from, int length, int hash) {
        int place = place(hash);
        for (char[] word = table[place]; word != null; word = table[place]) {
            if (hashes[place] == hash && word.length == length && isAt(word, text, from)) {
                return true;
            }
            place = place + 1 & table.length - 1;
        }
        return false;
    }

    private static boolean isAt(char[] word, char[] text, int from) {
        for (int i = 0; i < word.length; i++) {
            if (word[i] != text[from + i]) {
                return false;
            }
        }
        return true;
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
                if (!line.startsWith("#") && line.contains("#")) {
                    throw new IllegalStateException(
                            file + ": a comment has a line of its own: " + line);
                }
                String content = line.startsWith("#") ? "" : line.strip();
                for (String word : content.split("\\s+", -1)) {
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
        int lengths = lengths(starting, text[from]);
        int found = 0;
        int hash = 0;
        for (int length = 1; length <= to - from && mayMatch(lengths, length); length++) {
            hash = 31 * hash + text[from + length - 1];
            if ((lengths & bit(length)) != 0 && holds(text, from, length, hash)) {
                found = length;
            }
        }
        return found;
    }

    /**
     * The length of the longest word that ends at {@code to} and begins at or after {@code from}.
     */
    int matchBefore(char[] text, int from, int to) {
        if (from >= to) {
            return 0;
        }
        int lengths = lengths(ending, text[to - 1]);
        int found = 0;
        int hash = 0;
        int power = 1;
        for (int length = 1; length <= to - from && mayMatch(lengths, length); length++) {
            hash += power * text[to - length];
            power *= 31;
            if ((lengths & bit(length)) != 0 && holds(text, to - length, length, hash)) {
                found = length;
            }
        }
        return found;
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
