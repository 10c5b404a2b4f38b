package dev.sigx.store.neurolingua;

import static dev.sigx.store.neurolingua.Samples.list;
import static dev.sigx.store.neurolingua.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sigx.model.Run;
import dev.sigx.store.Catalog;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a field holds, a run costs findings at most. */
class RunMutationTest {
    private static final long SEED = 20261123;
    private static final Object ABSENT = new Object();

    @TempDir
    Path folder;

    /** A field or item somewhere inside a document. */
    private record Place(Object container, Object key) {
        @SuppressWarnings("unchecked")
        void set(Object value) {
            if (container instanceof Map<?, ?> map) {
                if (value == ABSENT) {
                    map.remove(key);
                } else {
                    ((Map<Object, Object>) map).put(key, value);
                }
            } else if (value == ABSENT) {
                ((List<Object>) container).remove(((Integer) key).intValue());
            } else {
                ((List<Object>) container).set((Integer) key, value);
            }
        }
    }

    private static Map<String, Object> wholeExport() {
        Map<String, Object> run = Samples.run("r1");
        run.put("modelData", object("version", 1, "vocab", list("a"), "hiddenSize", 16, "optimizer", "momentum"));
        run.put("injectionEvents", list(object("accepted", true, "seed", 3)));
        Map<String, Object> export = Samples.export(run);
        export.put(
                "comparisons",
                list(object("id", "c1", "name", "C", "projectId", "p1", "runIds", list("r1", "r9"), "createdAt", 1)));
        export.put(
                "decisions",
                list(object("id", "d1", "projectId", "p1", "alternatives", list("a"), "affectedRunIds", list("r1"))));
        return export;
    }

    private static void places(Object container, List<Place> places) {
        if (container instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                places.add(new Place(container, key));
                places(value, places);
            });
        } else if (container instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                places.add(new Place(container, i));
                places(items.get(i), places);
            }
        }
    }

    private static Object spoiled(int choice) {
        return switch (choice) {
            case 0 -> ABSENT;
            case 1 -> null;
            case 2 -> "text";
            case 3 -> "";
            case 4 -> -1;
            case 5 -> new Samples.Raw("1e999");
            case 6 -> new Samples.Raw("NaN");
            case 7 -> true;
            case 8 -> list();
            case 9 -> object();
            case 10 -> list(object("id", list(1)), "x", 3);
            default -> object("unexpected", object("deep", list(1, 2)));
        };
    }

    private void reads(Object document, String what) throws IOException {
        try (Catalog catalog = Samples.read(folder, document)) {
            for (var row : catalog.runs()) {
                Run run = catalog.load(row);
                assertThat(run.key().id()).as(what).isNotEmpty();
                run.series().forEach(series -> series.forEach((index, step, epoch, time, value) -> {}));
            }
            assertThat(catalog.findings()).as(what).allSatisfy(finding -> {
                assertThat(finding.message()).isNotBlank();
                assertThat(finding.where().file()).isEqualTo("store.json");
            });
        }
    }

    @Test
    void anySingleFieldMayBeAbsentNullOrOfAnotherType() throws IOException {
        List<Place> places = new ArrayList<>();
        places(wholeExport(), places);
        assertThat(places).hasSizeGreaterThan(80);
        for (int i = 0; i < places.size(); i++) {
            for (int choice = 0; choice < 12; choice++) {
                Map<String, Object> export = wholeExport();
                List<Place> own = new ArrayList<>();
                places(export, own);
                own.get(i).set(spoiled(choice));
                reads(export, own.get(i).key() + " spoiled by " + choice);
            }
        }
    }

    @Test
    void severalFieldsMayBeSpoiledAtOnce() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            Map<String, Object> export = wholeExport();
            for (int i = 0; i < 6; i++) {
                List<Place> places = new ArrayList<>();
                places(export, places);
                places.get(random.nextInt(places.size())).set(spoiled(random.nextInt(12)));
            }
            reads(export, "round " + round);
        }
    }

    @Test
    void anyByteMayBeChanged() throws IOException {
        String json = Samples.json(wholeExport());
        Random random = new Random(SEED);
        for (int round = 0; round < 500; round++) {
            char[] characters = json.toCharArray();
            characters[random.nextInt(characters.length)] = "{}[],:\"\\0e-n\u0000".charAt(random.nextInt(13));
            reads(new Samples.Raw(new String(characters)), "round " + round);
        }
    }
}
