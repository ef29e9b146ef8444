package dev.dictum.graphql;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param query the text of the operation; null when only its hash is given
 * @param operationName which operation of the text; null when there is but one
 * @param hash the SHA-256 of a persisted operation, in lower-case hexadecimal
 */
record GraphqlRequest(
        @Nullable String query,
        @Nullable String operationName,
        Map<String, Object> variables,
        @Nullable String hash) {
    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** A request that is not what GraphQL over HTTP wants; the message is for the client. */
    static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        Malformed(String message) {
            super(message);
        }
    }

    GraphqlRequest withQuery(String text) {
        return new GraphqlRequest(text, operationName, variables, hash);
    }

    /** Reads the body of a POST. */
    static GraphqlRequest read(byte[] body) throws Malformed {
        try (JsonParser json = JSON.createParser(body)) {
            JsonToken first = json.nextToken();
            if (first == JsonToken.START_ARRAY) {
                throw new Malformed("Send one operation a request; lists of them are not taken.");
            }
            if (first != JsonToken.START_OBJECT) {
                throw new Malformed("The request is not a JSON object.");
            }
            GraphqlRequest request = read(json);
            if (json.nextToken() != null) {
                throw new Malformed("The request goes on behind its JSON object.");
            }
            return request;
        } catch (IOException e) {
            throw new Malformed("The request is not JSON.");
        }
    }

    private static GraphqlRequest read(JsonParser json) throws IOException, Malformed {
        String query = null;
        String operationName = null;
        Map<String, Object> variables = Map.of();
        Map<String, Object> extensions = Map.of();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            switch (field) {
                case "query" -> query = text(json, field);
                case "operationName" -> operationName = text(json, field);
                case "variables" -> variables = object(json, field);
                case "extensions" -> extensions = object(json, field);
                default -> json.skipChildren();
            }
        }
        return new GraphqlRequest(query, operationName, variables, hash(extensions));
    }

    /** Reads the variables in an address. */
    static Map<String, Object> variables(String text) throws Malformed {
        try (JsonParser json = JSON.createParser(text)) {
            json.nextToken();
            Map<String, Object> variables = object(json, "variables");
            if (json.nextToken() == null) {
                return variables;
            }
        } catch (IOException e) {
            // Said below.
        }
        throw new Malformed("`variables` is not a JSON object.");
    }

    private static @Nullable String text(JsonParser json, String field)
            throws IOException, Malformed {
        return switch (json.currentToken()) {
            case VALUE_STRING -> json.getText();
            case VALUE_NULL -> null;
            default -> throw new Malformed("`%s` is not a string.".formatted(field));
        };
    }

    private static Map<String, Object> object(JsonParser json, String field)
            throws IOException, Malformed {
        return switch (json.currentToken()) {
            case START_OBJECT -> JSON.readValue(json, OBJECT);
            case VALUE_NULL -> Map.of();
            case null, default -> throw new Malformed("`%s` is not an object.".formatted(field));
        };
    }

    /** The extension by which clients name an operation that the server may know already. */
    private static @Nullable String hash(Map<String, Object> extensions) {
        return extensions.get("persistedQuery") instanceof Map<?, ?> persisted
                        && persisted.get("sha256Hash") instanceof String hash
                ? hash
                : null;
    }
}
