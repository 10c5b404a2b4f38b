package dev.sigx;

import dev.sigx.ReportException.Kind;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.store.Listing.LeftOut;
import dev.sigx.store.Listing.Reason;
import java.util.ArrayList;
import java.util.List;

/** Tells what lay in the inputs and could not be read, once for each root. */
final class LeftOutFindings {
    private static final String NAME_ADVICE = "run again with LC_ALL=C.UTF-8, or rename the file";

    private LeftOutFindings() {}

    /** Each unreadable file by itself; names and links with their number. */
    static List<Finding> of(List<LeftOut> leftOut) {
        List<Finding> findings = new ArrayList<>();
        for (LeftOut one : with(Reason.UNREADABLE, leftOut)) {
            findings.add(Finding.error(
                    "unreadable-file",
                    "There is no permission to read " + one.name() + "; it was left out.",
                    "",
                    SourceLocation.of(one.name())));
        }
        List<LeftOut> unnamed = with(Reason.UNKNOWN_CHARACTERS, leftOut);
        if (!unnamed.isEmpty()) {
            findings.add(Finding.error(
                    "unreadable-file",
                    subject(unnamed, "This name has", "names have")
                            + " characters that this locale does not know, and nothing was read from there; "
                            + NAME_ADVICE + ".",
                    "",
                    SourceLocation.of(unnamed.get(0).name())));
        }
        findings.addAll(links(leftOut, "name what a link leads to as a store of its own"));
        return findings;
    }

    /** Of a folder of releases. */
    static List<Finding> ofReleases(List<LeftOut> leftOut) {
        return links(leftOut, "put the archive itself into the folder of releases");
    }

    private static List<Finding> links(List<LeftOut> leftOut, String advice) {
        List<LeftOut> links = with(Reason.LINK, leftOut);
        return links.isEmpty()
                ? List.of()
                : List.of(Finding.note(
                        "link-not-followed",
                        subject(links, "This is a symbolic link", "are symbolic links") + " and not followed; " + advice
                                + ".",
                        "",
                        SourceLocation.of(links.get(0).name())));
    }

    /** Why nothing at all was read, where that is not for want of a store; else null. */
    static ReportException nothingLeft(List<LeftOut> leftOut) {
        List<LeftOut> unreadable = with(Reason.UNREADABLE, leftOut);
        if (!unreadable.isEmpty()) {
            return new ReportException(
                    Kind.MACHINE,
                    "no run store could be read: there is no permission to read " + names(unreadable),
                    "give this user the permission to read it");
        }
        List<LeftOut> unnamed = with(Reason.UNKNOWN_CHARACTERS, leftOut);
        return unnamed.isEmpty()
                ? null
                : new ReportException(
                        Kind.MACHINE,
                        "no run store could be read: this locale does not know the characters in the name "
                                + names(unnamed),
                        NAME_ADVICE);
    }

    private static List<LeftOut> with(Reason reason, List<LeftOut> leftOut) {
        return leftOut.stream().filter(one -> one.reason() == reason).toList();
    }

    private static String names(List<LeftOut> some) {
        int others = some.size() - 1;
        return some.get(0).name() + (others == 0 ? "" : " and " + others + " more");
    }

    private static String subject(List<LeftOut> some, String one, String several) {
        return some.size() == 1 ? one : "This and " + (some.size() - 1) + " more " + several;
    }
}
