package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
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
                "As one volunteer put it: “You do what you can.” | volunteer",
                "The study, published in the journal Soil Today, found that worms were “more resilient than expected”. | study",
                "Union leader Rex Cobb described it as “an insult” and said his members “will not go back to work”. | Rex Cobb",
                "The staff member who took the call recalled that Ed Vane said: “I was late.” | Ed Vane",
                "Moor Party, which had promised voters “a fresh start for everyone”, lost. | Moor Party",
                "In reply to the letter the housing board listed reasons, including cost, adding: “There is no money.” | housing board",
                "Mr Hale was “a model employee”, his manager Lena Fry said. | Lena Fry",
                "“We were told to wait,” said the Sheriff’s Office. | Sheriff’s Office",
                "“We will not wait,” said Vice President for Student Life Peter Moor. | Peter Moor",
                "“We will not wait,” Secretary of State Peter Moor said. | Peter Moor",
                "“We will not wait,” said Director of Nursing Ruth Pell. | Ruth Pell",
                "“We will not wait,” Interior and Home Affairs Peter Moor said. | Peter Moor",
                "“We will not wait,” said the Director of Nursing. | Director of Nursing",
                "Hassan al-Dorin spoke to reporters. “We will meet again in May, and we will vote,” al-Dorin said. | Hassan al-Dorin",
                "“We heard of it on the ferry,” a statement by the Bell family said. | Bell family",
                "Asked about the delay, the police officer clarified, “There was no bus on Monday and none on Tuesday.” | police officer",
                "Pairs are “a small price for a quiet night,” says deputy bridge engineer Karen Stark Moor of Redstone’s River Lab in Westford, Calif. | Karen Stark Moor",
                "“That would show us the old river bed,” said planetary scientist Yula Moor of RPL at the news briefing. | Yula Moor",
                "Top House Democrat Nancy Moor last week called Brask “a faithful servant of the mill.” | Nancy Moor",
                "President Moor lives in Moor Tower. Mr. Moor called his predecessor a “slow and careless man” on Sunday. | Moor",
                "President Owen Brask accused former President Jan Moor. In the first message, the president said he had heard that “Moor had my letters opened in May” before the vote. | Owen Brask",
                "The Justice Department also says the beetle causes “a slow decay of oak and of beech.” | Justice Department",
                "“The care and the patience with which they have rebuilt it” is unprecedented, said Paul Moor, a scientist. | Paul Moor",
                "The study is new. Catherine Bell, a fellow at the Moss Museum at Redstone University in Canada, agrees. “Nobody looks at moss. It was here before all of us,” they explained. | Catherine Bell",
                "One parent spoke to the paper. “Not one of us has seen the new bus,” said the parent, identified only as Anna. | Anna",
                "“We will not wait any longer,” said Minister for Health Peter Moor. | Peter Moor",
                "The council's letter said: “We expect the bridge to be open by May.” | council",
                "Redstone Council's letter said: “We expect the bridge to open.” | Redstone Council",
                "REDSTONE (May 3) -- Calling “the old bridge over the ford” a risk, Transport Secretary Ada Moor has closed it. | Ada Moor",
                "Calling the plan “a gift to the ferry lobby”, Ada Moor resigned on Monday. | Ada Moor",
                "In a session with sailors aboard the ferry Redstone, the harbour chief said the fleet had “gotten far too big”. | harbour chief",
                "Redstone CIO Farid Mooradian was there. “It works on every boat,” Redstone CIO Farid Mooradian said. | Farid Mooradian",
                "District 12 District Attorney Ada Moor called the proposed rules “an open wound for us all.” | Ada Moor",
                "The Sheriffs' Association opposes it, arguing in its letter that the data now available assures officers “they are looking for the right boat.” | Sheriffs' Association",
                "Ada Moor, the bank's oldest partner, said that the bank's policy of rates for nothing is “asking for the next flood and the one behind it.” | Ada Moor",
                "The Greater Redstone City Chamber wrote that the rule “would be the end of most of the ferries here.” | Greater Redstone City Chamber",
                "“We have counted the boats,” said RNA head Ada Moor at an Aug. 4 briefing. | Ada Moor",
                "“He will be charged” when he returns to Redstone, Ada Moor, chair of the board of the Redstone Port Authority, told reporters. | Ada Moor",
                "“We would get more for the jetty,” said a source close to the club after the bid. | source close to the club",
                "“It was a long night,” one of the ferry managers present said later. | one of the ferry managers",
                "“Nobody counts them,” said the regional manager for one of the major ferry lines. | regional manager",
                "“That is the end of it,” snorted Ada Moor. | Ada Moor",
                "Ada Moor, campaigns director for the Quill Foundation told the paper: “We have come to understand that the firms lie.” | Ada Moor",
                "The town was afraid. Apparently Lindsey wrote: “The kids were all really agitated.” | Lindsey",
                "He was second. Belgian Peter Moor said: “I knew that I had the same speed.” | Peter Moor",
                "Quill led as he won the first set. But Moor fought back. Moor is in what may be his last year. Asked about his plans, he was annoyed. “You want me to retire every day,” he said. | Moor",
                "“The fire was large, but nobody was hurt,” according to the statement from the county attorney's office. | county attorney's office",
                "“The effects of it are not known,” Wray Moor of the University of Redstone in Dunedin, New Zealand, said. | Wray Moor",
                "Peter Moor won in thirty minutes. The world No. 5 told the paper: “Beating Viktor is an achievement.” | Peter Moor",
                "Nineteen-year-old Nina Moor writes letters. “I want to make them think,” she told the paper. | Nina Moor",
                "Station officer Khalid Moor visited the house. Nothing was missing, SHO Moor said. He said that “the first signs suggest a quarrel over land”. | Khalid Moor",
                "“Don’t look back,” wailed resident Anika Holm as she sank to her knees. | Anika Holm",
                "“Leave now,” the Moor County Sheriff's Office tweeted on Sunday. “Take care of each other.” | Moor County Sheriff's Office",
                "The shop has been accused by its smaller rival Quill.com of “forcing small sellers to sign”. | Quill.com",
                "“The pond where they are searching is shallow,” Erik van Holm, a physical geographer at the University of Moor told the paper. | Erik van Holm",
                "The demand met a wall with Moorland, a member of the council, whose diplomats accused the town of “irresponsible practices and lies” in an email. | diplomats",
                "Britney Moor took to the web on Monday with her partner, Sam Asgar. Asgar, whom Moor referred to as her husband, suggested she was tired./Moor also shared how this time will be different. “It’s hard because I was alone then,” she said. | Britney Moor",
                "“It is only a shed, and it was always a shed,” Ada Kern from the Westmoor Trust told us. | Ada Kern",
                "Jan Moor sells bread. Moor over at Westbrook Mills said that “good bread takes a night and a day.” | Jan Moor",
                "A statement from the baker's family said he “left us in peace on Sunday night”. | baker's family",
                "Vice chair of Westmoor Parish Council David Kern said: “The rules have changed since the last meeting.” | David Kern",
                "Ada Kern left the court with a smile./“Our first goal was to go to the third round, and we did it,” the world number 14 said. | Ada Kern",
                "The Labour leader said the ferry plan “was a mess from the first day”. Later Green leader Ida Holm came. | Labour leader",
            })
    void findsTheSubject(String text, String speaker) {
        EnglishCoreferenceTest.lastSpeaker(text, speaker);
    }

    @Test
    void aCourtThatHearsSaysNothing() {
        assertThat(
                        QuoteExtractor.extract(
                                "Westmoor Crown Court heard that Holm took the boat because he"
                                        + " wanted to “get away from it all for a day”.",
                                "",
                                "en",
                                List.of()))
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker()).isNull());
    }

    @Test
    void theMainClauseHasTheSubject() {
        EnglishCoreferenceTest.lastSpeaker(
                "As she describes the freedom that director Natalie Brask gave her, Gerda Moor"
                        + " interrupts herself with a shout.\n“Oh! The ferry is coming in. I wish"
                        + " you could see it, it is covered in flowers!”",
                "Gerda Moor");
    }
}
