package dev.dictum.category;

import dev.dictum.search.folding.Folding;
import dev.dictum.search.folding.Sha256;
import java.util.List;
import java.util.stream.Collectors;

/** Keys of categories: the same path written differently has the same key. */
public final class CategoryKey {
    /** A key must fit into an index row; longer ones end in a hash. */
    private static final int MAX_LENGTH = 500;

    private CategoryKey() {}

    /** The key of a path, from the root down. */
    public static String ofPath(List<String> path) {
        String key = path.stream().map(CategoryKey::ofName).collect(Collectors.joining("\u001F"));
        if (key.length() <= MAX_LENGTH) {
            return key;
        }
        return key.substring(0, MAX_LENGTH - 64).replaceFirst("[\\uD800-\\uDBFF]$", "")
                + Sha256.hex(key);
    }

    /** Folded, without the dashes that some writers put in front of a name. */
    private static String ofName(String name) {
        return Folding.key(Folding.key(name).replaceFirst("^[-–—―─\\s]+(?=.)", ""));
    }
}
