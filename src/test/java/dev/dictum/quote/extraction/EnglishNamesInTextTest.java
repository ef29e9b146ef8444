package dev.dictum.quote.extraction;

import static dev.dictum.quote.extraction.EnglishCoreferenceTest.lastSpeaker;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article tells of names, and who is meant by a part of one, an office, a pronoun. */
class EnglishNamesInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bill’s chief sponsor, Republican state Sen. Kurt Aamot, said the veto would cost jobs./“We had the votes,” he said. | Kurt Aamot",
                "Oliver Penhallow moved in last September. He’s now on his second chest infection./‘My pillow was damp,’ he says. | Oliver Penhallow",
                "White House press secretary Courtney Hale on Friday dismissed the book as “a sad attempt to cash in by someone who lost.” | Courtney Hale",
                "Brass Otter hasn’t ruled it out, calling it “a great idea.” | Brass Otter",
                "The captain, Seo Kyung-wan, told Yonhap that a boat had come. “I have fished there for years,” Yonhap quoted Seo as saying. | Seo Kyung-wan",
                "Minoru Tachi was called in./Japan’s chief cabinet secretary rejected the complaint./“The vessel was there by right,” he told a news conference. | chief cabinet secretary",
                "The ministry in Seoul called in a diplomat to complain about what it described as “excessive and dangerous conduct” by the patrol boat. | ministry",
                "Before dawn Nadia Wickram can count the lamps. When she was a girl there were hundreds. “The lagoon used to feed us,” she says. | Nadia Wickram",
                "Jesper Lund lost. “It is two points,” Lund told BBC Radio. The Dane refused to blame Lee Hanrat, who missed a goal./“Lee knows it,” he added. | Jesper Lund",
                "Kelly Haugen was told that the ward would close./“I read it at the mailbox,” said Haugen, 29. Her husband, Tyler Haugen, drove. | Kelly Haugen",
                "“Did you read it?” Rep. Dana Achter asked./“I knew of it,” the director, Owen Trask, replied./“That’s not what I asked you.” | Dana Achter",
                "Gov. Joan Pelt signed nothing. “I have heard from firefighters,” Pelt wrote./“They deserve an answer,” the letter added. | Joan Pelt",
                "Gov. Joan Pelt wrote that she could not sign a measure that left cities without “any meaningful say over what happens there.” | Joan Pelt",
                "“We’re done,” said one lawmaker from the coast. | lawmaker",
                "“We had flames through the roof,” said Fire Chief Robert “Bo” Castellan of the department. | Robert “Bo” Castellan",
                "Calla Renwick has left the band./The Harbor Nights actress, 34, announced it on Monday./“We ended it,” she wrote. | Calla Renwick",
                "Gov. Randall Teag vetoed the bill. In a letter, the Republican governor wrote that the measure “asks a widow to act as the bank”. | Randall Teag",
                "The White House said that the president would sign the measure, calling it “an overdue step toward honest pricing of risk.” | White House",
            })
    void findsWhoIsMeant(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A Quarry Road resident reported that someone had spray-painted “Class of 26” on her shed.",
                "Geologists have warned for years, and the area was classed as “very high risk” in a survey.",
                "The allies signed a pact in 1998 that set up a jointly managed “buffer zone”, but they have failed since.",
                "She told police that a drone had been hovering as part of a real estate “open house” next door.",
                "Swimmers have been told of free sessions at the indoor pool, known locally as “the Dolphin”.",
                "You may also have heard of the “100-day cough,” an old nickname for whooping cough.",
                "Many people say they have “the flu” when they have a cold.",
                "She met her partner, Paul Szym, after he wrote a blog post with the title “Your Freezer Is Lying to You.”",
                "The district is rated “solid Republican” by two of the three major handicappers.",
            })
    void leavesTermsTitlesAndSigns(String text) {
        assertThat(QuoteExtractor.extract(text, "", "en", List.of())).as(text).isEmpty();
    }
}
