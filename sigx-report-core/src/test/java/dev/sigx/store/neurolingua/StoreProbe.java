package dev.sigx.store.neurolingua;

import dev.sigx.model.Run;
import dev.sigx.store.Catalog;
import dev.sigx.store.TestCatalogs;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a store in a process of its own and prints what the calling test wants to know. */
final class StoreProbe {
    private StoreProbe() {}

    public static void main(String[] arguments) throws IOException {
        try (Catalog catalog = TestCatalogs.read(Path.of(arguments[0]))) {
            System.out.println("runs " + catalog.runs().size() + " findings "
                    + catalog.findings().size());
            Run first = catalog.load(catalog.runs().get(0));
            System.out.println("bytes " + first.model().bytes() + " parameters "
                    + first.model().parameters());
            System.out.println(
                    "heap " + (Runtime.getRuntime().maxMemory() <= 64 << 20 ? "within" : "beyond") + " 64 MB");
        }
    }
}
