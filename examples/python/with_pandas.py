#!/usr/bin/env python3
"""Loads an export into pandas, prints the best runs of each project and checks what it read.

    python3 with_pandas.py exports/

Prints the same table as check_export.py. Exit code 0: all agree; 1: something does not; 2: wrong usage.
"""

import json
import sys
from pathlib import Path

import numpy
import pandas


def load(exports, file, types):
    """One CSV file as a frame. Everything is read as text first: pandas would take a run called NA for a missing value,
    a run called 007 for the number 7, and an empty cell for the same as NaN. The type of * is that of the columns of a
    wide table whose names come from the runs."""
    cells = pandas.read_csv(Path(exports) / file, dtype=str, na_filter=False, encoding="utf-8-sig")
    return pandas.DataFrame({name: typed(types.get(name) or types["*"], cells[name]) for name in cells.columns})


def typed(kind, cells):
    """The column as its type says. Where a number, flag or time is missing stands NA, which is not the number nan."""
    missing = (cells == "").to_numpy(dtype=bool)
    if kind == "text":
        return cells.str.removeprefix("'")
    if kind == "number":
        return pandas.arrays.FloatingArray(cells.mask(missing, "0").to_numpy(dtype="float64"), missing)
    if kind == "integer":
        return pandas.arrays.IntegerArray(cells.mask(missing, "0").to_numpy(dtype="int64"), missing)
    if kind == "flag":
        return pandas.arrays.BooleanArray((cells == "true").to_numpy(dtype=bool), missing)
    if kind == "time":
        return pandas.to_datetime(cells.mask(missing, None), utc=True, format="%Y-%m-%dT%H:%M:%S.%fZ")
    if kind == "json":
        return cells.map(json.loads)
    return cells


def floats(column):
    """A column of numbers for arithmetic, where missing and nan are both nan."""
    return column.to_numpy(dtype="float64", na_value=numpy.nan)


def load_all(exports):
    dictionary = pandas.read_csv(Path(exports) / "schema" / "columns.csv", dtype=str, na_filter=False)
    types = {file: dict(zip(rows["column"], rows["type"])) for file, rows in dictionary.groupby("file")}
    return {file.removesuffix(".csv"): load(exports, file, types[file]) for file in types}


def best_runs(tables):
    """Per project and quality metric the run with the best headline statistic; of equal ones the first."""
    runs = tables["runs"].rename(columns={"id": "runId"})[["store", "runId", "projectId"]]
    metrics = tables["metrics"].merge(runs, on=["store", "runId"])
    metrics["value"] = numpy.nan
    for statistic in metrics["headline"].unique():
        chosen = metrics["headline"] == statistic
        metrics.loc[chosen, "value"] = floats(metrics.loc[chosen, statistic])
    metrics = metrics[
        (metrics["role"] == "quality") & (metrics["direction"] != "unknown") & numpy.isfinite(metrics["value"])
    ]
    rank = metrics["value"].where(metrics["direction"] == "min", -metrics["value"])
    keys = ["store", "projectId", "metric"]
    best = metrics.assign(rank=rank).sort_values("rank", kind="stable").drop_duplicates(keys)
    return best.sort_values(keys)[[*keys, "headline", "runId", "value"]]


def disagreements(tables):
    """Each thing that does not agree, in words."""
    key = ["store", "runId", "metric"]
    history = tables["history"].assign(value=floats(tables["history"]["value"]))
    history["value"] = history["value"].replace([numpy.inf, -numpy.inf], numpy.nan)
    points = history.groupby(key, sort=False)["value"].agg(["size", "min", "max"]).reset_index()
    both = points.merge(tables["metrics"], on=key, how="left", suffixes=("_points", ""))
    for statistic, computed in (("count", "size"), ("min", "min_points"), ("max", "max_points")):
        yield from named(both, both["runId"] + " " + both["metric"], statistic, floats(both[computed]))

    diffs = tables["diffs"]
    before, after = floats(diffs["beforeNumber"]), floats(diffs["afterNumber"])
    with numpy.errstate(all="ignore"):
        absolute = after - before
        relative = numpy.where(before == 0, numpy.nan, absolute / numpy.abs(before))
    what = diffs["runId"] + " " + diffs["name"] + " " + diffs["statistic"]
    # Integers from 2**53 on are subtracted exactly by sigx; a float cannot.
    exact = ~(numpy.maximum(numpy.abs(before), numpy.abs(after)) >= 2.0**53)
    metric = exact & (diffs["kind"] == "metric").to_numpy()
    yield from named(diffs[metric], what, "absoluteChange", absolute[metric])
    computed = exact & (metric | diffs["relativeChange"].notna().to_numpy())
    yield from named(diffs[computed], what, "relativeChange", relative[computed])


def named(frame, what, column, expected):
    read = floats(frame[column])
    expected = numpy.where(numpy.isfinite(expected), expected, numpy.nan)
    for row in numpy.flatnonzero(~numpy.isclose(read, expected, rtol=1e-9, atol=0, equal_nan=True)):
        yield f"{column} of {what[frame.index[row]]}: {read[row]}, but expected {expected[row]}"


def main(arguments):
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    tables = load_all(arguments[0])
    print("store", "project", "metric", "statistic", "run", "value", sep="\t")
    for *line, value in best_runs(tables).itertuples(index=False):
        print(*line, f"{value:.6g}", sep="\t")
    failures = list(disagreements(tables))
    for failure in failures:
        print(f"disagrees: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
