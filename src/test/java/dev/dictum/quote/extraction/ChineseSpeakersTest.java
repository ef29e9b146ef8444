package dev.dictum.quote.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Families of constructions that name a speaker, each with a few of its members. */
class ChineseSpeakersTest {
    static List<ExtractedQuote> quotes(String text) {
        return QuoteExtractor.extract(text.replace("⏎", "\n"), "", "zh", List.of());
    }

    static void expectLast(String text, String speaker) {
        assertThat(quotes(text)).as(text).isNotEmpty();
        Speaker who = quotes(text).getLast().speaker();
        assertThat(who == null ? null : who.name()).as(text).isEqualTo(speaker);
    }

    @Test
    void aTitleOfNothingSpeaksForNobody() {
        String text = "in.\n“it w过三个。就接着拍。” | 我《 》经醒to delete logs. “We ";
        for (ExtractedQuote quote : QuoteExtractor.extract(text, "", null, List.of())) {
            assertThat(quote.speaker() == null ? "nobody" : quote.speaker().name()).isNotBlank();
        }
    }

    @Test
    void aBlankThatWasEscapedTwiceIsNobody() {
        String text = "守岁的灯火亮了。&nbsp;\n“年年有余，岁岁平安。”孩子们唱了起来。&nbsp;";
        for (ExtractedQuote quote : QuoteExtractor.extract(text, "", null, List.of())) {
            assertThat(quote.speaker() == null ? "" : quote.speaker().name())
                    .doesNotContain("nbsp");
        }
        assertThat(QuoteExtractor.extract("林远山&nbsp;说：“桥通了。”", "", null, List.of()))
                .singleElement()
                .extracting(quote -> quote.speaker().name())
                .isEqualTo("林远山");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "特朗普说：“我们会赢。” | 特朗普",
                "会谈结束后，拉夫罗夫指出，“对方不愿意谈判，这是事实。” | 拉夫罗夫",
                "“我们不会后退。”泽连斯基说。 | 泽连斯基",
                "在谈到谈判时，普京还称：“大门一直开着。” | 普京",
                "川普說：「我們會贏。」 | 川普",
            })
    void aForeignNameNeedsNoTitleBeforeAReportingWord(String text, String speaker) {
        assertThat(QuoteExtractor.extract(text, "", null, List.of()))
                .singleElement()
                .extracting(quote -> quote.speaker().name())
                .isEqualTo(speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "汪海接到了领导电话：“明天来上班。” | 领导",
                "汪海接到了领导电话：⏎“明天来上班，别迟到。” | 领导",
                "张小满收到母亲发来的短信：“路上小心。” | 母亲",
                "張小滿收到母親發來的簡訊，又接到老師電話：「路上小心。」 | 老師",
            })
    void givesAMessageToItsSender(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "主教练何远山的评价要克制得多：“我们上半场打得像散步。” | 何远山",
                "何远山的回答很干脆：“不去。” | 何远山",
                "何遠山的態度很堅決：「不去。」 | 何遠山",
                "“先把伤养好。”主教练何远山的态度很明确。 | 何远山",
                "“如果没有书，城市就没有灯。”这是诗人何远山的一句名言。 | 何远山",
                "“性价比就是不花冤枉钱。”一位网友的话，道出了很多人的心声。 | 网友",
            })
    void givesAnAnswerToWhoseItIs(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“那八年我在海边育苗。”听到这里，孙丽华接过话头。 | 孙丽华",
                "“就像一场梦。”谈起那段日子，馆员孙丽华仍觉得好笑。 | 孙丽华",
                "“就像一场梦。”⏎谈起那段日子，馆员孙丽华仍觉得好笑。 | 孙丽华",
            })
    void findsWhoRecallsBehindTheQuotation(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "李伟和王强说：“我们会一起去。” | 李伟和王强",
                "李伟、王强说：“我们会一起去。” | 李伟、王强",
                "李偉與王強說：「我們會一起去。」 | 李偉與王強",
            })
    void letsSeveralSpeakTogether(String text, String speaker) {
        expectLast(text, speaker);
        assertThat(quotes(text).getLast().speaker().kind()).isEqualTo(SpeakerKind.ROLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "李伟难掩激动地说：“我同意。” | 李伟",
                "李伟听到消息后，难掩激动地说：“我同意。” | 李伟",
                "李伟不服气地反问：“凭什么？” | 李伟",
                "陈立却说：“不行，绝对不行。” | 陈立",
                "赛前队长拉莫斯接受采访时谈了很多。⏎关于球迷⏎“我想请他们来支持我们。” | 拉莫斯",
                "白石网6月3日电 美国歌手泰勒在演唱会上对歌迷说：“我爱你们。” | 泰勒",
                "民警小周赶到现场后，一边安抚老人一边劝道：“您先上来。” | 小周",
                "陳立卻說：「不行，絕對不行。」 | 陳立",
                "书记孙丽华关切询问何远山：“将来留在这里吗？” | 孙丽华",
                "何远山说，母亲常对他讲：“做人要老实。” | 母亲",
                "李晓明说：“我同意。” | 李晓明",
                "乌克兰外长库列巴15日在社交媒体发文称：“我们需要更多弹药。” | 库列巴",
                "巡山员高文杰透露：“它没有伤人。” | 高文杰",
                "总教练洪一中表示：“他的控球不稳。” | 洪一中",
                "电工何远山说：“热。”他擦了擦汗。“难受。”他苦笑道。 | 何远山",
                "上届主任符某却表示：“章交给街道了。” | 符某",
                "外援布兰登·奥凯利拿下全场最高分。他耸耸肩：“去问记分牌吧。” | 布兰登·奥凯利",
                "七十八歲的老放映師溫阿土摸著機器說：「它聽得懂我的腳步聲。」 | 溫阿土",
            })
    void keepsTheNextWordOffAName(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "台下有学生喊：“校长，再来一场！” | 学生",
                "看台上有球迷高喊：“裁判下课！” | 球迷",
                "当晚的值班馆员说：“灯给你们留着。” | 值班馆员",
                "有网友批评“太尴尬了”、“念得都不顺”。 | 网友",
                "论文写道：“这些光圈并非诱饵。” | 论文",
                "网友“半勺盐”表示，“怎么回家，请想一想”。 | 半勺盐",
                "用戶「半勺鹽」留言說：「怎麼回家？」 | 半勺鹽",
                "涉事学校一名老师告诉记者：“学校正在处理。” | 老师",
                "主席表示，局势“已在掌握之中”。 | 主席",
                "小李的母亲说：“他从小就喜欢画画。” | 小李的母亲",
            })
    void findsRolesAndCrowds(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "孙丽华是北山小学的校长。“孩子们需要一个操场。”孙校长说。 | 孙丽华",
                "农科院的林远山教授研究水稻三十年。“产量还能提高。”林教授说。 | 林远山",
                "发言人帕克·温斯洛普说：“我们会对话。”温斯洛普还说：“谈判没有停。” | 帕克·温斯洛普",
                "市民何先生质疑新规，他说：“这不合理。” | 何先生",
                "一位专家参与了论证。其坦言：“勘探孔打少了。” | 专家",
                "何远山没有子女。有人劝他卖掉，他摆摆手：“卖了就散了。” | 何远山",
                "集团宣传部负责人昨晚回应了质疑。该负责人称，“结果会公布”。 | 集团宣传部负责人",
                "代表骆一鸣说：“桩不见了。”局长容毓说：“会补上。”前者并不买账，反问道：“什么时候？” | 骆一鸣",
                "代表骆一鸣说：“桩不见了。”局长容毓说：“会补上。”后者补充道：“就在今年。” | 容毓",
            })
    void findsTheFullNameBehindAShortOne(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "尤长河说：“蜂没醒透。”⏎“您会用吗？”记者问。⏎“他教我三遍我才记住。” | 尤长河",
                "网友纷纷表示：⏎“我要是晚生十年就好了。”⏎“值夜班的人有补贴吗？”⏎“隔壁县的路过，酸了。” | 网友",
                "尤长河说：“蜂没醒透。”⏎“尤长河，你为什么不走？”⏎“可能是舍不得吧？”⏎“舍不得什么？”⏎“舍不得这些蜂。” | 尤长河",
            })
    void givesTheAnswerToTheOneAsked(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"牌子上写着：“此处危险，请勿靠近。”", "大屏幕上显示：“本次列车晚点十分钟，请您谅解。”", "他认为这是“更高水平的开放”。"})
    void takesSignsScreensAndTermsForNoSpeech(String text) {
        assertThat(quotes(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "何远山痛批新规“太离谱”。 | 何远山",
                "也有商贩狠批市长“不作为”。 | 商贩",
                "網友則形容這場考試「像坐過山車」。 | 網友",
                "部长何远山否认有错，坚称收购是“正常的商业行为”。 | 何远山",
                "何远山说要“先把账算清楚”。 | 何远山",
                "也有人说“太晚了”。 | 有人",
                "亦有人指「等得太久」。 | 有人",
            })
    void takesAFragmentThatIsAPredicateForSpeech(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "市长说，今年要抓好“菜篮子”、“米袋子”、“钱袋子”。",
                "这项工程早就放话要做“东方水城”。",
                "此事在村里“炸了锅”，网友质疑为何没有人管。",
                "何远山把对手比作“纸老虎”。",
                "不管怎么说，不该“一刀切”。",
                "警方提醒市民，切勿轻信所谓“内部消息”。",
            })
    void leavesTermsAndTheReportersOwnWordsAlone(String text) {
        assertThat(quotes(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "網友紛紛留言，「笑死」、「這也行」、「是要逼死誰啊」、「老闆你認真的嗎」。",
                "网友纷纷评论：“泪目”、“向英雄致敬”、“真是好样的，谢谢你们”、“我们等你回家”。",
            })
    void takesAllOfAListForSpeechOrNothing(String text) {
        assertThat(quotes(text)).as(text).hasSize(4);
    }

    @Test
    void givesAFragmentToWhoJudgesInItsClause() {
        assertThat(quotes("议员狠批市长“不作为”，也有商贩痛批新规“太离谱”。"))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("议员", "商贩");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "远山电缆制造有限公司人士透露：“我们早就试用过了。” | 远山电缆制造有限公司人士",
                "江平市信息产业办负责人说：“办法总比困难多。” | 江平市信息产业办负责人",
                "优选点评官方微博在昨天凌晨称：“系统出了故障，正在抢修。” | 优选点评官方微博",
                "优选点评官方微博称：“系统出了故障，正在抢修。” | 优选点评官方微博",
                "江平大学房地产研究所研究员向海告诉记者：“这里的价值被低估了。” | 向海",
                "另一名深圳的资深劳动法律师说：“公司必须支付补偿。” | 另一名深圳的资深劳动法律师",
                "有律师称，“目前最准确的说法应该是没有结论。” | 律师",
                "就连板凳上的替补球员都说：“既然能赢一次，就能赢第二次。” | 替补球员",
                "至于商场的保洁员们，她们还是笑呵呵的：“过几天就习惯了。” | 保洁员们",
            })
    void readsAllOfAnOfficeOrARole(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“以前到县城要走三小时。”新路的通车，让镇党委副书记何远山喜不自禁。 | 何远山",
                "村民何远山笑了。“我们不走了。”记者随后离开了村子。 | 何远山",
            })
    void findsWhoStandsBehindTheQuotationWithoutAReportingWord(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void takesTwoCharactersForALongNameThatBeginsSo() {
        assertThat(QuoteExtractor.extract("林何月华到了会场。林何昨批评说：“太慢了，必须改。”", "", "zh", List.of("林何月华")))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("林何月华");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“没有人帮过我们。”路透社引述一名村民说。 | 村民",
                "共同社引述官员称：“我们不会让步。” | 官员",
                "作家何远山用“心静如水”来形容自己此时的心情。 | 何远山",
                "專家何遠山以「雪上加霜」形容當前局面。 | 何遠山",
                "班主任的评语是“解释得很到位，给满分。” | 班主任",
                "许多人认为泡冷水有益，医生何远山表示，冷热交替会刺激血管，“我自己也不敢这么泡”。 | 何远山",
                "广播电台称损失轻微，外交部称这些袭击是“绝望之举”。 | 外交部",
                "大批網友紛指其「創意十足、勇氣可嘉」。 | 網友",
                "乌克兰总统维斯金斯8月31日夸赞新武器，称“成功命中了目标”。维斯金斯说：“好。” | 维斯金斯",
                "渔民小川芳子告诉记者：“大海是我们工作的地方。” | 小川芳子",
                "总统维斯金斯周二发表讲话。维斯金斯还向媒体表示很难。他说：“我们尽力了。” | 维斯金斯",
                "理事长郭添旺说：“船进不来，我们也没有办法。” | 郭添旺",
                "教练还向媒体表示比赛很难。他说：“我们尽力了。” | 教练",
                "村民何远山来了。渔民对此感到担忧。⏎“大海是我们工作的地方。”村民何远山举着标语。 | 何远山",
            })
    void findsWhoSpeaksAmongSeveral(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "海川公司董事长助理林宝成说：“我们的订单排到了明年。” | 林宝成",
                "海川集團總裁助理林寶成說：「我們的訂單排到了明年。」 | 林寶成",
                "据州长的幕僚长玛莎·吴称，厂房将建成。她说：“这是第一步。” | 玛莎·吴",
                "“我的厨房从来不关门。”晨星公司创始人兼首席执行官玛莉比尔森（MaryBilson）12 日在大会上陈述道。 | 玛莉比尔森",
                "“利率还会上升。”一位全球知名投行人士告诉记者。 | 全球知名投行人士",
                "一名自称是机场员工的男子发微博称，据值班管制员透露，“飞机是在海上失联的”。 | 值班管制员",
                "林先生体验完过山车说：“下次还来。” | 林先生",
                "黄先生体验完“滑雪空间”说：“在里面就像真的一样。” | 黄先生",
                "警方称，王某明当天喝了酒。王某明说：“我不记得了。” | 王某明",
            })
    void keepsTitlesAndWhatDescribesOffTheName(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "何远山表示，据外媒报道，对方“早就打算撤出”。 | 何远山",
                "何遠山指出，依媒體報導，對方「我從來沒有同意過這件事」。 | 何遠山",
                "根據媒體報導，何遠山說：「我從來沒有同意過。」 | 何遠山",
                "《海风周刊》说，根据警方通报，那名男子“多次闯入民宅”。 | 海风周刊",
            })
    void takesNoSourceForTheSpeakerWhoGoesByIt(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“我们换了银行。”店主林书豪说。⏎但何远山所在的工厂没有这么幸运。他告诉记者：“我们在等消息。” | 何远山",
                "“我们换了银行。”店主林书豪说。⏎不过，何远山的公司资金不多。他还透露：“大家都在想办法。” | 何远山",
                "“我们换了银行。”店主林书豪说。⏎陈桂香的儿子考上了大学。她高兴地说：“总算等到了这一天。” | 陈桂香",
                "林书豪的母亲今年七十岁。她说：“我还能干活。” | 林书豪的母亲",
                "“我很高。”李伟说。⏎在国外深造的何远山也持类似的态度。他分析称：“大家更担心物价。” | 何远山",
            })
    void findsTheOwnerForAPronoun(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“本来打算玩两三天。”11月5日，提起几天前的遭遇，外地人段先生还很是气愤。 | 段先生",
                "“我真没想到会这样。”昨天下午，说起当时的情形，陈女士仍心有余悸。 | 陈女士",
                "“快把门打开，我们来救你们！”门外传来消防员何远山的声音。 | 何远山",
                "“快跑！”门外传来赵建国老师的喊声。 | 赵建国",
                "“好像站在雪山顶上！”在工作人员的指引下，市民林书豪戴上眼镜。 | 林书豪",
                "何远山满脸堆笑。⏎“明天接受大家采访。”一位随行人员给记者们分发名片。 | 随行人员",
                "船主何远山来了。林书豪透露，船已经卖了。“我们一分钱也没有赚到。” | 林书豪",
            })
    void findsWhoSpeaksAroundWordsWithoutACue(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "何远山教授指出：“市场会开放。”这位学者认为：“没有什么可怕的。” | 何远山",
                "何遠山教授指出：「市場會開放。」這位學者認為：「沒有什麼可怕的。」 | 何遠山",
                "队长何远山说：“准备好了。”这名老将还说：“明天一定要赢。” | 何远山",
                "律师陈桂香表示：“合同无效。”该名律师还说：“可以退款。” | 陈桂香",
                "教练何远山说：“输了。”一位网友留言：“加油。”这位网友还说：“下次一定赢。” | 网友",
            })
    void resolvesWhomThisPointsAt(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "陈桂香在跑。任凭妈妈怎么呼喊也不回头，直到听见她大喊一声：“没饭吃了！” | 陈桂香",
                "不管父亲怎么劝，何远山都不听，只说：“我想自己试试。” | 何远山",
                "无论记者怎样追问，何远山只回答：“没什么好说的。” | 何远山",
                "據悉，市長林書豪打電話慰問，何遠山說的第一句話就是「我們需要帳篷」。 | 何遠山",
                "母亲赶到医院时，陈桂香说的头一句话就是：“我没事。” | 陈桂香",
            })
    void passesOverWhoIsHeededByNobody(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void givesQuestionsSideBySideToWhoAsks() {
        assertThat(quotes("何远山加快步伐。⏎“何老板，晚饭吃了没？”“今年养鱼了吗？”记者们纷纷追问。"))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("记者们", "记者们");
    }

    @Test
    void letsWhoAskedAskAgain() {
        assertThat(quotes("“汤好喝吗？”记者问。⏎何远山回答：“好喝。”⏎“你觉得小镇有变化吗？”⏎何远山说：“更美了。”"))
                .extracting(quote -> quote.speaker().name())
                .containsExactly("记者", "何远山", "记者", "何远山");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "白石大学昨天发布了一份声明。声明说：“校园里的道路将于周一恢复通行。” | 白石大学",
                "红石公司的安全公告说：“请用户尽快更新密码，以免受到影响。” | 红石公司",
                "红石公司发布了一份公告，称其“两座仓库的灯整夜没有亮。” | 红石公司",
                "红石航空公司声明指出：“所有航班都会在明天恢复。” | 红石航空公司",
                "对此，“小满食堂”向媒体表示：“我们没有更换过供应商，也没有涨价。” | 小满食堂",
            })
    void aDocumentSaysWhatItsIssuerSays(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "海军发言人R K Moorti上校说：“搜救工作仍在继续，我们没有放弃。” | R K Moorti",
                "公关总监Julie Lowe昨天到场。Lowe说：“我们会把店一直开下去。” | Julie Lowe",
                "汽车管理中心主任Stefan Brandel在接受采访时说：“电池的价格还会下降。” | Stefan Brandel",
                "组合长佐藤一成表示：“今年的橘子收成不错，请大家放心。” | 佐藤一成",
                "包莎日格昨天回到白石。包莎日格的母亲很高兴。包莎日格说：“家里的饭最香，我要多住几天。” | 包莎日格",
            })
    void aNameOfAnotherScriptOrCountryIsWhole(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "记者沈芳芳赶到现场时，何远山正在扫雪。他说：“雪下了整整一夜。” | 何远山",
                "记者问：“你要去哪里？”何远山沉默了。记者又问了一遍。他说：“我要回白石，把桥修好。” | 何远山",
                "周明是这家店的老板，他说：“我们的面条都是自己做的。” | 周明",
                "男子冻得发抖，他说：“最后一班船早就开走了。” | 男子",
                "他的老伴于凤兰这几天总是睡不好，她说：“我一闭眼就听见那条河的声音。” | 于凤兰",
            })
    void aPronounIsNeitherWhoReportsNorWhatSomebodyDoes(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "生活在白石市的何远山接到电话后说：“我马上就回家看看。” | 何远山",
                "某著名投资公司匿名知情人士说：“这笔交易早就谈好了，只差签字。” | 知情人士",
            })
    void whatDescribesASpeakerIsNoSpeaker(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void whoeverAsksBeforeAColonAsks() {
        expectLast("议员们提出一个问题：“这座桥到底由谁来修？”何远山认为这并不重要。", "议员们");
    }

    @Test
    void aQuotationBehindAHeadingIsOfWhomTheNextOneIs() {
        assertThat(quotes("相关细节：“门是锁着的。”随后赶到的何远山说：“谁也没有进去过。”"))
                .extracting(quote -> quote.speaker() == null ? null : quote.speaker().name())
                .containsExactly("何远山", "何远山");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "白石的李女士说，她还没有想好。李媛是记者的同事。“我听说船票还要涨，所以早早就买好了。”李女士说。 | 李女士",
                "小陈告诉记者，生意不错。渡口的人很多。“明年要再开一家店，我们人手还是不够。”他说。 | 小陈",
                "老陈告诉记者，生意不错。他说：“明年要再开一家店，我们人手还是不够。” | 老陈",
                "小花母亲来了。她说：“这封信我们全家都读过，大家都很高兴。” | 小花母亲",
                "白石的王女士养了一只14岁的猫。她说：“它从来不肯自己下楼去。” | 王女士",
            })
    void aSurnameWithATitleIsNobodyElse(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "红石国安全顾问博尔森在一次采访中直言称：要早做打算，“主要是因为河水一年比一年浅。” | 博尔森",
                "安全顾问博尔森在采访中直言，“主要是因为河水一年比一年浅。” | 博尔森",
                "“桥面还要再铺一层，”一名工程师说，“但我们月底一定通车。” | 工程师",
                "“让大家少跑一趟路是我们的目标。”白石区委负责同志说，要多设几个窗口。 | 白石区委负责同志",
                "正在白石的红石寺首座释明海说，他不知道。“山门今天不开，各位明天一早再来吧。” | 释明海",
                "正在放牧的村民陆文从介绍：“这片山坡朝南，草长得早。” | 陆文从",
                "一个叫刘小河的女孩说：“我明年要去上学，会自己坐船。” | 刘小河",
            })
    void aTitleEndsWhereTheNameBegins(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "据何远山的家人李女士介绍，他很努力。在他16岁时，曾在日记里写：“等我长大，我要把这条河画下来。” | 何远山",
                "章女士则对记者表示，听到这样的消息并未有任何担忧，“我们的手艺是自己一点一点学来的”。 | 章女士",
                "刚接到孩子准备上车回家的张先生告诉记者，“希望学校门口早一点装上红绿灯吧。” | 张先生",
            })
    void aClauseThatOnlyTellsWhenOrWhatWasHeardHasNoSubject(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“当年几条船就能把货运出去，现在路通了怎么反而卖不掉呢？”这个睡不着的人，是白石村老村长何远山。 | 何远山",
                "“修这样一段路，从前没有两年修不成。”上月，新路通车，让白石县林业局局长何远山感慨不已。 | 何远山",
                "“桥修好了，卖菜不用绕远路了。”白石县青石镇红叶河边，村民曹秀兰正提着篮子上桥。 | 曹秀兰",
                "“那时候渡口只有一条船，现在有了三座桥。”这些年，何远山每年都要回村一趟，大家都叫他“大忙人”。 | 何远山",
            })
    void whoIsToldOfBehindAQuotationHasSaidIt(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17日晚，记者从白石市水务部门了解到，事发当天下雨。“闸门是夜里关上的，水位已经降下来了。” | 白石市水务部门",
                "红石公司官网昨天发布了声明。声明称：“请大家不要相信谣言，我们会处理。” | 红石公司",
                "脸书粉专「迷因台」今天上午发文表示，「图是我一个人画的，跟渡口没有关系，请大家放心。」 | 迷因台",
                "何远山原话是“月底以前我一定把账算清楚”。 | 何远山",
                "有商贩吆喝：“新摘的桃子便宜卖了，快来看看。”商铺老板王女士表示，她卖了三筐桃子。 | 商贩",
            })
    void aSourceSpeaksInTheSentenceBehind(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void aLineThatSaysWhoReportsNamesNoSpeaker() {
        assertThat(quotes("《白石周刊》 记者 马明月⏎“如果再晚一个钟头，我们就赶不上船了。”"))
                .singleElement()
                .satisfies(quote -> assertThat(quote.speaker()).isNull());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "世卫发言人凡德森说：“河水可以喝，请大家放心。” | 凡德森",
                "“票不好买，我们决定租辆车拼着走。”在白石打工的小伙小徐和记者说出自己的计划。 | 小徐",
                "林书远在休庭时情绪激动，拿起麦克风对着还在法庭内的公诉检察官表示，“这座桥不是我一个人拆掉的。” | 林书远",
                "施一平现在是校长。中心主任David Sweig研究古桥已有25年，他在一封邮件里提到：“我认为这座桥保存得很好，我们都看到了。” | David Sweig",
            })
    void whomWordsAreSaidToIsNotWhoSaysThem(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "某平台商家王怡（化名）告诉记者，不少店铺不标克重，就是为了吸引人，“不知轻重，买回家才发现是空的。” | 王怡",
                "清晨，同村村民跑到他家，说他儿子出事了，“被车撞坏了”。 | 同村村民",
                "联合国专家来这里考察，给出的是绝望的评价：“这里不具备人类生存的条件”。 | 联合国专家",
                "“让孩子读书吧！”帮扶干部何素芬挨家挨户动员。 | 何素芬",
                "送别时，村民泪流满面：“你不是说好要来的么？” | 村民",
                "“探望非常方便，就像是自己的第二个家。”不少家属这么认为。 | 家属",
                "白石大学在邮件里说，软件有害。校方强烈建议所有学生和教职员工“停止使用这些软件，并从手机里删除”。 | 校方",
            })
    void aSpeakerIsMadeOfWholeWords(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "余树青五十二岁，在事故中死亡。“他才五十二岁，是家里的顶梁柱，没有出去打工。”余树青亲属说。 | 余树青亲属",
                "“孤独是他的力量，也是他的朋友，他会不断自己抛问题。”何的一位友人说，“他现在的习惯，就是来自于此。” | 友人",
                "“孤独感是他最好的朋友，也是他最自然的常态。”那位熟知何远山经历的高层如此评价道。 | 高层",
            })
    void kinAndFriendsAreNotWhomTheyBelongTo(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "事发次日上午，幸存的抬棺者老杜向本报感叹：“现场太吓人了。” | 老杜",
                "据瓜农老李介绍，六月下旬，执法局的工作人员说伞不合格，不能使用。“他们说所有的瓜农都得买，一顶要三百块。” | 老李",
            })
    void aFamiliarNameEndsBeforeAPreposition(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "她的这段话也遭到了网友反驳：“演员是一定要有二度创作的，您不该把责任推到剧本上。” | 网友",
                "周明远想把作品带出国去，这赢得了何校长的夸奖：“好志向。” | 何校长",
                "就在当天，《白石日报》报道，总统贝诺呼吁邻国在发表声明前，“注意自己的措辞”，考虑清楚。 | 贝诺",
            })
    void whoseWordsReachOrAreReportedByAnotherSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "老李提出了疑问。⏎“便民点哪有强制消费的道理？”“这么做太不合适了，那可是血汗钱呀！”前来买瓜的市民也纷纷表达了自己的观点。 | 市民",
                "何远山把棋盘还给他，祝愿他取得好成绩。⏎“有人来鼓励我们，我们能不高兴吗？”站在一旁的学生周太平看到这一幕，也感到很荣幸。 | 周太平",
                "何远山喜欢下棋。这个瘦弱的小伙子原本没有想过学手艺。他坦言，三年前没有考上高中，“那时很迷茫”。 | 何远山",
                "旁边的小孩私语，“你看她一直盯着看。” | 小孩",
            })
    void whoeverStandsBesideTheWordsSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void whoAsksWhenSomebodyHasSpokenIsNotTheSpeaker() {
        expectLast("“我只关心明天的比赛，有什么等比赛结束后再谈。”当记者再追问时，何远山走了。", "何远山");
    }

    @ParameterizedTest
    @ValueSource(strings = {"何远山越练越细，总结出了清舱“柔性轻放法”。", "白石的网友争相分享“河湾生活清单”。"})
    void whatIsSummedUpOrSharedIsATerm(String text) {
        assertThat(quotes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "河湾队的操盘手唐尼-沃尔什，对此并不满意。“我们还有很多工作要做，”沃尔什说，“问题没有解决。” | 唐尼-沃尔什",
                "“二战以后，这个行业迅速崛起，后来又慢慢衰落了。”河云网白电副总郭梅德接受河湾经济报道记者采访时指出。 | 郭梅德",
                "“指引下来后，不少平台在找银行。”一家网贷平台负责人向河湾时报记者透露，“费用是小事，但小平台难以承受”。 | 一家网贷平台负责人",
                "在河飞科技未作出正式回应之前，其 CEO 罗永强在微博倒是对此事发表了一波评论，强调“这是原创，没有效仿谁”。 | 罗永强",
                "旁听者很多。红石党方面称，双方距达成一致“还差得很远”。 | 红石党方面",
                "也门政府称，飞机进入领空是“对主权的侵犯”，将予以回应。 | 也门政府",
            })
    void aSpeakerBeginsAndEndsWithItsWords(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“我孙子成绩不差，他也心里痒痒。”杜德印以自己孙子为例说。 | 杜德印",
                "山城医生被打的消息，邢志敏是在早晨看新闻时知道的，她当时正和丈夫吃早餐。⏎“又是一个。”她淡淡地告诉丈夫。 | 邢志敏",
                "李娟含着泪回到家时，母亲张瑞云感到一丝不安。“很奇怪，她是个从不轻易哭的人。”她回忆说。 | 张瑞云",
                "李娟写下了遗书。⏎□河湾报记者 朱柳生 山城报道⏎“当一片真心得到这样的对待时，我真是伤心透了。” | 李娟",
                "何远山来到店里。“这不科学，”我向店里的员工表示质疑，“我用过你们的机器，认不出几个字。” | 我",
            })
    void howWhenAndByWhomItIsToldIsNotTheSpeaker(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void whatIsDoneIsNoSpeaker() {
        String text = "三村联合揭牌河湾技术创新中心，产业深度融合。⏎“在发展中保护，在保护中发展”，沿线正努力成为示范。";

        assertThat(quotes(text)).allMatch(quote -> quote.speaker() == null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小桃请了病假，随后便被校领导约谈，“为什么别人都行只有你不行，赶紧回来。” | 校领导",
                "他的方案被公司主管批评：“花架子太多，不实用。” | 公司主管",
                "何远山常常被邻居嘲笑，“你一个农民，还想造飞机？” | 邻居",
                "李娟打电话过去，却被工作人员告知：“系统坏了，明天再来。” | 工作人员",
                "外军提出修改计划，却被该国飞行员拒绝，理由是“飞战斗机不需要被特殊照顾”。 | 该国飞行员",
            })
    void byWhomSomethingIsDoneWithWordsSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“这是两万元，表哥你点点。”农海山把手里的钱递出去，神情轻松，“大前年，家里借了不少钱。” | 农海山",
                "一名群成员发消息，提及“老何帮忙处理一下这个订单”。 | 群成员",
                "记者走进店里，人群熙熙攘攘，两名服务员正在搬运餐厨垃圾，摇摇头，“浪费真不少，天天都这样！” | 服务员",
            })
    void whoActsIsNotWhatIsActedOn(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "工作人员告诉河湾新闻，“问题不大”。 | 工作人员",
                "店员告诉河湾青年报·河湾青年网记者“五五分成”。 | 店员",
            })
    void whatSomebodyIsToldIsSaidHoweverShort(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“瘦多了，苍老了很多，差点没认出来。”一个与何远山熟识的人士告诉记者。 | 与何远山熟识的人士",
                "庭审的前一个小时，何远山显得木讷。⏎“你的姓名?”当庭法官提出第一个问题。 | 法官",
                "面对公诉，宣雄除承认“人是我打了”之外，对细节一概称“头晕，记不清楚”。 | 宣雄",
                "遭撞轎車乘客表示，「就是有一台車子從我們的左方很急速地右轉然後撞過來。」 | 乘客",
                "何远山站姿笔直，双手放在大腿两侧，随后细声而断续地说：“我感到这个判决是公正的，对现实特别尊重。” | 何远山",
                "紅石總統裴澤斯基(Masoud Pezesh)在平台上警告，並補充，任何針對該國的攻擊，「等同於對整個國家發動全面戰爭。」總部位於山城的人權團體河灣人權活動家(HRA)宣稱，截至十七日，死亡人數已達三千人。 | 裴澤斯基",
            })
    void aSubjectIsFoundBehindWhatStandsBeforeIt(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "主帅何远山不愿指责对方，只是颇为头疼，“这是一个糟糕的情况，每场比赛都会有对抗，但是这样的行为，我不赞同。 | 何远山",
                "多位自称为海川员工的人士发布消息称，“公司正面临大规模裁员，员工数量减少一半”。 | 自称为海川员工的人士",
                "有裁委会人士曾诉苦说，“丑闻曝出后，我们承受了巨大压力，抽签起码保证了公平。” | 裁委会人士",
                "至于这支乐队，也是五五分成么？按网友的话说：“女的唱得声嘶力竭，男的出来闹几句就下去了。” | 网友",
                "杨东方说，同益码头符合条件。⏎“这些便利的交通网络，有效地保证了产品能够销往各地。”杨东方告诉记者。 | 杨东方",
                "“上班高峰期，人多，其他人可以坐专座，但是应当让座。”一名52路公交车长说，“人少时，应当坐在普通席位上。” | 52路公交车长",
                "据报道，当地市民抱怨该市“中文招牌太多太多”，要求限制。 | 当地市民",
                "海川视像工作人员则称，“还没接到相关通知，请等公告”。 | 海川视像工作人员",
                "解立彬认为球队的防守是关键。厄特尔获评最有价值球员。“每个人都很努力，这是团队的胜利。”他赛后表示。厄特尔今年二十岁。 | 厄特尔",
                "“我把车停在门口的停车位上，出来就不见了。”市经信局相关负责人接受采访时表示。 | 市经信局相关负责人",
            })
    void aSpeakerIsNamedWhole(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "救援队的成员“海狸”向记者介绍称，船已经找到。⏎“我们先用声呐找，再把摄像机放下去。”“海狸”接着说，水下很浑。 | 海狸",
                "救援队的成员“海狸”向记者介绍称，船已经找到。⏎“水下很浑，什么都看不见。”“海狸”接着说，浪很大。 | 海狸",
                "队长N费接受了采访，表示全队都要反思。⏎“我必须成为第一个审视自己的人。” | N费",
                "D罗打进一球。赛后D罗十分失望，他认为球队不该输：“我们统治了整场比赛，却一再浪费机会。” | D罗",
                "D罗打进了一个漂亮的球。⏎“这项赛事真是一个奇怪的地方，你绝对不能放松。”D罗无比失望，他觉得球队不该输。比赛中D罗跑了十公里。 | D罗",
            })
    void aNicknameInMarksOrWithALetterIsAName(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "制片人乔骅首先辟谣：“很多观众以为旁白是主持人，其实不是。” | 乔骅",
                "乡人大代表任友嘉其后补充指：“修订之后，大家都要照办。” | 任友嘉",
                "“我们本可以赢下来。”布拉多奇目光坚毅地说。⏎布拉多奇今年二十三岁。 | 布拉多奇",
                "县人大常委范徐雅泰则认为，此事不必追究，「我认为这是无心之失，她是聪明人」。 | 范徐雅泰",
                "陈强充分肯定了大家的做法，说：“两条腿走路，路才走得稳。” | 陈强",
                "一名黄姓医师说：“没挂号不能进来。” | 黄姓医师",
                "阿奎莱纳在宣布刑期时强烈谴责那名队医，说他的做法“经过精心策划，卑鄙且阴险”。 | 阿奎莱纳",
                "加盟松河队的拉基多奇也非常愤怒：“我们应该获得一场平局，裁判欠我们一个道歉。” | 拉基多奇",
                "松河县警察当局提高警惕称，“有人借查表之名进门。” | 松河县警察当局",
                "音集协是一家协会。音集协回应：“删除的歌没有授权。” | 音集协",
                "后期团队也强调：“我们有个原则，不能伤害别人。” | 后期团队",
                "据法务局的负责人介绍，“为了保护制度，希望彻底指导。” | 法务局的负责人",
                "死者的女儿悲痛地表示，「那天是礼拜五，她的肋骨断了三根」。 | 死者的女儿",
                "即将加盟松河队的拉基多奇也非常愤怒：“我们应该获得一场平局，裁判欠我们一个道歉。” | 拉基多奇",
                "南苏丹律师阿多加是第一次来。他说，“两会是一扇窗户，各方面的话题都会在这里讨论。” | 阿多加",
                "来自交流中心的南苏丹记者阿多加是第一次来，他告诉记者，“两会是一扇窗户，各方面的话题都会在这里讨论。” | 阿多加",
                "“赌场必须为顾客的遭遇道歉。”赌场在声明中写道。 | 赌场",
                "赌场在一份声明中表示，“赌场必须为顾客的遭遇道歉。” | 赌场",
                "《报告》例举事实指出，这家工厂“一而再、再而三地违反规定，从不认错”。 | 报告",
                "如果真如考生所说：“讲的题跟原题很接近，只是数变了。” | 考生",
            })
    void aNameEndsWhereItEnds(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "相关负责人分析，吃糖多。只有一半的家长知道怎样刷牙。⏎“老人也该留住二十颗牙。”该负责人表示，今年要办义诊。 | 相关负责人",
                "李林在学校教书。记者采访了李林所在的启明培训机构负责人，他对此解释说：“老师能押中题，是多年教学的积累。” | 启明培训机构负责人",
                "北岭镇居委会也称，“小区的路灯每晚都亮，没有人摸黑回家。”对此，市供电局驳斥，路灯已停电一周。 | 北岭镇居委会",
                "至于不认罪而被裁定罪成的黄浩川表示，为获判缓刑的人感到开心，但重申「我们本来就不应该是被告」。 | 黄浩川",
                "上个月，彭定山就松河“青年阵线”发言人梁天河因斗殴被判入狱六年，再次妄言“有关条例违反常理并被滥用”。 | 彭定山",
                "松河媒体9日报道，东岸军方证实炸了一座桥，以方称这座桥“藏有运河的闸门”。 | 以方",
                "“回到老厂房，看到复原的车间，我十分激动。”织机专家任百川先生，以九十岁高龄代表老工人发言。 | 任百川",
                "商会副总经理张茂林表示，前天看到通知，根据上面要求，“我们会把歌删掉，一首也不留。” | 张茂林",
            })
    void whoSpeaksIsNotWhomOrWhatTheSentenceIsAbout(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "松河大学浮士球队主教练冯大诚感慨道：“这项运动让更多人走到户外来了。” | 冯大诚",
                "观众席上的小学生杨小池神情激动。她对教练李大锋说：“将来我也能上场吗？我想试一试。” | 杨小池",
                "队员金小冬俨然成为讲解员。“这种球又叫拳球，名字来自一本书。”他说。 | 金小冬",
                "民警王虎开着警车赶来。“我没有喝酒，你们抓错人了！”驾驶员王某反复地吼着。 | 王某",
                "“划水？平时大家划得还不够多吗？”当市民陶小楷被朋友邀请去看滑水比赛时，他打趣道。 | 陶小楷",
                "站在一边的皮大山对绰号“邮差”的马小龙说：“星期天邮差不送信。” | 皮大山",
                "“我们的模型把两门学问结合起来，评估得更准。”⏎— 范远山 (研究负责人) | 范远山",
                "她们的带队老师、旅法华人颜小娴女士说：“这几年选汉语的学生越来越多。” | 颜小娴",
                "总统何大伟发表声明。总统使用了卡西提起的名字。他表示理解卡西提家人“在这个痛苦时刻的悲痛之情”。 | 何大伟",
                "东风公司表示无法预估。⏎而在海川集团董事长兼CEO、松河省互联网协会副会长张大毅看来，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
                "海川公寓相关负责人称会改进。“非常抱歉。”该负责人说。⏎据了解，陈女士租的是两居室。⏎该负责人表示，“虽然房子不是我们装修的，我们也会把关。” | 海川公寓相关负责人",
                "苏河银行在扩张。据前述海川公司相关人士介绍，计划引入了新系统。“毕竟我们是互联网平台，只有这样才能适应业务。” | 海川公司相关人士",
                "帕洛阿尔托网络公司(Palo)报告称，“这是我们见过的规模最大的软件，没有之一。” | 帕洛阿尔托网络公司",
                "海川公司发现了软件。“任何手机只要连上电脑，就会被监控。”该公司安全研究人员说。 | 该公司安全研究人员",
                "东风公司表示无法预估。⏎而在张大毅看来，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
                "东风公司表示无法预估。⏎在海川集团董事长张大毅看来，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
                "东风公司表示无法预估。⏎在海川集团董事长兼CEO张大毅看来，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
                "东风公司表示无法预估。⏎在海川集团董事长、松河省互联网协会副会长张大毅看来，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
                "她们的带队老师颜小娴女士说：“这几年选汉语的学生越来越多。” | 颜小娴",
                "带队老师、旅法华人颜小娴女士说：“这几年选汉语的学生越来越多。” | 颜小娴",
                "旅法华人颜小娴女士说：“这几年选汉语的学生越来越多。” | 颜小娴",
                "在张大毅看来，“上涨的根本原因还是信心，大家都信。” | 张大毅",
                "在张大毅看来，上涨的根本原因还是信心，“大家都信得很，谁也不怀疑。” | 张大毅",
                "在张大毅看来，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
                "张大毅认为，上涨的根本原因还是信心。“原来很少有这样好的企业，一上市大家就追捧。” | 张大毅",
            })
    void whoeverIsToldOfInAnotherClauseSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "小林子还记得，“被打的人已经送来了，就躺在椅子上”。 | 小林子",
                "对于即将到来的评奖，秦大昊一开口就非常谦虚地说：“他是我的老师，能和他竞争是荣幸。”秦大昊笑了。 | 秦大昊",
                "演员秦昊一开口就非常谦虚地说：“他是我的老师，能和他竞争是荣幸。”秦昊笑了。 | 秦昊",
                "卓荣大回答，虚心接受；傅昆山说，「你要去沟通」；卓再答，「我们全面改进」，请大家监督。 | 卓荣大",
                "歌迷起哄。坤大则帮歌迷解围并安慰队友：“你现在很成熟，不像以前那么幼稚，没关系啦。” | 坤大",
                "县议员王育大质询前，议长韩国大表示，会场里一个人都没有，他痛批“这样的状态实在是太不像话！” | 韩国大",
                "网剧《白夜追车》出品人马李灵大补充：“反映一些日常所见，引起共情，我们就认为它是现实题材。” | 马李灵大",
                "初读剧本让倪大红多少有些忐忑：“刚出场的时候大家都年轻，八十多岁我还敢去驾驭吗？”倪大红说。 | 倪大红",
                "首映礼上有记者发问，他却平静回应：“我很清楚自己不是靠演技出名的。”许鞍大则认为霍建大“前途无量”，因为“他很谦虚，在片场常常说自己紧张”。 | 许鞍大",
                "发布会上，周小迅来了。当主持人问周小迅本人作何感想时，她轻松回应：“我认为评价是对的，一点不错。” | 周小迅",
                "何远来到桥头，大家围着何远。⏎何远佯怒道：“桥下的水又涨了一尺。” | 何远",
                "温布利萨在电视上说，“我们等了很久，终于等到了这一天。” | 温布利萨",
                "卓荣大回答，虚心接受；傅昆山说，「你要去沟通」；卓再答，「我们全面改进」，并说，「今天我们要针对今天的主题」。 | 卓荣大",
                "帕洛阿尔托网络公司(Palo)报告称，该公司发现了一种软件，并称“这是我们见过的规模最大的软件，没有之一”。 | 帕洛阿尔托网络公司",
                "叶俏是处长。“环境很重要。”叶俏说。⏎她说，条例实施后居民积极参与。其次，业主委员会可以申请开设账户。⏎“部分业主会拒缴物业费，交接也没有期限。”她说，这些难题有待解决。 | 叶俏",
            })
    void whatFollowsANameIsNoPartOfIt(String text, String speaker) {
        expectLast(text, speaker);
    }

    @Test
    void whatIsOnlyHeardIsNotSaid() {
        assertThat(quotes("团长张大明赶到。⏎“嗖，嗖，嗖！”一排烟花升上天空。⏎“轰！轰！轰！”山谷里响了三声。")).isEmpty();
    }

    @Test
    void aNameThatStandsNowhereElseIsLessSure() {
        String words = "“桥修好了，大家都能回家过年了。”何远山说。";
        double once = quotes(words).getFirst().attribution().confidence();
        double again = quotes("何远山来到桥头。⏎" + words).getFirst().attribution().confidence();

        assertThat(once).isLessThan(again - 0.05);
    }

    @Test
    void whatABannerSaysIsRead() {
        assertThat(quotes("会场的后幕正中是工会的会徽。二楼眺台悬挂着“以新时代的思想为指引，团结起来奋勇前进”的巨型横幅。近两千名代表走进会场。")).isEmpty();
    }

    @Test
    void howOftenSomethingIsDoneIsNoName() {
        String text = "何远山主席连续五次致贺信，从倡导各村“携手开创未来的道路”，到提出“共同营造开放包容的环境”等倡议。";

        assertThat(quotes(text))
                .isNotEmpty()
                .allMatch(quote -> quote.speaker() == null || quote.speaker().name().equals("何远山"));
    }

    @Test
    void networkUsersSpeakOneAfterAnother() {
        expectLast(
                "还有网友抱怨说，“等的花儿都谢了。”“什么时候是个头？”“为什么不提前安排退票？”⏎“晚点为什么不提前通知！把人圈车上，不管了？”⏎“就知道抱歉，什么都没有。”",
                "网友");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "记者走进三号楼，便听到一个男孩在喊，“电梯又停了。” | 男孩",
                "记者在菜场见一位老人正跟摊主理论，只听摊主向老人解释：“这个价是昨天涨的。” | 摊主",
                "记者在门口看到物业公司张贴的公告称：“电梯今天检修，请走楼梯。” | 物业公司",
            })
    void whoIsHeardSpeaksAndNotWhoHears(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "对于此事，白石公司反应平淡。⏎其相关负责人在接受记者采访时表示，“送得快还要送得稳。” | 相关负责人",
                "联盟党候选人弗里德里希·默茨当选总理。默茨表示：“我们会为此付出努力。” | 弗里德里希·默茨",
                "“多亏了他们！”老人的女儿无比感激地说道。 | 女儿",
                "这项指挥引起非议，有法官闻言狠批：“乱来！这是什么年代？” | 法官",
                "近日，有网友于微博爆料称：“那头熊饿得走不动了。” | 网友",
                "陳國華今年六十歲。⏎錄音被陳國華存在手機裡。他說：「每天都要聽一遍。」 | 陳國華",
                "何秀英被读者林先生所感动，把书送给他留作纪念。她说：“没想到还有人记得。” | 何秀英",
                "白石队名宿米克尔接受了采访，谈到了现任主帅马雷斯卡。⏎他说：“我喜欢他，他是出色的教练。” | 米克尔",
                "“发现苗头，我们就去帮一把。”西北师范大学“暖风”公益项目负责人何远山说。 | 何远山",
                "“卖这种币不是小事。”副主任王元泉在白石零售中心开展的“谨防诈骗”活动上表示。 | 王元泉",
                "家里人说，每到病重时，老人总是自责，“看病花了那么多钱，我成了累赘。”何远山听了很心酸。 | 老人",
                "林宝成和妻子早上6点就到地里剥蔗叶。他说：“勤快点，生活总会变好的。” | 林宝成",
            })
    void aPhraseEndsWhereAnotherWordBegins(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "老人把故事抄了下来，引来不少市民阅读。⏎“传播正能量，为老人点赞。”60岁的市民陈梅珍来公园游玩，竖起了大拇指。 | 陈梅珍",
                "何秀英刚工作半年。⏎来白石的时候，她没有告诉父母，后来父母才知道。“那是我第一次看到我爸哭。” | 何秀英",
                "白石队主帅马雷斯卡接受了采访。⏎关于被判无效的进球：⏎“我看了好几遍，那是一次犯规。” | 马雷斯卡",
                "风暴亲历者讲述可怕经历⏎“你想象不到当时有多可怕。”谈到那场风暴，游客何远山心有余悸。 | 何远山",
                "法治晚报讯（记者何清）“饭吃到最后，竟发现里面有虫。”8月31日，市民王小姐在白石路的餐厅吃饭时遇到一件恶心事。 | 王小姐",
            })
    void theSceneTellsWhoSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "“这场活动太有意思了，以后每年都想来参加。”9月8日，在青川举行的“2018年灯会”活动现场，家住白石县的何远山对本报记者说。 | 何远山",
                "有民眾昨晚在社群平台發文「這就是我們的鐵路，等了兩小時」，並上傳影片。 | 民眾",
                "男子拒絕出示證件。⏎影片一出反而引來大批網友冷回：「先說你做了什麼再放上來」。 | 網友",
                "男子事後將影片上傳網路，卻遭多數網友反酸：「自己有問題還怪別人」。 | 網友",
                "受驚嚇的騎士到派出所報案，希望能獲得協助，然而員警竟表示「他不會對你怎樣」，讓她很失望。 | 員警",
                "該名男子不願離開，警方上前勸導，對方置之不理。⏎直至警方警員強硬表示，「不要逼我用辣椒水」，他才走開。 | 警方警員",
                "何远山惊喜亮相,大方地用四川话和大家打招呼:“今年我的演唱会,都要来呀!”现场一片欢呼。 | 何远山",
                "民警何远山一边掏出手机展示案例,一边化身“劝导员”,苦口婆心劝阻两位老人:“这些都是骗子的老套路,真警察不会电话办案。” | 何远山",
                "比赛结束，賽後何西Leo Hessi接受訪問，他說：「我知道大家站在我們這邊！」 | 何西",
                "听说报社记者要来,白石苑居民老张立即来了劲,“这份报纸我一直看的呀,今天心情蛮激动的。” | 老张",
                "一声巨响惊动四周。⏎何远山听到声响后,走出屋门察看,闻到一股煳味,他心里一紧,“一定是着火了。” | 何远山",
                "白石队当家控卫史蒂文-库利接受采访时说：“我为球队骄傲。”⏎在昨天的采访中，库利表示还有很长时间。⏎“球迷很棒，我们会留下来的，大家放心。”库利说道。 | 史蒂文-库利",
                "白石公司职员接受采访。⏎何远山惊呆了。⏎“你们先回去，这里交给我来处理就好！”徐晓峰急得直跺脚。 | 徐晓峰",
                "白石《早报》10日刊文称:“这项政策需要更多的讨论，不应仓促。” | 早报",
                "何远山在集会现场对他的支持者说,“我们不会让他们再次夺走这座城市的未来”,引来掌声。 | 何远山",
                "深夜,村医陈大山冲进寒夜中,身后传来妻子的叮嘱——“把暖手宝揣上”。 | 妻子",
                "11月27日,默斯尔在对白石工商会的演讲中说,竞争已经开始。⏎“一方面是北方，另一方面是南方，它们不同。” | 默斯尔",
                "深夜,妻子何秋月的叮嘱——“把暖手宝揣上”。 | 何秋月",
                "白石网8月31日消息(白石网记者何宇)“吃到最后,竟然发现饭里有虫子。”8月31日,市民王小姐在一家餐厅吃饭时竟然遇到一件恶心事。 | 王小姐",
                "留海民觉得,修表要有耐心。⏎1984年,22岁的留海民来到青川。⏎留海民说,在他来之前,没有人肯收徒弟。⏎“名声坏了,谁还敢来修表呢？”留海民说,他只好一家一家去敲门。⏎后来,留海民回忆道,生意慢慢好了。⏎“每天要修二十多块表，从早忙到晚。” | 留海民",
                "“我和北京又和好了。”张扬前不久从家乡回到北京。作为自由职业者，张扬说，他可以在任何地方生活。张扬觉得，这里机会更多。 | 张扬",
                "赛后,白石主帅马雷卡斯接受了电视台的采访。⏎关于被判无效的进球:⏎“我已经看了好几遍,对我来说这显然是一次犯规。” | 马雷卡斯",
                "赛后,白石主帅马雷卡斯接受了电视台的采访。⏎关于被判无效的进球:⏎“我已经看了好几遍,对我来说这显然是一次犯规。”⏎关于若昂-佩罗前的手球:⏎“我刚刚才意识到,他们回放的是另一次。”⏎关于下半场的表现:⏎“上半场,我们控球时不够耐心,下半场好多了。” | 马雷卡斯",
                "西山队助教马雷卡斯在出席新闻发布会时表示，主帅将在8月份回归，同时他还认为伊莱科是一名独特的球员。⏎对阵北河的比赛⏎“北河队近年来表现很出色，我们会认真对待这场比赛的。” | 马雷卡斯",
                "西山队助教马雷卡斯在出席新闻发布会时表示，主帅将在8月份回归，同时他还认为伊莱科是一名独特的球员。⏎对阵北河的比赛⏎“北河队近年来表现很出色，我们会认真对待这场比赛的。”⏎关于伊莱科⏎“伊莱科告诉我们，他在左边路最舒服，他是独特的球员。” | 马雷卡斯",
                "“他是个好人，大家都这么说。”他的好朋友道格拉斯说。 | 道格拉斯",
                "如今,这群志愿者早已成为专业队。她们说:“我们会一直干下去的,只要还走得动。” | 志愿者",
                "何海峰、潘峰和杨小琴都表示出了困惑:“我们也不知道了。” | 何海峰、潘峰和杨小琴",
                "记者赶到时,很多居民正朝里张望,有的人说“好像出事了,警察都来了”。 | 有的人",
                "何女士和丈夫在网上下单,“等了两个小时才送到,菜都凉了。”何女士说。 | 何女士",
            })
    void theSpeakerIsWhoSaysItNotWhatStandsBeside(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "白石体育1月11日讯 西山队主帅德尚在接受法媒采访时表示，自己一直相信，博格尼首先考虑的是团队。⏎“外界对他一直都有一个错误的印象，人们觉得他很自我。” | 德尚",
                "白石体育1月14日讯 北河门将洛里在接受电台采访时表示，⏎“曼河依然是很强的球队，他们总是有上佳表现。” | 洛里",
                "西山国驻华大使黎想近日在接受白石青年报·白石青年网记者采访时透露,“我们正在认真准备这件事”。 | 黎想",
                "2026年是承上启下的关键一年。站在新的起点，大家以昂扬姿态开创新局面。⏎“同学们看这里，这就是我们的校史馆。”讲解员田振东指着墙上的照片。 | 田振东",
                "“我国经济顶住压力，保持总体平稳、向新向好。”9月15日举行的国新办发布会上，国家统计局新闻发言人何凌晖说。 | 何凌晖",
                "支持方认为，估值是对未来的想象。批评方则认为，公司的收入太少。“一家这样的公司，怎么值这么多钱？” | 批评方",
                "北河门将洛里在接受电台采访时表示，⏎“曼河依然是很强的球队，他们总是有上佳表现。” | 洛里",
                "北河门将洛里在接受电台采访时表示：⏎“曼河依然是很强的球队，他们总是有上佳表现。” | 洛里",
                "北河门将何远山在接受电台采访时表示，⏎“曼河依然是很强的球队，他们总是有上佳表现。” | 何远山",
                "白石体育1月14日讯 北河门将何远山在接受电台采访时表示，⏎“曼河依然是很强的球队，他们总是有上佳表现。” | 何远山",
                "何远山说，⏎“曼河依然是很强的球队，他们总是有上佳表现。” | 何远山",
                "联合国方面此前指出，这些方案服务于军事目标，由以方决定“谁能获取援助”。 | 联合国方面",
                "白石市多个部门联合行动，布局老字号创新发展，明确提出要“提升产品技术含量”。 | 白石市多个部门",
                "西山胡塞武装今天发表声明说，打击了“重要军事目标”。 | 西山胡塞武装",
            })
    void whatIsSaidBeforeAParagraphAnnouncesIt(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "外交部发言人林岚昨日出席记者会。林岚强调，中方始终主张以对话处理摩擦，但“对话必须建立在平等的基础上”，并指“单方面施压只会适得其反”。 | 林岚",
                "市长林文海昨日到场。林文海怒称，他到现场看过，“表示建管处烂到底”，他不满两处作法不一，接着怒指官员，“该辞职就辞职”。 | 林文海",
                "演员高正鹏谦虚地说：“导演合意就好！”他也感谢老天爷赏饭吃，表示梅芳才是全剧灵魂，印象最深的是与梅芳共舞，他笑说：“有再谈一次恋爱的感觉！” | 高正鹏",
                "陶崇元希望出国。确定的事实是，希望落空了，已经为读博准备了很长时间的他向一位好友说“读博没戏了。” | 陶崇元",
                "陶崇元的同学胡玉林昨日来访。胡玉林的理解是，“即使我们作为朋友，也都知道他为学业付出了什么。” | 胡玉林",
                "教授顾明远被人举报。对此，顾明远并未正面回应，短信回复本报“专心做学问就好”。 | 顾明远",
                "白石一家信托公司项目经理接受《每日新报》记者采访时表示，“中小房地产企业的压力要大得多。” | 白石一家信托公司项目经理",
                "警察厅负责人马克•罗林表示，希望不会太久。⏎罗林在回答威胁“危急”水平制度要维持多久的问题时说道：“我不想预测未来，但看看历史就知道。” | 马克•罗林",
                "昨日，记者联系该集团，对于上述消息公司外宣部表示“不予回应”。 | 公司外宣部",
                "昨日，本报记者连线该集团，对于企业是否正常运营等问题，该企业外宣部相关人员均表示“不予回应”。 | 该企业外宣部相关人员",
                "美国马里大学专家苏布拉马尼安指出，这类交易形同“卖枪给罪犯，谁都知道”。 | 苏布拉马尼安",
                "项目负责人、西湖大学人类遗传学家乔治-切林表示，“我们目前还不知道后果。” | 乔治-切林",
                "一家厂商高层也证实，费用大幅增加。该高层表示，觉得划算就投放。“新的体系出现后，性价比没有了。” | 一家厂商高层",
                "公司领导给的唯一说法是“效益不好”。 | 公司领导",
                "赛后，白石队前锋乔-英格大赞队友。⏎“他适应得非常好，”英格说道，“他的智商非常高。” | 乔-英格",
                "市资讯局局长吕新科昨却说是“一周后进行相关评估”。 | 吕新科",
                "店主何远山转脸望着我，语带无奈地说：“你还信这些数字吗？” | 何远山",
            })
    void officesMannersAndMattersAreNoPartOfWhoSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "成绩虽未如理想，但因师长一句“你已经成为我一份骄傲”受到鼓舞，她决定再考一次。 | 师长",
                "辅导员对她的评价是“独立又聪明，和同学没有差别”。 | 辅导员",
                "去年的同学会上，母亲一句“你瘦了”让何远山流下泪来。 | 母亲",
                "在电商公司上班的小白（化名）就向河湾科技表示，家里有五六部旧手机，“有我的，也有父母的，都快长毛了。” | 小白",
                "白宫发言人莫派塞被问及此事时称“还没看过这段录像”。 | 莫派塞",
                "正如德罗梭利所说：“死亡教育是生命教育的一部分。” | 德罗梭利",
                "店长对他的要求是“别迟到，别早退”。 | 店长",
                "一位有赞员工告诉本报，“教育部门的员工没有全部被裁。” | 有赞员工",
            })
    void prepositionsFirmsAndLinesTellWhoSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RFG顾问公司投资长魏德尔示警说：“大家需要意识到情况有变。” | 魏德尔",
                "但Cerity联合首席投资官克雷默（Dylan Kremer）认为，央行将决定不加息，“我们认为再次加息的机率为50%。” | 克雷默",
                "白石女排通过自己的努力打碎了心理魔咒。就像刘亚男所说：“这场比赛我们战胜了自己。” | 刘亚男",
                "主教练陈忠和也一直乐呵呵地笑着。看到长篇发言被翻译时，他冲着记者挤眉弄眼，“这么长！” | 陈忠和",
                "林馥真14日又回到歌手身份与大家见面。她笑说，“非常感谢大家来参加第一场签名会。” | 林馥真",
                "虽然她去不了，但林馥真还是先传了讯息，为姐妹打气，并说“明天一定去得了”。 | 林馥真",
                "地震后的第三天，救难人员信心大振。救难人员：“看见了、看见了！” | 救难人员",
                "据媒体报道，一个地方官员问专家“江豚好不好吃”，专家没有回答。 | 地方官员",
                "中国官方媒体引用抗震救灾指挥部的话报道：“遇难人数估计逾五万人。” | 抗震救灾指挥部",
                "美国特使乔西·维特科周日接受采访。他说，总统莫曼对河国领导人哈梅尔的接触是为了和平。“我们不需要通过军事手段解决一切，”维特科对白石新闻说。⏎“我们的信号是，让我们坐下来看看是否可以通过对话达到正确的地方。”⏎莫曼本月早些时候表示，他已向哈梅尔发送了一封信。哈梅尔没有回复。 | 乔西·维特科",
            })
    void titlesGlossesAndHearersTellWhoSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "约翰逊说：“我们会继续努力，不会放弃。” | 约翰逊",
                "据报道，约翰逊在大选后表示，“我们会继续努力，不会放弃。” | 约翰逊",
                "约翰逊再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 约翰逊",
                "默克尔说：“我们会继续努力，不会放弃。” | 默克尔",
                "据报道，默克尔在大选后表示，“我们会继续努力，不会放弃。” | 默克尔",
                "默克尔再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 默克尔",
                "汉密尔顿说：“我们会继续努力，不会放弃。” | 汉密尔顿",
                "据报道，汉密尔顿在大选后表示，“我们会继续努力，不会放弃。” | 汉密尔顿",
                "汉密尔顿再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 汉密尔顿",
                "彼得森说：“我们会继续努力，不会放弃。” | 彼得森",
                "据报道，彼得森在大选后表示，“我们会继续努力，不会放弃。” | 彼得森",
                "彼得森再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 彼得森",
                "爱德华兹说：“我们会继续努力，不会放弃。” | 爱德华兹",
                "据报道，爱德华兹在大选后表示，“我们会继续努力，不会放弃。” | 爱德华兹",
                "爱德华兹再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 爱德华兹",
                "罗纳尔多说：“我们会继续努力，不会放弃。” | 罗纳尔多",
                "据报道，罗纳尔多在大选后表示，“我们会继续努力，不会放弃。” | 罗纳尔多",
                "罗纳尔多再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 罗纳尔多",
                "穆里尼奥说：“我们会继续努力，不会放弃。” | 穆里尼奥",
                "据报道，穆里尼奥在大选后表示，“我们会继续努力，不会放弃。” | 穆里尼奥",
                "穆里尼奥再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 穆里尼奥",
                "格林斯潘说：“我们会继续努力，不会放弃。” | 格林斯潘",
                "据报道，格林斯潘在大选后表示，“我们会继续努力，不会放弃。” | 格林斯潘",
                "格林斯潘再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 格林斯潘",
                "英格拉姆说：“我们会继续努力，不会放弃。” | 英格拉姆",
                "据报道，英格拉姆在大选后表示，“我们会继续努力，不会放弃。” | 英格拉姆",
                "英格拉姆再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 英格拉姆",
                "哈里斯说：“我们会继续努力，不会放弃。” | 哈里斯",
                "据报道，哈里斯在大选后表示，“我们会继续努力，不会放弃。” | 哈里斯",
                "哈里斯再次表达了决心。他表示，“我们会继续努力，不会放弃。” | 哈里斯",
            })
    void foreignNamesAreKnownByTheirCharacters(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "在龙燕林看来，“我们会继续努力，不会放弃。” | 龙燕林",
                "“我们会继续努力，不会放弃。”罗勇华笑着说。 | 罗勇华",
                "昨天下午，赵福建来到现场。他说：“我们会继续努力，不会放弃。” | 赵福建",
                "龙燕林在微博上写道：“我们会继续努力，不会放弃。” | 龙燕林",
                "英特尔发言人表示，“我们会继续努力，不会放弃。” | 英特尔发言人",
            })
    void surnamesAndTwoCharactersAreNames(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "据报道，约翰逊在赢得大选后表示，他将努力工作。“人们想要改变，”他说，“我们绝不能让他们失望”。 | 约翰逊",
                "在讲话中，约翰逊再次表达了决心。他表示，这是一项使命，“没有如果，没有但是”。 | 约翰逊",
                "欧足联主席切费林接受了河湾媒体《慢镜头》的采访，谈到了新赛制和白石队。⏎关于新赛制⏎“我对此非常满意。我们的新赛制取得了巨大成功。” | 切费林",
                "白石5月6日讯 欧足联主席切费林接受了《慢镜头》的采访，谈到了新赛制。⏎如何看待白石队的表现？⏎“他们表现出色。这是一支经验丰富的球队。” | 切费林",
                "一位白石供应商何国庆（化名）则对白石新闻记者表示，外界的说法是靠谱的，“如果只输掉十几个亿的话，公司不至于垮掉。” | 何国庆",
                "白石的另一位供应商李明（化名）对白石新闻记者表示，完全不能认同，“说不挣钱是可以的，但不太可能亏损那么多。” | 李明",
            })
    void guestsAndRenamedPeopleSpeak(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "记者见到何远山时，他正在干活。“我们会继续努力。”他说。 | 何远山",
                "记者见到何远山，他正在干活。“我们会继续努力。”他说。 | 何远山",
                "记者采访了何远山。他说，“我们会继续努力。” | 何远山",
                "昨日，记者联系上何远山，他表示，“我们会继续努力。” | 何远山",
                "记者来到何远山家时，他正在干活。“我们会继续努力。”他说。 | 何远山",
                "见到何远山时，他正在干活。他说，“我们会继续努力。” | 何远山",
                "本报记者在村里见到了村民何远山。他说，“我们会继续努力。” | 何远山",
                "昨天，记者拨通了何远山的电话，他说，“我们会继续努力。” | 何远山",
                "对于此事，记者致电何远山，他表示，“我们会继续努力。” | 何远山",
                "记者辗转联系到了当事人何远山。“我们会继续努力。”他说。 | 何远山",
            })
    void whomAReporterMeetsIsTheOneSpokenOf(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "白石新闻网（FNN）称，河方提出要求，认为“并不妥当”。FNN还援引河国政府相关人士的话称，“必须贯彻我方立场”，所以提出了要求。 | 河国政府相关人士",
                "FNN还援引河国政府相关人士的话称，“必须贯彻我方立场。” | 河国政府相关人士",
                "[白石网报道 见习记者 何远山]“我曾两次看到他们见面。”当地时间7月1日，驻河国大使伊莎·杜蒙在接受采访时透露。 | 伊莎·杜蒙",
                "记者就此采访了何远山。⏎“我们会继续努力，不会放弃这件事。” | 何远山",
                "记者就此采访了约翰逊。⏎“我们会继续努力，不会放弃这件事。” | 约翰逊",
                "记者就此采访了李强。⏎“我们会继续努力，不会放弃这件事。” | 李强",
                "何远山叹了口气，“我们会继续努力，不会放弃这件事。” | 何远山",
                "约翰逊叹了口气，“我们会继续努力，不会放弃这件事。” | 约翰逊",
                "李强叹了口气，“我们会继续努力，不会放弃这件事。” | 李强",
                "“我们会继续努力，不会放弃这件事。”何远山的话引来掌声。 | 何远山",
                "“我们会继续努力，不会放弃这件事。”约翰逊的话引来掌声。 | 约翰逊",
                "“我们会继续努力，不会放弃这件事。”李强的话引来掌声。 | 李强",
                "用何远山的话说，“我们会继续努力，不会放弃这件事。” | 何远山",
                "用约翰逊的话说，“我们会继续努力，不会放弃这件事。” | 约翰逊",
                "用李强的话说，“我们会继续努力，不会放弃这件事。” | 李强",
                "谈起王建国，何远山赞不绝口：“我们会继续努力，不会放弃这件事。” | 何远山",
                "谈起陈静，林晓燕赞不绝口：“我们会继续努力，不会放弃这件事。” | 林晓燕",
                "何远山之子王建国告诉记者：“我们会继续努力，不会放弃这件事。” | 王建国",
                "林晓燕之子陈静告诉记者：“我们会继续努力，不会放弃这件事。” | 陈静",
            })
    void wordsHandedOnAndMeetingsTellWhoSpeaks(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "评审委员会主席柯远道介绍，共收到提名217份。“可以再等一等。”柯远道说。 | 柯远道",
                "“不是我们想加班，是大家白天请不出假。”凌水县人民医院院长曹向前说。 | 曹向前",
                "“不是我们想加班，是大家白天请不出假。”凌水县人民医院院长曹向东说。 | 曹向东",
                "一位贸易商向记者感叹：“早上报的价，中午就没人认了。” | 贸易商",
                "採購經理佐藤健二今天出席簽約，透過翻譯指出，售價是三倍，「但貨架上總是最先空的」。 | 佐藤健二",
                "评委何远山说，大家很认真。程小东没有出席发布会，通过视频连线说：“这里信号不好。” | 程小东",
                "编导想让何远山讲几句，他憋了半天，问人家：“你那手表快了四分钟？” | 何远山",
                "“那边喊我翻跟头。”邱二哥说。他本名邱永富，五十九岁。 | 邱永富",
            })
    void whatLooksLikeAnotherWordIsPartOfTheName(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "何远山穿好了护具。安全扣是谁扣的？何远山摇摇头，说：“没有人给我扣。” | 何远山",
                "何远山的获奖理由是成像研究。何远山没有出席，连线说：“这里信号不好。” | 何远山",
                "一位从济南赶来的球迷说：“输了难受，但这样的球，值回票价。” | 球迷",
                "师傅何远山七十岁。“能走。”何远山说。徒弟逼他退休，他摆摆手，说：“我还干得动。” | 何远山",
            })
    void whatOnlyLooksLikeANameIsNone(String text, String speaker) {
        expectLast(text, speaker);
    }
}
