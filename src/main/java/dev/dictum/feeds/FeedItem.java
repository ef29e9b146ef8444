package dev.dictum.feeds;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a feed.
 *
 * @param id a permanent URI
 * @param url where it was published
 * @param html the content; absent when {@code text} is it
 * @param text a summary when there is {@code html}, else the content
 * @param published RFC 3339; absent when nobody knows
 * @param updated RFC 3339
 * @param tags categories, from the root down
 */
record FeedItem(
        String id,
        @Nullable String url,
        String title,
        @Nullable String html,
        String text,
        @Nullable String published,
        String updated,
        @Nullable String language,
        List<String> authors,
        List<String> tags,
        @Nullable String image) {}
