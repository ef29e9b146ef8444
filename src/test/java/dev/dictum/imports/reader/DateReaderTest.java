package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Thu, 24 Mar 2022 23:30:22 GMT               | 2022-03-24T23:30:22Z | SECOND
                    24 Mar 2022 23:30 +0000                     | 2022-03-24T23:30:00Z | MINUTE
                    Thursday, 24-Mar-22 23:30:22 UTC            | 2022-03-24T23:30:22Z | SECOND
                    Tuesday, 24 September 2024 21:38:08 +0800   | 2024-09-24T13:38:08Z | SECOND
                    2021-10-10 11:06:15                         | 2021-10-10T03:06:15Z | SECOND
                    2021-10-10 11:06                            | 2021-10-10T03:06:00Z | MINUTE
                    2021/10/1 9:05                              | 2021-10-01T01:05:00Z | MINUTE
                    2021.10.01                                  | 2021-09-30T16:00:00Z | DAY
                    2021-10-10                                  | 2021-10-09T16:00:00Z | DAY
                    20211010                                    | 2021-10-09T16:00:00Z | DAY
                    20211010T110615Z                            | 2021-10-10T11:06:15Z | SECOND
                    2021-10-10T11:06:15.123Z                    | 2021-10-10T11:06:15Z | SECOND
                    2021-10-10T11:06:15+05:30                   | 2021-10-10T05:36:15Z | SECOND
                    2021-10-10T11:06:15-0400                    | 2021-10-10T15:06:15Z | SECOND
                    2021-10-10T11:06:15 Europe/Berlin           | 2021-10-10T09:06:15Z | SECOND
                    2022年3月25日 07:30                          | 2022-03-24T23:30:00Z | MINUTE
                    2022年03月25日 星期五 下午3:05               | 2022-03-25T07:05:00Z | MINUTE
                    2022年3月25日7时30分                         | 2022-03-24T23:30:00Z | MINUTE
                    ２０２２年３月２５日                          | 2022-03-24T16:00:00Z | DAY
                    May 23, 2024 at 9:15 PM                     | 2024-05-23T13:15:00Z | MINUTE
                    March 3rd, 2024                             | 2024-03-02T16:00:00Z | DAY
                    2024-02-29 24:00:00                         | 2024-02-29T16:00:00Z | SECOND
                    Sat, 01 Jul 2023 10:00:00 EST               | 2023-07-01T15:00:00Z | SECOND
                    2023-07-01 10:00:00 CST                     | 2023-07-01T02:00:00Z | SECOND
                    2016-12-31 23:59:60 Z                       | 2016-12-31T23:59:59Z | SECOND
                    """)
    void readsTheSpellingsThatDocumentsUse(
            String text, Instant at, DocumentDate.Precision precision) {
        assertThat(DateReader.read(text, SHANGHAI))
                .isEqualTo(new DocumentDate(at, precision, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Invalid Date",
                "",
                "yesterday",
                "2022-13-01",
                "2022-02-30",
                "2022-01-01 25:00",
                "2022-01-01 10:00 Mars/Olympus",
                "99999999999999999999",
                "2022-01-01 10:61",
                "31 Foo 2022",
                "0000-01-01",
                "0001-01-01 00:00:00",
                "9999-12-31T23:59:59-08:00"
            })
    void whatIsNoDateIsKeptVerbatim(String text) {
        assertThat(DateReader.read(text, SHANGHAI))
                .isEqualTo(new DocumentDate(null, DocumentDate.Precision.UNKNOWN, text));
    }

    @ParameterizedTest
    @CsvSource({"CST,2023-07-01T16:00:00Z", "GMT+8,2023-07-01T02:00:00Z"})
    void zonesByNameDependOnWhereTheyAreWritten(String zone, Instant at) {
        assertThat(DateReader.read("2023-07-01 10:00:00 " + zone, ZoneId.of("UTC")).at())
                .isEqualTo(at);
    }
}
