package dev.sigx;

import java.util.List;
import java.util.Random;

/**
 * An export document made at random of everything that is hard to keep: numbers in five states and in more digits than
 * a double has, times at the ends of the calendar, lone surrogates, names that need escapes, empty texts, fields of a
 * newer version.
 */
final class HostileDocument {
    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "plain",
            "ניסוי",
            "\\ud83d",
            "\\udc00x",
            "\\u0000",
            "=1+1",
            "'quoted",
            "''",
            "-",
            "@x",
            "\\t",
            "\\r\\n",
            "\\n",
            "a,\\\"b\\\"",
            "~/~0~1",
            "NaN",
            "null",
            "\\u2028",
            "\\ufeff",
            "[redacted]",
            "a.b\\\\c",
            "＝x");
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "-0.0",
            "1",
            "1.0",
            "1.10",
            "0.1",
            "9007199254740993",
            "18446744073709551615",
            "-9223372036854775808",
            "5e-324",
            "1.7976931348623157e308",
            "3.4028235e38",
            "1.1754944E-38",
            "0.30000001192092896",
            "1E+2",
            "1e400",
            "1e-400",
            "NaN",
            "Infinity",
            "-Infinity",
            "\"NaN\"",
            "\"Infinity\"",
            "\"-Infinity\"",
            "null");
    private static final List<String> TIMES = List.of(
            "null",
            "\"2026-11-22T19:27:54.120Z\"",
            "\"2026-11-22\"",
            "\"2026-11-22T19:27:54.123456+02:00\"",
            "1795305600000",
            "-1",
            "\"0001-01-01T00:00:00Z\"",
            "\"9999-12-31T23:59:59.999999999Z\"",
            "\"-0044-03-15T00:00:00Z\"");
    private static final List<String> STEPS =
            List.of("0", "1", "10", "9223372036854775807", "-9223372036854775807", "null", "40.0");
    private static final List<String> STATUSES = List.of("completed", "unfinished", "paused", "", "unknown", "failed");
    private static final List<String> STATISTICS =
            List.of("\"last\"", "\"best\"", "\"mean\"", "\"reported\"", "null", "\"median\"");

    private final Random random;
    private final StringBuilder out = new StringBuilder();

    private HostileDocument(long seed) {
        random = new Random(seed);
    }

    static String of(long seed) {
        return new HostileDocument(seed).write();
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** JSON parsers refuse a field name with an unpaired surrogate, so no store can have one. */
    private String name() {
        String name = any(TEXTS);
        return name.contains("\\ud83d") || name.contains("\\udc00") ? "\\ud83d\\ude00" : name;
    }

    private String text() {
        return "\"" + any(TEXTS) + (random.nextInt(3) == 0 ? any(TEXTS) : "") + "\"";
    }

    private String texts() {
        return random.nextInt(3) == 0 ? "[]" : "[" + text() + ", " + text() + "]";
    }

    private HostileDocument field(String name, String value) {
        char last = out.charAt(out.length() - 1);
        out.append(last == '{' || last == '[' ? "" : ",\n")
                .append('"')
                .append(name)
                .append("\": ")
                .append(value);
        return this;
    }

    private String tree(int depth) {
        switch (random.nextInt(depth > 3 ? 4 : 6)) {
            case 0:
                return any(NUMBERS);
            case 1:
                return text();
            case 2:
                return any(List.of("true", "false", "null", "[]", "{}"));
            case 3:
                return "[" + any(NUMBERS) + ", " + text() + "]";
            default:
                return fields(depth);
        }
    }

    private String fields(int depth) {
        StringBuilder fields = new StringBuilder("{");
        for (int i = 0; i < 3; i++) {
            fields.append(i == 0 ? "" : ", ")
                    .append("\"")
                    .append(i)
                    .append(name())
                    .append("\": ")
                    .append(tree(depth + 1));
        }
        return fields.append('}').toString();
    }

    /** Now and then a field that no version has yet. */
    private HostileDocument newer() {
        return random.nextInt(3) == 0 ? field("newer" + random.nextInt(3), tree(0)) : this;
    }

    private String write() {
        out.append('{');
        field("schemaVersion", "\"2.7.0\"").field("title", text()).field("asOf", any(TIMES));
        field("notableChange", any(List.of("0.25", "null", "0"))).field("statistic", any(STATISTICS));
        newer();
        if (random.nextBoolean()) {
            field(
                    "stores",
                    "[{\"id\": \"lab\", \"kind\": \"x\", \"path\": " + text() + ", \"mood\": 1}, {\"id\": \"b c\"}]");
        }
        list("projects", 3, this::project);
        list("runs", 8, this::run);
        list("scenarios", 3, this::scenario);
        list("decisions", 3, this::decision);
        if (random.nextBoolean()) {
            list("findings", 3, this::finding);
        }
        return out.append("}\n").toString();
    }

    private interface Item {
        void write(int index);
    }

    private void list(String name, int most, Item item) {
        field(name, "[");
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            out.append("{");
            item.write(i);
            out.append(i == 1 ? "}" : "}, ");
        }
        out.append("]");
    }

    private String store() {
        return any(List.of("\"lab\"", "\"b c\"", "\"unlisted\"", "\"\"", "\"files\""));
    }

    private String id(int index) {
        return "\"" + any(TEXTS) + index + "\"";
    }

    private void project(int index) {
        field("id", "\"p" + index + "\"").field("store", store()).field("name", text());
        field("description", text()).field("tags", texts()).field("createdAt", any(TIMES));
        field(
                "prompts",
                "[{\"id\": " + text() + ", \"expected\": " + any(List.of("null", "\"\"", text())) + ", \"lastScore\": "
                        + any(NUMBERS) + ", \"mood\": " + tree(1) + "}]");
        field("extra", fields(0)).newer();
    }

    private void run(int index) {
        field("id", id(index)).field("store", store()).field("projectId", any(List.of("\"p1\"", "\"p2\"", "\"\"")));
        field("name", text()).field("status", "\"" + any(STATUSES) + "\"").field("createdAt", any(TIMES));
        field("completedAt", any(TIMES)).field("tags", texts()).field("settings", fields(0));
        field("inapplicable", "{\"" + name() + "\": " + text() + "}").field("metrics", metrics());
        field(
                "outputs",
                "[{\"promptId\": \"q\", \"text\": " + text() + ", \"score\": " + any(NUMBERS) + ", \"at\": "
                        + any(TIMES) + ", \"mood\": 2}]");
        field(
                "ledger",
                any(List.of("null", "{\"rationale\": " + text() + ", \"expiry\": \"2026-12-31\", \"new\": 1}")));
        field("model", any(List.of("null", "{}", "{\"parameters\": " + any(NUMBERS) + "}")));
        field("timings", any(List.of("null", "{\"gpuMillis\": " + any(NUMBERS) + ", \"device\": " + text() + "}")));
        field("data", any(List.of("null", "{\"name\": " + text() + ", \"characters\": " + any(NUMBERS) + "}")));
        field("extra", fields(0)).newer();
        if (random.nextInt(4) > 0) {
            field("history", history());
        }
    }

    private String metrics() {
        return "{\"loss\": {\"last\": " + any(NUMBERS) + ", \"reported\": " + any(NUMBERS) + ", \"unit\": " + text()
                + ", \"headline\": " + any(STATISTICS) + ", \"p99\": " + any(NUMBERS) + "}, " + "\"acc\": "
                + any(NUMBERS)
                + ", \"x" + name() + "\": {\"mean\": " + any(NUMBERS) + ", \"count\": 7, \"best\": " + any(NUMBERS)
                + ", \"direction\": " + any(List.of("\"min\"", "\"max\"", "\"target\"", "null")) + "}}";
    }

    private String history() {
        StringBuilder steps = new StringBuilder();
        StringBuilder values = new StringBuilder();
        StringBuilder times = new StringBuilder();
        StringBuilder epochs = new StringBuilder();
        int count = random.nextInt(5);
        for (int i = 0; i < count; i++) {
            String comma = i == 0 ? "" : ", ";
            steps.append(comma).append(any(STEPS));
            values.append(comma).append(any(NUMBERS));
            times.append(comma).append(any(TIMES));
            epochs.append(comma).append(any(NUMBERS));
        }
        return "{\"loss\": {\"steps\": [" + steps + "], \"epochs\": [" + epochs + "], \"times\": [" + times
                + "], \"values\": [" + values + "], \"wallclock\": [1, 2]}, \"h" + name() + "\": [" + values + "]}";
    }

    private void scenario(int index) {
        String first = id(1 + random.nextInt(8));
        field("id", "\"s" + index + "\"")
                .field("store", store())
                .field("name", text())
                .field("notes", text());
        field("runIds", "[" + first + ", " + id(1 + random.nextInt(8)) + ", " + text() + ", " + first + "]");
        field("statistic", any(STATISTICS)).field("createdAt", any(TIMES)).field("ignore", texts());
        if (random.nextBoolean()) {
            field("baselineId", any(List.of(first, text())));
        }
        newer();
    }

    private void decision(int index) {
        field("id", "\"d" + index + "\"").field("store", store()).field("problem", text());
        field("alternatives", texts()).field("decision", text()).field("kpi", any(List.of("\"loss < 1\"", text())));
        field("runIds", "[" + id(1 + random.nextInt(8)) + ", " + text() + "]").field("decidedBy", text());
        field("createdAt", any(TIMES)).newer();
    }

    private void finding(int index) {
        field("code", "\"code-" + index + "\"").field("severity", any(List.of("\"error\"", "\"note\"", "\"grave\"")));
        field("message", text())
                .field("store", store())
                .field("runId", id(index))
                .field("line", "3")
                .newer();
    }
}
