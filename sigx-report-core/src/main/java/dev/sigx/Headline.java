package dev.sigx;

import dev.sigx.model.Preamble;
import dev.sigx.model.Statistic;
import dev.sigx.report.Terms;
import dev.sigx.store.Catalog;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a report says of itself: as the caller asks, else as the export document says which alone is read, else as usual.
 *
 * @param title of the report
 * @param asOf the instant that it speaks of, to the millisecond
 * @param notableChange fraction above which a change is notable
 * @param terms what holds for the whole
 */
record Headline(String title, Instant asOf, double notableChange, Terms terms) {
    static Headline of(ReportRequest request, Catalog catalog) {
        Preamble said = catalog.preamble();
        return new Headline(
                first(request.title(), said.title(), RequestBuilder.USUAL_TITLE),
                asOf(request, catalog),
                notableChange(request, catalog),
                new Terms(
                        statistic(request, catalog),
                        said.historyLeftOut(),
                        said.historyLeftOut() ? said.historyPoints() : 0,
                        said.omitted(),
                        said.unknown()));
    }

    static double notableChange(ReportRequest request, Catalog catalog) {
        Double said = catalog.preamble().notableChange().isFinite()
                ? Double.valueOf(catalog.preamble().notableChange().value())
                : null;
        return first(request.notableChange(), said, RequestBuilder.USUAL_NOTABLE_CHANGE);
    }

    static Statistic statistic(ReportRequest request, Catalog catalog) {
        return first(request.statistic(), catalog.preamble().statistic(), null);
    }

    /** As asked, else the newest instant in the inputs; never the clock. Exports have times to the millisecond. */
    private static Instant asOf(ReportRequest request, Catalog catalog) {
        Instant newest = first(catalog.preamble().asOf(), catalog.newest(), Instant.EPOCH);
        return first(request.asOf(), newest, null).truncatedTo(ChronoUnit.MILLIS);
    }

    private static <T> T first(T asked, T said, T usual) {
        return asked != null ? asked : said != null ? said : usual;
    }
}
