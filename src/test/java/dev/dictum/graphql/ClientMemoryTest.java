package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Promise;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClientMemoryTest {
    private final List<String> left = new ArrayList<>();

    @Test
    void countsWhatIsNotRead() {
        ClientMemory memory = new ClientMemory(100, Duration.ofMinutes(1));
        Promise<Void> read = Promise.promise();
        memory.hold("a", 90, read.future(), () -> left.add("first"));
        assertThat(memory.isTaken("a")).isFalse();
        memory.hold("a", 20, Promise.<Void>promise().future(), () -> left.add("second"));
        assertThat(memory.isTaken("a")).isTrue();
        read.complete();
        assertThat(memory.isTaken("a")).isFalse();
        assertThat(left).isEmpty();
    }

    @Test
    void leavesWhoHasNotReadForLongest() {
        ClientMemory memory = new ClientMemory(100, Duration.ZERO);
        for (String name : List.of("first", "second", "third", "fourth")) {
            memory.hold("a", 40, Promise.<Void>promise().future(), () -> left.add(name));
        }
        assertThat(memory.isTaken("a")).isTrue();
        assertThat(left).containsExactly("first", "second", "third");
        assertThat(memory.isTaken("a")).isFalse();
    }

    @Test
    void aClientThatHasLeftTakesNothing() {
        ClientMemory memory = new ClientMemory(100, Duration.ZERO);
        Promise<Void> read = Promise.promise();
        memory.hold("a", 200, read.future(), () -> left.add("gone"));
        read.fail("closed");
        assertThat(memory.isTaken("a")).isFalse();
        assertThat(left).isEmpty();
    }

    @Test
    void onlyWhoHasItsShareIsRefused() {
        ClientMemory memory = new ClientMemory(100, Duration.ofMinutes(1));
        memory.hold("a", 110, Promise.<Void>promise().future(), () -> left.add("a"));
        assertThat(memory.isTaken("a")).isTrue();
        assertThat(memory.isTaken("b")).isFalse();
        memory.hold("b", 30, Promise.<Void>promise().future(), () -> left.add("b"));
        assertThat(memory.isTaken("b")).isFalse();
        memory.hold("b", 30, Promise.<Void>promise().future(), () -> left.add("b"));
        assertThat(memory.isTaken("b")).isTrue();
        assertThat(left).isEmpty();
    }
}
