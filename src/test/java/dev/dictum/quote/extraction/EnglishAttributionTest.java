package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAttributionTest {
    private static List<ExtractedQuote> extract(String text) {
        return QuoteExtractor.extract(text, "", "en", List.of());
    }

    private static ExtractedQuote only(String text) {
        List<ExtractedQuote> quotes = extract(text);
        assertThat(quotes).as(text).hasSize(1);
        return quotes.getFirst();
    }

    private static @Nullable String name(ExtractedQuote quote) {
        return quote.speaker() == null ? null : quote.speaker().name();
    }

    private static void expect(
            String text, String speaker, AttributionMethod method, String words) {
        ExtractedQuote quote = only(text);
        assertThat(quote.text()).isEqualTo(words);
        assertThat(name(quote)).isEqualTo(speaker);
        assertThat(quote.attribution().method()).isEqualTo(method);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We will build the bridge before winter,” said Marla Tindell.",
                "“We will build the bridge before winter,” Marla Tindell said.",
                "\"We will build the bridge before winter,\" said Marla Tindell.",
                "‘We will build the bridge before winter,’ said Marla Tindell.",
                "'We will build the bridge before winter,' said Marla Tindell.",
                "“We will build the bridge before winter,” said Marla Tindell, the mayor."
            })
    void readsACueBehindTheQuotation(String text) {
        expect(
                text,
                "Marla Tindell",
                AttributionMethod.CUE_AFTER,
                "We will build the bridge before winter,");
        assertThat(only(text).attribution().cue()).isEqualTo("said");
        assertThat(only(text).span()).isEqualTo(new Span(1, 40));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Marla Tindell said, “We will build the bridge before winter.”",
                "Marla Tindell said: “We will build the bridge before winter.”",
                "Marla Tindell told reporters: “We will build the bridge before winter.”",
                "Marla Tindell told Owen Brask: “We will build the bridge before winter.”",
                "Marla Tindell wrote on Twitter: “We will build the bridge before winter.”",
                "Dr Marla Tindell, a geologist at Westmoor, said: “We will build the bridge before winter.”"
            })
    void readsACueBeforeTheQuotation(String text) {
        expect(
                text,
                "Marla Tindell",
                AttributionMethod.CUE_BEFORE,
                "We will build the bridge before winter.");
        assertThat(only(text).kind()).isEqualTo(QuoteKind.DIRECT);
    }

    @Test
    void readsAQuestion() {
        expect(
                "“Why did nobody call us?” asked Marla Tindell.",
                "Marla Tindell",
                AttributionMethod.CUE_AFTER,
                "Why did nobody call us?");
    }

    @Test
    void joinsAQuotationThatItsCueSplits() {
        ExtractedQuote quote =
                only(
                        "“We will build the bridge,” Marla Tindell said, “and we will pay for it ourselves.”");

        assertThat(quote.contents()).containsExactly(new Span(1, 26), new Span(49, 82));
        assertThat(quote.span()).isEqualTo(new Span(1, 82));
        assertThat(name(quote)).isEqualTo("Marla Tindell");
        assertThat(quote.attribution().method()).isEqualTo(AttributionMethod.CUE_BETWEEN);
    }

    @Test
    void joinsASplitQuotationInSingleMarks() {
        assertThat(only("‘It’s our home,’ says Marla Tindell. ‘We won’t leave.’").contents())
                .hasSize(2);
    }

    @Test
    void joinsWhatGoesOnInTheNextParagraph() {
        ExtractedQuote quote =
                only(
                        "Marla Tindell said: “We will build the bridge before winter.\n“And we will pay for it ourselves.”");

        assertThat(quote.contents()).hasSize(2);
        assertThat(name(quote)).isEqualTo("Marla Tindell");
        assertThat(quote.attribution().repairs()).containsExactly(MarkRepair.CONTINUED);
    }

    @Test
    void letsTheSpeakerGoOnInAParagraphThatIsOnlyAQuotation() {
        List<ExtractedQuote> quotes =
                extract(
                        "“I am tired of this,” said Marla Tindell.\n“I want to sleep for a week and I will.”");

        assertThat(quotes)
                .extracting(EnglishAttributionTest::name)
                .containsExactly("Marla Tindell", "Marla Tindell");
        assertThat(quotes.get(1).attribution().method()).isEqualTo(AttributionMethod.CONTINUATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“I am tired of this,” said Marla Tindell.\n“I want to sleep,” she added.",
                "“I am tired of this,” said Marla Tindell, who runs the shop. She added: “I want to sleep.”"
            })
    void resolvesAPronounToTheSpeakerBefore(String text) {
        assertThat(extract(text))
                .extracting(EnglishAttributionTest::name)
                .containsExactly("Marla Tindell", "Marla Tindell");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "“We’re late,” said Mr Brask. Owen Brask is the treasurer.",
                "“We’re late,” says Brask. Owen Brask has lived here since 1990.",
                "“We’re late,” said Professor Owen Brask.",
                "The treasurer, Owen Brask, said: “We’re late.”"
            })
    void givesTheFullNameWithoutTheTitle(String text) {
        assertThat(only(text).speaker()).isEqualTo(new Speaker("Owen Brask", SpeakerKind.PERSON));
    }

    @Test
    void takesARoleOrAnOrganisationWhereNoNameIs() {
        assertThat(only("“Nobody knows that,” said the old man.").speaker())
                .isEqualTo(new Speaker("old man", SpeakerKind.ROLE));
        assertThat(
                        only("“The river is rising,” the Westmoor Council said in a statement.")
                                .speaker())
                .isEqualTo(new Speaker("Westmoor Council", SpeakerKind.ORGANIZATION));
        assertThat(only("Police said: “A man was arrested.”").speaker())
                .isEqualTo(new Speaker("Police", SpeakerKind.ORGANIZATION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The mayor, Owen Brask, said the plan was “not something we can afford”.",
                "Owen Brask believes the plan is “not sustainable”.",
                "Owen Brask called the plan “a disgrace to all of us”.",
                "Owen Brask described the bridge as “the worst thing we have ever built”."
            })
    void takesAFragmentInTheReportersSentenceAsMixed(String text) {
        assertThat(only(text).kind()).isEqualTo(QuoteKind.MIXED);
        assertThat(name(only(text))).isEqualTo("Owen Brask");
    }

    @Test
    void findsSeveralFragmentsOfOneSentence() {
        assertThat(
                        extract(
                                "Marla Tindell said she was “very happy” and that it was “a dream come true”."))
                .extracting(ExtractedQuote::text)
                .containsExactly("very happy", "a dream come true");
    }

    @Test
    void readsASignature() {
        expect(
                "“We do what we can, and then we do more.”\n— Marla Tindell",
                "Marla Tindell",
                AttributionMethod.SIGNATURE,
                "We do what we can, and then we do more.");
    }

    @Test
    void keepsWordsQuotedInsideAQuotationWithIt() {
        expect(
                "Owen Brask said: “She told me ‘never give up’ and I did not.”",
                "Owen Brask",
                AttributionMethod.CUE_BEFORE,
                "She told me ‘never give up’ and I did not.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Her novel “The Glass Orchard” won a prize.",
                "“The Long Way Home” is her best song.",
                "The film, called “A Quiet Road”, opens on Friday.",
                "The so-called “smart bench” has no back.",
                "This is called a “cookie banner”.",
                "They painted it in what the contractor calls “desert rose,” and left.",
                "Her set will include “Nothing Left in Orlin,” her manager said.",
                "Critics say the so-called “chicken coop clause” was never meant for hens.",
                "“We will fight on” is among the most quoted lines of the century.",
                "Critics say “smart benches” are a waste.",
                "Traders say they worry about “ferry views,” the metric that the port uses.",
                "Moor, who heard his parents play, is best known for the singles “We’re on the Ferry Together” and “After Dark.”",
                "A grand jury said it had counted three hundred alleged “bread thieves.”",
                "The town said it keeps an eye on “repeat knockers” who ring and run.",
                "People marked the town’s use of “ferry widows”, a euphemism for the poor.",
                "In her book “A Harbour Built in Haste: How Ports Grow,” Ada Moor wrote of tides.",
                "The researchers asked when that “a-ha!” moment occurs.",
                "Moor compared the agents to “magpies” at a meeting.",
                "Moor spoke of “anxiety” over the future of the port.",
                "Asked about it, Moor answered “no” to questions about the ford.",
                "A sign read “No Swimming”.",
                "The label says “Keep Cool”.",
                "It’s the farmers’ land, and it's Marla's."
            })
    void refusesTitlesTermsAndSigns(String text) {
        assertThat(extract(text)).isEmpty();
    }

    @Test
    void takesABodyThatBeginsWithTheTitlesNameForOneStatement() {
        List<ExtractedQuote> quotes =
                QuoteExtractor.extract(
                        "Ada Quill\nI was mayor for six days.\nNobody had the keys.",
                        "Ada Quill: What the river taught me",
                        "en",
                        List.of());

        assertThat(quotes)
                .singleElement()
                .satisfies(quote -> {
                    assertThat(quote.kind()).isEqualTo(QuoteKind.WHOLE_ARTICLE);
                    assertThat(quote.text())
                            .isEqualTo("I was mayor for six days.\nNobody had the keys.");
                    assertThat(name(quote)).isEqualTo("Ada Quill");
                });
    }

    @Test
    void takesAJudgementInReportedSpeechAndNoKindOfThing() {
        assertThat(only("The judge said the boy had shown “callous” disregard for her.").text())
                .isEqualTo("callous");
        assertThat(extract("The ministry said the “renewable” energy fund would close.")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Holt reviewed the concert, calling the song “a lullaby for robots.”",
                "His captain, Leo Fenn, called the game “a waste of everyone's time”.",
                "Joan Pike branded the magazine “a disgrace to journalism”.",
                "Mia Cole said the noise would have a “very low” impact on wildlife.",
                "“You should have come at half past two,” chanted the crowd at the third goal.",
                "Hannah Orr said the firm had taken a “too cautious” approach to the market.",
            })
    void takesAJudgementOfAWork(String text) {
        assertThat(extract(text)).as(text).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The singer has filmed a movie called 'My Boy Tom,' about a soldier.",
                "She said she loved the song “Winter Road” and the film “Glass Houses”.",
                "Earlier work used \"fuzzy linear rules,\" the new logic is preferable, said Ina Marsh.",
                "Laws that the government calls the “sovereignty package” come first.",
                "He wrote in a code of dots that scholars later named the “Moor tablature.”",
                "Some shops have responded with a “pause button” in their apps.",
                "A ban on “forever chemicals” begins./A nurse said “forever chemicals” are a risk.",
            })
    void leavesTitlesAndTermsInAStatement(String text) {
        assertThat(extract(text.replace("/", "\n"))).as(text).isEmpty();
    }

    @Test
    void givesAFragmentOfTheOpeningToWhoIsQuotedWithItLater() {
        List<ExtractedQuote> quotes =
                extract(
                        "The town is “on its knees” after the flood.\n"
                                + "Mayor Rita Coe said the town was “on its knees”.");

        assertThat(quotes)
                .extracting(EnglishAttributionTest::name)
                .containsExactly("Rita Coe", "Rita Coe");
        assertThat(quotes.getFirst().attribution().method())
                .isEqualTo(AttributionMethod.OCCURRENCE);
    }
}
