package dev.dictum.imports.reader;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads a saved page: what its head says of the article, and the article out of its body. */
public final class PageReader {
    private PageReader() {}

    /**
     * Reads one page.
     *
     * @param name the document's name; its last part is the title of last resort
     * @param address where it was published, when the sender says so: its key and url then
     * @param defaultZone the zone of dates that state none
     */
    public static ScrapedArticle read(
            String name, byte[] bytes, @Nullable String address, @Nullable ZoneId defaultZone) {
        List<Issue> issues = new ArrayList<>();
        Document page = Jsoup.parse(TextDecoder.decode(bytes, issues));
        JsonLd jsonLd = JsonLd.of(page);
        PageMeta meta = new PageMeta(page);
        FieldList fields = new FieldList();
        Optional<String> url = url(page, meta);
        fields.add("url", url.orElse(null));
        fields.add("title", title(page, jsonLd, meta));
        fields.add("headline", PageTitle.headline(page).orElse(null));
        fields.add("date", first(jsonLd.published(), meta.published(), PageTime.published(page)));
        fields.add("updated", first(jsonLd.modified(), meta.modified()));
        Element article = PageBody.of(page);
        List<String> authors = jsonLd.authors().isEmpty() ? meta.authors() : jsonLd.authors();
        fields.addAll("author", authors.isEmpty() ? PageByline.of(page) : authors);
        fields.add("publisher", first(jsonLd.publisher(), meta.siteName()));
        fields.add("image", first(meta.image(), jsonLd.image()));
        fields.add("description", first(jsonLd.description(), meta.description()));
        fields.addAll(
                "keywords", jsonLd.keywords().isEmpty() ? meta.keywords() : jsonLd.keywords());
        List<String> sections = jsonLd.sections().isEmpty() ? meta.sections() : jsonLd.sections();
        fields.addPaths("categories", sections.stream().map(List::of).toList());
        return new FieldsReader(SourceFormat.HTML, name, address, defaultZone, issues)
                .read(
                        new DocumentFields(fields.fields(), issues),
                        base -> BodyReader.html(article.outerHtml(), base));
    }

    private static String title(Document page, JsonLd jsonLd, PageMeta meta) {
        return jsonLd.title(page.title())
                .or(meta::title)
                .map(PageReader::withoutTags)
                .orElseGet(() -> PageTitle.of(page));
    }

    private static String withoutTags(String title) {
        return title.contains("</") ? BodyReader.inline(title) : title;
    }

    private static Optional<String> url(Document page, PageMeta meta) {
        Element canonical = page.selectFirst("link[rel=canonical][href]");
        return Optional.ofNullable(canonical)
                .map(link -> link.attr("href"))
                .flatMap(WebAddress::web)
                .or(() -> meta.url().flatMap(WebAddress::web));
    }

    @SafeVarargs
    private static @Nullable String first(Optional<String>... values) {
        for (Optional<String> value : values) {
            if (value.isPresent()) {
                return value.get();
            }
        }
        return null;
    }
}
