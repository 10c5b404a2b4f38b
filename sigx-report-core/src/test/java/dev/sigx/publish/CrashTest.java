package dev.sigx.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigx.publish.PublishException.Kind;
import dev.sigx.store.UnpackedArchive;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds in processes of their own: killed, limited, competing. */
class CrashTest {
    private static final int TRIALS = 30;

    @TempDir
    Path folder;

    @Test
    void leavesOneWholeGenerationWheneverItIsKilled() throws Exception {
        Path output = folder.resolve("site");
        Random random = new Random(20261123);
        int before = 1;
        Sites.publish(output, PublishingChild.generation(before));
        for (int trial = 0; trial < TRIALS; trial++) {
            Process child = PublishingChild.start("true", "generations", output);
            PublishingChild.await(child, "ready");
            Thread.sleep(random.nextInt(150));
            child.destroyForcibly().waitFor();

            new Publisher().check(output);

            int generation = PublishingChild.generationOf(output);
            assertThat(generation).isGreaterThanOrEqualTo(before);
            VerifyResult result = new Verifier().verify(output);
            assertThat(result.ok()).as("trial %s: %s", trial, result).isTrue();
            assertThat(Sites.names(folder)).isSubsetOf(".site.sigx-lock", ".site.sigx-state", "site");
            before = generation;
        }
        assertThat(before).as("generations published").isGreaterThan(TRIALS);
    }

    @Test
    void leavesOneWholeArchiveWheneverItIsKilled() throws Exception {
        Random random = new Random(20261124);
        for (int trial = 0; trial < TRIALS / 3; trial++) {
            Process child = PublishingChild.start("true", "archives", folder);
            PublishingChild.await(child, "ready");
            Thread.sleep(random.nextInt(150));
            child.destroyForcibly().waitFor();

            try (UnpackedArchive archive = UnpackedArchive.of(folder.resolve("sigx-v1.zip"))) {
                VerifyResult result = new Verifier().verify(archive.folder());
                assertThat(result.ok()).as("trial %s: %s", trial, result).isTrue();
                assertThat(result.files()).isGreaterThan(PublishingChild.FILES);
            }
        }
        PublishingChild.publishArchive(folder, 1);
        assertThat(Sites.names(folder)).containsExactly(".sigx-v1.zip.sigx-lock", "sigx-v1.zip");
    }

    @Test
    void leavesTheOldArchiveWholeWhenWritingFails() throws Exception {
        PublishingChild.publishArchive(folder, 1);
        byte[] before = Files.readAllBytes(folder.resolve("sigx-v1.zip"));

        Process child = PublishingChild.start("ulimit -f 8; exec 2>/dev/null", "archives", folder);

        assertThat(child.waitFor()).isNotZero();
        assertThat(Files.readAllBytes(folder.resolve("sigx-v1.zip"))).isEqualTo(before);
        assertThat(Sites.names(folder)).containsExactly(".sigx-v1.zip.sigx-lock", "sigx-v1.zip");
    }

    @Test
    void wouldNoticeASiteOfTwoGenerations() throws Exception {
        Path output = folder.resolve("site");
        Sites.publish(output, PublishingChild.generation(5));
        Files.writeString(output.resolve("runs/3/run-3.html"), "run 3 of 4");

        assertThatThrownBy(() -> PublishingChild.generationOf(output)).isInstanceOf(AssertionError.class);
    }

    @Test
    void leavesTheOldSiteWholeWhenWritingFails() throws Exception {
        Path output = folder.resolve("site");
        Sites.publish(output, "large.csv", "small");
        Map<String, String> before = Sites.stamps(output);

        Process child = PublishingChild.start("ulimit -f 64; exec 2>/dev/null", "large", output);

        assertThat(child.waitFor()).isNotZero();
        assertThat(Sites.stamps(output)).isEqualTo(before);
        assertThat(Sites.names(folder)).containsExactly(".site.sigx-lock", ".site.sigx-state", "site");
        assertThat(PublishingChild.start("true", "large", output).waitFor()).isZero();
    }

    @Test
    void refusesABuildWhileAnotherProcessPublishes() throws Exception {
        Path output = folder.resolve("site");
        Process child = PublishingChild.start("true", "hold", output);
        PublishingChild.await(child, "holding");

        assertThatThrownBy(() -> Sites.publish(output, "index.html", "second"))
                .isInstanceOf(PublishException.class)
                .extracting(problem -> ((PublishException) problem).kind())
                .isEqualTo(Kind.LOCKED);

        try (OutputStream in = child.getOutputStream()) {
            in.write('1');
        }
        assertThat(child.waitFor()).isZero();
        assertThat(output.resolve("index.html")).hasContent("1");
        Sites.publish(output, "index.html", "second");
    }

    @Test
    void writesWhatEverybodyMayReadWhateverTheUmask() throws Exception {
        Path output = folder.resolve("public/site");

        assertThat(PublishingChild.start("umask 077", "small", output).waitFor())
                .isZero();

        try (Stream<Path> paths = Files.walk(output.getParent())) {
            for (Path path : paths.toList()) {
                if (!path.getFileName().toString().startsWith(".")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .as("%s", path)
                            .isEqualTo(Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--");
                }
            }
        }
    }
}
