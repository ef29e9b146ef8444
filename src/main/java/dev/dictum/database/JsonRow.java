package dev.dictum.database;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row that PostgreSQL wrote as a JSON array. */
public final class JsonRow implements Row {
    private static final JsonFactory JSON = new JsonFactory();

    private interface Reading<T> {
        T read() throws IOException;
    }

    private final JsonParser json;

    private JsonRow(JsonParser json) {
        this.json = json;
    }

    /** All rows of an array of them; none where there is no array. */
    public static <T> List<T> readAll(@Nullable String array, RowReader<T> reader)
            throws SQLException {
        if (array == null) {
            return List.of();
        }
        try (JsonParser json = JSON.createParser(array)) {
            List<T> rows = new ArrayList<>();
            JsonRow row = new JsonRow(json);
            json.nextToken();
            while (json.nextToken() == JsonToken.START_ARRAY) {
                rows.add(reader.read(row));
                if (json.nextToken() != JsonToken.END_ARRAY) {
                    throw new IllegalStateException("a row has more columns than were read");
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private <T> T column(Reading<T> reading) {
        return Objects.requireNonNull(columnOrNull(reading));
    }

    private <T> @Nullable T columnOrNull(Reading<T> reading) {
        try {
            JsonToken token = json.nextToken();
            if (token == JsonToken.END_ARRAY) {
                throw new IllegalStateException("a row has fewer columns than are read");
            }
            return token == JsonToken.VALUE_NULL ? null : reading.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing where the column is null. */
    private <T> List<T> array(Reading<T> element) {
        List<T> values =
                columnOrNull(() -> {
                    List<T> read = new ArrayList<>();
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        read.add(element.read());
                    }
                    return read;
                });
        return values == null ? List.of() : values;
    }

    @Override
    public long getLong() {
        return column(json::getLongValue);
    }

    @Override
    public @Nullable Long longOrNull() {
        return columnOrNull(json::getLongValue);
    }

    @Override
    public int getInt() {
        return column(json::getIntValue);
    }

    @Override
    public @Nullable Integer intOrNull() {
        return columnOrNull(json::getIntValue);
    }

    @Override
    public boolean getBoolean() {
        return column(json::getBooleanValue);
    }

    @Override
    public double getDouble() {
        return column(json::getDoubleValue);
    }

    @Override
    public String text() {
        return column(json::getText);
    }

    @Override
    public @Nullable String textOrNull() {
        return columnOrNull(json::getText);
    }

    /** PostgreSQL writes bytes as a text: {@code \\x} and hexadecimal digits. */
    @Override
    public byte[] bytes() {
        return HexFormat.of().parseHex(text().substring(2));
    }

    @Override
    public Instant instant() {
        return column(() -> OffsetDateTime.parse(json.getText()).toInstant());
    }

    @Override
    public @Nullable Instant instantOrNull() {
        return columnOrNull(() -> OffsetDateTime.parse(json.getText()).toInstant());
    }

    @Override
    public List<Long> longs() {
        return array(json::getLongValue);
    }

    @Override
    public List<Integer> ints() {
        return array(json::getIntValue);
    }

    @Override
    public List<String> texts() {
        return array(json::getText);
    }
}
