package dev.dictum.feeds;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.jspecify.annotations.Nullable;

/** Writes an article and its quotes as JSON-LD in the words of schema.org. */
final class LinkedData {
    static final String TYPE = "application/ld+json;charset=utf-8";

    static final String ARTICLE =
            """
            query LinkedData($id: ID!, $after: String) {
              article(by: {id: $id}) {
                title headline url language publishedAt updatedAt keywords bodyText
                excerpt(maxChars: 300) headImage { url } categories { name }
                contributions { role creditedAs author { name kind } }
                quotes(first: 100, after: $after) {
                  pageInfo { hasNextPage endCursor }
                  nodes {
                    text speaker { name kind } attribution { speakerName title }
                  }
                }
              }
            }
            """;

    private LinkedData() {}

    static String write(JsonObject article, JsonArray quotes) {
        JsonObject json =
                new JsonObject().put("@context", "https://schema.org").put("@type", "NewsArticle");
        put(json, "url", article.getString("url"));
        json.put("headline", article.getString("title"));
        put(json, "alternativeHeadline", article.getString("headline"));
        String language = article.getString("language");
        put(json, "inLanguage", "other".equals(language) ? null : language);
        put(json, "datePublished", article.getString("publishedAt"));
        json.put("dateModified", article.getString("updatedAt"));
        if (!article.getJsonArray("keywords").isEmpty()) {
            json.put("keywords", article.getJsonArray("keywords"));
        }
        JsonArray sections = new JsonArray();
        article.getJsonArray("categories")
                .forEach(category -> sections.add(((JsonObject) category).getString("name")));
        if (!sections.isEmpty()) {
            json.put("articleSection", sections);
        }
        JsonObject picture = article.getJsonObject("headImage");
        put(json, "image", picture == null ? null : picture.getString("url"));
        contributions(json, article.getJsonArray("contributions"));
        json.put("description", article.getString("excerpt"))
                .put("articleBody", article.getString("bodyText"));
        JsonArray parts = new JsonArray();
        quotes.forEach(quote -> parts.add(quotation((JsonObject) quote)));
        if (!parts.isEmpty()) {
            json.put("hasPart", parts);
        }
        return json.encode();
    }

    private static void contributions(JsonObject json, JsonArray contributions) {
        for (Object each : contributions) {
            JsonObject contribution = (JsonObject) each;
            String property =
                    switch (contribution.getString("role")) {
                        case "PUBLISHER" -> "publisher";
                        case "REPORTER", "AUTHOR" -> "author";
                        case "EDITOR" -> "editor";
                        case "TRANSLATOR" -> "translator";
                        default -> "contributor";
                    };
            JsonArray so = json.getJsonArray(property);
            if (so == null) {
                so = new JsonArray();
                json.put(property, so);
            }
            so.add(somebody(contribution.getJsonObject("author")));
        }
    }

    private static JsonObject quotation(JsonObject quote) {
        JsonObject json =
                new JsonObject().put("@type", "Quotation").put("text", quote.getString("text"));
        JsonObject attribution = quote.getJsonObject("attribution");
        JsonObject speaker = quote.getJsonObject("speaker");
        String name = attribution.getString("speakerName");
        if (speaker != null) {
            JsonObject character = somebody(speaker);
            put(character, "jobTitle", attribution.getString("title"));
            json.put("spokenByCharacter", character);
        } else if (name != null) {
            json.put(
                    "spokenByCharacter",
                    new JsonObject().put("@type", "Person").put("description", name));
        }
        return json;
    }

    private static JsonObject somebody(JsonObject author) {
        boolean person =
                author.getString("kind").equals("PERSON")
                        || author.getString("kind").equals("UNKNOWN");
        return new JsonObject()
                .put("@type", person ? "Person" : "Organization")
                .put("name", author.getString("name"));
    }

    private static void put(JsonObject json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
