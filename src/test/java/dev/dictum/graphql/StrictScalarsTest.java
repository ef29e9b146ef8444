package dev.dictum.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictScalarsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000-01-01T00:00:00Z",
                "-0001-12-31T23:59:59Z",
                "1969-12-31T23:59:59Z",
                "2024-02-29T07:30:00Z",
                "2022-03-24T23:30:22.120Z",
                "9999-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z"
            })
    void writesInstantsAsTheyAreRead(String text) {
        assertEquals(text, StrictScalars.written(Instant.parse(text)));
    }

    @Test
    void writesAnyInstantAsJavaDoes() {
        Random random = new Random(3);
        for (int i = 0; i < 10_000; i++) {
            Instant instant =
                    Instant.ofEpochSecond(random.nextLong(-70_000_000_000L, 300_000_000_000L));
            assertEquals(instant.toString(), StrictScalars.written(instant));
        }
    }
}
