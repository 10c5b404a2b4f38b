package dev.sigx;

import dev.sigx.report.Report;
import dev.sigx.store.Catalog;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** A report that a build would write, for tests that ask it themselves. */
public final class ReadReport implements Closeable {
    private final Catalog catalog;
    private final Report report;

    private ReadReport(Catalog catalog, Report report) {
        this.catalog = catalog;
        this.report = report;
    }

    public static ReadReport of(ReportRequest request) throws ReportException {
        Catalog catalog = Catalogs.open(request);
        return new ReadReport(catalog, ReportGenerator.assemble(request, catalog));
    }

    /** The report on one store alone. */
    public static ReadReport ofStore(Path store) throws ReportException {
        return of(Examples.request(null, store, Path.of("nowhere")));
    }

    public Report report() {
        return report;
    }

    @Override
    public void close() throws IOException {
        catalog.close();
    }
}
