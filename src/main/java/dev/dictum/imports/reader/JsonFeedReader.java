package dev.dictum.imports.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1: a feed is cut into its items, and each is read alone. */
final class JsonFeedReader {
    private static final int MAX_NAME = 300;

    /** What an item takes from its feed. */
    private static final List<String> KEPT =
            List.of(
                    "version",
                    "title",
                    "home_page_url",
                    "feed_url",
                    "language",
                    "author",
                    "authors");

    private JsonFeedReader() {}

    /** The items of a feed, each as a feed of that one item. */
    static List<Part> split(String name, byte[] bytes) throws UnreadableDocument {
        List<Issue> issues = new ArrayList<>();
        ObjectNode feed = JacksonFields.tree(TextDecoder.decode(bytes, issues));
        PartList parts = new PartList();
        for (JsonNode item : feed.path("items")) {
            ObjectNode one = feed.objectNode();
            KEPT.stream().filter(feed::has).forEach(field -> one.set(field, feed.get(field)));
            ArrayNode items = one.putArray("items");
            items.add(item);
            byte[] alone = one.toString().getBytes(StandardCharsets.UTF_8);
            String id = item.path("id").asText(item.path("url").asText());
            parts.add(new Part(name + "#" + PartName.of(id, alone, MAX_NAME), alone, issues));
        }
        return parts.list();
    }

    /** Reads a feed of one item. */
    static ScrapedArticle read(
            String name, byte[] bytes, @Nullable String address, @Nullable ZoneId defaultZone)
            throws UnreadableDocument {
        List<Issue> issues = new ArrayList<>();
        JsonNode feed = JacksonFields.tree(TextDecoder.decode(bytes, issues));
        JsonNode item = feed.path("items").path(0);
        if (!item.isObject()) {
            throw new UnreadableDocument("EMPTY_FEED", "The feed has no items.");
        }
        FieldList fields = new FieldList();
        String id = item.path("id").asText();
        String scope = text(feed, "home_page_url", "feed_url");
        fields.add("guid", ItemKey.of(id, scope == null ? name : scope));
        fields.add("url", text(item, "url", "external_url"));
        fields.add("title", text(item, "title"));
        fields.add("date", text(item, "date_published", "date_modified"));
        fields.add("updated", text(item, "date_modified"));
        List<String> authors = authors(item);
        fields.addAll("author", authors.isEmpty() ? authors(feed) : authors);
        fields.add("publisher", text(feed, "title"));
        List<String> tags = new ArrayList<>();
        item.path("tags").forEach(tag -> tags.add(tag.asText()));
        fields.addAll("keywords", tags);
        fields.add("image", text(item, "image", "banner_image"));
        fields.add("description", text(item, "summary"));
        String html = text(item, "content_html");
        String plain = text(item, "content_text", "summary");
        return new FieldsReader(SourceFormat.JSON_FEED, name, address, defaultZone, issues)
                .read(
                        new DocumentFields(fields.fields(), issues),
                        base ->
                                html == null
                                        ? BodyReader.plain(plain == null ? "" : plain)
                                        : BodyReader.html(html, base));
    }

    private static List<String> authors(JsonNode of) {
        List<String> names = new ArrayList<>();
        of.path("authors").forEach(author -> names.add(author.path("name").asText()));
        if (names.isEmpty()) {
            names.add(of.path("author").path("name").asText());
        }
        names.removeIf(String::isBlank);
        return names;
    }

    private static @Nullable String text(JsonNode node, String... names) {
        for (String name : names) {
            JsonNode value = node.path(name);
            if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                return value.asText();
            }
        }
        return null;
    }
}
