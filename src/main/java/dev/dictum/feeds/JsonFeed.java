package dev.dictum.feeds;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Writes a feed as JSON Feed 1.1. */
final class JsonFeed {
    static final String TYPE = "application/feed+json;charset=utf-8";

    private JsonFeed() {}

    static String write(Feed feed) {
        JsonArray items = new JsonArray();
        feed.items().forEach(item -> items.add(item(item)));
        return new JsonObject()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", feed.title())
                .put("feed_url", feed.self())
                .put("items", items)
                .encode();
    }

    private static JsonObject item(FeedItem item) {
        JsonObject json = new JsonObject().put("id", item.id());
        put(json, "url", item.url());
        json.put("title", item.title());
        if (item.html() == null) {
            json.put("content_text", item.text());
        } else {
            json.put("content_html", item.html()).put("summary", item.text());
        }
        put(json, "image", item.image());
        put(json, "date_published", item.published());
        json.put("date_modified", item.updated());
        if (!item.authors().isEmpty()) {
            JsonArray authors = new JsonArray();
            item.authors().forEach(name -> authors.add(new JsonObject().put("name", name)));
            json.put("authors", authors);
        }
        if (!item.tags().isEmpty()) {
            json.put("tags", new JsonArray(item.tags()));
        }
        put(json, "language", "other".equals(item.language()) ? null : item.language());
        return json;
    }

    private static void put(JsonObject json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
