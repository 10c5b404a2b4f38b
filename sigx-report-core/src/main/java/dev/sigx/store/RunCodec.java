package dev.sigx.store;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.Ledger;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Output;
import dev.sigx.model.Run;
import dev.sigx.model.RunKey;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import dev.sigx.model.Timings;
import dev.sigx.model.Unknown;
import dev.sigx.model.Value;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The compact form of a run inside the spool. It is private to one process, so it has no version. Words that recur from
 * run to run (setting names, metric names, units) are written once, into a dictionary on the heap.
 */
final class RunCodec {
    /** A longer text is not looked up in the dictionary: it hardly recurs and would stay on the heap. */
    private static final int LONGEST_WORD = 80;

    private static final int MOST_WORDS = 1 << 16;

    // Kept, because values() copies.
    private static final RunStatus[] STATUSES = RunStatus.values();
    private static final Direction[] DIRECTIONS = Direction.values();
    private static final MetricRole[] ROLES = MetricRole.values();
    private static final Statistic[] STATISTICS = Statistic.values();
    private static final Num.State[] STATES = Num.State.values();

    private final RunSpool spool;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();
    private ByteBuffer out = ByteBuffer.allocate(1 << 14).order(ByteOrder.LITTLE_ENDIAN);

    RunCodec(RunSpool spool) {
        this.spool = spool;
    }

    /** The bytes are valid until the next call. */
    record Encoded(byte[] bytes, int length) {}

    Encoded encode(Run run) {
        out.clear();
        word(run.key().store());
        text(run.key().id());
        word(run.projectId());
        text(run.name());
        number(run.status().ordinal());
        word(run.reportedStatus());
        instant(run.createdAt());
        instant(run.startedAt());
        instant(run.completedAt());
        value(run.settings());
        number(run.inapplicable().size());
        run.inapplicable().forEach((path, reason) -> {
            word(path);
            word(reason);
        });
        number(run.metrics().size());
        run.metrics().forEach(this::metric);
        number(run.series().size());
        run.series().forEach(this::series);
        number(run.outputs().size());
        run.outputs().forEach(this::output);
        ledger(run.ledger());
        model(run.model());
        timings(run.timings());
        word(run.data().name());
        word(run.data().sha256());
        word(run.data().legacyChecksum());
        num(run.data().characters());
        number(run.tags().size());
        run.tags().forEach(this::word);
        value(run.extra());
        word(run.where().file());
        number(run.where().line());
        text(run.where().pointer());
        number(run.unknown().places().size());
        run.unknown().places().forEach((place, fields) -> {
            text(place);
            value(fields);
        });
        return new Encoded(out.array(), out.position());
    }

    Run decode(ByteBuffer in) {
        RunKey key = new RunKey(word(in), text(in));
        String project = word(in);
        String name = text(in);
        RunStatus status = STATUSES[in.getInt()];
        String reported = word(in);
        Instant created = instant(in);
        Instant started = instant(in);
        Instant completed = instant(in);
        Value.Fields settings = (Value.Fields) value(in);
        Map<String, String> inapplicable = new HashMap<>();
        for (int i = in.getInt(); i > 0; i--) {
            inapplicable.put(word(in), word(in));
        }
        List<Metric> metrics = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            metrics.add(metric(in));
        }
        List<Series> series = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            series.add(series(in));
        }
        List<Output> outputs = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            outputs.add(new Output(word(in), word(in), text(in), text(in), num(in), instant(in)));
        }
        Ledger ledger = ledger(in);
        ModelSize model = in.get() == 0 ? null : new ModelSize(num(in), num(in), num(in));
        Timings timings =
                in.get() == 0 ? Timings.NONE : new Timings(num(in), num(in), num(in), num(in), word(in), text(in));
        DataIdentity data = new DataIdentity(word(in), word(in), word(in), num(in));
        List<String> tags = new ArrayList<>();
        for (int i = in.getInt(); i > 0; i--) {
            tags.add(word(in));
        }
        Value.Fields extra = (Value.Fields) value(in);
        SourceLocation where = new SourceLocation(word(in), in.getInt(), text(in));
        Unknown.Builder unknown = new Unknown.Builder();
        for (int i = in.getInt(); i > 0; i--) {
            unknown.add(text(in), (Value.Fields) value(in));
        }
        return new Run(
                key,
                project,
                name,
                status,
                reported,
                created,
                started,
                completed,
                settings,
                inapplicable,
                metrics,
                series,
                outputs,
                ledger,
                model,
                timings,
                data,
                tags,
                extra,
                where,
                unknown.build());
    }

    private void metric(Metric metric) {
        word(metric.name());
        num(metric.last());
        num(metric.best());
        num(metric.bestStep());
        num(metric.mean());
        num(metric.min());
        num(metric.max());
        room(16).putLong(metric.count()).putLong(metric.notFinite());
        num(metric.reported());
        word(metric.unit());
        room(3).put((byte) metric.direction().ordinal())
                .put((byte) metric.role().ordinal())
                .put((byte) metric.headline().ordinal());
    }

    private Metric metric(ByteBuffer in) {
        return new Metric(
                word(in),
                num(in),
                num(in),
                num(in),
                num(in),
                num(in),
                num(in),
                in.getLong(),
                in.getLong(),
                num(in),
                word(in),
                DIRECTIONS[in.get()],
                ROLES[in.get()],
                STATISTICS[in.get()]);
    }

    private void series(Series one) {
        RunSpool.SpooledSeries series = (RunSpool.SpooledSeries) one;
        word(series.metric());
        long[] chunks = series.chunks();
        room(12).putLong(series.count()).putInt(chunks.length);
        for (long chunk : chunks) {
            room(8).putLong(chunk);
        }
    }

    private Series series(ByteBuffer in) {
        String metric = word(in);
        long count = in.getLong();
        long[] chunks = new long[in.getInt()];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = in.getLong();
        }
        return spool.series(metric, count, chunks);
    }

    private void output(Output output) {
        word(output.promptId());
        word(output.promptName());
        text(output.prompt());
        text(output.text());
        num(output.score());
        instant(output.at());
    }

    private void ledger(Ledger ledger) {
        room(1).put((byte) (ledger == null ? 0 : 1));
        if (ledger != null) {
            text(ledger.rationale());
            text(ledger.witness());
            text(ledger.expiry());
            instant(ledger.expiresAt());
            word(ledger.rollback());
            instant(ledger.createdAt());
        }
    }

    private Ledger ledger(ByteBuffer in) {
        return in.get() == 0 ? null : new Ledger(text(in), text(in), text(in), instant(in), word(in), instant(in));
    }

    private void model(ModelSize model) {
        room(1).put((byte) (model == null ? 0 : 1));
        if (model != null) {
            num(model.parameters());
            num(model.bytes());
            num(model.vocabulary());
        }
    }

    private void timings(Timings timings) {
        room(1).put((byte) (timings.isEmpty() ? 0 : 1));
        if (!timings.isEmpty()) {
            num(timings.gpuMillis());
            num(timings.cpuMillis());
            num(timings.gpuOperations());
            num(timings.fallbacks());
            word(timings.device());
            text(timings.lastFallback());
        }
    }

    private void value(Value value) {
        if (value instanceof Num num) {
            room(1).put((byte) 0);
            num(num);
        } else if (value instanceof Value.Text text) {
            room(1).put((byte) 1);
            word(text.text());
        } else if (value instanceof Value.Flag flag) {
            room(1).put((byte) (flag.on() ? 3 : 2));
        } else if (value instanceof Value.Items items) {
            room(1).put((byte) 4);
            number(items.values().size());
            items.values().forEach(this::value);
        } else if (value instanceof Value.Fields fields) {
            room(1).put((byte) 5);
            number(fields.values().size());
            fields.values().forEach((name, nested) -> {
                word(name);
                value(nested);
            });
        } else {
            room(1).put((byte) 6);
        }
    }

    private Value value(ByteBuffer in) {
        byte kind = in.get();
        switch (kind) {
            case 0:
                return num(in);
            case 1:
                return new Value.Text(word(in));
            case 2:
                return new Value.Flag(false);
            case 3:
                return new Value.Flag(true);
            case 4:
                List<Value> items = new ArrayList<>();
                for (int i = in.getInt(); i > 0; i--) {
                    items.add(value(in));
                }
                return new Value.Items(items);
            case 5:
                Map<String, Value> fields = new LinkedHashMap<>();
                for (int i = in.getInt(); i > 0; i--) {
                    fields.put(word(in), value(in));
                }
                return new Value.Fields(fields);
            default:
                return Value.Nothing.NOTHING;
        }
    }

    private void num(Num num) {
        String digits = num.hasSourceDigits() ? num.text() : null;
        room(1).put((byte) (num.state().ordinal() | (digits == null ? 0 : 8)));
        if (digits != null) {
            text(digits);
        } else if (num.isFinite()) {
            room(8).putDouble(num.value());
        }
    }

    private static Num num(ByteBuffer in) {
        byte head = in.get();
        if ((head & 8) != 0) {
            return Num.parse(text(in));
        }
        return switch (STATES[head]) {
            case FINITE -> Num.of(in.getDouble());
            case MISSING -> Num.MISSING;
            case NAN -> Num.NAN;
            case POSITIVE_INFINITY -> Num.POSITIVE_INFINITY;
            case NEGATIVE_INFINITY -> Num.NEGATIVE_INFINITY;
        };
    }

    private void instant(Instant instant) {
        room(12);
        if (instant == null) {
            out.putLong(Long.MIN_VALUE);
        } else {
            out.putLong(instant.getEpochSecond()).putInt(instant.getNano());
        }
    }

    private static Instant instant(ByteBuffer in) {
        long seconds = in.getLong();
        return seconds == Long.MIN_VALUE ? null : Instant.ofEpochSecond(seconds, in.getInt());
    }

    private void number(int value) {
        room(4).putInt(value);
    }

    private void word(String word) {
        if (word.length() > LONGEST_WORD) {
            number(-1);
            text(word);
            return;
        }
        Integer known = numbers.get(word);
        if (known == null && words.size() < MOST_WORDS) {
            known = words.size();
            numbers.put(word, known);
            words.add(word);
        }
        number(known == null ? -1 : known);
        if (known == null) {
            text(word);
        }
    }

    private String word(ByteBuffer in) {
        int number = in.getInt();
        return number < 0 ? text(in) : words.get(number);
    }

    /** Two bytes a unit where one is not enough: unpaired surrogates must survive. */
    private void text(String text) {
        boolean narrow = text.chars().allMatch(unit -> unit < 0x100);
        room(5 + text.length() * 2).putInt(narrow ? text.length() : ~text.length());
        for (int i = 0; i < text.length(); i++) {
            if (narrow) {
                out.put((byte) text.charAt(i));
            } else {
                out.putChar(text.charAt(i));
            }
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        char[] units = new char[length < 0 ? ~length : length];
        for (int i = 0; i < units.length; i++) {
            units[i] = length < 0 ? in.getChar() : (char) (in.get() & 0xff);
        }
        return new String(units);
    }

    private ByteBuffer room(int bytes) {
        if (out.remaining() < bytes) {
            int size = Math.max(out.capacity() * 2, out.position() + bytes);
            ByteBuffer larger =
                    ByteBuffer.wrap(Arrays.copyOf(out.array(), size)).order(ByteOrder.LITTLE_ENDIAN);
            larger.position(out.position());
            out = larger;
        }
        return out;
    }
}
