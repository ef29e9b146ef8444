package dev.dictum.imports.reader;

import dev.dictum.search.folding.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** HTML or Markdown to a {@link Body}. */
final class BodyReader {
    private static final List<TablesExtension> EXTENSIONS =
            List.of((TablesExtension) TablesExtension.create());
    private static final Parser MARKDOWN = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private static final Pattern HTML_START =
            Pattern.compile(
                    "^\\s*<(?:[a-zA-Z][a-zA-Z0-9]*[\\s>/]|!--|!DOCTYPE)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEYWORDS =
            Pattern.compile("^\\s*news_keyword_pub\\s*,(.*)$", Pattern.DOTALL);

    /** Elements that show no text of the article. */
    private static final String INVISIBLE =
            "script, style, noscript, template, iframe, frame, object, embed, applet, svg, math,"
                    + " canvas, audio, video, head, title, meta, link, base, button, input, select,"
                    + " textarea, [hidden]";

    private BodyReader() {}

    /**
     * Reads a body.
     *
     * @param base the article's own address, against which relative addresses resolve
     */
    static Body read(String source, @Nullable String base) {
        String html = isHtml(source) ? source : RENDERER.render(MARKDOWN.parse(source));
        Document document = Jsoup.parseBodyFragment(html, base == null ? "" : base);
        Element body = document.body();
        List<String> keywords = keywords(body);
        body.select(INVISIBLE).remove();
        long visible = visibleCharacters(body);
        Boilerplate.removeFrom(body);
        Element clean = BodyCleaner.clean(body);
        // Character references may name what cannot be stored.
        String text = StorableText.of(BodyText.of(clean));
        long kept = visibleCharacters(text);
        double coverage = visible == 0 ? 1 : Math.min(1.0, (double) kept / visible);
        return new Body(StorableText.of(clean.html()), text, coverage, keywords, pictures(clean));
    }

    /** Markdown may hold HTML; a body that is HTML from its first to its last character is HTML. */
    static boolean isHtml(String source) {
        return HTML_START.matcher(source).find() && source.stripTrailing().endsWith(">");
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

    private static long visibleCharacters(Node body) {
        return body.nodeStream(TextNode.class)
                .mapToLong(text -> visibleCharacters(text.getWholeText()))
                .sum();
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
        return clean.select("img").stream()
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
