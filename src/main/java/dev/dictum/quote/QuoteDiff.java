package dev.dictum.quote;

import dev.dictum.search.folding.Folding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an article's stored quotes when it is extracted again. A stored quote and a found
 * one are the same when their folded words are; of several, the nearest in the text. So quotes keep
 * their ids and editors their corrections, however the engine changes. A corrected quote that is
 * found no more stays as long as its words stand in the text.
 *
 * @param rows the article's quotes from now on, in the order of the text; new ones have negative
 *     ids
 * @param removed stored quotes that are gone
 * @param stored what is stored under the ids that stay
 */
record QuoteDiff(List<QuoteRow> rows, List<QuoteRow> removed, Map<Long, QuoteRow> stored) {

    /** Orders quotes as they begin; outer ones before those inside. */
    private static final Comparator<QuoteRow> IN_TEXT =
            Comparator.comparingInt(QuoteRow::start)
                    .thenComparing(Comparator.comparingInt(QuoteRow::end).reversed());

    /**
     * Compares.
     *
     * @param found with negative ids, to which the parents refer
     */
    static QuoteDiff of(
            List<QuoteRow> stored,
            List<QuoteRow> found,
            CodePoints body,
            @Nullable Instant publishedAt) {
        Map<String, TreeMap<Long, QuoteRow>> free = new HashMap<>();
        for (int i = 0; i < found.size(); i++) {
            QuoteRow row = found.get(i);
            free.computeIfAbsent(words(row), w -> new TreeMap<>()).put(place(row.start(), i), row);
        }
        Map<Long, QuoteRow> sameAs = new HashMap<>();
        List<QuoteRow> lost = new ArrayList<>();
        List<QuoteRow> correctedFirst = new ArrayList<>(stored);
        correctedFirst.sort(Comparator.comparing(row -> !row.corrected()));
        for (QuoteRow row : correctedFirst) {
            QuoteRow nearest = takeNearest(free.get(words(row)), row.start());
            if (nearest == null) {
                lost.add(row);
            } else {
                sameAs.put(nearest.id(), row);
            }
        }
        List<QuoteRow> rows = new ArrayList<>();
        for (QuoteRow row : found) {
            Long parent = row.parent() == null ? null : idOf(row.parent(), sameAs);
            QuoteRow before = sameAs.get(row.id());
            QuoteRow now = row.at(0, parent);
            rows.add(before == null ? now : now.inPlaceOf(before));
        }
        List<QuoteRow> removed = new ArrayList<>();
        for (QuoteRow row : lost) {
            int start = row.corrected() ? body.nearest(row.text(), row.start()) : -1;
            if (start < 0) {
                removed.add(row);
            } else {
                rows.add(row.movedTo(start, publishedAt));
            }
        }
        Set<Long> ids = new HashSet<>();
        rows.forEach(row -> ids.add(row.id()));
        rows.sort(IN_TEXT);
        for (int i = 0; i < rows.size(); i++) {
            QuoteRow row = rows.get(i);
            Long parent = row.parent();
            rows.set(i, row.at(i, parent != null && ids.contains(parent) ? parent : null));
        }
        Map<Long, QuoteRow> byId = new HashMap<>();
        stored.forEach(row -> byId.put(row.id(), row));
        return new QuoteDiff(rows, removed, byId);
    }

    /** The rows that are not stored as they are. */
    List<QuoteRow> toWrite() {
        return rows.stream().filter(row -> !row.equals(stored.get(row.id()))).toList();
    }

    private static long idOf(long found, Map<Long, QuoteRow> sameAs) {
        QuoteRow stored = sameAs.get(found);
        return stored == null ? found : stored.id();
    }

    private static String words(QuoteRow row) {
        String words = Folding.words(row.text());
        return words.isEmpty() ? row.text() : words;
    }

    private static long place(int start, int index) {
        return ((long) start << 32) + index;
    }

    private static @Nullable QuoteRow takeNearest(
            @Nullable TreeMap<Long, QuoteRow> places, int start) {
        if (places == null || places.isEmpty()) {
            return null;
        }
        Long before = places.lowerKey(place(start, 0));
        Long behind = places.ceilingKey(place(start, 0));
        boolean back =
                behind == null
                        || (before != null && start - (before >> 32) < (behind >> 32) - start);
        return places.remove(Objects.requireNonNull(back ? before : behind));
    }
}
