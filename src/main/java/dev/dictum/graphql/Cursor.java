package dev.dictum.graphql;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dictum.search.folding.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * A place in a list: the sort value and the number of a row. It is good for the one order and
 * filter under which it was made.
 *
 * @param value the row's sort value as text; null for a row that has none
 * @param number the row's number, which decides between equal values
 */
public record Cursor(@Nullable String value, long number) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Writes the cursor for lists of the given kind: type, order and filter in one text. */
    public String encode(String list) {
        return encodeFor(digest(list));
    }

    /** Writes the cursor for lists whose kind has this digest. */
    String encodeFor(String digest) {
        StringBuilder json = new StringBuilder(64).append("[\"").append(digest).append("\",");
        if (value == null) {
            json.append("null");
        } else {
            json.append('"');
            JsonStringEncoder.getInstance().quoteAsString(value, json);
            json.append('"');
        }
        json.append(',').append(number).append(']');
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor; {@link ErrorCode#BAD_CURSOR} when it is none, or is of another list. */
    public static Cursor decode(String text, String list) {
        try {
            JsonNode array = JSON.readTree(Base64.getUrlDecoder().decode(text));
            if (array.isArray()
                    && array.size() == 3
                    && array.get(0).isTextual()
                    && (array.get(1).isTextual() || array.get(1).isNull())
                    && array.get(2).isIntegralNumber()
                    && array.get(2).canConvertToLong()) {
                if (!array.get(0).textValue().equals(digest(list))) {
                    throw bad(
                            "The cursor was made under another order or filter; begin again"
                                    + " without it.");
                }
                return new Cursor(array.get(1).textValue(), array.get(2).longValue());
            }
        } catch (IllegalArgumentException | IOException e) {
            // Not Base64, or not JSON: told below.
        }
        throw bad("This is not a cursor of this API.");
    }

    /** {@link ErrorCode#BAD_CURSOR}. */
    public static ApiException bad(String message) {
        return new ApiException(ErrorCode.BAD_CURSOR, message);
    }

    static String digest(String list) {
        return HexFormat.of().formatHex(Sha256.of(list), 0, 6);
    }
}
