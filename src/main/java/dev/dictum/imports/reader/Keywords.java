package dev.dictum.imports.reader;

import java.util.Arrays;
import java.util.List;

/** Keywords in one string, parted by commas of either width. */
final class Keywords {
    private Keywords() {}

    static List<String> split(String text) {
        return Arrays.stream(text.split("[,，、;；|\\n]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
