package dev.dictum.graphql;

import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The threads that answer GraphQL requests, feeds and linked data. Queries of anybody are answered
 * by as many as there are connections to the database: more of them at once would wait for each
 * other at every statement, and the slowest answers would come later. Of those that wait, the next
 * is of the address that has had the least time so far, as a system shares its processors among
 * programs, and of those that have had the same, the one that came first; those of one address are
 * answered in their order, and where there are several threads one is always left to the others.
 * Addresses whose queries take long have half of the threads, all together, so that the database
 * has room for short ones. Whoever has credentials may change the archive, which can take long, and
 * gets a thread of his own.
 */
@Singleton
public class RequestThreads {
    /** So long a query waits for its turn; then its client is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Queries that take so long are long ones. */
    private static final Duration LONG = Duration.ofMillis(250);

    /** How much the last query counts for what an address's queries take. */
    private static final int LAST = 4;

    /** The part of the heap that requests may take while they wait. */
    private static final int PART = 8;

    /** What a request takes besides its text. */
    private static final int OVERHEAD = 4 << 10;

    /** How often in that time is looked who has waited too long. */
    private static final int LOOKS = 10;

    /**
     * A query that waits.
     *
     * @param late what is done instead when its turn comes too late or not at all
     * @param bytes of memory that it takes
     * @param number how many came before
     */
    private record Waiting(Runnable work, Runnable late, long bytes, long since, long number) {}

    /** An address of which queries wait or run, or that has had more than others. */
    private static final class Client {
        final Queue<Waiting> waiting = new ArrayDeque<>();
        int running;

        /** Memory of those that wait. */
        long bytes;

        /** Time that its queries took, in nanoseconds; those who come later begin level. */
        long used;

        /** What its queries take of late, in nanoseconds. */
        long typical;

        boolean isLong() {
            return typical > LONG.toNanos();
        }

        boolean isIdle() {
            return waiting.isEmpty() && running == 0;
        }

        /** How many came before the first that waits. */
        long first() {
            Waiting head = waiting.peek();
            return head == null ? Long.MAX_VALUE : head.number;
        }
    }

    /** Who has had least, and of those the first that waits. */
    private static final Comparator<Client> LEAST_FIRST =
            Comparator.<Client>comparingLong(client -> client.used)
                    .thenComparingLong(Client::first);

    /**
     * A query that is to run now.
     *
     * @param slow whether the queries of its address take long
     */
    private record Turn(Client client, Waiting query, boolean slow) {}

    private final int connections;
    private final long patience;

    /** Bytes that may wait, those of all addresses. */
    private final long most;

    /** Queries of one address that run at once. */
    private final int share;

    /** Queries of all addresses whose queries take long that run at once. */
    private final int shareOfLong;

    private final ExecutorService threads;
    private final ScheduledExecutorService clock;

    // All below is read and written by whoever holds this object's lock.

    private final Map<String, Client> clients = new HashMap<>();

    /** Whose queries wait and may run, who has had least first. */
    private final TreeSet<Client> ready = new TreeSet<>(LEAST_FIRST);

    /** The same, of those whose queries take long. */
    private final TreeSet<Client> readyLong = new TreeSet<>(LEAST_FIRST);

    /** Queries of those that run. */
    private int runningLong;

    /** What each had by now who waited all the time, so that who comes begins there. */
    private long level;

    /** Addresses of which queries wait or run. */
    private int active;

    private long arrivals;

    /** Memory of all that wait. */
    private long bytes;

    /** Threads that answer, or have been told to. */
    private int busy;

    private boolean stopped;

    @Inject
    RequestThreads(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this(connections, PATIENCE, Runtime.getRuntime().maxMemory() / PART);
    }

    RequestThreads(int connections, Duration patience, long most) {
        this.connections = connections;
        this.most = most;
        this.patience = patience.toNanos();
        this.share = Math.max(1, connections - 1);
        this.shareOfLong = Math.max(1, connections / 2);
        this.threads =
                Executors.newFixedThreadPool(
                        connections, Thread.ofPlatform().daemon().name("graphql-", 0).factory());
        this.clock =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("graphql-clock").factory());
        long pause = Math.max(TimeUnit.MILLISECONDS.toNanos(1), this.patience / LOOKS);
        clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.NANOSECONDS);
    }

    /**
     * Answers a request of anybody, in its turn.
     *
     * @param address who shares turns with whom
     * @param length bytes of the request, which is kept while it waits
     * @param late what is done instead when its turn comes too late or not at all
     */
    void inTurn(String address, int length, Runnable work, Runnable late) {
        if (!isTaken(address, length, work, late)) {
            run(late);
        }
    }

    /** The same for a route beside GraphQL; who has credentials has a thread of his own. */
    public void inTurn(RoutingContext context, BlockingWork.Work work) {
        if (GraphqlRequests.hasCredentials(context)) {
            BlockingWork.run(context, work);
        } else {
            inTurn(
                    ClientAddress.nameOf(context),
                    0,
                    () -> BlockingWork.answer(context, work),
                    () -> BlockingWork.tooLate(context));
        }
    }

    private synchronized boolean isTaken(String address, int length, Runnable work, Runnable late) {
        if (stopped) {
            return false;
        }
        Client client = clients.computeIfAbsent(address, a -> new Client());
        long size = (long) length + OVERHEAD;
        if (bytes + size > most && client.bytes + size > most / (active + 1)) {
            // There is no room for all, and this address has its part of it.
            return false;
        }
        unline(client);
        active += client.isIdle() ? 1 : 0;
        if (client.waiting.isEmpty()) {
            // Whoever pauses earns nothing by it, nor by one long query that runs.
            client.used = Math.max(client.used, level);
        }
        client.waiting.add(new Waiting(work, late, size, System.nanoTime(), arrivals++));
        client.bytes += size;
        bytes += size;
        line(client);
        if (first() != null && busy < connections) {
            threads.execute(this::serve);
            busy++;
        }
        return true;
    }

    /** What somebody can have had too much: so much as half of his patience makes up for. */
    private long mostOwed() {
        return patience / 2 * connections / active;
    }

    private void line(Client client) {
        if (!client.waiting.isEmpty() && client.running < share) {
            (client.isLong() ? readyLong : ready).add(client);
        }
    }

    private void unline(Client client) {
        (client.isLong() ? readyLong : ready).remove(client);
    }

    /** Whose query is the next; null when none waits that may run. */
    private @Nullable Client first() {
        Client quick = ready.isEmpty() ? null : ready.first();
        Client slow = readyLong.isEmpty() || runningLong >= shareOfLong ? null : readyLong.first();
        if (quick == null || slow == null) {
            return quick == null ? slow : quick;
        }
        return LEAST_FIRST.compare(quick, slow) <= 0 ? quick : slow;
    }

    private void serve() {
        for (Turn turn = next(); turn != null; turn = next()) {
            long begin = System.nanoTime();
            boolean late = begin - turn.query.since > patience;
            try {
                run(late ? turn.query.late : turn.query.work);
            } finally {
                charge(turn, System.nanoTime() - begin, late);
            }
        }
    }

    /** The next query; null when none waits that may run, and the thread is free. */
    private synchronized @Nullable Turn next() {
        Client client = first();
        if (client == null) {
            busy--;
            return null;
        }
        unline(client);
        Turn turn = new Turn(client, remove(client), client.isLong());
        client.running++;
        runningLong += turn.slow ? 1 : 0;
        level = Math.max(level, client.used);
        line(client);
        return turn;
    }

    private Waiting remove(Client client) {
        Waiting first = client.waiting.remove();
        client.bytes -= first.bytes;
        bytes -= first.bytes;
        return first;
    }

    private synchronized void charge(Turn turn, long nanos, boolean late) {
        Client client = turn.client;
        unline(client);
        client.running--;
        if (!late) {
            client.typical += (nanos - client.typical) / (client.typical == 0 ? 1 : LAST);
        }
        runningLong -= turn.slow ? 1 : 0;
        // All who were there deserved a part of that time.
        level += nanos / active;
        client.used = Math.min(client.used + nanos, level + mostOwed());
        active -= client.isIdle() ? 1 : 0;
        line(client);
    }

    private static void run(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            Log.error("A GraphQL request failed, and nobody was told", e);
        }
    }

    /** Sends away who has waited too long, and forgets who has had no more than others. */
    private void look() {
        leaving(System.nanoTime() - patience).forEach(RequestThreads::run);
    }

    /** What is to be done for those who came before that time. */
    private synchronized List<Runnable> leaving(long before) {
        List<Runnable> leaving = new ArrayList<>();
        for (Client client : clients.values()) {
            unline(client);
            Waiting head = client.waiting.peek();
            boolean waited = head != null;
            while (head != null && head.since - before < 0) {
                leaving.add(remove(client).late);
                head = client.waiting.peek();
            }
            active -= waited && client.isIdle() ? 1 : 0;
            line(client);
        }
        clients.values()
                .removeIf(client -> client.isIdle() && (active == 0 || client.used <= level));
        return leaving;
    }

    /** How many addresses are known. */
    synchronized int clients() {
        return clients.size();
    }

    /** Answers a request that may take long. */
    void apart(Runnable work) {
        Thread.startVirtualThread(work);
    }

    /** Sends away who waits, and who comes later. */
    @PreDestroy
    void stop() {
        synchronized (this) {
            stopped = true;
        }
        leaving(System.nanoTime() + 1).forEach(RequestThreads::run);
        clock.shutdown();
        threads.shutdown();
    }
}
