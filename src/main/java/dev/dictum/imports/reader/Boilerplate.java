package dev.dictum.imports.reader;

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

    /** Told by the element's classes and id. */
    static boolean is(Element element) {
        return element.attributesSize() > 0
                && (NAMES.matcher(element.className()).find()
                        || NAMES.matcher(element.id()).find());
    }
}
