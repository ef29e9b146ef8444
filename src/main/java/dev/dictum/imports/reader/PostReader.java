package dev.dictum.imports.reader;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the main format: a post with front matter and an HTML or Markdown body. */
public final class PostReader {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId UTC = ZoneId.of("UTC");

    private static final int MAX_NAME = 200;

    /** Keys of a post in the order in which they name it. */
    private static final List<String> KEY = List.of("permalink", "guid", "url", "link");

    private static final List<String> ADDRESS = List.of("url", "link", "permalink", "guid");
    private static final List<String> DATE =
            List.of("date", "pubdate", "published", "publishdate", "published_at");
    private static final List<String> REVISED = List.of("updated", "lastmod", "modified");
    private static final List<String> AUTHOR = List.of("author", "authors");
    private static final List<String> HEAD_IMAGE =
            List.of("headimg", "head_image", "headimage", "cover", "banner", "image");
    private static final List<String> THUMBNAIL = List.of("thumbnail", "thumb");
    private static final List<String> LANGUAGE = List.of("lang", "language");
    private static final List<String> EXCERPT = List.of("excerpt", "description", "summary");
    private static final List<String> COMMENTS = List.of("comments", "comment");
    private static final List<String> KEYWORDS = List.of("keywords", "tags", "tag");
    private static final List<String> CATEGORIES = List.of("categories", "category");

    private final String name;
    private final @Nullable String address;
    private final @Nullable ZoneId defaultZone;
    private final List<Issue> issues = new ArrayList<>();

    private PostReader(String name, @Nullable String address, @Nullable ZoneId defaultZone) {
        this.name = name;
        this.address = address;
        this.defaultZone = defaultZone;
    }

    /**
     * Reads one post.
     *
     * @param name the document's name; its last part is the title of last resort
     * @param address where it was published, when the sender says so: its key and url then
     * @param defaultZone the zone of dates that state none; without it Asia/Shanghai for Chinese
     *     text, else UTC
     * @throws UnreadableDocument when the bytes are no post; the issue says why and where
     */
    public static ScrapedArticle read(
            String name, byte[] bytes, @Nullable String address, @Nullable ZoneId defaultZone)
            throws UnreadableDocument {
        return new PostReader(name, address, defaultZone).read(bytes);
    }

    private ScrapedArticle read(byte[] bytes) throws UnreadableDocument {
        refuseWhatIsNoText(bytes);
        String document = TextDecoder.decode(bytes, issues);
        FrontMatter frontMatter = FrontMatter.cut(document);
        FrontFields fields = new FrontFields(frontMatter.read(issues), issues);

        Optional<String> url =
                address != null
                        ? WebAddress.web(address)
                        : fields.texts(ADDRESS).flatMap(PostReader::firstWeb);
        Body body = BodyReader.read(frontMatter.body(), url.orElse(null));
        if (body.text().isEmpty()) {
            issues.add(Issue.of(Severity.WARNING, "EMPTY_BODY", "The document has no text."));
        }
        Optional<String> headline = Headline.of(body.text());
        String title = title(fields, headline, body);
        String language =
                fields.text(LANGUAGE)
                        .flatMap(Language::declared)
                        .orElseGet(() -> Language.of(title + "\n" + body.text()));
        ZoneId zone = zone(language);
        Optional<String> key = Optional.ofNullable(address).or(() -> fields.text(KEY));
        Optional<Boolean> comments = fields.flag(COMMENTS);
        ScrapedArticle article =
                new ScrapedArticle(
                        SourceFormat.FRONT_MATTER,
                        key.orElse(null),
                        title,
                        headline.orElse(null),
                        url.orElse(null),
                        language,
                        fields.date(DATE, zone, true).orElse(null),
                        fields.date(REVISED, zone, false).orElse(null),
                        picture(fields, HEAD_IMAGE, body).orElse(null),
                        picture(fields, THUMBNAIL, body).orElse(null),
                        comments.orElse(true),
                        keywords(fields, body),
                        CategoryPaths.of(fields.values(CATEGORIES), issues),
                        publishers(fields),
                        fields.text(EXCERPT).orElse(null),
                        body.html(),
                        body.text(),
                        body.textCoverage(),
                        issues);
        fields.reportUnknown();
        return article;
    }

    private static void refuseWhatIsNoText(byte[] bytes) throws UnreadableDocument {
        int blanks = 0;
        while (blanks < bytes.length && bytes[blanks] >= 0 && bytes[blanks] <= ' ') {
            if (bytes[blanks] == 0) {
                break;
            }
            blanks++;
        }
        if (blanks == bytes.length) {
            throw new UnreadableDocument("EMPTY_DOCUMENT", "The document is empty.");
        }
        boolean utf16 =
                bytes.length > 1
                        && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0xFE + 0xFF
                        && (bytes[0] == (byte) 0xFE || bytes[0] == (byte) 0xFF);
        for (int i = 0; !utf16 && i < Math.min(bytes.length, 8192); i++) {
            if (bytes[i] == 0) {
                throw new UnreadableDocument(
                        "BINARY_DOCUMENT",
                        "The document is not text: byte %d is zero.".formatted(i + 1));
            }
        }
    }

    private ZoneId zone(@Nullable String language) {
        if (defaultZone != null) {
            return defaultZone;
        }
        return language != null && language.startsWith("zh") ? CHINA : UTC;
    }

    private static Optional<String> firstWeb(List<String> texts) {
        return texts.stream().flatMap(text -> WebAddress.web(text).stream()).findFirst();
    }

    private String title(FrontFields fields, Optional<String> headline, Body body) {
        Optional<String> stated = fields.text(List.of("title"));
        if (stated.isPresent()) {
            return stated.get();
        }
        String found =
                headline.orElseGet(() ->
                        body.text()
                                .lines()
                                .findFirst()
                                .filter(line -> line.length() <= 120)
                                .orElseGet(this::fileName));
        issues.add(
                new Issue(
                        "MISSING_TITLE",
                        Severity.WARNING,
                        "The document states no title; another text stands in for it.",
                        "title",
                        null,
                        null,
                        found));
        return found;
    }

    private String fileName() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        String stem = dot > 0 ? last.substring(0, dot) : last;
        return stem.isBlank() ? "Untitled" : stem;
    }

    /** A picture of the front matter; what else is known of it stands in the body. */
    private Optional<Picture> picture(FrontFields fields, List<String> names, Body body) {
        Optional<String> stated = fields.text(names);
        Optional<String> address =
                stated.flatMap(text -> WebAddress.image(text).or(() -> relative(text, fields)));
        if (stated.isPresent() && address.isEmpty()) {
            issues.add(
                    new Issue(
                            "IMAGE_DROPPED",
                            Severity.INFO,
                            "The picture is a placeholder, or its address is not http or https.",
                            names.getFirst(),
                            null,
                            null,
                            stated.get()));
        }
        return address.map(url ->
                body.pictures().stream()
                        .filter(picture -> picture.url().equals(url))
                        .findFirst()
                        .orElse(new Picture(url, null, null, null)));
    }

    private Optional<String> relative(String path, FrontFields fields) {
        if (path.contains(":") || !path.startsWith("/")) {
            return Optional.empty();
        }
        return fields.texts(ADDRESS)
                .flatMap(PostReader::firstWeb)
                .map(base -> base.replaceFirst("^(https?://[^/?#]+).*$", "$1") + path)
                .flatMap(WebAddress::image);
    }

    private static List<String> keywords(FrontFields fields, Body body) {
        Set<String> keywords = new LinkedHashSet<>();
        for (FrontValue value : fields.values(KEYWORDS)) {
            switch (value) {
                case FrontValue.Items list ->
                        list.items().stream()
                                .map(FrontValue::text)
                                .map(FrontFields::decoded)
                                .filter(text -> !text.isEmpty())
                                .forEach(keywords::add);
                default -> keywords.addAll(Keywords.split(FrontFields.decoded(value.text())));
            }
        }
        keywords.addAll(body.keywords());
        return List.copyOf(keywords);
    }

    private List<String> publishers(FrontFields fields) {
        Set<String> names = new LinkedHashSet<>();
        for (FrontValue value : fields.values(AUTHOR)) {
            List<FrontValue> people =
                    value instanceof FrontValue.Items list ? list.items() : List.of(value);
            for (FrontValue person : people) {
                FrontValue name =
                        person instanceof FrontValue.Fields object
                                ? named(object.fields()).orElse(person)
                                : person;
                String text = FrontFields.decoded(name.text());
                if (text.codePointCount(0, text.length()) > MAX_NAME) {
                    issues.add(
                            Issue.at(
                                    Severity.WARNING,
                                    "AUTHOR_LIMIT",
                                    "Names are cut after %d characters.".formatted(MAX_NAME),
                                    "author",
                                    value,
                                    text));
                    text = text.substring(0, text.offsetByCodePoints(0, MAX_NAME)).strip();
                }
                if (!text.isEmpty()) {
                    names.add(text);
                }
            }
        }
        return List.copyOf(names);
    }

    private static Optional<FrontValue> named(Map<String, FrontValue> person) {
        return person.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals("name"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
