package dev.dictum.quote.extraction;

import static dev.dictum.quote.extraction.ChineseSpeakersTest.expectLast;
import static dev.dictum.quote.extraction.ChineseSpeakersTest.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who speaks where the words around a quotation tell what somebody does, not that he says it. */
class ChineseActorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "手机一震，销售经理从展会上发来消息：“又签了两个柜！” | 销售经理",
                "班主陈天佑今年七十。他说：“我这辈子就干成了一件事。” | 陈天佑",
                "夜色落下来，松岭村静得只剩虫鸣。⏎九十一岁的老汉还在地里刨玉米茬，直起腰用乡音招呼：“这儿水甜，觉也香。” | 老汉",
                "“停火了。”哈桑·奥马尔说。⏎五十二岁的面包师莱拉并不关心谁赢谁输。“我只想夜里能关灯睡觉。”她告诉记者。 | 莱拉",
                "馆长陈桂香告诉林建国，往后请他们进校园。老人听完，半晌才冒出一句：“娃们爱看不？” | 林建国",
                "程偉安剛畢業半年。⏎母親打來電話，他只說一切都好。「她要是知道，準要叫我回去。」他笑道。 | 程偉安",
                "陈桂香看不下去。⏎秋收时，我跟着林建国掰了三天玉米。晚上喝粥，他拍了拍我的肩：“你腰杆子还行。” | 林建国",
                "陈桂香吓得直掉眼泪。林建国扶她坐下，“您没犯事，别怕。” | 林建国",
            })
    void whoIsMeantByWhatTheTextTellsBefore(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "有媒体追问会不会涨价，局长林建国顿了顿，“现在没有这个必要。” | 林建国",
                "有人劝陈桂香多歇着，她摆摆手，“歇不住的，一歇就老了。” | 陈桂香",
                "俱乐部提交申诉。总经理陈桂香措辞强硬：“我们可以接受错判，不能接受编造。” | 陈桂香",
                "陈桂香说个不停。旁边一位客人接过话：“这碗面我吃了十年。” | 客人",
                "车队到了。林建国话锋一转，“可是钱从哪里来？” | 林建国",
            })
    void whoeverActsInTheClauseBeforeSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "议员林建国说，他接到六十多通电话，“局长，你自己停过没有？”局长陈桂香回答，她每天搭捷运上班。 | 林建国",
                "歌手陈桂香走下台。“今晚回去要跪键盘了。”有记者追问键盘是哪一种。 | 陈桂香",
                "林建国念完声明。“厂不是我盖的，我问心无愧。”支持者高喊“镇长加油”。 | 支持者",
            })
    void whoAsksOrAnswersHasNotSaidTheWordsBefore(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void whoeverSaysTheNextWordsHasNotSaidTheSentenceBefore() {
        String text = "林建国念完声明就哽咽了。“厂不是我盖的，我问心无愧。”支持者高喊“镇长加油”。";
        assertThat(quotes(text).getFirst().speaker())
                .isEqualTo(new Speaker("林建国", SpeakerKind.PERSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "下半场，林建国拉完了一首曲子。谢幕时，七十三岁的老人对全场说：“它不是哑巴，它害羞。” | 林建国",
                "林建国来得早。有人劝他多歇着，老爷子眼一瞪：“六句怎么了？” | 林建国",
                "林建国来过。一位卖菜的老人站在门口。老人说：“今天不卖了。” | 老人",
                "林建国来过。一位七十三岁的老人说：“今天不卖了。” | 一位七十三岁的老人",
                "林建国进了球。“今晚要好好庆祝。”这位白天在市场卖肉的左后卫对记者说。 | 林建国",
            })
    void whoeverIsCalledByAgeHasANameBefore(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void inAnAnswerTheFirstPersonIsWhoAnswers() {
        expectLast("林建国：教练蹲在我跟前。我说：“疯就疯。”就这么定了。", "林建国");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "店主陈桂香关了门。沙丽劝她别哭，她摆摆手，“我没哭，是风大。” | 陈桂香",
                "“可它就是对的。”接话的正是刚刚认输的林建国。 | 林建国",
                "林建国说，开过刀。店名他打算带走，“招牌是我爸的，不转让。” | 林建国",
            })
    void whoDoesSomethingToSomebodyIsNotHe(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一名民警告诉记者：“路已经通了。” | 民警",
                "一名押运员告诉记者：“路已经通了。” | 押运员",
                "一名门卫说：“路已经通了。” | 门卫",
                "白石小学的审稿人对记者表示，“路已经通了。” | 审稿人",
                "局方发言人表示：“路已经通了。” | 局方发言人",
                "当值主裁判在比赛报告中写道：“该队员有推搡动作。” | 当值主裁判",
                "孩子放学回家，看见有记者，问了一句“是不是要搬家呀？” | 孩子",
            })
    void whoeverIsCountedOrHoldsAnOfficeSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "指示", "继续说", "尖叫", "哀求", "回道", "推断", "盘问", "两度提醒", "在线上回复", "举着图表说", "用广东话说", "抢先说"
            })
    void aNameEndsBeforeWhateverIsDone(String verb) {
        expectLast("水务局局长林建国" + verb + "：“这条河十年没有这样的水了。”", "林建国");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "在林建国的记忆里，那年冬天特别冷。“水缸都冻裂了，没人出门。” | 林建国",
                "按林建国的说法，陈桂香早就知道了，“只是一直没有说出来。” | 林建国",
                "用林建国的话来说，“做人要厚道。” | 林建国",
                "陈桂香一直记得林建国说过：“做人要厚道。” | 林建国",
                "陈桂香一直记得林建国的那句话：“做人要厚道。” | 林建国",
                "林建国给陈桂香发微信：“明天不用来了。” | 林建国",
                "林建国被陈桂香的话打动了，“那一刻我决定留下来。” | 林建国",
                "林建国被陈桂香叫住了：“你的伞忘了拿。” | 陈桂香",
                "林建国没吭声，第五次来，他只问了老人一句“树往哪边挪”。 | 林建国",
                "网友替公司说话：“至少认得快，比某些平台强。” | 网友",
                "林建国丈夫说：“她从小就懂事。” | 林建国丈夫",
                "陈桂香骂他“比安第斯山的驴还倔”，他回敬，驴不挑食。 | 陈桂香",
            })
    void whoseWordsAreToldOfSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“你怎么还不走？”林建国问陈桂香。⏎“走了就没人管这些树了。” | 陈桂香",
                "林建国转身问陈桂香：“你饿不饿？”“不饿。”陈桂香摇摇头。 | 陈桂香",
                "法官问林建国是否认罪。他低下头，“我认罪。” | 林建国",
                "记者的提问引出了居民的回答：“我们种大豆。”居民笑了：“还有玉米。”他继续说：“路也修好了。” | 居民",
                "记者问林建国下一步的打算，他想了想：“先睡一觉。” | 林建国",
                "记者问林建国下一步的打算。“先睡一觉。”他笑着说。 | 林建国",
            })
    void whoIsAskedAnswers(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "前锋维尔塔宁梅开二度，“这一切都归功于队友。” | 维尔塔宁",
                "论文作者之一莫雷尔说：“细胞会记住压力。” | 莫雷尔",
                "教练让-保罗·勒克莱尔赛后表示：“我们踢得像一支球队。” | 让-保罗·勒克莱尔",
                "分析人士科兹洛夫认为，这一做法“不可持续”。 | 科兹洛夫",
                "来自山区的比卡什·塔芒会说方言。问他累不累，他想了想：“船舱像锅。” | 比卡什·塔芒",
                "尼娜·瓦西里耶夫娜·奥布霍娃说：“您好。”“蜂蜜全成糖了。”奥布霍娃哈哈大笑。 | 尼娜·瓦西里耶夫娜·奥布霍娃",
                "前任朱迪塔·贝尔蒙多说：“您好。” | 朱迪塔·贝尔蒙多",
            })
    void aForeignNameEndsBeforeWhatIsDone(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "住户小丁全名丁卯生，今年23岁。面对镜头，小丁挠着头，“顺手的事。” | 丁卯生",
                "账本的主人叫何守信。“名字是我爹起的。”他说。 | 何守信",
                "老周来了，先不劝，用一口地道的方言说：“这花开得好。” | 老周",
                "林建国靠边停车，跑到车厢中部，蹲下来问：“姑娘，能听见吗？” | 林建国",
                "每个周日晚上，林建国都会拨通电话，喊一声：“妈，我吃过了。” | 林建国",
                "一位常年跟踪票房的业内人士对此却不乐观，“这种奇迹没法复制。” | 业内人士",
                "工友反映棚架松动，对方只回他一句“赶着交货，迟点先”。 | 对方",
                "在海边卖鱼的喜姐却赞好，“以前七点就没人，现在十点还有人照相。” | 喜姐",
            })
    void aNameIsLearntWhereItIsToldAndEndsWhereDoingBegins(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void aFirmThatAnalysesIsNobodysName() {
        expectLast("据报道，穆迪分析公司首席经济学家马克·赞迪（Mark Zandi）表示：“由消费者承担。”", "马克·赞迪");
    }

    @Test
    void whatASignWasCalledIsNotSaid() {
        assertThat(quotes("许强开了网吧。二十年里，招牌换过五回：“飞越网吧”“飞越网咖”“飞越酒店”。")).isEmpty();
    }

    @Test
    void aPronounThatNobodyStandsForLeavesTheSpeakerAbsent() {
        for (String text : List.of("他扯着嗓子喊道：“打药打到根上喽！”", "她也承认，这件事“无法用科学解释”。")) {
            assertThat(quotes(text).getFirst().speaker()).as(text).isNull();
        }
    }

    @Test
    void whatIsCalledAfterSomebodySpeaksForItself() {
        assertThat(quotes("早上8点，林建国工作室发布声明：“当日停工系因限流。”").getFirst().speaker())
                .isEqualTo(new Speaker("林建国工作室", SpeakerKind.ORGANIZATION));
    }

    @Test
    void aDatelineInBracketsIsNobody() {
        expectLast("〔记者何家兴／绿港报导〕老妇要领钱，行员悄悄写纸条问：「是不是有人叫你不能讲？」", "行员");
    }
}
