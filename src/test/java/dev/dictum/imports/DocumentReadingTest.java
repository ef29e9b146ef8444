package dev.dictum.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dictum.imports.reader.Issue;
import dev.dictum.imports.reader.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentReadingTest {
    @Test
    void anExtractionThatFailsCostsTheQuotesOnly() {
        List<Issue> issues = new ArrayList<>();
        assertThat(
                        DocumentReading.extraction(
                                        "a",
                                        issues,
                                        () -> {
                                            throw new IllegalStateException("inner words");
                                        })
                                .quotes())
                .isEmpty();
        assertThat(issues)
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("QUOTES_FAILED");
                    assertThat(issue.severity()).isEqualTo(Severity.WARNING);
                    assertThat(issue.message()).doesNotContain("inner words");
                });
    }
}
