package dev.dictum.graphql;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The threads that answer GraphQL requests. Queries of anybody are answered by as many as there are
 * connections to the database, the first come first: more of them at once would wait for each other
 * at every statement, and the slowest answers would come later. Whoever has credentials may change
 * the archive, which can take long, and gets a thread of his own.
 */
@ApplicationScoped
class RequestThreads {
    /** So long a query waits for its turn; then its client is told to come again. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ExecutorService shared;
    private final long patience;

    @Inject
    RequestThreads(@ConfigProperty(name = "quarkus.datasource.jdbc.max-size") int connections) {
        this(connections, PATIENCE);
    }

    RequestThreads(int connections, Duration patience) {
        this.patience = patience.toNanos();
        this.shared =
                Executors.newFixedThreadPool(
                        connections, Thread.ofPlatform().daemon().name("graphql-", 0).factory());
    }

    /**
     * Answers a request of anybody, in its turn.
     *
     * @param late what is done instead when its turn comes too late
     */
    void inTurn(Runnable work, Runnable late) {
        long begin = System.nanoTime();
        shared.execute(() -> (System.nanoTime() - begin > patience ? late : work).run());
    }

    /** Answers a request that may take long. */
    void apart(Runnable work) {
        Thread.startVirtualThread(work);
    }

    @PreDestroy
    void stop() {
        shared.shutdown();
    }
}
