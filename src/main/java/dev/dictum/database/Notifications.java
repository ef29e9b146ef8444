package dev.dictum.database;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What instances that share a database tell each other (LISTEN and NOTIFY): sent in a transaction,
 * a message is heard once the transaction has been committed, not before. One connection listens,
 * from the first listener on.
 */
@ApplicationScoped
public class Notifications {
    private static final int TICK_MILLIS = 100;
    private static final int PAUSE_SECONDS = 2;

    /** Hears messages. */
    public interface Listener {
        /** What was sent, by whichever instance. */
        void heard(String message);

        /** Listening has begun, or begun again: what was sent before may have been missed. */
        void listens();

        /** Nothing is heard any more, for now. */
        void deaf();
    }

    private final DataSource dataSource;
    private final Sql sql;
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private @Nullable Thread thread;
    private volatile boolean closed;

    Notifications(DataSource dataSource, Sql sql) {
        this.dataSource = dataSource;
        this.sql = sql;
    }

    /** Tells all instances, this one as well, when the current transaction is committed. */
    public void send(String channel, String message) {
        sql.list("select pg_notify(?, ?)::text", row -> row.text(), channel, message);
    }

    /** Has a listener hear all messages of a channel from now on. */
    public synchronized void listen(String channel, Listener listener) {
        if (listeners.putIfAbsent(channel, listener) != null) {
            throw new IllegalStateException(channel + " is listened to already");
        }
        if (thread == null) {
            thread = Thread.ofVirtual().name("notifications").start(this::run);
        }
    }

    /** Before the database is closed. */
    synchronized void close(@Observes ShutdownEvent event) throws InterruptedException {
        closed = true;
        if (thread != null) {
            thread.join(Duration.ofSeconds(PAUSE_SECONDS));
        }
    }

    private void run() {
        while (!closed) {
            try (Connection connection = dataSource.getConnection()) {
                hear(connection);
            } catch (SQLException e) {
                if (!closed) {
                    Log.warn("Other instances cannot be heard; trying again", e);
                    pause();
                }
            } finally {
                listeners.values().forEach(Listener::deaf);
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        Set<String> heard = new HashSet<>();
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (Statement statement = connection.createStatement()) {
            while (!closed) {
                for (Map.Entry<String, Listener> listener : listeners.entrySet()) {
                    if (heard.add(listener.getKey())) {
                        statement.execute("listen " + listener.getKey());
                        listener.getValue().listens();
                    }
                }
                PGNotification[] messages = postgres.getNotifications(TICK_MILLIS);
                if (messages != null) {
                    tell(messages);
                }
            }
            statement.execute("unlisten *");
        }
    }

    private void tell(PGNotification[] messages) {
        for (PGNotification message : messages) {
            Listener listener = listeners.get(message.getName());
            if (listener != null) {
                listener.heard(message.getParameter());
            }
        }
    }

    private static void pause() {
        try {
            TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        } catch (InterruptedException e) {
            // The loop looks whether to go on.
        }
    }
}
