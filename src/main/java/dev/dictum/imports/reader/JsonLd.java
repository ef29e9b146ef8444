package dev.dictum.imports.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The article that a page describes as JSON-LD in the vocabulary of schema.org. */
final class JsonLd {
    private static final Pattern ARTICLE =
            Pattern.compile(
                    "(?:.*NewsArticle|(?:Tech|Scholarly|MedicalScholarly|Satirical|AdvertiserContent)?Article"
                            + "|Report|(?:LiveBlog|Blog|SocialMedia|DiscussionForum)Posting|APIReference)");

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** The first article of the page; one that says nothing when there is none. */
    static JsonLd of(Document page) {
        for (Element script : page.select("script[type=application/ld+json]")) {
            String json = script.data().strip().replaceAll("^\\s*<!\\[CDATA\\[|\\]\\]>\\s*$", "");
            Optional<JsonNode> article = JacksonFields.lenient(json).flatMap(JsonLd::find);
            if (article.isPresent()) {
                return new JsonLd(article.get());
            }
        }
        return new JsonLd(MissingNode.getInstance());
    }

    private static Optional<JsonNode> find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; !open.isEmpty() && seen < 1000; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (types(node).stream().anyMatch(type -> ARTICLE.matcher(type).matches())) {
                return Optional.of(node);
            } else {
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
        }
        return Optional.empty();
    }

    private static List<String> types(JsonNode node) {
        return texts(node.path("@type")).stream()
                .map(type -> type.substring(type.lastIndexOf('/') + 1))
                .toList();
    }

    /** Its name; the headline instead when that one is what the page is titled. */
    Optional<String> title(String pageTitle) {
        Optional<String> name = text(article.path("name"));
        Optional<String> headline = text(article.path("headline"));
        if (name.isPresent() && headline.isPresent() && !name.equals(headline)) {
            boolean named = isLike(name.get(), pageTitle);
            return isLike(headline.get(), pageTitle) && !named ? headline : name;
        }
        return name.or(() -> headline);
    }

    /** Three quarters of the title's characters are in words of the other text. */
    private static boolean isLike(String title, String other) {
        Set<String> words = new HashSet<>(words(other));
        int all = 0;
        int unknown = 0;
        for (String word : words(title)) {
            all += word.length();
            unknown += words.contains(word) ? 0 : word.length();
        }
        return all > 0 && unknown * 4 < all;
    }

    private static List<String> words(String text) {
        return Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        JsonNode author = article.has("author") ? article.path("author") : article.path("creator");
        for (JsonNode one : author.isArray() ? author : List.of(author)) {
            names.addAll(texts(one.isObject() ? one.path("name") : one));
        }
        names.removeIf(name -> name.matches("(?i)^https?://.*"));
        return names;
    }

    Optional<String> published() {
        return text(article.path("datePublished"));
    }

    Optional<String> modified() {
        return text(article.path("dateModified"));
    }

    Optional<String> publisher() {
        return text(article.path("publisher").path("name"));
    }

    Optional<String> description() {
        return text(article.path("description"));
    }

    Optional<String> image() {
        JsonNode image = article.path("image");
        JsonNode first = image.isArray() ? image.path(0) : image;
        return text(first.isObject() ? first.path("url") : first);
    }

    List<String> keywords() {
        JsonNode keywords = article.path("keywords");
        return keywords.isTextual() ? Keywords.split(keywords.asText()) : texts(keywords);
    }

    List<String> sections() {
        return texts(article.path("articleSection"));
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        for (JsonNode one : node.isArray() ? node : List.of(node)) {
            text(one).ifPresent(texts::add);
        }
        return texts;
    }

    private static Optional<String> text(JsonNode node) {
        return node.isValueNode() && !node.isNull() && !node.asText().isBlank()
                ? Optional.of(node.asText().strip())
                : Optional.empty();
    }
}
