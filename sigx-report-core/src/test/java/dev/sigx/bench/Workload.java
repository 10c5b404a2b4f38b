package dev.sigx.bench;

/**
 * A store to measure with, made from fixed seeds.
 *
 * @param name as on the command line
 * @param runs in the store; each has 20 metrics
 * @param projects that the runs are spread over
 * @param points of each of the five histories of a run
 * @param settings of each run
 */
record Workload(String name, int runs, int projects, int points, int settings) {
    static final int HISTORIES = 5;

    /** What the tables in a browser have to cope with. */
    static final Workload BROWSED = new Workload("W-browser", 10_000, 20, 50, 40);

    static final Workload TINY = new Workload("W-tiny", 10, 1, 50);
    static final Workload ONE_THOUSAND = new Workload("W-1k", 1_000, 20, 50);
    static final Workload TEN_THOUSAND = new Workload("W-10k", 10_000, 20, 50);
    static final Workload HISTORIC = new Workload("W-hist", 1_000, 20, 1_000);
    static final Workload EXPORTED = new Workload("W-export", 10_000, 20, 20);

    private Workload(String name, int runs, int projects, int points) {
        this(name, runs, projects, points, 30);
    }

    long historyPoints() {
        return (long) runs * HISTORIES * points;
    }
}
