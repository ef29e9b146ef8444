package dev.dictum.graphql;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers, straight from what the engine made. */
final class AnswerJson {
    private static final JsonFactory JSON = new JsonFactory();

    private AnswerJson() {}

    /** The answer in UTF-8. */
    static byte[] write(ExecutionResult result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        try (JsonGenerator json = JSON.createGenerator(bytes)) {
            writeAnswer(json, result);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A message of the protocol graphql-transport-ws: an answer, or errors alone. */
    static String message(String type, String id, ExecutionResult result) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("type", type);
            json.writeStringField("id", id);
            json.writeFieldName("payload");
            if (type.equals("error")) {
                writeErrors(json, result);
            } else {
                writeAnswer(json, result);
            }
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static void writeErrors(JsonGenerator json, ExecutionResult result) throws IOException {
        json.writeStartArray();
        for (GraphQLError error : result.getErrors()) {
            writeError(json, error);
        }
        json.writeEndArray();
    }

    private static void writeAnswer(JsonGenerator json, ExecutionResult result) throws IOException {
        json.writeStartObject();
        if (!result.getErrors().isEmpty()) {
            json.writeFieldName("errors");
            writeErrors(json, result);
        }
        if (result.isDataPresent()) {
            json.writeFieldName("data");
            writeValue(json, result.getData());
        }
        if (result.getExtensions() != null) {
            json.writeFieldName("extensions");
            writeValue(json, result.getExtensions());
        }
        json.writeEndObject();
    }

    private static void writeError(JsonGenerator json, GraphQLError error) throws IOException {
        json.writeStartObject();
        json.writeStringField("message", error.getMessage());
        if (error.getLocations() != null && !error.getLocations().isEmpty()) {
            json.writeArrayFieldStart("locations");
            for (SourceLocation location : error.getLocations()) {
                json.writeStartObject();
                json.writeNumberField("line", location.getLine());
                json.writeNumberField("column", location.getColumn());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        if (error.getPath() != null) {
            json.writeFieldName("path");
            writeValue(json, error.getPath());
        }
        if (error.getExtensions() != null) {
            json.writeFieldName("extensions");
            writeValue(json, error.getExtensions());
        }
        json.writeEndObject();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case String text -> json.writeString(text);
            case Map<?, ?> fields -> {
                json.writeStartObject();
                for (Map.Entry<?, ?> field : fields.entrySet()) {
                    json.writeFieldName(String.valueOf(field.getKey()));
                    writeValue(json, field.getValue());
                }
                json.writeEndObject();
            }
            case List<?> items -> {
                json.writeStartArray();
                for (Object item : items) {
                    writeValue(json, item);
                }
                json.writeEndArray();
            }
            case Integer number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case Double number -> json.writeNumber(number);
            case Long number -> json.writeNumber(number);
            case BigInteger number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Enum<?> constant -> json.writeString(constant.name());
            default ->
                    throw new IllegalStateException(
                            "no JSON can be made of a " + value.getClass().getName());
        }
    }
}
