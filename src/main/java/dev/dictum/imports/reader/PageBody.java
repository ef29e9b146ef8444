package dev.dictum.imports.reader;

import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Where a page holds its article: in a container that says so, else in the one whose own paragraphs
 * weigh most, links weighing against it.
 */
final class PageBody {
    /** Where articles stand, the surest first. */
    private static final String[] CONTAINERS = {
        "[itemprop=articleBody]",
        "#artibody",
        "#article_content, #article-content, #articleContent, #js_content",
        ".article-content, .article-body, .article__body, .post-content, .entry-content",
        "article"
    };

    private static final int MIN_TEXT = 200;
    private static final int MIN_PARAGRAPH = 25;
    private static final int LEVELS = 5;
    private static final double MIN_NEIGHBOUR = 10;
    private static final double MAX_LINKED = 0.4;
    private static final long[] NONE = new long[2];
    private static final Set<String> BESIDES = Set.of("footer", "nav", "aside");
    private static final Pattern BESIDE =
            Pattern.compile(
                    "comment|footer|sidebar|related|recommend|share|social|promo|nav|menu|banner|popup|disqus",
                    Pattern.CASE_INSENSITIVE);

    private final Document page;

    /** Characters of text and of linked text in each element, counted once for all. */
    private final Map<Element, long[]> characters = new IdentityHashMap<>();

    private PageBody(Document page) {
        this.page = page;
        NodeTraversor.traverse(new Counting(characters), page);
    }

    static Element of(Document page) {
        PageBody body = new PageBody(page);
        return body.marked().orElseGet(body::densest);
    }

    private Optional<Element> marked() {
        for (String selector : CONTAINERS) {
            Optional<Element> longest =
                    page.select(selector).stream()
                            .filter(element -> length(element) >= MIN_TEXT)
                            .max(Comparator.comparingLong(this::length));
            if (longest.isPresent()) {
                return longest;
            }
        }
        return Optional.empty();
    }

    /**
     * Paragraphs count for what is around them, the less the farther away, as in Mozilla's
     * Readability; where neighbours weigh much too, what holds them all is the article.
     */
    private Element densest() {
        Map<Element, Double> weights = new LinkedHashMap<>();
        for (Element paragraph : page.select("p, pre, td, blockquote, div")) {
            boolean div = paragraph.normalName().equals("div");
            String own = div ? paragraph.ownText() : paragraph.text();
            if (own.length() >= MIN_PARAGRAPH && !isBeside(paragraph)) {
                weigh(own, div ? paragraph : paragraph.parent(), weights);
            }
        }
        Element best = page.body();
        double heaviest = 0;
        for (Map.Entry<Element, Double> entry : weights.entrySet()) {
            double weight = entry.getValue() * (1 - linkShare(entry.getKey()));
            entry.setValue(weight);
            if (weight > heaviest) {
                heaviest = weight;
                best = entry.getKey();
            }
        }
        Element whole = withNeighbours(best, weights);
        // A page of a few words is an article as a whole.
        return length(whole) < MIN_TEXT && length(whole) * 3 < length(page.body())
                ? page.body()
                : whole;
    }

    private static void weigh(String own, @Nullable Element around, Map<Element, Double> weights) {
        double weight =
                1
                        + own.chars().filter(c -> ",，、。".indexOf(c) >= 0).count()
                        + Math.min(own.length() / 100.0, 3);
        Element at = around;
        for (int up = 0; up < LEVELS && at != null && !at.normalName().equals("html"); up++) {
            weights.merge(at, weight / (up < 2 ? up + 1 : up * 3), Double::sum);
            at = at.parent();
        }
    }

    private Element withNeighbours(Element best, Map<Element, Double> weights) {
        Element whole = best;
        for (int up = 0; up < LEVELS; up++) {
            Element parent = whole.parent();
            if (parent == null || parent.normalName().equals("html")) {
                break;
            }
            double least = Math.max(MIN_NEIGHBOUR, weights.getOrDefault(whole, 0.0) / 5);
            Element inside = whole;
            long neighbours =
                    parent.children().stream()
                            .filter(child -> child != inside && !isBeside(child))
                            .filter(child -> weights.getOrDefault(child, 0.0) >= least)
                            .count();
            if (neighbours == 0 || linkShare(parent) > MAX_LINKED) {
                break;
            }
            whole = parent;
        }
        return whole;
    }

    private static boolean isBeside(Element element) {
        Element at = element;
        for (int up = 0; at != null && up < 4; up++, at = at.parent()) {
            if (BESIDE.matcher(at.className() + " " + at.id()).find()
                    || BESIDES.contains(at.normalName())) {
                return true;
            }
        }
        return false;
    }

    private long length(Element element) {
        return characters.getOrDefault(element, NONE)[0];
    }

    private double linkShare(Element element) {
        long[] counted = characters.getOrDefault(element, NONE);
        return counted[0] == 0 ? 1 : (double) counted[1] / counted[0];
    }

    /** Adds what an element holds to the one around it when it leaves it. */
    private record Counting(Map<Element, long[]> characters) implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                characters.put(element, new long[2]);
            } else if (node instanceof TextNode text && text.parent() instanceof Element parent) {
                characters.getOrDefault(parent, new long[2])[0] += text.text().strip().length();
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                long[] counted = characters.getOrDefault(element, NONE);
                if (element.normalName().equals("a")) {
                    counted[1] = counted[0];
                }
                if (element.parent() != null && !BodyCleaner.isInvisible(element)) {
                    long[] around = characters.getOrDefault(element.parent(), new long[2]);
                    around[0] += counted[0];
                    around[1] += counted[1];
                }
            }
        }
    }
}
