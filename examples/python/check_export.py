#!/usr/bin/env python3
"""Loads an export with the standard library, prints the best runs of each project and checks what it read.

    python3 check_export.py exports/

Statistics are computed again from the histories, changes from the metrics, and the CSV files are held against the JSON
document. Exit code 0: all agree; 1: something does not, and each such thing is named; 2: wrong usage.
"""

import math
import re
import sys

import sigx_export


class Checks:
    """Counts what was compared and names what does not agree."""

    def __init__(self):
        self.compared = 0
        self.failures = []

    def equal(self, what, read, expected):
        self._note(same(read, expected), what, read, expected)

    def close(self, what, read, *expected):
        """Equal to one of the expected numbers but for the last digits, which depend on the order of a sum."""
        self._note(any(same(read, number) or near(read, number) for number in expected), what, read, expected[0])

    def _note(self, agrees, what, read, expected):
        self.compared += 1
        if not agrees:
            self.failures.append(f"{what}: {read!r}, but expected {expected!r}")


def same(a, b):
    """Equality for which nan equals nan and true is not 1."""
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(map(same, a, b))
    if isinstance(a, float) and isinstance(b, float) and math.isnan(a):
        return math.isnan(b)
    return a == b and isinstance(a, bool) == isinstance(b, bool)


def near(a, b):
    return finite(a) and finite(b) and math.isclose(a, b, rel_tol=1e-9)


def finite(number):
    return isinstance(number, (int, float)) and math.isfinite(number)


class Tables:
    """The tables of an export, by the keys that join them: ids are unique within a store only."""

    def __init__(self, exports):
        read = lambda file: list(sigx_export.rows(exports, file))
        self.projects = {(row["store"], row["id"]): row for row in read("projects.csv")}
        self.runs = {(row["store"], row["id"]): row for row in read("runs.csv")}
        self.params = {(row["store"], row["runId"], row["path"]): row for row in read("params.csv")}
        self.metrics = {(row["store"], row["runId"], row["metric"]): row for row in read("metrics.csv")}
        self.diffs = read("diffs.csv")
        self.history = {}
        for row in sigx_export.rows(exports, "history.csv"):
            self.history.setdefault((row["store"], row["runId"], row["metric"]), []).append(row)


def best_runs(tables):
    """Per project and quality metric the run with the best headline statistic; of equal ones the first."""
    best = {}
    for (store, run_id, metric), row in tables.metrics.items():
        number = row[row["headline"]]
        if row["role"] != "quality" or row["direction"] == "unknown" or not finite(number):
            continue
        project = tables.runs[store, run_id]["projectId"]
        rank = number if row["direction"] == "min" else -number
        key = (store, project, metric)
        if key not in best or rank < best[key][0]:
            best[key] = (rank, run_id, row["headline"], number)
    for (store, project, metric), (_, run_id, statistic, number) in sorted(best.items()):
        yield store, project, metric, statistic, run_id, number


def check_references(tables, checks):
    for key, run in tables.runs.items():
        if run["projectId"]:
            checks.equal(f"project of run {key}", (key[0], run["projectId"]) in tables.projects, True)
    for table in (tables.params, tables.metrics, tables.history):
        for key in table:
            checks.equal(f"run of {key}", key[:2] in tables.runs, True)


def check_statistics(tables, checks):
    """The statistics of metrics.csv are those of the points in history.csv."""
    for key, points in tables.history.items():
        metric = tables.metrics[key]
        values = [point["value"] for point in points]
        good = [value for value in values if finite(value)]
        checks.equal(f"count of {key}", metric["count"], len(values))
        checks.equal(f"notFinite of {key}", metric["notFinite"], len(values) - len(good))
        checks.equal(f"min of {key}", metric["min"], min(good, default=None))
        checks.equal(f"max of {key}", metric["max"], max(good, default=None))
        checks.equal(f"last of {key}", metric["last"], last(points))
        checks.close(f"mean of {key}", metric["mean"], *means(good))


def place(point):
    """Orders the points of a history by step; a point without one counts by its index."""
    return (point["index"] if point["step"] is None else point["step"], point["index"])


def last(points):
    """The value at the greatest step."""
    return max(points, key=place)["value"]


def at_step(points, step):
    """The value of the last point at or before a step that the history reaches."""
    before = [point for point in points if place(point)[0] <= step]
    reached = any(place(point)[0] >= step for point in points)
    return last(before) if before and reached else None


def means(values):
    """The arithmetic mean; of what is the exponential of another metric, as perplexity of loss, the geometric one."""
    if not values:
        return [None]
    means = [math.fsum(values) / len(values)]
    if all(value > 0 for value in values):
        means.append(math.exp(math.fsum(map(math.log, values)) / len(values)))
    return means


# What a run costs is compared like a metric and stands in runs.csv, unless the store has a metric of that name.
COSTS = {
    "modelBytes": "modelBytes",
    "parameters": "modelParameters",
    "gpuTime": "gpuMillis",
    "cpuTime": "cpuMillis",
    "gpuOperations": "gpuOperations",
    "fallbacks": "fallbacks",
}


def check_diffs(tables, checks):
    """Both sides of a change are found in the tables of the runs, and the changes follow from them."""
    for row in tables.diffs:
        name, statistic = row["name"], row["statistic"]
        what = f"{row['scenarioId']}, {row['runId']}, {name} {statistic}".rstrip()
        for side, run in (
            ("before", (row["baselineStore"], row["baselineRunId"])),
            ("after", (row["runStore"], row["runId"])),
        ):
            if row["kind"] == "metric":
                checks.equal(f"{side} of {what}", row[side + "Number"], statistic_of(tables, run, name, statistic))
            else:
                param = tables.params.get((*run, name), {"type": "", "value": ""})
                checks.equal(f"{side} of {what}", (row[side + "Type"], row[side]), (param["type"], param["value"]))
        absolute, relative = change(row["beforeNumber"], row["afterNumber"])
        if row["kind"] == "metric":
            checks.close(f"absoluteChange of {what}", row["absoluteChange"], absolute)
        if row["kind"] == "metric" or row["relativeChange"] is not None:
            checks.close(f"relativeChange of {what}", row["relativeChange"], relative)


def statistic_of(tables, run, name, statistic):
    if statistic.startswith("step:"):
        return at_step(tables.history.get((*run, name), []), int(statistic[len("step:") :]))
    if (*run, name) in tables.metrics:
        return tables.metrics[(*run, name)][statistic]
    return tables.runs[run][COSTS[name]] if name in COSTS else None


def change(before, after):
    """The absolute and the relative change; None where there is none."""
    if not finite(before) or not finite(after):
        return None, None
    absolute = after - before
    if not finite(absolute):
        return None, None
    try:
        relative = absolute / abs(before) if before else None
    except OverflowError:
        relative = None
    return absolute, relative if finite(relative) else None


def check_document(document, tables, checks):
    """The JSON document says the same as the CSV files."""
    checks.equal("runs in the document", len(document["runs"]), len(tables.runs))
    for run in document["runs"]:
        key = (run["store"], run["id"])
        row = tables.runs[tuple(map(as_in_csv, key))]
        checks.equal(f"name of {key}", row["name"], as_in_csv(run["name"]))
        checks.equal(f"status of {key}", row["status"], run["status"])
        checks.equal(f"createdAt of {key}", row["createdAt"], sigx_export.time(run["createdAt"]))
        for path, setting in sigx_export.flattened(sigx_export.settings(run)):
            checks.equal(f"{path} of {key}", param(tables, key, path), as_in_csv(setting))
        for name, metric in run["metrics"].items():
            in_csv = tables.metrics[tuple(map(as_in_csv, (*key, name)))]
            for field in ("last", "best", "bestStep", "mean", "min", "max", "count", "reported"):
                checks.equal(f"{field} of {key}, {name}", in_csv[field], sigx_export.number(metric[field]))
        for name, history in run.get("history", {}).items():
            points = tables.history[tuple(map(as_in_csv, (*key, name)))]
            values = [sigx_export.number(value) for value in history["values"]]
            checks.equal(f"history of {key}, {name}", [point["value"] for point in points], values)


def as_in_csv(value):
    """CSV has U+FFFD for what UTF-8 or its readers cannot hold: an unpaired surrogate, NUL."""
    return re.sub("[\0\ud800-\udfff]", "\ufffd", value) if isinstance(value, str) else value


def param(tables, run, path):
    """The value of a setting in params.csv, which has one column for values of every type."""
    row = tables.params[tuple(map(as_in_csv, (*run, path)))]
    if row["type"] == "number":
        return row["number"]
    if row["type"] in ("text", "nothing"):
        return row["value"] if row["type"] == "text" else None
    return sigx_export.json.loads(row["value"])


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    checks = Checks()
    try:
        tables = Tables(arguments[0])
        check_references(tables, checks)
        check_statistics(tables, checks)
        check_diffs(tables, checks)
        check_document(sigx_export.document(arguments[0]), tables, checks)
        print("store", "project", "metric", "statistic", "run", "value", sep="\t")
        for line in best_runs(tables):
            print(*line[:-1], f"{line[-1]:.6g}", sep="\t")
    except KeyError as missing:
        checks.failures.append(f"there is no row for {missing}")
    except ValueError as damaged:
        checks.failures.append(str(damaged))
    for failure in checks.failures:
        print(f"disagrees: {failure}", file=sys.stderr)
    print(f"{checks.compared} values compared, {len(checks.failures)} disagree", file=sys.stderr)
    return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
