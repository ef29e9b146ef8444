package dev.dictum.search.folding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {
    @Test
    void widthCaseAndHanVariantsDoNotMatter() {
        assertThat(Folding.key("河湾财经－国內")).isEqualTo(Folding.key("河灣財經-国内"));
        assertThat(Folding.key("ＡＢＣ　Ltd")).isEqualTo("abc ltd");
    }

    @Test
    void blanksAreTrimmedAndMadeOne() {
        assertThat(Folding.key("\u3000 何\u00A0\u00A0清\uFEFF")).isEqualTo("何 清");
    }

    @Test
    void differentNamesStayDifferent() {
        assertThat(Folding.key("国内")).isNotEqualTo(Folding.key("国外"));
    }

    @Test
    void wordsAreLettersAndDigitsAlone() {
        assertThat(Folding.words("“Rain,” she said — 3 ｃｍ！")).isEqualTo("rainshesaid3cm");
    }

    @Test
    void everyVariantIsOneCharacterForOne() {
        for (char c = 0x3400; c <= 0x9FFF; c++) {
            assertThat(Folding.key(String.valueOf(c))).hasSize(1);
        }
        assertThat(HanVariants.simplified('國')).isEqualTo('国');
        assertThat(HanVariants.isTraditionalOnly('國')).isTrue();
        assertThat(HanVariants.isSimplifiedOnly('国')).isTrue();
        assertThat(HanVariants.isSimplifiedOnly('人')).isFalse();
    }
}
