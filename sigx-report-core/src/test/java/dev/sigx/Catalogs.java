package dev.sigx;

import dev.sigx.publish.InputDigests;
import dev.sigx.store.Catalog;

/** Reads the stores of a request as a build does, for tests that need the runs themselves. */
public final class Catalogs {
    private Catalogs() {}

    public static Catalog open(ReportRequest request) throws ReportException {
        return StoreReading.open(request, InputPlan.of(request), InputDigests.none(), Progress.SILENT);
    }
}
