package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnreadAnswersTest {
    private final List<String> left = new ArrayList<>();

    @Test
    void countsWhatIsNotRead() {
        UnreadAnswers unread = new UnreadAnswers(100, Duration.ofMinutes(1));
        Promise<Void> read = Promise.promise();
        unread.sent("a", 90, read.future(), () -> left.add("first"));
        assertThat(unread.areTooMany("a")).isFalse();
        unread.sent("a", 20, Promise.<Void>promise().future(), () -> left.add("second"));
        assertThat(unread.areTooMany("a")).isTrue();
        read.complete();
        assertThat(unread.areTooMany("a")).isFalse();
        assertThat(left).isEmpty();
    }

    @Test
    void leavesWhoHasNotReadForLongest() {
        UnreadAnswers unread = new UnreadAnswers(100, Duration.ZERO);
        for (String name : List.of("first", "second", "third", "fourth")) {
            unread.sent("a", 40, Promise.<Void>promise().future(), () -> left.add(name));
        }
        assertThat(unread.areTooMany("a")).isTrue();
        assertThat(left).containsExactly("first", "second", "third");
        assertThat(unread.areTooMany("a")).isFalse();
    }

    @Test
    void aClientThatHasLeftTakesNothing() {
        UnreadAnswers unread = new UnreadAnswers(100, Duration.ZERO);
        Promise<Void> read = Promise.promise();
        unread.sent("a", 200, read.future(), () -> left.add("gone"));
        read.fail("closed");
        assertThat(unread.areTooMany("a")).isFalse();
        assertThat(left).isEmpty();
    }

    @Test
    void onlyWhoHasItsShareIsRefused() {
        UnreadAnswers unread = new UnreadAnswers(100, Duration.ofMinutes(1));
        unread.sent("a", 110, Promise.<Void>promise().future(), () -> left.add("a"));
        assertThat(unread.areTooMany("a")).isTrue();
        assertThat(unread.areTooMany("b")).isFalse();
        unread.sent("b", 30, Promise.<Void>promise().future(), () -> left.add("b"));
        assertThat(unread.areTooMany("b")).isFalse();
        unread.sent("b", 30, Promise.<Void>promise().future(), () -> left.add("b"));
        assertThat(unread.areTooMany("b")).isTrue();
        assertThat(left).isEmpty();
    }
}
