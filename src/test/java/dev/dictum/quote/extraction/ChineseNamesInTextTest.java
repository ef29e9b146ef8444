package dev.dictum.quote.extraction;

import static dev.dictum.quote.extraction.ChineseSpeakersTest.expectLast;
import static dev.dictum.quote.extraction.ChineseSpeakersTest.quotes;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an article tells of names, and who is meant by a part of one, an office, a pronoun. */
class ChineseNamesInTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "71岁的尕玛东才把脸贴近车窗。“那时连电线杆都没有。”尕玛东才说。尕玛东才修过路。⏎“是给老徐的。”尕玛东才把头转了过去。 | 尕玛东才",
                "村医岱罕坤坐在树下。岱罕坤爱喝茶，岱罕坤的茶很浓。⏎岱罕坤听了只回一句：“你怎么晓得不是？” | 岱罕坤",
                "高校的心理咨询师邬静宜接触过不少学生，她发现，压垮人的往往是“除了这条路什么也没有的感觉”。 | 邬静宜",
                "54岁的栗原芳惠每周有四天开着车出门。⏎“房子没有人住，三年就会死。”栗原对记者说。 | 栗原芳惠",
                "43岁的牧民塔米·奥努尔失去了三十多只羊。“旱了三年，羊没死光。”他告诉记者。 | 塔米·奥努尔",
                "队长何志强说，今天下雨。⏎志强说：“今天不去了。” | 何志强",
                "一楼的住户葛永法今年68岁，邻居都叫他老葛。⏎“我让了一大步。”老葛对记者说。 | 葛永法",
                "父亲邝鸿章本是教堂里的司琴。“钟不能停。”他说。 | 邝鸿章",
                "民警涂磊联系上厂里。“她的家就在这里。”涂磊说。涂磊回去了。⏎“明天再来。”涂磊联系上家属时说。 | 涂磊",
                "这个人叫郜强，26岁。郜强本科毕业后做过中介，“带看一天走三万步，晚上躺下来想，我还是想当律师”。 | 郜强",
                "副处长濮阳正听她讲完，很客气地问了一句：“同学，一年撞死几只？”濮阳正记了下来。 | 濮阳正",
                "姑娘叫格央宗措，23岁，刚从卫校毕业。她抬起头问：“老师，您自己的药呢？” | 格央宗措",
                "这个女孩名叫祝小晴，如今是护士。去年，她回到摊子上，当着所有人的面说：“我的命是捞回来的。” | 祝小晴",
                "前门有位姓缑的经理解释，管道老化，“水走到这儿就没劲了”。缑经理表示会改。 | 缑经理",
                "策略分析师第五鸣和表示，“投资者不是没有钱，是没有共识”。 | 第五鸣和",
                "涉事导游齐某在带团过程中买货，视频中她对一位老人说：“您觉得是谁在养您？” | 齐某",
                "带两个孙子的佘大姐却直摆手：“跑起来没轻没重。” | 佘大姐",
                "“我一共去了两次。”⏎今年24岁的裴可佳没想到，门已经关了。 | 裴可佳",
            })
    void followsNamesToTheirEnds(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一位长期跟踪小家电行业的券商分析师告诉记者，“市场现在不认这个了”。 | 券商分析师",
                "弗雷亚汽车发言人拒绝置评，只强调公司“一贯对业务组合进行审视，不会停下”。 | 弗雷亚汽车发言人",
                "帕拉尼亚国防部长日前表示，“此举不针对任何国家”。 | 帕拉尼亚国防部长",
                "平台中国区一位不愿具名的招商经理承认，系统升级后“误伤率确实偏高”。 | 招商经理",
                "帖子很热。还有人问：“您打算让警察光着头巡逻吗？” | 有人",
                "群里安静了好一阵。随后群里有人问：“昨天是谁扛的水？” | 有人",
                "“以前领导来，看的是展板。”现场会上，一位种粮大户的话引人深思。 | 种粮大户",
                "一位在乡镇工作了26年的老书记打过一个比方：“鞋合不合脚，要问走路的。” | 老书记",
                "父亲这辈子没出过几次远门，却有一句走遍天下的口头禅：“差不多就行。” | 父亲",
                "协调员何远山16日说，相关部门收到过评估报告，“报告一直放在抽屉里，没有人看”。 | 何远山",
                "船东协会则指责工会的要求“脱离行业现实”。 | 船东协会",
            })
    void takesOfficesAndOwnersWhole(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "71岁的何远山上了车，何远山没说话。书记滕小跃回忆，老人把票看了好几遍，只问了一句：“能不能再给一张？” | 何远山",
                "教练阿泽说，工资拖欠了，老板要求大家“把转化率做到六成以上”，完不成就扣钱。“我还有两个月工资没拿到。”他说。 | 阿泽",
                "导师劝戚小水把精力收回来。她的课题是线虫，和鸟没有关系。⏎“线虫很重要。”她笑起来。 | 戚小水",
                "记者联系上物业公司经理，对方表示，“晚些时候会回电”。 | 物业公司经理",
                "临走时，记者问老杨，到底有多少钱没收回来。他把账本合上，说：“记它是怕忘了人家的情。” | 老杨",
                "何大山到站了，何大山没有说话。列车长李小毛搀着他走下站台，轻声问他累不累。他摆摆手：“才坐了一会儿。” | 何大山",
                "何局长来了。至于民众质疑为何拖延，何局长坦言权责不清，“踢来踢去，这点我们要检讨”。 | 何局长",
                "环保局长何远山来了。至于民众质疑为何拖延，他坦言权责不清，“踢来踢去，这点我们要检讨”。 | 何远山",
                "客服人员表示，“系统默认您是知情的”。当记者追问能否退款时，对方称只退一个月，“更早的退不了”。 | 客服人员",
            })
    void findsWhoIsMeant(String text, String speaker) {
        expectLast(text, speaker);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "会议通过了计划，各国一致同意设立“红树林联合观测网”。",
                "市民何某称，想提现时却被告知要先缴纳“个人所得税”，缴完又要交钱。",
                "自己发展叫“竞争力”，别人发展就叫“不公平竞争”。",
                "很多球迷记得她。有人说她是“小钢炮”，有人叫她“三娘”。",
                "大学生何小颖买了13本书，她笑说自己也是“网购一代”，买完就走。",
                "什么是耳石症？医学上称“良性阵发性位置性眩晕”。",
                "“旺铺转让，设备八成新。”这张A4纸贴在门上已经四个多月。门内，谭小斌把机器擦干净。",
                "打开外卖，里面多了一张小卡片：“亲，五星好评返2元。”",
                "困难在于何谓“不合理”。",
                "总统何大伟称对贸易伙伴征收“对等关税”。",
            })
    void leavesTermsNamesAndSigns(String text) {
        assertThat(quotes(text)).as(text).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "同车的女司机何玉蓉说，老人在车上，“坐了两个来回，我还以为她是出来耍的”。⏎“我还以为她是出来耍的”⏎何玉蓉干了19年。",
            })
    void leavesHeadingsThatRepeatAQuotation(String text) {
        assertThat(quotes(text)).as(text).hasSize(1);
    }
}
