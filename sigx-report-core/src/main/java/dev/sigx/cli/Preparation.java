package dev.sigx.cli;

import dev.sigx.PreparedFiles;
import dev.sigx.packed.Prepared;
import dev.sigx.publish.ContentDigest;
import dev.sigx.publish.OutputFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The last step of compiling: writes what is the same in every call, so that no call has to make it. */
final class Preparation {
    private Preparation() {}

    /** @param args the folder of the compiled classes */
    public static void main(String[] args) throws IOException {
        Path classes = Path.of(args[0]);
        StringBuilder digests = new StringBuilder();
        for (OutputFile file : made().toList()) {
            Path target = classes.resolve(Prepared.path(file.path()));
            Files.createDirectories(target.getParent());
            try (OutputStream out = Files.newOutputStream(target)) {
                file.content().writeTo(out);
            }
            digests.append(ContentDigest.of(file).sha256())
                    .append(' ')
                    .append(file.path())
                    .append('\n');
        }
        Files.writeString(classes.resolve(Prepared.path(Prepared.DIGESTS)), digests);
    }

    static Stream<OutputFile> made() {
        return Stream.concat(Stream.of(Library.options()), PreparedFiles.made());
    }
}
