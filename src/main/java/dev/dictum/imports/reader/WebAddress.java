package dev.dictum.imports.reader;

import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses found in documents. They are never fetched; only http and https are kept. */
final class WebAddress {
    private static final int MAX_LENGTH = 2048;

    /** A host and a path; those of documents hold characters that java.net.URI refuses. */
    private static final Pattern WEB =
            Pattern.compile(
                    "^https?://[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(?::\\d{1,5})?(?:[/?#][^\\s\\p{Cntrl}]*)?$",
                    Pattern.CASE_INSENSITIVE);

    /** Relays that stand in front of the address: {@code https://cors.….workers.dev/?https://…}. */
    private static final Pattern RELAY =
            Pattern.compile(
                    "^https?://(?:[^/?#]*\\.)?(?:[^/?#.]*(?:cors|proxy)[^/?#]*|[^/?#]*workers\\.dev)/?\\?(?=https?://)",
                    Pattern.CASE_INSENSITIVE);

    /** Pictures that a template put there because the document had none. */
    private static final Pattern FILLER =
            Pattern.compile(
                    "^https?://(?:[^/]*\\.)?(?:picsum\\.photos|via\\.placeholder\\.com|placehold\\.(?:it|co)|dummyimage\\.com|source\\.unsplash\\.com/random)(?:[/?].*)?$"
                            + "|.*/(?:undefined|null|NaN)(?:[?#].*)?$",
                    Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address without relays in front, if it is an http or https one. */
    static Optional<String> web(String text) {
        if (text.length() > 4 * MAX_LENGTH) {
            return Optional.empty();
        }
        String address = text.strip();
        for (int relays = 0; relays < 5 && RELAY.matcher(address).find(); relays++) {
            address = RELAY.matcher(address).replaceFirst("");
        }
        if (address.startsWith("//")) {
            address = "https:" + address;
        }
        address = address.replace(" ", "%20");
        if (address.length() > MAX_LENGTH || !WEB.matcher(address).matches()) {
            return Optional.empty();
        }
        return Optional.of(address);
    }

    /** The address of a picture, unless it is a placeholder's. */
    static Optional<String> image(String text) {
        return web(text).filter(address -> !FILLER.matcher(address).matches());
    }
}
