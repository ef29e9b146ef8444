package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseCuesTest {
    private static List<String> cues(String text) {
        return found(text).stream().map(cue -> text.substring(cue.start(), cue.end())).toList();
    }

    private static List<Cue> found(String text) {
        ArticleText article = new ArticleText(text, "", true);
        char[] masked = Context.mask(article, MarkPairing.pair(article));
        return new ChineseCues(masked).find(0, masked.length);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "表示", "指出", "强调", "坦言", "透露", "介绍", "补充", "直言", "坦承", "感慨", "感叹", "回忆", "写道", "问道",
                "答道", "说道", "解释", "回应", "宣称", "声称", "辩称", "告诉记者", "重申", "呼吁", "提到", "谈到", "反问", "追问"
            })
    void findsSafeWordsBeforeAColon(String word) {
        String text = "何远山" + word + "：“天亮了。”";

        assertThat(cues(text)).hasSize(1);
        assertThat(word).startsWith(cues(text).getFirst());
        assertThat(found(text).getFirst().start()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"认为", "相信", "觉得", "建议", "质疑", "承认", "担心", "希望", "主张"})
    void findsWeakWords(String word) {
        assertThat(cues("何远山" + word + "，天亮了。")).containsExactly(word);
    }

    @ParameterizedTest
    @CsvSource({"说,：", "说,，", "称,：", "道,：", "讲,：", "问,：", "说,“"})
    void findsShortWordsBeforeAMark(String word, String mark) {
        String text = "何远山" + word + mark + (mark.equals("“") ? "天亮了。”" : "“天亮了。”");

        assertThat(cues(text)).containsExactly(word);
        assertThat(found(text).getFirst().strength()).isEqualTo(Cue.Strength.SHORT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "这种说法不准确。",
                "他写了一本小说。",
                "据说桥下有龙。",
                "说明书在桌上。",
                "他的称号很多。",
                "这是简称。",
                "他的职称是教授。",
                "号称第一。",
                "他知道。",
                "这条道路很长。",
                "数据显示，水位上升。",
                "记者获悉，水位上升。",
                "记者了解到，水位上升。",
                "他被称为大师。",
                "这座桥名为白石桥。",
                "演讲题为水。",
                "墙上写着，小心。",
                "这就是所谓，天亮。"
            })
    void findsNothingInWordsThatOnlyLookLikeCues(String text) {
        assertThat(cues(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"讲解员走了。", "作出回应的公司很多。", "他受批评了。", "声明书在桌上。", "建议书在桌上。", "批评者很多。", "发言人走了。"})
    void findsNothingWhereTheWordIsANoun(String text) {
        assertThat(cues(text)).isEmpty();
    }

    @Test
    void joinsWordsSideBySide() {
        assertThat(cues("何远山回忆说：“天亮了。”")).containsExactly("回忆说");
        assertThat(cues("何远山指出称：“天亮了。”")).containsExactly("指出称");
    }

    @Test
    void givesSeveralInOrder() {
        assertThat(cues("何远山说，天亮了，沈芳芳表示，好。")).containsExactly("说", "表示");
    }

    @Test
    void seesNoWordsInsideMarksOrTitlesOfWorks() {
        assertThat(cues("“何远山说，天亮了。”")).isEmpty();
        assertThat(cues("《何远山说：天亮了》")).isEmpty();
    }

    @Test
    void findsTraditionalWords() {
        assertThat(cues("何遠山強調：「天亮了。」")).containsExactly("強調");
        assertThat(cues("何遠山說：「天亮了。」")).containsExactly("說");
    }

    @Test
    void looksOnlyBetweenThePlaces() {
        String text = "何远山表示，沈芳芳说，好。";
        char[] chars = new ArticleText(text, "", true).folded;

        assertThat(new ChineseCues(chars).find(0, 4)).isEmpty();
        assertThat(new ChineseCues(chars).find(0, 6)).hasSize(1);
    }
}
