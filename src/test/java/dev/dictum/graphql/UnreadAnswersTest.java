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
        unread.sent(90, read.future(), () -> left.add("first"));
        assertThat(unread.areTooMany()).isFalse();
        unread.sent(20, Promise.<Void>promise().future(), () -> left.add("second"));
        assertThat(unread.areTooMany()).isTrue();
        read.complete();
        assertThat(unread.areTooMany()).isFalse();
        assertThat(left).isEmpty();
    }

    @Test
    void leavesWhoHasNotReadForLongest() {
        UnreadAnswers unread = new UnreadAnswers(100, Duration.ZERO);
        for (String name : List.of("first", "second", "third", "fourth")) {
            unread.sent(40, Promise.<Void>promise().future(), () -> left.add(name));
        }
        assertThat(unread.areTooMany()).isTrue();
        assertThat(left).containsExactly("first", "second", "third");
        assertThat(unread.areTooMany()).isFalse();
    }

    @Test
    void aClientThatHasLeftTakesNothing() {
        UnreadAnswers unread = new UnreadAnswers(100, Duration.ZERO);
        Promise<Void> read = Promise.promise();
        unread.sent(200, read.future(), () -> left.add("gone"));
        read.fail("closed");
        assertThat(unread.areTooMany()).isFalse();
        assertThat(left).isEmpty();
    }
}
