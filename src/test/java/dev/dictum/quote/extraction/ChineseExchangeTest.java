package dev.dictum.quote.extraction;

import static dev.dictum.quote.extraction.ChineseSpeakersTest.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who speaks in an exchange of words without any word for it: by turns, and who the two are. */
class ChineseExchangeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Whoever acts last before the words speaks first.
                "何远山在工棚里补网，徒弟林小满蹲在旁边看。何远山把梭子递给他。⏎“你来。”⏎“我补不好。”⏎“补不好就拆了再补。”⏎林小满接过梭子，补了一个下午。 | 何远山, 林小满, 何远山",
                // What was told last is taken up by the other.
                "林小满坐在门槛上哭。师傅何远山走过来，扔给他一条毛巾。⏎“哭好了没有？”⏎“没有。”⏎“那你哭着走。”⏎许多年以后，林小满还记得那条毛巾。 | 何远山, 林小满, 何远山",
                // Who is called does not speak.
                "何远山把药箱放下，林桂芳坐在火塘边，不肯伸胳膊。⏎“何医生，量了又怎么样？”⏎“量了就晓得还能活好久。”⏎“好久？”⏎“起码活到我走不动。”⏎林桂芳这才把袖子挽起来。 | 林桂芳, 何远山, 林桂芳, 何远山",
                "女孩睡过了站，何师傅停下车，走到最后一排。何师傅名叫何永年。⏎“姑娘，到了。”⏎“师傅，我能再坐回去吗？”⏎“坐嘛，反正我也要开回去。”⏎女孩笑了。 | 何师傅, 女孩, 何师傅",
                // Who calls speaks first.
                "接线员接到林倩打来的电话，声音断断续续。⏎“我们迷路了。”⏎“身边有没有显眼的东西？”⏎“只有雪。”⏎林倩后来说，手机没电了。 | 林倩, 接线员, 林倩",
                // A word that tells one tells all.
                "林小荷拦住了何远山。⏎“这批货不能发。”⏎“谁说不能发？”林小荷的父亲问。⏎“我说的。”⏎货最后没有发。 | 林小荷, 林小荷的父亲, 林小荷",
                "审判长问林桂芳认不认得这张字条。⏎“认得。”⏎“是谁写的？”⏎“我写的。”⏎法庭里安静下来。 | 林桂芳, 审判长, 林桂芳",
                // A crowd takes no turns.
                "不少外国网友留言：⏎“我想去看看。”⏎“那里有火车吗？”⏎“真好。”⏎评论还在增加。 | 外国网友, 外国网友, 外国网友",
                // A reporter asks where the text tells of one.
                "去年，有记者来采访何远山。何远山在院子里劈柴。⏎“这些年后悔过吗？”⏎“没有。”⏎“为什么？”⏎“忙，顾不上。”⏎记者走的时候，他还在劈柴。 | 记者, 何远山, 记者, 何远山",
            })
    void twoTakeTurns(String text, String speakers) {
        assertThat(speakers(text)).isEqualTo(Arrays.asList(speakers.split(", ")));
    }

    @Test
    void longWordsOfOneMayGoOn() {
        String text =
                "“那时候真想过不干了，转手送人算了，一了百了，谁也不欠谁的。”⏎“可是你一推开门，几十双眼睛齐刷刷看着你，你往哪儿走，你能往哪儿走呢。”⏎何远山说完，把门关上了。";
        assertThat(speakers(text)).hasSize(2).doesNotContain("记者");
    }

    @Test
    void wordsThatATextBeginsWithAreRead() {
        String text = "“哭好了没有？”何远山看着她，半天没有动，后来才慢慢地把手里的毛巾放下来，又把灯拧亮了一些，屋里的影子长了又短。⏎“没有。”⏎“那你哭着走。”";
        assertThat(speakers(text)).hasSize(3);
        assertThat(speakers("称警方，他来了。“我不知道他来过没有。”⏎“没有。”")).isNotEmpty();
    }

    @Test
    void manyTurnsAreReadInTimeThatGrowsWithThem() {
        String turns = "何远山看着林小满，林小满也看着他。\n" + "“你来。”\n“我不来。”\n".repeat(20_000);
        List<ExtractedQuote> found = QuoteExtractor.extract(turns, "", "zh", List.of());
        assertThat(found).hasSize(40_000);
    }

    private static List<String> speakers(String text) {
        return quotes(text).stream()
                .map(quote -> quote.speaker() == null ? "nobody" : quote.speaker().name())
                .toList();
    }
}
