package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WholeArticleTest {
    private static final String BODY = "一条河养育了一座城。\n我们要守护好这条河，让孩子们有清水可看。\n老人常说：“河清，人就安。”这句话我一直记着。";

    private static List<ExtractedQuote> extract(String text, String title) {
        return QuoteExtractor.extract(text, title, "zh", List.of());
    }

    @Test
    void takesABodyWithASignatureAsOneStatement() {
        List<ExtractedQuote> quotes = extract(BODY + "\n——白石县委书记林书远不久前在“清水大会”上说", "守护一条河");

        ExtractedQuote whole = quotes.getFirst();
        assertThat(quotes).hasSize(1);
        assertThat(whole.kind()).isEqualTo(QuoteKind.WHOLE_ARTICLE);
        assertThat(whole.text()).isEqualTo(BODY);
        assertThat(whole.span()).isEqualTo(new Span(0, BODY.length()));
        assertThat(whole.speaker()).isEqualTo(new Speaker("林书远", SpeakerKind.PERSON));
        assertThat(whole.attribution().method()).isEqualTo(AttributionMethod.SIGNATURE);
        assertThat(whole.attribution().title()).isEqualTo("白石县委书记");
        assertThat(whole.attribution().occasion()).contains("在“清水大会”上");
    }

    @Test
    void leavesQuotationsInsideTheirOwnSpeaker() {
        ExtractedQuote whole = extract(BODY + "\n——白石县委书记林书远不久前在“清水大会”上说", "守护一条河").getFirst();

        assertThat(whole.nested()).hasSize(1);
        ExtractedQuote inside = whole.nested().getFirst();
        assertThat(inside.text()).isEqualTo("河清，人就安。");
        assertThat(inside.speaker()).isEqualTo(new Speaker("老人", SpeakerKind.ROLE));
        assertThat(whole.span().contains(inside.span())).isTrue();
    }

    @Test
    void leavesALoneNameAboveTheBodyOut() {
        ExtractedQuote whole = extract("林书远\n" + BODY + "\n——白石县委书记林书远在会上说", "守护一条河").getFirst();

        assertThat(whole.text()).isEqualTo(BODY);
        assertThat(whole.span().start()).isEqualTo(4);
    }

    @Test
    void takesALoneNameThatAgreesWithTheTitle() {
        ExtractedQuote whole = extract("林书远\n" + BODY, "白石县委书记林书远：守护一条河").getFirst();

        assertThat(whole.kind()).isEqualTo(QuoteKind.WHOLE_ARTICLE);
        assertThat(whole.text()).isEqualTo(BODY);
        assertThat(whole.speaker()).isEqualTo(new Speaker("林书远", SpeakerKind.PERSON));
        assertThat(whole.attribution().method()).isEqualTo(AttributionMethod.TITLE);
    }

    @Test
    void endsTheBodyBeforeTheEditorsLine() {
        ExtractedQuote whole = extract("林书远\n" + BODY + "\n责任编辑：沈芳芳", "林书远：守护一条河").getFirst();

        assertThat(whole.text()).isEqualTo(BODY);
    }

    @Test
    void refusesALoneNameThatDisagreesWithTheTitle() {
        assertThat(extract("林书远\n" + BODY, "何远山：守护一条河"))
                .extracting(ExtractedQuote::kind)
                .doesNotContain(QuoteKind.WHOLE_ARTICLE);
        assertThat(extract("林书远\n" + BODY, "守护一条河"))
                .extracting(ExtractedQuote::kind)
                .doesNotContain(QuoteKind.WHOLE_ARTICLE);
    }

    @Test
    void refusesASignatureWithoutAReportingWord() {
        assertThat(extract(BODY + "\n——白石县的一条河", "守护一条河"))
                .extracting(ExtractedQuote::kind)
                .doesNotContain(QuoteKind.WHOLE_ARTICLE);
    }
}
