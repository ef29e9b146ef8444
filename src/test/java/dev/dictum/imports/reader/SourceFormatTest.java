package dev.dictum.imports.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFormatTest {
    private static SourceFormat of(String text) {
        return SourceFormat.of(text.getBytes(StandardCharsets.UTF_8)).orElse(null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "--- ~ FRONT_MATTER",
                "+++ ~ FRONT_MATTER",
                ";;; ~ FRONT_MATTER",
                "<rss version='2.0'> ~ RSS",
                "<?xml version='1.0'?><rdf:RDF xmlns='x'> ~ RSS",
                "<CHANNEL> ~ RSS",
                "<!-- a > b --><feed xmlns='http://www.w3.org/2005/Atom'> ~ ATOM",
                "<!DOCTYPE rss [<!ENTITY a 'b>'>]><rss> ~ RSS",
                "<!DOCTYPE html><html> ~ HTML",
                "<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html> ~ HTML",
                "<div>part of a page</div> ~ HTML",
                "`{\"version\": \"https://jsonfeed.org/version/1.1\"` ~ JSON_FEED",
                "`{\"title\": \"one\"}` ~ JSON_LINES",
            })
    void theContentTells(String text, SourceFormat format) {
        assertThat(of(text)).isEqualTo(format);
        assertThat(of("\uFEFF\n  " + text)).isEqualTo(format);
    }

    @Test
    void nothingTellsWhatItIsNot() {
        assertThat(of("plain words")).isNull();
        assertThat(of("<?xml version='1.0'?><configuration/>")).isNull();
        assertThat(of("<opml>")).isNull();
        assertThat(of("")).isNull();
    }

    @Test
    void utf16IsSeenThrough() {
        assertThat(SourceFormat.of("\uFEFF<rss>".getBytes(StandardCharsets.UTF_16LE)))
                .contains(SourceFormat.RSS);
    }
}
