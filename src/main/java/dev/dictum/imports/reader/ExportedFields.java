package dev.dictum.imports.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.dictum.quote.extraction.Attribution;
import dev.dictum.quote.extraction.AttributionMethod;
import dev.dictum.quote.extraction.Credit;
import dev.dictum.quote.extraction.ExtractedQuote;
import dev.dictum.quote.extraction.Extraction;
import dev.dictum.quote.extraction.QuoteKind;
import dev.dictum.quote.extraction.Span;
import dev.dictum.quote.extraction.Speaker;
import dev.dictum.quote.extraction.SpeakerKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the export's form tells exactly: dates with their precision, pictures, credits, quotes. */
final class ExportedFields {
    private static final int MAX_DEPTH = 20;

    private final JsonNode object;
    private final List<Issue> issues;

    /** Code points of the text, which no span may leave. */
    private int length;

    private ExportedFields(JsonNode object, List<Issue> issues) {
        this.object = object;
        this.issues = issues;
    }

    static ExportedFields of(JsonNode object, List<Issue> issues) {
        return new ExportedFields(object, issues);
    }

    ScrapedArticle addTo(ScrapedArticle read) {
        length = read.bodyText().codePointCount(0, read.bodyText().length());
        GivenQuotes given = given(read.bodyText());
        // The export writes texts as they are; others may hold entities, as feeds and posts do.
        boolean exact = object.has("publishedAtPrecision");
        return new ScrapedArticle(
                read.format(),
                read.key(),
                exact ? stated("title", read.title()) : read.title(),
                exact ? text(object, "headline") : read.headline(),
                read.url(),
                read.language(),
                date().orElse(read.date()),
                read.revised(),
                picture("headImage").orElse(read.headImage()),
                picture("thumbnail").orElse(read.thumbnail()),
                read.commentsEnabled(),
                exact ? texts(object.path("keywords")) : read.keywords(),
                exact ? paths() : read.categories(),
                credits(exact, read),
                exact ? text(object, "excerpt") : read.excerpt(),
                read.bodyHtml(),
                read.bodyText(),
                read.textCoverage(),
                given,
                aliases(),
                issues);
    }

    private String stated(String field, String otherwise) {
        String text = text(object, field);
        return text == null ? otherwise : text;
    }

    private List<List<String>> paths() {
        List<List<String>> paths = new ArrayList<>();
        for (JsonNode node : object.path("categories")) {
            List<String> path = texts(node);
            if (path.size() > CategoryPaths.MAX_DEPTH) {
                report("CATEGORY_LIMIT", CategoryPaths.tooDeep(), path.toString());
                path = path.subList(0, CategoryPaths.MAX_DEPTH);
            }
            paths.add(path.stream().map(name -> shortened("CATEGORY_LIMIT", name)).toList());
        }
        paths.removeIf(List::isEmpty);
        return paths;
    }

    private String shortened(String code, String name) {
        if (!NameLimit.exceeds(name)) {
            return name;
        }
        report(code, NameLimit.message(), name);
        return NameLimit.cut(name).strip();
    }

    private void report(String code, String message, String excerpt) {
        issues.add(new Issue(code, Severity.WARNING, message, null, null, null, excerpt));
    }

    private Map<String, List<String>> aliases() {
        Map<String, List<String>> aliases = new LinkedHashMap<>();
        object.path("aliases")
                .properties()
                .forEach(author ->
                        aliases.put(
                                shortened("AUTHOR_LIMIT", StorableText.of(author.getKey())),
                                texts(author.getValue()).stream()
                                        .map(alias -> shortened("AUTHOR_LIMIT", alias))
                                        .toList()));
        return aliases;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        for (JsonNode text : list) {
            if (text.isTextual() && !text.asText().isBlank()) {
                texts.add(StorableText.of(text.asText()));
            }
        }
        return texts;
    }

    /** The instant and how exactly the original document told it. */
    private Optional<DocumentDate> date() {
        String verbatim = text(object, "publishedAtVerbatim");
        Optional<DocumentDate.Precision> precision =
                constant(DocumentDate.Precision.class, text(object, "publishedAtPrecision"));
        if (precision.isEmpty()) {
            return Optional.empty();
        }
        Instant at =
                JsonLinesReader.instant(object.path("publishedAt"))
                        .filter(DateReader::isStorable)
                        .orElse(null);
        issues.removeIf(issue -> issue.code().equals("MISSING_DATE") && verbatim != null);
        if (at == null) {
            return Optional.ofNullable(verbatim)
                    .map(text -> new DocumentDate(null, precision.get(), text));
        }
        return Optional.of(
                new DocumentDate(at, precision.get(), verbatim == null ? at.toString() : verbatim));
    }

    private Optional<Picture> picture(String field) {
        JsonNode picture = object.path(field);
        String url = picture.isObject() ? text(picture, "url") : text(object, field);
        return Optional.ofNullable(url)
                .flatMap(WebAddress::image)
                .map(address ->
                        new Picture(
                                address,
                                text(picture, "alt"),
                                number(picture, "width"),
                                number(picture, "height")));
    }

    /** What others call contributions may be something else. */
    private List<Credit> credits(boolean exact, ScrapedArticle read) {
        List<Credit> credits = object.has("contributions") ? credits(false) : read.credits();
        return credits.isEmpty() && !exact ? read.credits() : credits;
    }

    /** Those that stand in the text, or those that were declared apart from it. */
    private List<Credit> credits(boolean inText) {
        List<Credit> credits = new ArrayList<>();
        for (JsonNode contribution : object.path("contributions")) {
            Optional<Credit.Role> role = constant(Credit.Role.class, text(contribution, "role"));
            String stated = text(contribution, "name");
            String name = stated == null ? null : shortened("AUTHOR_LIMIT", stated);
            Span span = span(contribution.path("span"));
            if (role.isPresent() && name != null && (span != null) == inText) {
                String creditedAs = text(contribution, "creditedAs");
                credits.add(
                        new Credit(role.get(), name, creditedAs == null ? name : creditedAs, span));
            }
        }
        return credits;
    }

    /** The quotes, unless there are none given or they do not fit the text. */
    private @Nullable GivenQuotes given(String bodyText) {
        if (!object.path("quotes").isArray() || !object.has("contributions")) {
            return null;
        }
        String stated = text(object, "bodyText");
        if (stated != null && !stated.equals(bodyText)) {
            issues.add(
                    Issue.of(
                            Severity.WARNING,
                            "QUOTES_MISFIT",
                            "The quotes belong to another text than the body has; they were found"
                                    + " anew."));
            return null;
        }
        List<JsonNode> nodes = new ArrayList<>();
        object.path("quotes").forEach(nodes::add);
        Map<Integer, List<Integer>> inside = new HashMap<>();
        for (int i = 0; i < nodes.size(); i++) {
            inside.computeIfAbsent(nodes.get(i).path("parent").asInt(-1), n -> new ArrayList<>())
                    .add(i);
        }
        Set<Span> rejected = new HashSet<>();
        int[] codePoints = bodyText.codePoints().toArray();
        List<ExtractedQuote> quotes = new ArrayList<>();
        for (int index : inside.getOrDefault(-1, List.of())) {
            quote(nodes, index, inside, codePoints, rejected, 1).ifPresent(quotes::add);
        }
        return new GivenQuotes(new Extraction(quotes, credits(true)), rejected);
    }

    private Optional<ExtractedQuote> quote(
            List<JsonNode> nodes,
            int index,
            Map<Integer, List<Integer>> inside,
            int[] body,
            Set<Span> rejected,
            int depth) {
        JsonNode node = nodes.get(index);
        Span span = span(node.path("span"));
        Optional<QuoteKind> kind = constant(QuoteKind.class, text(node, "kind"));
        String text = text(node, "text");
        boolean told = kind.isPresent() && depth <= MAX_DEPTH;
        if (!told || span == null || text == null || !isAt(text, span, body)) {
            issues.add(
                    new Issue(
                            "INVALID_QUOTE",
                            Severity.WARNING,
                            "The quote does not stand where it says, or says too little.",
                            "quotes[" + index + "]",
                            null,
                            null,
                            text));
            return Optional.empty();
        }
        List<ExtractedQuote> nested = new ArrayList<>();
        for (int child : inside.getOrDefault(index, List.of())) {
            // A quote comes behind the one that it stands in: no ring can close.
            if (child > index) {
                quote(nodes, child, inside, body, rejected, depth + 1).ifPresent(nested::add);
            }
        }
        if (node.path("rejected").asBoolean()) {
            rejected.add(span);
        }
        List<Span> contents = new ArrayList<>();
        node.path("contents")
                .forEach(part -> Optional.ofNullable(span(part)).ifPresent(contents::add));
        return Optional.of(
                new ExtractedQuote(
                        text,
                        span,
                        contents.isEmpty() ? List.of(span) : contents,
                        kind.get(),
                        speaker(node),
                        attribution(node),
                        nested));
    }

    private static boolean isAt(String text, Span span, int[] body) {
        return span.start() >= 0
                && span.start() < span.end()
                && span.end() <= body.length
                && new String(body, span.start(), span.end() - span.start()).equals(text);
    }

    private static @Nullable Speaker speaker(JsonNode quote) {
        String name = text(quote, "speaker");
        return name == null
                ? null
                : new Speaker(
                        name,
                        constant(SpeakerKind.class, text(quote, "speakerKind"))
                                .orElse(SpeakerKind.PERSON));
    }

    private Attribution attribution(JsonNode quote) {
        List<Attribution.Candidate> candidates = new ArrayList<>();
        quote.path("candidates")
                .forEach(candidate ->
                        candidates.add(
                                new Attribution.Candidate(
                                        StorableText.of(candidate.path("name").asText()),
                                        candidate.path("confidence").asDouble())));
        return new Attribution(
                constant(AttributionMethod.class, text(quote, "method"))
                        .orElse(AttributionMethod.NONE),
                Math.clamp(quote.path("confidence").asDouble(), 0, 1),
                span(quote.path("attribution")),
                text(quote, "cue"),
                text(quote, "speakerTitle"),
                text(quote, "occasion"),
                candidates,
                List.of());
    }

    /** {@code [start, end]}, within the text. */
    private @Nullable Span span(JsonNode node) {
        if (!node.isArray() || node.size() != 2 || !node.get(0).isInt() || !node.get(1).isInt()) {
            return null;
        }
        int start = node.get(0).asInt();
        int end = node.get(1).asInt();
        return 0 <= start && start <= end && end <= length ? new Span(start, end) : null;
    }

    private static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isTextual() && !value.asText().isEmpty()
                ? StorableText.of(value.asText())
                : null;
    }

    private static @Nullable Integer number(JsonNode node, String field) {
        return node.path(field).isInt() ? node.path(field).asInt() : null;
    }

    private static <T extends Enum<T>> Optional<T> constant(Class<T> type, @Nullable String name) {
        try {
            return name == null
                    ? Optional.empty()
                    : Optional.of(Enum.valueOf(type, name.toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
