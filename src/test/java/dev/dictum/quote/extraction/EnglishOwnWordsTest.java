package dev.dictum.quote.extraction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose words they are where a noun tells it. */
class EnglishOwnWordsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Owen Brask received a text from Marla Tindell: “You should have called.” | Marla Tindell",
                "Marla Tindell's answer was blunt: “Ask me in May.” | Marla Tindell",
                "“Ask me in May” was Marla Tindell's answer. | Marla Tindell",
                "“The sky went black.” Those were the words of Marla Tindell. | Marla Tindell",
                "“The sky went black.” So says Marla Tindell, a farmer. | Marla Tindell",
                "In Marla Tindell's view, this is “a disaster waiting to happen”. | Marla Tindell",
                "Owen Brask quoted Marla Tindell as saying: “We do not comment on rumours.” | Marla Tindell",
                "“Are you coming?” Jane Tindell asked Mary Brask./“Give me a minute,” she replied. | Mary Brask",
                "Unlike Jane Tindell, Mary Brask is not worried. “The numbers add up,” she said. | Mary Brask",
                "Neither Mary Brask nor Jane Tindell was convinced. “It does not add up,” Mary Brask said. | Mary Brask",
            })
    void whoOwnsTheWordsHasSaidThem(String text, String speaker) {
        EnglishCoreferenceTest.lastSpeaker(text, speaker);
    }
}
