package dev.dictum.quote.extraction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares extracted quotations with labelled ones. Spans count when they are exact; speakers are
 * compared on spans that match by half, without blanks, middle dots, marks and case. Spans that
 * overlap one to be ignored count neither way.
 */
public final class QuoteScore {
    private static final double MATCH = 0.5;
    private static final double SURE = 0.9;
    private static final Pattern FOLDED = Pattern.compile("[\\s·・《》“”‘’「」@]");

    /**
     * A labelled quotation.
     *
     * @param speakers each right answer; one may be null, for nobody
     */
    public record Label(Span span, List<@Nullable String> speakers, QuoteKind kind) {}

    /** What was counted under one heading: a language, a kind, a method. */
    public static final class Tally {
        private int labelled;
        private int found;
        private int exact;
        private int matched;
        private int speakers;
        private int both;

        public int labelled() {
            return labelled;
        }

        /** The harmonic mean of precision and recall of exact spans, 0 to 100. */
        public double spanF1() {
            return f1(exact);
        }

        /** Of the spans that match, the share with the right speaker, 0 to 100. */
        public double speakerAccuracy() {
            return matched == 0 ? 0 : 100.0 * speakers / matched;
        }

        /** As {@link #spanF1}, with the right speaker too. */
        public double endToEndF1() {
            return f1(both);
        }

        private double f1(int hits) {
            return labelled + found == 0 ? 100 : 200.0 * hits / (labelled + found);
        }

        private String line(String heading) {
            return String.format(
                    Locale.ROOT,
                    "%-24s %8d %8d %10.1f %10.1f %10.1f",
                    heading,
                    labelled,
                    found,
                    spanF1(),
                    speakerAccuracy(),
                    endToEndF1());
        }
    }

    private final Map<String, Tally> tallies = new TreeMap<>();
    private int quoteless;
    private int falseInQuoteless;
    private int sure;
    private int sureAndRight;

    /** Adds an article. */
    public void add(
            String language, List<Label> labels, List<Span> ignored, List<ExtractedQuote> quotes) {
        Set<Integer> used = new HashSet<>();
        int counted = 0;
        for (ExtractedQuote quote : flat(quotes)) {
            if (quote.kind() == QuoteKind.INDIRECT) {
                continue;
            }
            for (Span span : quote.contents()) {
                counted += compare(language, labels, ignored, quote, span, used) ? 1 : 0;
            }
        }
        for (Label label : labels) {
            tallies(language, label.kind, null).forEach(tally -> tally.labelled++);
        }
        if (labels.isEmpty()) {
            quoteless++;
            falseInQuoteless += counted;
        }
    }

    private boolean compare(
            String language,
            List<Label> labels,
            List<Span> ignored,
            ExtractedQuote quote,
            Span span,
            Set<Integer> used) {
        int best = -1;
        double most = 0;
        boolean whole = quote.kind() == QuoteKind.WHOLE_ARTICLE;
        for (int i = 0; i < labels.size(); i++) {
            Label label = labels.get(i);
            double overlap = overlap(label.span, span);
            if (!used.contains(i)
                    && (label.kind == QuoteKind.WHOLE_ARTICLE) == whole
                    && overlap >= MATCH
                    && overlap > most) {
                best = i;
                most = overlap;
            }
        }
        if (best < 0 && ignored.stream().anyMatch(i -> overlap(i, span) >= MATCH)) {
            return false;
        }
        Label label = best < 0 ? null : labels.get(best);
        used.add(best);
        boolean exact = label != null && label.span.equals(span);
        boolean speaker =
                label != null
                        && label.speakers.stream()
                                .map(QuoteScore::folded)
                                .anyMatch(folded(name(quote))::equals);
        QuoteKind kind = label == null ? quote.kind() : label.kind;
        for (Tally tally : tallies(language, kind, quote.attribution().method())) {
            tally.found++;
            tally.matched += label == null ? 0 : 1;
            tally.exact += exact ? 1 : 0;
            tally.speakers += speaker ? 1 : 0;
            tally.both += exact && speaker ? 1 : 0;
        }
        if (quote.attribution().confidence() >= SURE) {
            sure++;
            sureAndRight += exact && speaker ? 1 : 0;
        }
        return true;
    }

    private List<Tally> tallies(
            String language, QuoteKind kind, @Nullable AttributionMethod method) {
        List<Tally> all = new ArrayList<>();
        all.add(tally("all"));
        all.add(tally("language " + language));
        all.add(tally("kind " + kind));
        if (method != null) {
            // Labels name no method: of what a method finds, the share that is right is told.
            Tally found = tally("method " + method);
            found.labelled++;
            all.add(found);
        }
        return all;
    }

    private Tally tally(String heading) {
        return tallies.computeIfAbsent(heading, h -> new Tally());
    }

    /** What was counted under {@code all}, {@code language zh}, {@code kind DIRECT} and so on. */
    public Tally of(String heading) {
        return tallies.getOrDefault(heading, new Tally());
    }

    /** Quotations found in each article that has none. */
    public double falsePerQuoteless() {
        return quoteless == 0 ? 0 : (double) falseInQuoteless / quoteless;
    }

    /** Of the quotations with a confidence of 0.9 and more, the share that is right, 0 to 100. */
    public double sureAndRight() {
        return sure == 0 ? 100 : 100.0 * sureAndRight / sure;
    }

    /** A table for people. */
    public String table() {
        StringBuilder table = new StringBuilder();
        table.append(
                String.format(
                        Locale.ROOT,
                        "%-24s %8s %8s %10s %10s %10s%n",
                        "",
                        "labelled",
                        "found",
                        "span F1",
                        "speaker",
                        "both F1"));
        tallies.forEach((heading, tally) ->
                table.append(tally.line(heading)).append(System.lineSeparator()));
        table.append(
                String.format(
                        Locale.ROOT,
                        "false quotes per article without any: %.2f (%d articles)%n",
                        falsePerQuoteless(),
                        quoteless));
        table.append(
                String.format(
                        Locale.ROOT,
                        "right among those of confidence 0.9 and more: %.1f (%d)%n",
                        sureAndRight(),
                        sure));
        return table.toString();
    }

    /** With the quotations inside a whole article's. */
    private static List<ExtractedQuote> flat(List<ExtractedQuote> quotes) {
        List<ExtractedQuote> flat = new ArrayList<>();
        for (ExtractedQuote quote : quotes) {
            flat.add(quote);
            if (quote.kind() == QuoteKind.WHOLE_ARTICLE) {
                flat.addAll(quote.nested());
            }
        }
        return flat;
    }

    private static @Nullable String name(ExtractedQuote quote) {
        return quote.speaker() == null ? null : quote.speaker().name();
    }

    private static String folded(@Nullable String name) {
        return name == null ? "\0" : FOLDED.matcher(name).replaceAll("").toLowerCase(Locale.ROOT);
    }

    private static double overlap(Span a, Span b) {
        int common = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        int union = a.end() - a.start() + b.end() - b.start() - common;
        return union == 0 ? 0 : (double) common / union;
    }
}
