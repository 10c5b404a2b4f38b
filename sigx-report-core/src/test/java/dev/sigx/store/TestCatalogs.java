package dev.sigx.store;

import dev.sigx.model.Directions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads stores the way a build does, for tests of the rooms that come after reading. */
public final class TestCatalogs {
    private TestCatalogs() {}

    /** All stores at or below a path, of any kind that is registered. A name that recurs gets {@code -2} and so on. */
    public static Catalog read(Path path) throws IOException {
        return read("", path);
    }

    /** The same for one kind, which is forced where nothing is recognised. */
    public static Catalog read(String kind, Path path) throws IOException {
        ContainedRoot root = ContainedRoot.of(path);
        return read(root, new StoreFinder().find(kind, root));
    }

    private static Catalog read(ContainedRoot root, List<StoreFinder.Found> found) throws IOException {
        CatalogBuilder builder = new CatalogBuilder(Directions.USUAL, Map.of(), runs -> {});
        Map<String, Integer> uses = new HashMap<>();
        for (StoreFinder.Found one : found) {
            String name = one.candidate().name();
            int use = uses.merge(name, 1, Integer::sum);
            String id = use == 1 ? name : name + "-" + use;
            builder.read(one.reader(), new StoreSource(id, root, one.candidate().files()), root.name(), "");
        }
        return builder.build();
    }
}
