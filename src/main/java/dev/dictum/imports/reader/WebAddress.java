package dev.dictum.imports.reader;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Addresses found in documents. They are never fetched; only http and https are kept. */
final class WebAddress {
    private static final int MAX_LENGTH = 2048;

    /**
     * Relays that stand in front of the address they relay: {@code
     * https://…workers.dev/?https://…}.
     */
    private static final Pattern RELAY =
            Pattern.compile("^https?://[^/?#]*/?\\?(?=https?://)", Pattern.CASE_INSENSITIVE);

    /** Pictures that a template put there because the document had none. */
    private static final Pattern FILLER =
            Pattern.compile(
                    "^https?://(?:[^/]*\\.)?(?:picsum\\.photos|via\\.placeholder\\.com|placehold\\.(?:it|co)|dummyimage\\.com|source\\.unsplash\\.com/random)(?:[/?].*)?$"
                            + "|.*/(?:undefined|null|NaN)(?:[?#].*)?$",
                    Pattern.CASE_INSENSITIVE);

    private WebAddress() {}

    /** The address without relays in front, if it is an http or https one. */
    static Optional<String> web(String text) {
        String address = text.strip();
        for (int relays = 0; relays < 5 && RELAY.matcher(address).find(); relays++) {
            address = RELAY.matcher(address).replaceFirst("");
        }
        if (address.startsWith("//")) {
            address = "https:" + address;
        }
        String scheme = address.toLowerCase(Locale.ROOT);
        boolean web = scheme.startsWith("http://") || scheme.startsWith("https://");
        if (!web || address.length() > MAX_LENGTH || !hasHost(address)) {
            return Optional.empty();
        }
        return Optional.of(address);
    }

    /** The address of a picture, unless it is a placeholder's. */
    static Optional<String> image(String text) {
        return web(text).filter(address -> !FILLER.matcher(address).matches());
    }

    private static boolean hasHost(String address) {
        if (address.chars().anyMatch(c -> Character.isWhitespace(c) || c < 0x20)) {
            return false;
        }
        try {
            // Paths in documents hold characters that java.net.URI refuses: the host alone is
            // judged.
            int path = address.indexOf('/', address.indexOf("//") + 2);
            String authority = path < 0 ? address : address.substring(0, path);
            int query = authority.indexOf('?');
            return new URI(query < 0 ? authority : authority.substring(0, query)).getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
