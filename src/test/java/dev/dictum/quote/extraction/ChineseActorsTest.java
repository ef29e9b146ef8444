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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "有位爸爸抱怨儿子。坐在他旁边的男孩突然举手，“你昨天一直在看手机。” | 男孩",
                "窗口里的姑娘头也没抬：“外地办的去总站。” | 姑娘",
                "陈桂香谢幕了。第一排有个小女孩扭头，很小声地对奶奶说，“他刚才看我了。” | 小女孩",
                "门开了，反倒是那位母亲先拉住了她的手，“你别说了，我懂。” | 母亲",
                "该局食品科一名工作人员在电话中说，结果要一周，“不管超不超标，都违法了”。 | 工作人员",
                "视频发布者配文：“干了两个月，没见茶桶真正倒空过。” | 视频发布者",
                "“还要会英语儿歌呢！”插话的是最年轻的小秦，26岁。 | 小秦",
                "“您这个洞，开了多久了？”面对法官的询问，林建国沉默了一会儿。 | 法官",
            })
    void whoHasNoNameIsToldByWhereTheyAre(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "海川公司公关部在回复中表示，关店系“区域网络的正常优化”，公司从未作出任何书面承诺。 | 海川公司公关部",
                "会长林建国当天对媒体表示，新方案“与船员的实际付出不成比例”，工会方面已予以拒绝。 | 林建国",
                "陈桂香在回信里列出了计划，末尾附了一句“欢迎您上船来等”。 | 陈桂香",
                "陈桂香回头就是一句“你行你来”。 | 陈桂香",
                "林建国最常挂在嘴边的是“人可以等火，火不等人”。 | 林建国",
                "部长林建国表示，两国是好邻居。中国有句古话：“亲仁善邻，国之宝也。”两国都受益。 | 林建国",
                "捕手林建国评估那一球位置并不差，“已经贴到脚边了。” | 林建国",
                "林建国没哭。他忽然回过头来冲大家嚷：“都愣着干啥，笼子不用洗啦？” | 林建国",
                "林建国醒来以后，第一句话却是对妻子说的，“车里那袋小龙虾，怕是臭了吧。” | 林建国",
                "林建国则谦虚得多，通过翻译表示，自己也没看清，“只是觉得，晚上会睡不着”。 | 林建国",
                "陈桂香说，不行。在研究员林建国看来，低价有天花板。“下一个卷的是食品安全。”他建议，平台应先做起来。 | 林建国",
                "年轻的研究员水谷凉子是从北海道来的学者，那天却寸步不让，“它每天都在看天，您没有发现吗？” | 水谷凉子",
                "果农代理老冉直言，他有些生气，“果子都烂在棚里了。” | 老冉",
                "“我很怕。”轮机员马格努斯·隆德比在接受采访时这样形容。 | 马格努斯·隆德比",
                "白石快讯（见习记者 何远山）“醒醒！兄弟你醒醒！”9月3日下午，货车司机林建国跪在路面上砸着车窗。 | 林建国",
            })
    void whatGoesOnIsStillTheirs(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "林建国爬上去看了一眼。⏎负责文保的干部陈桂香问他有没有把握。⏎“没有。”⏎“没有把握你还接？”⏎“我是说没有把握修不好它。”⏎门开了。",
                "出庭的是幸存矿工林建国。⏎检察官陈桂香问林建国，事发前是否听到警报。⏎“听到一次。”⏎“然后呢？”⏎“然后工长喊，是测试，接着干。”⏎门开了。"
            })
    void whoIsAskedAnswersAndThenTheyTakeTurns(String text) {
        assertThat(quotes(text))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("林建国", "陈桂香", "林建国");
    }

    @Test
    void othersDoNotTakeTheTurnsOfThoseBefore() {
        String text =
                """
                林建国爬上去看了一眼。
                负责文保的干部陈桂香问他有没有把握。
                “没有。”
                门开了。
                村长赵大海表示，事情要一步步来。
                “先修路。”
                “再修桥，最后修渠。”\
                """;
        assertThat(quotes(text.replace("\n", "⏎")))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("林建国", "赵大海", "赵大海");
    }

    @ParameterizedTest
    @ValueSource(strings = {"街坊喊他“老何”。他不在意。", "农谚说，“霜降见霜，米谷满仓”。北方秋收渐近尾声。", "俗话说：“过了腊八就是年。”"})
    void namesAndSayingsAreSaidByNobody(String text) {
        assertThat(quotes(text)).isEmpty();
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
