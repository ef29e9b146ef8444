package dev.dictum.imports.reader;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The key of a feed's item: its id, told together with the feed unless it is unique anywhere. */
final class ItemKey {
    private static final Pattern ABSOLUTE = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*:\\S+$");

    private ItemKey() {}

    static @Nullable String of(@Nullable String id, String feed) {
        if (id == null || id.isBlank()) {
            return null;
        }
        boolean absolute = ABSOLUTE.matcher(id.strip()).matches();
        int fragment = feed.indexOf('#');
        String address = fragment < 0 ? feed : feed.substring(0, fragment);
        return absolute ? id.strip() : address + "#" + id.strip();
    }
}
