package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Documents;
import dev.sigx.store.Fields;
import dev.sigx.store.Limits;
import dev.sigx.store.Node;
import dev.sigx.store.StoreSink;
import java.util.function.Consumer;

/**
 * One reading of one document: where it is read from, where its records go, and what is noticed on the way.
 *
 * @param store id of the store that the document itself is
 * @param file its name, for places
 */
record Reading(String store, String file, StoreSink sink, ReadingFindings findings, UnknownNames unknown) {
    static Reading of(String store, String file, StoreSink sink) {
        return new Reading(store, file, sink, new ReadingFindings(), new UnknownNames());
    }

    /** The same, with findings that nobody hears: for a first look at what is read again. */
    Reading silent() {
        return new Reading(store, file, sink, new ReadingFindings(), new UnknownNames());
    }

    Fields fields(Node node) {
        return new Fields(node, store, findings);
    }

    /** The id of the store that a record names; that of the document itself where it names none. */
    String storeOf(Fields record) {
        return sink.member(record.text("store", ""));
    }

    /**
     * Where a record stood when the document was written, as it says itself; where it stands in the document if it does
     * not say. An explicit null says that there was no place.
     */
    SourceLocation placeOf(Fields record) {
        if (!record.says("source")) {
            return record.where();
        }
        Fields source = record.object("source");
        return source == null
                ? SourceLocation.NOWHERE
                : new SourceLocation(source.text("file", ""), line(source), source.text("pointer", ""));
    }

    /** A line number, 0 where there is none. */
    int line(Fields place) {
        long line = count(place, "line");
        return line <= Integer.MAX_VALUE ? (int) line : 0;
    }

    /** A number of things, 0 where it is absent or, after a finding, where it is no such number. */
    long count(Fields fields, String name) {
        Num number = fields.number(name);
        boolean whole = number.isFinite() && number.value() >= 0 && number.value() == Math.rint(number.value());
        if (!whole && !number.isMissing()) {
            findings.accept(Finding.warning(
                    "wrong-type",
                    "Expected a count, found the number " + number + "; ignored.",
                    store,
                    fields.node(name).where()));
        }
        return whole ? (long) number.value() : 0;
    }

    Finding duplicateField(SourceLocation where) {
        return Finding.warning("duplicate-field", "The field stands twice; the later one is used.", store, where);
    }

    /** Tells those findings what a node does not show. */
    Documents.Oddities oddities(Consumer<Finding> told) {
        return new Documents.Oddities() {
            @Override
            public void repeated(SourceLocation where) {
                told.accept(duplicateField(where));
            }

            @Override
            public void tooDeep(SourceLocation where) {
                told.accept(Documents.treeCut(store, where));
            }

            @Override
            public int deepest() {
                return Limits.EXPORT_DEPTH;
            }
        };
    }
}
