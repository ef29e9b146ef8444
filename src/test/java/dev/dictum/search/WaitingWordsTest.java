package dev.dictum.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Words that were written wait in a list that every search reads: it must stay short. */
@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class WaitingWordsTest {
    private static final int BATCH = 100;
    private static final int BATCHES = 25;

    @Inject Archive archive;

    @Test
    void theWordsOfManySmallImportsAreIndexedWhileTheyGoOn() {
        archive.clear();
        indexWhatWaits();
        Random random = new Random(3);
        long ofOneBatch = 0;
        // It may be just the batch with which what waits becomes too much.
        for (int batch = 0; ofOneBatch == 0; batch--) {
            archive.imported(posts(random, batch));
            ofOneBatch = indexWhatWaits();
        }

        for (int batch = 1; batch <= BATCHES; batch++) {
            archive.imported(posts(random, batch));
        }

        assertThat(indexWhatWaits()).isLessThan(ofOneBatch * BATCHES / 2);
    }

    private long indexWhatWaits() {
        return archive.sql()
                .first(
                        """
                        select sum(gin_clean_pending_list(inhrelid)) from pg_inherits
                        where inhparent = 'article_words_words'::regclass
                        """,
                        row -> row.getLong())
                .orElseThrow();
    }

    private static Post[] posts(Random random, int batch) {
        Post[] posts = new Post[BATCH];
        for (int i = 0; i < BATCH; i++) {
            String body =
                    random.ints(900, 0x4E00, 0x5200)
                            .collect(
                                    StringBuilder::new,
                                    StringBuilder::appendCodePoint,
                                    StringBuilder::append)
                            .toString();
            String key = "w%d-%d".formatted(batch, i);
            posts[i] =
                    new Post(
                            key + ".md",
                            "---\ntitle: 题\npermalink: %s\ndate: 2020-01-02\n---\n<p>%s</p>\n"
                                    .formatted(key, body));
        }
        return posts;
    }
}
