package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people and organisations that one article names in capital letters. */
final class EnglishNames {
    /** What an article says of somebody's sex. */
    enum Gender {
        FEMALE,
        MALE,
        UNKNOWN
    }

    /** Von der Moor zu Quill; a line in capitals is no surname. */
    private static final int MAX_SURNAME = 5;

    private static final Set<String> WEEKDAYS =
            Set.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    /** Say which of several has a title, and stand before it. */
    private static final Set<String> RANKING =
            Set.of("chief", "prime", "deputy", "vice", "assistant", "senior", "junior");

    private static final WordList GERUNDS = WordList.of("en/gerunds.txt");
    private static final WordList CALENDAR = WordList.of("en/calendar.txt");
    private static final WordList OFFICES = WordList.of("en/offices.txt");
    private static final WordList POSTNOMINALS = WordList.of("en/postnominals.txt");
    private static final WordList LEADING = WordList.of("en/leading-surnames.txt");
    private static final WordList FEMALE_TITLES = WordList.of("en/titles-female.txt");
    private static final WordList MALE_TITLES = WordList.of("en/titles-male.txt");

    private static final Set<String> PARTIES = Set.of("republican", "democratic", "democrat");

    /** A name in marks inside a name, the marks counted. */
    private static final int MAX_NICKNAME = 14;

    /** A run of capitalised words at one place. */
    record Name(String text, @Nullable String title, int start, int end) {}

    private final ArticleText article;

    /** Where names in marks stand inside names. */
    private final Set<Integer> nicknames = new HashSet<>();

    /**
     * Names that go on with the mark of an owner where they are subjects: McQuill['s] had planned
     * it.
     */
    private final Set<String> shops = new HashSet<>();

    private final Map<String, Integer> full = new LinkedHashMap<>();

    /** By the last words, in small letters: “moor”, “van der moor”, of “al-moor” also “moor”. */
    private final Map<String, List<String>> byLast = new HashMap<>();

    private final Map<String, String> acronyms = new HashMap<>();
    private final Map<String, List<String>> byFirst = new HashMap<>();
    private final Map<String, Gender> genders = new HashMap<>();
    private final Set<String> small = new HashSet<>();
    private final Set<String> large = new HashSet<>();

    /** Particles of surnames with the word behind them, as full names have them: “ten moor”. */
    private final Set<String> particles = new HashSet<>();

    /** Surnames that begin small, as full names have them: “al-moor”. */
    private final Set<String> joined = new HashSet<>();

    private final Map<String, Integer> votes = new HashMap<>();
    private final Map<Integer, Name> at = new HashMap<>();
    private final Set<String> texts = new HashSet<>();
    private final List<Name> all = new ArrayList<>();

    /** People whom only brackets or quotations name in full: the mayor (Sir Jan Moor). */
    private final List<Name> aside = new ArrayList<>();

    private EnglishNames(ArticleText article) {
        this.article = article;
    }

    static EnglishNames of(ArticleText article, char[] context) {
        EnglishNames names = new EnglishNames(article);
        List<List<Token>> paragraphs = new ArrayList<>();
        for (Paragraph paragraph : article.paragraphs) {
            paragraphs.add(EnglishTokens.of(context, paragraph.start(), paragraph.end()));
        }
        paragraphs.forEach(names::collectWords);
        paragraphs.forEach(names::collect);
        names.collectAside(context);
        names.index();
        names.all.forEach(names::learnFromTitle);
        names.aside.forEach(names::learnFromTitle);
        names.all.replaceAll(names::ofTitledSex);
        for (Name name : names.all) {
            names.at.put(name.start, name);
            names.texts.add(name.text);
        }
        return names;
    }

    /** The words that the article also writes small, and those it writes large in a sentence. */
    private void collectWords(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).word();
            if (Character.isLowerCase(word.charAt(0))) {
                small.add(word);
            } else if (i > 0 && tokens.get(i - 1).isWord() && EnglishWords.isCapital(word)) {
                large.add(tokens.get(i).lower());
            }
            boolean particle =
                    i > 0
                            && i + 1 < tokens.size()
                            && EnglishWords.PARTICLES.contains(word)
                            && EnglishWords.isCapital(tokens.get(i - 1).word())
                            && EnglishWords.isCapital(tokens.get(i + 1).word());
            if (particle) {
                particles.add(word + " " + tokens.get(i + 1).lower());
            }
            if (i > 0
                    && isJoinedSurname(word)
                    && EnglishWords.isFirstName(tokens.get(i - 1).lower())) {
                joined.add(tokens.get(i).lower());
            }
        }
    }

    /** A common word that is large only because a sentence begins with it. */
    private boolean isCommon(Token token) {
        String lower = token.lower();
        return !isOrganizationWord(lower)
                && !EnglishWords.isFirstName(lower)
                && !large.contains(lower)
                && (small.contains(lower)
                        || lower.endsWith("ing")
                        || lower.endsWith("ly")
                        || EnglishNouns.isRole(lower)
                        || EnglishNouns.isRoles(lower));
    }

    private void collect(List<Token> tokens) {
        for (int i = 0; i < tokens.size(); ) {
            Name name = nameAt(tokens, i);
            if (name == null) {
                i++;
                continue;
            }
            shareSurname(tokens, i, name);
            all.add(name);
            at.put(name.start, name);
            while (i < tokens.size() && tokens.get(i).start() < name.end) {
                i++;
            }
        }
    }

    /** [Ada] and Tom Moor: the surname is hers, too. */
    private void shareSurname(List<Token> tokens, int index, Name name) {
        int blank = name.text.lastIndexOf(' ');
        boolean behind =
                !all.isEmpty()
                        && index > 1
                        && tokens.get(index - 1).is("and")
                        && all.getLast().end == tokens.get(index - 2).end()
                        && blank > 0
                        && EnglishWords.isFirstName(firstWord(name.text))
                        && !isOrganization(name.text);
        if (!behind) {
            return;
        }
        Name before = all.getLast();
        String surname = name.text.substring(blank + 1);
        boolean couple =
                before.text.indexOf(' ') < 0
                        && before.title == null
                        && (article.raw.contains("Mrs " + surname)
                                || article.raw.contains("Mr " + surname)
                                || article.raw.contains("Ms " + surname)
                                || article.raw.startsWith(", both", name.end))
                        && EnglishWords.isFirstName(EnglishWords.lower(before.text));
        if (couple) {
            String text = before.text + name.text.substring(blank);
            Name full = new Name(text, before.title, before.start, before.end);
            all.set(all.size() - 1, full);
            at.put(full.start, full);
        }
    }

    private void collectAside(char[] context) {
        for (int i = 0; i < context.length; i++) {
            char mask = context[i];
            if (mask != Context.BRACKETED && mask != Context.QUOTED) {
                continue;
            }
            int from = i + 1;
            while (i < context.length && context[i] == mask) {
                i++;
            }
            List<Token> tokens = EnglishTokens.of(article.folded, from, Math.max(from, i - 1));
            for (int k = 0; k < tokens.size(); k++) {
                Name name = nameAt(tokens, k);
                if (name == null) {
                    continue;
                }
                boolean person =
                        name.text.indexOf(' ') > 0
                                && !isOrganization(name.text)
                                && (name.title != null
                                        || EnglishWords.isFirstName(firstWord(name.text)));
                if (person) {
                    aside.add(name);
                }
                while (k + 1 < tokens.size() && tokens.get(k + 1).start() < name.end) {
                    k++;
                }
            }
        }
    }

    /** Vice-captain, team-mate, sous-chef. */
    private static boolean isCompoundRole(String lower) {
        int hyphen = lower.lastIndexOf('-');
        return hyphen > 0
                && (EnglishNouns.isRole(lower.substring(hyphen + 1))
                        || EnglishNouns.isRole(lower.replace("-", "")));
    }

    /** Of Omar al-Moor. */
    private static boolean isJoinedSurname(String word) {
        int joined = word.indexOf('-');
        return joined > 0
                && joined + 1 < word.length()
                && Character.isUpperCase(word.charAt(joined + 1))
                && EnglishWords.PARTICLES.contains(word.substring(0, joined));
    }

    /** “Ten Moor said”, of Jan ten Moor: a surname that begins with a common word. */
    private boolean opensSurname(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && EnglishWords.isCapital(tokens.get(i + 1).word())
                && particles.contains(tokens.get(i).lower() + " " + tokens.get(i + 1).lower());
    }

    /** “April Moor said”, “Will Moor, 45,”: a first name, whatever else it is. */
    private static boolean isFirstNameToo(List<Token> tokens, int i) {
        return i + 2 < tokens.size()
                && EnglishWords.isFirstName(tokens.get(i).lower())
                && EnglishWords.isCapital(tokens.get(i + 1).word())
                && !EnglishWords.isFirstName(tokens.get(i + 1).lower())
                && (tokens.get(i + 2).is(",")
                        || EnglishWords.CUES.contains(tokens.get(i + 2).lower())
                        || tokens.get(i + 2).is("has"));
    }

    /** Belgian Jan Moor: where somebody comes from, and a first name. */
    private static boolean isOrigin(List<Token> tokens, int i) {
        return EnglishNouns.isNationality(tokens.get(i).lower())
                && i + 2 < tokens.size()
                && EnglishWords.isFirstName(tokens.get(i + 1).lower())
                && EnglishWords.isCapital(tokens.get(i + 2).word());
    }

    /**
     * On Saturday [Jan Moor], envoy for Syria [Jan de Moor]: when and where stand before a name.
     */
    private static boolean isBesideName(List<Token> tokens, int i) {
        Token next = tokens.get(i + 1);
        if (WEEKDAYS.contains(tokens.get(i).lower())) {
            return EnglishWords.isFirstName(next.lower());
        }
        boolean place =
                i > 0
                        && EnglishNouns.isCountry(tokens.get(i).lower())
                        && (tokens.get(i - 1).is("for")
                                || tokens.get(i - 1).is("of")
                                || tokens.get(i - 1).is("in")
                                || tokens.get(i - 1).is("to"))
                        && i + 2 < tokens.size();
        int end = i + 1;
        while (end < tokens.size()
                && (EnglishWords.isCapital(tokens.get(end).word())
                        || EnglishWords.PARTICLES.contains(tokens.get(end).lower()))) {
            end++;
        }
        return place
                && end - i > 2
                && !isOrganizationWord(tokens.get(end - 1).lower())
                && !EnglishNouns.isRole(tokens.get(end - 1).lower())
                && (EnglishWords.isFirstName(next.lower())
                        || EnglishWords.PARTICLES.contains(tokens.get(i + 2).lower()));
    }

    /** Whether the article names somebody by this word alone: Mr Moor. */
    boolean isNamedAlone(String word) {
        return texts.contains(word);
    }

    /** WESTMOOR: Jan Vale is: where the news comes from. */
    private static boolean isDateline(List<Token> tokens, int i) {
        String word = tokens.get(i).word();
        return i == 0
                && tokens.size() > 2
                && tokens.get(1).is(":")
                && tokens.get(2).isWord()
                && word.length() > 3
                && word.chars().allMatch(Character::isUpperCase);
    }

    List<Token> withoutNicknames(List<Token> tokens) {
        return nicknames.isEmpty()
                ? tokens
                : tokens.stream().filter(token -> !nicknames.contains(token.start())).toList();
    }

    static boolean isParty(Token token) {
        return PARTIES.contains(token.lower());
    }

    /** Robert [“Bo”] Moor: a name in marks between a first name and a surname. */
    private static boolean isNickname(List<Token> tokens, int at, int start) {
        Token token = tokens.get(at);
        return token.word().charAt(0) == Context.QUOTED
                && token.word().length() <= MAX_NICKNAME
                && at > start
                && EnglishWords.isFirstName(tokens.get(at - 1).lower())
                && at + 1 < tokens.size()
                && EnglishWords.isCapital(tokens.get(at + 1).word())
                && !EnglishWords.STOPS.contains(tokens.get(at + 1).lower());
    }

    static boolean isWeekday(String lower) {
        return WEEKDAYS.contains(lower);
    }

    /** The name that begins with a token, titles before it taken off. */
    private @Nullable Name nameAt(List<Token> tokens, int index) {
        int i = index;
        boolean starts = i == 0 || !tokens.get(i - 1).isWord() && !tokens.get(i - 1).is(",");
        Token first = tokens.get(i);
        if (EnglishWords.isContraction(first.lower())) {
            return null;
        }
        if (!EnglishWords.isCapital(first.word()) && !joined.contains(first.lower())
                || EnglishWords.STOPS.contains(first.lower())
                        && (starts || first.word().length() <= 3)
                        && !opensSurname(tokens, i)
                        && !isFirstNameToo(tokens, i)) {
            return null;
        }
        boolean alone =
                (i + 1 >= tokens.size() || !EnglishWords.isCapital(tokens.get(i + 1).word()))
                        && behindOffice(tokens, i) == i;
        if (alone
                && (CALENDAR.contains(first.lower())
                        || starts
                                && (isCommon(first)
                                        || (EnglishWords.isTitle(first.lower())
                                                        || isOrganizationWord(first.lower()))
                                                && i + 1 < tokens.size()
                                                && EnglishNouns.isRole(tokens.get(i + 1).lower())
                                        || i + 1 < tokens.size()
                                                && EnglishNouns.isCompany(
                                                        tokens.get(i + 1).lower())))) {
            return null;
        }
        boolean party =
                isParty(first)
                        && i + 2 < tokens.size()
                        && tokens.get(i + 1).is("state")
                        && EnglishWords.isCapital(tokens.get(i + 2).word());
        if (party) {
            // Republican state Sen. Jan Moor
            return null;
        }
        if (!alone && isBesideName(tokens, i)
                || isDateline(tokens, i)
                || first.lower().endsWith("-based")) {
            return null;
        }
        if (!alone
                && starts
                && (EnglishWords.isAdverb(first.lower())
                                && !large.contains(first.lower())
                                && !EnglishWords.isFirstName(first.lower())
                        || GERUNDS.contains(first.lower())
                        || first.lower().endsWith("-year-old")
                        || isOrigin(tokens, i))) {
            // Apparently Lindsey, Nineteen-year-old Nina, Belgian Jan Moor
            return null;
        }
        int titleStart = first.start();
        int titleEnd = -1;
        while (i < tokens.size()
                && i + 1 < tokens.size()
                && (EnglishWords.isTitle(tokens.get(i).word())
                        || isCompoundRole(tokens.get(i).lower())
                        || EnglishNouns.isRole(tokens.get(i).lower())
                                && EnglishWords.isFirstName(tokens.get(i + 1).lower()))
                && EnglishWords.isCapital(tokens.get(i + 1).word())
                && !isOffice(tokens, i + 1)
                && !EnglishNouns.isRoles(tokens.get(i + 1).lower())) {
            titleEnd = tokens.get(i).end();
            i++;
        }
        int named = behindOffice(tokens, i);
        if (named > i) {
            titleEnd = tokens.get(named - 1).end();
            i = named;
        }
        int start = i;
        int end = i;
        boolean topic = false;
        while (end < tokens.size()) {
            Token token = tokens.get(end);
            boolean capital =
                    EnglishWords.isCapital(token.word())
                            || isJoinedSurname(token.word())
                                    && (end > start || joined.contains(token.lower()));
            if (isNickname(tokens, end, start)) {
                nicknames.add(token.start());
                end++;
                continue;
            }
            boolean particle =
                    EnglishWords.PARTICLES.contains(token.lower())
                            && end > start
                            && leadsToCapital(tokens, end + 1);
            boolean of =
                    (token.is("of")
                                            || token.is("for")
                                            || token.is("and")
                                            || token.is("&")
                                            || token.is("the"))
                                    && end > start
                                    && end + 1 < tokens.size()
                                    && EnglishWords.isCapital(tokens.get(end + 1).word())
                                    && isOrganizationWord(tokens.get(end - 1).lower())
                                    && !token.is("and")
                            || token.is("&")
                                    && end > start
                                    && end + 1 < tokens.size()
                                    && EnglishWords.isCapital(tokens.get(end + 1).word())
                            || token.is("and") && joinsTopics(tokens, start, end)
                            || token.is("on")
                                    && end > start
                                    && isCommittee(tokens.get(end - 1).lower())
                                    && end + 1 < tokens.size()
                                    && EnglishWords.isCapital(tokens.get(end + 1).word())
                            || token.is("and")
                                    && topic
                                    && end + 1 < tokens.size()
                                    && EnglishWords.isCapital(tokens.get(end + 1).word());
            topic |= token.is("on");
            boolean junior =
                    token.is(",")
                            && end > start
                            && end + 1 < tokens.size()
                            && EnglishWords.SUFFIXES.contains(
                                    tokens.get(end + 1).lower().replace(".", ""));
            if (end > start && token.lower().endsWith("-based")) {
                // New York-based strategist: where, not who.
                return null;
            }
            // “Dear Sir Keith I have read”
            boolean speaking =
                    token.word().equals("I")
                            && end + 1 < tokens.size()
                            && EnglishWords.AUXILIARIES.contains(tokens.get(end + 1).lower());
            if (!capital && !particle && !of && !junior || speaking) {
                break;
            }
            // The Nurses’ Union is one name, Hales’ lawyer is not.
            boolean owners =
                    token.lower().endsWith("s'")
                            && !(end + 1 < tokens.size()
                                    && isOrganizationWord(tokens.get(end + 1).lower()));
            boolean owner = owners || token.lower().endsWith("'s") && !isOfPeople(tokens, end);
            end++;
            // Sheriff’s Office, Moor County Prosecutor’s Office: the owner is part of the name.
            boolean office =
                    owner
                            && end < tokens.size()
                            && EnglishWords.isTitle(
                                    token.word().substring(0, token.word().length() - 2))
                            && EnglishWords.isCapital(tokens.get(end).word())
                            && isOrganizationWord(tokens.get(end).lower());
            if (owner && !office) {
                break;
            }
        }
        if (end == start || isTitleAlone(tokens, index, start, end)) {
            return null;
        }
        // Opposition Leader Bill Shorten: the name is what stands behind the last title.
        for (int k = end - 2; k >= start; k--) {
            if (EnglishWords.isTitle(tokens.get(k).word())
                    && !isOrganizationWord(tokens.get(end - 1).lower())
                    && !EnglishNouns.isRoles(tokens.get(end - 1).lower())
                    && !(k > start + 1
                            && tokens.get(k - 1).is("of")
                            && isOrganizationWord(tokens.get(k - 2).lower()))
                    && !EnglishWords.PARTICLES.contains(tokens.get(k + 1).lower())) {
                titleEnd = tokens.get(k).end();
                start = k + 1;
                break;
            }
        }
        int called = firstNameInside(tokens, start, end);
        if (called > start) {
            titleEnd = tokens.get(called - 1).end();
            start = called;
        }
        int shown = end;
        while (shown > start + 2 && POSTNOMINALS.contains(tokens.get(shown - 1).word())) {
            shown--;
        }
        StringBuilder text = new StringBuilder();
        for (int k = start; k < shown; k++) {
            if (!text.isEmpty() && !tokens.get(k).is(",")) {
                text.append(' ');
            }
            Token part = tokens.get(k);
            text.append(
                    Context.isMasked(part.word().charAt(0))
                            ? article.slice(part.start(), part.end())
                            : part.word());
        }
        String name = text.toString();
        int last = tokens.get(end - 1).end();
        boolean national =
                start > index
                        && isOrganization(name)
                        && (tokens.get(index).is("u.s.") || tokens.get(index).is("u.s"));
        if (national) {
            // U.S. Attorney's Office: no title.
            name = tokens.get(index).word() + " " + name;
            titleEnd = -1;
        }
        if (name.endsWith("'s") || name.endsWith("’s")) {
            name = name.substring(0, name.length() - 2);
            int behind = EnglishTokens.behind(tokens, index, last);
            if (behind < tokens.size()
                    && name.indexOf(' ') < 0
                    // A friend of Moor's said
                    && (index == 0 || !tokens.get(index - 1).is("of"))
                    && EnglishWords.isFinite(tokens.get(behind).lower())) {
                shops.add(name);
            }
        } else if (name.endsWith("'") || name.endsWith("’")) {
            name = name.substring(0, name.length() - 1);
        }
        return new Name(
                name,
                titleEnd < 0 ? null : title(tokens.subList(index, end), titleStart, titleEnd),
                titleStart,
                last);
    }

    /** Von [der] Moor: a capital, at most one more particle before it. */
    private static boolean leadsToCapital(List<Token> tokens, int at) {
        int next =
                at < tokens.size() && EnglishWords.PARTICLES.contains(tokens.get(at).lower())
                        ? at + 1
                        : at;
        return next < tokens.size() && EnglishWords.isCapital(tokens.get(next).word());
    }

    /** The Chief Minister: what stands behind such a title is no name but the rest of it. */
    private static boolean isTitleAlone(List<Token> tokens, int from, int start, int end) {
        return start > from
                && end - start == 1
                && EnglishWords.isTitle(tokens.get(start).word())
                && RANKING.contains(tokens.get(start - 1).lower());
    }

    /** Justice [Department]: the title is a part of the office's name. */
    private static boolean isOffice(List<Token> tokens, int at) {
        return isOrganizationWord(tokens.get(at).lower())
                && (at + 1 >= tokens.size() || !EnglishWords.isCapital(tokens.get(at + 1).word()));
    }

    /** Secretary of State [Peter Moor]: where a first name and one behind it end a title. */
    private static int behindOffice(List<Token> tokens, int from) {
        boolean office =
                from + 3 < tokens.size()
                        && EnglishWords.isTitle(tokens.get(from).word())
                        && (tokens.get(from + 1).is("of") || tokens.get(from + 1).is("for"))
                        && EnglishWords.isCapital(tokens.get(from + 2).word());
        for (int k = from + 3; office && k + 1 < tokens.size(); k++) {
            office = EnglishWords.isCapital(tokens.get(k).word()) || tokens.get(k).is("and");
            if (EnglishWords.isFirstName(tokens.get(k).lower())
                    && EnglishWords.isCapital(tokens.get(k + 1).word())) {
                return k;
            }
        }
        return from;
    }

    /**
     * Commissioner for Financial Affairs [Jan Moor]: where a first name and one behind it begin.
     */
    private static int firstNameInside(List<Token> tokens, int start, int end) {
        boolean person =
                end - start < 3
                        || EnglishWords.isFirstName(tokens.get(start).lower())
                        || isOrganizationWord(tokens.get(end - 1).lower());
        boolean office = isBehindRole(tokens, start);
        for (int k = start + 1; !person && k + 1 < end; k++) {
            if (EnglishWords.isFirstName(tokens.get(k).lower())
                    && tokens.get(k - 1).word().length() > 2
                    && (tokens.get(k - 1).lower().endsWith("s")
                            || EnglishNouns.isRole(tokens.get(k - 1).lower())
                            || office)) {
                return k;
            }
        }
        return start;
    }

    /** General secretary of Moorunion [Jan Vale]: what somebody heads stands before the name. */
    private static boolean isBehindRole(List<Token> tokens, int at) {
        return at > 1
                && (tokens.get(at - 1).is("of") || tokens.get(at - 1).is("at"))
                && EnglishNouns.isRole(tokens.get(at - 2).lower());
    }

    /**
     * Women's Institute, Fishermen's Federation, Children's Hospital: no owner but a name's part.
     */
    private static boolean isOfPeople(List<Token> tokens, int at) {
        String lower = tokens.get(at).lower();
        boolean people =
                lower.endsWith("men's") || lower.equals("people's") || lower.equals("children's");
        return people
                && at + 1 < tokens.size()
                && EnglishWords.isCapital(tokens.get(at + 1).word());
    }

    /** The Securities and Exchange Commission: two topics of one office. */
    private static boolean joinsTopics(List<Token> tokens, int start, int and) {
        boolean topic =
                and > start
                        && and - start <= 2
                        && !EnglishWords.isFirstName(tokens.get(start).lower())
                        && (and - start == 1 || !isOrganizationWord(tokens.get(and - 1).lower()));
        int end = and + 1;
        while (topic
                && end < tokens.size()
                && end - and <= 4
                && EnglishWords.isCapital(tokens.get(end).word())) {
            end++;
        }
        return topic && end - and > 2 && OFFICES.contains(tokens.get(end - 1).lower());
    }

    /** Committees have a topic in their name: Committee on Trade and Industry. */
    private static boolean isCommittee(String lower) {
        return lower.equals("committee") || lower.equals("commission") || lower.equals("council");
    }

    private static String title(List<Token> tokens, int from, int to) {
        StringBuilder title = new StringBuilder();
        for (Token token : tokens) {
            if (token.start() >= from && token.end() <= to) {
                title.append(title.isEmpty() ? "" : " ").append(token.word());
            }
        }
        return title.toString();
    }

    static boolean isOrganizationWord(String lower) {
        return EnglishWords.ORGANIZATIONS.contains(lower.replace(".", ""));
    }

    private void index() {
        for (Name name : all) {
            if (name.text.indexOf(' ') > 0) {
                full.merge(name.text, 1, Integer::sum);
            }
        }
        // Behind those of the running text, which go first.
        aside.forEach(name -> full.merge(name.text, 1, Integer::sum));
        for (String name : full.keySet()) {
            String[] words = name.split(" ");
            if (isOrganization(name)) {
                acronyms.putIfAbsent(initials(words), name);
            }
            int last = words.length - 1;
            while (last > 0
                    && EnglishWords.SUFFIXES.contains(
                            words[last]
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replaceAll("[.,]", ""))) {
                last--;
            }
            StringBuilder surname = new StringBuilder();
            if (last == 2 && !isInitial(words[1])) {
                // Ana Moor Quill may be Moor later.
                bearing(EnglishWords.lower(words[1])).add(name);
            }
            for (int i = last; i > 0 && last - i < MAX_SURNAME; i--) {
                String word = EnglishWords.lower(words[i].replace(",", ""));
                surname.insert(0, i == last ? word : word + " ");
                bearing(surname.toString()).add(name);
                int joined = surname.indexOf("-");
                if (joined > 0 && EnglishWords.PARTICLES.contains(surname.substring(0, joined))) {
                    bearing(surname.substring(joined + 1)).add(name);
                }
            }
            byFirst.computeIfAbsent(words[0], w -> new ArrayList<>()).add(name);
        }
    }

    List<Name> all() {
        return all;
    }

    /** The name at a place, titles included. */
    @Nullable Name at(int place) {
        return at.get(place);
    }

    private static String initials(String[] words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words) {
            if (EnglishWords.isCapital(word)) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    /** The office that capitals stand for, when the article writes it out: the SEC. */
    String writtenOut(String name) {
        return name.length() < 2 ? name : acronyms.getOrDefault(name.replace(".", ""), name);
    }

    private static boolean isInitial(String word) {
        return word.length() <= 2;
    }

    private List<String> bearing(String surname) {
        return byLast.computeIfAbsent(surname, s -> new ArrayList<>());
    }

    /** The fullest name that the article gives to whom a place names shortly. */
    String fullest(String name) {
        if (shops.contains(name) && bearers(name).isEmpty()) {
            return name + "'s";
        }
        boolean several = name.indexOf(' ') > 0;
        if (several && (EnglishWords.isFirstName(firstWord(name)) || isOrganization(name))) {
            return name;
        }
        String person = best(byLast.get(EnglishWords.lower(name)));
        if (person == null && several) {
            person = best(byLast.get(EnglishWords.lower(behindRank(name))));
        }
        if (person != null || several) {
            return person == null ? name : person;
        }
        String first = best(byFirst.get(name));
        String lower = EnglishWords.lower(name);
        return first != null && (EnglishWords.isFirstName(lower) || LEADING.contains(lower))
                ? first
                : name;
    }

    /** All who bear a surname. */
    List<String> bearers(String name) {
        return byLast.getOrDefault(EnglishWords.lower(name), List.of());
    }

    /**
     * The same, where several bear a surname: the one among them who speaks under his full name.
     */
    String fullest(String name, Set<String> speakers) {
        List<String> bearers = bearers(name);
        List<String> speaking = bearers.stream().filter(speakers::contains).toList();
        return bearers.size() > 1 && speaking.size() == 1 ? speaking.getFirst() : fullest(name);
    }

    /** SHO Moor: behind a rank in capitals that no list has. */
    private static String behindRank(String name) {
        int blank = name.indexOf(' ');
        String rank = name.substring(0, blank);
        boolean capitals =
                rank.length() > 1
                        && rank.length() <= 4
                        && rank.chars().allMatch(Character::isUpperCase);
        return capitals ? name.substring(blank + 1) : name;
    }

    private static Gender titled(Name name) {
        String title = name.title == null ? "" : firstWord(name.title);
        title = title.endsWith(".") ? title.substring(0, title.length() - 1) : title;
        return FEMALE_TITLES.contains(title)
                ? Gender.FEMALE
                : MALE_TITLES.contains(title) ? Gender.MALE : Gender.UNKNOWN;
    }

    private void learnFromTitle(Name name) {
        Gender gender = titled(name);
        String bearer = gender == Gender.UNKNOWN ? null : ofSex(name.text, gender);
        if (bearer != null) {
            learn(bearer, gender);
        }
    }

    /** Mrs Moor, where Tom Moor and Ada Moor are told of, is Ada; beside Tom alone his wife. */
    private Name ofTitledSex(Name name) {
        Gender gender = titled(name);
        if (gender == Gender.UNKNOWN || name.text.indexOf(' ') > 0) {
            return name;
        }
        String bearer = ofSex(name.text, gender);
        String text = bearer == null ? name.title + " " + name.text : bearer;
        return new Name(text, name.title, name.start, name.end);
    }

    /** The first whom a short name may mean that is not of the other sex. */
    private @Nullable String ofSex(String name, Gender gender) {
        List<String> bearers = byLast.get(EnglishWords.lower(name));
        String fallback = null;
        for (String bearer : bearers == null ? List.of(fullest(name)) : bearers) {
            if (isOrganization(bearer)) {
                continue;
            }
            Gender of = gender(bearer);
            if (of == gender) {
                return bearer;
            }
            fallback = fallback == null && of == Gender.UNKNOWN ? bearer : fallback;
        }
        return fallback;
    }

    private @Nullable String best(@Nullable List<String> names) {
        if (names == null) {
            return null;
        }
        String best = null;
        for (String name : names) {
            if (isOrganization(name)) {
                continue;
            }
            if (best == null) {
                best = name;
            }
        }
        return best;
    }

    /** Sir Desmond: the one whose first name it is. */
    String fullestByFirst(String name) {
        List<String> bearers = byFirst.get(name);
        return bearers == null || bearers.size() > 1 || isOrganization(bearers.getFirst())
                ? name
                : bearers.getFirst();
    }

    static boolean isOrganization(String name) {
        for (String word : name.split(" ")) {
            if (isOrganizationWord(EnglishWords.lower(word))) {
                return true;
            }
        }
        return name.length() <= 5
                && name.length() > 1
                && name.equals(name.toUpperCase(java.util.Locale.ROOT));
    }

    void learn(String name, Gender gender) {
        genders.putIfAbsent(name, gender);
    }

    /** A pronoun that probably means the name; it counts where nothing better tells. */
    void vote(String name, Gender gender) {
        votes.merge(name, gender == Gender.MALE ? 1 : -1, Integer::sum);
    }

    /** Whether a first name or what the article calls somebody tells, not only a pronoun nearby. */
    boolean isGendered(String name) {
        return genders.containsKey(name) || EnglishWords.isFirstName(firstWord(name));
    }

    private static String firstWord(String name) {
        int blank = name.indexOf(' ');
        return EnglishWords.lower(blank < 0 ? name : name.substring(0, blank));
    }

    Gender gender(String name) {
        Gender known = genders.get(name);
        if (known != null) {
            return known;
        }
        String first = firstWord(name);
        boolean female = EnglishWords.FEMALES.contains(first);
        boolean male = EnglishWords.MALES.contains(first);
        if (female == male) {
            int vote = votes.getOrDefault(name, 0);
            return vote == 0 ? Gender.UNKNOWN : vote > 0 ? Gender.MALE : Gender.FEMALE;
        }
        return female ? Gender.FEMALE : Gender.MALE;
    }
}
