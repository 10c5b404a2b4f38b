package dev.sigx.verify;

import dev.sigx.export.DescribedFields;
import dev.sigx.model.Num;
import dev.sigx.store.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Compares a record of a document with the same record as it is computed now. Objects are compared by the names of
 * their fields, lists of named parts by these names, numbers by value and state.
 */
final class TreeComparison {
    static final String NEWER = "fields that this tool does not know";

    private final CheckLog log;
    private final String file;
    private final DescribedFields known;
    private final boolean derivedOnly;
    private Predicate<String> passedOver = way -> false;

    /**
     * @param known fields of the version of the document; one that it has not is not missed
     * @param derivedOnly whether only computed fields are compared, and none of them is missed: for documents that another
     *     hand wrote
     */
    TreeComparison(CheckLog log, String file, DescribedFields known, boolean derivedOnly) {
        this.log = log;
        this.file = file;
        this.known = known;
        this.derivedOnly = derivedOnly;
    }

    /** Fields by their way that are not compared from now on. */
    void passOver(Predicate<String> ways) {
        passedOver = ways;
    }

    void compare(Node archived, Node recomputed, Place place) {
        if (archived == null) {
            missing(recomputed, place);
        } else if (recomputed == null) {
            added(archived, place);
        } else if (archived.isObject() && recomputed.isObject()) {
            object(archived, recomputed, place);
        } else if (archived.isArray() && recomputed.isArray()) {
            list(archived, recomputed, place);
        } else if (isCompared(place.way())) {
            scalar(archived, recomputed, place);
        }
    }

    private boolean isCompared(String way) {
        return !passedOver.test(way) && (!derivedOnly || DerivedFields.contains(way));
    }

    private void missing(Node recomputed, Place place) {
        // A field that is not computed is what the reader takes for none, and says nothing that could be wrong.
        boolean derived = !derivedOnly && DerivedFields.contains(place.way());
        if (derived && isCompared(place.way()) && known.has(place.way())) {
            log.mismatch(file, place.text(), "is missing, recomputed " + Shown.value(recomputed));
        }
    }

    private void added(Node archived, Place place) {
        if (!isCompared(place.way())) {
            return;
        }
        if (place.way().endsWith("*") || place.way().endsWith("[]") || known.has(place.way())) {
            log.mismatch(file, place.text(), "is " + Shown.value(archived) + ", recomputed nothing");
        } else {
            log.unchecked(NEWER, 1);
        }
    }

    private void object(Node archived, Node recomputed, Place place) {
        // Names that the data gives stand in quotes; those of free trees are words of a way to a value.
        boolean named = place.way().equals("runs[].metrics");
        Map<String, Node> left = new LinkedHashMap<>(recomputed.fields());
        archived.fields().forEach((name, value) -> {
            Place inner = named ? place.named(name) : place.field(name);
            Node other = left.remove(name);
            if (!derivedOnly || DerivedFields.leadsTo(inner.way())) {
                compare(value, other, inner);
            }
        });
        left.forEach((name, value) -> {
            Place inner = named ? place.named(name) : place.field(name);
            if (named && !derivedOnly) {
                log.mismatch(file, inner.text(), "is missing, recomputed " + Shown.value(value));
            } else if (!derivedOnly || DerivedFields.leadsTo(inner.way())) {
                compare(null, value, inner);
            }
        });
    }

    private void list(Node archived, Node recomputed, Place place) {
        if (passedOver.test(place.way())) {
            return;
        }
        if (PartNames.areKeyed(place.way())) {
            keyed(archived.items(), recomputed.items(), place);
            return;
        }
        List<Node> left = archived.items();
        List<Node> right = recomputed.items();
        if (left.size() != right.size() && isCompared(place.way())) {
            log.mismatch(file, place.text(), "has " + left.size() + " items, recomputed " + right.size());
        }
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            compare(left.get(i), right.get(i), place.at(i));
        }
    }

    private void keyed(List<Node> archived, List<Node> recomputed, Place place) {
        Map<String, Node> left = PartNames.byLabel(recomputed, place.way());
        PartNames.byLabel(archived, place.way()).forEach((label, part) -> {
            Node other = left.remove(label);
            if (other == null) {
                log.mismatch(file, place.keyed(label).text(), "is not recomputed");
            } else {
                compare(part, other, place.keyed(label));
            }
        });
        left.keySet().forEach(label -> log.mismatch(file, place.keyed(label).text(), "is missing, but recomputed"));
    }

    private void scalar(Node archived, Node recomputed, Place place) {
        if (derivedOnly && archived.isNull()) {
            return;
        }
        if (DerivedFields.contains(place.way())) {
            log.checked("derived values", 1);
        }
        if (!same(archived, recomputed)) {
            log.mismatch(file, place.text(), "is " + Shown.value(archived) + ", recomputed " + Shown.value(recomputed));
        }
    }

    private static boolean same(Node archived, Node recomputed) {
        if (archived.kind() == Node.Kind.NUMBER && recomputed.kind() == Node.Kind.NUMBER) {
            return sameNumber(archived.text(), recomputed.text());
        }
        return archived.kind() == recomputed.kind() && archived.text().equals(recomputed.text());
    }

    static boolean sameNumber(String left, String right) {
        if (left.equals(right)) {
            return true;
        }
        try {
            return Num.parse(left).equals(Num.parse(right));
        } catch (NumberFormatException beyondDouble) {
            return false;
        }
    }
}
