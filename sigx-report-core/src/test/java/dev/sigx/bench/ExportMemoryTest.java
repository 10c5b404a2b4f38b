package dev.sigx.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports are streamed: ten thousand runs with a million points need no more memory than a process is given. */
class ExportMemoryTest {
    private static final long HEAP_MEGABYTES = 256;

    /** Too little for the rows of ten thousand runs. */
    private static final long TINY_HEAP_MEGABYTES = 4;

    @TempDir
    static Path folder;

    private static Path store;

    @BeforeAll
    static void writeStore() throws IOException {
        store = Workloads.store(Workload.EXPORTED, folder);
    }

    @Test
    void exportsAndVerifiesTenThousandRunsWithAMillionPointsInAHeapOf256Megabytes()
            throws IOException, InterruptedException {
        Path out = folder.resolve("out");

        export(HEAP_MEGABYTES, out);

        assertThat(Workload.EXPORTED.runs()).isEqualTo(10_000);
        assertThat(Workload.EXPORTED.historyPoints()).isEqualTo(1_000_000);
        assertThat(SiteCheck.export(out, Workload.EXPORTED)).isGreaterThan(150_000_000);

        call(HEAP_MEGABYTES, "verify", out.toString(), "--quiet");
    }

    /** Twice over: an RO-Crate says the digest of every file, so each is made once more. */
    @Test
    void archivesThemInTheSameHeap() throws IOException, InterruptedException {
        Path out = folder.resolve("releases");

        call(
                HEAP_MEGABYTES,
                "export",
                "--store",
                store.toString(),
                "--out",
                out.toString(),
                "--release",
                "v1",
                "--ro-crate",
                "--quiet");

        try (ZipFile zip = new ZipFile(out.resolve("sigx-v1.zip").toFile())) {
            assertThat(zip.stream().mapToLong(ZipEntry::getSize).sum()).isGreaterThan(150_000_000);
        }
    }

    @Test
    void isHeldToTheHeapThatItIsGiven() {
        assertThatThrownBy(() -> export(TINY_HEAP_MEGABYTES, folder.resolve("too-large")))
                .hasMessageMatching("(?s).*(out of memory|OutOfMemoryError).*");
    }

    private static void export(long heapMegabytes, Path out) throws IOException, InterruptedException {
        call(heapMegabytes, "export", "--store", store.toString(), "--out", out.toString(), "--quiet");
    }

    private static void call(long heapMegabytes, String... arguments) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(
                java,
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Programs.REPORT));
        command.addAll(List.of(arguments));
        Child.run(command, Files.createTempFile(folder, "call", ".log"));
    }
}
