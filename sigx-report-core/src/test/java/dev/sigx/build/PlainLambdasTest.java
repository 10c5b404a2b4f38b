package dev.sigx.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.House;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The step of the build that turns lambdas into classes, run as the build runs it. */
class PlainLambdasTest {
    private static final String FOLDER = "dev/sigx/build";

    @TempDir
    Path classes;

    private static Path compiled(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private void copyLambdas() throws Exception {
        Path folder = Files.createDirectories(classes.resolve(FOLDER));
        try (Stream<Path> files = Files.list(compiled(Lambdas.class).resolve(FOLDER))) {
            for (Path file : files.toList()) {
                if (file.getFileName().toString().matches("(Lambdas|Base).*\\.class")) {
                    Files.copy(file, folder.resolve(file.getFileName()));
                }
            }
        }
    }

    private void run() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        compiled(ClassReader.class).toString(),
                        Path.of("src/build/java/PlainLambdas.java")
                                .toAbsolutePath()
                                .toString(),
                        classes.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    private static List<String> linked(Path root) throws IOException {
        List<String> linked = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".class")).toList()) {
                new ClassReader(Files.readAllBytes(file))
                        .accept(
                                new ClassVisitor(Opcodes.ASM9) {
                                    @Override
                                    public MethodVisitor visitMethod(
                                            int access, String name, String type, String signature, String[] thrown) {
                                        return new MethodVisitor(Opcodes.ASM9) {
                                            @Override
                                            public void visitInvokeDynamicInsn(
                                                    String called, String site, Handle linker, Object... facts) {
                                                if (linker.getOwner().endsWith("LambdaMetafactory")) {
                                                    linked.add(root.relativize(file) + " " + name);
                                                }
                                            }
                                        };
                                    }
                                },
                                ClassReader.SKIP_DEBUG);
            }
        }
        return linked;
    }

    private List<String> said() throws Exception {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
            Object lambdas = loader.loadClass(Lambdas.class.getName())
                    .getDeclaredConstructor()
                    .newInstance();
            List<String> said = new ArrayList<>();
            ((Iterable<?>) ((Supplier<?>) lambdas).get()).forEach(text -> said.add((String) text));
            return said;
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(classes.resolve(FOLDER))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void lambdasOfEveryKindAnswerAsBefore() throws Exception {
        copyLambdas();
        assertThat(linked(classes)).hasSizeGreaterThan(30);
        List<String> before = new Lambdas().get();
        run();
        assertThat(linked(classes)).isEmpty();
        assertThat(said()).isEqualTo(before).contains("null is refused at once", "nested 7");
    }

    @Test
    void aSecondRunChangesNothing() throws Exception {
        copyLambdas();
        run();
        List<String> once = files();
        byte[] lambdas = Files.readAllBytes(classes.resolve(FOLDER + "/Lambdas.class"));
        run();
        assertThat(files()).isEqualTo(once);
        assertThat(classes.resolve(FOLDER + "/Lambdas.class")).hasBinaryContent(lambdas);
    }

    @Test
    void classesOfAnEarlierBuildGoWithTheirLambda() throws Exception {
        copyLambdas();
        run();
        Path kept = classes.resolve(FOLDER + "/Lambdas$$0.class");
        Path old = classes.resolve(FOLDER + "/Lambdas$$999.class");
        Files.copy(kept, old);
        byte[] renamed = Files.readString(old, StandardCharsets.ISO_8859_1)
                .replace("\u0000\u001adev/sigx/build/Lambdas$$0", "\u0000\u001cdev/sigx/build/Lambdas$$999")
                .getBytes(StandardCharsets.ISO_8859_1);
        Files.write(old, renamed);
        run();
        assertThat(old).doesNotExist();
        assertThat(kept).exists();
    }

    /** Otherwise the step was left out, and every start of the program is slower. */
    @Test
    void theProgramHasNoneThatAreLinkedWhenTheyAreMet() throws Exception {
        assertThat(linked(compiled(House.class))).isEmpty();
    }
}
