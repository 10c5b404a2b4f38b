package dev.sigx.store;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Value;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Typed access to the fields of an object. A field of the wrong type counts as absent and becomes a finding with its
 * place; an absent field or an explicit null is simply absent. Keeps track of what was asked for, so that the rest can
 * be kept or reported.
 */
public final class Fields {
    private static final String CUT = "…";

    private final Node node;
    private final String store;
    private final Consumer<Finding> findings;
    private final Set<String> asked = new LinkedHashSet<>();

    public Fields(Node node, String store, Consumer<Finding> findings) {
        this.node = node;
        this.store = store;
        this.findings = findings;
        if (!node.isObject()) {
            wrong(node, "an object");
        }
    }

    public SourceLocation where() {
        return node.where();
    }

    private Node present(String name) {
        asked.add(name);
        Node field = node.field(name);
        return field == null || field.isNull() ? null : field;
    }

    /** Whether the field is there with any value but null. */
    public boolean has(String name) {
        return present(name) != null;
    }

    /** Whether the field is there at all, with null too. */
    public boolean says(String name) {
        asked.add(name);
        return node.field(name) != null;
    }

    /** The raw field, or null where absent or null. */
    public Node node(String name) {
        return present(name);
    }

    /** Text of a string field (of any scalar in YAML), or {@code absent}. */
    public String text(String name, String absent) {
        Node field = present(name);
        if (field == null) {
            return absent;
        }
        if (field.kind() == Node.Kind.STRING || field.kind() == Node.Kind.PLAIN) {
            return limited(field);
        }
        wrong(field, "text");
        return absent;
    }

    /** Like {@link #text(String, String)}, but takes a number or boolean as its characters: for ids. */
    public String id(String name, String absent) {
        Node field = present(name);
        if (field != null && field.kind() == Node.Kind.NUMBER) {
            return field.text();
        }
        return text(name, absent);
    }

    private String limited(Node field) {
        boolean cutBefore =
                field.text().length() == Limits.TEXT_UNITS + 1 && field.text().endsWith(CUT);
        if (field.text().length() <= Limits.TEXT_UNITS || cutBefore) {
            return field.text();
        }
        findings.accept(Finding.warning(
                "text-cut",
                "A text of " + field.text().length() + " characters was cut to " + Limits.TEXT_UNITS + ".",
                store,
                field.where()));
        return field.text().substring(0, Limits.TEXT_UNITS) + CUT;
    }

    /** A number in any of its five states; missing where absent, null or wrong. */
    public Num number(String name) {
        Node field = present(name);
        if (field == null) {
            return Num.MISSING;
        }
        if (field.value() instanceof Num number) {
            return number;
        }
        if (field.kind() == Node.Kind.STRING) {
            switch (field.text()) {
                case "NaN", "Infinity", "-Infinity":
                    return Num.parse(field.text());
                default:
                    break;
            }
        }
        wrong(field, "a number");
        return Num.MISSING;
    }

    /** A number as a double for a point of a history: {@link Series#missing()} where there is none. */
    public double point(String name) {
        Num number = number(name);
        return number.isMissing() ? Series.missing() : number.value();
    }

    /** A whole number of milliseconds, or {@link Series#ABSENT}. */
    public long millis(String name) {
        Num number = number(name);
        return number.isFinite() ? (long) number.value() : Series.ABSENT;
    }

    public boolean flag(String name, boolean absent) {
        Node field = present(name);
        if (field == null) {
            return absent;
        }
        if (field.value() instanceof Value.Flag flag) {
            return flag.on();
        }
        wrong(field, "true or false");
        return absent;
    }

    /** An instant given as epoch milliseconds or as ISO 8601 (a date alone is UTC midnight), or null. */
    public Instant instant(String name) {
        Node field = present(name);
        if (field == null) {
            return null;
        }
        Instant instant = field.value() instanceof Num number ? ofMillis(number) : parseInstant(field.text());
        if (instant == null) {
            wrong(field, "a time (epoch milliseconds or ISO 8601 such as 2026-11-22T19:27:54Z)");
        }
        return instant;
    }

    private static Instant ofMillis(Num number) {
        // Beyond the year 9999 a number is no time in milliseconds; Instant would take it, no reader would.
        return number.isFinite() && Math.abs(number.value()) < 253_402_300_800_000d
                ? Instant.ofEpochMilli((long) number.value())
                : null;
    }

    /**
     * ISO 8601 with offset, without (UTC), or a date alone (UTC midnight at its start); null where it is none. What is
     * finer than a millisecond is cut, here and not in exports, so that one order of instants holds for both.
     */
    public static Instant parseInstant(String text) {
        try {
            Instant usual = UsualTime.parse(text);
            if (usual != null) {
                return usual;
            }
            if (text.length() <= 10) {
                return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            }
            String iso = text.charAt(10) == ' ' ? text.substring(0, 10) + "T" + text.substring(11) : text;
            boolean zoned = iso.endsWith("Z") || iso.lastIndexOf('+') > 10 || iso.lastIndexOf('-') > 10;
            return zoned
                    ? OffsetDateTime.parse(iso).toInstant().truncatedTo(ChronoUnit.MILLIS)
                    : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);
        } catch (DateTimeParseException | StringIndexOutOfBoundsException notATime) {
            return null;
        }
    }

    /** A list of texts; items of another type become findings and are left out. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(name)) {
            if (item.kind() == Node.Kind.STRING || item.kind() == Node.Kind.PLAIN) {
                texts.add(limited(item));
            } else {
                wrong(item, "text");
            }
        }
        return texts;
    }

    /** The items of an array; empty where absent or wrong. */
    public List<Node> items(String name) {
        Node field = present(name);
        if (field == null) {
            return List.of();
        }
        if (!field.isArray()) {
            wrong(field, "a list");
            return List.of();
        }
        return field.items();
    }

    /** The nested object, or null where absent or wrong. */
    public Fields object(String name) {
        Node field = present(name);
        if (field == null) {
            return null;
        }
        if (!field.isObject()) {
            wrong(field, "an object");
            return null;
        }
        return new Fields(field, store, findings);
    }

    /** A free-form object as logged; empty where absent or wrong. */
    public Value.Fields values(String name) {
        Fields nested = object(name);
        return nested == null ? Value.Fields.EMPTY : (Value.Fields) nested.node.value();
    }

    /** Names of fields that nobody asked for, in document order. */
    public List<String> unasked() {
        return node.fields().keySet().stream()
                .filter(name -> !asked.contains(name))
                .toList();
    }

    /** The fields that nobody asked for, as they stand. */
    public Value.Fields rest() {
        Map<String, Value> rest = new LinkedHashMap<>();
        unasked().forEach(name -> rest.put(name, node.field(name).value()));
        return rest.isEmpty() ? Value.Fields.EMPTY : new Value.Fields(rest);
    }

    private void wrong(Node field, String wanted) {
        findings.accept(Finding.warning(
                "wrong-type", "Expected " + wanted + ", found " + found(field) + "; ignored.", store, field.where()));
    }

    private static String found(Node field) {
        return switch (field.kind()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case NUMBER -> "the number " + shown(field);
            case STRING, PLAIN -> "the text \"" + shown(field) + "\"";
            case TRUE -> "true";
            case FALSE -> "false";
            case NULL -> "null";
        };
    }

    private static String shown(Node field) {
        String text = field.text();
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
