package dev.dictum.imports.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Front matter in JSON or TOML. Values keep their text; Jackson does not tell their places. */
final class JacksonFields {
    private static final StreamReadConstraints LIMITS =
            StreamReadConstraints.builder()
                    .maxNestingDepth(20)
                    .maxDocumentLength(4_000_000)
                    .build();
    private static final ObjectMapper JSON =
            JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
    private static final ObjectMapper TOML =
            TomlMapper.builder(TomlFactory.builder().streamReadConstraints(LIMITS).build()).build();

    /** Whole documents are as long as the import allows; each value counts as one. */
    private static final ObjectMapper JSON_TREE =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .maxStringLength(Integer.MAX_VALUE)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    /** Scripts of pages are written by hand: line breaks in texts, comments, a comma too many. */
    private static final ObjectMapper LENIENT =
            JsonMapper.builder()
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build();

    private JacksonFields() {}

    /** Hexo's JSON front matter leaves out the braces around the fields; both ways are read. */
    static FieldValue.Fields json(String text, int firstLine) throws UnreadableDocument {
        String braced = text.strip().startsWith("{") ? text : "{" + text + "}";
        return read(JSON, "JSON", braced, firstLine);
    }

    static FieldValue.Fields toml(String text, int firstLine) throws UnreadableDocument {
        return read(TOML, "TOML", text, firstLine);
    }

    /** One JSON object. */
    static ObjectNode tree(String text) throws UnreadableDocument {
        try {
            if (JSON_TREE.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw invalid("JSON", "expected an object", 1, 1);
        } catch (JsonProcessingException e) {
            throw invalid("JSON", e, 1);
        }
    }

    /** JSON that a page holds beside its text: what cannot be read is not there. */
    static Optional<JsonNode> lenient(String json) {
        try {
            return Optional.ofNullable(LENIENT.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static FieldValue.Fields read(
            ObjectMapper mapper, String notation, String text, int firstLine)
            throws UnreadableDocument {
        try {
            JsonNode tree = mapper.readTree(text);
            if (value(tree, firstLine) instanceof FieldValue.Fields fields) {
                return fields;
            }
            throw invalid(notation, "expected an object", firstLine, 1);
        } catch (JsonProcessingException e) {
            throw invalid(notation, e, firstLine);
        }
    }

    private static UnreadableDocument invalid(
            String notation, JsonProcessingException e, int firstLine) {
        JsonLocation at = e.getLocation();
        String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return invalid(
                notation,
                problem,
                at == null ? firstLine : at.getLineNr() + firstLine - 1,
                at == null ? 1 : at.getColumnNr());
    }

    private static UnreadableDocument invalid(
            String notation, String problem, int line, int column) {
        return new UnreadableDocument(
                new Issue(
                        "INVALID_" + notation,
                        Severity.ERROR,
                        "This is not valid %s: %s".formatted(notation, problem),
                        null,
                        line,
                        column,
                        null));
    }

    static FieldValue value(JsonNode node, int line) {
        if (node.isArray()) {
            List<FieldValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, line)));
            return new FieldValue.Items(items, line, 0);
        }
        if (node.isObject()) {
            Map<String, FieldValue> fields = new LinkedHashMap<>();
            node.properties().forEach(e -> fields.put(e.getKey(), value(e.getValue(), line)));
            return new FieldValue.Fields(fields, line, 0);
        }
        return new FieldValue.Scalar(node.isNull() ? "" : node.asText(), 0, 0);
    }
}
