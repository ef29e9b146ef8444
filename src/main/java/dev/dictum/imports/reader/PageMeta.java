package dev.dictum.imports.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page, in the vocabularies that news sites use. */
final class PageMeta {
    private final Map<String, Stated> values = new HashMap<>();

    /** What stands under a name, and in which attribute the name does. */
    private record Stated(String attribute, List<String> contents) {}

    PageMeta(Document page) {
        for (Element meta : page.select("meta[content]")) {
            String content = meta.attr("content").strip();
            if (content.isEmpty()) {
                continue;
            }
            for (String attribute : List.of("property", "name", "itemprop")) {
                for (String name : meta.attr(attribute).split("\\s+")) {
                    if (!name.isEmpty()) {
                        add(attribute, folded(name), content);
                    }
                }
            }
        }
    }

    /** Several of one vocabulary are several; one told in two of them is told in the later one. */
    private void add(String attribute, String name, String content) {
        values.compute(
                        name,
                        (n, before) ->
                                before != null && before.attribute.equals(attribute)
                                        ? before
                                        : new Stated(attribute, new ArrayList<>()))
                .contents
                .add(content);
    }

    /** {@code DC.Title}, {@code dc:title} and {@code dc-title} are one name. */
    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace('.', ':')
                .replaceFirst("^(dc|dcterms?|parsely|og|twitter)-", "$1:");
    }

    Optional<String> title() {
        return first(
                "dc:title",
                "dcterm:title",
                "dcterms:title",
                "og:title",
                "weibo:article:title",
                "weibo:webpage:title",
                "title",
                "twitter:title",
                "parsely:title");
    }

    List<String> authors() {
        return lists(
                        "dc:creator",
                        "dcterm:creator",
                        "dcterms:creator",
                        "author",
                        "parsely:author",
                        "article:author",
                        "og:article:author",
                        "mediaid")
                .map(names ->
                        names.stream()
                                .filter(name -> !name.matches("(?i)^(?:https?:)?//.*"))
                                .distinct()
                                .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    Optional<String> published() {
        return first(
                "article:published_time",
                "parsely:pub-date",
                "og:published_time",
                "og:article:published_time",
                "og:release_date",
                "datepublished",
                "publishdate",
                "pubdate",
                "dc:date",
                "dc:date:issued",
                "dcterms:date",
                "dcterms:created",
                "weibo:article:create_at",
                "date");
    }

    Optional<String> modified() {
        return first("article:modified_time", "og:updated_time", "datemodified", "lastmod");
    }

    Optional<String> siteName() {
        return first("og:site_name", "application-name", "source");
    }

    Optional<String> description() {
        return first(
                "dc:description",
                "dcterm:description",
                "og:description",
                "weibo:article:description",
                "weibo:webpage:description",
                "description",
                "twitter:description");
    }

    Optional<String> image() {
        return first("og:image", "og:image:url", "twitter:image", "twitter:image:src");
    }

    Optional<String> url() {
        return first("og:url", "twitter:url");
    }

    List<String> keywords() {
        return lists("news_keywords", "keywords", "article:tag")
                .findFirst()
                .map(values -> values.stream().flatMap(v -> Keywords.split(v).stream()).toList())
                .orElse(List.of());
    }

    List<String> sections() {
        return first("article:section").map(List::of).orElse(List.of());
    }

    /** Of a name that stands several times the last one holds. */
    private Optional<String> first(String... names) {
        return lists(names).map(List::getLast).findFirst();
    }

    private Stream<List<String>> lists(String... names) {
        return Arrays.stream(names).map(values::get).filter(Objects::nonNull).map(Stated::contents);
    }
}
