package dev.dictum.imports.reader;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/**
 * Reads RSS of all versions, Atom and CDF: a feed is cut into its items, and each is read alone.
 */
final class FeedReader {
    private static final Set<String> DATE = Set.of("pubdate", "published", "issued", "created");
    private static final Set<String> REVISED = Set.of("updated", "modified");
    private static final Namespace MEDIA =
            Namespace.getNamespace("media", "http://search.yahoo.com/mrss/");

    private static final int MAX_AUTHOR = 400;

    private final String name;
    private final SyndFeed feed;
    private final SyndEntry entry;
    private final Element item;

    private FeedReader(String name, SyndFeed feed, SyndEntry entry, Element item) {
        this.name = name;
        this.feed = feed;
        this.entry = entry;
        this.item = item;
    }

    /** The items of a feed, each as a feed of that one item. */
    static List<Part> split(String name, byte[] bytes) throws UnreadableDocument {
        List<Issue> issues = new ArrayList<>();
        return FeedParts.of(name, FeedXml.parse(bytes, issues), issues);
    }

    /** Reads a feed of one item. */
    static ScrapedArticle read(
            String name, byte[] bytes, @Nullable String address, @Nullable ZoneId defaultZone)
            throws UnreadableDocument {
        List<Issue> issues = new ArrayList<>();
        Document document = FeedXml.parse(bytes, issues);
        SourceFormat format = FeedDialect.isAtom(document) ? SourceFormat.ATOM : SourceFormat.RSS;
        Document normal = normal(document, issues);
        List<Element> items = FeedDialect.items(normal);
        if (items.isEmpty()) {
            throw new UnreadableDocument("EMPTY_FEED", "The feed has no items.");
        }
        SyndFeed feed = build(normal);
        FeedReader reader =
                new FeedReader(name, feed, feed.getEntries().getFirst(), items.getFirst());
        return new FieldsReader(format, name, address, defaultZone, issues)
                .read(new DocumentFields(reader.fields(), issues), base -> reader.body(base));
    }

    private static Document normal(Document document, List<Issue> issues)
            throws UnreadableDocument {
        try {
            return FeedDialect.normal(document, issues);
        } catch (IllegalArgumentException e) {
            throw notUnderstood(e);
        }
    }

    private static SyndFeed build(Document feed) throws UnreadableDocument {
        try {
            SyndFeed read = new SyndFeedInput().build(feed);
            if (read.getEntries().isEmpty()) {
                throw new UnreadableDocument("EMPTY_FEED", "The feed has no items.");
            }
            return read;
        } catch (FeedException | IllegalArgumentException e) {
            throw notUnderstood(e);
        }
    }

    private static UnreadableDocument notUnderstood(Exception e) {
        return new UnreadableDocument(
                "INVALID_FEED", "The feed cannot be understood: " + e.getMessage());
    }

    private FieldValue.Fields fields() {
        FieldList fields = new FieldList();
        fields.add("guid", key());
        fields.add("url", entry.getLink());
        fields.add("title", plain(entry.getTitleEx()));
        fields.add("date", date());
        fields.add("updated", child(REVISED));
        fields.addAll("author", authors());
        fields.add("publisher", feed.getTitle() == null ? null : plain(feed.getTitleEx()));
        // Categories of feeds are flat: each is a path of its own.
        fields.addPaths(
                "categories",
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(Objects::nonNull)
                        .map(List::of)
                        .toList());
        fields.add("image", image().orElse(null));
        if (!contents().isEmpty() && entry.getDescription() != null) {
            fields.add("description", plain(entry.getDescription()));
        }
        return fields.fields();
    }

    /** The item's own id; one that is only unique within its feed is told together with it. */
    private @Nullable String key() {
        String link = feed.getLink();
        String identity = link == null || link.isBlank() ? feed.getUri() : link;
        return ItemKey.of(
                child(Set.of("guid", "id")),
                identity == null || identity.isBlank() ? name : identity);
    }

    private @Nullable String date() {
        String stated = child(DATE);
        if (stated == null) {
            stated = child(Set.of("date"));
        }
        return stated == null ? child(REVISED) : stated;
    }

    /** The text of the first child of these names that has any. */
    private @Nullable String child(Set<String> names) {
        return item.getChildren().stream()
                .filter(child -> names.stream().anyMatch(name -> FeedDialect.isNamed(child, name)))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<String> authors() {
        List<String> own = people(item);
        if (!own.isEmpty()) {
            return own;
        }
        Element parent = item.getParentElement();
        return parent == null ? List.of() : people(parent);
    }

    private static List<String> people(Element element) {
        List<String> names = new ArrayList<>();
        for (Element child : element.getChildren()) {
            if (FeedDialect.isNamed(child, "author") || FeedDialect.isNamed(child, "creator")) {
                String named =
                        child.getChildren().stream()
                                .filter(part -> FeedDialect.isNamed(part, "name"))
                                .map(Element::getTextTrim)
                                .findFirst()
                                .orElseGet(() ->
                                        child.getChildren().isEmpty() ? child.getTextTrim() : "");
                String name = withoutMail(named);
                if (!name.isEmpty() && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** {@code jo@example.org (Jo March)} is Jo March; an address alone is nobody's name. */
    private static String withoutMail(String author) {
        if (author.length() > MAX_AUTHOR) {
            return author.strip();
        }
        String named = author.replaceFirst("^\\S+@\\S+\\s*\\((.*)\\)$", "$1");
        return named.replaceFirst("\\s*<?\\(?\\S+@\\S+\\)?>?$", "").strip();
    }

    private Optional<String> image() {
        Stream<String> enclosed =
                entry.getEnclosures().stream()
                        .filter(e -> e.getType() != null && e.getType().startsWith("image/"))
                        .map(SyndEnclosure::getUrl);
        Stream<String> media =
                item.getChildren("content", MEDIA).stream()
                        .filter(content ->
                                "image".equals(content.getAttributeValue("medium"))
                                        || Objects.toString(content.getAttributeValue("type"), "")
                                                .startsWith("image/"))
                        .map(content -> content.getAttributeValue("url"));
        Stream<String> thumbnails =
                item.getChildren("thumbnail", MEDIA).stream()
                        .map(thumbnail -> thumbnail.getAttributeValue("url"));
        return Stream.of(enclosed, media, thumbnails)
                .flatMap(found -> found)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private List<SyndContent> contents() {
        return entry.getContents().stream()
                .filter(content -> content.getValue() != null && !content.getValue().isBlank())
                .toList();
    }

    private Body body(@Nullable String base) {
        SyndContent content = contents().isEmpty() ? entry.getDescription() : contents().getFirst();
        String text = content == null || content.getValue() == null ? "" : content.getValue();
        String address = base == null ? feed.getLink() : base;
        return isPlain(content) ? BodyReader.plain(text) : BodyReader.html(text, address);
    }

    private static boolean isPlain(@Nullable SyndContent content) {
        String type = content == null ? null : content.getType();
        return type != null && (type.equals("text") || type.equals("text/plain"));
    }

    private static @Nullable String plain(@Nullable SyndContent content) {
        if (content == null || content.getValue() == null) {
            return null;
        }
        return isPlain(content) && !content.getValue().contains("</")
                ? content.getValue()
                : BodyReader.inline(content.getValue());
    }
}
