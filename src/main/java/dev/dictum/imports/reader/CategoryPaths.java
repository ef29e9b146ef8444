package dev.dictum.imports.reader;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Categories as Hexo means them: a text is one category, a flat list is ONE path from the root
 * down, a list with lists in it is several paths.
 */
final class CategoryPaths {
    static final int MAX_DEPTH = 10;

    private CategoryPaths() {}

    static List<List<String>> of(List<FieldValue> values, List<Issue> issues) {
        Set<List<String>> paths = new LinkedHashSet<>();
        for (FieldValue value : values) {
            if (value instanceof FieldValue.Items list
                    && list.items().stream().anyMatch(FieldValue.Items.class::isInstance)) {
                list.items().forEach(item -> add(paths, item, issues));
            } else {
                add(paths, value, issues);
            }
        }
        return List.copyOf(paths);
    }

    private static void add(Set<List<String>> paths, FieldValue value, List<Issue> issues) {
        List<FieldValue> names =
                value instanceof FieldValue.Items list ? list.items() : List.of(value);
        List<String> path = new ArrayList<>();
        for (FieldValue name : names) {
            String text = DocumentFields.decoded(name.text());
            if (!text.isEmpty()) {
                path.add(shortened(text, value, issues));
            }
        }
        if (path.size() > MAX_DEPTH) {
            issues.add(issue(tooDeep(), value));
            path = path.subList(0, MAX_DEPTH);
        }
        if (!path.isEmpty()) {
            paths.add(List.copyOf(path));
        }
    }

    /** What a report says of levels that were left out. */
    static String tooDeep() {
        return "Only the first %d levels are kept.".formatted(MAX_DEPTH);
    }

    private static String shortened(String text, FieldValue value, List<Issue> issues) {
        if (!NameLimit.exceeds(text)) {
            return text;
        }
        issues.add(issue(NameLimit.message(), value));
        return NameLimit.cut(text);
    }

    private static Issue issue(String message, FieldValue value) {
        return Issue.at(
                Severity.WARNING, "CATEGORY_LIMIT", message, "categories", value, value.text());
    }
}
