package dev.dictum.quote.extraction;

import java.util.Set;

/**
 * How much the words between the marks look like something said, in log-odds: clauses and sentences
 * do, terms and titles do not.
 */
final class UtteranceScore {
    private static final int BANNER = 8;

    /** Ends of names of treaties, plans, events. */
    private static final Set<String> NAMES =
            Set.of(
                    "框架", "协定", "协议", "公约", "条约", "行动", "计划", "倡议", "论坛", "机制", "工程", "战略", "报告",
                    "项目", "方案", "规划", "大会", "峰会", "法案", "条例", "联盟", "同盟", "奖项", "基地", "中心");

    private static final String SOUNDS = "嗖轰砰啪咚嘭隆哗唰嘀嗒滴答叮当铛咔嚓噼咣哐嗡轧吱呜";

    private final ArticleText article;
    private final char[] text;
    private final char[] context;

    UtteranceScore(ArticleText article, char[] context) {
        this.article = article;
        this.text = article.folded;
        this.context = context;
    }

    /** What the words themselves say. */
    double words(Quotation q) {
        double score = 0;
        int han = 0;
        int stops = 0;
        int commas = 0;
        boolean person = false;
        for (int i = q.start; i < q.end; i++) {
            char c = text[i];
            if (ArticleText.isHan(c)) {
                han++;
            } else if (Character.isLetterOrDigit(c)
                    && (i == q.start || !Character.isLetterOrDigit(text[i - 1]))) {
                han += 2;
            } else if (ArticleText.isStop(c) || c == '~' || c == ';') {
                stops++;
            } else if (c == ',') {
                commas++;
            }
            person |= c == '我' || c == '你' || c == '您' || c == '咱' || c == '俺';
        }
        int last = q.end - 1;
        while (last > q.start && (text[last] == ' ' || ArticleText.isClosingMark(text[last]))) {
            last--;
        }
        boolean ended = ArticleText.isStop(text[last]);
        int predicates = ChineseWords.PREDICATES.count(text, q.start, q.end);
        score += ended ? 2.2 : 0;
        score += text[last] == ',' ? 1.5 : 0;
        score += Math.min(2, stops + commas) * 0.9;
        score += person ? 1.4 : 0;
        score += Math.min(3, predicates) * 0.6;
        score += "吧啊呢吗了呀嘛哦啦哈喽噢".indexOf(text[last]) >= 0 ? 0.8 : 0;
        score += han >= 10 ? 0.8 : 0;
        score += han >= 18 ? 0.8 : 0;
        score -= isSound(q) ? 12 : 0;
        score -= !ended && commas == 0 && predicates == 0 && isNamed(q) ? 2 : 0;
        score -= han <= 4 ? 1.2 : 0;
        score -= han <= 7 && predicates == 0 && !ended ? 1.0 : 0;
        return score;
    }

    /** What stands right around the marks. */
    double surroundings(Quotation q) {
        double score = 0;
        int paragraphStart = article.paragraphs.get(q.paragraph).start();
        int paragraphEnd = article.paragraphs.get(q.paragraph).end();
        int behind = q.close;
        while (behind < paragraphEnd && context[behind] == ' ') {
            behind++;
        }
        char next = behind < paragraphEnd ? context[behind] : '\n';
        boolean stopsInside = endsInside(q);
        if (!stopsInside
                && next != '\n'
                && ChineseWords.TERM_BEHIND.matchAt(text, behind, paragraphEnd) > 0) {
            score -= 3;
        } else if (!stopsInside && ArticleText.isHan(next)) {
            score -= 1.6;
        }
        score -= isOnBanner(behind, paragraphEnd) ? 8 : 0;
        int before = q.open;
        while (before > paragraphStart && context[before - 1] == ' ') {
            before--;
        }
        if (ChineseWords.TERM_BEFORE.matchBefore(text, paragraphStart, before) > 0) {
            score -= 2.2;
        }
        return score;
    }

    /** 全球生物多样性框架, 十大伙伴行动: what a treaty, a plan, an event is called. */
    private boolean isNamed(Quotation q) {
        for (int i = q.start; i < q.end; i++) {
            if (text[i] == '的') {
                return false;
            }
        }
        return q.end - q.start > 3
                && (NAMES.contains(new String(text, q.end - 2, 2))
                        || text[q.end - 1] == '案' && "方答草提议预图教档文".indexOf(text[q.end - 2]) < 0)
                // 深入实施…战略, 建设…中心: what is to be done.
                && ChineseWords.TERM_BEFORE.matchAt(text, q.start, q.end) < 2
                && "vd".indexOf(ChineseTokens.of(text, q.start, q.end).tagAt(q.start)) < 0;
    }

    /** 嗖，嗖！轰！: what is heard, and nobody says. */
    private boolean isSound(Quotation q) {
        int sounds = 0;
        for (int i = q.start; i < q.end; i++) {
            if (ArticleText.isHan(text[i])) {
                if (SOUNDS.indexOf(text[i]) < 0) {
                    return false;
                }
                sounds++;
            }
        }
        return sounds > 0;
    }

    /** 悬挂着“…”|巨型横幅: words to be read. */
    private boolean isOnBanner(int behind, int limit) {
        for (int i = behind; i + 1 < Math.min(limit, behind + BANNER); i++) {
            if (!Character.isLetterOrDigit(context[i])) {
                return false;
            }
            // “…”|这张A4纸贴在门上
            boolean sheet =
                    context[behind] == '这'
                            && "纸贴牌".indexOf(context[i]) >= 0
                            && "贴挂在".indexOf(context[i + 1]) >= 0;
            if (sheet
                    || ChineseWords.isAt(context, "横幅", i, limit)
                    || ChineseWords.isAt(context, "标语", i, limit)
                    || ChineseWords.isAt(context, "条幅", i, limit)) {
                return true;
            }
        }
        return false;
    }

    boolean endsInside(Quotation q) {
        int last = q.end - 1;
        while (last > q.start && (text[last] == ' ' || ArticleText.isClosingMark(text[last]))) {
            last--;
        }
        return ArticleText.isStop(text[last]) || text[last] == ',' || text[last] == ';';
    }
}
