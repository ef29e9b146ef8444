package dev.dictum.imports.reader;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Strict YAML 1.2 with limits; where it is not YAML, {@link LineFields} takes over and an issue
 * says so. Built from parser events, so that every value keeps its place and its very text.
 */
final class YamlFields {
    private static final int MAX_ALIASES = 20;
    private static final int MAX_NESTING = 20;
    private static final int MAX_CODE_POINTS = 1_000_000;

    private final Iterator<Event> events;
    private final int firstLine;
    private final Map<Anchor, FieldValue> anchors = new HashMap<>();
    private int aliases;
    private long expanded;

    private YamlFields(Iterator<Event> events, int firstLine) {
        this.events = events;
        this.firstLine = firstLine;
    }

    static FieldValue.Fields read(String text, int firstLine, List<Issue> issues)
            throws UnreadableDocument {
        if (text.length() > MAX_CODE_POINTS) {
            throw refused("The front matter has more than %,d characters.", MAX_CODE_POINTS);
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setCodePointLimit(MAX_CODE_POINTS).build();
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlFields(events, firstLine).document();
        } catch (NotStrict | YamlEngineException e) {
            issues.add(invalid(e, firstLine));
            return LineFields.read(text, firstLine);
        }
    }

    private static Issue invalid(RuntimeException e, int firstLine) {
        Optional<Mark> mark = Optional.empty();
        String problem = String.valueOf(e.getMessage());
        if (e instanceof MarkedYamlEngineException marked) {
            mark = marked.getProblemMark();
            problem = marked.getProblem();
        } else if (e instanceof NotStrict notStrict) {
            mark = notStrict.mark;
        }
        return new Issue(
                "INVALID_YAML",
                Severity.WARNING,
                "The front matter is not valid YAML (%s); it was read line by line instead."
                        .formatted(problem),
                null,
                mark.map(m -> m.getLine() + firstLine).orElse(null),
                mark.map(m -> m.getColumn() + 1).orElse(null),
                null);
    }

    private FieldValue.Fields document() throws UnreadableDocument {
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, DocumentStart, Comment -> {}
                case StreamEnd, DocumentEnd -> {
                    return new FieldValue.Fields(Map.of(), firstLine, 1);
                }
                default -> {
                    if (!(value(event, 0) instanceof FieldValue.Fields fields)) {
                        throw new NotStrict("expected fields, one `key: value` a line", event);
                    }
                    finish();
                    return fields;
                }
            }
        }
        return new FieldValue.Fields(Map.of(), firstLine, 1);
    }

    // Faults after the first document count too.
    private void finish() {
        while (events.hasNext()) {
            Event event = events.next();
            if (event.getEventId() == Event.ID.DocumentStart) {
                throw new NotStrict("a second document begins", event);
            }
        }
    }

    private FieldValue value(Event event, int depth) throws UnreadableDocument {
        if (depth > MAX_NESTING) {
            throw refused("The front matter is nested deeper than %d levels.", MAX_NESTING);
        }
        int line = event.getStartMark().map(m -> m.getLine() + firstLine).orElse(0);
        int column = event.getStartMark().map(m -> m.getColumn() + 1).orElse(0);
        FieldValue value =
                switch (event) {
                    case ScalarEvent scalar -> new FieldValue.Scalar(text(scalar), line, column);
                    case SequenceStartEvent ignored ->
                            new FieldValue.Items(items(depth), line, column);
                    case MappingStartEvent ignored ->
                            new FieldValue.Fields(fields(depth), line, column);
                    case AliasEvent alias -> resolve(alias);
                    default -> throw new NotStrict("unexpected " + event.getEventId(), event);
                };
        if (event instanceof NodeEvent node && !(event instanceof AliasEvent)) {
            node.getAnchor().ifPresent(anchor -> anchors.put(anchor, value));
        }
        return value;
    }

    /** The text as written, except that a plain {@code ~} or {@code null} is an empty value. */
    private static String text(ScalarEvent scalar) {
        String text = scalar.getValue();
        return scalar.isPlain() && (text.equals("~") || text.equals("null")) ? "" : text;
    }

    private List<FieldValue> items(int depth) throws UnreadableDocument {
        List<FieldValue> items = new ArrayList<>();
        for (Event e = next(); e.getEventId() != Event.ID.SequenceEnd; e = next()) {
            items.add(value(e, depth + 1));
        }
        return items;
    }

    private Map<String, FieldValue> fields(int depth) throws UnreadableDocument {
        Map<String, FieldValue> fields = new LinkedHashMap<>();
        for (Event e = next(); e.getEventId() != Event.ID.MappingEnd; e = next()) {
            if (!(value(e, depth + 1) instanceof FieldValue.Scalar key)) {
                throw new NotStrict("a key is not plain text", e);
            }
            FieldValue value = value(next(), depth + 1);
            if (fields.putIfAbsent(key.text(), value) != null) {
                throw new NotStrict("the key `%s` stands twice".formatted(key.text()), e);
            }
        }
        return fields;
    }

    private FieldValue resolve(AliasEvent alias) throws UnreadableDocument {
        if (++aliases > MAX_ALIASES) {
            throw refused("The front matter has more than %d aliases.", MAX_ALIASES);
        }
        FieldValue value = anchors.get(alias.getAlias());
        if (value == null) {
            throw new NotStrict("the alias *%s is unknown".formatted(alias.getAlias()), alias);
        }
        // What an alias stands for may hold aliases itself: a little text could become very much.
        expanded += size(value);
        if (expanded > MAX_CODE_POINTS) {
            throw refused(
                    "The front matter's aliases stand for more than %d characters.",
                    MAX_CODE_POINTS);
        }
        return value;
    }

    private static long size(FieldValue value) {
        return switch (value) {
            case FieldValue.Scalar scalar -> 1L + scalar.text().length();
            case FieldValue.Items list ->
                    1 + list.items().stream().mapToLong(YamlFields::size).sum();
            case FieldValue.Fields object ->
                    1 + object.fields().values().stream().mapToLong(YamlFields::size).sum();
        };
    }

    private Event next() {
        return events.next();
    }

    private static UnreadableDocument refused(String message, int limit) {
        return new UnreadableDocument("FRONT_MATTER_LIMIT", message.formatted(limit));
    }

    /** Well-formed for the parser, but not what front matter may be. */
    private static final class NotStrict extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Optional<Mark> mark;

        NotStrict(String message, Event event) {
            super(message);
            this.mark = event.getStartMark();
        }
    }
}
