package dev.dictum.graphql;

import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much memory clients hold: requests that have not come to their end, answers that were sent
 * and not read yet. They may hold a part of it, all together; beyond that no address that has its
 * share may hold more until it has given some back, or those who hold it for longest are left.
 */
@Singleton
class ClientMemory {
    /** The part of the heap that they may take. */
    private static final int PART = 4;

    /** So long a client may hold memory while others wait for it. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A request or an answer on its way. */
    private record Held(String address, long bytes, long since, Runnable leave) {}

    private final long most;
    private final long patience;

    // All below is read and written by whoever holds this object's lock.

    /** The oldest first. */
    private final Map<Object, Held> held = new LinkedHashMap<>();

    private long bytes;

    /** What those of each address take. */
    private final Map<String, Long> shares = new HashMap<>();

    @Inject
    ClientMemory() {
        this(Runtime.getRuntime().maxMemory() / PART, PATIENCE);
    }

    ClientMemory(long most, Duration patience) {
        this.most = most;
        this.patience = patience.toNanos();
    }

    /**
     * Counts memory until it is given back or its client has left.
     *
     * @param address who holds it
     * @param leave closes the connection to a client that holds it for too long
     */
    void hold(String address, long size, Future<Void> back, Runnable leave) {
        Object what = new Object();
        synchronized (this) {
            held.put(what, new Held(address, size, System.nanoTime(), leave));
            count(address, size);
        }
        back.onComplete(done -> forget(what));
    }

    private synchronized void forget(Object what) {
        Held gone = held.remove(what);
        if (gone != null) {
            count(gone.address, -gone.bytes);
        }
    }

    private void count(String address, long size) {
        bytes += size;
        if (shares.merge(address, size, Long::sum) == 0) {
            shares.remove(address);
        }
    }

    /** Closes a connection at once, where it would otherwise wait until all is written. */
    static void leave(HttpConnection client) {
        if (client instanceof ConnectionBase connection) {
            // From the first on: the others would close when all is written.
            connection.channel().pipeline().firstContext().close();
        } else {
            client.close();
        }
    }

    /**
     * Whether there is no room for more of an address; where there is none for all, who holds it
     * for long is left.
     */
    boolean isTaken(String address) {
        List<Runnable> leaving;
        boolean tooMany;
        synchronized (this) {
            if (bytes <= most) {
                return false;
            }
            tooMany = shares.getOrDefault(address, 0L) > most / (shares.size() + 1);
            leaving = leaving(System.nanoTime() - patience);
        }
        leaving.forEach(Runnable::run);
        return tooMany;
    }

    /** Those who hold some since before a time, until half of the room is free. */
    private List<Runnable> leaving(long before) {
        List<Runnable> leaving = new ArrayList<>();
        for (Iterator<Held> each = held.values().iterator(); each.hasNext() && bytes > most / 2; ) {
            Held oldest = each.next();
            if (oldest.since - before > 0) {
                break;
            }
            each.remove();
            count(oldest.address, -oldest.bytes);
            leaving.add(oldest.leave);
        }
        return leaving;
    }
}
