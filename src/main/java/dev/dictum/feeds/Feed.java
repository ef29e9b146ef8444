package dev.dictum.feeds;

import java.util.List;

/**
 * A feed.
 *
 * @param self its own address
 */
record Feed(String title, String self, List<FeedItem> items) {}
