package dev.dictum.imports.reader;

import dev.dictum.quote.extraction.Credit;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes an article of named fields and a body, whatever notation they came in. */
final class FieldsReader {
    /** Keys of a post in the order in which they name it. */
    private static final List<String> KEY =
            List.of("sourcekey", "permalink", "guid", "url", "link");

    private static final List<String> ADDRESS = List.of("url", "link", "permalink", "guid");
    private static final List<String> DATE =
            List.of(
                    "date",
                    "pubdate",
                    "published",
                    "publishdate",
                    "published_at",
                    "publishedat",
                    "datepublished");
    private static final List<String> REVISED =
            List.of("updated", "lastmod", "modified", "revisedat");
    private static final List<String> AUTHOR = List.of("author", "authors");
    private static final List<String> PUBLISHER = List.of("publisher", "site_name", "sitename");

    /** What stands before the name in a byline. */
    private static final Pattern BYLINE =
            Pattern.compile(
                    "^(?:(?:written|posted|reported|published)\\s+by|by|author|作者|文)(?:\\s*[:：|]\\s*|\\s+)",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BEFORE_DATE =
            Pattern.compile("(?:[\\s,;:|/·•–—-]|\\b(?:on|updated|published))+$");

    private static final List<String> HEAD_IMAGE =
            List.of("headimg", "head_image", "headimage", "cover", "banner", "image");
    private static final List<String> THUMBNAIL = List.of("thumbnail", "thumb");
    private static final List<String> LANGUAGE = List.of("lang", "language");
    private static final List<String> EXCERPT = List.of("excerpt", "description", "summary");
    private static final List<String> COMMENTS = List.of("comments", "comment", "commentsenabled");
    private static final List<String> KEYWORDS = List.of("keywords", "tags", "tag");
    private static final List<String> CATEGORIES = List.of("categories", "category");

    private final SourceFormat format;
    private final String name;
    private final @Nullable String address;
    private final @Nullable ZoneId defaultZone;
    private final List<Issue> issues;

    /**
     * @param name the document's name; its last part is the title of last resort
     * @param address where it was published, when the sender says so: its key and url then
     * @param defaultZone the zone of dates that state none; without it Asia/Shanghai for Chinese
     *     text, else UTC
     * @param issues where what is noticed goes
     */
    FieldsReader(
            SourceFormat format,
            String name,
            @Nullable String address,
            @Nullable ZoneId defaultZone,
            List<Issue> issues) {
        this.format = format;
        this.name = name;
        this.address = address;
        this.defaultZone = defaultZone;
        this.issues = issues;
    }

    /**
     * Reads an article.
     *
     * @param read reads the body, told the address against which relative ones resolve
     */
    ScrapedArticle read(DocumentFields fields, Function<@Nullable String, Body> read) {
        Optional<String> url =
                address != null
                        ? WebAddress.web(address)
                        : fields.texts(ADDRESS).flatMap(FieldsReader::firstWeb);
        Body body = read.apply(url.orElse(null));
        if (body.text().isEmpty()) {
            issues.add(Issue.of(Severity.WARNING, "EMPTY_BODY", "The document has no text."));
        }
        Optional<String> headline =
                fields.text(List.of("headline")).or(() -> Headline.of(body.text()));
        String title = title(fields, headline, body);
        String language =
                fields.text(LANGUAGE)
                        .flatMap(Language::declared)
                        .orElseGet(() -> Language.of(title + "\n" + body.text()));
        ZoneId zone = defaultZone == null ? Language.zone(language) : defaultZone;
        Optional<String> key = Optional.ofNullable(address).or(() -> fields.text(KEY));
        Optional<Boolean> comments = fields.flag(COMMENTS);
        ScrapedArticle article =
                new ScrapedArticle(
                        format,
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
                        credits(fields),
                        fields.text(EXCERPT).orElse(null),
                        body.html(),
                        body.text(),
                        body.textCoverage(),
                        null,
                        Map.of(),
                        issues);
        fields.reportUnknown();
        return article;
    }

    private static Optional<String> firstWeb(List<String> texts) {
        return texts.stream().flatMap(text -> WebAddress.web(text).stream()).findFirst();
    }

    private String title(DocumentFields fields, Optional<String> headline, Body body) {
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
    private Optional<Picture> picture(DocumentFields fields, List<String> names, Body body) {
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

    private Optional<String> relative(String path, DocumentFields fields) {
        if (path.contains(":") || !path.startsWith("/")) {
            return Optional.empty();
        }
        return fields.texts(ADDRESS)
                .flatMap(FieldsReader::firstWeb)
                .map(base -> base.replaceFirst("^(https?://[^/?#]+).*$", "$1") + path)
                .flatMap(WebAddress::image);
    }

    private static List<String> keywords(DocumentFields fields, Body body) {
        Set<String> keywords = new LinkedHashSet<>();
        for (FieldValue value : fields.values(KEYWORDS)) {
            switch (value) {
                case FieldValue.Items list ->
                        list.items().stream()
                                .map(FieldValue::text)
                                .map(DocumentFields::decoded)
                                .filter(text -> !text.isEmpty())
                                .forEach(keywords::add);
                default -> keywords.addAll(Keywords.split(DocumentFields.decoded(value.text())));
            }
        }
        keywords.addAll(body.keywords());
        return List.copyOf(keywords);
    }

    /** The author of a post is the feed that it was made from; elsewhere authors wrote it. */
    private List<Credit> credits(DocumentFields fields) {
        List<Credit> credits = new ArrayList<>();
        boolean post = format == SourceFormat.FRONT_MATTER;
        List<FieldValue> authors = fields.values(AUTHOR);
        List<FieldValue> publishers = fields.values(PUBLISHER);
        people(post && !authors.isEmpty() ? authors : publishers)
                .forEach(name -> credits.add(declared(Credit.Role.PUBLISHER, name, name)));
        if (!post) {
            for (String printed : people(authors)) {
                String name = withoutDate(BYLINE.matcher(printed).replaceFirst("").strip());
                if (!name.isEmpty()) {
                    credits.add(declared(Credit.Role.AUTHOR, name, printed));
                }
            }
        }
        return List.copyOf(credits);
    }

    /** Bylines of pages tell the day as well: Ana Quill, March 25, 2015. */
    private static String withoutDate(String byline) {
        for (int at = 0; at >= 0; at = byline.indexOf(' ', at + 1)) {
            if (DateReader.read(byline.substring(at), ZoneOffset.UTC).at() != null) {
                return BEFORE_DATE.matcher(byline.substring(0, at)).replaceFirst("");
            }
        }
        return byline;
    }

    private static Credit declared(Credit.Role role, String name, String creditedAs) {
        return new Credit(role, name, creditedAs, null);
    }

    private Set<String> people(List<FieldValue> values) {
        Set<String> names = new LinkedHashSet<>();
        for (FieldValue value : values) {
            List<FieldValue> people =
                    value instanceof FieldValue.Items list ? list.items() : List.of(value);
            for (FieldValue person : people) {
                String name = name(person, value);
                if (!name.isEmpty()) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private String name(FieldValue person, FieldValue value) {
        FieldValue named =
                person instanceof FieldValue.Fields object
                        ? named(object.fields()).orElse(person)
                        : person;
        String text = DocumentFields.decoded(named.text()).replaceAll("\\s+", " ");
        if (!NameLimit.exceeds(text)) {
            return text;
        }
        issues.add(
                Issue.at(
                        Severity.WARNING,
                        "AUTHOR_LIMIT",
                        NameLimit.message(),
                        "author",
                        value,
                        text));
        return NameLimit.cut(text).strip();
    }

    private static Optional<FieldValue> named(Map<String, FieldValue> person) {
        return person.entrySet().stream()
                .filter(e -> e.getKey().toLowerCase(Locale.ROOT).equals("name"))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
