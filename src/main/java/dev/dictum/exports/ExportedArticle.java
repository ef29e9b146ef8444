package dev.dictum.exports;

import dev.dictum.imports.Compression;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** An article with everything that the archive knows of it. */
final class ExportedArticle {
    /** A picture. */
    record Picture(
            String url, @Nullable String alt, @Nullable Integer width, @Nullable Integer height) {}

    /** Who did what; the span is absent when the source declares it apart from the text. */
    record Contribution(
            String role, String name, String creditedAs, @Nullable List<Integer> span) {}

    /**
     * A quote.
     *
     * @param parent the place, among the article's quotes, of the one that it stands in
     */
    record Quote(
            String kind,
            String text,
            List<Integer> span,
            List<Integer> contents,
            @Nullable Integer parent,
            @Nullable String speaker,
            @Nullable String speakerKind,
            @Nullable String speakerTitle,
            @Nullable String cue,
            @Nullable String occasion,
            @Nullable List<Integer> attribution,
            @Nullable String verbatim,
            String method,
            double confidence,
            String candidates,
            boolean rejected) {}

    /** The document that the article was last read from. */
    record Source(String name, String format, int length, byte[] packed) {
        /** Unpacked only while its article is written: those of a whole batch may be much. */
        byte[] content() {
            return Compression.expand(packed, length);
        }
    }

    final long number;
    final String sourceKey;
    String title = "";
    @Nullable String headline;
    @Nullable String url;
    @Nullable String language;
    @Nullable Instant publishedAt;
    String publishedAtPrecision = "UNKNOWN";
    @Nullable String publishedAtVerbatim;
    @Nullable Instant revisedAt;
    @Nullable Picture headImage;
    @Nullable Picture thumbnail;
    boolean commentsEnabled;
    List<String> keywords = List.of();
    String lead = "";
    String bodyHtml = "";
    String bodyText = "";
    @Nullable Source source;
    final List<List<String>> categories = new ArrayList<>();
    final List<Contribution> contributions = new ArrayList<>();
    final List<Quote> quotes = new ArrayList<>();

    /** Other names of who contributed or speaks, by the name; both sorted. */
    final SortedMap<String, List<String>> aliases = new TreeMap<>();

    ExportedArticle(long number, String sourceKey) {
        this.number = number;
        this.sourceKey = sourceKey;
    }
}
