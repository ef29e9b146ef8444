package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NestedQuotationTest {
    private static List<ExtractedQuote> quotes(String text) {
        return QuoteExtractor.extract(text, "", null, List.of());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "林远山说：“老乡们对我说，‘我们舍不得渡轮啊！’我也舍不得。” | 我们舍不得渡轮啊！",
                "林遠山說：「老鄉們對我說，『我們捨不得渡輪啊！』我也捨不得。」 | 我們捨不得渡輪啊！",
                "“My mother told me, ‘You will get used to quiet,’ and she was right,” said Ana Quill. | You will get used to quiet,",
            })
    void whatASpeakerQuotesIsAQuotationInsideHis(String text, String words) {
        List<ExtractedQuote> quotes = quotes(text);
        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().nested())
                .singleElement()
                .satisfies(nested -> {
                    assertThat(nested.text()).isEqualTo(words);
                    assertThat(nested.speaker()).isNull();
                    assertThat(nested.attribution().method()).isEqualTo(AttributionMethod.NONE);
                    assertThat(nested.attribution().confidence()).isLessThan(0.6);
                    assertThat(quotes.getFirst().span().contains(nested.span())).isTrue();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "林远山说：“我们要写好‘十五五’规划，当好‘护林员’。”",
                "“We call it the ‘quiet hour’ here, and nobody minds,” said Ana Quill.",
            })
    void aTermInMarksIsNone(String text) {
        assertThat(quotes(text)).hasSize(1);
        assertThat(quotes(text).getFirst().nested()).isEmpty();
    }

    @Test
    void bothPartsOfASplitQuotationMayQuote() {
        List<ExtractedQuote> quotes = quotes("“他问我：‘你还回来吗？’”林远山说，“我答：‘明年春天一定回来。’”");
        assertThat(quotes).hasSize(1);
        assertThat(quotes.getFirst().nested())
                .extracting(ExtractedQuote::text)
                .containsExactly("你还回来吗？", "明年春天一定回来。");
    }
}
