package dev.sigx.report.select;

import dev.sigx.model.CodePoints;
import dev.sigx.model.RunKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds records of one kind as people name them: by {@code store:id}, by id, or by name. */
final class Names {
    private final String kind;
    private final Map<RunKey, String> titles = new LinkedHashMap<>();

    Names(String kind) {
        this.kind = kind;
    }

    void add(RunKey key, String name) {
        titles.put(key, name);
    }

    RunKey find(String said) throws UnknownNameException {
        List<RunKey> written = new ArrayList<>();
        List<RunKey> byId = new ArrayList<>();
        List<RunKey> byName = new ArrayList<>();
        titles.forEach((key, name) -> {
            if (key.toString().equals(said)) {
                written.add(key);
            }
            if (key.id().equals(said)) {
                byId.add(key);
            }
            if (name.equals(said)) {
                byName.add(key);
            }
        });
        for (List<RunKey> fitting : List.of(written, byId, byName)) {
            if (fitting.size() == 1) {
                return fitting.get(0);
            }
            if (!fitting.isEmpty()) {
                throw new UnknownNameException(
                        kind, said, fitting.stream().map(RunKey::toString).toList(), true);
            }
        }
        TreeSet<String> all = new TreeSet<>(CodePoints.ORDER);
        titles.forEach((key, name) -> {
            all.add(key.id());
            all.add(name);
        });
        all.remove("");
        throw new UnknownNameException(kind, said, new ArrayList<>(all), false);
    }
}
