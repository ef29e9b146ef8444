package dev.dictum.imports.reader;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the main format: a post with front matter and an HTML or Markdown body. */
final class PostReader {
    private PostReader() {}

    /**
     * Reads one post; the arguments are those of {@link DocumentReader#read}.
     *
     * @throws UnreadableDocument when the bytes are no post; the issue says why and where
     */
    static ScrapedArticle read(
            String name, byte[] bytes, @Nullable String address, @Nullable ZoneId defaultZone)
            throws UnreadableDocument {
        List<Issue> issues = new ArrayList<>();
        FrontMatter frontMatter = FrontMatter.cut(TextDecoder.decode(bytes, issues));
        return new FieldsReader(SourceFormat.FRONT_MATTER, name, address, defaultZone, issues)
                .read(
                        new DocumentFields(frontMatter.read(issues), issues),
                        base -> BodyReader.read(frontMatter.body(), base));
    }
}
