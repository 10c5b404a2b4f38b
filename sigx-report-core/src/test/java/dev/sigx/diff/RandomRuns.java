package dev.sigx.diff;

import dev.sigx.model.DataIdentity;
import dev.sigx.model.Direction;
import dev.sigx.model.Metric;
import dev.sigx.model.MetricRole;
import dev.sigx.model.ModelSize;
import dev.sigx.model.Num;
import dev.sigx.model.Run;
import dev.sigx.model.RunStatus;
import dev.sigx.model.Series;
import dev.sigx.model.Statistic;
import dev.sigx.model.TestRuns;
import dev.sigx.model.Timings;
import dev.sigx.model.Value;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Runs that differ in all that the rules of a comparison look at. */
public final class RandomRuns {
    private static final String[] METRICS = {"loss", "accuracy", "perplexity", "novelty", "runtime"};
    private static final double[] NUMBERS = {
        0, -0.0, 1, 1.1, -3, 1e-300, 1e300, -1e308, 1e308, 0.1, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE
    };

    private static final String[] DIGITS = {
        "9007199254740992",
        "9007199254740993",
        "-9007199254740993",
        "1.10",
        "0.30000000000000004",
        "1e-400",
        "1E5",
        "12345678901234567890.5",
        "1.0e300",
        "1e-99999999",
        "0e99999999",
        "0.1000",
        "-0.0"
    };
    private static final String[] PATHS = {
        "rate",
        "seed",
        "optimizer",
        "group.x",
        "group.y",
        "tokenizer.mode",
        "architecture",
        "list",
        "group.rngSeed",
        "__proto__",
        "constructor",
        "10",
        "9",
        "\uff5e",
        "\ud83d\ude00",
        "a\\b",
        "\ud83d lone",
        "with \"quotes\"",
        "*"
    };

    private RandomRuns() {}

    public static Run next(String id, Random random) {
        TestRuns run = TestRuns.run(id);
        for (String name : PATHS) {
            if (random.nextInt(4) > 0) {
                run.setting(name, value(random));
            }
            if (random.nextInt(5) == 0) {
                run.inapplicable(name, random.nextBoolean() ? "one reason" : "another reason");
            }
        }
        for (String metric : METRICS) {
            switch (random.nextInt(4)) {
                case 0 -> run.reported(metric, num(random));
                case 1 -> run.history(metric, statistic(random), number(random), number(random), number(random));
                case 2 -> run.cost(metric, random.nextInt(9), random.nextBoolean() ? "ms" : "s");
                default -> {}
            }
        }
        if (random.nextInt(8) == 0) {
            run.data(DataIdentity.UNKNOWN);
        }
        if (random.nextInt(3) == 0) {
            run.metric(contradicting(random));
        }
        if (random.nextInt(3) == 0) {
            run.series(series("loss", random)).series(series("other", random));
        }
        if (random.nextInt(4) == 0) {
            run.model(new ModelSize(num(random), num(random), num(random)));
        }
        if (random.nextInt(4) == 0) {
            run.timings(new Timings(num(random), num(random), num(random), num(random), "gpu", ""));
        }
        RunStatus[] statuses = RunStatus.values();
        return run.status(statuses[random.nextInt(statuses.length)]).build();
    }

    /** Its unit, direction and role differ from run to run. */
    private static Metric contradicting(Random random) {
        Direction[] directions = Direction.values();
        return new Metric(
                "other",
                num(random),
                num(random),
                Num.MISSING,
                num(random),
                Num.MISSING,
                Num.MISSING,
                random.nextInt(3),
                0,
                num(random),
                random.nextBoolean() ? "" : random.nextBoolean() ? "nats" : "bits",
                directions[random.nextInt(directions.length)],
                random.nextBoolean() ? MetricRole.QUALITY : MetricRole.COST,
                statistic(random));
    }

    private static Series series(String metric, Random random) {
        int points = random.nextInt(6);
        long[] steps = new long[points];
        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            steps[i] = random.nextInt(8) == 0 ? Series.ABSENT : random.nextInt(16);
            values[i] = random.nextInt(6) == 0 ? Series.missing() : number(random);
        }
        return TestRuns.series(metric, steps, values);
    }

    private static Value value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> Value.of(random.nextBoolean());
            case 1 -> Value.of(random.nextBoolean() ? "adam" : "NaN");
            case 2 -> new Value.Items(List.of(Num.of(random.nextInt(2)), Value.Nothing.NOTHING));
            case 3 ->
                random.nextInt(4) == 0
                        ? Value.Fields.EMPTY
                        : new Value.Fields(Map.of("deep", random.nextBoolean() ? Num.NAN : Num.of(random.nextInt(3))));
            case 4 -> Value.Nothing.NOTHING;
            default -> num(random);
        };
    }

    private static Num num(Random random) {
        return random.nextInt(4) == 0 ? Num.parse(DIGITS[random.nextInt(DIGITS.length)]) : Num.of(number(random));
    }

    private static double number(Random random) {
        return random.nextBoolean() ? NUMBERS[random.nextInt(NUMBERS.length)] : random.nextGaussian();
    }

    private static Statistic statistic(Random random) {
        Statistic[] statistics = Statistic.values();
        return statistics[random.nextInt(statistics.length)];
    }
}
