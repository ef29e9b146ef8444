package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkPairingTest {
    private static List<Quotation> chinese(String text) {
        return MarkPairing.pair(new ArticleText(text, "", true));
    }

    private static List<Quotation> english(String text) {
        return MarkPairing.pair(new ArticleText(text, "", false));
    }

    private static List<String> words(String text, List<Quotation> quotations) {
        return quotations.stream().map(q -> text.substring(q.start, q.end)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他说：“天亮了。”",
                "他說：「天亮了。」",
                "他說：『天亮了。』",
                "他说：\"天亮了。\"",
                "他说：‘天亮了。’",
                "他说：＂天亮了。＂",
                "他说：〝天亮了。〞"
            })
    void pairsEachKindOfMarksInChinese(String text) {
        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("天亮了。");
        assertThat(found.getFirst().repairs).isEmpty();
        assertThat(found.getFirst().open).isEqualTo(3);
        assertThat(found.getFirst().close).isEqualTo(text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: “Day breaks.”",
                "He said: \"Day breaks.\"",
                "He said: ‘Day breaks.’",
                "He said: 'Day breaks.'"
            })
    void pairsEachKindOfMarksInEnglish(String text) {
        List<Quotation> found = english(text);

        assertThat(words(text, found)).containsExactly("Day breaks.");
        assertThat(found.getFirst().repairs).isEmpty();
    }

    @Test
    void pairsSeveralInTheTextsOrder() {
        String text = "“一”和「二」还有\"三\"。\n第二段“四”。";

        assertThat(words(text, chinese(text))).containsExactly("一", "二", "三", "四");
    }

    @Test
    void keepsNestedPairsInsideTheirParent() {
        String text = "他说：“她喊‘快走’，我就走了。”";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("她喊‘快走’，我就走了。");
        assertThat(words(text, found.getFirst().inner)).containsExactly("快走");
        assertThat(found.getFirst().nested).isFalse();
        assertThat(found.getFirst().inner.getFirst().nested).isTrue();
    }

    @Test
    void keepsNestedCornerBracketsInsideTheirParent() {
        String text = "他說：「她喊『快走』，我就走了。」";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("她喊『快走』，我就走了。");
        assertThat(words(text, found.getFirst().inner)).containsExactly("快走");
    }

    @Test
    void keepsSingleMarksInsideDoubleOnesInEnglish() {
        String text = "“She cried ‘run’ and I ran,” he said.";

        List<Quotation> found = english(text);

        assertThat(words(text, found)).containsExactly("She cried ‘run’ and I ran,");
        assertThat(words(text, found.getFirst().inner)).containsExactly("run");
    }

    @Test
    void mendsAPairOfDifferentMarks() {
        String text = "他说：“天亮了。\"";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("天亮了。");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.MIXED_PAIR);
    }

    @Test
    void mendsAPairOfTwoOpeningMarks() {
        String text = "他说：“天亮了。“";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("天亮了。");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.MIXED_PAIR);
    }

    @Test
    void endsAnUnclosedMarkBehindAColonWithItsParagraph() {
        String text = "他说：“天亮了，走吧。\n没有引号的一段。";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("天亮了，走吧。");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.UNCLOSED);
        assertThat(found.getFirst().close).isEqualTo(found.getFirst().end);
    }

    @Test
    void dropsAnUnclosedMarkThatNoColonAnnounces() {
        assertThat(chinese("他走进“白石大楼，没有停下。")).isEmpty();
    }

    @Test
    void dropsAClosingMarkWithoutAnOpeningOne() {
        String text = "他走进白石大楼”，说：“天亮了。”";

        assertThat(words(text, chinese(text))).containsExactly("天亮了。");
    }

    @Test
    void endsASpeechThatIsOpenedAgainBeforeItClosed() {
        String text = "他说：“天亮了。“走吧。”";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).contains("走吧。").contains("天亮了。");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.UNCLOSED);
    }

    @Test
    void goesOnWhereTheNextParagraphOpensAgain() {
        String text = "He said: “Day breaks.\n“We go.\n“We come back.”";

        List<Quotation> found = english(text);

        assertThat(words(text, found)).containsExactly("Day breaks.", "We go.", "We come back.");
        assertThat(found.get(0).repairs).containsExactly(MarkRepair.CONTINUED);
        assertThat(found.get(1).repairs).containsExactly(MarkRepair.CONTINUED);
        assertThat(found.get(2).repairs).isEmpty();
    }

    @Test
    void goesOnAcrossParagraphsInSingleMarks() {
        String text = "He said: ‘Day breaks.\n‘We go.’";

        List<Quotation> found = english(text);

        assertThat(words(text, found)).containsExactly("Day breaks.", "We go.");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.CONTINUED);
    }

    @Test
    void reachesTheClosingMarkOfALaterParagraph() {
        String text = "他说：“天亮了，\n我们走吧，\n路还很长。”\n完。";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("天亮了，\n我们走吧，\n路还很长。");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.ACROSS_PARAGRAPHS);
    }

    @Test
    void doesNotReachAClosingMarkFarBehind() {
        String text = "他说：“天亮了。\n一段。\n二段。\n三段。\n四段。”";

        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("天亮了。");
        assertThat(found.getFirst().repairs).containsExactly(MarkRepair.UNCLOSED);
    }

    @Test
    void takesNoApostropheForAMark() {
        assertThat(english("It’s the farmers’ land and it's Marla's, don't you see.")).isEmpty();
        assertThat(chinese("这是O’Hara和D'Arcy的书，It’s fine。")).isEmpty();
    }

    @Test
    void aTermInSingleMarksDoesNotReachForAGenitiveSentencesLater() {
        String text =
                "Harbor Works rejects ‘rumours of leaks’ after the storm. The owners’ letter came late."
                        + " “We fixed it,” Mills said. “The boys’ boats are safe.”";

        assertThat(words(text, english(text)))
                .containsExactly("rumours of leaks", "We fixed it,", "The boys’ boats are safe.");
    }

    @Test
    void readsOverApostrophesInsideSingleMarks() {
        String curly = "‘It’s the farmers’ land, isn’t it?’ he asked.";
        String straight = "He said: 'We won't leave the farmers' land.'";

        assertThat(words(curly, english(curly)))
                .containsExactly("It’s the farmers’ land, isn’t it?");
        assertThat(words(straight, english(straight)))
                .containsExactly("We won't leave the farmers' land.");
    }

    @Test
    void dropsPairsWithoutWords() {
        assertThat(chinese("他说：“”，又说：“  ”。")).isEmpty();
    }

    @Test
    void closesInnerMarksWithTheirParent() {
        String text = "他说：「她喊『快走，我就走了。」又说：「好。」";

        assertThat(words(text, chinese(text))).containsExactly("她喊『快走，我就走了。", "好。");
    }

    @Test
    void straightMarksInsideAnotherPairPairAmongThemselves() {
        String text = "“现在一半时间在看\"快送\"（一款软件）。”";
        List<Quotation> found = chinese(text);

        assertThat(words(text, found)).containsExactly("现在一半时间在看\"快送\"（一款软件）。");
        assertThat(words(text, found.getFirst().inner)).containsExactly("快送");
    }

    @Test
    void aStraightMarkThatIsLeftOverInsideAnotherPairClosesIt() {
        String text = "他说：“天亮了。\"然后走了。";

        assertThat(words(text, chinese(text))).containsExactly("天亮了。");
    }

    @Test
    void anOpeningMarkBehindAStopClosesWhereNoOtherCan() {
        String text = "他申请进实验室。“谁都是从不会到会的。“刚接触实验，他觉得很新奇。";

        assertThat(words(text, chinese(text))).containsExactly("谁都是从不会到会的。");
    }

    @Test
    void straightMarksOfOneKindStandInsideEachOther() {
        String text =
                "\"A friend found a head with \"18%\" on it and left it there,\" the city said.";
        List<Quotation> found = english(text);

        assertThat(words(text, found))
                .containsExactly("A friend found a head with \"18%\" on it and left it there,");
        assertThat(words(text, found.getFirst().inner)).containsExactly("18%");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "He said: \"It was pretty thin. \"You have to be careful.\" He left.",
                "He said: “It was pretty thin. “You have to be careful.” He left.",
                "He said: 'It was pretty thin. 'You have to be careful.' He left."
            })
    void wordsOpenedAnewBeforeTheyWereClosedEndThere(String text) {
        assertThat(words(text, english(text)))
                .containsExactly("It was pretty thin.", "You have to be careful.");
    }

    @Test
    void aParagraphOfWordsWhoseClosingMarkIsMissingEndsWithIt() {
        String text = "'Our privacy continues to be our highest priority.";

        assertThat(words(text, english(text)))
                .containsExactly("Our privacy continues to be our highest priority.");
        assertThat(english("'Twas so.")).isEmpty();
    }

    @Test
    void aSingleMarkBeforeAnAmountOpensBehindAColon() {
        String text = "Jan Moor said: '£5 for a bag, no thanks!' (sic)";

        assertThat(words(text, english(text))).containsExactly("£5 for a bag, no thanks!");
        assertThat(english("It was the best of the '90s and the '80s.")).isEmpty();
    }

    @Test
    void twoSingleMarksAreADoubleOne() {
        assertThat(
                        words(
                                "“You know the story.’’ He paused.",
                                english("“You know the story.’’ He paused.")))
                .containsExactly("You know the story.");
        assertThat(
                        words(
                                "He said: ``We go.'' Then he left.",
                                english("He said: ``We go.'' Then he left.")))
                .containsExactly("We go.");
    }

    @Test
    void aStraightMarkBehindAStopClosesWhateverOpened() {
        String text = "“天亮了。\"他说，\"走吧。”";

        assertThat(words(text, chinese(text))).containsExactly("天亮了。", "走吧。");
    }

    @Test
    void inchesAndElisionsOpenNothing() {
        String inches = "He is 6' 2\" tall and weighs 240 lbs. \"He's a monster,\" Moor said.";
        assertThat(words(inches, english(inches))).containsExactly("He's a monster,");
        String elided = "Get 'em while you can. 'We sell out,' he said.";
        assertThat(words(elided, english(elided))).containsExactly("We sell out,");
        assertThat(english("'Tis the season when retailers make most of their money.")).isEmpty();
    }
}
