package dev.dictum.quote.extraction;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The subject of a reporting verb in sentences that are easily cut in the wrong place. */
class EnglishSubjectTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sarah Bell was described by Ian Cross as “the brightest pupil I ever taught”. | Ian Cross",
                "The policy was condemned by opposition leader Marta Silva as “a gift to the rich”. | Marta Silva",
                "Lou Dunn, who had been called “a coward without shame” by his rival Bill Shay, left. | Bill Shay",
                "“It is a disaster for small shops,” according to Lena Marsh, who runs one. | Lena Marsh",
                "The council heard that Lisa Kerr called her manager “a dinosaur in a suit”. | Lisa Kerr",
                "Sam Obi said his doctor had told him: “You must rest.” | his doctor",
                "Ministry spokesman Li Wen said on Tuesday that the claims were “groundless and silly”. | Li Wen",
                "Professor Yusuf Adan of Leeds University believes the method is “decades away from use”. | Yusuf Adan",
                "In a statement, the Kelso family said: “We are heartbroken.” | Kelso family",
                "“He never came home,” said Bryan’s mother, Colleen Dwyer. | Colleen Dwyer",
                "“He was my best friend,” said his sister, Lucy Dwyer, 32. | Lucy Dwyer",
                "Dora Smith, a retired nurse, remembers it well: “The windows shook for a minute.” | Dora Smith",
                "The Leader of the Opposition told the Gazette: “They have no ideas.” | Leader of the Opposition",
                "According to Lena Marsh, the plan is “a disaster for small shops”. | Lena Marsh",
                "Mr Hale was “always on time” and never late, his manager Lena Fry said. | Lena Fry",
                "Asked by a reporter if he had lied, Governor Sid Marr snapped, “Next question.” | Sid Marr",
                "As one volunteer put it: “You do what you can.” | one volunteer",
                "The study, published in the journal Soil Today, found that worms were “more resilient than expected”. | study",
                "Union leader Rex Cobb described it as “an insult” and said his members “will not go back to work”. | Rex Cobb",
                "The staff member who took the call recalled that Ed Vane said: “I was late.” | Ed Vane",
                "Moor Party, which had promised voters “a fresh start for everyone”, lost. | Moor Party",
                "In reply to the letter the housing board listed reasons, including cost, adding: “There is no money.” | housing board",
                "Mr Hale was “a model employee”, his manager Lena Fry said. | Lena Fry",
                "“We were told to wait,” said the Sheriff’s Office. | Sheriff’s Office",
            })
    void findsTheSubject(String text, String speaker) {
        EnglishCoreferenceTest.lastSpeaker(text, speaker);
    }
}
