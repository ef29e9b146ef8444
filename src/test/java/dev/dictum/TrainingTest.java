package dev.dictum;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.dictum.support.Archive;
import dev.dictum.support.EmbeddedDatabase;
import dev.dictum.support.Post;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
class TrainingTest {
    @Inject Training training;
    @Inject Archive archive;

    @Test
    void everyQueryIsAnswered() {
        archive.clear();
        archive.imported(Post.of("sky", "Climate", "2024-05-23 21:15:00", List.of("Science")));
        assertThatCode(() -> training.run(1)).doesNotThrowAnyException();
    }
}
