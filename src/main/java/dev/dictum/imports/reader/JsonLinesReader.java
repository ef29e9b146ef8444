package dev.dictum.imports.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines, an article object a line: the export's own form, in which nothing is lost, and
 * any other whose fields are named as in front matter, with the text as {@code body}, {@code
 * content} or {@code text}.
 */
final class JsonLinesReader {
    /** What only the export's form has, and is read by its own rules. */
    private static final Set<String> OWN =
            Set.of(
                    "publishedAtPrecision",
                    "publishedAtVerbatim",
                    "headImage",
                    "thumbnail",
                    "contributions",
                    "aliases",
                    "quotes",
                    "source");

    private static final List<String> HTML =
            List.of("bodyHtml", "body_html", "content_html", "html");
    private static final List<String> ANY = List.of("body", "content", "article", "markdown");
    private static final List<String> PLAIN = List.of("bodyText", "content_text", "text");

    /** Where a text may stand, the surest first. */
    private static final List<List<String>> BODIES = List.of(HTML, ANY, PLAIN);

    private JsonLinesReader() {}

    /** The lines of a document; absent when it is one object over several lines. */
    static Optional<List<Part>> split(String name, byte[] bytes) throws UnreadableDocument {
        if (new String(bytes, StandardCharsets.UTF_8).strip().indexOf('\n') < 0) {
            return Optional.empty();
        }
        try {
            JacksonFields.tree(TextDecoder.decode(bytes, new ArrayList<>()));
            return Optional.empty();
        } catch (UnreadableDocument severalObjects) {
            return Optional.of(lines(name, bytes));
        }
    }

    private static List<Part> lines(String name, byte[] bytes) {
        List<Part> parts = new ArrayList<>();
        JsonLines lines = new JsonLines(name, new ByteArrayInputStream(bytes), bytes.length);
        try {
            for (Part part = lines.next(); part != null; part = lines.next()) {
                parts.add(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    /** Reads one object. */
    static ScrapedArticle read(
            String name, byte[] bytes, @Nullable String address, @Nullable ZoneId defaultZone)
            throws UnreadableDocument {
        List<Issue> issues = new ArrayList<>();
        ObjectNode object = JacksonFields.tree(TextDecoder.decode(bytes, issues));
        ObjectNode plain = object.deepCopy();
        if (object.has("publishedAtPrecision")) {
            plain.remove(OWN);
            BODIES.forEach(plain::remove);
        } else {
            // Of anybody's lines only what is read; the report lists the rest.
            plain.remove(OWN.stream().filter(field -> isOwn(field, object.path(field))).toList());
            BODIES.stream()
                    .flatMap(names -> first(object, names).stream())
                    .limit(1)
                    .forEach(plain::remove);
            if (object.has("bodyHtml")) {
                plain.remove("bodyText");
            }
        }
        if (!(JacksonFields.value(plain, 0) instanceof FieldValue.Fields fields)) {
            throw new IllegalStateException("an object has fields");
        }
        ScrapedArticle article =
                new FieldsReader(SourceFormat.JSON_LINES, name, address, defaultZone, issues)
                        .read(new DocumentFields(fields, issues), base -> body(object, base));
        return ExportedFields.of(object, issues).addTo(article);
    }

    /** Whether a field that the export has as well has the export's form. */
    private static boolean isOwn(String name, JsonNode value) {
        return switch (name) {
            case "headImage", "thumbnail", "aliases" -> value.isObject();
            case "contributions", "quotes" ->
                    value.isArray() && (value.isEmpty() || value.path(0).isObject());
            default -> false;
        };
    }

    private static Body body(ObjectNode object, @Nullable String base) {
        Optional<String> html = text(object, HTML);
        if (html.isPresent()) {
            return BodyReader.html(html.get(), base);
        }
        Optional<String> any = text(object, ANY);
        return any.isPresent()
                ? BodyReader.read(any.get(), base)
                : BodyReader.plain(text(object, PLAIN).orElse(""));
    }

    private static Optional<String> text(ObjectNode object, List<String> names) {
        return first(object, names).map(name -> object.path(name).asText());
    }

    /** The first of some fields that holds a text. */
    private static Optional<String> first(ObjectNode object, List<String> names) {
        return names.stream()
                .filter(name -> object.path(name).isTextual())
                .filter(name -> !object.path(name).asText().isBlank())
                .findFirst();
    }

    /** An instant in ISO 8601. */
    static Optional<Instant> instant(JsonNode node) {
        try {
            return node.isTextual() ? Optional.of(Instant.parse(node.asText())) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
