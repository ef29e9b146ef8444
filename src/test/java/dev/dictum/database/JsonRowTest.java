package dev.dictum.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonRowTest {

    @Test
    void eachKindOfColumnIsReadInItsOrder() throws SQLException {
        List<List<Object>> rows =
                JsonRow.readAll(
                        """
                        [[12345678901, 7, true, 0.25, "河湾 \\"x\\"", "2022-03-25T07:30:22+08:00", [1, 2], [3], ["a", "b"], "\\\\x00ff"]]
                        """,
                        row ->
                                List.of(
                                        row.getLong(),
                                        row.getInt(),
                                        row.getBoolean(),
                                        row.getDouble(),
                                        row.text(),
                                        row.instant(),
                                        row.ints(),
                                        row.longs(),
                                        row.texts(),
                                        row.bytes()));
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst().subList(0, 9))
                .containsExactly(
                        12345678901L,
                        7,
                        true,
                        0.25,
                        "河湾 \"x\"",
                        Instant.parse("2022-03-24T23:30:22Z"),
                        List.of(1, 2),
                        List.of(3L),
                        List.of("a", "b"));
        assertThat((byte[]) rows.getFirst().getLast()).containsExactly(0, 255);
    }

    @Test
    void whatIsNullIsNullOrNothing() throws SQLException {
        List<List<Object>> rows =
                JsonRow.readAll(
                        "[[null, null, null, null, null, null], [1, 2, \"x\", \"2020-01-01T00:00:00.5+00:00\", [], []]]",
                        row ->
                                Arrays.asList(
                                        row.longOrNull(),
                                        row.intOrNull(),
                                        row.textOrNull(),
                                        row.instantOrNull(),
                                        row.ints(),
                                        row.texts()));
        assertThat(rows.getFirst()).containsExactly(null, null, null, null, List.of(), List.of());
        assertThat(rows.getLast())
                .containsExactly(
                        1L,
                        2,
                        "x",
                        Instant.parse("2020-01-01T00:00:00.500Z"),
                        List.of(),
                        List.of());
    }

    @Test
    void noArrayHasNoRows() throws SQLException {
        assertThat(JsonRow.readAll(null, Row::getLong)).isEmpty();
        assertThat(JsonRow.readAll("[]", Row::getLong)).isEmpty();
    }

    @Test
    void aReaderOfOtherColumnsIsToldSo() {
        assertThatThrownBy(() -> JsonRow.readAll("[[1, 2]]", Row::getLong))
                .hasMessage("a row has more columns than were read");
        assertThatThrownBy(() -> JsonRow.readAll("[[1]]", row -> row.getLong() + row.getLong()))
                .hasMessage("a row has fewer columns than are read");
        assertThatThrownBy(() -> JsonRow.readAll("[[null]]", Row::getLong))
                .isInstanceOf(NullPointerException.class);
    }
}
