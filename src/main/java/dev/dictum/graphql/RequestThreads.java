package dev.dictum.graphql;

import io.quarkus.logging.Log;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The threads that answer GraphQL requests. Queries of anybody are answered by as many as there are
 * connections to the database: more of them at once would wait for each other at every statement,
 * and the slowest answers would come later. Of those that wait, the next is of the address that has
 * had the least time so far, as a system shares its processors among programs; those of one address
 * are answered in their order, and one thread is always left to the others. Whoever has credentials
 * may change the archive, which can take long, and gets a thread of his own.
 */
@ApplicationScoped
class RequestThreads {
    /** So long a query waits for its turn; then its client is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A query that waits, since when, and what is done instead when its turn comes too late. */
    private record Waiting(Runnable work, Runnable late, long since) {}

    /** An address of which queries wait or run. */
    private static final class Client {
        final String address;
        final Queue<Waiting> waiting = new ArrayDeque<>();
        int running;

        /** Time that its queries took, in nanoseconds; those who come later begin level. */
        long used;

        Client(String address, long used) {
            this.address = address;
            this.used = used;
        }

        boolean isIdle() {
            return waiting.isEmpty() && running == 0;
        }
    }

    private final long patience;

    /** Queries of one address that run at once. */
    private final int share;

    // All below is read and written by whoever holds this object's lock.

    private final Map<String, Client> clients = new HashMap<>();

    /** Whose queries wait and may run, who has had least first. */
    private final TreeSet<Client> ready =
            new TreeSet<>(
                    Comparator.<Client>comparingLong(client -> client.used)
                            .thenComparing(client -> client.address));

    /** What those had used who were served last. */
    private long level;

    private boolean stopped;

    @Inject
    RequestThreads(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this(connections, PATIENCE);
    }

    RequestThreads(int connections, Duration patience) {
        this.patience = patience.toNanos();
        this.share = Math.max(1, connections - 1);
        for (int i = 0; i < connections; i++) {
            Thread.ofPlatform().daemon().name("graphql-" + i).start(this::serve);
        }
    }

    /** Whose turn it is. */
    static String address(RoutingContext context) {
        SocketAddress remote = context.request().remoteAddress();
        return remote == null ? "" : Objects.requireNonNullElse(remote.hostAddress(), "");
    }

    /**
     * Answers a request of anybody, in its turn.
     *
     * @param address who shares turns with whom
     * @param late what is done instead when its turn comes too late
     */
    synchronized void inTurn(String address, Runnable work, Runnable late) {
        Client client = clients.computeIfAbsent(address, a -> new Client(a, level));
        ready.remove(client);
        if (client.waiting.isEmpty()) {
            // One long query that runs is no reason to be first with all others.
            client.used = Math.max(client.used, level);
        }
        client.waiting.add(new Waiting(work, late, System.nanoTime()));
        line(client);
    }

    private void line(Client client) {
        if (!client.waiting.isEmpty() && client.running < share) {
            ready.add(client);
            notify();
        }
    }

    private void serve() {
        try {
            while (true) {
                Client client;
                Waiting next;
                synchronized (this) {
                    while (ready.isEmpty() && !stopped) {
                        wait();
                    }
                    if (ready.isEmpty()) {
                        return;
                    }
                    client = ready.removeFirst();
                    next = client.waiting.remove();
                    client.running++;
                    level = Math.max(level, client.used);
                    line(client);
                }
                run(next, client);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Waiting next, Client client) {
        long begin = System.nanoTime();
        try {
            (begin - next.since > patience ? next.late : next.work).run();
        } catch (RuntimeException | Error e) {
            Log.error("A GraphQL request failed, and nobody was told", e);
        } finally {
            charge(client, System.nanoTime() - begin);
        }
    }

    private synchronized void charge(Client client, long nanos) {
        ready.remove(client);
        client.running--;
        client.used += nanos;
        line(client);
        if (client.isIdle()) {
            clients.remove(client.address);
        }
    }

    /** Answers a request that may take long. */
    void apart(Runnable work) {
        Thread.startVirtualThread(work);
    }

    @PreDestroy
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }
}
