package dev.dictum.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.dictum.quote.extraction.Attribution;
import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.QuoteKind;
import dev.dictum.quote.extraction.QuoteScore.Label;
import dev.dictum.quote.extraction.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The JSON Lines that the command {@code quotes} reads and writes; offsets count code points. */
final class QuoteLines {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** An article to be read, with its labels where the line has them. */
    record Line(
            JsonNode id,
            String title,
            String text,
            @Nullable String language,
            List<Label> labels,
            List<Span> ignored) {}

    private QuoteLines() {}

    /**
     * Reads {@code {id, title?, text, lang?}}.
     *
     * @throws IllegalArgumentException with what is wrong with the line
     */
    static Line read(String line) {
        JsonNode object;
        try {
            object = JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "not JSON at column %d: %s"
                            .formatted(e.getLocation().getColumnNr(), e.getOriginalMessage()),
                    e);
        }
        if (!object.isObject() || !object.path("text").isTextual() || !object.has("id")) {
            throw new IllegalArgumentException("an object with `id` and a text `text` is expected");
        }
        List<Label> labels = new ArrayList<>();
        for (JsonNode quote : object.path("quotes")) {
            List<@Nullable String> speakers = new ArrayList<>();
            speakers.add(text(quote.get("speaker")));
            quote.path("speakerAlt").forEach(name -> speakers.add(text(name)));
            labels.add(new Label(span(quote), speakers, kind(quote.path("kind").asText("direct"))));
        }
        List<Span> ignored = new ArrayList<>();
        object.path("ignore").forEach(span -> ignored.add(span(span)));
        return new Line(
                object.get("id"),
                object.path("title").asText(""),
                object.get("text").textValue(),
                text(object.get("lang")),
                labels,
                ignored);
    }

    private static QuoteKind kind(String name) {
        return QuoteKind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static Span span(JsonNode node) {
        return new Span(node.path("start").asInt(), node.path("end").asInt());
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node.asText();
    }

    /** Writes {@code {id, quotes}}; those inside a whole article's statement stand beside it. */
    static String write(JsonNode id, List<ExtractedQuote> quotes) {
        ObjectNode line = JSON.createObjectNode();
        line.set("id", id);
        ArrayNode array = line.putArray("quotes");
        for (ExtractedQuote quote : quotes) {
            if (quote.kind() == QuoteKind.WHOLE_ARTICLE) {
                add(array, quote);
                quote.nested().forEach(inner -> addAll(array, inner));
            } else {
                addAll(array, quote);
            }
        }
        return line.toString();
    }

    static JsonNode id(String name) {
        return JSON.getNodeFactory().textNode(name);
    }

    /** A quotation with those inside it. */
    private static void addAll(ArrayNode array, ExtractedQuote quote) {
        ObjectNode object = add(array, quote);
        if (!quote.nested().isEmpty()) {
            ArrayNode nested = object.putArray("nested");
            quote.nested().forEach(inner -> addAll(nested, inner));
        }
    }

    private static ObjectNode add(ArrayNode array, ExtractedQuote quote) {
        Attribution attribution = quote.attribution();
        ObjectNode object =
                array.addObject()
                        .put("start", quote.span().start())
                        .put("end", quote.span().end())
                        .put("text", quote.text())
                        .put("speaker", quote.speaker() == null ? null : quote.speaker().name())
                        .put("speakerTitle", attribution.title())
                        .put("cue", attribution.cue())
                        .put("kind", quote.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .put("method", attribution.method().name())
                        .put("confidence", attribution.confidence());
        ArrayNode contents = object.putArray("contents");
        quote.contents()
                .forEach(span ->
                        contents.addObject().put("start", span.start()).put("end", span.end()));
        return object;
    }
}
