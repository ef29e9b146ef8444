package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishNames.Gender;
import dev.dictum.quote.extraction.EnglishNames.Name;
import dev.dictum.quote.extraction.EnglishTokens.Token;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom the reporter's sentences tell of, in their order: names anywhere, roles where they begin a
 * sentence (“A mother of three told …”, “The council admitted …”).
 */
final class EnglishCast {
    /** How many words the owner of an office has. */
    private static final int MAX_OWNER = 5;

    private static final int MAX_PHRASE = 9;

    /**
     * Somebody, or something that speaks, at one place.
     *
     * @param object whether a preposition stands before, so that it is no subject
     * @param first whether nobody else is told of before in the sentence
     * @param leads whether it is the subject for sure, whoever else is told of: with Moor telling
     *     reporters that …; As she left, Moor …
     * @param sentence the number of the sentence
     */
    record Figure(
            Mention who,
            Gender gender,
            boolean person,
            boolean plural,
            boolean object,
            boolean first,
            boolean leads,
            int sentence) {
        boolean isPronoun() {
            return who.type() == Type.PRONOUN;
        }
    }

    private final EnglishNames names;
    private final EnglishRoles roles;
    private final EnglishSubject subjects;
    private final List<Figure> figures = new ArrayList<>();
    private int sentence;

    /** The last sentence in which somebody told of may be a subject. */
    private int acting;

    EnglishCast(
            ArticleText article,
            char[] context,
            EnglishNames names,
            EnglishRoles roles,
            EnglishSubject subjects) {
        this.names = names;
        this.roles = roles;
        this.subjects = subjects;
        for (Paragraph paragraph : article.paragraphs) {
            sentence++;
            read(EnglishTokens.of(context, paragraph.start(), paragraph.end()), article);
        }
    }

    private void read(List<Token> tokens, ArticleText article) {
        boolean begins = true;
        int opening = 0;
        for (int i = 0; i < tokens.size(); ) {
            Token token = tokens.get(i);
            Name name = names.at(token.start());
            if (name != null) {
                int behind = EnglishTokens.behind(tokens, i, name.end());
                int beside = phraseEnd(tokens, behind);
                boolean before =
                        beside > behind
                                && beside < tokens.size()
                                && names.at(tokens.get(beside).start()) != null
                                && !EnglishNames.isOrganization(name.text());
                boolean describes =
                        beside > behind
                                && i > 0
                                && !EnglishSubject.isOwner(tokens, i, name)
                                && !EnglishNames.isOrganization(name.text())
                                && tokens.subList(Math.max(0, i - 2), i).stream()
                                        .anyMatch(EnglishSubject::isDeterminer);
                if (before || describes) {
                    // Robin Hood actor Jan Moor, the Robin Hood actor: the part tells who he is.
                    i = beside;
                    begins = false;
                    continue;
                }
                // “Moor's mother” is the mother, but “Moor's voice” tells of Moor.
                boolean owner = EnglishSubject.isOwner(tokens, i, name) && beside > behind;
                boolean object =
                        owner || EnglishSubject.isObject(tokens, i) || isApposedObject(tokens, i);
                boolean leads =
                        leads(tokens, i, behind, opening)
                                || isAnswering(tokens, i)
                                || reportsToo(tokens, i, behind);
                boolean determined = i > 0 && tokens.get(i - 1).is("the");
                boolean owns = !object && !determined && owns(tokens, behind);
                boolean national =
                        determined
                                && name.text().indexOf(' ') < 0
                                && EnglishNouns.isNational(EnglishWords.lower(name.text()));
                if (!national) {
                    // The Dane is whom the sentence before told of.
                    add(name, object && !leads, determined, leads, owns);
                }
                if (owner
                        && begins
                        && !isBesideName(tokens, beside)
                        && !isNamedBehind(tokens, beside)) {
                    // Japan's chief secretary
                    addRole(tokens.subList(behind, beside), article, false);
                    i = beside;
                } else {
                    i = behind;
                }
                begins = false;
                continue;
            }
            boolean opensLate =
                    isFirst()
                            && (token.is("a") || token.is("an"))
                            && EnglishWords.PREPOSITIONS.contains(tokens.get(opening).lower())
                            && !EnglishSubject.isObject(tokens, i)
                            // When she was a girl
                            && !EnglishWords.isBeing(tokens.get(i - 1).lower())
                            && i > opening + 1;
            // In a statement, [the council] said; … , [the authors] noted.
            boolean saysLate =
                    token.is("the")
                            && i > 0
                            && tokens.get(i - 1).is(",")
                            && isSaying(tokens, i)
                            && (isFirst() || isMany(tokens, i));
            if (saysLate) {
                int end = phraseEnd(tokens, i);
                addRole(tokens.subList(i, end), article, true);
                begins = false;
                i = end;
                continue;
            }
            if ((begins || opensLate) && token.isWord()) {
                int end = phraseEnd(tokens, i);
                boolean hers =
                        end > i
                                && end + 1 < tokens.size()
                                && tokens.get(end).is(",")
                                && (tokens.get(end + 1).is("she") || tokens.get(end + 1).is("he"));
                if (hers) {
                    // A retired driver, [she] …: who she is.
                    i = end + 1;
                    begins = true;
                    continue;
                }
                if (end > i && (isBesideName(tokens, end) || isNamedBehind(tokens, end))) {
                    begins = false;
                    i = end;
                    continue;
                }
                if (end > i) {
                    addRole(tokens.subList(i, end), article, false);
                } else if (token.is("he") || token.is("she")) {
                    Mention who =
                            new Mention(
                                    token.lower(), Type.PRONOUN, null, token.start(), token.end());
                    add(new Figure(who, pronoun(token), true, false, false, true, false, sentence));
                }
            }
            boolean stop =
                    token.is(".") || token.is("?") || token.is("!") || isQuotedSentence(token);
            sentence += stop ? 1 : 0;
            opening = stop ? i + 1 : opening;
            // Further down the street, a builder shrugged. Later that day, she agreed.
            boolean opened =
                    token.is(",")
                            && hasObjectsOnly()
                            && i + 1 < tokens.size()
                            && switch (tokens.get(i + 1).lower()) {
                                case "a", "an", "he", "she" -> true;
                                default -> false;
                            };
            begins = stop || opened || begins && !token.isWord() || isConnector(token) && begins;
            i++;
        }
    }

    /** Krul shook his head and [Farke] admitted that it hurt: the subject of a second clause. */
    private static boolean reportsToo(List<Token> tokens, int at, int behind) {
        return at > 1
                && behind < tokens.size()
                && tokens.get(at - 1).is("and")
                && tokens.get(behind).lower().endsWith("ed")
                && EnglishWords.CUES.contains(tokens.get(behind).lower());
    }

    /** The authors, the council: who is no one person. */
    private boolean isMany(List<Token> tokens, int from) {
        String last = tokens.get(phraseEnd(tokens, from) - 1).lower();
        return EnglishNouns.isRoles(last)
                || EnglishNouns.isCompany(last) && !EnglishNouns.isRole(last);
    }

    private boolean isSaying(List<Token> tokens, int from) {
        int end = phraseEnd(tokens, from);
        return end > from
                && end < tokens.size()
                && (EnglishWords.CUES.contains(tokens.get(end).lower())
                                && !tokens.get(end).lower().endsWith("ing")
                        // In a post, [the sheriff] thanked them.
                        || tokens.get(end).lower().endsWith("ed"));
    }

    /** Through an interpreter, [Jan Moor]; of his captain, [Jan Moor]: an object is named. */
    private static boolean isApposedObject(List<Token> tokens, int at) {
        if (at < 3 || !tokens.get(at - 1).is(",")) {
            return false;
        }
        int from = at - 1;
        while (from > 0 && at - from < MAX_PHRASE && tokens.get(from - 1).isWord()) {
            from--;
            if (EnglishSubject.isDeterminer(tokens.get(from))) {
                break;
            }
        }
        return EnglishSubject.isDeterminer(tokens.get(from))
                && from > 0
                && EnglishWords.PREPOSITIONS.contains(tokens.get(from - 1).lower())
                && EnglishSubject.isObject(tokens, from)
                && phraseEnd(tokens, from) == at - 1;
    }

    /** Coach Jan Moor, friend and neighbour Jan Moor: the name alone is whom it tells of. */
    private boolean isBesideName(List<Token> tokens, int from) {
        int i = from;
        if (i < tokens.size() && (tokens.get(i).is("named") || tokens.get(i).is("called"))) {
            i++;
        } else if (i < tokens.size() && tokens.get(i).is("and")) {
            i = Math.max(i + 1, phraseEnd(tokens, i + 1));
        }
        // Republican state Sen. Jan Moor
        i += i < tokens.size() && tokens.get(i).is("state") ? 1 : 0;
        return i < tokens.size() && names.at(tokens.get(i).start()) != null;
    }

    /** Her colleague at the museum, Jan Moor, …: the name tells who it is. */
    private boolean isNamedBehind(List<Token> tokens, int from) {
        int i = from;
        while (i < tokens.size() && i - from < MAX_PHRASE && tokens.get(i).isWord()) {
            i++;
        }
        boolean apposed =
                i + 2 < tokens.size()
                        && tokens.get(i).is(",")
                        && EnglishSubject.isDeterminer(tokens.get(i + 1));
        if (apposed) {
            // Her husband, the cellist [Jan Moor], …
            i = Math.max(i, phraseEnd(tokens, i + 1) - 1);
        }
        int at = i + 1;
        if (at < tokens.size() && names.at(tokens.get(at).start()) == null) {
            // Their lawyer, advocate [Jan Moor], …
            at = Math.max(at, phraseEnd(tokens, at));
        }
        Name name =
                at < tokens.size() && (apposed || tokens.get(i).is(","))
                        ? names.at(tokens.get(at).start())
                        : null;
        if (name == null || EnglishNames.isOrganization(name.text())) {
            return false;
        }
        i = EnglishTokens.behind(tokens, at, name.end());
        return i < tokens.size() && tokens.get(i).is(",");
    }

    private static boolean isQuotedSentence(Token token) {
        return token.word().charAt(0) == Context.QUOTED && token.word().length() > 30;
    }

    private static boolean isConnector(Token token) {
        return token.is("but") || token.is("and") || token.is("however") || token.is("meanwhile");
    }

    private static Gender pronoun(Token token) {
        return token.is("he") ? Gender.MALE : Gender.FEMALE;
    }

    /** With [Moor] telling …; As she left, [Moor] said …; For [Moor], it is simple. */
    private static boolean leads(List<Token> tokens, int at, int behind, int opening) {
        if (at == opening + 1
                && tokens.get(opening).is("for")
                && behind < tokens.size()
                && tokens.get(behind).is(",")) {
            return true;
        }
        if (behind >= tokens.size() || !tokens.get(behind).isWord()) {
            return false;
        }
        String verb = tokens.get(behind).lower();
        boolean telling = verb.endsWith("ing") && EnglishWords.CUES.contains(verb);
        boolean main =
                opening < at
                        && at > 0
                        && tokens.get(at - 1).is(",")
                        && switch (tokens.get(opening).lower()) {
                            case "as", "when", "while", "after", "before", "if", "although" -> true;
                            default -> false;
                        }
                        && !EnglishWords.PREPOSITIONS.contains(verb)
                        && !verb.equals("and");
        return telling || main;
    }

    /** Which was denied by [Moor]: whose view the sentence tells. */
    private static boolean isAnswering(List<Token> tokens, int at) {
        boolean answered =
                at > 2
                        && tokens.get(at - 1).is("by")
                        && switch (tokens.get(at - 2).lower()) {
                            case "denied",
                                    "echoed",
                                    "shared",
                                    "confirmed",
                                    "rejected",
                                    "disputed" ->
                                    true;
                            default -> false;
                        };
        for (int i = at - 3; answered && i >= Math.max(0, at - MAX_PHRASE); i--) {
            switch (tokens.get(i).lower()) {
                case "which",
                        "that",
                        "view",
                        "views",
                        "claim",
                        "claims",
                        "sentiment",
                        "account",
                        "concern",
                        "concerns",
                        "criticism",
                        "allegation",
                        "allegations" -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /** Nadal is in his last year: what is somebody's own tells of a person. */
    private boolean owns(List<Token> tokens, int behind) {
        boolean verb =
                behind < tokens.size()
                        && EnglishWords.AUXILIARIES.contains(tokens.get(behind).lower());
        for (int i = behind; verb && i < Math.min(tokens.size(), behind + MAX_PHRASE); i++) {
            if (!tokens.get(i).isWord() || names.at(tokens.get(i).start()) != null) {
                return false;
            }
            if (tokens.get(i).is("his") || tokens.get(i).is("her")) {
                return true;
            }
        }
        return false;
    }

    private void add(Name name, boolean object, boolean determined, boolean leads, boolean owns) {
        String full = names.fullest(name.text());
        boolean organization =
                EnglishNames.isOrganization(full)
                        || roles.isOrganization(full) && !roles.isPerson(full);
        boolean people = isPeople(full);
        boolean known =
                name.title() != null
                        || owns
                        || roles.isPerson(full)
                        || names.isGendered(full)
                        || full.indexOf(' ') > 0 && !object && !determined;
        add(
                new Figure(
                        subjects.named(name, null),
                        names.gender(full),
                        known && !organization && !people,
                        people,
                        object,
                        isFirst(),
                        leads,
                        sentence));
    }

    /** South Africans: no one person. */
    private static boolean isPeople(String name) {
        String last = EnglishWords.lower(name.substring(name.lastIndexOf(' ') + 1));
        return last.endsWith("s")
                && EnglishNouns.isNationality(last.substring(0, last.length() - 1));
    }

    /** Where the phrase of a role that begins here ends, or {@code from} when none does. */
    static int phraseEnd(List<Token> tokens, int from) {
        int limit = Math.min(tokens.size(), from + MAX_PHRASE);
        int end = from;
        for (int i = from; i < limit && tokens.get(i).isWord(); i++) {
            String lower = tokens.get(i).lower();
            boolean stops =
                    EnglishWords.PREPOSITIONS.contains(lower)
                            || EnglishWords.AUXILIARIES.contains(lower)
                            || EnglishWords.PRONOUNS.contains(lower);
            if (stops) {
                break;
            }
            boolean noun =
                    EnglishNouns.isRole(lower)
                            || EnglishNouns.isRoles(lower)
                            || EnglishNouns.isCompany(lower);
            if (noun) {
                end = i + 1;
            } else if (end > from && !(end == i && tokens.get(i - 1).is("chief"))) {
                break;
            }
        }
        return end > from ? complementEnd(tokens, end) : from;
    }

    /** Mother of Child D, residents of a village: the complement belongs to the phrase. */
    private static int complementEnd(List<Token> tokens, int from) {
        if (from >= tokens.size() || !tokens.get(from).is("of") && !tokens.get(from).is("for")) {
            return from;
        }
        int i = from + 1;
        if (i < tokens.size() && EnglishWords.isArticle(tokens.get(i).lower())) {
            i++;
        }
        if (i >= tokens.size() || !tokens.get(i).isWord()) {
            return from;
        }
        for (int own = i; own + 1 < Math.min(tokens.size(), i + MAX_OWNER); own++) {
            Token token = tokens.get(own);
            if (!token.isWord() || EnglishWords.PREPOSITIONS.contains(token.lower())) {
                break;
            }
            if (token.lower().endsWith("'s") && tokens.get(own + 1).is("office")) {
                // a spokeswoman for the state fire marshal's office
                return own + 2;
            }
        }
        boolean capital = EnglishWords.isCapital(tokens.get(i).word());
        i++;
        while (capital && i < tokens.size() && EnglishWords.isCapital(tokens.get(i).word())) {
            i++;
        }
        return i;
    }

    /** Asked about his captain, [he] shrugged: whoever is told of so far acts nowhere. */
    private boolean hasObjectsOnly() {
        return acting != sentence;
    }

    private void add(Figure figure) {
        figures.add(figure);
        acting = figure.object() ? acting : sentence;
    }

    private boolean isFirst() {
        return figures.isEmpty() || figures.getLast().sentence() != sentence;
    }

    private void addRole(List<Token> phrase, ArticleText article, boolean leading) {
        String first = phrase.getFirst().lower();
        boolean determined = EnglishWords.isArticle(first);
        List<Token> noun = determined ? phrase.subList(1, phrase.size()) : phrase;
        if (noun.isEmpty()) {
            return;
        }
        List<String> words = noun.stream().map(Token::lower).toList();
        String head = EnglishRoles.head(words);
        boolean plural = false;
        if (head == null) {
            for (String word : words) {
                if (EnglishWords.PREPOSITIONS.contains(word)) {
                    break;
                }
                plural = EnglishNouns.isRoles(word);
            }
            if (!plural) {
                return;
            }
        }
        if (head != null && EnglishNouns.isDocument(head)) {
            return;
        }
        boolean company = head != null && !EnglishNouns.isRole(head);
        Mention who =
                new Mention(
                        article.slice(noun.getFirst().start(), noun.getLast().end()),
                        company ? Type.ORGANIZATION : Type.ROLE,
                        null,
                        noun.getFirst().start(),
                        noun.getLast().end());
        Mention bearer = roles.bearer(who);
        if (bearer == null && roles.isDefinite(who) && roles.isEpithet(who)) {
            // The 81-year-old is whom the sentence before told of.
            return;
        }
        Gender gender = head == null ? Gender.UNKNOWN : EnglishNouns.gender(head);
        add(
                new Figure(
                        bearer == null ? who : bearer,
                        bearer != null && bearer.type() == Type.NAME
                                ? names.gender(bearer.name())
                                : gender,
                        head != null && !company,
                        // A spokesperson, of whom papers write “they said”.
                        plural || company || "spokesperson".equals(head),
                        false,
                        isFirst() || leading,
                        leading,
                        sentence));
    }

    Figure get(int index) {
        return figures.get(index);
    }

    /** The index of the last figure that ends before a place, or -1. */
    int lastBefore(int place) {
        int low = 0;
        int high = figures.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (figures.get(middle).who.end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }

    static boolean fits(Gender gender, String pronoun) {
        return switch (pronoun) {
            case "he" -> gender != Gender.FEMALE;
            case "she" -> gender != Gender.MALE;
            default -> true;
        };
    }
}
