package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dictum.quote.extraction.Credit.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class BylinesTest {
    private static final String BODY = "\n这座桥昨天修好了，居民们都很高兴。\n";

    private static List<Credit> read(String text) {
        return Bylines.read(new ArticleText(text, "", true));
    }

    @Test
    void readsALabelledLine() {
        assertThat(read("记者 林书远" + BODY + "责任编辑：沈芳芳"))
                .extracting(Credit::role, Credit::name)
                .containsExactly(tuple(Role.REPORTER, "林书远"), tuple(Role.EDITOR, "沈芳芳"));
    }

    @Test
    void readsSeveralNamesOfOneRole() {
        assertThat(read("本报记者 林书远 沈芳芳" + BODY))
                .extracting(Credit::role, Credit::name)
                .containsExactly(tuple(Role.REPORTER, "林书远"), tuple(Role.REPORTER, "沈芳芳"));
        assertThat(read("责任编辑：林书远、沈芳芳" + BODY)).extracting(Credit::role).containsOnly(Role.EDITOR);
    }

    @Test
    void readsSeveralRolesInOneLine() {
        assertThat(read("文/林书远 图/沈芳芳" + BODY))
                .extracting(Credit::role, Credit::name)
                .containsExactly(tuple(Role.AUTHOR, "林书远"), tuple(Role.PHOTOGRAPHER, "沈芳芳"));
    }

    @Test
    void readsABracketAtTheEndOfTheLastParagraph() {
        String text = "这座桥昨天修好了，居民们都很高兴。".repeat(8) + "（本报记者 林书远 沈芳芳整理）";

        assertThat(read(text))
                .extracting(Credit::role, Credit::name)
                .contains(tuple(Role.REPORTER, "林书远"), tuple(Role.COMPILER, "沈芳芳"));
    }

    @Test
    void joinsANameWhoseCharactersAreSetApart() {
        Credit credit = read("记者 林　远" + BODY).getFirst();

        assertThat(credit.name()).isEqualTo("林远");
        assertThat(credit.creditedAs()).isEqualTo("林　远");
        assertThat(credit.span()).isEqualTo(new Span(3, 6));
    }

    @Test
    void readsTheSource() {
        assertThat(read("来源：白石晚报" + BODY))
                .extracting(Credit::role, Credit::name)
                .containsExactly(tuple(Role.PUBLISHER, "白石晚报"));
    }

    @Test
    void readsAnEnglishByline() {
        String text = "By Marla Tindell and Owen Brask\nThe bridge is open.";

        List<Credit> credits = Bylines.read(new ArticleText(text, "", false));

        assertThat(credits)
                .extracting(Credit::role, Credit::name)
                .containsExactly(
                        tuple(Role.AUTHOR, "Marla Tindell"), tuple(Role.AUTHOR, "Owen Brask"));
        assertThat(credits)
                .extracting(Credit::span)
                .containsExactly(new Span(3, 16), new Span(21, 31));
    }

    @Test
    void readsNothingFarFromTheEdges() {
        assertThat(read("一段。\n".repeat(5) + "责任编辑：沈芳芳\n" + "一段。\n".repeat(5))).isEmpty();
    }

    @Test
    void readsNothingInSentences() {
        assertThat(read("作者走了。编辑来了。\n桥修好了。")).isEmpty();
    }

    @Test
    void tellsALineOfNamesFromAnother() {
        ArticleText article = new ArticleText("责任编辑：沈芳芳\n这座桥昨天修好了。", "", true);

        assertThat(Bylines.isByline(article, article.paragraphs.get(0))).isTrue();
        assertThat(Bylines.isByline(article, article.paragraphs.get(1))).isFalse();
    }

    @Test
    void givesPeopleOnceAndWithoutPublishers() {
        List<Credit> credits = read("来源：白石晚报\n记者 林书远\n摄影：林书远" + BODY);

        assertThat(Bylines.people(credits)).containsExactly("林书远");
    }
}
