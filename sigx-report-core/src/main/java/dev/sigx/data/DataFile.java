package dev.sigx.data;

import dev.sigx.publish.OutputFile;
import java.io.IOException;

/** Makes the files below {@code data/}. */
final class DataFile {
    private DataFile() {}

    /** Writes the second argument of the call. */
    interface Content {
        void writeTo(Script script) throws IOException;
    }

    /** @param name path below {@code data/} without its ending */
    static OutputFile of(String name, Content content) {
        return new OutputFile("data/" + name + ".js", out -> {
            try (Script script = new Script(out, name)) {
                content.writeTo(script);
            }
        });
    }
}
