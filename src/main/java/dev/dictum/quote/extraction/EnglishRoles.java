package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishNames.Gender;
import dev.dictum.quote.extraction.EnglishNames.Name;
import dev.dictum.quote.extraction.EnglishTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who bears which role in one article: titles, appositions and what a sentence says somebody is
 * (“Jan Moor, the coach”, “singer Jan Moor”, “Jan Moor is a nurse”), so that “the coach” later
 * finds its name.
 */
final class EnglishRoles {
    /** What somebody may be whose film has a name. */
    private static final List<String> WORKERS = List.of("director", "filmmaker");

    /** Behind a name or a party, words for somebody whom the text has told of. */
    private static final Set<String> EPITHETS =
            Set.of(
                    "actor",
                    "actress",
                    "singer",
                    "rapper",
                    "comedian",
                    "striker",
                    "midfielder",
                    "defender",
                    "forward",
                    "winger",
                    "goalkeeper",
                    "quarterback",
                    "pitcher",
                    "partner",
                    "founder",
                    "co-founder",
                    "author",
                    "novelist",
                    "host",
                    "presenter",
                    "frontman",
                    "bassist",
                    "guitarist",
                    "drummer",
                    "native",
                    "senator",
                    "congressman",
                    "congresswoman",
                    "governor",
                    "lawmaker",
                    "republican",
                    "democrat");

    /** Words for those who have joined, whatever their name says that they are. */
    private static final Set<String> GROUPS =
            Set.of(
                    "group",
                    "organization",
                    "organisation",
                    "association",
                    "body",
                    "network",
                    "charity",
                    "nonprofit");

    /** What the names of such end with. */
    private static final Set<String> JOINED =
            Set.of("council", "association", "alliance", "coalition", "federation");

    private static final int BEFORE = 90;
    private static final int BEHIND = 160;
    private static final int MAX_WORDS = 10;
    private static final int MAX_HOLDERS = 8;
    private static final int MAX_BACK = 40;

    /** A name with the words that describe it at one place. */
    private record Holder(String name, int place, Set<String> words, boolean organization) {}

    private final char[] context;
    private final ArticleText article;
    private final EnglishNames names;
    private final Map<String, List<Holder>> holders = new HashMap<>();

    /** Who may be called so where nobody else is: a senator is a lawmaker. */
    private final Map<String, List<Holder>> others = new HashMap<>();

    private final Set<String> people = new HashSet<>();
    private final Set<String> organizations = new HashSet<>();
    private final Map<String, Integer> subjects = new LinkedHashMap<>();

    /** The names that are subjects, in their order. */
    private final List<Name> acting = new ArrayList<>();

    /** What the article calls a company, a maker, a chain. */
    private final Set<String> firms = new HashSet<>();

    /** Roles that the article brings in with “a”, “an”, “one” or “another”. */
    private final Set<String> introduced = new HashSet<>();

    /** By role and place, those who speak for somebody: a spokeswoman for the Moor Commission. */
    private final Map<String, TreeMap<Integer, String>> agents = new HashMap<>();

    /** The organisation of which the article tells most, by how often it is a subject. */
    private @Nullable String company;

    private EnglishRoles(ArticleText article, char[] context, EnglishNames names) {
        this.article = article;
        this.context = context;
        this.names = names;
    }

    static EnglishRoles of(ArticleText article, char[] context, EnglishNames names) {
        EnglishRoles roles = new EnglishRoles(article, context, names);
        for (Name name : names.all()) {
            roles.read(name);
        }
        for (Paragraph paragraph : article.paragraphs) {
            roles.introduce(EnglishTokens.of(context, paragraph.start(), paragraph.end()));
        }
        roles.company = roles.mostNamedCompany();
        return roles;
    }

    private void introduce(List<Token> tokens) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.is("the")) {
                learnOffice(tokens, i + 1);
            }
            if (!token.is("a") && !token.is("an") && !token.is("one") && !token.is("another")) {
                continue;
            }
            int to = i + 1;
            while (to < tokens.size() && to - i < MAX_WORDS && tokens.get(to).isWord()) {
                to++;
            }
            String head = head(lower(tokens.subList(i + 1, to)));
            // “Jan Moor, a nurse” tells of somebody who has a name.
            if (head != null && (i == 0 || !tokens.get(i - 1).is(","))) {
                List<String> phrase = lower(tokens.subList(i + 1, to));
                introduced.add(head);
                introduced.add(String.join(" ", phrase.subList(0, phrase.indexOf(head) + 1)));
            }
            learnAgent(tokens, i + 1);
            learnSource(tokens, i + 1);
        }
    }

    /** A spokeswoman for the Moor Commission: she is “the spokeswoman” further down. */
    private void learnAgent(List<Token> tokens, int at) {
        boolean speaksFor =
                at + 2 < tokens.size()
                        && tokens.get(at + 1).is("for")
                        && EnglishNouns.isRole(tokens.get(at).lower());
        if (!speaksFor) {
            return;
        }
        int of = tokens.get(at + 2).is("the") ? at + 3 : at + 2;
        Name name = of < tokens.size() ? names.at(tokens.get(of).start()) : null;
        if (name != null) {
            Token role = tokens.get(at);
            agents.computeIfAbsent(role.lower(), r -> new TreeMap<>())
                    .put(role.start(), article.slice(role.start(), name.end()));
        }
    }

    /** The county public defender's office: it is “the office” further down. */
    private void learnOffice(List<Token> tokens, int from) {
        boolean owned = false;
        for (int i = from; i < Math.min(tokens.size(), from + MAX_WORDS); i++) {
            Token token = tokens.get(i);
            if (!token.isWord() || EnglishWords.PREPOSITIONS.contains(token.lower())) {
                return;
            }
            if (owned && token.is("office")) {
                agents.computeIfAbsent("office", r -> new TreeMap<>())
                        .put(token.start(), article.slice(tokens.get(from).start(), token.end()));
                return;
            }
            owned |= token.lower().endsWith("'s");
        }
    }

    /** A second person familiar with the talks: he is “the person” further down. */
    private void learnSource(List<Token> tokens, int from) {
        int at = from;
        while (at + 2 < tokens.size()
                && at - from < 2
                && !EnglishNouns.isRole(tokens.get(at).lower())
                && !tokens.get(at).is("person")) {
            at++;
        }
        boolean source =
                at + 3 < tokens.size()
                        && (tokens.get(at + 1).is("familiar") && tokens.get(at + 2).is("with")
                                || tokens.get(at + 1).is("close") && tokens.get(at + 2).is("to")
                                || tokens.get(at + 1).is("briefed") && tokens.get(at + 2).is("on"));
        if (!source
                || !EnglishNouns.isRole(tokens.get(at).lower()) && !tokens.get(at).is("person")) {
            return;
        }
        int to = at + 3;
        while (to < tokens.size()
                && to - at < MAX_WORDS
                && tokens.get(to).isWord()
                && !tokens.get(to).is("who")
                && !tokens.get(to).is("that")
                && !EnglishWords.CUES.contains(tokens.get(to).lower())
                && !EnglishWords.AUXILIARIES.contains(tokens.get(to).lower())) {
            to++;
        }
        Token role = tokens.get(at);
        agents.computeIfAbsent(role.lower(), r -> new TreeMap<>())
                .put(role.start(), article.slice(role.start(), tokens.get(to - 1).end()));
    }

    /** One former employee … the former employee: somebody whom the article does not name. */
    boolean isIntroduced(Mention role) {
        return introduced.contains(String.join(" ", words(role.name())));
    }

    /** The role by which somebody without a name was told of before; null when there is none. */
    @Nullable String agent(Mention role) {
        TreeMap<Integer, String> told = agents.get(EnglishWords.lower(role.name()));
        Map.Entry<Integer, String> last = told == null ? null : told.lowerEntry(role.start());
        return last == null || !isDefinite(role) ? null : last.getValue();
    }

    private void read(Name name) {
        Paragraph paragraph = article.paragraphAt(name.start());
        List<Token> left =
                EnglishTokens.of(
                        context, Math.max(paragraph.start(), name.start() - BEFORE), name.start());
        if (left.size() > 2
                && left.getLast().is("state")
                && EnglishNames.isParty(left.get(left.size() - 2))) {
            // The sponsor, Republican state [Sen. Jan Moor]
            left = left.subList(0, left.size() - 2);
        }
        List<Token> right =
                EnglishTokens.of(
                        context, name.end(), Math.min(paragraph.end(), name.end() + BEHIND));
        String full = names.fullest(name.text());
        if (name.title() != null) {
            List<String> title = new ArrayList<>(words(name.title()));
            title.replaceAll(EnglishNouns::inFull);
            if (!left.isEmpty() && (left.getLast().is("former") || left.getLast().is("ex"))) {
                title.addFirst("former");
            }
            hold(full, name.start(), title);
            alsoHold(full, name.start(), title);
        }
        boolean works =
                !right.isEmpty()
                        && right.getFirst().word().charAt(0) == Context.QUOTED
                        && name.end() > 1
                        && context[name.end() - 1] == 's'
                        && "'’".indexOf(context[name.end() - 2]) >= 0
                        && (right.size() == 1
                                || !right.get(1).isWord()
                                || right.get(1).is("out")
                                || EnglishWords.PREPOSITIONS.contains(right.get(1).lower())
                                || EnglishWords.isFinite(right.get(1).lower())
                                || right.get(1).lower().endsWith("s"))
                        && isTitle(right.getFirst());
        if (works) {
            // In J.C. [Moor]'s “A Cold Year”
            WORKERS.forEach(worker -> also(full, name.start(), worker));
        }
        if (EnglishNames.isOrganization(full)) {
            office(full, name);
        }
        beside(full, name, left);
        if (!left.isEmpty() && left.getLast().is(",")) {
            apposedBefore(full, name, left);
        }
        boolean employs =
                right.size() > 1
                        && EnglishNouns.isRole(right.getFirst().lower())
                        && EnglishWords.isFirstName(right.get(1).lower())
                        && full.indexOf(' ') > 0
                        && !names.isGendered(full);
        if (employs) {
            organizations.add(full);
        }
        apposedBehind(full, name, right);
        predicate(full, name, right);
        vote(full, right);
        boolean first = left.isEmpty() || !left.getLast().isWord() && !left.getLast().is(",");
        boolean acts = !right.isEmpty() && right.getFirst().isWord();
        if (acts && (first || left.getLast().is("the"))) {
            subjects.merge(full, 1, Integer::sum);
            acting.add(name);
        }
    }

    /** A Cold Year: capitals, small words aside. */
    private boolean isTitle(Token marks) {
        String inside = article.slice(marks.start() + 1, marks.end() - 1);
        for (String word : inside.split("[ ,]+")) {
            if (word.length() > 3 && !EnglishWords.isCapital(word)) {
                return false;
            }
        }
        return !inside.isBlank();
    }

    /**
     * A senator is the lawmaker, a prime minister the premier, a district attorney the prosecutor.
     */
    private void alsoHold(String full, int place, List<String> title) {
        String head = head(title);
        if (head == null) {
            return;
        }
        EnglishNouns.also(head).forEach(other -> also(full, place, other));
        if (head.equals("minister") && title.contains("prime")) {
            also(full, place, "premier");
        }
        if (head.equals("attorney") && (title.contains("district") || title.contains("u.s"))) {
            also(full, place, "prosecutor");
        }
        if (!head.equals("detective") && title.contains("detective")) {
            also(full, place, "detective");
        }
    }

    private void also(String full, int place, String word) {
        others.computeIfAbsent(EnglishNouns.kind(word), k -> new ArrayList<>())
                .add(new Holder(full, place, Set.of(word), false));
    }

    /** The council is the Westmoor Council, the agency the Weather Service. */
    private void office(String full, Name name) {
        List<String> words = words(full);
        String head = head(words);
        if (head == null) {
            return;
        }
        hold(full, name.start(), words);
        if (JOINED.contains(head)) {
            hold(full, name.start(), List.of("group"));
        }
        switch (head) {
            case "service", "administration", "bureau", "department", "office" ->
                    hold(full, name.start(), List.of("agency"));
            default -> {}
        }
    }

    private static List<String> words(String phrase) {
        List<String> words = new ArrayList<>();
        for (String word : EnglishWords.lower(phrase).split(" ")) {
            words.add(word.endsWith(".") ? word.substring(0, word.length() - 1) : word);
        }
        return words;
    }

    /** Coach Jan Moor, pop singer Jan Moor, hotel group Moor Stays. */
    private void beside(String full, Name name, List<Token> left) {
        int from = left.size();
        while (from > 0 && left.size() - from < MAX_WORDS && isNoun(left.get(from - 1))) {
            from--;
        }
        if (from < left.size()) {
            hold(full, name.start(), lower(left.subList(from, left.size())));
        }
    }

    private static boolean isNoun(Token token) {
        String lower = token.lower();
        return token.isWord()
                && !EnglishWords.PREPOSITIONS.contains(lower)
                && !EnglishWords.AUXILIARIES.contains(lower)
                && !EnglishWords.STOPS.contains(lower)
                && !EnglishWords.CUES.contains(lower)
                && !lower.endsWith("'s");
    }

    /** The coach, Jan Moor; his wife, Ada. */
    private void apposedBefore(String full, Name name, List<Token> left) {
        int to = left.size() - 1;
        int from = to;
        while (from > 0 && to - from < MAX_WORDS && left.get(from - 1).isWord()) {
            Token token = left.get(from - 1);
            if (token.is("that") || token.is("which") || token.is("who")) {
                return;
            }
            if (isDeterminer(token)) {
                if (from > 2 && left.get(from - 2).is("to") && left.get(from - 3).is("according")) {
                    // According to an official, Moor will go: of whom the official speaks.
                    return;
                }
                List<String> phrase = lower(left.subList(from, to));
                String head = head(phrase);
                boolean place =
                        head != null
                                && !EnglishNouns.isRole(head)
                                && from > 1
                                && EnglishWords.PREPOSITIONS.contains(left.get(from - 2).lower());
                boolean colleague = place && isColleague(left, from - 2);
                boolean person =
                        name.title() != null
                                || EnglishWords.isFirstName(
                                        full.split(" ")[0].toLowerCase(Locale.ROOT));
                if (place && !colleague && person) {
                    // In a post on Monday, [Jan Moor] wrote: where he did.
                    return;
                }
                hold(full, name.start(), colleague ? List.of(left.get(from - 3).lower()) : phrase);
                return;
            }
            from--;
        }
        if (from == 0 && to > 0) {
            // “Westmoor United boss, Jan Moor,” begins the paragraph.
            hold(full, name.start(), lower(left.subList(0, to)));
        }
    }

    /** Her colleague at the museum, Jan Moor: the noun before the preposition is what he is. */
    private static boolean isColleague(List<Token> left, int preposition) {
        return preposition > 0 && EnglishNouns.isRole(left.get(preposition - 1).lower());
    }

    private static boolean isDeterminer(Token token) {
        return switch (token.lower()) {
            case "the", "a", "an", "his", "her", "their", "its", "my", "our" -> true;
            default -> token.lower().endsWith("'s") || token.lower().endsWith("s'");
        };
    }

    /** Aboard the ferry Westmoor, [the captain said]: somebody who speaks, no apposition. */
    private static boolean isSubject(List<Token> words) {
        return words.getFirst().is("the")
                && words.stream().anyMatch(word -> EnglishWords.CUES.contains(word.lower()));
    }

    /** Jan Moor, a coach; Jan Moor, 34, a coach; Jan Moor, president of the club. */
    private void apposedBehind(String full, Name name, List<Token> right) {
        int i = 0;
        for (int part = 0; part < 3 && i < right.size() && right.get(i).is(","); part++) {
            int from = i + 1;
            int to = from;
            while (to < right.size() && right.get(to).isWord()) {
                to++;
            }
            if (from == to || EnglishWords.PRONOUNS.contains(right.get(from).lower())) {
                if (from < to && right.get(from).is("who")) {
                    people.add(full);
                    predicate(full, name, right.subList(from + 1, right.size()));
                }
                return;
            }
            Token first = right.get(from);
            if (isAnother(right, from) || isSubject(right.subList(from, to))) {
                return;
            }
            if (Character.isDigit(first.word().charAt(0)) && first.word().length() <= 3) {
                people.add(full);
                hold(full, name.start(), List.of(first.word() + "-year-old"));
            } else if (to - from == 1 && !EnglishNouns.isRole(first.lower())) {
                // Jan Moor, centre: where he plays, nothing that acts.
                i = to;
                continue;
            } else if (!first.is("whose")
                    && !(EnglishWords.isCapital(first.word())
                            && !EnglishNouns.isNationality(first.lower()))) {
                hold(full, name.start(), lower(right.subList(from, officeEnd(right, from, to))));
            }
            i = to;
        }
    }

    /** Posted on Moornet, [the Westmoor Police Department thanked]: no apposition, the subject. */
    private boolean isAnother(List<Token> right, int from) {
        Name name =
                isDeterminer(right.get(from)) && from + 1 < right.size()
                        ? names.at(right.get(from + 1).start())
                        : null;
        if (name == null || !EnglishNames.isOrganization(name.text())) {
            return false;
        }
        int behind = EnglishTokens.behind(right, from + 1, name.end());
        return behind < right.size() && right.get(behind).isWord();
    }

    /** Jan Moor, director [Museum of Arts]: the role, not the house. */
    private static int officeEnd(List<Token> right, int from, int to) {
        return to - from > 1
                        && EnglishNouns.isRole(right.get(from).lower())
                        && EnglishWords.isCapital(right.get(from + 1).word())
                ? from + 1
                : to;
    }

    /** Jan Moor is a coach; Jan Moor was sacked as coach, served as minister. */
    private void predicate(String full, Name name, List<Token> right) {
        int limit = Math.min(right.size(), 14);
        for (int i = 0; i < limit; i++) {
            Token token = right.get(i);
            if (!token.isWord()) {
                return;
            }
            boolean is =
                    i <= 1
                            && switch (token.lower()) {
                                case "is", "was", "became", "remains", "been" -> true;
                                default -> false;
                            };
            if (is || token.is("as") && i > 0 && !isOfAnother(right, i)) {
                int from = i + 1;
                int to = from;
                while (to < right.size() && right.get(to).isWord() && to - from < MAX_WORDS) {
                    to++;
                }
                if (to > from && (token.is("as") || isDeterminer(right.get(from)))) {
                    hold(full, name.start(), lower(right.subList(from, to)));
                    return;
                }
            }
        }
    }

    /** Asgard, whom Moor referred to as her husband: it is somebody else than Moor. */
    private static boolean isOfAnother(List<Token> right, int as) {
        return as + 1 < right.size()
                && (right.get(as + 1).is("her") || right.get(as + 1).is("his"))
                && right.subList(0, as).stream().noneMatch(t -> EnglishWords.isBeing(t.lower()));
    }

    /** Which pronoun the sentence, or the beginning of the next one, has for a name. */
    private void vote(String full, List<Token> right) {
        boolean begins = false;
        for (int i = 0; i < right.size(); i++) {
            Token token = right.get(i);
            if (names.at(token.start()) != null || begins && !isSubjectPronoun(token)) {
                return;
            }
            Gender gender =
                    switch (token.lower()) {
                        case "he", "his", "himself" -> Gender.MALE;
                        case "she", "hers", "herself" -> Gender.FEMALE;
                        case "her" ->
                                i > 0 && EnglishWords.isReporting(right.get(i - 1).lower())
                                        ? Gender.UNKNOWN
                                        : Gender.FEMALE;
                        default -> Gender.UNKNOWN;
                    };
            if (gender != Gender.UNKNOWN) {
                names.vote(full, gender);
                return;
            }
            begins = token.is(".");
        }
    }

    private static boolean isSubjectPronoun(Token token) {
        return token.is("he") || token.is("she");
    }

    private static List<String> lower(List<Token> tokens) {
        return tokens.stream().map(Token::lower).toList();
    }

    private void hold(String full, int place, List<String> phrase) {
        String head = head(phrase);
        if (head == null) {
            return;
        }
        boolean organization = EnglishNouns.isCompany(head) && !EnglishNouns.isRole(head);
        if (EnglishNames.isOrganization(full) && !organization) {
            return;
        }
        Gender gender = EnglishNouns.gender(head);
        if (gender != Gender.UNKNOWN) {
            names.learn(full, gender);
        }
        (organization ? organizations : people).add(full);
        if (isNamedCompany(head)) {
            firms.add(full);
        }
        if (organization && !EnglishNames.isOrganization(full)) {
            // Called a firm or a group once, it is what “the company” most likely means.
            subjects.merge(full, 2, Integer::sum);
        }
        List<Holder> of = holders.computeIfAbsent(EnglishNouns.kind(head), k -> new ArrayList<>());
        for (Holder holder : of) {
            if (holder.name.equals(full)) {
                holder.words.addAll(phrase);
                return;
            }
        }
        if (of.size() < MAX_HOLDERS) {
            of.add(new Holder(full, place, new HashSet<>(phrase), organization));
        }
    }

    /** The noun that carries a phrase: the last before a preposition, if it is a role. */
    static @Nullable String head(List<String> phrase) {
        String head = null;
        for (int i = 0; i < phrase.size(); i++) {
            String word = phrase.get(i);
            boolean ends =
                    EnglishWords.PREPOSITIONS.contains(word)
                            || EnglishWords.PRONOUNS.contains(word)
                            || EnglishWords.AUXILIARIES.contains(word)
                            || EnglishWords.CUES.contains(word);
            if (ends) {
                break;
            }
            if (EnglishNouns.isRole(word) || EnglishNouns.isCompany(word)) {
                head = word;
            } else if (head != null && word.endsWith("ed")) {
                break;
            } else if (head != null && !word.equals("and")) {
                // A noun behind it that is no role: “police station”, “student loans”.
                head = null;
            }
        }
        return head;
    }

    boolean isPerson(String full) {
        return people.contains(full);
    }

    boolean isOrganization(String full) {
        return organizations.contains(full);
    }

    /** Whether the words before a role make it one that was told of: the coach, his mother. */
    boolean isDefinite(Mention role) {
        int from = Math.max(0, role.start() - 8);
        List<Token> before = EnglishTokens.of(context, from, role.start());
        String first = EnglishWords.lower(role.name().split(" ")[0]);
        return !before.isEmpty() && before.getLast().is("the")
                || first.equals("his")
                || first.equals("her")
                || first.equals("their")
                || first.equals("its");
    }

    /** The name of whom or what a role phrase means, when the article says who bears it. */
    @Nullable Mention bearer(Mention role) {
        List<String> phrase = words(role.name());
        String head = head(phrase);
        if (head == null) {
            return null;
        }
        boolean definite = isDefinite(role);
        boolean bare = phrase.size() == 1 && EnglishWords.isTitle(head) && !followsArticle(role);
        if (!definite && !bare) {
            return onlyOne(role, phrase, head);
        }
        String near = definite && phrase.size() == 1 ? company(head, role.start()) : null;
        if (near != null) {
            return new Mention(near, Mention.Type.ORGANIZATION, null, role.start(), role.end());
        }
        Holder best = best(head, phrase, role.start());
        if (best != null && best.place > role.start() && isOfOthers(role, best)) {
            best = null;
        }
        if (best == null && definite && isNamedCompany(head)) {
            return company == null
                    ? null
                    : new Mention(
                            company, Mention.Type.ORGANIZATION, null, role.start(), role.end());
        }
        return best == null
                ? null
                : new Mention(
                        best.name,
                        best.organization ? Mention.Type.ORGANIZATION : Mention.Type.NAME,
                        best.organization ? null : role.name(),
                        role.start(),
                        role.end());
    }

    /** A judge has praised …: the only one whom the article names with that title. */
    private @Nullable Mention onlyOne(Mention role, List<String> phrase, String head) {
        List<Holder> all = holders.getOrDefault(EnglishNouns.kind(head), List.of());
        boolean lead =
                phrase.size() == 1
                        && EnglishWords.isTitle(head)
                        && role.start() < article.paragraphs.getFirst().end();
        return lead
                        && all.size() == 1
                        && !all.getFirst().organization
                        && all.getFirst().words.contains(head)
                ? new Mention(
                        all.getFirst().name,
                        Mention.Type.NAME,
                        role.name(),
                        role.start(),
                        role.end())
                : null;
    }

    /** Their tests, his figures: nothing that speaks by itself. */
    static boolean isThingOwned(Mention who) {
        List<String> phrase = words(who.name());
        return who.type() == Mention.Type.ROLE
                && switch (phrase.getFirst()) {
                    case "his", "her", "their", "its" ->
                            phrase.stream()
                                    .noneMatch(w ->
                                            EnglishNouns.isRole(w)
                                                    || EnglishNouns.isRoles(w)
                                                    || EnglishNouns.isCompany(w)
                                                    || EnglishNouns.isDocument(w));
                    default -> false;
                };
    }

    /** The data now available, the bank's policy: what nobody could call somebody. */
    static boolean isThing(Mention who) {
        List<String> phrase = words(who.name());
        return who.type() == Mention.Type.ROLE
                && phrase.size() > 1
                && phrase.stream()
                        .noneMatch(w ->
                                EnglishNouns.isRole(w)
                                        || EnglishNouns.isRoles(w)
                                        || EnglishNouns.isCompany(w)
                                        || EnglishNouns.isCompanies(w)
                                        || EnglishNouns.isNational(w)
                                        || EnglishNouns.isDocument(w)
                                        || endsAsPeopleDo(w));
    }

    private static boolean endsAsPeopleDo(String word) {
        String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        return one.endsWith("er")
                || one.endsWith("or")
                || one.endsWith("ist")
                || one.endsWith("ian")
                || one.endsWith("man")
                || one.endsWith("men")
                || one.endsWith("ee");
    }

    /** Words that mean somebody by origin, age, children, a past office: no new person. */
    boolean isEpithet(Mention role) {
        List<String> phrase = words(role.name());
        if (phrase.size() == 1 && EnglishNouns.isNational(phrase.getFirst())) {
            return true;
        }
        // The world number 14.
        boolean ranked =
                phrase.size() == 3
                        && phrase.getFirst().equals("world")
                        && (phrase.get(1).equals("number") || phrase.get(1).equals("no"));
        if (ranked) {
            return true;
        }
        String head = head(phrase);
        if (head == null || !EnglishNouns.isRole(head)) {
            return false;
        }
        boolean named =
                phrase.size() > 1
                        && Character.isUpperCase(role.name().charAt(0))
                        && head.equals(phrase.getLast())
                        && EPITHETS.contains(head);
        if (named) {
            // The Harbor Nights actress, the Idaho senator
            return true;
        }
        int of = phrase.indexOf("of");
        return EnglishNouns.isAge(head)
                || EnglishNouns.isAge(phrase.getFirst())
                || EnglishNouns.isNationality(phrase.getFirst())
                || phrase.getFirst().equals("former")
                || head.equals("star")
                || head.equals("veteran")
                || head.contains("-of-")
                || phrase.getFirst().equals("young") && EnglishNouns.gender(head) == Gender.UNKNOWN
                || of > 0
                        && of + 1 < phrase.size()
                        && (EnglishWords.STOPS.contains(phrase.get(of + 1))
                                && EnglishNouns.gender(head) != Gender.UNKNOWN);
    }

    /**
     * “The charity” may be the RSPCA, whose name does not tell what it is; “the trade group” a
     * council of those who trade.
     */
    boolean mayBe(Mention noun, Mention office) {
        List<String> phrase = words(noun.name());
        String head = phrase.getLast();
        boolean joined = GROUPS.contains(head);
        boolean plain =
                phrase.size() == 1 || joined && EnglishWords.lower(noun.name()).equals(noun.name());
        String named = head(words(office.name()));
        return plain
                && EnglishNouns.isCompany(head)
                && !EnglishNouns.isRole(head)
                && !EnglishNouns.isDocument(head)
                && (named == null || joined && JOINED.contains(named));
    }

    /** The trade group is not the consumer group that was told of. */
    private static boolean isOfOtherKind(Holder holder, List<String> phrase, String head) {
        return holder.organization
                && GROUPS.contains(head)
                && phrase.size() > 1
                && holder.words.size() > 1
                && phrase.stream()
                        .noneMatch(word -> !word.equals(head) && holder.words.contains(word));
    }

    /** Nobody is said to have the role: no name stands beside it, no “a nurse” before. */
    boolean isUnknown(Mention role) {
        String head = head(words(role.name()));
        return head != null
                && EnglishNouns.isRole(head)
                && !holders.containsKey(EnglishNouns.kind(head))
                && !introduced.contains(head);
    }

    /**
     * A calling rather than an office or a kinship: “the pollster” is somebody told of, “the judge”
     * and “the sister” may be anybody.
     */
    boolean isPersonal(Mention role) {
        List<String> phrase = words(role.name());
        String head = head(phrase);
        return head != null
                && phrase.size() <= 2
                && EnglishNouns.isRole(head)
                && (EnglishNouns.gender(head) == Gender.UNKNOWN || isCalling(head))
                && !EnglishNouns.isInstitutional(head);
    }

    /** Actress, businessman: what she or he does, where sister and widow tell of somebody else. */
    private static boolean isCalling(String head) {
        return head.endsWith("ress") || head.startsWith("business") || head.startsWith("sports");
    }

    /** The pronoun that would stand for a role, or none in particular. */
    String pronoun(Mention role) {
        return switch (gender(role)) {
            case FEMALE -> "she";
            case MALE -> "he";
            case UNKNOWN -> "";
        };
    }

    Gender gender(Mention role) {
        List<String> phrase = words(role.name());
        String head = phrase.size() == 1 ? phrase.getFirst() : head(phrase);
        return head == null ? Gender.UNKNOWN : EnglishNouns.gender(head);
    }

    private boolean followsArticle(Mention role) {
        List<Token> before = EnglishTokens.of(context, Math.max(0, role.start() - 8), role.start());
        return !before.isEmpty() && (before.getLast().is("a") || before.getLast().is("an"));
    }

    private @Nullable Holder best(String head, List<String> phrase, int place) {
        Holder known = best(head, phrase, place, true);
        // An actress spoke: she is nobody whose name may be that of one.
        return known == null && !introduced.contains(head)
                ? best(head, phrase, place, false)
                : known;
    }

    private @Nullable Holder best(String head, List<String> phrase, int place, boolean strict) {
        Holder best = null;
        boolean former = phrase.contains("former");
        int most = Integer.MIN_VALUE;
        String kind = EnglishNouns.kind(head);
        List<Holder> called = holders.getOrDefault(kind, List.of());
        if (called.isEmpty() && !introduced.contains(head)) {
            called = others.getOrDefault(kind, List.of());
        }
        for (Holder holder : called) {
            // An actress is not the actor, unless the article calls her so.
            if (EnglishNouns.gender(head) == Gender.FEMALE
                    && !holder.words.contains(head)
                    && names.gender(holder.name) != Gender.FEMALE
                    // A star whose name does not tell may be the actress.
                    && (strict || names.gender(holder.name) == Gender.MALE)) {
                continue;
            }
            boolean another =
                    holder.organization
                            && GROUPS.contains(head)
                            && holder.words.size() == 1
                            && introduced.contains(head);
            if (another || isOfOtherKind(holder, phrase, head)) {
                continue;
            }
            int common = 0;
            for (String word : phrase) {
                common += holder.words.contains(word) ? 2 : 0;
            }
            // Of two that fit alike the one told of last before the place.
            int score = common * 2 + (holder.place < place ? 1 : 0);
            // The president, beside a former one, is the one in office.
            score -= !former && holder.words.contains("former") ? 2 : 0;
            score -= !phrase.contains("lieutenant") && holder.words.contains("lieutenant") ? 2 : 0;
            boolean later =
                    score == most
                            && holder.place < place
                            && (best == null
                                    || lastNamed(holder.name, place)
                                            >= lastNamed(best.name, place));
            if (score > most || later) {
                best = holder;
                most = score;
            }
        }
        return best != null && contradicts(best, phrase) ? null : best;
    }

    /** How many of names in their order begin before a place. */
    private static int before(List<Name> names, int place) {
        int low = 0;
        int high = names.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (names.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Where somebody is named last before a place; -1: not near. */
    private int lastNamed(String full, int place) {
        List<Name> all = names.all();
        int behind = before(all, place);
        for (int i = behind - 1; i >= Math.max(0, behind - MAX_BACK); i--) {
            if (names.fullest(all.get(i).text()).equals(full)) {
                return all.get(i).start();
            }
        }
        return -1;
    }

    /** “The Labour leader” is not the leader of another party who is named only further down. */
    private static boolean isOfOthers(Mention role, Holder holder) {
        String[] words = role.name().split(" ");
        for (int i = 0; i + 1 < words.length; i++) {
            if (EnglishWords.PREPOSITIONS.contains(words[i])) {
                return false;
            }
            if (EnglishWords.isCapital(words[i])
                    && !holder.words.contains(EnglishWords.lower(words[i]))) {
                return true;
            }
        }
        return false;
    }

    /** The mayor of another town is another mayor. */
    private static boolean contradicts(Holder holder, List<String> phrase) {
        int of = phrase.indexOf("of");
        return of >= 0
                && holder.words.contains("of")
                && phrase.subList(of + 1, phrase.size()).stream().noneMatch(holder.words::contains);
    }

    /** “The company”: the firm that acted last. */
    private @Nullable String company(String head, int place) {
        if (!isNamedCompany(head)) {
            return null;
        }
        int behind = before(acting, place);
        for (int i = behind - 1; i >= Math.max(0, behind - MAX_BACK); i--) {
            String full = names.fullest(acting.get(i).text());
            if (firms.contains(full)) {
                return full;
            }
        }
        return null;
    }

    private static boolean isNamedCompany(String head) {
        return switch (head) {
            case "company",
                    "firm",
                    "business",
                    "retailer",
                    "carmaker",
                    "automaker",
                    "manufacturer",
                    "maker",
                    "chain",
                    "startup",
                    "start-up",
                    "giant",
                    "airline",
                    "operator",
                    "provider",
                    "vendor",
                    "exchange",
                    "carrier",
                    "drugmaker",
                    "chipmaker",
                    "lender",
                    "insurer",
                    "supplier",
                    "developer" ->
                    true;
            default -> false;
        };
    }

    private @Nullable String mostNamedCompany() {
        String best = null;
        int most = 0;
        for (Map.Entry<String, Integer> subject : subjects.entrySet()) {
            String name = subject.getKey();
            boolean person =
                    people.contains(name)
                            || names.gender(name) != Gender.UNKNOWN
                            || EnglishNouns.isCountry(EnglishWords.lower(name))
                            || EnglishNouns.isNationality(EnglishWords.lower(name));
            if (!person && subject.getValue() > most) {
                best = name;
                most = subject.getValue();
            }
        }
        return best;
    }
}
