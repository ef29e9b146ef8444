package dev.dictum.graphql;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A node's id in the API: its type and its number, in URL-safe Base64. */
public record GlobalId(String type, long number) {

    public static String of(String type, long number) {
        byte[] text = (type + ":" + number).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    /** Reads an id; {@link ErrorCode#BAD_ID} when it is none. */
    public static GlobalId parse(String id) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(id), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            if (colon > 0) {
                GlobalId parsed =
                        new GlobalId(
                                text.substring(0, colon),
                                Long.parseLong(text.substring(colon + 1)));
                if (of(parsed.type, parsed.number).equals(id)) {
                    return parsed;
                }
            }
        } catch (IllegalArgumentException e) {
            // Not Base64, or not a number: told below.
        }
        throw new ApiException(ErrorCode.BAD_ID, "'%s' is not an id.".formatted(shortened(id)));
    }

    /** The number of an id that must be of the given type; {@link ErrorCode#BAD_ID} otherwise. */
    public static long numberOf(String id, String type) {
        GlobalId parsed = parse(id);
        if (!parsed.type.equals(type)) {
            throw new ApiException(
                    ErrorCode.BAD_ID,
                    "'%s' is the id of a node of type %s, not %s."
                            .formatted(shortened(id), parsed.type, type));
        }
        return parsed.number;
    }

    private static String shortened(String id) {
        return id.length() > 60 ? id.substring(0, 60) + "…" : id;
    }
}
