package dev.dictum.imports.reader;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Blocks that scraped pages carry around the article: QR codes, advertisements. */
final class Boilerplate {
    private static final Pattern NAMES =
            Pattern.compile(
                    "(?:^|[-_\\s])(?:append)?(?:qr|qrcode|ewm|erweima|kaihu|ad|ads|advert|advertisement"
                            + "|adsbygoogle|sponsored|share-?bar|social-?share)(?:[-_\\s]|$)",
                    Pattern.CASE_INSENSITIVE);

    private Boilerplate() {}

    static void removeFrom(Element body) {
        List<Element> blocks =
                body.getAllElements().stream()
                        .filter(element -> element != body)
                        .filter(element ->
                                NAMES.matcher(element.className()).find()
                                        || NAMES.matcher(element.id()).find())
                        .toList();
        blocks.forEach(Element::remove);
    }
}
