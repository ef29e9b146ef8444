package dev.dictum.imports.reader;

import java.time.ZoneId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jsoup.parser.Parser;

/** The named fields of one document by name, without case; remembers which ones were asked for. */
final class DocumentFields {
    private static final Set<String> TRUE = Set.of("true", "yes", "on", "1", "open");
    private static final Set<String> FALSE = Set.of("false", "no", "off", "0", "closed");

    /** Known to generators, of no meaning here: not worth a line in each report. */
    private static final Set<String> LAYOUT = Set.of("layout", "sitemap", "mathjax", "toc");

    private final Map<String, FieldValue> fields = new LinkedHashMap<>();
    private final Set<String> known = new HashSet<>();
    private final List<Issue> issues;

    DocumentFields(FieldValue.Fields fields, List<Issue> issues) {
        fields.fields()
                .forEach((name, value) -> {
                    // Of Tags and tags the first is read; the report tells of the other.
                    if (this.fields.putIfAbsent(folded(name), value) != null) {
                        this.fields.put(name.strip() + " (again)", value);
                    }
                });
        this.issues = issues;
    }

    /** Entities decoded once, blanks at the ends gone; escapes may name what cannot be stored. */
    static String decoded(String text) {
        return StorableText.of(Parser.unescapeEntities(text, false)).strip();
    }

    /** The values of those of the names that are there, in the names' order. */
    List<FieldValue> values(List<String> names) {
        known.addAll(names);
        return names.stream().map(fields::get).filter(Objects::nonNull).toList();
    }

    /** The first text that is not empty. */
    Optional<String> text(List<String> names) {
        return texts(names).map(List::getFirst);
    }

    /** The texts that are not empty; absent when there is none. */
    Optional<List<String>> texts(List<String> names) {
        List<String> texts =
                values(names).stream()
                        .map(FieldValue::text)
                        .map(DocumentFields::decoded)
                        .filter(text -> !text.isEmpty())
                        .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts);
    }

    Optional<Boolean> flag(List<String> names) {
        for (FieldValue value : values(names)) {
            String text = folded(value.text());
            if (TRUE.contains(text)) {
                return Optional.of(true);
            }
            if (FALSE.contains(text)) {
                return Optional.of(false);
            }
            if (!text.isEmpty()) {
                issues.add(
                        Issue.at(
                                Severity.WARNING,
                                "INVALID_BOOLEAN",
                                "Expected true or false.",
                                names.getFirst(),
                                value,
                                value.text()));
            }
        }
        return Optional.empty();
    }

    /** The first date; one that cannot be read is kept verbatim and reported. */
    Optional<DocumentDate> date(List<String> names, ZoneId zone, boolean expected) {
        for (FieldValue value : values(names)) {
            String text = decoded(value.text());
            if (text.isEmpty()) {
                continue;
            }
            DocumentDate date = DateReader.read(text, zone);
            if (date.at() == null) {
                issues.add(
                        Issue.at(
                                Severity.WARNING,
                                "INVALID_DATE",
                                "The date cannot be read; the article has none.",
                                names.getFirst(),
                                value,
                                text));
            }
            return Optional.of(date);
        }
        if (expected) {
            issues.add(Issue.of(Severity.WARNING, "MISSING_DATE", "The document states no date."));
        }
        return Optional.empty();
    }

    /** Fields that nobody asked for stay in the stored source; the report lists them. */
    void reportUnknown() {
        fields.forEach((name, value) -> {
            if (!known.contains(name) && !LAYOUT.contains(name)) {
                issues.add(
                        Issue.at(
                                Severity.INFO,
                                "UNKNOWN_FIELD",
                                "The field is kept in the source only.",
                                name,
                                value,
                                value.text()));
            }
        });
    }

    private static String folded(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
