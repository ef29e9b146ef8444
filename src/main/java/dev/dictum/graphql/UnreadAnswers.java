package dev.dictum.graphql;

import io.vertx.core.Future;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much memory answers take that were sent and not read yet. Clients that do not read may take a
 * part of it, all together; beyond that nobody gets another answer until they have read, or those
 * who have not for longest are left.
 */
@ApplicationScoped
class UnreadAnswers {
    /** The part of the heap that they may take. */
    private static final int PART = 4;

    /** So long a client may take over an answer while others wait for its memory. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** An answer on its way. */
    private record Unread(long bytes, long since, Runnable leave) {}

    private final long most;
    private final long patience;

    // All below is read and written by whoever holds this object's lock.

    /** The oldest first. */
    private final Map<Object, Unread> unread = new LinkedHashMap<>();

    private long bytes;

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
     * @param leave closes the connection to a client that does not read
     */
    void sent(long size, Future<Void> read, Runnable leave) {
        Object answer = new Object();
        synchronized (this) {
            unread.put(answer, new Unread(size, System.nanoTime(), leave));
            bytes += size;
        }
        read.onComplete(done -> forget(answer));
    }

    private synchronized void forget(Object answer) {
        Unread gone = unread.remove(answer);
        bytes -= gone == null ? 0 : gone.bytes;
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

    /** Whether there is no room for another answer; then who has not read for long is left. */
    boolean areTooMany() {
        List<Runnable> leaving;
        synchronized (this) {
            if (bytes <= most) {
                return false;
            }
            leaving = leaving(System.nanoTime() - patience);
        }
        leaving.forEach(Runnable::run);
        return true;
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
            bytes -= oldest.bytes;
            leaving.add(oldest.leave);
        }
        return leaving;
    }
}
