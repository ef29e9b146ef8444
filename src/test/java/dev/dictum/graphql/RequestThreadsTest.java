package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RequestThreadsTest {
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final CountDownLatch free = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(2);

    private static final String HERE = "192.0.2.1";
    private static final String ELSEWHERE = "192.0.2.2";

    private void ask(RequestThreads threads, String name) {
        ask(threads, HERE, name);
    }

    private void ask(RequestThreads threads, String address, String name) {
        threads.inTurn(address, () -> end(name), () -> end(name + " came too late"));
    }

    private void end(String name) {
        done.add(name);
        ended.countDown();
    }

    private void hold() {
        try {
            assertThat(free.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void answersInTheOrderInWhichRequestsCome() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1));
        threads.inTurn(HERE, this::hold, () -> {});
        ask(threads, "first");
        ask(threads, "second");
        assertThat(done).isEmpty();
        free.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("first", "second");
        threads.stop();
    }

    @Test
    void whoHasHadLessTimePassesThoseWhoWait() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1));
        threads.inTurn(HERE, this::hold, () -> {});
        ask(threads, "one of many");
        ask(threads, ELSEWHERE, "somebody else");
        free.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("somebody else", "one of many");
        threads.stop();
    }

    @Test
    void noAddressHoldsAllThreads() throws InterruptedException {
        RequestThreads threads = new RequestThreads(3, Duration.ofMinutes(1));
        for (int i = 0; i < 5; i++) {
            threads.inTurn(HERE, this::hold, () -> {});
        }
        ask(threads, ELSEWHERE, "first");
        ask(threads, ELSEWHERE, "second");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("first", "second");
        free.countDown();
        threads.stop();
    }

    @Test
    void aFailureCostsNoThread() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1));
        threads.inTurn(
                HERE,
                () -> {
                    throw new IllegalStateException("made to fail");
                },
                () -> {});
        ask(threads, "first");
        ask(threads, "second");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        threads.stop();
    }

    @Test
    void sendsAwayWhoseTurnComesTooLate() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofNanos(1));
        threads.inTurn(HERE, () -> end("first"), () -> end("first came too late"));
        ask(threads, "second");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("first came too late", "second came too late");
        threads.stop();
    }

    @Test
    void longWorkWaitsForNobody() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1));
        threads.inTurn(HERE, this::hold, () -> {});
        threads.apart(() -> end("an import"));
        threads.apart(() -> end("another"));
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactlyInAnyOrder("an import", "another");
        free.countDown();
        threads.stop();
    }
}
