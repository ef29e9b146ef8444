package dev.dictum.article;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/** A picture elsewhere in the web, as columns of an article. */
@Embeddable
public class ImageFile {
    public @Nullable String url;
    public @Nullable String alt;

    /** In pixels. */
    public @Nullable Integer width;

    /** In pixels. */
    public @Nullable Integer height;
}
