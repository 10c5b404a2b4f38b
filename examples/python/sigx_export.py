"""Reads the exports of sigx-report with the standard library alone. The rules are those of docs/exports.md.

A number is one of five things: a finite number (an int where it is written as one, so that 64-bit integers keep their
digits), None where it is missing, and the floats nan, inf and -inf.
"""

import csv
import json
import re
from datetime import datetime, timezone
from pathlib import Path

INTEGER = re.compile(r"-?[0-9]+")

# A cell may hold notes of any length; the limit of the module is 128 KB.
csv.field_size_limit(2**31 - 1)


def column_types(exports):
    """File name -> column name -> text, word, number, integer, flag, time or json, from schema/columns.csv. The name *
    stands for the columns of a wide table whose names come from the runs."""
    types = {}
    for row in _records(Path(exports) / "schema" / "columns.csv"):
        types.setdefault(row["file"], {})[row["column"]] = row["type"]
    return types


def rows(exports, file):
    """The rows of one CSV file as dictionaries of typed values, one after the other."""
    types = column_types(exports)[file]
    for row in _records(Path(exports) / file):
        yield {column: value(types.get(column) or types["*"], cell) for column, cell in row.items()}


def _records(path):
    # newline="": line ends inside a cell belong to the cell. utf-8-sig: a byte order mark may stand first.
    with open(path, encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        for row in reader:
            if None in row or None in row.values():
                raise ValueError(f"{path}, line {reader.line_num}: another number of cells than the header has")
            yield row


def value(kind, cell):
    """The value of a cell in a column of that type."""
    if kind == "text":
        return text(cell)
    if kind in ("number", "integer"):
        return number(cell)
    if kind == "flag":
        return {"true": True, "false": False, "": None}[cell]
    if kind == "time":
        return time(cell)
    if kind == "json":
        return json.loads(cell)
    return cell


def text(cell):
    """Text as the store has it: one leading apostrophe keeps spreadsheets from seeing a formula, and is taken away."""
    return cell[1:] if cell.startswith("'") else cell


def number(spelled):
    """A number of a CSV cell or of a JSON field, both of which spell what is not finite as a word."""
    if spelled is None or spelled == "":
        return None
    if not isinstance(spelled, str):
        return spelled
    return int(spelled) if INTEGER.fullmatch(spelled) else float(spelled)


def time(cell):
    """A time of a CSV cell or of a JSON field."""
    if not cell:
        return None
    return datetime.strptime(cell, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)


def document(exports):
    """The JSON document. Its major version says whether this reader knows it."""
    with open(Path(exports) / "sigx-export.json", encoding="utf-8-sig") as file:
        read = json.load(file)
    version = read["schemaVersion"]
    if version.split(".")[0] != "2":
        raise ValueError(f"schemaVersion {version} is not 2.x")
    return read


def settings(run):
    """The settings of a run of the document. In them the word NaN may be a text; nonFinite lists where it is a number."""
    return _restored(run["settings"], "/settings", set(run["nonFinite"]))


def _restored(value, pointer, not_finite):
    if isinstance(value, dict):
        return {name: _restored(nested, f"{pointer}/{_token(name)}", not_finite) for name, nested in value.items()}
    if isinstance(value, list):
        return [_restored(nested, f"{pointer}/{index}", not_finite) for index, nested in enumerate(value)]
    return float(value) if pointer in not_finite else value


def _token(name):
    """A name inside a JSON Pointer (RFC 6901)."""
    return name.replace("~", "~0").replace("/", "~1")


def flattened(values, prefix=""):
    """Path and value of each setting, as params.csv has them: lists and empty groups are values."""
    for name, nested in values.items():
        path = prefix + name.replace("\\", "\\\\").replace(".", "\\.")
        if isinstance(nested, dict) and nested:
            yield from flattened(nested, path + ".")
        else:
            yield path, nested
