package dev.sigx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.sigx.ReportRequest.StoreArgument;
import dev.sigx.RequestBuilder.Purpose;
import dev.sigx.model.Direction;
import dev.sigx.model.Finding;
import dev.sigx.model.SourceLocation;
import dev.sigx.model.Statistic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequestBuilderTest {
    @TempDir
    private Path folder;

    private final FakeRooms rooms = new FakeRooms();

    @BeforeEach
    void makeStores() throws IOException {
        for (String name : List.of("store.json", "other.json", "runs.json", "scenarios")) {
            Files.writeString(folder.resolve(name), "{}");
        }
    }

    @Test
    void fillsInDefaultsLast() throws ReportException {
        ReportRequest request = prepare(options("store.json")).request();

        assertThat(request.title()).isEqualTo("From the door");
        assertThat(request.output()).isEqualTo(folder.resolve("sigx-report"));
        assertThat(request.notableChange()).isNull();
        assertThat(request.statistic()).isEqualTo(Statistic.MEAN);
        assertThat(request.asOf()).isNull();
        assertThat(request.threads()).isPositive();
    }

    @Test
    void letsOptionsWinOverTheConfiguration() throws Exception {
        configure(new ReportOptions(
                "From the file",
                List.of(store("other.json")),
                List.of(folder.resolve("scenarios")),
                List.of(),
                List.of(),
                folder.resolve("site"),
                Instant.EPOCH,
                Map.of("loss", Direction.MIN, "speed", Direction.MIN),
                0.5,
                Statistic.BEST,
                7,
                true));
        ReportOptions options = new ReportOptions(
                "From the call",
                List.of(store("store.json")),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of("speed", Direction.MAX),
                0.2,
                null,
                null,
                false);

        RequestBuilder.Prepared prepared = prepare(options);

        assertThat(prepared.strict()).isFalse();
        assertThat(prepared.request())
                .isEqualTo(new ReportRequest(
                        "From the call",
                        List.of(store("store.json")),
                        List.of(folder.resolve("scenarios")),
                        List.of(),
                        List.of(),
                        folder.resolve("site"),
                        Instant.EPOCH,
                        Map.of("loss", Direction.MIN, "speed", Direction.MAX),
                        0.2,
                        Statistic.BEST,
                        7,
                        false));
    }

    @Test
    void neverWritesExportsIntoTheConfiguredSite() throws Exception {
        configure(new ReportOptions(
                null,
                List.of(store("store.json")),
                List.of(),
                List.of(),
                List.of(),
                folder.resolve("site"),
                null,
                Map.of(),
                null,
                null,
                null,
                null));

        RequestBuilder.Prepared prepared = builder().prepare(null, ReportOptions.NONE, Purpose.EXPORTS);

        assertThat(prepared.request().output()).isEqualTo(folder.resolve("sigx-exports"));
    }

    @Test
    void tellsHowToNameAStoreWhereNoneIsNamed() {
        ReportException refusal = refusal(ReportOptions.NONE);

        assertThat(refusal.kind()).isEqualTo(ReportException.Kind.USAGE);
        assertThat(refusal).hasMessage("no run store is named");
        assertThat(refusal.next()).isEqualTo("name one somehow");
    }

    @Test
    void namesTheNearestFilesWhereAStoreIsMissing() {
        ReportException refusal = refusal(options("run.json"));

        assertThat(refusal).hasMessage("the store " + folder.resolve("run.json") + " does not exist");
        assertThat(refusal.next()).startsWith("check the path; " + folder + " holds runs.json, ");
    }

    @Test
    void namesTheFolderThatDoesExistWhereAWholePathIsMissing() {
        ReportException refusal = refusal(options("nowhere/deep/run.json"));

        assertThat(refusal.next()).startsWith("check the path; " + folder + " holds ");
    }

    @Test
    void refusesAnUnknownKindAndListsTheKnownOnes() {
        ReportOptions options =
                ReportOptions.NONE.withStores(List.of(new StoreArgument("mlflow", folder.resolve("store.json"), "")));

        assertThat(refusal(options).next())
                .isEqualTo("leave the kind out to have it detected, or choose one of neuro-lingua-export, sigx-export");
    }

    @Test
    void listsEveryErrorOfTheConfigurationWithItsLine() throws Exception {
        configure(ReportOptions.NONE);
        rooms.configured = new Rooms.Configured(
                ReportOptions.NONE,
                List.of(
                        Finding.error(
                                "unknown-key", "'tilte' is no key.", "", new SourceLocation("sigx.yaml", 3, "/tilte")),
                        Finding.error(
                                "wrong-type", "threads is no number.", "", new SourceLocation("sigx.yaml", 9, ""))));
        Path file = folder.resolve("sigx.yaml");

        ReportException refusal = refusal(options("store.json"));

        assertThat(refusal.kind()).isEqualTo(ReportException.Kind.USAGE);
        assertThat(refusal)
                .hasMessage("'tilte' is no key. (" + file + ":3 /tilte)\n      threads is no number. (" + file + ":9)");
        assertThat(refusal.next()).isEqualTo("correct " + file + "; docs/configuration.md lists every key");
    }

    @Test
    void refusesAConfigurationThatIsNamedAndMissing() {
        ReportException refusal = catchThrowableOfType(
                ReportException.class,
                () -> builder().prepare(folder.resolve("my.yaml"), options("store.json"), Purpose.SITE));

        assertThat(refusal).hasMessage("the configuration " + folder.resolve("my.yaml") + " does not exist");
    }

    @Test
    void keepsRemarksOfAConfigurationThatIsGoodEnough() throws Exception {
        configure(ReportOptions.NONE);
        Finding note = Finding.note("newer-minor-version", "Version 1.7 is newer.", "", SourceLocation.NOWHERE);
        rooms.configured = new Rooms.Configured(ReportOptions.NONE, List.of(note));

        assertThat(prepare(options("store.json")).remarks()).containsExactly(note);
    }

    private void configure(ReportOptions options) throws IOException {
        Files.writeString(folder.resolve("sigx.yaml"), "");
        rooms.configured = new Rooms.Configured(options, List.of());
    }

    private StoreArgument store(String name) {
        return new StoreArgument("", folder.resolve(name), "");
    }

    private ReportOptions options(String store) {
        return ReportOptions.NONE.withStores(List.of(store(store)));
    }

    private RequestBuilder builder() {
        ReportOptions defaults = new ReportOptions(
                "From the door",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                null,
                Statistic.MEAN,
                null,
                null);
        return new RequestBuilder(rooms, folder, defaults, "name one somehow");
    }

    private RequestBuilder.Prepared prepare(ReportOptions options) throws ReportException {
        return builder().prepare(null, options, Purpose.SITE);
    }

    private ReportException refusal(ReportOptions options) {
        return catchThrowableOfType(ReportException.class, () -> prepare(options));
    }
}
