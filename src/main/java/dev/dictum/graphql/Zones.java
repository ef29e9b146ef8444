package dev.dictum.graphql;

import java.time.DateTimeException;
import java.time.ZoneId;

/** Time zones that clients name. */
public final class Zones {
    private Zones() {}

    /** The zone of an IANA name; {@link ErrorCode#BAD_ZONE} when there is none. */
    public static ZoneId parse(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
            throw new ApiException(
                    ErrorCode.BAD_ZONE,
                    "'%s' is not a time zone; expected an IANA name such as Asia/Shanghai."
                            .formatted(shown));
        }
    }
}
