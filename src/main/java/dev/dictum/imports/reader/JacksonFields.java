package dev.dictum.imports.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private JacksonFields() {}

    /** Hexo's JSON front matter leaves out the braces around the fields; both ways are read. */
    static FrontValue.Fields json(String text, int firstLine) throws UnreadableDocument {
        String braced = text.strip().startsWith("{") ? text : "{" + text + "}";
        return read(JSON, "JSON", braced, firstLine);
    }

    static FrontValue.Fields toml(String text, int firstLine) throws UnreadableDocument {
        return read(TOML, "TOML", text, firstLine);
    }

    private static FrontValue.Fields read(
            ObjectMapper mapper, String notation, String text, int firstLine)
            throws UnreadableDocument {
        try {
            JsonNode tree = mapper.readTree(text);
            if (value(tree, firstLine) instanceof FrontValue.Fields fields) {
                return fields;
            }
            throw invalid(notation, "expected an object", firstLine, 1);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            String problem = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
            throw invalid(
                    notation,
                    problem,
                    at == null ? firstLine : at.getLineNr() + firstLine - 1,
                    at == null ? 1 : at.getColumnNr());
        }
    }

    private static UnreadableDocument invalid(
            String notation, String problem, int line, int column) {
        return new UnreadableDocument(
                new Issue(
                        "INVALID_" + notation,
                        Severity.ERROR,
                        "The front matter is not valid %s: %s".formatted(notation, problem),
                        null,
                        line,
                        column,
                        null));
    }

    private static FrontValue value(JsonNode node, int line) {
        if (node.isArray()) {
            List<FrontValue> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item, line)));
            return new FrontValue.Items(items, line, 0);
        }
        if (node.isObject()) {
            Map<String, FrontValue> fields = new LinkedHashMap<>();
            node.properties().forEach(e -> fields.put(e.getKey(), value(e.getValue(), line)));
            return new FrontValue.Fields(fields, line, 0);
        }
        return new FrontValue.Scalar(node.isNull() ? "" : node.asText(), 0, 0);
    }
}
