package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is meant by a role, a pronoun, a part of a name. */
class EnglishCoreferenceTest {
    static void lastSpeaker(String text, String speaker) {
        List<ExtractedQuote> quotes =
                QuoteExtractor.extract(text.replace("/", "\n"), "", "en", List.of());
        assertThat(quotes).as(text).isNotEmpty();
        assertThat(quotes.getLast().speaker()).as(text).isNotNull();
        assertThat(quotes.getLast().speaker().name()).as(text).isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "A spokeswoman for the state fire marshal's office said an investigator would be on the scene Tuesday. \"At this point we have no reason to believe it was set,\" she said. | spokeswoman for the state fire marshal's office",
                "A spokesperson for the Library Users' Alliance said the picture was being repeated across England./\"Once a branch goes, it does not come back,\" they said. | spokesperson for the Library Users' Alliance",
                "\"It was never a formal bid, more a long dinner,\" said a person familiar with the talks, who asked not to be named. | person familiar with the talks",
                "The National Forecast Office said up to 8 inches fell between midnight and dawn. It had issued a flood watch on Sunday afternoon that warned of “rapid and life-threatening rises” on small streams. | National Forecast Office",
                "“The safety of our customers is our first priority,” a source familiar with the matter said. | source familiar with the matter",
                "\"At this point we have no reason to believe it was set,\" said a spokeswoman for the state fire marshal's office. | spokeswoman for the state fire marshal's office",
                "\"At this point we have no reason to believe it was set,\" a spokeswoman for the state fire marshal's office said. | spokeswoman for the state fire marshal's office",
                "\"Once a branch goes, it does not come back,\" a spokesperson for the Library Users' Alliance said. | spokesperson for the Library Users' Alliance",
            })
    void keepsWhomSomebodySpeaksForAndWhatHeKnows(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Harborough lost, and manager Rui Almeida blamed the schedule./“We are tired,” the manager said. | Rui Almeida",
                "Harborough lost, and manager Rui Almeida blamed the schedule./“We are tired,” the Portuguese coach said. | Rui Almeida",
                "Jana Novak, the chief executive, spoke first./“We owe you an answer,” the chief executive said. | Jana Novak",
                "The defence secretary, John Harrow, flew home./“I was told too late,” the defence secretary said. | John Harrow",
                "Dana Whitlock, a mother of two, lost her home./“Everything is gone,” the mother of two said. | Dana Whitlock",
                "Tom Garrick served as transport minister until 2014./“I do not miss it,” the former minister said. | Tom Garrick",
                "Tom Garrick is a retired farmer./“I do not miss it,” the farmer said. | Tom Garrick",
                "Rui Almeida was sacked on Monday./“I leave with pride,” the 47-year-old said. | Rui Almeida",
            })
    void findsTheBearerOfARole(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rui Almeida, the coach, was late./“He never called us,” a club official said. | club official",
                "Rui Almeida, the coach, was late./“He never called us,” the old man said. | old man",
                "Ann Petty, the mayor of Dalton, left./“We shall see,” the mayor of Orlin said. | mayor of Orlin",
            })
    void leavesARoleThatNobodyBears(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @Test
    void whomASentenceIsForIsWhoItIsAbout() {
        lastSpeaker(
                "Laura Bennett came on Friday./For Jan Moreau, the answer is simple. “We cannot wait,” he said.",
                "Jan Moreau");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ostrava Motors will close its plant./“This was not taken lightly,” the company said. | Ostrava Motors",
                "Westmoor Council met on Monday./“Nobody was told,” the council said. | Westmoor Council",
                "The National Weather Service issued a warning. “Stay indoors,” the agency said. | National Weather Service",
                "The health department admitted the error. Emil Stroud was told. “It was a mistake,” it said. | health department",
            })
    void findsTheOrganisationThatANounMeans(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Carver had never sat on a horse./“It was a carousel,” the actress said. | Jane Carver",
                "Emil Moor showed it. “We built it,” Moor said./Moor said that the line is ready. The company talks with broadcast TV providers, such as Quill Carver, about it./“The work is done,” he said. | Emil Moor",
                "Emil Moor lives in St. Louis./“I like it here,” he says. | Emil Moor",
                "Curva Kim and Rose Dray came./Curva, 21, a student, was second./She said: “I liked it.” | Curva Kim",
                "James Moor Jr. is a grandson of Franklin Moor, who drew it. “It is sound,” James Moor Jr. said./Moor called it a scare./“There is talk about it,” he said. | James Moor Jr.",
                "Among them is Yonas Moor, a 26-year-old tailor, who spoke through an interpreter, Rahel Quill. “Everybody knew my shop,” he said. | Yonas Moor",
                "The coach, Des Moor, was calm. Asked about the dismissal of his captain, Kofi Quill, he shrugged./“He’ll be fined and he’ll be forgiven.” | Des Moor",
                "Calum Quill tried again. In the tea room a former minister shook her head. “Lovely man. Gone by Friday.” | former minister",
                "Shares in Ostrava Motors fell. The retailer blamed the autumn. “Trade has been soft,” it said. | retailer",
                "Jane Carver, a nominee, was there./“I have never seen it,” the nominee said. | Jane Carver",
                "The hammer fell for Jane Carver, an auctioneer./“I have never seen it,” the auctioneer said. | Jane Carver",
                "Town Supervisor Jane Carver was there./“I have never seen it,” she said. | Jane Carver",
                "Keith Dorn lives nearby. He saw Matt Quill carry the dog./“She was lucky,” he said. | Keith Dorn",
                "Paul Dray and Nina Ferrer married in May./“I asked first,” she said. | Nina Ferrer",
                "A mother of three lost her home while Tom Vale was mayor./She said: “Nobody came.” | mother of three",
                "Residents of Orlin met on Monday./They said: “Nobody came.” | Residents of Orlin",
                "Zoltan Vrabie lost his farm. Ilka Caldar lost her house./“We had nothing,” he said. | Zoltan Vrabie",
            })
    void resolvesAPronounByGenderAndSubject(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Piet ten Cate’s team has lost again./“It was a bad day,” Ten Cate said. | Piet ten Cate",
                "Bert van Loon’s side lost./“We were poor,” Van Loon said. | Bert van Loon",
                "Inés García Molina bakes bread./“We open at five,” García Molina says. | Inés García Molina",
                "Inés García Molina bakes bread./“We open at five,” García says. | Inés García Molina",
                "They met Hadi al-Karim, the minister./“No delay,” Karim told them. | Hadi al-Karim",
                "They met Hadi al-Karim, the minister./Al-Karim said: “We are ready.” | Hadi al-Karim",
            })
    void findsTheFullNameOfASurnameOfSeveralWords(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Tom Ridley and his wife, Anna Ridley, left./“I cried,” Mrs Ridley said. | Anna Ridley",
                "Tom Ridley was buried on Friday./“I cried,” Mrs Ridley said. | Mrs Ridley",
                "Zorin Pell and Vesk Moss farm. Ms Pell is from here. Mr Moss is not./“I like goats,” she said. | Zorin Pell",
                "Lena Hart, whose son was hurt, stayed./“They told us nothing,” she said. | Lena Hart",
                "Detective Inspector Ruth Pike spoke./“It was brutal,” DI Pike said. | Ruth Pike",
            })
    void knowsTheSexFromTitles(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Carl Dorn was sacked in May./“I hold my head high,” the Dane said. | Carl Dorn",
                "Ruth Cole met Abel Duval./“We agreed on nothing,” the Frenchman said. | Abel Duval",
                "President Xu Wei left Orlin. Mr. Xu said he was “a happy man”. | Xu Wei",
                "Somchai Wattana came home. Mr. Somchai said he was “a happy man”. | Somchai Wattana",
                "Ruth Cole sued the Orlin paper. A senior Tory MP called it “a farce”. | senior Tory MP",
            })
    void findsPeopleByOriginAndByFirstName(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister, Ada Crane, said voters felt that the plan was “rushed”. | Ada Crane",
                "Dorn's lawyer, Ada Crane, said while the road was wet, he accepted that it was “a moment of madness”. | Ada Crane",
                "Ada Crane said no, but Carl Dorn thought it was “a moment of madness”. | Carl Dorn",
                "Ada Crane opened the show, which critics called “a moment of madness”. | critics",
                "Aid groups warned of “a moment of madness”. | Aid groups",
                "The 2019 letter called it “a moment of madness”. | 2019 letter",
            })
    void givesWordsToWhoeverUttersThem(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Carl Dorn spoke. It is, as Ada Crane puts it, “a lovely mess”. | Ada Crane",
                "Carl Dorn was, said his old teacher Ada Crane, “the brightest boy I ever taught”. | Ada Crane",
                "The victim said in a statement read by her barrister: “I have waited 15 years.” | victim",
                "The court heard that Carl Dorn had sent a message saying: “You will pay.” | Carl Dorn",
                "Carl Dorn's mother, Ilka, left town. “I had no words,” she said. | Ilka",
                "The plan “will cost lives”, according to the Nurses’ Union. | Nurses’ Union",
                "Carl Dorn said he had “no complaints”, while opposite number Sean Rea felt his side were “robbed”. | Sean Rea",
                "The Treasury called it “a farce”. Carl Dorn, it said, was “in no position to lecture anyone”. | Treasury",
                "Carl Dorn begged her to stop./“Please, Lee,” he was heard to say. | Carl Dorn",
                "Nell Gray died on Sunday. The Royal Theatre tweeted: “Goodnight, dear Nell.” | Royal Theatre",
            })
    void findsSubjectsThatAreInsertedOrBehind(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Securities and Futures Commission sued./“We had to act,” the SFC said. | Securities and Futures Commission",
                "Westmoor’s Foreign Ministry said it was “a success”. | Westmoor’s Foreign Ministry",
                "Payments provider Zettlo raised fees weeks after Quantex did. Quantex was silent./“We held out,” the company said. | Zettlo",
                "Brock & Tandy said it was “on schedule”. | Brock & Tandy",
                "“We hold the line,” said a spokesman for the rebels, Col. Maj. Idris Bamba, on Friday. | Idris Bamba",
                "“I lost it all,” posted one of the victims, scientist and podcast host Lex Hartmann on Friday. | Lex Hartmann",
                "Abel Rusk did not say whether the bloc would go but added that “we will make him”. | Abel Rusk",
                "When asked if she would stay, Mayor Ada Lund smiled and said: “Watch this space.” | Ada Lund",
                "“He met them on Monday,” said a statement issued by Governor House. | statement issued by Governor House",
                "“We must act,” said the strike committee of the union./“It is time,” the committee added. | strike committee of the union",
                "Prosecutors opened the file alleging that Carl Dorn “hid the proceeds of gun sales”. | Prosecutors",
            })
    void namesOfficesCompaniesAndTheirVoices(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ilse Brandt hid in the cellar. The 81-year-old was cold./“I knew every step,” she says. | Ilse Brandt",
                "Uwe Kranz said sorry. “I let them down,” the 30-year-old told reporters. | Uwe Kranz",
                "Mr Justice Pell sat on Friday. The judge was brief. “I see no error,” he said. | Pell",
                "Sir Alan Moss KC said there was “a clear public interest”. | Alan Moss",
                "A Home Office spokesperson was asked twice. The spokesperson said: “No comment.” | spokesperson",
                "Two former employees, who asked not to be named, described a “culture of fear”. | Two former employees",
                "Quantex fell after chief financial officer Rita Moor said margins were “under pressure”. | Rita Moor",
                "Asked if he was worried, Mr Lund shrugged: “What for?” | Lund",
                "Opposition MPs shouted “shame on you” as he rose. | Opposition MPs",
                "Lena Orth is glad. Her colleague at the museum, Amir Sayed, is not. “We are sleepwalking.” | Amir Sayed",
            })
    void readsDescriptionsForWhomTheyMean(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Team-mate Abdou Sarr said he was “a born winner”. | Abdou Sarr",
                "“And a lot of shouting,” says sous-chef Ben Ito. | Ben Ito",
                "The RSPCA called it “a miracle”. “He loves cuddles,” the charity said. | RSPCA",
                "The University and College Union accused them of “blind panic”. | University and College Union",
                "The senator, whose state borders Mexico, told Fox: “We need a wall.” | senator",
                "Israel’s army said it had hit “several military targets”. | Israel’s army",
            })
    void readsCompoundsAndRelativeClauses(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @org.junit.jupiter.api.Test
    void letsQuestionsAndAnswersTakeTurns() {
        List<ExtractedQuote> quotes =
                QuoteExtractor.extract(
                        """
                        Hester Lund studies owls.
                        “How do you find them?”
                        “By listening, mostly.”
                        “And is it getting harder?”
                        “Every year it gets harder, yes.”
                        """,
                        "",
                        "en",
                        List.of());

        assertThat(quotes)
                .extracting(quote -> quote.speaker() == null ? "" : quote.speaker().name())
                .containsExactly("", "Hester Lund", "", "Hester Lund");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Western Fishermen's Federation wrote a letter./“We want clean water,” it said. | Western Fishermen's Federation",
                "The Women's Institute backs the plan. “We are delighted,” it said. | Women's Institute",
                "The Welsh People's Party left. “It is a betrayal,” the party said. | Welsh People's Party",
                "MPs Gareth Hine and Lucy Mott came. “It was shocking,” said Mr Hine. | Gareth Hine",
                "Senators Ada Roth and Tom Bell met. “It is overdue,” Roth said. | Ada Roth",
                "He asked the head of the office (Sir Roland Pace). Sir Roland said it was “a mistake”. | Roland Pace",
                "His agent (Dana Wolff) is here. Wolff said: “We are close.” | Dana Wolff",
                "Peter Pan author Rory Gale was knighted./“I never expected it,” he said. | Rory Gale",
                "Ivan Petrov is 18. This year, he starred in Carl Moss's “The Lake.”/He is tired: “I want to sleep for a month,” he said. | Ivan Petrov",
            })
    void readsNamesWithOwnersTitlesBracketsAndParts(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“Everybody knows Professor Ingrid Dahl,” said Tom Beck. Prof Dahl said she was “flattered”. | Ingrid Dahl",
                "“I worked for Dame Edith Crane,” said her driver. Dame Edith said he was “a treasure”. | Edith Crane",
                "“My wife Dora Blunt saw it first,” said Ian Blunt. Mrs Blunt said it was “huge”. | Dora Blunt",
                "Both had quit, and Tom Dale released a statement that they had done “the right thing”. | Tom Dale",
                "Anna Kell sent an email that the office was “a complete mess”. | Anna Kell",
                "Kim Vale said that its latest figures suggested sales were “slowly recovering”. | Kim Vale",
                "Oscar Dean said that their modelling suggested a “very small” effect./“It will hold,” he said. | Oscar Dean",
                "Ben Orr said that his sister claimed the police were “useless”. | his sister",
                "Dora Blunt was robbed. She said her attacker had whispered “don't scream” to her. | her attacker",
            })
    void readsNamesInQuotationsAndWhatIsSaidByThingsOwned(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chief Minister Bhupen Bagal opened the scheme on Monday. “When I buy it, the leaders lose their cool, and I enjoy that,” said the Chief Minister with a laugh. | Bhupen Bagal",
                "The United Nations special envoy for Syria Stefan de Mistral met the opposition on Monday. The war in Syria is in its sixth year. De Mistral said: “We will not just have a conference without results.” | Stefan de Mistral",
                "On Saturday John Mayer told the BBC: “The government has been politically corrupt for years.” | John Mayer",
                "Oliver Downey claimed last month that the plan to spend £28 billion a year on carbon would push up interest rates, “adding 1,000 to everyone’s mortgage”. | Oliver Downey",
                "Talking about the incident, Response Commander for Warwick Fire and Rescue Service, Adam Cooper said: “We know that working smoke alarms save lives.” | Adam Cooper",
                "The spokesman for the Islamic Guards Corps, Brig. Gen. Ramon Sharif, was quoted in the news media as saying: “The talk of a release is speculation.” | Ramon Sharif",
                "“Nothing is left, all that I worked for is gone.” Kadia Jefwa, 61, a grandmother, is sitting outside her small house. | Kadia Jefwa",
                "Rene Relampago filed the bill. “Why do we need these laws for our region?” Relampago queried. | Rene Relampago",
                "The troops found the body of Trung Hugo, Jessica Viduya, spokeswoman for the naval forces, said. “There was no firefight because his captors had left,” she said. | Jessica Viduya",
                "Mr John Hulme objected on Tuesday. He added that the planning application reflected “greed, not need”. | John Hulme",
                "Planning officer Karl Whittle backed the plan. He found support from Coun Rosemary Cummings. She said: “Our village is a gem and should be protected.” | Rosemary Cummings",
                "Governor C.V. Anand Bose wrote a letter about minister Bratya Basu. When asked about it on Monday, the Governor said that it was a confidential matter. “What is confidential is confidential,” he said. | C.V. Anand Bose",
                "Wall Street was not impressed by the assessment from CEO Denise Morris in a statement. She said the company should have been stronger. “I am encouraged by our growth in the quarter,” she said. | Denise Morris",
                "But instead a Tory MP - reported to be Sir Christopher Cope - shouted “I object to this bill”. | Christopher Cope",
                "The spokesman for the Islamic Guards Corps, Ramon Sharif, was quoted in the news media as saying: “The talk of a release is speculation.” | Ramon Sharif",
                "The spokesman for the Islamic Guards Corps, Brig. Gen. Ramon Sharif, said: “The talk of a release is speculation.” | Ramon Sharif",
                "The spokesman for the Islamic Guards Corps, Gen. Ramon Sharif, said: “The talk of a release is speculation.” | Ramon Sharif",
            })
    void whenWhereAndWhatElseStandBesideANameAreNoPartOfIt(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The sentence given to Barry Broomer, who admitted the attack, was today branded “a mockery of justice” by the Police Federation. | Police Federation",
                "In May, the teenager and two other yobs, described as “would-be gangsters” by detectives, were made subject of an order. | detectives",
                "John OHara was on duty. “We do not make these decisions lightly,” OHara of Greater Moorland Police said. | John OHara",
                "“The conditions inside the hamlet are perfect for it,” Lowell Augusta, Assistant Director, Agriculture Department told the paper. | Lowell Augusta",
                "“It is a dark day in our politics,” said councillor Peter John upon hearing the Government had announced it. | Peter John",
                "Judge Stephen Hopper heard the case. Sentencing Jefferson to seven days in prison, he said: “The courts will not tolerate this behaviour.” | Stephen Hopper",
                "Malcolm Turner offered the money despite Southland Labor Premier Jay Weathers describing the pledge as a “band-aid solution”. | Jay Weathers",
                "The crash was in the city of Tempa. “The vehicle was in autonomous mode,” the Tempa police said in a statement. | Tempa police",
            })
    void whoeverDidItSpeaksWhateverTheOrderOfTheWords(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "It was not the start that loyal South Africans wanted, and Moor had to explain it at his press conference./“Very poor in every way,” he said. | Moor",
                "Malcolm Moor, director Museum of Fine Arts, Boston/The museum director has an affinity for old art./Top of Mr. Moor's list is the Quill exhibit in Westmoor. “It is the best of the year,” he says. | Malcolm Moor",
                "Speaking to the paper on the picket line at Westmoor, general secretary of Aslef Mick Moor said that the strike will end “when someone talks to us”. | Mick Moor",
                "In a statement posted on Twitter, the Westmoor Police Department thanked the community for “tips that led us to his arrest.” | Westmoor Police Department",
                "Abel Moor is an actor./Ask Abel how he reacts to comments, and he says, “I like them”. | Abel Moor",
                "MUMBAI: Bobby Moor is happy with the film but says he does not see why it was trolled for “everything and anything he did.” | Bobby Moor",
                "The statement however assured the people that “efforts would be intensified by the government”. | statement",
                "The sergeant sent a text./Sgt Moor’s reply was also shown to the court: “I am sorry, it is done.” | Moor",
                "President Emil Moor last year called attacks on hospitals a “crisis within a crisis” and announced money. | Emil Moor",
                "A judge has praised a guard for his “good police work” in stopping a man./Judge Pat Moor heard the case. | Pat Moor",
                "In a statement on Twitter, the Westmoor Police Department thanked the community for “tips that led us to his arrest.” | Westmoor Police Department",
                "In a statement posted on Twitter, the Westmoor Police Department said it was “grateful for tips.” | Westmoor Police Department",
                "Emil Moor last year called attacks on hospitals a “crisis within a crisis” and announced money. | Emil Moor",
                "President Emil Moor last year said attacks on hospitals were a “crisis within a crisis”. | Emil Moor",
                "The general secretary of Aslef Mick Moor said: “It will end.” | Mick Moor",
                "The general secretary of Aslef Tom Moor said: “It will end.” | Tom Moor",
                "Westmoor - Allister Cotter's first game in charge of the Springboks was poor./Not only did Cotter guide South Africa to a defeat, but he had to watch on./In total they played with fewer men following a red card for a hit on Pat Lamb./It was not the start to the new Springbok era that passionate South Africans would have wanted, and Cotter was made to explain it all at his press conference./“Very poor in every way,” he said. | Allister Cotter",
                "Westmoor - Allister Cotter's first game in charge of the Springboks was poor./In total they played with fewer men following a red card for a hit on Pat Lamb./It was not the start that they would have wanted, and Cotter was made to explain it all at his press conference./“Very poor in every way,” he said. | Allister Cotter",
                "Allister Cotter's first game in charge of the Boks was poor./A red card for a hit on Pat Lamb./It was not the start that they would have wanted, and Cotter explained it all at his press conference./“Very poor in every way,” he said. | Allister Cotter",
                "The chairman of the National Reform Commission Shan Jiwe said he is “fully confident that it will be done”. Mr Shan spoke on Monday. | Shan Jiwe",
                "“She was so special and so kind to us,” American actress Cara Coon posted. | Cara Coon",
                "“The obligation is not conditioned on financing,” Westmoor-based Rohm Vale said in the complaint. | Rohm Vale",
            })
    void readsOfficesTimesAndDatelinesBesideNames(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Here is what Rona Vale told the magazine:/On working with Terrence Quill: “He is a fine man and it was hard.” | Rona Vale",
                "MIXED ZONE/Rico Vale, centre/On losing by one point:/“That is hard to take.”/On the pain of Sam Moor:/“The game was not lost by one man.” | Rico Vale",
                "The court held that “the jury did not lose its way in this case”./Vale-Moor indicated that she was pleased with the decision./“The young women who testified were brave.” | Vale-Moor",
            })
    void topicsAndReportsLeadToWhoeverSpeaksNext(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @Test
    void namesInTheQuestionsOfAnInterviewAreSpokenOf() {
        List<ExtractedQuote> quotes =
                QuoteExtractor.extract(
                        "Jan Vale returned on Monday.\nHow did your injury occur?\n“I hit it on a helmet.”\nCoach Moor told us it was a fracture. Is that how you understand it?\n“Yes, that is how I see it.”",
                        "",
                        "en",
                        List.of());
        assertThat(quotes)
                .extracting(quote -> quote.speaker() == null ? null : quote.speaker().name())
                .containsExactly("Jan Vale", "Jan Vale");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "In a statement on its website, Laros' Ministry of Foreign Affairs said Saturday it expressed \"sincere sympathy and deep sorrow\", adding an inquiry was underway. | Laros' Ministry of Foreign Affairs",
                "A spokeswoman for the Moor Commission told Vale News on Friday that the gas would flow./“The gas network is flexible and can take it,” the spokeswoman said. | spokeswoman for the Moor Commission",
                "A spokesperson for Mr Moor said in a statement: \"We deny that Mr Moor took part in any of it.\" | spokesperson for Mr Moor",
                "Moor Commission head Anna von der Vale tweeted that the summit would \"ensure that everybody gets their fair share\". | Anna von der Vale",
                "Philip Moor, the U.K.'s new finance chief, said the deal showed that \"Britain has lost none of its allure\". | Philip Moor",
                "“Our people see a hard year for the fund,” New York-based derivatives strategist Stu Moor wrote in a note. “But Vale is better placed.” | Stu Moor",
                "More than 30 members were \"taken away in several vans\", the church said. Throughout the process, they \"sang hymns and prayed\", it added. | church",
                "Nearby, 40-year-old Moora overhears our talk and joins in. \"Every war creates problems,\" she says. | Moora",
                "“We will keep going,” said MS Quill. | MS Quill",
                "June Carter said: “We will keep going.” | June Carter",
                "Will Hodgson, a teacher from Westmoor, said: “We will keep going.” | Will Hodgson",
            })
    void readsOwnersParticlesPlacesAndAgentsBesideNames(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bill by Rep. Andre Toussaint would ban fees./Toussaint dismissed that on Wednesday./“They said the sky would fall,” the congressman said. | Andre Toussaint",
                "The bill by Rep. Andre Toussaint would ban fees./Toussaint dismissed that on Wednesday./“They said the sky would fall,” the congressman said. “It is still up there.” | Andre Toussaint",
                "The bill by Rep. Mara Toussaint would ban fees./Toussaint dismissed that on Wednesday./“They said the sky would fall,” the congresswoman said. | Mara Toussaint",
                "The bill by Sen. Mara Toussaint would ban fees./Toussaint dismissed that on Wednesday./“They said the sky would fall,” the senator said. | Mara Toussaint",
                "The plan of Gov. Mara Toussaint is late./Toussaint dismissed that on Wednesday./“They said the sky would fall,” the governor said. | Mara Toussaint",
                "Sgt. Mara Toussaint found the car./“They said the sky would fall,” the sergeant said. | Mara Toussaint",
                "Det. Paul Toussaint found the car./“They said the sky would fall,” the detective said. | Paul Toussaint",
                "Capt. Paul Toussaint found the car./“They said the sky would fall,” the captain said. | Paul Toussaint",
                "Dr. Paul Toussaint found the virus./“They said the sky would fall,” the doctor said. | Paul Toussaint",
                "Prof. Paul Toussaint found the virus./“They said the sky would fall,” the professor said. | Paul Toussaint",
                "Insp. Paul Toussaint found the car./“They said the sky would fall,” the inspector said. | Paul Toussaint",
                "Supt. Paul Toussaint found the car./“They said the sky would fall,” the superintendent said. | Paul Toussaint",
                "Lt. Paul Toussaint found the car./“They said the sky would fall,” the lieutenant said. | Paul Toussaint",
                "Cllr Paul Toussaint opposed it./“They said the sky would fall,” the councillor said. | Paul Toussaint",
                "Rev. Paul Toussaint opposed it./“They said the sky would fall,” the reverend said. | Paul Toussaint",
                "Gov. Paul Hale may run. His wife has been less guarded. In a radio interview last week, Christine Hale said that the family had talked about it “at the kitchen table, which is where we decide everything.”/“I told him I would support him if he does it,” the first lady said. | Christine Hale",
                "The consumer group Fair Skies called the bill weak./In a letter, the National Air Carriers Council warned that the bill would “impose rigid timelines on us” and lead to higher fares./“Our members already issue refunds,” the trade group wrote. | National Air Carriers Council",
                "The National Air Carriers Council warned that the bill would “impose rigid timelines on us”./“Our members already issue refunds,” the industry group said. | National Air Carriers Council",
                "The National Air Carriers Council warned that the bill would “impose rigid timelines on us”./“Our members already issue refunds,” the association said. | National Air Carriers Council",
                "Annelise Holm, the chief executive, was calm./She said the board had not discussed a share issue and described the balance sheet as “more than strong enough”. | Annelise Holm",
                "Annelise Holm said the board had met twice and called the talks “tough but fair”. | Annelise Holm",
                "Holm told reporters the company was healthy and described its debt as “more than manageable”. | Holm",
                "Latchwise has confirmed a breach./In an email sent to customers on Tuesday night, the company said that it had “recently become aware of unauthorized activity” and was sorry./“At no time was anyone able to unlock your door,” the email reads. “Your security is our first priority.”/That’s not how Hollis Ngata sees it. | Latchwise",
                "Marla Quill wrote to the staff on Monday./In the letter, Quill said the firm had “lost its way for too long”./“We will do better,” the letter reads. | Marla Quill",
                "Latchwise spokesperson Priya Venn sent an email. She said there was no evidence that it had been “misused in the physical world.”/According to one former employee, who asked not to be named, engineers were worried in 2022. “We were told it was too useful,” the former employee says. | former employee",
                "Hale has been tempted, according to a second person familiar with the discussions. “There is a number, and we are past the number,” the person said. | person familiar with the discussions",
                "A person familiar with the talks said they had failed. “There is a number, and we are past the number,” the person said. | person familiar with the talks",
                "In a blog post on Wednesday, CEO Dmitri Aronsen apologized and promised to delete logs. “We messed up, and I am sorry,” he wrote. | Dmitri Aronsen",
                "A hacker got in./“it was there,” the hacker wrote. “i am not the bad guy.”/In a blog post on Wednesday, CEO Dmitri Aronsen apologized and promised to delete logs. “We messed up, and I am sorry,” he wrote. | Dmitri Aronsen",
                "A Division Bench of Justices S. Raghavan Nair and Meena Kulshreshtha was hearing a petition./“Would any officer send his own child there?” Justice Nair asked. | S. Raghavan Nair",
                "Helen and Gary Whitlock were found on Wednesday./Mr Whitlock said it was close. Mrs Whitlock said they had rationed a packet./“We had a biscuit for breakfast,” she said./The alarm was raised by their daughter, Kirsty Whitlock. | Helen Whitlock",
                "Helen and Gary Whitlock were found on Wednesday./“We had a biscuit for breakfast,” Mrs Whitlock said. | Helen Whitlock",
                "Helen and Gary Whitlock were found on Wednesday./“We had a biscuit for breakfast,” Mr Whitlock said. | Gary Whitlock",
                "Helen and Gary Whitlock, both 66, were found on Wednesday./“We had a biscuit for breakfast,” Helen said. | Helen Whitlock",
                "Madonna and Gary Whitlock were found on Wednesday./“We had a biscuit for breakfast,” Madonna said. | Madonna",
                "Rep. Andre Toussaint met the actor Paul Moor on Monday./“It was a good meeting,” the actress said. | actress",
                "He had lost the room, although that was denied by Lewis Odunsi, the player to whom he gave it./“I would have run through a wall for him,” the 31-year-old said. “We have let him down.” | Lewis Odunsi",
                "Prime Minister Peter Moor visited the town on Monday./“We will do what we promised,” the premier said. | Peter Moor",
                "District Attorney Peter Moor visited the town on Monday./“We will do what we promised,” the prosecutor said. | Peter Moor",
                "Chief Executive Peter Moor visited the town on Monday./“We will do what we promised,” the CEO said. | Peter Moor",
                "Detective Chief Inspector Peter Moor visited the town on Monday./“We will do what we promised,” the detective said. | Peter Moor",
                "Vice-captain Peter Moor visited the town on Monday./“We will do what we promised,” the vice-captain said. | Peter Moor",
                "Archbishop Peter Moor visited the town on Monday./“We will do what we promised,” the archbishop said. | Peter Moor",
                "Sen. Peter Moor visited the town on Monday./“We will do what we promised,” the lawmaker said. | Peter Moor",
                "Chef Peter Moor visited the town on Monday./“We will do what we promised,” the chef said. | Peter Moor",
            })
    void findsWhomAnEpithetAWritingOrATitleInShortMeans(String text, String speaker) {
        lastSpeaker(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The data turned up on a forum, posted by someone using the name “doorstop.”",
                "The switch at the top, labeled “Help me throughout my day,” controls almost everything.",
                "There you will find three options. “Learn from messages” lets the phone read your texts in order to suggest replies.",
                "“Learn from places” does the same and says where you are.",
            })
    void leavesTheNamesOfThings(String text) {
        assertThat(QuoteExtractor.extract(text, "", "en", List.of())).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The city denied it. \"A friend put it there,\" the city said. It goes on to say: \"The officer placed it in the stocking.\" | city",
                "McQuill's had planned a restaurant in the town. Residents objected. The company claimed it would have made a \"positive contribution\" to the area. | McQuill's",
                "A masterful turn in J.C. Moor’s “A Cold Year” ends the season./“Scripts are vague on back-story,” the director said. | J.C. Moor",
                "Tim Quill shook his head in disbelief and Daniel Moor admitted his players are hurting. “When you lose such a game, of course you are disappointed,” he said. | Daniel Moor",
                "Quill Oil sued the government on Thursday. Quill Oil released a brief statement on Friday that did not express regret. “We understand the decision today,” the statement said. | Quill Oil",
                "But the Westmoor Council itself says: \"There is no good evidence that it works.\" | Westmoor Council",
                "There’s Fox River anchor Julie Banderas tweeting: “How long is this supposed to last?” | Julie Banderas",
                "Co-star Jennifer Moor, who played his young lover, \"Baby\" Quill, in the film, described Swayne as \"gorgeous and strong.\" | Jennifer Moor",
                "One Greek government official described the phone call as \"constructive\", adding: \"The conversation was held in a positive climate.\" | Greek government official",
                "German striker Jan Moor scored twice and called the game “crazy and cruel.” | Jan Moor",
                "A friend of Moor's said she was fine. “I am fine,” Moor said. | Moor",
                "The school was sent a letter on Friday by Jan Moor. “We go on,” the letter said. | letter",
                "The Committee on Intelligence and Security said: “It is too early.” | Committee on Intelligence and Security",
                "Mr Polite appeared to suffer from an illness, Mr Germany said, and told him he heard voices. \"The voices were in his head.\" | Germany",
                "“We see no end to it. The public supports a total victory,” Jan Moor said. “It supports what we do” and “opposes the return of the authority.” | Jan Moor",
            })
    void knowsWhoIsMeantInReports(String text, String speaker) {
        lastSpeaker(text, speaker);
    }
}
