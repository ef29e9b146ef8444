package dev.dictum.graphql;

import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much memory answers take that were sent and not read yet. Clients that do not read may take a
 * part of it, all together; beyond that no address that has its share of it gets another answer
 * until it has read, or those who have not for longest are left.
 */
@ApplicationScoped
class UnreadAnswers {
    /** The part of the heap that they may take. */
    private static final int PART = 4;

    /** So long a client may take over an answer while others wait for its memory. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** An answer on its way. */
    private record Unread(String address, long bytes, long since, Runnable leave) {}

    private final long most;
    private final long patience;

    // All below is read and written by whoever holds this object's lock.

    /** The oldest first. */
    private final Map<Object, Unread> unread = new LinkedHashMap<>();

    private long bytes;

    /** What those of each address take. */
    private final Map<String, Long> shares = new HashMap<>();

    @Inject
    UnreadAnswers() {
        this(Runtime.getRuntime().maxMemory() / PART, PATIENCE);
    }

    UnreadAnswers(long most, Duration patience) {
        this.most = most;
        this.patience = patience.toNanos();
    }

    /**
     * Counts an answer until it is read or its client has left.
     *
     * @param address whose answer it is
     * @param leave closes the connection to a client that does not read
     */
    void sent(String address, long size, Future<Void> read, Runnable leave) {
        Object answer = new Object();
        synchronized (this) {
            unread.put(answer, new Unread(address, size, System.nanoTime(), leave));
            count(address, size);
        }
        read.onComplete(done -> forget(answer));
    }

    private synchronized void forget(Object answer) {
        Unread gone = unread.remove(answer);
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
     * Whether there is no room for another answer to an address; where there is none for all, who
     * has not read for long is left.
     */
    boolean areTooMany(String address) {
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

    /** Those who have had an answer since before a time, until half of the room is free. */
    private List<Runnable> leaving(long before) {
        List<Runnable> leaving = new ArrayList<>();
        for (Iterator<Unread> each = unread.values().iterator();
                each.hasNext() && bytes > most / 2; ) {
            Unread oldest = each.next();
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
