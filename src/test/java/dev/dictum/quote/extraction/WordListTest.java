package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordListTest {
    private static final String LONG = "x".repeat(31) + "y";

    private final WordList words = new WordList(List.of("市长", "副市长", "市", "长", LONG, LONG + "z"));

    @Test
    void takesTheLongestWordThatBeginsAtAPlace() {
        char[] text = "原副市长说".toCharArray();
        assertThat(words.matchAt(text, 1, text.length)).isEqualTo(3);
        assertThat(words.matchAt(text, 2, text.length)).isEqualTo(2);
        assertThat(words.matchAt(text, 2, 3)).isEqualTo(1);
        assertThat(words.matchAt(text, 0, text.length)).isZero();
        assertThat(words.matchAt(text, 4, 4)).isZero();
    }

    @Test
    void takesTheLongestWordThatEndsAtAPlace() {
        char[] text = "原副市长说".toCharArray();
        assertThat(words.matchBefore(text, 0, 4)).isEqualTo(3);
        assertThat(words.matchBefore(text, 2, 4)).isEqualTo(2);
        assertThat(words.matchBefore(text, 0, 5)).isZero();
    }

    @Test
    void findsWordsOfMoreThanThirtyCharacters() {
        char[] text = (LONG + "z!").toCharArray();
        assertThat(words.matchAt(text, 0, text.length)).isEqualTo(33);
        assertThat(words.matchAt(text, 0, 32)).isEqualTo(32);
        assertThat(words.matchBefore(text, 0, 33)).isEqualTo(33);
    }

    @Test
    void findsWhatASetOfStringsFinds() {
        Random random = new Random(3);
        Set<String> set = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            set.add(letters(random, 1 + random.nextInt(6)));
        }
        WordList list = new WordList(set);
        for (int n = 0; n < 300; n++) {
            String text = letters(random, 12);
            for (int from = 0; from < text.length(); from++) {
                List<Integer> lengths = new ArrayList<>(List.of(0));
                for (int to = from + 1; to <= text.length(); to++) {
                    if (set.contains(text.substring(from, to))) {
                        lengths.add(to - from);
                    }
                }
                assertThat(list.matchAt(text.toCharArray(), from, text.length()))
                        .isEqualTo(lengths.getLast());
            }
        }
    }

    private static String letters(Random random, int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ('a' + random.nextInt(3)));
        }
        return letters.toString();
    }

    @Test
    void refusesACommentBehindWords() {
        assertThatThrownBy(() -> WordList.of("misplaced-comment.txt"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("misplaced-comment.txt");
    }

    @Test
    void aCommentMayHoldAnything() {
        assertThat(WordList.of("commented.txt").words()).containsExactlyInAnyOrder("one", "two");
    }
}
