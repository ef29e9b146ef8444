package dev.dictum.feeds;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes feed items of what the API answers. */
final class FeedItems {
    static final String ARTICLES =
            """
            query Feed($filter: ArticleFilter, $first: Int) {
              articles(filter: $filter, first: $first) {
                nodes {
                  sourceKey title url language publishedAt updatedAt bodyHtml
                  excerpt(maxChars: 300) headImage { url } authors { name } categories { path }
                }
              }
            }
            """;

    static final String QUOTES =
            """
            query Feed($filter: QuoteFilter, $first: Int) {
              quotes(filter: $filter, first: $first) {
                nodes {
                  text span { start } speaker { name } attribution { speakerName }
                  article {
                    sourceKey title url language publishedAt updatedAt categories { path }
                  }
                }
              }
            }
            """;

    private static final int MAX_TITLE = 120;

    private FeedItems() {}

    static List<FeedItem> ofArticles(List<JsonObject> articles) {
        return articles.stream().map(FeedItems::ofArticle).toList();
    }

    private static FeedItem ofArticle(JsonObject article) {
        JsonObject picture = article.getJsonObject("headImage");
        return new FeedItem(
                uri(article.getString("sourceKey")),
                article.getString("url"),
                article.getString("title"),
                article.getString("bodyHtml"),
                article.getString("excerpt"),
                article.getString("publishedAt"),
                article.getString("updatedAt"),
                article.getString("language"),
                names(article.getJsonArray("authors")),
                tags(article),
                picture == null ? null : picture.getString("url"));
    }

    static List<FeedItem> ofQuotes(List<JsonObject> quotes) {
        return quotes.stream().map(FeedItems::ofQuote).toList();
    }

    private static FeedItem ofQuote(JsonObject quote) {
        JsonObject article = quote.getJsonObject("article");
        String speaker = speaker(quote);
        String text = quote.getString("text");
        String who = speaker == null ? "" : speaker + ": ";
        return new FeedItem(
                uri(
                        article.getString("sourceKey")
                                + "#"
                                + quote.getJsonObject("span").getInteger("start")),
                article.getString("url"),
                shortened(who + "“" + text + "”"),
                null,
                "“%s”\n— %s%s"
                        .formatted(
                                text,
                                speaker == null ? "" : speaker + ", ",
                                article.getString("title")),
                article.getString("publishedAt"),
                article.getString("updatedAt"),
                article.getString("language"),
                speaker == null ? List.of() : List.of(speaker),
                tags(article),
                null);
    }

    /** The author, else the words that stand for one. */
    private static @Nullable String speaker(JsonObject quote) {
        JsonObject speaker = quote.getJsonObject("speaker");
        return speaker == null
                ? quote.getJsonObject("attribution").getString("speakerName")
                : speaker.getString("name");
    }

    /** The same for the same document, whatever archive it is in. */
    private static String uri(String key) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(JsonArray authors) {
        return authors.stream().map(author -> ((JsonObject) author).getString("name")).toList();
    }

    private static List<String> tags(JsonObject article) {
        return article.getJsonArray("categories").stream()
                .map(category ->
                        String.join(
                                "/",
                                ((JsonObject) category)
                                        .getJsonArray("path").stream()
                                                .map(String::valueOf)
                                                .toList()))
                .toList();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= MAX_TITLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MAX_TITLE - 1)) + "…";
    }
}
