package dev.sigx.store.neurolingua;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export with weights is larger than the memory that reading it may take. */
class LargeExportTest {
    private static final int RUNS = 21;
    private static final int VOCABULARY = 190;
    private static final int HIDDEN = 56;

    @TempDir
    Path folder;

    @Test
    void reads26MegabytesWithWeightsInAHeapOf64() throws IOException, InterruptedException {
        Path export = folder.resolve("export.json");
        long modelBytes = write(export);
        assertThat(Files.size(export)).isGreaterThan(26_000_000);

        List<String> lines = probe(export, "-Xmx64m");

        assertThat(lines)
                .containsExactly(
                        "runs 21 findings 0",
                        "bytes " + modelBytes + " parameters "
                                + (2 * VOCABULARY * HIDDEN + HIDDEN * HIDDEN + HIDDEN + VOCABULARY),
                        "heap within 64 MB");
    }

    private static List<String> probe(Path export, String heap) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("java.class.path");
        Process process = new ProcessBuilder(
                        java, heap, "-XX:+UseSerialGC", "-cp", classPath, StoreProbe.class.getName(), export.toString())
                .redirectErrorStream(true)
                .start();
        try (InputStream out = process.getInputStream()) {
            List<String> lines = new String(out.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
            return lines;
        }
    }

    /** Writes run after run and gives the size of the first model. */
    private static long write(Path file) throws IOException {
        Random random = new Random(7);
        long modelBytes = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            List<Object> ids = new ArrayList<>();
            for (int i = 0; i < RUNS; i++) {
                ids.add("r" + i);
            }
            out.write("{\"schemaVersion\":\"1.0.0\",\"metadata\":{},\"projects\":[");
            out.write(Samples.json(Samples.project("p1", ids)));
            out.write("],\"runs\":[");
            for (int i = 0; i < RUNS; i++) {
                Map<String, Object> run = Samples.run("r" + i, Samples.START + i * 10_000L);
                Samples.in(run, "config").put("hiddenSize", HIDDEN);
                String model = model(random);
                modelBytes = modelBytes == 0 ? model.getBytes(StandardCharsets.UTF_8).length : modelBytes;
                run.put("modelData", new Samples.Raw(model));
                out.write(i == 0 ? "" : ",");
                out.write(Samples.json(run));
            }
            out.write("]}");
        }
        return modelBytes;
    }

    private static String model(Random random) {
        StringBuilder json = new StringBuilder("{\"version\":2,\"vocab\":[");
        for (int i = 0; i < VOCABULARY; i++) {
            json.append(i == 0 ? "" : ",").append("\"מילה").append(i).append('"');
        }
        json.append("],\"hiddenSize\":").append(HIDDEN).append(",\"optimizer\":\"momentum\"");
        for (String name : new String[] {"embedding", "wOutput", "mEmbedding", "mWOutput", "aEmbedding", "aWOutput"}) {
            json.append(",\"").append(name).append("\":[");
            for (int i = 0; i < VOCABULARY; i++) {
                json.append(i == 0 ? "[" : ",[");
                for (int j = 0; j < HIDDEN; j++) {
                    json.append(j == 0 ? "" : ",").append(random.nextGaussian());
                }
                json.append(']');
            }
            json.append(']');
        }
        return json.append('}').toString();
    }
}
