package dev.dictum.feeds;

import dev.dictum.graphql.ApiException;
import dev.dictum.graphql.Freshness;
import dev.dictum.graphql.GraphqlEngine;
import dev.dictum.graphql.RequestThreads;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /feeds/articles.atom}, {@code articles.json}, {@code quotes.atom} and {@code
 * quotes.json} with {@code ?filter={…}&first=…}; {@code GET /articles/ID.jsonld}. Each is a query
 * of the API in other clothes, under the same limits.
 */
@ApplicationScoped
class FeedRoutes {
    private static final int DEFAULT_SIZE = 50;
    private static final String LINKED_DATA = ".jsonld";

    private final GraphqlEngine engine;
    private final Freshness freshness;
    private final RequestThreads threads;

    FeedRoutes(GraphqlEngine engine, Freshness freshness, RequestThreads threads) {
        this.threads = threads;
        this.engine = engine;
        this.freshness = freshness;
    }

    void routes(@Observes Router router) {
        router.get("/feeds/:name")
                .handler(context -> threads.inTurn(context, () -> answer(context, this::feed)));
        router.get("/articles/:file")
                .handler(context -> threads.inTurn(context, () -> answer(context, this::article)));
    }

    /** A body and its media type. */
    private record Document(String type, String text) {}

    private interface Answer {
        Document to(RoutingContext context);
    }

    /** Says so when nothing has changed since the client asked. */
    private void answer(RoutingContext context, Answer answer) {
        long revision = freshness.revision();
        if (!freshness.isAnswered(context, revision)) {
            Document document = answer.to(context);
            freshness.mark(context.response(), revision);
            context.response().putHeader("Content-Type", document.type);
            context.response().end(document.text);
        }
    }

    private Document feed(RoutingContext context) {
        String self = context.request().absoluteURI();
        return switch (String.valueOf(context.pathParam("name"))) {
            case "articles.atom" ->
                    new Document(AtomFeed.TYPE, AtomFeed.write(articles(context, self)));
            case "articles.json" ->
                    new Document(JsonFeed.TYPE, JsonFeed.write(articles(context, self)));
            case "quotes.atom" ->
                    new Document(AtomFeed.TYPE, AtomFeed.write(quotes(context, self)));
            case "quotes.json" ->
                    new Document(JsonFeed.TYPE, JsonFeed.write(quotes(context, self)));
            default ->
                    throw ApiException.notFound(
                            "The feeds are articles.atom, articles.json, quotes.atom and"
                                    + " quotes.json.");
        };
    }

    private Feed articles(RoutingContext context, String self) {
        return new Feed(
                title(context, "Articles"),
                self,
                FeedItems.ofArticles(nodes(context, FeedItems.ARTICLES, "articles")));
    }

    private Feed quotes(RoutingContext context, String self) {
        return new Feed(
                title(context, "Quotes"),
                self,
                FeedItems.ofQuotes(nodes(context, FeedItems.QUOTES, "quotes")));
    }

    private static String title(RoutingContext context, String otherwise) {
        String title = context.request().getParam("title");
        return title == null ? "Dictum: " + otherwise : title;
    }

    private List<JsonObject> nodes(RoutingContext context, String query, String list) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("first", first(context.request().getParam("first")));
        String filter = context.request().getParam("filter");
        if (filter != null) {
            variables.put("filter", filter(filter));
        }
        JsonArray nodes =
                new JsonObject(engine.data(query, variables, context))
                        .getJsonObject(list)
                        .getJsonArray("nodes");
        return nodes.stream().map(JsonObject.class::cast).toList();
    }

    private static int first(@Nullable String text) {
        try {
            return text == null ? DEFAULT_SIZE : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ApiException.badRequest("`first` is a number from 0 to 100.");
        }
    }

    private static Map<String, Object> filter(String text) {
        try {
            return new JsonObject(text).getMap();
        } catch (DecodeException e) {
            throw ApiException.badRequest("`filter` is not a JSON object.");
        }
    }

    private Document article(RoutingContext context) {
        String file = String.valueOf(context.pathParam("file"));
        if (!file.endsWith(LINKED_DATA)) {
            throw ApiException.notFound("An article is asked for as ID.jsonld.");
        }
        String id = file.substring(0, file.length() - LINKED_DATA.length());
        Map<String, Object> variables = new HashMap<>(Map.of("id", id));
        JsonObject article =
                new JsonObject(engine.data(LinkedData.ARTICLE, variables, context))
                        .getJsonObject("article");
        if (article == null) {
            throw ApiException.notFound("There is no article of this id.");
        }
        JsonArray quotes = new JsonArray();
        JsonObject page = article.getJsonObject("quotes");
        while (true) {
            quotes.addAll(page.getJsonArray("nodes"));
            JsonObject info = page.getJsonObject("pageInfo");
            if (!info.getBoolean("hasNextPage")) {
                return new Document(LinkedData.TYPE, LinkedData.write(article, quotes));
            }
            variables.put("after", info.getString("endCursor"));
            page =
                    new JsonObject(engine.data(LinkedData.ARTICLE, variables, context))
                            .getJsonObject("article")
                            .getJsonObject("quotes");
        }
    }
}
