package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.EnglishTokens.Token;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrase that names somebody in English: a name, a pronoun, a role, whose paper it is.
 */
final class EnglishPhrase {
    static final int MAX_ROLE_WORDS = 14;

    /** Titles that stand before a first name. */
    private static final Set<String> KNIGHTS = Set.of("sir", "dame", "pope", "king", "queen");

    private final ArticleText article;
    private final EnglishNames names;

    EnglishPhrase(ArticleText article, EnglishNames names) {
        this.article = article;
        this.names = names;
    }

    /** Jan Moor [last week] called it so, Jan Moor [on Friday] dismissed it. */
    private static List<Token> withoutTime(List<Token> words) {
        int size = words.size();
        if (size < 3) {
            return words;
        }
        Token before = words.get(size - 2);
        boolean span =
                switch (words.get(size - 1).lower()) {
                    case "week", "month", "year", "night", "summer", "spring" ->
                            before.is("last") || before.is("this");
                    default ->
                            before.is("on") && EnglishNames.isWeekday(words.get(size - 1).lower());
                };
        return span ? words.subList(0, size - 2) : words;
    }

    private static boolean isReflexive(Token token) {
        return switch (token.lower()) {
            case "itself", "himself", "herself", "themselves" -> true;
            default -> false;
        };
    }

    /** What a phrase names: its last name, else a pronoun, else the phrase of a role. */
    @Nullable Mention read(List<Token> given) {
        List<Token> words =
                given.stream().filter(w -> w.word().charAt(0) != Context.BRACKETED).toList();
        while (!words.isEmpty() && (isConnector(words.getFirst()) || !words.getFirst().isWord())) {
            words = words.subList(1, words.size());
        }
        if (words.isEmpty()) {
            return null;
        }
        while (words.size() > 1 && !words.getLast().isWord()) {
            words = words.subList(0, words.size() - 1);
        }
        words = withoutTime(words);
        if (words.size() > 1 && isReflexive(words.getLast())) {
            // The union [itself] said so.
            words = words.subList(0, words.size() - 1);
        }
        if (words.size() > 1 && EnglishWords.PREPOSITIONS.contains(words.getLast().lower())) {
            // Accused by its rival Quill of: of what is no part of whom.
            words = words.subList(0, words.size() - 1);
        }
        Token last = words.getLast();
        if (EnglishWords.PRONOUNS.contains(last.lower()) && !last.word().equals("IT")) {
            return mention(last, last, last.lower(), Type.PRONOUN, null);
        }
        if (EnglishWords.PREPOSITIONS.contains(words.getFirst().lower()) || opensPredicate(words)) {
            return null;
        }
        if (words.getFirst().is("it")
                && words.size() > 1
                && (words.get(1).is("goes")
                        || words.get(1).is("went")
                        || words.get(1).is("then"))) {
            // The city denied it. It goes on to say: “…”
            return mention(words.getFirst(), words.getFirst(), "it", Type.PRONOUN, null);
        }
        // It had issued a flood watch that warned of: whom the sentence before tells of.
        boolean auxiliary =
                words.size() > 1 && EnglishWords.AUXILIARIES.contains(words.get(1).lower());
        if (EnglishWords.PRONOUNS.contains(words.getFirst().lower())
                && (words.size() > 2 && !words.getFirst().is("it") || auxiliary)
                && !words.getFirst().is("who")) {
            return mention(
                    words.getFirst(),
                    words.getFirst(),
                    words.getFirst().lower(),
                    Type.PRONOUN,
                    null);
        }
        EnglishNames.Name leading = names.at(words.getFirst().start());
        if (leading != null
                && leading.end() < last.start()
                && !EnglishSubject.isOwner(words, 0, leading)
                && !EnglishNames.isOrganization(leading.text())
                && (followsVerb(words, leading)
                        || (leading.title() != null
                                        || isKnownPerson(leading)
                                        || leading.text().indexOf(' ') > 0
                                                && (EnglishWords.isFirstName(
                                                                words.getFirst().lower())
                                                        || isPersonal(words, leading)))
                                && isFollowedByPreposition(words, leading)
                        || isFollowedByPlace(words, leading))) {
            return named(leading, null);
        }
        EnglishNames.Name described = leading == null ? described(words) : null;
        if (described != null) {
            Token before = tokenBefore(words, described.start());
            boolean determined = EnglishWords.isArticle(words.getFirst().lower());
            Token first = words.get(determined ? 1 : 0);
            return named(
                    described, before == null ? null : article.slice(first.start(), before.end()));
        }
        Token head = words.getFirst();
        boolean determined = head.is("the") || head.is("a") || head.is("an");
        if (determined && words.size() == 2 && EnglishNouns.isNational(last.lower())) {
            return role(words);
        }
        Mention officer = behindOffice(words);
        if (officer != null) {
            return officer;
        }
        EnglishNames.Name name = lastName(words);
        boolean office =
                name != null
                        && name.title() == null
                        && determined
                        && name.end() == last.end()
                        && EnglishNouns.isRole(last.lower());
        if (office) {
            return role(words);
        }
        boolean owner =
                name != null && !words.getLast().word().endsWith("'s") && name.end() < last.start();
        if (name != null && !owner) {
            int before = determined ? 1 : 0;
            boolean organization = EnglishNames.isOrganization(name.text());
            String title = null;
            if (words.get(0).start() < name.start() && !organization) {
                Token titleEnd = tokenBefore(words, name.start());
                if (titleEnd != null && words.indexOf(titleEnd) >= before) {
                    if (EnglishWords.PREPOSITIONS.contains(titleEnd.lower())) {
                        // Secretary of Moorunion [Jan Vale]: what he heads is read as his title;
                        // a spokesperson for Mr Vale is not he.
                        return name.title() == null || titleEnd.is("for")
                                ? role(words)
                                : named(
                                        name,
                                        article.slice(words.get(before).start(), titleEnd.end())
                                                + " "
                                                + name.title());
                    }
                    title = article.slice(words.get(before).start(), titleEnd.end());
                }
            }
            if (organization
                    && words.get(0).start() < name.start()
                    && hasLowercase(words, name.start())) {
                return role(words);
            }
            if (organization && isOwned(words, name)) {
                // France’s Foreign Ministry: without its country it may be any.
                return mention(
                        head,
                        last,
                        article.slice(head.start(), name.end()),
                        Type.ORGANIZATION,
                        null);
            }
            return named(name, title);
        }
        return role(words);
    }

    /**
     * Deputy project scientist [Jan Moor] of the Rocket Lab: a name behind a role in small letters.
     */
    private EnglishNames.@Nullable Name described(List<Token> words) {
        boolean role = false;
        for (Token word : words) {
            EnglishNames.Name name = names.at(word.start());
            if (name != null) {
                boolean person =
                        role
                                && name.text().indexOf(' ') > 0
                                && !EnglishNames.isOrganization(name.text());
                return person && isFollowedByPreposition(words, name) ? name : null;
            }
            if (EnglishWords.PREPOSITIONS.contains(word.lower())) {
                return null;
            }
            role = EnglishNouns.isRole(word.lower());
        }
        return null;
    }

    /** Vice chair of Westmoor Parish Council [Jan Moor]: capitals all along, and a first name. */
    private @Nullable Mention behindOffice(List<Token> words) {
        int last = words.size() - 1;
        for (int i = last - 1; i > 1 && i >= last - 2; i--) {
            boolean person =
                    EnglishWords.isCapital(words.get(i).word())
                            && EnglishWords.isCapital(words.get(last).word())
                            && EnglishNames.isOrganizationWord(words.get(i - 1).lower())
                            && EnglishWords.isCapital(words.get(i - 1).word());
            boolean known =
                    EnglishWords.isFirstName(words.get(i).lower())
                            || i == last - 1
                                    && person
                                    && (names.isNamedAlone(words.get(i).word())
                                            || names.isNamedAlone(words.get(last).word()));
            if (person && known) {
                Token from = words.get(i);
                return new Mention(
                        article.slice(from.start(), words.get(last).end()),
                        Type.NAME,
                        article.slice(words.getFirst().start(), words.get(i - 1).end()),
                        from.start(),
                        words.get(last).end());
            }
        }
        return null;
    }

    private boolean isOwned(List<Token> words, EnglishNames.Name office) {
        EnglishNames.Name owner = names.at(words.getFirst().start());
        return owner != null
                && owner.end() + 1 == office.start()
                && owner.title() == null
                && !EnglishWords.isFirstName(words.getFirst().lower())
                && words.getFirst().lower().endsWith("'s");
    }

    /** Published last week, speaking through an interpreter, is among: no phrase of a noun. */
    private static boolean opensPredicate(List<Token> words) {
        String lower = words.getFirst().lower();
        if (EnglishWords.isCapital(words.getFirst().word())) {
            return false;
        }
        return lower.endsWith("ing")
                || words.size() > 1
                        && (lower.endsWith("ed")
                                || EnglishWords.PARTICIPLES.contains(lower)
                                || EnglishWords.isBeing(lower));
    }

    /** Smith stood up and: a name with a word in small letters behind it that is no noun's part. */
    private static boolean followsVerb(List<Token> words, EnglishNames.Name name) {
        for (int i = 0; i < words.size(); i++) {
            Token word = words.get(i);
            if (word.start() >= name.end()) {
                boolean people =
                        (EnglishNouns.isRoles(word.lower())
                                        || EnglishNouns.isCompanies(word.lower()))
                                && !(i + 1 < words.size()
                                        && EnglishSubject.isDeterminer(words.get(i + 1)));
                return !EnglishWords.isCapital(word.word())
                        && !people
                        && !EnglishNouns.isRole(word.lower())
                        && (word.lower().endsWith("ed")
                                || word.lower().endsWith("s")
                                || word.is("said")
                                || EnglishWords.AUXILIARIES.contains(word.lower()));
            }
        }
        return false;
    }

    /** Professor Adan of Leeds University: the name before the preposition is the subject. */
    private static boolean isFollowedByPreposition(List<Token> words, EnglishNames.Name name) {
        for (Token word : words) {
            if (word.start() >= name.end()) {
                return EnglishWords.PREPOSITIONS.contains(word.lower());
            }
        }
        return false;
    }

    /** Moor over at the museum, Moor from the museum: where somebody works is not the name. */
    private static boolean isFollowedByPlace(List<Token> words, EnglishNames.Name name) {
        return words.stream()
                .filter(word -> word.start() >= name.end())
                .findFirst()
                .filter(word -> word.is("over") || word.is("from") || word.is("at"))
                .isPresent();
    }

    private static boolean hasLowercase(List<Token> words, int before) {
        return words.stream()
                .anyMatch(w ->
                        w.start() < before && !EnglishWords.isCapital(w.word()) && !w.is("the"));
    }

    private static @Nullable Token tokenBefore(List<Token> words, int place) {
        Token found = null;
        for (Token word : words) {
            if (word.end() <= place && !EnglishWords.isArticle(word.lower())) {
                found = word;
            }
        }
        return found;
    }

    private EnglishNames.@Nullable Name lastName(List<Token> words) {
        EnglishNames.Name found = null;
        for (Token word : words) {
            EnglishNames.Name name = names.at(word.start());
            if (name != null && name.end() <= words.getLast().end()) {
                found = name;
            }
        }
        return found;
    }

    private static boolean isConnector(Token token) {
        return switch (token.lower()) {
            case "and",
                    "but",
                    "so",
                    "or",
                    "yet",
                    "then",
                    "that",
                    "as",
                    "while",
                    "when",
                    "what",
                    "also",
                    "however",
                    "meanwhile",
                    "although",
                    "because",
                    "if",
                    "where",
                    "which",
                    "later",
                    "instead",
                    "still" ->
                    true;
            default -> false;
        };
    }

    /** A manager [for one of the companies]: no name of what he is. */
    private static boolean isOneOf(List<Token> words, int at) {
        return at + 2 < words.size()
                && EnglishWords.PREPOSITIONS.contains(words.get(at).lower())
                && words.get(at + 1).is("one")
                && words.get(at + 2).is("of");
    }

    @Nullable Mention role(List<Token> words) {
        List<Token> noun = words;
        String first = noun.getFirst().lower();
        boolean one = first.equals("one") && noun.size() > 1 && !noun.get(1).is("of");
        if (one || noun.size() > 1 && (EnglishWords.isArticle(first) || first.equals("whose"))) {
            noun = noun.subList(1, noun.size());
        }
        for (int i = 1; i < noun.size(); i++) {
            String lower = noun.get(i).lower();
            if (lower.equals("who")
                    || lower.equals("that")
                    || lower.equals("which")
                    || (i > 1 || EnglishNouns.isRoles(noun.getFirst().lower()))
                            && lower.endsWith("ed")
                            && !isIssued(noun, i)
                    || lower.equals("accused")
                    || lower.equals("declined")
                    || lower.equals("present")
                    || isOneOf(noun, i)) {
                noun = noun.subList(0, i);
                break;
            }
        }
        if (noun.isEmpty()
                || noun.size() > MAX_ROLE_WORDS
                || noun.size() == 1 && EnglishSubject.isDeterminer(noun.getFirst())) {
            return null;
        }
        String text = article.slice(noun.getFirst().start(), noun.getLast().end());
        boolean counted =
                Character.isDigit(text.charAt(0))
                        && (EnglishNouns.isAge(noun.getFirst().lower())
                                || noun.size() > 1 && noun.getFirst().word().matches("\\d{4}")
                                || EnglishNouns.isRole(noun.getLast().lower())
                                || noun.stream()
                                        .anyMatch(word ->
                                                EnglishNouns.isRoles(word.lower())
                                                        || EnglishNouns.isCompanies(word.lower())));
        if (!Character.isLetter(text.charAt(0)) && !counted) {
            return null;
        }
        Mention owner = owner(noun);
        if (owner != null) {
            return owner;
        }
        boolean organization = EnglishNames.isOrganizationWord(noun.getLast().lower());
        return mention(
                noun.getFirst(),
                noun.getLast(),
                text,
                organization ? Type.ORGANIZATION : Type.ROLE,
                null);
    }

    /**
     * The council’s letter, a letter by or from the council: a document says what its owner says.
     */
    private @Nullable Mention owner(List<Token> words) {
        for (int i = 1; i + 1 < words.size(); i++) {
            boolean by = words.get(i).is("by") || words.get(i).is("from");
            if (by && EnglishNouns.isDocument(words.get(i - 1).lower())) {
                return read(words.subList(i + 1, words.size()));
            }
        }
        int owner = words.size() - 2;
        while (owner > 0 && words.size() - owner < 4 && !owns(words.get(owner))) {
            owner--;
        }
        boolean owned =
                owner >= 0
                        && EnglishNouns.isDocument(words.getLast().lower())
                        && owns(words.get(owner));
        if (!owned) {
            return null;
        }
        EnglishNames.Name name = lastName(words.subList(0, owner + 1));
        if (name != null && name.end() == words.get(owner).end()) {
            return named(name, null);
        }
        Token last = words.get(owner);
        int cut = last.lower().endsWith("'s") ? 2 : 1;
        String text = article.slice(words.getFirst().start(), last.end() - cut);
        boolean organization = EnglishNames.isOrganization(text);
        return new Mention(
                text,
                organization ? Type.ORGANIZATION : Type.ROLE,
                null,
                words.getFirst().start(),
                last.end());
    }

    /** Moor's, the voters'. */
    static boolean owns(Token token) {
        return token.lower().endsWith("'s") || token.lower().endsWith("s'");
    }

    /** Moor's view, Moor's answer: whose it is, where that is somebody by name. */
    Optional<Mention> ownerOf(List<Token> words) {
        return words.size() < 2
                ? Optional.empty()
                : Optional.ofNullable(owner(words)).filter(who -> who.type() == Type.NAME);
    }

    static Mention mention(Token from, Token to, String name, Type type, @Nullable String title) {
        return new Mention(name, type, title, from.start(), to.end());
    }

    Mention named(EnglishNames.Name name, @Nullable String title) {
        Type type = EnglishNames.isOrganization(name.text()) ? Type.ORGANIZATION : Type.NAME;
        boolean byFirst =
                name.title() != null
                        && (KNIGHTS.contains(EnglishWords.lower(name.title()))
                                || names.fullest(name.text()).equals(name.text()));
        String text = byFirst ? names.fullestByFirst(name.text()) : name.text();
        return new Mention(text, type, title, name.start(), name.end());
    }

    /** A statement issued by the palace: whose paper it is belongs to its name. */
    static boolean isIssued(List<Token> words, int at) {
        if (at >= 0
                && at + 1 < words.size()
                && words.get(at + 1).is("by")
                && EnglishNouns.isDocument(words.get(at).lower())) {
            return true;
        }
        return at > 0
                && at + 1 < words.size()
                && words.get(at).lower().endsWith("ed")
                && words.get(at + 1).is("by")
                && EnglishNouns.isDocument(words.get(at - 1).lower());
    }

    /** Moor, of Jan Moor. */
    private boolean isKnownPerson(EnglishNames.Name name) {
        String full = names.fullest(name.text());
        return full.length() > name.text().length()
                && full.endsWith(" " + name.text())
                && EnglishWords.isFirstName(
                        EnglishWords.lower(full.substring(0, full.indexOf(' '))));
    }

    /** Wray Moor of the university: capitals without a title, a role or an office among them. */
    private static boolean isPersonal(List<Token> words, EnglishNames.Name name) {
        return words.stream()
                .takeWhile(word -> word.start() < name.end())
                .noneMatch(word ->
                        EnglishWords.isTitle(word.word())
                                || EnglishNouns.isRole(word.lower())
                                || EnglishNouns.isRoles(word.lower())
                                || EnglishNouns.isCompany(word.lower())
                                || EnglishNouns.isNational(word.lower())
                                || EnglishNames.isOrganizationWord(word.lower()));
    }
}
