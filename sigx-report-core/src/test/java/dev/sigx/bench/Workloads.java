package dev.sigx.bench;

import dev.sigx.model.ShortestDecimal;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Writes the stores of the workloads, as documents of the {@code sigx-export} kind; the same bytes on every machine. */
final class Workloads {
    /** To be raised when the content changes, so that stores of an earlier version are written anew. */
    private static final int VERSION = 1;

    private static final int METRICS = 20;
    private static final Instant FIRST_RUN = Instant.parse("2026-01-01T00:00:00Z");
    private static final List<String> CURVES =
            List.of("train/loss", "validation/loss", "accuracy", "perplexity", "gradient/norm");
    private static final List<String> OPTIMIZERS = List.of("adam", "adamw", "sgd", "momentum", "lion");

    private final Workload workload;
    private final Random random;
    private final Writer out;

    private Workloads(Workload workload, Writer out) {
        this.workload = workload;
        this.random = new Random(workload.name().hashCode());
        this.out = out;
    }

    /** Gives the store, a single file, and writes it where it is not there yet. */
    static Path store(Workload workload, Path folder) throws IOException {
        Path store = folder.resolve(workload.name() + "-v" + VERSION + ".json");
        if (!Files.exists(store)) {
            Files.createDirectories(folder);
            Path draft = folder.resolve(workload.name() + ".draft");
            try (Writer out = new BufferedWriter(
                    new OutputStreamWriter(Files.newOutputStream(draft), StandardCharsets.UTF_8), 1 << 16)) {
                new Workloads(workload, out).document();
            }
            Files.move(draft, store, StandardCopyOption.ATOMIC_MOVE);
        }
        return store;
    }

    private void document() throws IOException {
        out.write("{\n\"schemaVersion\": \"2.0.0\",\n\"generator\": \"sigx-report benchmark\",\n\"projects\": [");
        for (int project = 0; project < workload.projects(); project++) {
            out.write(project == 0 ? "\n" : ",\n");
            out.write("{\"id\": \"project-" + project + "\", \"name\": \"Project " + project + "\"}");
        }
        out.write("\n],\n\"runs\": [");
        for (int run = 0; run < workload.runs(); run++) {
            out.write(run == 0 ? "\n" : ",\n");
            run(run);
        }
        out.write("\n]\n}\n");
    }

    private void run(int run) throws IOException {
        String created = FIRST_RUN.plusSeconds(60L * run).toString();
        out.write("{\"id\": \"" + runId(run) + "\", \"name\": \"sweep " + run + "\", \"projectId\": \"project-"
                + run % workload.projects() + "\", \"status\": \"completed\", \"createdAt\": \"" + created
                + "\",\n\"settings\": {");
        settings();
        out.write("},\n\"metrics\": {");
        for (int metric = CURVES.size(); metric < METRICS; metric++) {
            out.write(metric == CURVES.size() ? "" : ", ");
            out.write("\"evaluation/score-" + metric + "\": " + number(random.nextDouble()));
        }
        out.write("},\n\"history\": {");
        for (int curve = 0; curve < CURVES.size(); curve++) {
            out.write(curve == 0 ? "\n" : ",\n");
            history(CURVES.get(curve));
        }
        out.write("}}");
    }

    static String runId(int run) {
        return "run-" + (100_000 + run);
    }

    private void settings() throws IOException {
        out.write("\"learningRate\": " + number(Math.pow(10, -1 - 4 * random.nextDouble())));
        out.write(", \"optimizer\": \"" + OPTIMIZERS.get(random.nextInt(OPTIMIZERS.size())) + "\"");
        out.write(", \"batchSize\": " + (8 << random.nextInt(6)));
        out.write(", \"shuffle\": " + random.nextBoolean());
        out.write(
                ", \"model\": {\"layers\": " + (1 + random.nextInt(12)) + ", \"width\": " + (32 << random.nextInt(5)));
        for (int setting = 6; setting < workload.settings(); setting++) {
            out.write(", \"option" + setting + "\": " + (setting % 3 == 0 ? random.nextInt(4) : setting));
        }
        out.write("}");
    }

    private void history(String metric) throws IOException {
        out.write("\"" + metric + "\": {\"steps\": [");
        for (int point = 0; point < workload.points(); point++) {
            out.write(point == 0 ? "" : ",");
            out.write(Integer.toString(10 * point));
        }
        out.write("],\n\"values\": [");
        double start = 2 + 8 * random.nextDouble();
        for (int point = 0; point < workload.points(); point++) {
            out.write(point == 0 ? "" : ",");
            double trend = start * Math.exp(-4.0 * point / workload.points());
            out.write(number(trend + 0.05 * random.nextDouble()));
        }
        out.write("]}");
    }

    private static String number(double value) {
        return ShortestDecimal.of(value);
    }
}
