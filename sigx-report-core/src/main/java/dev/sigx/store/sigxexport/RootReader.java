package dev.sigx.store.sigxexport;

import dev.sigx.model.Finding;
import dev.sigx.model.Num;
import dev.sigx.model.Omission;
import dev.sigx.model.Preamble;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.StoreInfo;
import dev.sigx.model.Unknown;
import dev.sigx.store.Fields;
import dev.sigx.store.Node;
import java.util.ArrayList;
import java.util.List;

/** Reads what a document says of itself, of the stores that it was made of, and of what was noticed then. */
final class RootReader {
    private static final String KIND = "sigx-export";

    private final Reading reading;

    RootReader(Reading reading) {
        this.reading = reading;
    }

    Preamble preamble(Node root) {
        Fields fields = reading.fields(root);
        // The version was looked at before; the next document names the tool that writes it.
        fields.has("schemaVersion");
        fields.has("generator");
        boolean historyIncluded = fields.flag("historyIncluded", true);
        Num points = fields.number("historyPoints");
        Num notableChange = fields.number("notableChange");
        Unknown.Builder unknown = new Unknown.Builder();
        Preamble preamble = new Preamble(
                fields.text("title", null),
                fields.instant("asOf"),
                notableChange.isFinite() && notableChange.value() >= 0 ? notableChange : Num.MISSING,
                Words.statistic(fields, "statistic", reading.store(), reading.findings()),
                !historyIncluded,
                points.isFinite() ? Math.max(0, (long) points.value()) : 0,
                omitted(fields, unknown),
                Unknown.NONE);
        reading.unknown().keep(fields, "", unknown, "");
        return preamble.withUnknown(unknown.build());
    }

    private List<Omission> omitted(Fields root, Unknown.Builder unknown) {
        List<Omission> omitted = new ArrayList<>();
        for (Node item : root.items("omitted")) {
            Fields fields = reading.fields(item);
            Omission one =
                    new Omission(fields.text("what", ""), fields.text("reason", ""), reading.count(fields, "count"));
            reading.unknown().keep(fields, "omitted[].", unknown, "/omitted/" + omitted.size());
            omitted.add(one);
        }
        return omitted;
    }

    void store(Node node) {
        Fields fields = reading.fields(node);
        String name = fields.id("id", "");
        if (name.isEmpty()) {
            reading.findings()
                    .accept(Finding.error(
                            "store-without-id", "A store has no id; it was left out.", reading.store(), node.where()));
            return;
        }
        Unknown.Builder unknown = new Unknown.Builder();
        StoreInfo store = new StoreInfo(
                reading.sink().member(name),
                fields.text("kind", KIND),
                fields.text("path", ""),
                fields.text("schemaVersion", ""),
                fields.text("sha256", ""),
                null);
        reading.unknown().keep(fields, "stores[].", unknown, "");
        reading.sink().store(store.withUnknown(unknown.build()));
    }

    void finding(Node node) {
        Fields fields = reading.fields(node);
        Finding.Severity severity = Words.of(Finding.Severity.values(), fields.text("severity", ""));
        String store = fields.text("store", "");
        SourceLocation where =
                new SourceLocation(fields.text("file", ""), reading.line(fields), fields.text("pointer", ""));
        Unknown.Builder unknown = new Unknown.Builder();
        Finding finding = new Finding(
                fields.text("code", "finding"),
                severity == null ? Finding.Severity.WARNING : severity,
                fields.text("message", ""),
                store.isEmpty() ? "" : reading.sink().member(store),
                where,
                fields.id("runId", ""));
        reading.unknown().keep(fields, "findings[].", unknown, "");
        reading.findings().told(finding.withUnknown(unknown.build()));
    }
}
