package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Speakers whose phrase is easily cut in the wrong place. */
class SpeakersInContextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "市水务局称：“供水将于今晚恢复。” | 市水务局 | ORGANIZATION",
                "白石县水务局表示：“道路已经通了。” | 白石县水务局 | ORGANIZATION",
                "白石县外事办发言人何远山3日在记者会上说：“我们不会退出。” | 何远山 | PERSON",
                "市长何远山走过来对林书远说：“欢迎你回家。” | 何远山 | PERSON",
                "据何远山介绍：“这座桥有八百年历史了。” | 何远山 | PERSON",
                "Marla Tindell opened the door. “I have waited for this day,” she said. | Marla Tindell | PERSON",
            })
    void findsTheWholePhraseAndNothingElse(String text, String speaker, SpeakerKind kind) {
        assertThat(QuoteExtractor.extract(text, "", null, List.of()))
                .singleElement()
                .satisfies(
                        quote -> assertThat(quote.speaker()).isEqualTo(new Speaker(speaker, kind)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "何远山没有说：“我们不来了。”",
                "Owen Brask did not say “we will leave”.",
            })
    void takesWhatWasNotSaidForNoQuotation(String text) {
        assertThat(QuoteExtractor.extract(text, "", null, List.of())).isEmpty();
    }

    @org.junit.jupiter.api.Test
    void givesTheSecondPartToItsOwnSpeaker() {
        assertThat(
                        QuoteExtractor.extract(
                                "“We are late,” said Marla Tindell. “No, I think we are early,” said"
                                        + " Owen Brask.",
                                "",
                                null,
                                List.of()))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("Marla Tindell", "Owen Brask");
    }
}
