package dev.dictum.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
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
        threads.inTurn(address, 0, () -> end(name), () -> end(name + " came too late"));
    }

    private void end(String name) {
        done.add(name);
        ended.countDown();
    }

    private void hold() {
        await(free);
    }

    @Test
    void answersInTheOrderInWhichRequestsCome() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn(HERE, 0, this::hold, () -> {});
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
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn(HERE, 0, this::hold, () -> {});
        ask(threads, "one of many");
        ask(threads, ELSEWHERE, "somebody else");
        free.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("somebody else", "one of many");
        threads.stop();
    }

    @Test
    void aLongQueryEarnsNoStanding() throws InterruptedException {
        RequestThreads threads = new RequestThreads(3, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        CountDownLatch two = new CountDownLatch(2);
        CountDownLatch third = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        CountDownLatch three = new CountDownLatch(3);
        threads.inTurn(HERE, 0, () -> begin(two, free), () -> {});
        threads.inTurn("192.0.2.3", 0, () -> begin(two, third), () -> {});
        await(two);
        // The only thread left works for others, who have had something before they go on.
        threads.inTurn(ELSEWHERE, 0, () -> pause(100), () -> {});
        threads.inTurn(ELSEWHERE, 0, () -> begin(busy, free), () -> {});
        await(busy);
        for (String name : List.of("first here", "second here")) {
            threads.inTurn(HERE, 0, () -> takeTime(name, three), () -> {});
        }
        threads.inTurn(ELSEWHERE, 0, () -> takeTime("elsewhere", three), () -> {});
        third.countDown();
        await(three);
        assertThat(done).containsExactly("first here", "elsewhere", "second here");
        free.countDown();
        threads.stop();
    }

    private static void begin(CountDownLatch begun, CountDownLatch end) {
        begun.countDown();
        await(end);
    }

    private void takeTime(String name, CountDownLatch all) {
        pause(2);
        done.add(name);
        all.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void noAddressHoldsAllThreads() throws InterruptedException {
        RequestThreads threads = new RequestThreads(3, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        for (int i = 0; i < 5; i++) {
            threads.inTurn(HERE, 0, this::hold, () -> {});
        }
        ask(threads, ELSEWHERE, "first");
        ask(threads, ELSEWHERE, "second");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("first", "second");
        free.countDown();
        threads.stop();
    }

    @Test
    void longQueriesLeaveHalfOfTheThreads() throws InterruptedException {
        RequestThreads threads = new RequestThreads(4, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        List<String> slow = List.of(HERE, "192.0.2.3");
        CountDownLatch known = new CountDownLatch(slow.size());
        for (String address : slow) {
            threads.inTurn(
                    address,
                    0,
                    () -> {
                        pause(300);
                        known.countDown();
                    },
                    () -> {});
        }
        await(known);
        // They are counted when they have returned.
        pause(100);
        AtomicInteger begun = new AtomicInteger();
        for (String address : slow) {
            for (int i = 0; i < 3; i++) {
                threads.inTurn(
                        address,
                        0,
                        () -> {
                            begun.incrementAndGet();
                            hold();
                        },
                        () -> {});
            }
        }
        CountDownLatch both = new CountDownLatch(2);
        for (int i = 0; i < 2; i++) {
            threads.inTurn(
                    ELSEWHERE,
                    0,
                    () -> {
                        both.countDown();
                        await(both);
                    },
                    () -> {});
        }
        // Two threads at once are there for the others.
        await(both);
        assertThat(begun.get()).isLessThanOrEqualTo(2);
        free.countDown();
        threads.stop();
    }

    @Test
    void aFailureCostsNoThread() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn(
                HERE,
                0,
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
        RequestThreads threads = new RequestThreads(1, Duration.ofNanos(1), Long.MAX_VALUE / 2);
        threads.inTurn(HERE, 0, () -> end("first"), () -> end("first came too late"));
        ask(threads, "second");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("first came too late", "second came too late");
        threads.stop();
    }

    @Test
    void longWorkWaitsForNobody() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn(HERE, 0, this::hold, () -> {});
        threads.apart(() -> end("an import"));
        threads.apart(() -> end("another"));
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactlyInAnyOrder("an import", "another");
        free.countDown();
        threads.stop();
    }

    @Test
    void nobodyIsPassedByThoseWhoComeAgain() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn(HERE, 0, this::hold, () -> {});
        askAgain(threads, "192.0.2.3", "192.0.2.4", 20);
        ask(threads, "192.0.2.9", "the last by its letters");
        free.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("the last by its letters", "all turns taken");
        threads.stop();
    }

    /** Two addresses that ask in turns: one of them waits whenever the other is answered. */
    private void askAgain(RequestThreads threads, String address, String other, int turns) {
        threads.inTurn(
                address,
                0,
                () -> {
                    if (turns == 0) {
                        end("all turns taken");
                    } else {
                        askAgain(threads, other, address, turns - 1);
                    }
                },
                () -> {});
    }

    @Test
    void whatSomebodyHadOutlastsAPause() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn("192.0.2.3", 0, this::hold, () -> {});
        threads.inTurn(HERE, 0, () -> pause(20), () -> {});
        threads.inTurn(
                "192.0.2.4",
                0,
                () -> {
                    ask(threads, HERE, "more for whoever had much");
                    ask(threads, ELSEWHERE, "something for whoever had nothing");
                },
                () -> {});
        free.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done)
                .containsExactly("something for whoever had nothing", "more for whoever had much");
        threads.stop();
    }

    @Test
    void sendsAwayWhoseTurnDoesNotCome() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMillis(20), Long.MAX_VALUE / 2);
        CountDownLatch begun = new CountDownLatch(1);
        threads.inTurn(HERE, 0, () -> begin(begun, free), () -> {});
        await(begun);
        ask(threads, "first");
        ask(threads, ELSEWHERE, "second");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactlyInAnyOrder("first came too late", "second came too late");
        free.countDown();
        threads.stop();
    }

    @Test
    void forgetsWhoHadNoMoreThanOthers() throws InterruptedException {
        RequestThreads threads = new RequestThreads(2, Duration.ofMillis(20), Long.MAX_VALUE / 2);
        CountDownLatch all = new CountDownLatch(100);
        threads.inTurn(HERE, 0, this::hold, () -> {});
        for (int i = 0; i < 100; i++) {
            threads.inTurn("198.51.100." + i, 0, all::countDown, all::countDown);
        }
        await(all);
        // Whoever runs on is known, the others until somebody had more; then nobody.
        free.countDown();
        for (int i = 0; i < 1000 && threads.clients() > 0; i++) {
            pause(10);
        }
        assertThat(threads.clients()).isZero();
        threads.stop();
    }

    @Test
    void sendsEverybodyAwayOnceStopped() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        CountDownLatch begun = new CountDownLatch(1);
        threads.inTurn(HERE, 0, () -> begin(begun, free), () -> {});
        await(begun);
        ask(threads, "before");
        threads.stop();
        ask(threads, "after");
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).containsExactly("before came too late", "after came too late");
        free.countDown();
    }

    @Test
    void whoeverWaitsIsServedHoweverManyComeForTheFirstTime() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), Long.MAX_VALUE / 2);
        threads.inTurn(HERE, 0, () -> pause(5), () -> {});
        threads.inTurn("192.0.2.3", 0, this::hold, () -> {});
        ask(threads, "somebody who had something");
        askFromElsewhere(threads, 0, 100);
        askFromElsewhere(threads, 1_000, 100);
        free.countDown();
        assertThat(ended.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(done).contains("somebody who had something");
        assertThat(done.getFirst()).isEqualTo("somebody who had something");
        threads.stop();
    }

    /**
     * Each query from an address that nobody has seen, one waiting whenever another is answered.
     */
    private void askFromElsewhere(RequestThreads threads, int number, int left) {
        threads.inTurn(
                "198.51.100." + number,
                0,
                () -> {
                    pause(1);
                    if (left == 0) {
                        end("all the others");
                    } else {
                        askFromElsewhere(threads, number + 1, left - 1);
                    }
                },
                () -> {});
    }

    @Test
    void nobodyOwesMoreThanHeCanWorkOff() throws InterruptedException {
        RequestThreads threads =
                new RequestThreads(1, Duration.ofMillis(1_500), Long.MAX_VALUE / 2);
        CountDownLatch all = new CountDownLatch(2);
        AtomicBoolean enough = new AtomicBoolean();
        threads.inTurn(
                HERE,
                0,
                () -> {
                    pause(1_400);
                    ask(threads, HERE, "more");
                },
                () -> {});
        keepAsking(threads, ELSEWHERE, enough, all);
        keepAsking(threads, "192.0.2.3", enough, all);
        for (int i = 0; i < 500 && done.isEmpty(); i++) {
            pause(10);
        }
        enough.set(true);
        await(all);
        assertThat(done).containsExactly("more");
        threads.stop();
    }

    private static void keepAsking(
            RequestThreads threads, String address, AtomicBoolean enough, CountDownLatch ended) {
        Runnable again =
                () -> {
                    pause(2);
                    if (enough.get()) {
                        ended.countDown();
                    } else {
                        keepAsking(threads, address, enough, ended);
                    }
                };
        threads.inTurn(address, 0, again, again);
    }

    @Test
    void forgetsThoseWhoCameOnce() throws InterruptedException {
        RequestThreads threads = new RequestThreads(2, Duration.ofMillis(20), Long.MAX_VALUE / 2);
        CountDownLatch begun = new CountDownLatch(1);
        threads.inTurn(HERE, 0, () -> begin(begun, free), () -> {});
        await(begun);
        for (int i = 0; i < 2_000; i++) {
            CountDownLatch answered = new CountDownLatch(1);
            threads.inTurn("198.51.100." + i, 0, answered::countDown, answered::countDown);
            await(answered);
        }
        for (int i = 0; i < 1_000 && threads.clients() > 100; i++) {
            pause(10);
        }
        assertThat(threads.clients()).isLessThan(100);
        free.countDown();
        threads.stop();
    }

    @Test
    void whoHasHisPartOfTheRoomIsSentAwayAndOthersAreNot() throws InterruptedException {
        RequestThreads threads = new RequestThreads(1, Duration.ofMinutes(1), 100_000);
        CountDownLatch begun = new CountDownLatch(1);
        threads.inTurn(HERE, 0, () -> begin(begun, free), () -> {});
        await(begun);
        threads.inTurn(HERE, 80_000, () -> end("first"), () -> end("first was sent away"));
        threads.inTurn(HERE, 80_000, () -> end("second"), () -> end("second was sent away"));
        assertThat(done).containsExactly("second was sent away");
        threads.inTurn(
                ELSEWHERE, 20_000, () -> end("elsewhere"), () -> end("elsewhere was sent away"));
        assertThat(done).containsExactly("second was sent away");
        free.countDown();
        threads.stop();
    }
}
