package dev.sigx.export;

import dev.sigx.model.Num;
import dev.sigx.model.StoreInfo;
import dev.sigx.report.Report;

/** The CSV files that show the report as a whole, in one row, and its stores. */
final class ReportTables {
    private ReportTables() {}

    static CsvTable report() {
        RowTable<Report> table = new RowTable<>("report.csv", (report, rows) -> rows.accept(report));
        return table.plain(
                        "schemaVersion",
                        "Version of the format of all files.",
                        "",
                        report -> ExportFiles.SCHEMA_VERSION)
                .text("generator", "Name and version of the tool that wrote them.", "", Report::generator)
                .text("title", "Title of the report.", "an empty title", Report::title)
                .time("asOf", "The instant that the report speaks of.", Report::asOf)
                .number(
                        "notableChange",
                        "fraction (0.1 is 10 %)",
                        "Relative change above which a change is called notable.",
                        "",
                        report -> Num.of(report.notableChange()))
                .plain(
                        "statistic",
                        "Statistic that scenarios compare which name none: last, best, mean, reported, or step:N.",
                        "each metric by its own headline statistic",
                        report -> Spelling.word(report.terms().statistic()))
                .json(
                        "omitted",
                        "What was left out on purpose, as a JSON array of what, reason and count.",
                        (report, out) -> out.list(
                                report.terms().omitted(),
                                one -> out.object(() -> {
                                    out.text("what", one.what());
                                    out.text("reason", one.reason());
                                    out.count("count", one.count());
                                })));
    }

    static CsvTable stores() {
        RowTable<StoreInfo> table =
                new RowTable<>("stores.csv", (report, rows) -> report.stores().forEach(rows));
        return table.text("id", "Id of the store, by which all other files name it.", "", StoreInfo::id)
                .text("kind", "Kind of the store, by which its reader is known.", "", StoreInfo::kind)
                .text("path", "Path as it was given, never absolute.", "not said", StoreInfo::path)
                .text(
                        "schemaVersion",
                        "What the store says of its own format.",
                        "it says nothing",
                        StoreInfo::schemaVersion)
                .text("sha256", "SHA-256 over the files of the store, lower-case hex.", "not known", StoreInfo::sha256);
    }
}
