package dev.sigx.store;

import dev.sigx.model.Finding;
import dev.sigx.model.Preamble;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.StoreInfo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * The stores that one reading gives: the one that was named, or those that its document holds, or both where records of
 * a document say no store.
 */
final class StoresOfReading {
    private final String own;
    private final UnaryOperator<String> ids;
    private final Consumer<Finding> findings;
    private final Map<String, String> members = new HashMap<>();
    private final Map<String, StoreInfo> described = new LinkedHashMap<>();
    private final Set<String> inUse = new LinkedHashSet<>();
    private final Map<String, Instant> newest = new HashMap<>();
    private Preamble preamble;

    /** @param ids gives the id for a store by its name in the document */
    StoresOfReading(String own, UnaryOperator<String> ids, Consumer<Finding> findings) {
        this.own = own;
        this.ids = ids;
        this.findings = findings;
    }

    String member(String name) {
        if (name.isEmpty() || name.equals(own)) {
            return own;
        }
        return members.computeIfAbsent(name, this::give);
    }

    private String give(String name) {
        String id = ids.apply(name);
        if (!id.equals(name)) {
            findings.accept(Finding.note(
                    "store-renamed",
                    "The document's store " + name + " is kept as " + id + ".",
                    own,
                    SourceLocation.NOWHERE));
        }
        return id;
    }

    void describe(StoreInfo store) {
        inUse.add(store.id());
        described.putIfAbsent(store.id(), store);
    }

    void preamble(Preamble said) {
        preamble = said;
    }

    /** What the document says of itself, or null. */
    Preamble preamble() {
        return preamble;
    }

    /** Notes a store that has a project or a run. */
    void use(String store) {
        inUse.add(store);
    }

    void seen(String store, Instant instant) {
        newest.merge(store, instant, (a, b) -> a.isAfter(b) ? a : b);
    }

    /** The stores in the order of the document; the named one alone where nothing else was found in it. */
    List<StoreInfo> finish(String kind, String path, String version, String sha256) {
        if (inUse.isEmpty()) {
            inUse.add(own);
        }
        List<StoreInfo> stores = new ArrayList<>();
        for (String id : inUse) {
            StoreInfo said = described.get(id);
            StoreInfo store = said != null ? said : new StoreInfo(id, kind, path, version, sha256, null);
            stores.add(store.withNewest(newest.get(id)));
        }
        return stores;
    }
}
