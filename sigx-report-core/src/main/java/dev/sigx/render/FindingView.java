package dev.sigx.render;

import dev.sigx.model.Finding;
import dev.sigx.model.RunKey;

/**
 * A finding as a row.
 *
 * @param severity its word
 * @param code its kind
 * @param message what is wrong and what was done
 * @param where file, line and pointer, may be empty
 * @param store id of the store
 * @param run the run it speaks of, or null
 * @param href page of that run, empty where none
 */
public record FindingView(
        Words.Badge severity, String code, String message, String where, String store, String run, String href) {

    static FindingView of(Site site, Finding finding, String root) {
        RunKey key = new RunKey(finding.store(), finding.runId());
        boolean known = !finding.runId().isEmpty() && site.row(key) != null;
        return new FindingView(
                Words.severity(finding.severity()),
                finding.code(),
                finding.message(),
                finding.where().toString(),
                finding.store(),
                Words.title(known ? site.row(key).title() : finding.runId()),
                known ? root + Links.run(key) : "");
    }
}
