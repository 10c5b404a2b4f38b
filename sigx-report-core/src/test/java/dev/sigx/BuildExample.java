package dev.sigx;

import java.nio.file.Path;

/** Builds an example in a process of its own: example, output, threads. */
final class BuildExample {
    private BuildExample() {}

    public static void main(String[] args) throws Exception {
        ReportRequest asked = Examples.request(Path.of(args[0]), Path.of(args[1]));
        Examples.build(new ReportRequest(
                        asked.title(),
                        asked.stores(),
                        asked.scenarios(),
                        asked.decisions(),
                        asked.timings(),
                        asked.output(),
                        asked.asOf(),
                        asked.directions(),
                        asked.notableChange(),
                        asked.statistic(),
                        Integer.parseInt(args[2]),
                        asked.readAlways())
                .withEarlier(asked.earlier()));
    }
}
