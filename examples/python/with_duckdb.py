#!/usr/bin/env python3
"""Loads an export into DuckDB, prints the best runs of each project and checks what it read.

    python3 with_duckdb.py exports/ [export.duckdb]

Makes one table per CSV file, in memory or in the database that is named. Prints the same table as check_export.py.
Exit code 0: all agree; 1: something does not; 2: wrong usage.
"""

import sys
from pathlib import Path

import duckdb

# How a cell becomes a value, by the type of its column. An empty cell is NULL, which is not the number NaN. JSON may
# spell an unpaired surrogate, which DuckDB refuses: such a list becomes NULL.
VALUES = {
    "text": "regexp_replace(coalesce({0}, ''), '^''', '')",
    "word": "coalesce({0}, '')",
    "number": "CAST({0} AS DOUBLE)",
    "integer": "CAST({0} AS BIGINT)",
    "flag": "CAST({0} AS BOOLEAN)",
    "time": "CAST({0} AS TIMESTAMP)",
    "json": "TRY_CAST({0} AS JSON)",
}

BEST_RUNS = """
    WITH headlines AS (
        SELECT store, projectId, metric, headline, runId, direction,
            CASE headline WHEN 'last' THEN "last" WHEN 'best' THEN best WHEN 'mean' THEN mean ELSE reported END AS value
        FROM metrics JOIN (SELECT store, id AS runId, projectId FROM runs) USING (store, runId)
        WHERE role = 'quality' AND direction <> 'unknown'
    )
    SELECT store, projectId, metric, headline, runId, printf('%.6g', value)
    FROM headlines
    WHERE isfinite(value)
    QUALIFY row_number() OVER (
        PARTITION BY store, projectId, metric
        ORDER BY if(direction = 'min', value, -value), runId
    ) = 1
    ORDER BY store, projectId, metric
"""

STATISTICS = """
    WITH points AS (
        SELECT store, runId, metric, count(*) AS count,
            min(value) FILTER (isfinite(value)) AS min,
            max(value) FILTER (isfinite(value)) AS max
        FROM history GROUP BY ALL
    )
    SELECT concat_ws(' ', 'statistics of', runId, metric)
    FROM points LEFT JOIN metrics USING (store, runId, metric)
    WHERE (points.count, points.min, points.max) IS DISTINCT FROM (metrics.count, metrics.min, metrics.max)
"""

# Integers from 2^53 on are subtracted exactly by sigx; a DOUBLE cannot.
CHANGES = """
    WITH changes AS (
        SELECT *, afterNumber - beforeNumber AS absolute, absolute / nullif(abs(beforeNumber), 0) AS relative
        FROM diffs
        WHERE isfinite(beforeNumber) AND isfinite(afterNumber)
            AND greatest(abs(beforeNumber), abs(afterNumber)) < 9007199254740992
    )
    SELECT concat_ws(' ', 'change of', runId, name, statistic)
    FROM changes
    WHERE (kind = 'metric' AND NOT near(absoluteChange, absolute))
        OR ((kind = 'metric' OR relativeChange IS NOT NULL) AND NOT near(relativeChange, relative))
"""

NEAR = """
    CREATE TEMP MACRO near(a, b) AS
        a IS NOT DISTINCT FROM b OR coalesce(abs(a - b) <= 1e-9 * greatest(abs(a), abs(b)), false)
"""


def load(database, exports):
    """One table for each file that the column dictionary knows, its columns typed as the dictionary says. The name *
    stands there for the columns of a wide table whose names come from the runs."""
    types = {}
    dictionary = database.sql(f'SELECT file, "column", type FROM {cells(exports / "schema" / "columns.csv")}')
    for file, column, kind in dictionary.fetchall():
        types.setdefault(file, {})[column] = kind
    for file, kinds in types.items():
        names = database.sql(f"SELECT * FROM {cells(exports / file)} LIMIT 0").columns
        columns = [f'{VALUES[kinds.get(name) or kinds["*"]].format(quoted(name))} AS {quoted(name)}' for name in names]
        database.sql(f"CREATE TABLE {Path(file).stem} AS SELECT {', '.join(columns)} FROM {cells(exports / file)}")


def cells(path):
    """All cells as text: what DuckDB would guess from the first rows may not fit the rest."""
    literal = str(path).replace("'", "''")
    return f"read_csv('{literal}', header = true, all_varchar = true, delim = ',', quote = '\"', escape = '\"')"


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def main(arguments):
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    database = duckdb.connect(arguments[1] if len(arguments) == 2 else ":memory:")
    load(database, Path(arguments[0]))
    database.sql(NEAR)
    print("store", "project", "metric", "statistic", "run", "value", sep="\t")
    for line in database.sql(BEST_RUNS).fetchall():
        print(*line, sep="\t")
    failures = database.sql(STATISTICS).fetchall() + database.sql(CHANGES).fetchall()
    for (failure,) in failures:
        print(f"disagrees: {failure}", file=sys.stderr)
    return 1 if failures else 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")
    sys.exit(main(sys.argv[1:]))
