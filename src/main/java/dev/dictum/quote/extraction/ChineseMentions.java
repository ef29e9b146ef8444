package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.Mention.Type;

/** What kind of speaker a Chinese mention is: a person, many, a reporter, a document. */
final class ChineseMentions {
    private static final String[] CROWDS = {"网友", "网民", "網友", "網民"};
    static final String[] FEMALE = {
        "女士", "小姐", "母亲", "妈妈", "奶奶", "姥姥", "外婆", "女儿", "妻子", "姐姐", "妹妹", "阿姨", "大妈", "女孩", "女生",
        "姑娘", "老板娘", "妈", "娘", "太太", "夫人", "婆婆", "女子", "女友", "女人"
    };
    static final String[] MALE = {
        "先生", "父亲", "爸爸", "爷爷", "姥爷", "外公", "儿子", "丈夫", "哥哥", "弟弟", "叔叔", "大叔", "大爷", "男孩", "男生",
        "小伙", "小伙子", "男子", "男友", "伯伯", "爸", "爹", "男人"
    };

    /** Whoever asks in an interview. */
    static final Mention INTERVIEWER = new Mention("记者", Type.ROLE, null, 0, 0);

    private ChineseMentions() {}

    /** 网友, 大陆网民, 有人: whose words may follow one another. */
    static boolean isMany(Mention role) {
        char[] name = ArticleText.fold(role.name());
        return ChineseWords.isPlural(name) || endsWithAny(role.name(), CROWDS);
    }

    /** Who reports: what is said around him is said to him. */
    static boolean isReporter(Mention who) {
        return who.name().endsWith("记者")
                || who.name().endsWith("記者")
                || who.name().equals("笔者")
                || who.name().equals("筆者");
    }

    /** 主持人何远山: whose work is to ask. */
    static boolean asks(Mention who) {
        String title = who.title() == null ? "" : String.valueOf(ArticleText.fold(who.title()));
        return title.endsWith("主持人") || title.endsWith("记者") || title.endsWith("主播");
    }

    /** One person: a name, kin, a role that one holds. */
    static boolean isSomebody(Mention who) {
        char[] name = ArticleText.fold(who.name());
        return who.type() == Type.NAME && name.length > 1 && !ChineseWords.isPlural(name)
                || who.type() == Type.ROLE
                        && name.length > 0
                        && ChineseWords.KIN.matchBefore(name, 0, name.length) > 0;
    }

    /** 总经理, 局长: a role that somebody holds in an office. */
    static boolean hasTitle(Mention who) {
        char[] name = ArticleText.fold(who.name());
        return who.type() == Type.ROLE
                && ChineseWords.TITLES.matchBefore(name, 0, name.length) > 1
                && "长理任记席裁".indexOf(name[name.length - 1]) >= 0
                && !who.name().endsWith("家长");
    }

    /** 海川公司相关人士, 供水部门负责人: somebody of an office who has no name. */
    static boolean isStaff(Mention who) {
        String name = who.name();
        return who.type() == Type.ROLE
                && name.length() > 5
                && (name.endsWith("人士") || name.endsWith("负责人") || name.endsWith("发言人"));
    }

    static boolean isFemale(Mention who) {
        return isFamiliar(who, "姐嫂婶姨")
                || endsWithAny(who.name(), FEMALE)
                || who.title() != null && endsWithAny(who.title(), FEMALE);
    }

    /** 刘姐, 禾苗姐, but neither 阿拉伯 nor 墨西哥. */
    private static boolean isFamiliar(Mention who, String kin) {
        char[] name = ArticleText.fold(who.name());
        char last = name.length == 0 ? ' ' : name[name.length - 1];
        return kin.indexOf(last) >= 0
                && name.length < 4
                && !who.name().equals("阿拉伯")
                && !who.name().equals("墨西哥");
    }

    static boolean isMale(Mention who) {
        return isFamiliar(who, "叔伯哥")
                || endsWithAny(who.name(), MALE)
                || who.title() != null && endsWithAny(who.title(), MALE);
    }

    /** Whether a name, as printed in whatever characters, ends with one of some words. */
    static boolean endsWithAny(String printed, String[] words) {
        String name = String.valueOf(ArticleText.fold(printed));
        for (String word : words) {
            if (name.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** 红石公司|官网 without where it was issued. */
    static Mention withoutSite(Mention who) {
        String name = who.name();
        boolean site =
                who.type() == Type.ORGANIZATION
                        && name.length() > 4
                        && (name.endsWith("官网")
                                || name.endsWith("官微")
                                || name.endsWith("局网站")
                                || name.endsWith("部网站")
                                || name.endsWith("委网站"));
        return site ? who.named(name.substring(0, name.length() - 2)) : who;
    }

    /** 红石公司|声明: an organisation without its document. */
    static Mention withoutDocument(Mention who) {
        char[] name = ArticleText.fold(who.name());
        int document = ChineseWords.DOCUMENTS.matchBefore(name, 0, name.length);
        int owner = name.length - document;
        boolean owned =
                document > 0
                        && owner > 2
                        && ChineseWords.ORGANIZATIONS.matchBefore(name, 0, owner) > 1;
        return owned ? who.named(who.name().substring(0, owner)) : who;
    }

    /** 公告, 安全公告: what nobody's name stands before. */
    static boolean isDocument(Mention who) {
        char[] name = ArticleText.fold(who.name());
        int document = ChineseWords.DOCUMENTS.matchBefore(name, 0, name.length);
        int kind = name.length - document;
        return document > 0
                && who.type() == Type.ORGANIZATION
                && (kind == 0
                        || kind == 2 && ChineseWords.ORGANIZATIONS.matchBefore(name, 0, kind) == 0);
    }
}
