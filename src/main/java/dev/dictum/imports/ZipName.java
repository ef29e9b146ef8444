package dev.dictum.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/**
 * The name of a zip's entry. Archivers that do not say that a name is UTF-8 write the charset of
 * their system: Chinese ones GB18030. Names are keys, so two different ones never become one.
 */
final class ZipName {
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));

    /** What stands in a name whose bytes could not be read. */
    private static final Pattern UNREAD = Pattern.compile("[?\uFFFD]|%U[0-9A-F]{4}");

    private ZipName() {}

    static String of(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        boolean told = entry.getGeneralPurposeBit().usesUTF8ForNames();
        if (raw == null || (told && !UNREAD.matcher(entry.getName()).find())) {
            return entry.getName();
        }
        for (Charset charset : CHARSETS) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(raw)).toString();
            } catch (CharacterCodingException e) {
                // The next one may fit.
            }
        }
        return "%" + HexFormat.of().formatHex(raw);
    }
}
