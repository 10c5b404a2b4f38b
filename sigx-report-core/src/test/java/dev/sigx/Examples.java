package dev.sigx;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.store.files.Configuration;
import dev.sigx.store.files.ConfigurationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders below {@code examples}: each is a case by existing. */
public final class Examples {
    public static final Path FOLDER = Path.of("..", "examples");

    private Examples() {}

    /** Every example, by name. */
    public static List<Path> all() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(folder -> Files.exists(folder.resolve("sigx.yaml")))
                    .sorted()
                    .toList();
        }
    }

    /** What building an example asks for, into another folder. */
    public static ReportRequest request(Path example, Path output) throws IOException {
        Configuration said =
                ConfigurationFile.read(example.resolve("sigx.yaml")).configuration();
        return new ReportRequest(
                        said.title() == null ? "Experiment report" : said.title(),
                        said.stores().stream()
                                .map(store -> new StoreArgument(store.kind(), store.path(), store.id()))
                                .toList(),
                        said.scenarios(),
                        said.decisions(),
                        said.timings(),
                        output,
                        said.asOf(),
                        said.directions(),
                        said.notableChange() == null ? 0.1 : said.notableChange(),
                        said.statistic(),
                        2,
                        false)
                .withEarlier(new EarlierArchives(said.previous(), said.releases()));
    }

    /** A request for the runs of one store and nothing else. */
    public static ReportRequest request(String title, Path store, Path output) {
        return new ReportRequest(
                title,
                List.of(new StoreArgument("", store, "")),
                List.of(),
                List.of(),
                List.of(),
                output,
                null,
                java.util.Map.of(),
                title == null ? null : Double.valueOf(0.1),
                null,
                2,
                false);
    }

    public static ReportSummary build(ReportRequest request) throws ReportException {
        return new ReportGenerator(Progress.SILENT).report(request);
    }
}
