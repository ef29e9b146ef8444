package dev.dictum.imports.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * Bytes to text: a byte order mark, else strict UTF-8 whatever the document declares, else the
 * charset it declares, else a detector's guess. Line ends become {@code \n}; characters that no
 * article may hold (NUL, lone surrogates) are replaced by U+FFFD.
 */
final class TextDecoder {
    private static final Pattern DECLARED =
            Pattern.compile(
                    "(?:charset|encoding)\\s*[=:]\\s*[\"']?([A-Za-z0-9_:.-]+)",
                    Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 4096;

    /** What UTF-8 read as GBK and written again leaves behind. */
    private static final String GARBLED = "锟斤拷";

    private TextDecoder() {}

    static String decode(byte[] bytes, List<Issue> issues) {
        String text = StorableText.of(decoded(bytes, issues));
        int garbled = text.indexOf('\uFFFD');
        garbled = garbled < 0 ? text.indexOf(GARBLED) : garbled;
        if (garbled >= 0) {
            issues.add(badEncoding(text, garbled));
        }
        return text;
    }

    private static Issue badEncoding(String text, int at) {
        String before = text.substring(0, at);
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        int column = at - before.lastIndexOf('\n');
        return new Issue(
                "BAD_ENCODING",
                Severity.WARNING,
                "Some bytes could not be read as text and were replaced.",
                null,
                line,
                column,
                text.substring(Math.max(0, at - 10), Math.min(text.length(), at + 20)));
    }

    private static String decoded(byte[] bytes, List<Issue> issues) {
        Optional<String> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<String> utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return utf8.get();
        }
        Optional<Charset> declared = declared(bytes);
        Optional<String> asDeclared = declared.flatMap(charset -> strict(bytes, charset));
        if (asDeclared.isPresent()) {
            issues.add(read(declared.get(), "as the document declares"));
            return asDeclared.get();
        }
        Optional<Charset> detected = detected(bytes);
        Optional<String> asDetected = detected.flatMap(charset -> strict(bytes, charset));
        if (asDetected.isPresent()) {
            issues.add(read(detected.get(), "as detected from its bytes"));
            return asDetected.get();
        }
        // Mostly UTF-8 with a few broken bytes reads better as UTF-8 than as anything else.
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Issue read(Charset charset, String why) {
        return Issue.of(
                Severity.INFO,
                "CHARSET",
                "The document is not UTF-8; it was read as %s, %s.".formatted(charset.name(), why));
    }

    private static Optional<String> byMark(byte[] b) {
        if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
            return Optional.of(new String(b, 3, b.length - 3, StandardCharsets.UTF_8));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
            return Optional.of(new String(b, 2, b.length - 2, StandardCharsets.UTF_16BE));
        }
        if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
            return Optional.of(new String(b, 2, b.length - 2, StandardCharsets.UTF_16LE));
        }
        return Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? charset(matcher.group(1)) : Optional.empty();
    }

    private static Optional<Charset> detected(byte[] bytes) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, bytes.length);
        detector.dataEnd();
        return Optional.ofNullable(detector.getDetectedCharset()).flatMap(TextDecoder::charset);
    }

    private static Optional<Charset> charset(String name) {
        String known =
                switch (name.toLowerCase(Locale.ROOT)) {
                    // Pages that declare the smaller sets use characters of the larger one.
                    case "gb2312", "gbk", "x-gbk", "hz-gb-2312" -> "GB18030";
                    case "big5" -> "Big5-HKSCS";
                    default -> name;
                };
        try {
            return Optional.of(Charset.forName(known));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
