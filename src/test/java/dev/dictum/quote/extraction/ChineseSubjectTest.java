package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseSubjectTest {
    private static final String WORDS = "“我们会把这件事查清楚。”";

    private static ExtractedQuote last(String text) {
        List<ExtractedQuote> quotes = QuoteExtractor.extract(text, "", "zh", List.of());
        assertThat(quotes).as(text).isNotEmpty();
        return quotes.getLast();
    }

    private static void expect(String text, String name, SpeakerKind kind) {
        assertThat(last(text).speaker()).as(text).isEqualTo(new Speaker(name, kind));
    }

    @ParameterizedTest
    @CsvSource({
        "何远山说, 何远山",
        "昨天何远山说, 何远山",
        "村民何远山说, 何远山",
        "村民何远山（化名）说, 何远山",
        "何远山回忆道, 何远山",
        "何远山写道, 何远山",
        "何远山告诉记者, 何远山",
        "何远山向沈芳芳表示, 何远山",
        "何远山在接受《白石晚报》记者采访时表示, 何远山",
        "何远山笑着说, 何远山",
        "古迪·兰纳森表示, 古迪·兰纳森",
        "队长古迪·兰纳森表示, 古迪·兰纳森",
        "世界河流组织总干事古迪·兰纳森说, 古迪·兰纳森"
    })
    void findsANameBeforeTheCue(String before, String name) {
        expect(before + "：" + WORDS, name, SpeakerKind.PERSON);
    }

    @ParameterizedTest
    @CsvSource({
        "公司相关负责人表示, 公司相关负责人",
        "外交部发言人表示, 外交部发言人",
        "有网友评论说, 网友",
        "一位老人感慨, 老人",
        "一名不愿具名的居民说, 居民",
        "该负责人说, 该负责人"
    })
    void takesARoleWhereNoNameIs(String before, String role) {
        expect(before + "：" + WORDS, role, SpeakerKind.ROLE);
    }

    @ParameterizedTest
    @CsvSource({"教育部指出, 教育部", "白石集团回应, 白石集团", "白石大学在公告中称, 白石大学", "《白石晚报》报道称, 白石晚报"})
    void takesAnOrganisationAsSpeaker(String before, String organisation) {
        expect(before + "：" + WORDS, organisation, SpeakerKind.ORGANIZATION);
    }

    @Test
    void setsTheTitleBeforeANameApart() {
        ExtractedQuote quote = last("白石县委书记、县长林书远指出：" + WORDS);

        assertThat(quote.speaker()).isEqualTo(new Speaker("林书远", SpeakerKind.PERSON));
        assertThat(quote.attribution().title()).isEqualTo("白石县委书记、县长");
    }

    @Test
    void resolvesAPronounToTheSubjectOfTheSentenceBefore() {
        expect("林书远走进会场。他说：" + WORDS, "林书远", SpeakerKind.PERSON);
        expect("沈芳芳走进会场。她说：" + WORDS, "沈芳芳", SpeakerKind.PERSON);
        expect("何远山不仅是局长，也是居民，他坦言：" + WORDS, "何远山", SpeakerKind.PERSON);
    }

    @Test
    void isLessSureOfAPronounThanOfAName() {
        assertThat(last("林书远走进会场。他说：" + WORDS).attribution().confidence())
                .isLessThan(last("林书远说：" + WORDS).attribution().confidence());
    }

    @Test
    void resolvesARoleThatPointsBack() {
        expect("白石县交通局负责人何远山介绍了情况。该负责人说：" + WORDS, "何远山", SpeakerKind.PERSON);
    }

    @Test
    void resolvesASurnameAndTitleToTheFullName() {
        expect("教授何远山说：“学生们很努力。”何教授还说：" + WORDS, "何远山", SpeakerKind.PERSON);
    }

    @Test
    void resolvesAPartOfAForeignNameToTheWhole() {
        expect("古迪·兰纳森昨天到访。兰纳森说：" + WORDS, "古迪·兰纳森", SpeakerKind.PERSON);
        expect("兰纳森说：" + WORDS + "古迪·兰纳森是队长。", "古迪·兰纳森", SpeakerKind.PERSON);
    }

    @Test
    void keepsTheNameAsPrintedInTraditionalText() {
        expect("記者採訪了何遠山。何遠山表示：「這裡的變化很大，我們都很高興。」", "何遠山", SpeakerKind.PERSON);
    }

    @Test
    void prefersTheNameToTheRelativeBeforeIt() {
        expect("沈芳芳的丈夫何远山说：" + WORDS, "何远山", SpeakerKind.PERSON);
    }

    @Test
    void guessesNobodyWithoutEvidence() {
        assertThat(last("“我们会把这件事查清楚，一个也不能少。”").speaker()).isNull();
    }
}
