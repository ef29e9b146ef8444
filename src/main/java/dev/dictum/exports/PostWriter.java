package dev.dictum.exports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.dictum.imports.reader.Language;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A zip of posts for static-site generators, which Dictum imports again: front matter in YAML, then
 * HTML. Quotes are found anew then.
 */
final class PostWriter implements ArticleWriter {
    /** A text in JSON is a text in YAML 1.2. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final DateTimeFormatter TO_THE_MINUTE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmX", Locale.ROOT);

    /** What JSON takes as it is, and YAML does not, or takes for the end of a line. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\x7F-\\x9F\\u2028\\u2029\\uFEFF\\uFFFE\\uFFFF]");

    private static final int MAX_NAME = 80;

    private final ZipOutputStream zip;
    private int number;

    PostWriter(OutputStream out) {
        zip = new ZipOutputStream(new StaysOpen(out), StandardCharsets.UTF_8);
    }

    @Override
    public void write(ExportedArticle article) throws IOException {
        StringBuilder post = new StringBuilder("---\n");
        field(post, "title", article.title);
        field(post, "permalink", article.sourceKey);
        field(post, "url", article.url);
        field(post, "date", date(article));
        field(post, "updated", article.revisedAt == null ? null : article.revisedAt.toString());
        field(post, "lang", article.language);
        list(
                post,
                "author",
                article.contributions.stream()
                        .filter(c -> c.role().equals("PUBLISHER") && c.span() == null)
                        .map(ExportedArticle.Contribution::creditedAs)
                        .toList());
        if (!article.categories.isEmpty()) {
            post.append("categories:\n");
            for (List<String> path : article.categories) {
                post.append("  - ")
                        .append(json(path.stream().map(PostWriter::escaped).toList()))
                        .append('\n');
            }
        }
        list(post, "keywords", article.keywords);
        field(post, "headimg", article.headImage == null ? null : article.headImage.url());
        field(post, "thumbnail", article.thumbnail == null ? null : article.thumbnail.url());
        post.append("comments: ").append(article.commentsEnabled).append('\n');
        field(post, "excerpt", article.lead);
        post.append("---\n<div>").append(article.bodyHtml).append("</div>\n");
        zip.putNextEntry(new ZipEntry("%06d-%s.md".formatted(++number, name(article.title))));
        zip.write(post.toString().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** As exact as it is known; a day is the one that it is where the article was written. */
    private static @Nullable String date(ExportedArticle article) {
        Instant at = article.publishedAt;
        if (at == null) {
            return article.publishedAtVerbatim;
        }
        ZonedDateTime local = at.atZone(Language.zone(article.language));
        return switch (article.publishedAtPrecision) {
            case "DAY" ->
                    local.toLocalTime().equals(LocalTime.MIDNIGHT)
                            ? local.toLocalDate().toString()
                            : at.toString();
            case "MINUTE" -> TO_THE_MINUTE.format(at.atOffset(ZoneOffset.UTC));
            default -> at.toString();
        };
    }

    private static void field(StringBuilder post, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            post.append(name).append(": ").append(json(escaped(text))).append('\n');
        }
    }

    private static void list(StringBuilder post, String name, List<String> texts) {
        if (!texts.isEmpty()) {
            post.append(name)
                    .append(": ")
                    .append(json(texts.stream().map(PostWriter::escaped).toList()))
                    .append('\n');
        }
    }

    /** Entities in front matter are decoded when it is read. */
    private static String escaped(String text) {
        return text.replaceAll("&(?=#?\\w)", "&amp;");
    }

    private static String json(Object value) {
        try {
            return UNPRINTABLE
                    .matcher(JSON.writeValueAsString(value))
                    .replaceAll(c -> "\\\\u%04X".formatted((int) c.group().charAt(0)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(String title) {
        String safe = title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = Math.min(MAX_NAME, safe.codePointCount(0, safe.length()));
        return safe.substring(0, safe.offsetByCodePoints(0, end));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class StaysOpen extends FilterOutputStream {
        StaysOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
