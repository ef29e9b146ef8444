package dev.dictum.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.EmbeddedDatabase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class ArchiveRevisionTest {
    @Inject ArchiveRevision revision;

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void writersDoNotWaitAndNothingShowsBeforeItsCommit() throws Exception {
        long before = revision.current();
        QuarkusTransaction.requiringNew()
                .run(() -> {
                    revision.raise();
                    // While this writer is still busy, another one comes and goes.
                    Thread other =
                            Thread.ofPlatform()
                                    .start(() ->
                                            QuarkusTransaction.requiringNew().run(revision::raise));
                    join(other);
                    Thread reader =
                            Thread.ofPlatform()
                                    .start(() ->
                                            assertThat(revision.current()).isEqualTo(before + 1));
                    join(reader);
                });
        assertThat(revision.current()).isEqualTo(before + 2);
    }

    @Test
    void whatIsRolledBackDoesNotCount() {
        long before = revision.current();
        QuarkusTransaction.begin();
        revision.raise();
        QuarkusTransaction.rollback();
        assertThat(revision.current()).isEqualTo(before);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
