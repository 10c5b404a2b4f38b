package dev.sigx.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Measures the packaged tool on generated stores, beside floor programs that do the least that is possible: start-up,
 * parsing, copying. Whatever is compared runs in turns, so that the ratios survive a busy machine. What the workloads
 * are and what the goals mean is told in {@code docs/benchmarks.md}.
 */
public final class Benchmark {
    private static final int REPEATS = 7;
    private static final int REPEATS_OF_LONG = 3;
    private static final double LONG_SECONDS = 2;
    private static final double MEGABYTE = 1e6;
    private static final String EXAMPLE = "example";

    /** Only where it is asked for: it needs Chromium, and measures another thing. */
    private static final String BROWSER = "browser";

    private final Path work;
    private final Path site;
    private final Path attic;
    private final Path log;
    private final Path example;
    private final Programs programs;
    private final ResultTable table = new ResultTable();

    private Benchmark(Path target, Path example) throws IOException {
        this.work = Files.createDirectories(target.resolve("bench"));
        this.site = work.resolve("site");
        this.attic = work.resolve("attic");
        this.log = work.resolve("last.log");
        this.example = example;
        this.programs = new Programs(target.resolve("sigx-report.jar"), work.resolve("programs"));
    }

    /** @param args the build folder, the folder of the example, and names of workloads, all of them where empty */
    public static void main(String[] args) throws IOException, InterruptedException {
        Set<String> wanted = new TreeSet<>();
        if (args.length > 2 && !args[2].isBlank()) {
            wanted.addAll(List.of(args[2].split(",")));
        }
        Benchmark benchmark = new Benchmark(Path.of(args[0]), Path.of(args[1]));
        benchmark.measure(wanted);
        System.out.println(benchmark.table);
        if (benchmark.table.missed()) {
            System.out.println("At least one goal was missed.");
        }
    }

    private void measure(Set<String> wanted) throws IOException, InterruptedException {
        SiteCheck.setAside(site, attic);
        programs.record(
                Programs.REPORT, "report", "--store", store(Workload.TINY).toString(), "--out", site.toString());
        programs.record(StartUpFloor.class.getName(), work.resolve("page.html").toString());
        if (wanted.contains(BROWSER)) {
            browser();
        }
        if (wants(wanted, EXAMPLE)) {
            example();
        }
        if (wants(wanted, Workload.TINY.name())) {
            tiny();
        }
        long small = 0;
        if (wants(wanted, Workload.ONE_THOUSAND.name())) {
            small = against(Workload.ONE_THOUSAND, Programs.QUICK, "").report.peak;
        }
        if (wants(wanted, Workload.TEN_THOUSAND.name())) {
            tenThousand(small);
        }
        if (wants(wanted, Workload.HISTORIC.name())) {
            historic();
        }
        if (wants(wanted, Workload.EXPORTED.name())) {
            exported();
        }
        SiteCheck.delete(site);
        SiteCheck.delete(attic);
    }

    private static boolean wants(Set<String> wanted, String name) {
        return wanted.isEmpty() || wanted.contains(name);
    }

    private Path store(Workload workload) throws IOException {
        return Workloads.store(workload, work.resolve("stores"));
    }

    /** Looks whether a program did its work, and gives the size of what it wrote. */
    private interface Check {
        long bytes(Path site) throws IOException;
    }

    /** One of the programs that are measured in turns. */
    private static final class Timed {
        private final List<String> command;
        private final Check check;
        private final Sample seconds = new Sample();
        private long peak;
        private long bytes = -1;

        /** @param check of the site that the program makes, or null where it makes none */
        Timed(List<String> command, Check check) {
            this.command = command;
            this.check = check;
        }
    }

    private Timed report(List<String> flags, Workload workload) throws IOException {
        return new Timed(
                programs.archived(flags, Programs.REPORT, "report", "--store", store(workload), "--out", site),
                written -> SiteCheck.report(written, workload));
    }

    private Timed export(List<String> flags, Workload workload, Path out) throws IOException {
        return new Timed(
                programs.archived(flags, Programs.REPORT, "export", "--store", store(workload), "--out", out),
                written -> SiteCheck.export(written, workload));
    }

    private void inTurns(List<Timed> all) throws IOException, InterruptedException {
        for (Timed one : all) {
            SiteCheck.setAside(site, attic);
            one.peak = Child.peak(one.command, log);
        }
        int repeats = REPEATS;
        for (int i = 0; i < repeats; i++) {
            for (Timed one : all) {
                once(one);
                if (one.seconds.least() > LONG_SECONDS) {
                    repeats = REPEATS_OF_LONG;
                }
            }
        }
    }

    private void once(Timed one) throws IOException, InterruptedException {
        SiteCheck.setAside(site, attic);
        Child.settle(log);
        one.seconds.add(Child.run(one.command, log));
        if (one.check != null) {
            long bytes = one.check.bytes(site);
            if (one.bytes >= 0 && one.bytes != bytes) {
                throw new IllegalStateException("the same command wrote another number of bytes: " + one.command);
            }
            one.bytes = bytes;
        }
    }

    private void row(String what, Timed one, String floorName, Timed floor) {
        table.row(what, one.seconds, floorName, floor == null ? null : one.seconds.over(floor.seconds), one.peak);
    }

    private void browser() throws IOException, InterruptedException {
        once(report(Programs.QUICK, Workload.BROWSED));
        BrowserMeasure measure = new BrowserMeasure(site, Workloads.runId(Workload.BROWSED.runs() / 2));
        measure.measure();
        measure.report(table);
    }

    private void example() throws IOException, InterruptedException {
        Timed java = new Timed(programs.archived(Programs.QUICK, StartUpFloor.class.getName()), null);
        List<Object> args = new ArrayList<>(List.of("report", "--config", example.resolve("sigx.yaml"), "--out", site));
        Timed archived = new Timed(programs.archived(Programs.QUICK, Programs.REPORT, args.toArray()), null);
        Timed plain = new Timed(programs.plain(Programs.QUICK, Programs.REPORT, args.toArray()), null);
        inTurns(List.of(java, archived, plain));
        row("Java alone", java, "", null);
        row("examples/neuro-lingua, report", archived, "Java alone", java);
        row("the same without class archive", plain, "Java alone", java);
    }

    private void tiny() throws IOException, InterruptedException {
        Path page = work.resolve("page.html");
        Timed floor = new Timed(programs.archived(Programs.QUICK, StartUpFloor.class.getName(), page), null);
        Timed report = report(Programs.QUICK, Workload.TINY);
        Timed floorPlain = new Timed(programs.plain(Programs.QUICK, StartUpFloor.class.getName(), page), null);
        Timed plain = new Timed(
                programs.plain(
                        Programs.QUICK, Programs.REPORT, "report", "--store", store(Workload.TINY), "--out", site),
                written -> SiteCheck.report(written, Workload.TINY));
        inTurns(List.of(floor, report, floorPlain, plain));
        row("start-up floor", floor, "", null);
        row("W-tiny, report", report, "start-up floor", floor);
        row("start-up floor without class archive", floorPlain, "", null);
        row("W-tiny, report without class archive", plain, "the floor without one", floorPlain);
        table.atMost("W-tiny over start-up", report.seconds.over(floor.seconds).median(), 2.5, "x");
        table.atMost("W-tiny", report.seconds.median(), 0.40, " s");
    }

    private record Compared(Timed parse, Timed report) {}

    private Compared against(Workload workload, List<String> flags, String note)
            throws IOException, InterruptedException {
        Path store = store(workload);
        Timed parse = new Timed(programs.plain(flags, ParseFloor.class.getName(), store), null);
        Timed copy =
                new Timed(programs.plain(flags, CopyFloor.class.getName(), store, work.resolve("copy.json")), null);
        Timed report = report(flags, workload);
        inTurns(List.of(parse, copy, report));
        Files.delete(work.resolve("copy.json"));
        row(workload.name() + ", copy floor" + note, copy, "", null);
        row(workload.name() + ", parse floor" + note, parse, "", null);
        row(workload.name() + ", report" + note, report, "parse floor", parse);
        return new Compared(parse, report);
    }

    private void tenThousand(long peakOfOneThousand) throws IOException, InterruptedException {
        Timed whole = against(Workload.TEN_THOUSAND, Programs.QUICK, "").report;
        if (peakOfOneThousand > 0) {
            table.atMost("memory of W-10k over W-1k", (double) whole.peak / peakOfOneThousand, 1.6, "x");
        }
        Timed unchanged = report(Programs.QUICK, Workload.TEN_THOUSAND);
        Map<Path, ?> before = SiteCheck.times(site);
        for (int i = 0; i < REPEATS; i++) {
            unchanged.seconds.add(Child.run(unchanged.command, log));
        }
        unchanged.peak = Child.peak(unchanged.command, log);
        if (!before.equals(SiteCheck.times(site))) {
            throw new IllegalStateException("nothing changed, and something was written");
        }
        row("W-10k, nothing changed", unchanged, "", null);
        table.atMost("W-10k, nothing changed", unchanged.seconds.median(), 0.40, " s");
        table.atMost(
                "W-10k, nothing changed over all of it",
                unchanged.seconds.median() / whole.seconds.median(),
                0.15,
                "x");
    }

    private void historic() throws IOException, InterruptedException {
        against(Workload.HISTORIC, Programs.QUICK, "");
        Compared large = against(Workload.HISTORIC, Programs.LARGE, ", SIGX_LARGE");
        double seconds = large.report.seconds.median();
        table.atMost(
                "W-hist over parsing",
                large.report.seconds.over(large.parse.seconds).median(),
                2.2,
                "x");
        table.atLeast("W-hist", Files.size(store(Workload.HISTORIC)) / MEGABYTE / seconds, 50, " MB/s");
        Timed roomy = report(with(Programs.QUICK, "-Xmx512m"), Workload.HISTORIC);
        Timed narrow = report(with(Programs.QUICK, "-Xmx64m"), Workload.HISTORIC);
        inTurns(List.of(roomy, narrow));
        row("W-hist, 512 MB heap", roomy, "", null);
        row("W-hist, 64 MB heap", narrow, "512 MB", roomy);
        table.atMost(
                "W-hist in 64 MB over 512 MB",
                narrow.seconds.over(roomy.seconds).median(),
                1.2,
                "x");
    }

    private void exported() throws IOException, InterruptedException {
        Path original = work.resolve("exported");
        SiteCheck.delete(original);
        Child.run(export(Programs.QUICK, Workload.EXPORTED, original).command, log);
        Timed copy =
                new Timed(programs.plain(Programs.QUICK, CopyFloor.class.getName(), original, site), SiteCheck::bytes);
        Timed narrow = export(with(Programs.QUICK, "-Xmx256m"), Workload.EXPORTED, site);
        Timed large = export(with(Programs.LARGE, "-Xmx256m"), Workload.EXPORTED, site);
        inTurns(List.of(copy, narrow, large));
        SiteCheck.delete(original);
        String name = String.format(Locale.ROOT, "W-export, %.0f MB", copy.bytes / MEGABYTE);
        row(name + ", plain copy", copy, "", null);
        row(name + ", export, 256 MB heap", narrow, "plain copy", copy);
        row(name + ", export, 256 MB heap, SIGX_LARGE", large, "plain copy", copy);
    }

    private static List<String> with(List<String> flags, String more) {
        List<String> all = new ArrayList<>(flags);
        all.add(more);
        return all;
    }
}
