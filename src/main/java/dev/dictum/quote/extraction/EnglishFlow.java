package dev.dictum.quote.extraction;

import dev.dictum.quote.extraction.ArticleText.Paragraph;
import dev.dictum.quote.extraction.EnglishCast.Figure;
import dev.dictum.quote.extraction.EnglishNames.Gender;
import dev.dictum.quote.extraction.EnglishNames.Name;
import dev.dictum.quote.extraction.Mention.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who speaks where the sentence has a pronoun or nobody, in English. */
final class EnglishFlow {
    private static final Pattern ISSUED =
            Pattern.compile(
                    "\\b(?:released|issued|published|posted|sent|put out) (?:a|an|the|its|his|her|their)"
                            + "((?: [\\w-]+){1,4})");

    /** How far before its words a document may have been issued. */
    private static final int MAX_ISSUED = 400;

    private static final int LOOK_BACK = 40;
    private static final Set<String> ANSWERING =
            Set.of("replied", "answered", "replies", "answers", "responded");

    private static final int MOST_VERB = 20;

    /** How sure it may be who speaks where no name tells. */
    private static final double MOST_OF_A_ROLE = 0.88;

    /** So many paragraphs of questions and topics may stand between two answers. */
    private static final int MOST_BETWEEN = 3;

    private final ArticleText article;
    private final char[] context;
    private final EnglishNames names;
    private final EnglishRoles roles;
    private final EnglishCast cast;
    private final EnglishSubject subjects;
    private final List<Quotation> quotations;
    private final EnglishTopics topics;

    /** Where names stand first. */
    private final Map<String, Integer> places = new HashMap<>();

    /** Who asked last, with a word for it, and in which paragraph. */
    private @Nullable Mention asker;

    private int asking = -1;

    /** The names of all who speak anywhere in the article. */
    private final Set<String> speakers = new HashSet<>();

    /** Those of them who are named in full where they speak. */
    private final Set<String> inFull = new HashSet<>();

    /** For the noun of a phrase, “committee”, how a speaker was last called in full. */
    private final Map<String, String> longRoles = new HashMap<>();

    private final Map<String, String> titles = new HashMap<>();

    EnglishFlow(
            ArticleText article,
            char[] context,
            EnglishNames names,
            EnglishSubject subjects,
            List<Quotation> quotations) {
        this.article = article;
        this.context = context;
        this.names = names;
        this.roles = EnglishRoles.of(article, context, names);
        this.cast = new EnglishCast(article, context, names, roles, subjects);
        this.subjects = subjects;
        this.quotations = quotations;
        this.topics = new EnglishTopics(article, context, quotations);
    }

    void run() {
        for (Quotation q : quotations) {
            if (q.accepted && q.speaker != null && q.speaker.type() == Type.NAME) {
                String name = q.speaker.name();
                speakers.add(names.fullest(name));
                if (name.indexOf(' ') > 0) {
                    inFull.add(name);
                }
            }
        }
        new EnglishDialogue(article, quotations).run();
        Quotation asked = null;
        Quotation previous = null;
        for (Quotation q : quotations) {
            if (!q.accepted) {
                continue;
            }
            if (q.repairs.contains(MarkRepair.CONTINUED)
                    && q.continues == null
                    && follows(previous, q)) {
                q.continues = previous;
            } else if (previous != null
                    && previous.repairs.contains(MarkRepair.CONTINUED)
                    && q.paragraph == previous.paragraph + 1
                    && q.open == article.paragraphs.get(q.paragraph).start()) {
                q.continues = previous;
            }
            if (q.method == AttributionMethod.DIALOGUE) {
                // A question of the interviewer, who is not told of; the next one answers.
                asked = q;
                continue;
            }
            if (asked != null && q.speaker == null && q.paragraph == asked.paragraph + 1) {
                answer(q, previous);
            }
            if (q.speaker == null) {
                if (q.method != AttributionMethod.NONE) {
                    continuation(q, previous);
                }
            } else if (q.speaker.type() == Type.PRONOUN) {
                resolve(q, previous);
            } else if (q.speaker.type() == Type.ROLE
                    || q.speaker.type() == Type.ORGANIZATION
                            && Character.isLowerCase(q.speaker.name().charAt(0))) {
                epithet(q, q.speaker, previous);
            }
            if (q.speaker != null) {
                if (Character.isLowerCase(q.speaker.name().charAt(0))) {
                    // The singer, the group: whoever that is, it is less sure than a name.
                    q.speakerConfidence = Math.min(q.speakerConfidence, MOST_OF_A_ROLE);
                }
                Mention full = full(q.speaker);
                if (full.title() != null) {
                    titles.putIfAbsent(full.name(), full.title());
                } else if (titles.containsKey(full.name())) {
                    full =
                            new Mention(
                                    full.name(),
                                    full.type(),
                                    titles.get(full.name()),
                                    full.start(),
                                    full.end());
                }
                q.speaker = full;
                if (full.type() != Type.NAME) {
                    learnRole(full.name());
                }
            }
            boolean asks =
                    q.cue != null
                            && article.folded[q.end - 1] == '?'
                            && article.slice(q.cue.start(), q.cue.end()).startsWith("ask");
            if (asks) {
                asker = q.speaker;
                asking = q.paragraph;
            }
            previous = q;
        }
        backwards();
    }

    private boolean follows(@Nullable Quotation previous, Quotation q) {
        return previous != null
                && previous.repairs.contains(MarkRepair.CONTINUED)
                && q.paragraph == previous.paragraph + 1;
    }

    /** Paragraphs of one quotation whose cue comes only with the last. */
    private void backwards() {
        for (int i = quotations.size() - 1; i > 0; i--) {
            Quotation q = quotations.get(i);
            if (q.continues != null
                    && q.speaker != null
                    && q.method != AttributionMethod.CONTINUATION) {
                Quotation head = q.continues;
                if (head.method == AttributionMethod.CONTINUATION) {
                    head.attribute(q.method, q.cue, q.speaker, q.speakerConfidence);
                }
            }
        }
    }

    private Mention full(Mention who) {
        return switch (who.type()) {
            case NAME -> {
                String introduced = introduced(who);
                yield who.named(introduced == null ? fullest(who.name()) : introduced);
            }
            case ROLE, ORGANIZATION -> {
                Mention bearer = roles.bearer(who);
                String agent = bearer == null ? roles.agent(who) : null;
                yield bearer != null
                        ? bearer
                        : who.named(
                                agent != null ? agent : fullerRole(names.writtenOut(who.name())));
            }
            case PRONOUN -> who;
        };
    }

    /**
     * The only one with a surname whom the text has named in full up to here, where others follow.
     */
    private @Nullable String introduced(Mention who) {
        String only = null;
        List<String> bearers = names.bearers(article.slice(who.start(), who.end()));
        for (String bearer : bearers.size() > 1 ? bearers : List.<String>of()) {
            int first = places.computeIfAbsent(bearer, article.raw::indexOf);
            if (bearer.indexOf(' ') > 0 && first >= 0 && first < who.start()) {
                if (only != null) {
                    return null;
                }
                only = bearer;
            }
        }
        return only;
    }

    /** The committee added: the coordination committee of the party, who spoke before. */
    private String fullerRole(String role) {
        String lower = role.toLowerCase(Locale.ROOT);
        return longRoles.getOrDefault(lower, role);
    }

    private void learnRole(String role) {
        List<String> words = List.of(role.toLowerCase(Locale.ROOT).split(" "));
        String head = EnglishRoles.head(words);
        if (head != null && words.size() > 1) {
            longRoles.put(head, role);
        }
    }

    /** The fullest name; by a first name alone only somebody who speaks, or is told of as such. */
    private String fullest(String name) {
        String full = names.fullest(name, inFull);
        if (full.indexOf(' ') > 0) {
            return full;
        }
        String first = names.fullestByFirst(full);
        return speakers.contains(first) || roles.isPerson(full) ? first : full;
    }

    /**
     * The Portuguese manager, the mother of two: a phrase that stands for somebody named before, as
     * a pronoun does, when nobody is said to bear the role.
     */
    private void epithet(Quotation q, Mention role, @Nullable Quotation previous) {
        Mention before = previous == null ? null : previous.speaker;
        if (previous != null
                && before != null
                && q.paragraph - previous.paragraph <= 1
                && EnglishNouns.isDocument(role.name().toLowerCase(Locale.ROOT))
                && (before.type() == Type.NAME && goesOn(q)
                        || before.type() != Type.PRONOUN
                                && isWrittenAbove(role.name(), previous))) {
            // Moor wrote. “…,” the letter added: whoever wrote it. In an email, the firm said so.
            // “…,” the email reads.
            q.speaker = new Mention(before.name(), before.type(), null, role.start(), role.end());
            q.speakerConfidence *= 0.85;
            return;
        }
        if (roles.bearer(role) != null || !roles.isDefinite(role)) {
            return;
        }
        Mention issuer =
                EnglishNouns.isDocument(role.name().toLowerCase(Locale.ROOT)) ? issuer(role) : null;
        if (issuer != null) {
            q.speaker =
                    new Mention(full(issuer).name(), issuer.type(), null, role.start(), role.end());
            q.speakerConfidence *= 0.85;
            return;
        }
        if (previous != null
                && before != null
                && before.type() == Type.ORGANIZATION
                && roles.mayBe(role, before)
                && q.paragraph - previous.paragraph <= 1) {
            q.speaker = new Mention(before.name(), before.type(), null, role.start(), role.end());
            q.speakerConfidence *= 0.85;
            return;
        }
        boolean adds = goesOn(q);
        Mention found = null;
        if (previous != null
                && before != null
                && before.type() == Type.NAME
                && role.name().equalsIgnoreCase("first lady")
                && q.paragraph - previous.paragraph <= 1
                && names.gender(names.fullest(before.name())) == Gender.FEMALE) {
            found = before;
        } else if (roles.isEpithet(role) && !roles.isIntroduced(role)) {
            found = person(role, previous, roles.pronoun(role));
        } else if (roles.isPersonal(role) && roles.isUnknown(role)) {
            found = person(role, previous, roles.pronoun(role));
        } else if (adds
                && previous != null
                && previous.speaker != null
                && previous.speaker.type() == Type.NAME
                && roles.isUnknown(role)
                && q.paragraph - previous.paragraph <= 1) {
            found = fits(previous.speaker, roles.pronoun(role)) ? previous.speaker : null;
        }
        if (found != null && found.type() == Type.NAME) {
            q.speaker =
                    new Mention(
                            names.fullest(found.name()),
                            Type.NAME,
                            found.title(),
                            role.start(),
                            role.end());
            q.speakerConfidence *= 0.85;
        }
    }

    /** The company [released a brief statement] on Friday. “…,” the statement said. */
    private @Nullable Mention issuer(Mention document) {
        Paragraph here = article.paragraphAt(document.start());
        int least = article.paragraphs.get(Math.max(0, here.index() - 1)).start();
        least = Math.max(least, document.start() - MAX_ISSUED);
        Matcher issued = ISSUED.matcher(article.raw).region(least, document.start());
        int verb = -1;
        while (issued.find()) {
            List<String> words = List.of(issued.group(1).strip().split(" "));
            int noun = words.indexOf(document.name().toLowerCase(Locale.ROOT));
            int of = words.indexOf("of");
            // Published a copy of the letter
            verb = noun >= 0 && (of < 0 || of > noun) ? issued.start() : verb;
        }
        if (verb < 0) {
            return null;
        }
        int from = startBehind(".!?\n", verb, least);
        List<EnglishTokens.Token> tokens = EnglishTokens.of(context, from, verb);
        // The school was sent a letter: who receives it.
        boolean receives = !tokens.isEmpty() && EnglishWords.isBeing(tokens.getLast().lower());
        Mention who = receives ? null : subjects.earlier(tokens, tokens.size()).orElse(null);
        return who == null || who.type() == Type.PRONOUN ? null : who;
    }

    /**
     * In an email, Moor said “…”: the sentence of a quotation tells of the writing that it is from.
     */
    private boolean isWrittenAbove(String noun, Quotation previous) {
        int least = article.paragraphs.get(previous.paragraph).start();
        int from = startBehind(".", previous.open, least);
        return Pattern.compile(
                        "\\b[Ii]n (?:a|an|the|his|her|its|their)(?: [\\w-]+){0,3} "
                                + Pattern.quote(noun)
                                + "\\b")
                .matcher(article.raw)
                .region(from, previous.open)
                .find();
    }

    /** The nearest place before one, not below another, that stands behind one of the stops. */
    private int startBehind(String stops, int at, int least) {
        int from = at;
        while (from > least && stops.indexOf(context[from - 1]) < 0) {
            from--;
        }
        return from;
    }

    private boolean goesOn(Quotation q) {
        return q.cue != null
                && EnglishWords.isGoingOn(
                        article.slice(q.cue.start(), q.cue.end()).toLowerCase(Locale.ROOT));
    }

    private void continuation(Quotation q, @Nullable Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(q.paragraph);
        if (signature(q, paragraph)) {
            return;
        }
        if (topics.isAbove(q)) {
            q.attribute(AttributionMethod.CONTINUATION, q.cue, guest(q, previous), 0.7);
            return;
        }
        boolean begins = q.open == paragraph.start();
        if (begins && q.close == paragraph.end() && previous != null && isExchange(q, previous)) {
            q.attribute(AttributionMethod.DIALOGUE, q.cue, asker, 0.7);
            return;
        }
        Mention behind = begins ? actsBehind(q, paragraph) : null;
        if (behind != null) {
            q.attribute(AttributionMethod.CONTINUATION, q.cue, behind, 0.7);
            return;
        }
        if (begins
                && previous != null
                && isLeftOpen(previous)
                && q.paragraph - previous.paragraph == 2) {
            // A line of promotion between paragraphs of one quotation.
            q.attribute(AttributionMethod.CONTINUATION, q.cue, previous.speaker, 0.8);
            return;
        }
        if (!begins && (previous == null || previous.paragraph != q.paragraph)) {
            Mention reports = reportsBefore(q, paragraph);
            if (reports != null) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, reports, 0.7);
                return;
            }
            // The sentence before in its paragraph tells of somebody.
            Mention before = lastPerson(q.open, paragraph.start(), "");
            if (before != null) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, before, 0.7);
                return;
            }
        }
        if (!begins && previous != null && previous.paragraph == q.paragraph) {
            Mention between = lastPerson(q.open, previous.close, "");
            if (between != null
                    && !sameSentence(previous, between)
                    && (isSubject(between) || isBehindComma(between))) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, between, 0.65);
                return;
            }
        }
        if (begins && (previous == null || q.paragraph - previous.paragraph > 1)) {
            Paragraph before =
                    paragraph.index() == 0 ? null : article.paragraphs.get(paragraph.index() - 1);
            Mention near = before == null ? null : lastPerson(before.end(), before.start(), "");
            if (near == null && before != null) {
                near = reporting(before);
            }
            if (near != null) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, near, 0.65);
                return;
            }
        }
        if (begins
                && previous != null
                && q.paragraph - previous.paragraph == 1
                && hasReporterBehind(previous)) {
            Mention near = lastPerson(paragraph.start() - 1, previous.close, "");
            if (near != null && !sameSentence(previous, near)) {
                q.attribute(AttributionMethod.CONTINUATION, q.cue, near, 0.6);
                return;
            }
        }
        if (previous != null && previous.speaker != null) {
            q.attribute(AttributionMethod.CONTINUATION, q.cue, previous.speaker, 0.75);
        }
    }

    /**
     * Polite was ill, [Germany said], and told him so. “…”: who reports, whatever the sentence
     * begins with.
     */
    private @Nullable Mention reportsBefore(Quotation q, Paragraph paragraph) {
        int end = q.open;
        while (end > paragraph.start() && context[end - 1] == ' ') {
            end--;
        }
        int from = startBehind(".!?", Math.max(paragraph.start(), end - 1), paragraph.start());
        List<EnglishTokens.Token> tokens = EnglishTokens.of(context, from, end);
        for (int i = 1; i < tokens.size(); i++) {
            if (!tokens.get(i).is("said")) {
                continue;
            }
            Mention who = subjects.before(tokens, i).orElse(null);
            boolean between =
                    who != null
                            && who.type() == Type.NAME
                            && who.end() + 1 == tokens.get(i).start()
                            && who.start() > 2
                            && context[who.start() - 2] == ',';
            if (between) {
                return who;
            }
        }
        return null;
    }

    /** “…?” Kent asked. / “…,” Moor replied. / “…?”: whoever asked goes on. */
    private boolean isExchange(Quotation q, Quotation previous) {
        return asker != null
                && asking == previous.paragraph - 1
                && q.paragraph == previous.paragraph + 1
                && previous.cue != null
                && previous.speaker != null
                && !previous.speaker.name().equals(asker.name())
                && ANSWERING.contains(article.slice(previous.cue.start(), previous.cue.end()));
    }

    /** Vale indicated that she was pleased: whoever reports, unknown as he may be. */
    private @Nullable Mention reporting(Paragraph paragraph) {
        int index = cast.lastBefore(paragraph.end());
        for (int n = 0; index >= 0 && n < LOOK_BACK; n++, index--) {
            Figure figure = cast.get(index);
            if (figure.who().start() < paragraph.start() || figure.isPronoun()) {
                return null;
            }
            List<EnglishTokens.Token> behind =
                    EnglishTokens.of(
                            context,
                            figure.who().end(),
                            Math.min(paragraph.end(), figure.who().end() + MOST_VERB));
            if (figure.first()
                    && !figure.object()
                    && !behind.isEmpty()
                    && EnglishWords.isReporting(behind.getFirst().lower())) {
                return figure.who();
            }
        }
        return null;
    }

    /** Whom an interview is with, whose topics and questions stand without marks. */
    private @Nullable Mention guest(Quotation q, @Nullable Quotation previous) {
        if (previous != null
                && previous.speaker != null
                && q.paragraph - previous.paragraph <= MOST_BETWEEN) {
            return previous.speaker;
        }
        return personAbove(q);
    }

    /** Whom the paragraphs above a quotation tell of, those aside that only announce. */
    private @Nullable Mention personAbove(Quotation q) {
        for (int p = q.paragraph - 1; p >= Math.max(0, q.paragraph - MOST_BETWEEN - 2); p--) {
            Paragraph paragraph = article.paragraphs.get(p);
            Mention who =
                    topics.isAnnouncement(p)
                            ? null
                            : lastPerson(paragraph.end(), paragraph.start(), "");
            if (who != null) {
                return who;
            }
        }
        return null;
    }

    /** “…” Jan Moor, 61, is sitting outside: the sentence behind is about somebody by name. */
    private @Nullable Mention actsBehind(Quotation q, Paragraph paragraph) {
        int from = q.close;
        while (from < paragraph.end() && context[from] == ' ') {
            from++;
        }
        Name name = from < paragraph.end() ? names.at(from) : null;
        if (name == null
                || name.text().indexOf(' ') < 0
                || EnglishNames.isOrganization(name.text())
                || ".!?".indexOf(article.folded[q.end - 1]) < 0) {
            return null;
        }
        for (int i = name.end(); i < paragraph.end() && context[i] != '.'; i++) {
            if (context[i] == Context.QUOTED) {
                return null;
            }
        }
        return subjects.named(name, null);
    }

    /** — Fern Castellan, behind the quotation or on the next line. */
    private boolean signature(Quotation q, Paragraph paragraph) {
        int from = q.close;
        int to = paragraph.end();
        while (from < to && context[from] == ' ') {
            from++;
        }
        if (from >= to && q.paragraph + 1 < article.paragraphs.size()) {
            from = article.paragraphs.get(q.paragraph + 1).start();
            to = article.paragraphs.get(q.paragraph + 1).end();
        }
        if (from >= to || "—–-".indexOf(context[from]) < 0 || to - from > 80) {
            return false;
        }
        while (from < to && (context[from] == ' ' || "—–-".indexOf(context[from]) >= 0)) {
            from++;
        }
        Name name = names.at(from);
        if (name == null) {
            return false;
        }
        q.attribute(AttributionMethod.SIGNATURE, null, subjects.named(name, null), 0.9);
        return true;
    }

    /** Whom an interview is with: who answered before, else whom the text before tells of. */
    private void answer(Quotation q, @Nullable Quotation previous) {
        Mention who = previous == null ? null : previous.speaker;
        who = who == null ? personAbove(q) : who;
        if (who != null) {
            q.attribute(AttributionMethod.DIALOGUE, null, who, 0.75);
        }
    }

    private boolean isLeftOpen(Quotation q) {
        return q.repairs.contains(MarkRepair.UNCLOSED)
                && q.close == article.paragraphs.get(q.paragraph).end();
    }

    private boolean hasReporterBehind(Quotation previous) {
        Paragraph paragraph = article.paragraphs.get(previous.paragraph);
        return paragraph.end() - previous.close > 60;
    }

    private boolean sameSentence(Quotation previous, Mention near) {
        for (int i = previous.close; i < near.start(); i++) {
            if (context[i] == '.') {
                return false;
            }
        }
        return true;
    }

    private void resolve(Quotation q, @Nullable Quotation previous) {
        Mention pronoun = q.speaker;
        if (pronoun == null) {
            return;
        }
        String word = pronoun.name();
        Mention asked = asked(q, previous);
        Mention found =
                switch (asked == null ? word : "") {
                    case "" -> asked;
                    case "i", "we" -> null;
                    case "they", "it" -> collective(q, pronoun, previous, word);
                    default -> person(pronoun, previous, word);
                };
        if (found == null) {
            q.attribute(q.method, q.cue, null, 0.4);
            return;
        }
        q.speaker =
                new Mention(
                        full(found).name(),
                        found.type(),
                        found.title(),
                        pronoun.start(),
                        pronoun.end());
        q.speakerConfidence *= 0.9;
        if (found.type() == Type.NAME && (word.equals("he") || word.equals("she"))) {
            names.learn(full(found).name(), word.equals("he") ? Gender.MALE : Gender.FEMALE);
        }
    }

    /** “…?” Kent asked [Moor]. “…,” she replied: who was asked answers, and not who asked. */
    private @Nullable Mention asked(Quotation q, @Nullable Quotation previous) {
        Cue answer = q.cue;
        Cue question = previous == null ? null : previous.cue;
        if (previous == null
                || answer == null
                || question == null
                || previous.speaker == null
                || q.paragraph - previous.paragraph > 1
                || article.folded[previous.end - 1] != '?'
                || question.end() < previous.close
                || !ANSWERING.contains(article.slice(answer.start(), answer.end()))) {
            return null;
        }
        int end = article.paragraphs.get(previous.paragraph).end();
        int at = question.end() + 1;
        EnglishNames.Name name = at < end ? names.at(at) : null;
        return name == null || q.open < name.end() ? null : subjects.named(name, null);
    }

    private @Nullable Mention person(Mention pronoun, @Nullable Quotation previous, String word) {
        Mention last = previous == null ? null : previous.speaker;
        Paragraph here = article.paragraphAt(pronoun.start());
        Mention near = lastPerson(pronoun.start(), here.start(), word);
        boolean fits = last != null && last.type() != Type.ORGANIZATION && fits(last, word);
        if (near != null && (previous == null || near.start() > previous.close || !fits)) {
            return near;
        }
        if (fits && previous != null && here.index() - previous.paragraph <= 1) {
            Mention between = lastPerson(pronoun.start(), previous.close, word);
            Mention surer = between == null ? surer(previous, word) : null;
            if (surer != null) {
                return surer;
            }
            return between != null && isSubject(between) ? between : last;
        }
        for (int p = here.index() - 1; p >= Math.max(0, here.index() - 6); p--) {
            Paragraph paragraph = article.paragraphs.get(p);
            Mention found = lastPerson(paragraph.end(), paragraph.start(), word);
            if (found != null) {
                return found;
            }
        }
        boolean unsure = last != null && last.type() == Type.NAME && !isGendered(last);
        return fits || unsure ? last : null;
    }

    private boolean isGendered(Mention who) {
        return names.isGendered(names.fullest(who.name()));
    }

    /** “Gail told the court that Reed shouted …”, then “she”: the sex is known of Gail only. */
    private @Nullable Mention surer(Quotation previous, String word) {
        Mention last = previous.speaker;
        if (word.isEmpty() || last == null || last.type() != Type.NAME || isGendered(last)) {
            return null;
        }
        Paragraph paragraph = article.paragraphs.get(previous.paragraph);
        Mention subject = lastPerson(previous.open, paragraph.start(), word);
        return subject != null && subject.type() == Type.NAME && isGendered(subject)
                ? subject
                : null;
    }

    private boolean isBehindComma(Mention who) {
        return who.start() > 1 && context[who.start() - 2] == ',';
    }

    private boolean isSubject(Mention who) {
        int i = who.start() - 1;
        while (i > 0 && context[i] == ' ') {
            i--;
        }
        return i <= 0 || context[i] == '.' || context[i] == '\n' || context[i] == Context.QUOTED;
    }

    /** The person whom the sentences before a place tell of: the subject of the nearest. */
    private @Nullable Mention lastPerson(int before, int least, String pronoun) {
        String wanted = pronoun;
        Figure best = null;
        int skipped = -1;
        int index = cast.lastBefore(before);
        for (int n = 0; index >= 0 && n < LOOK_BACK; n++, index--) {
            Figure figure = cast.get(index);
            if (figure.who().start() < least
                    || best != null && figure.sentence() != best.sentence()) {
                break;
            }
            if (figure.leads() && EnglishCast.fits(gender(figure), wanted) && isPerson(figure)) {
                return figure.who();
            }
            if (figure.isPronoun()) {
                // “He saw Quarles”: whoever he is, he is somebody of an earlier sentence.
                if (EnglishCast.fits(figure.gender(), wanted)) {
                    wanted = figure.who().name();
                    best = null;
                    skipped = figure.sentence();
                }
                continue;
            }
            if (figure.sentence() == skipped
                    || !isPerson(figure)
                    || !EnglishCast.fits(gender(figure), wanted)) {
                continue;
            }
            // Within one sentence the first is the subject.
            best = best != null && figure.object() ? best : figure;
        }
        return best == null ? null : best.who();
    }

    private boolean isPerson(Figure figure) {
        return figure.person()
                || figure.who().type() == Type.NAME
                        && speakers.contains(names.fullest(figure.who().name()));
    }

    private Gender gender(Figure figure) {
        return figure.who().type() == Type.NAME
                ? names.gender(names.fullest(figure.who().name()))
                : figure.gender();
    }

    private boolean fits(Mention who, String pronoun) {
        return who.type() == Type.ROLE
                ? EnglishCast.fits(roles.gender(who), pronoun)
                : EnglishCast.fits(names.gender(names.fullest(who.name())), pronoun);
    }

    private @Nullable Mention collective(
            Quotation q, Mention pronoun, @Nullable Quotation previous, String word) {
        Mention last = previous == null ? null : previous.speaker;
        Paragraph here = article.paragraphAt(pronoun.start());
        if (previous != null
                && last != null
                && last.type() != Type.NAME
                && here.index() - previous.paragraph <= 2
                && lastCollective(pronoun.start(), previous.close, word, true) == null) {
            return last;
        }
        Mention one = word.equals("they") ? singular(q, here) : null;
        if (one != null) {
            return one;
        }
        for (int p = here.index(); p >= Math.max(0, here.index() - 3); p--) {
            Paragraph paragraph = article.paragraphs.get(p);
            int before = p == here.index() ? pronoun.start() : paragraph.end();
            Mention found = lastCollective(before, paragraph.start(), word, false);
            if (found != null) {
                return found;
            }
        }
        return last != null && last.type() == Type.NAME && word.equals("it") ? null : last;
    }

    /** Jan Moor agrees. “…,” they explained: one person, when the sentence has no other subject. */
    private @Nullable Mention singular(Quotation q, Paragraph here) {
        int index = cast.lastBefore(q.open);
        Figure first = null;
        for (int n = 0; index >= 0 && n < LOOK_BACK; n++, index--) {
            Figure figure = cast.get(index);
            if (figure.who().start() < here.start()
                    || first != null && figure.sentence() != first.sentence()
                    || figure.plural()) {
                break;
            }
            first = figure;
        }
        if (first == null
                || !first.first()
                || first.object()
                || first.who().type() == Type.ORGANIZATION
                || !isPerson(first)) {
            return null;
        }
        boolean nearest = cast.get(cast.lastBefore(q.open)).sentence() == first.sentence();
        return nearest ? first.who() : null;
    }

    /** In a letter to [the Guardian], it said: to whom something is said does not say it. */
    private boolean isRightBefore(Figure figure, int place) {
        int end = figure.who().end();
        return end + 2 == place && context[end] == ',';
    }

    /** What several people or an organisation the sentences before a place tell of. */
    private @Nullable Mention lastCollective(
            int before, int least, String word, boolean onlySubjects) {
        Figure best = null;
        int index = cast.lastBefore(before);
        for (int n = 0; index >= 0 && n < LOOK_BACK; n++, index--) {
            Figure figure = cast.get(index);
            if (figure.who().start() < least
                    || best != null && !best.object() && figure.sentence() != best.sentence()) {
                break;
            }
            boolean people = figure.who().type() == Type.ROLE && figure.plural();
            boolean person = figure.person() || isPerson(figure) && isGendered(figure.who());
            if (figure.leads() && !person && !(people && word.equals("it"))) {
                return figure.who();
            }
            if (person && !people
                    || people && word.equals("it")
                    || figure.object() && isRightBefore(figure, before)) {
                continue;
            }
            if (onlySubjects && !figure.first()
                    || figure.object() && (onlySubjects || best != null)) {
                continue;
            }
            best = figure;
        }
        return best == null ? null : best.who();
    }
}
