package dev.dictum.imports.reader;

import dev.dictum.imports.reader.DocumentDate.Precision;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the spellings that scraped documents use. A date without an offset is local time
 * in the zone given. A day without a time is that day's first instant in the zone.
 */
final class DateReader {
    private static final int MAX_LENGTH = 200;

    private static final Pattern WEEKDAY =
            Pattern.compile(
                    "^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?\\s+"
                            + "|(?:星期|周|週)[一二三四五六日天]\\s*)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern CHINESE =
            Pattern.compile(
                    "^(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号號]?[T\\s]*(.*)$");
    private static final Pattern NUMERIC =
            Pattern.compile("^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:[T\\s]+(.*))?$");
    private static final Pattern COMPACT =
            Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?(\\d{2})(\\d{2})(\\d{2})?(.*))?$");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "^(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(\\p{L}{3,9})\\.?,?[\\s-]+(\\d{2}|\\d{4})(?:,?\\s+(.*))?$");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "^(\\p{L}{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?:,?\\s+(?:at\\s+)?(.*))?$");
    private static final Pattern TIME =
            Pattern.compile(
                    "^(上午|下午|中午|凌晨|早上|晚上)?\\s*(\\d{1,2})\\s*[:：时時点點]\\s*(?:(\\d{1,2})\\s*分?(?:[:：]?\\s*(\\d{1,2})(?:[.,]\\d+)?\\s*秒?)?)?"
                            + "\\s*([AaPp]\\.?[Mm]\\.?)?\\s*(.*)$");
    private static final Pattern OFFSET =
            Pattern.compile("^(?:GMT|UTC)?\\s*([+-])(\\d{2}):?(\\d{2})?(?:\\s*\\(.*\\))?$");
    private static final Map<String, ZoneOffset> NAMED =
            Map.ofEntries(
                    Map.entry("Z", ZoneOffset.UTC),
                    Map.entry("GMT", ZoneOffset.UTC),
                    Map.entry("UT", ZoneOffset.UTC),
                    Map.entry("UTC", ZoneOffset.UTC),
                    Map.entry("EST", ZoneOffset.ofHours(-5)),
                    Map.entry("EDT", ZoneOffset.ofHours(-4)),
                    Map.entry("CDT", ZoneOffset.ofHours(-5)),
                    Map.entry("MST", ZoneOffset.ofHours(-7)),
                    Map.entry("MDT", ZoneOffset.ofHours(-6)),
                    Map.entry("PST", ZoneOffset.ofHours(-8)),
                    Map.entry("PDT", ZoneOffset.ofHours(-7)),
                    Map.entry("HKT", ZoneOffset.ofHours(8)),
                    Map.entry("JST", ZoneOffset.ofHours(9)));
    private static final List<String> MONTHS =
            List.of(
                    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                    "dec");

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private DateReader() {}

    /** Reads a date; the result's instant is absent when the text is none. */
    static DocumentDate read(String verbatim, ZoneId zone) {
        if (verbatim.length() > MAX_LENGTH) {
            return unreadable(verbatim);
        }
        String text = Normalizer.normalize(verbatim, Normalizer.Form.NFKC).strip();
        Matcher weekday = WEEKDAY.matcher(text);
        if (weekday.find()) {
            text = text.substring(weekday.end());
        }
        try {
            return parsed(text, zone, verbatim)
                    .filter(date -> date.at() == null || isStorable(date.at()))
                    .orElse(unreadable(verbatim));
        } catch (DateTimeException | NumberFormatException e) {
            return unreadable(verbatim);
        }
    }

    /** The years that a database and every client can hold. */
    static boolean isStorable(Instant at) {
        return !at.isBefore(EARLIEST) && at.isBefore(LATEST);
    }

    private static DocumentDate unreadable(String verbatim) {
        return new DocumentDate(null, Precision.UNKNOWN, verbatim);
    }

    private static Optional<DocumentDate> parsed(String text, ZoneId zone, String verbatim) {
        Matcher m = CHINESE.matcher(text);
        if (m.matches()) {
            return at(date(m.group(1), m.group(2), m.group(3)), m.group(4), zone, verbatim);
        }
        m = NUMERIC.matcher(text);
        if (m.matches()) {
            return at(date(m.group(1), m.group(3), m.group(4)), m.group(5), zone, verbatim);
        }
        m = COMPACT.matcher(text);
        if (m.matches()) {
            String time =
                    m.group(4) == null
                            ? null
                            : m.group(4)
                                    + ":"
                                    + m.group(5)
                                    + (m.group(6) == null ? "" : ":" + m.group(6))
                                    + m.group(7);
            return at(date(m.group(1), m.group(2), m.group(3)), time, zone, verbatim);
        }
        m = DAY_MONTH.matcher(text);
        if (m.matches() && month(m.group(2)) > 0) {
            LocalDate date = LocalDate.of(year(m.group(3)), month(m.group(2)), number(m.group(1)));
            return at(date, m.group(4), zone, verbatim);
        }
        m = MONTH_DAY.matcher(text);
        if (m.matches() && month(m.group(1)) > 0) {
            LocalDate date = LocalDate.of(year(m.group(3)), month(m.group(1)), number(m.group(2)));
            return at(date, m.group(4), zone, verbatim);
        }
        return Optional.empty();
    }

    private static LocalDate date(String year, String month, String day) {
        return LocalDate.of(number(year), number(month), number(day));
    }

    private static Optional<DocumentDate> at(
            LocalDate date, @Nullable String rest, ZoneId zone, String verbatim) {
        String time = rest == null ? "" : WEEKDAY.matcher(rest.strip()).replaceFirst("").strip();
        if (time.isEmpty()) {
            return Optional.of(
                    new DocumentDate(date.atStartOfDay(zone).toInstant(), Precision.DAY, verbatim));
        }
        Matcher m = TIME.matcher(time);
        if (!m.matches()) {
            return Optional.empty();
        }
        int hour = hour(number(m.group(2)), m.group(1), m.group(5));
        int minute = m.group(3) == null ? 0 : number(m.group(3));
        // A leap second, as broadcasters write it, is the last second that java.time knows.
        int second = m.group(4) == null ? 0 : Math.min(number(m.group(4)), 59);
        Optional<ZoneId> stated = zone(m.group(6).strip(), zone);
        Precision precision = m.group(4) == null ? Precision.MINUTE : Precision.SECOND;
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        LocalDateTime local =
                endOfDay
                        ? date.plusDays(1).atStartOfDay()
                        : LocalDateTime.of(date, LocalTime.of(hour, minute, second));
        return stated.map(z -> new DocumentDate(local.atZone(z).toInstant(), precision, verbatim));
    }

    private static int hour(int hour, @Nullable String chinese, @Nullable String english) {
        boolean afternoon =
                chinese != null && (chinese.equals("下午") || chinese.equals("晚上"))
                        || english != null && english.toLowerCase(Locale.ROOT).startsWith("p");
        boolean morning =
                chinese != null && (chinese.equals("上午") || chinese.equals("凌晨"))
                        || english != null && english.toLowerCase(Locale.ROOT).startsWith("a");
        if (afternoon && hour < 12) {
            return hour + 12;
        }
        return morning && hour == 12 ? 0 : hour;
    }

    private static Optional<ZoneId> zone(String text, ZoneId otherwise) {
        if (text.isEmpty()) {
            return Optional.of(otherwise);
        }
        Matcher m = OFFSET.matcher(text);
        if (m.matches()) {
            int sign = m.group(1).equals("-") ? -1 : 1;
            int minutes = m.group(3) == null ? 0 : number(m.group(3));
            return Optional.of(
                    ZoneOffset.ofHoursMinutes(sign * number(m.group(2)), sign * minutes));
        }
        String name = text.toUpperCase(Locale.ROOT);
        // CST is China Standard Time in Chinese sources and Central Standard Time in American ones.
        if (name.equals("CST")) {
            boolean china = otherwise.getId().startsWith("Asia/");
            return Optional.of(ZoneOffset.ofHours(china ? 8 : -6));
        }
        if (NAMED.containsKey(name)) {
            return Optional.of(NAMED.get(name));
        }
        if (text.equals("北京时间") || text.equals("北京時間")) {
            return Optional.of(ZoneOffset.ofHours(8));
        }
        try {
            return Optional.of(ZoneId.of(text.replaceAll("[\\[\\]]", "")));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int month(String name) {
        String start = name.toLowerCase(Locale.ROOT).substring(0, 3);
        return MONTHS.indexOf(start) + 1;
    }

    /** Two digits as RFC 2822 reads them: 00 to 49 in this century, the rest in the last one. */
    private static int year(String text) {
        int year = number(text);
        return text.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }
}
