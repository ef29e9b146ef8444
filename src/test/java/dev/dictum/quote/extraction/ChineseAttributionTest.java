package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseAttributionTest {
    private static List<ExtractedQuote> extract(String text) {
        return QuoteExtractor.extract(text, "", "zh", List.of());
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
            String text, @Nullable String speaker, AttributionMethod method, String words) {
        ExtractedQuote quote = only(text);
        assertThat(quote.text()).isEqualTo(words);
        assertThat(name(quote)).isEqualTo(speaker);
        assertThat(quote.attribution().method()).isEqualTo(method);
    }

    @Test
    void readsACueAndColonBeforeTheQuotation() {
        expect("林书远说：“我们明天再来看看。”", "林书远", AttributionMethod.CUE_BEFORE, "我们明天再来看看。");
        ExtractedQuote quote = only("林书远说：“我们明天再来看看。”");
        assertThat(quote.kind()).isEqualTo(QuoteKind.DIRECT);
        assertThat(quote.span()).isEqualTo(new Span(6, 15));
        assertThat(quote.contents()).containsExactly(quote.span());
        assertThat(quote.attribution().cue()).isEqualTo("说");
        assertThat(quote.attribution().span()).isEqualTo(new Span(0, 4));
        assertThat(quote.attribution().confidence()).isBetween(0.85, 0.9);
        // Names that the article has again are surer.
        assertThat(only("林书远说：“我们明天再来看看。”林书远走了。").attribution().confidence()).isGreaterThan(0.9);
    }

    @Test
    void aMessageThatSomebodySendsIsNoDateline() {
        expect("何远山5日晚发来消息：“我到了。”", "何远山", AttributionMethod.CUE_BEFORE, "我到了。");
        expect("何远山5日晚发来一条消息（图）：“我到了。”", "何远山", AttributionMethod.CUE_BEFORE, "我到了。");
        expect("何远山5日来电：“我到了。”", "何远山", AttributionMethod.CUE_BEFORE, "我到了。");
        assertThat(extract("白石网8月31日发布消息（记者何远山）：“清洁能源之城”在建。")).isEmpty();
    }

    @Test
    void readsACueAndCommaBeforeTheQuotation() {
        expect("林书远表示，“今年的水质比去年好了很多。”", "林书远", AttributionMethod.CUE_BEFORE, "今年的水质比去年好了很多。");
    }

    @Test
    void takesAFragmentBehindABareCueAsMixed() {
        expect("林书远强调“不能再等下去了”。", "林书远", AttributionMethod.CUE_BEFORE, "不能再等下去了");
        assertThat(only("林书远强调“不能再等下去了”。").kind()).isEqualTo(QuoteKind.MIXED);
    }

    @Test
    void readsACueBehindTheQuotation() {
        expect("“我从小就在河边长大，”林书远说。", "林书远", AttributionMethod.CUE_AFTER, "我从小就在河边长大，");
        expect("“我从小就在河边长大。”林书远说。", "林书远", AttributionMethod.CUE_AFTER, "我从小就在河边长大。");
        expect("“那时候我们连一张桌子都没有！”林书远感叹。", "林书远", AttributionMethod.CUE_AFTER, "那时候我们连一张桌子都没有！");
    }

    @Test
    void joinsAQuotationThatItsCueSplits() {
        ExtractedQuote quote = only("“我从小就在河边长大，”林书远说，“所以我舍不得离开这里。”");

        assertThat(quote.text()).isEqualTo("我从小就在河边长大，”林书远说，“所以我舍不得离开这里。");
        assertThat(quote.contents()).containsExactly(new Span(1, 11), new Span(18, 29));
        assertThat(quote.span()).isEqualTo(new Span(1, 29));
        assertThat(name(quote)).isEqualTo("林书远");
        assertThat(quote.attribution().method()).isEqualTo(AttributionMethod.CUE_BETWEEN);
    }

    @Test
    void doesNotJoinTheWordsOfTwoSpeakers() {
        assertThat(extract("“你好，”林书远说。何远山说，“我不同意你们的看法。”"))
                .extracting(ChineseAttributionTest::name)
                .containsExactly("林书远", "何远山");
        assertThat(extract("何远山问：“谁去？”沈芳芳回答：“我去。”"))
                .extracting(ChineseAttributionTest::name)
                .containsExactly("何远山", "沈芳芳");
    }

    @Test
    void readsACueEarlierInTheSentence() {
        expect(
                "林书远介绍了新的方案，他认为时间很紧，“我们必须在夏天之前完成。”",
                "林书远",
                AttributionMethod.CUE_BEFORE,
                "我们必须在夏天之前完成。");
    }

    @Test
    void readsAColonWithoutACue() {
        expect("林书远站在门口，笑了起来：“你们总算来了！”", "林书远", AttributionMethod.CUE_BEFORE, "你们总算来了！");
        assertThat(only("林书远站在门口，笑了起来：“你们总算来了！”").attribution().cue()).isNull();
    }

    @Test
    void givesAListOfQuotationsOneSpeaker() {
        assertThat(extract("林书远说：“水要干净”、“路要平整”、“灯要明亮”。"))
                .hasSize(3)
                .extracting(ChineseAttributionTest::name)
                .containsOnly("林书远");
    }

    @Test
    void readsASignatureBehindTheQuotation() {
        expect("“再大的风浪也挡不住我们回家的路。”——林书远", "林书远", AttributionMethod.SIGNATURE, "再大的风浪也挡不住我们回家的路。");
    }

    @Test
    void readsTheNextParagraphThatTellsWhoSpoke() {
        expect(
                "“再大的风浪也挡不住我们回家的路。”\n说这话的是村支书林书远。",
                "林书远",
                AttributionMethod.CUE_AFTER,
                "再大的风浪也挡不住我们回家的路。");
    }

    @Test
    void givesARunOfQuotationsToTheNetworkUsers() {
        List<ExtractedQuote> quotes = extract("消息传出后，网友纷纷表示：“太好了！”“我们等了好多年！”“希望早点开工。”");

        assertThat(quotes)
                .extracting(ExtractedQuote::text)
                .containsExactly("太好了！", "我们等了好多年！", "希望早点开工。");
        assertThat(quotes).extracting(ChineseAttributionTest::name).containsOnly("网友");
        assertThat(quotes.getFirst().speaker().kind()).isEqualTo(SpeakerKind.ROLE);
    }

    @Test
    void letsTheSpeakerGoOnInAParagraphThatIsOnlyAQuotation() {
        List<ExtractedQuote> quotes = extract("林书远说：“我们明天再来看看。”\n“到时候大家都要到场，一个也不能少。”");

        assertThat(quotes).extracting(ChineseAttributionTest::name).containsExactly("林书远", "林书远");
        assertThat(quotes.get(1).attribution().method()).isEqualTo(AttributionMethod.CONTINUATION);
        assertThat(quotes.get(1).attribution().confidence())
                .isLessThan(quotes.get(0).attribution().confidence());
    }

    @Test
    void readsQuestionAndAnswerOfAnInterview() {
        assertThat(extract("记者：“您为什么选择回到村里？”\n林书远：“因为我舍不得这里的人。”"))
                .extracting(ChineseAttributionTest::name)
                .containsExactly("记者", "林书远");
        assertThat(extract("记者问：“您怕不怕？”林书远答：“不怕，我早就习惯了。”"))
                .extracting(ChineseAttributionTest::name)
                .containsExactly("记者", "林书远");
    }

    @Test
    void letsQuestionAndAnswerTakeTurns() {
        List<ExtractedQuote> quotes =
                extract("“您为什么回来？”记者问。\n“因为我舍不得这里的人。”何远山说。\n“您怕不怕？”\n“不怕，我早就习惯了。”");

        assertThat(quotes)
                .extracting(ChineseAttributionTest::name)
                .containsExactly("记者", "何远山", "记者", "何远山");
        assertThat(quotes.getLast().attribution().method()).isEqualTo(AttributionMethod.DIALOGUE);
    }

    @Test
    void readsTraditionalTextInCornerBrackets() {
        expect("林書遠說：「我們明天再來看看。」", "林書遠", AttributionMethod.CUE_BEFORE, "我們明天再來看看。");
        expect(
                "林書遠說：「他告訴我『不要害怕』，我就不怕了。」",
                "林書遠",
                AttributionMethod.CUE_BEFORE,
                "他告訴我『不要害怕』，我就不怕了。");
        assertThat(only("林書遠說：「我們明天再來看看。」").attribution().cue()).isEqualTo("說");
    }

    @Test
    void recordsWhatWasMendedInTheMarks() {
        assertThat(only("林书远说：“我们先开会，然后去河边。\"").attribution().repairs())
                .containsExactly(MarkRepair.MIXED_PAIR);
        assertThat(only("林书远说：“我们先开会，然后去河边。").attribution().repairs())
                .containsExactly(MarkRepair.UNCLOSED);
        assertThat(only("林书远说：“我们先开会，\n然后去河边。”").attribution().repairs())
                .containsExactly(MarkRepair.ACROSS_PARAGRAPHS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "他们都愿意当“店小二”。",
                "他被称为“规划师”。",
                "林书远表示，“十五五”规划已经开始编制。",
                "林书远说，“菜篮子”是大家最关心的事。",
                "林书远提到，“清水计划”将于明年启动。",
                "林书远表示，“白石论坛”的成功举办让人高兴。",
                "记者获悉，“清水大会”将于下周召开。",
                "这就是所谓的“慢生活”。",
                "公司被誉为“河边的明珠”。",
                "号称“天下第一桥”的白石桥。",
                "他发表了题为“水与城市”的演讲。",
                "墙上写着“小心地滑”。",
                "他知道“不能再等了”。",
                "据说“桥下有龙”。",
                "《水边的日子》是林书远写的书。",
                "他读完了《林书远说：水》。"
            })
    void refusesTermsTitlesAndSigns(String text) {
        assertThat(extract(text)).isEmpty();
    }

    @Test
    void findsAQuotationBesideATerm() {
        expect("林书远当了三年“店小二”，他说：“我们要做得更好。”", "林书远", AttributionMethod.CUE_BEFORE, "我们要做得更好。");
    }
}
