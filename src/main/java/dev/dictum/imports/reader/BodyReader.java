package dev.dictum.imports.reader;

import dev.dictum.search.folding.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** HTML or Markdown to a {@link Body}. */
final class BodyReader {
    private static final List<TablesExtension> EXTENSIONS =
            List.of((TablesExtension) TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Pattern TAG = Pattern.compile("^<[a-zA-Z!][^>]*>");
    private static final Pattern BLOCK =
            Pattern.compile(
                    "^<(?:div|p|section|article|main|table|ul|ol|blockquote|figure|h[1-6]|!DOCTYPE|html|body)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKDOWN_LINE =
            Pattern.compile("^(?:#{1,6} |```|~~~|[*+-] \\S|\\d+\\. \\S|> )", Pattern.MULTILINE);
    private static final Pattern KEYWORDS =
            Pattern.compile("^\\s*news_keyword_pub\\s*,(.*)$", Pattern.DOTALL);

    private static final int MAX_MARKS = 5000;

    private BodyReader() {}

    /**
     * Reads a body.
     *
     * @param base the article's own address, against which relative addresses resolve
     */
    static Body read(String source, @Nullable String base) {
        if (isHtml(source)) {
            return html(source, base);
        }
        try {
            return isOverloaded(source)
                    ? plain(source)
                    : html(RENDERER.render(MARKDOWN.parse(source)), base);
        } catch (IllegalArgumentException e) {
            // A table with more cells than there is text.
            return plain(source);
        }
    }

    /** A paragraph of marks for emphasis takes the square of their number. */
    private static boolean isOverloaded(String source) {
        int marks = 0;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '*' || c == '_') {
                marks++;
            } else if (c == '\n' && i > 0 && source.charAt(i - 1) == '\n') {
                marks = 0;
            }
            if (marks > MAX_MARKS) {
                return true;
            }
        }
        return false;
    }

    /** Reads plain text: each line is a paragraph. */
    static Body plain(String text) {
        return html(
                text.lines()
                        .map(line -> "<p>" + Entities.escape(line) + "</p>")
                        .collect(Collectors.joining("\n")),
                null);
    }

    /** The text of a line of HTML, such as a title. */
    static String inline(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    /** Reads HTML, whatever it looks like. */
    static Body html(String html, @Nullable String base) {
        Document document = Jsoup.parseBodyFragment(html, base == null ? "" : base);
        Element body = document.body();
        List<String> keywords = keywords(body);
        long visible = visibleCharacters(body);
        Element clean = BodyCleaner.clean(body);
        // Character references may name what cannot be stored.
        String text = StorableText.of(BodyText.of(clean));
        long kept = visibleCharacters(text);
        double coverage = visible == 0 ? 1 : Math.min(1.0, (double) kept / visible);
        return new Body(StorableText.of(clean.html()), text, coverage, keywords, pictures(clean));
    }

    /**
     * Markdown may hold HTML. A body is HTML when, comments aside, it begins with a tag and either
     * ends with one or begins with a block and shows no mark of Markdown at the start of a line.
     */
    static boolean isHtml(String source) {
        String visible = withoutComments(source).strip();
        if (!TAG.matcher(visible).find()) {
            return false;
        }
        boolean block = BLOCK.matcher(visible).find();
        boolean closed = visible.endsWith(">");
        return (block && closed) || ((block || closed) && !MARKDOWN_LINE.matcher(visible).find());
    }

    private static String withoutComments(String source) {
        StringBuilder rest = new StringBuilder(source.length());
        int from = 0;
        for (int open = source.indexOf("<!--"); open >= 0; open = source.indexOf("<!--", from)) {
            int close = source.indexOf("-->", open);
            if (close < 0) {
                break;
            }
            rest.append(source, from, open);
            from = close + 3;
        }
        return rest.append(source, from, source.length()).toString();
    }

    private static List<String> keywords(Element body) {
        List<String> keywords = new ArrayList<>();
        body.nodeStream(Comment.class)
                .forEach(comment -> {
                    Matcher matcher = KEYWORDS.matcher(comment.getData());
                    if (matcher.matches()) {
                        keywords.addAll(Keywords.split(matcher.group(1)));
                    }
                });
        return keywords;
    }

    private static long visibleCharacters(Element body) {
        long[] visible = {0};
        NodeFilter counting =
                (node, depth) -> {
                    if (node instanceof Element element && BodyCleaner.isInvisible(element)) {
                        return NodeFilter.FilterResult.SKIP_ENTIRELY;
                    }
                    if (node instanceof TextNode text) {
                        visible[0] += visibleCharacters(text.getWholeText());
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                };
        NodeTraversor.filter(counting, body);
        return visible[0];
    }

    private static long visibleCharacters(String text) {
        long visible = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            visible += Folding.isBlank(c) ? 0 : 1;
        }
        return visible;
    }

    private static List<Picture> pictures(Element clean) {
        return clean.getElementsByTag("img").stream()
                .map(image ->
                        new Picture(
                                image.attr("src"),
                                image.attr("alt").isBlank() ? null : image.attr("alt"),
                                pixels(image.attr("width")),
                                pixels(image.attr("height"))))
                .toList();
    }

    private static @Nullable Integer pixels(String text) {
        String digits = text.endsWith("px") ? text.substring(0, text.length() - 2) : text;
        return digits.matches("[1-9]\\d{0,4}") ? Integer.valueOf(digits) : null;
    }
}
