#!/usr/bin/env Rscript
# Loads an export in base R, prints the best runs of each project and checks what it read.
#
#     Rscript check_export.R exports/
#
# Prints the same table as examples/python/check_export.py. Where the package jsonlite is installed, the JSON document is
# held against the CSV files. Exit code 0: all agree; 1: something does not, and each such thing is named; 2: wrong usage.

here <- dirname(sub("^--file=", "", grep("^--file=", commandArgs(), value = TRUE)[1]))
source(file.path(here, "sigx_export.R"), encoding = "UTF-8")

# Per project and quality metric the run with the best headline statistic; of equal ones the first.
best_runs <- function(runs, metrics) {
  runs <- data.frame(store = runs$store, runId = runs$id, projectId = runs$projectId)
  metrics$order <- seq_len(nrow(metrics))
  statistic <- match(metrics$headline, names(metrics))
  metrics$value <- vapply(seq_len(nrow(metrics)), function(row) metrics[row, statistic[row]], numeric(1))
  judged <- metrics$role == "quality" & metrics$direction != "unknown" & is.finite(metrics$value)
  metrics <- merge(metrics[judged, ], runs, by = c("store", "runId"))
  rank <- ifelse(metrics$direction == "min", metrics$value, -metrics$value)
  metrics <- metrics[order(rank, metrics$order), ]
  metrics <- metrics[!duplicated(metrics[c("store", "projectId", "metric")]), ]
  # By code point, as everything in an export is sorted.
  metrics[order(metrics$store, metrics$projectId, metrics$metric, method = "radix"), ]
}

# What differs from what it should be, by more than the last digits; NA only equals NA.
disagreements <- function(what, read, expected) {
  expected[!is.finite(expected)] <- NA
  near <- abs(read - expected) <= 1e-9 * pmax(abs(read), abs(expected))
  agrees <- ifelse(is.na(read) | is.na(expected), is.na(read) & is.na(expected), near)
  sprintf("%s: %.17g, but expected %.17g", what, read, expected)[!agrees]
}

# The statistics of metrics.csv are those of the points in history.csv.
check_statistics <- function(metrics, history) {
  key <- function(rows) paste(rows$store, rows$runId, rows$metric, sep = "\r")
  values <- split(history$value, factor(key(history), unique(key(history))))
  rows <- metrics[match(names(values), key(metrics)), ]
  what <- paste(rows$runId, rows$metric)
  over <- function(values, of) if (any(is.finite(values))) of(values[is.finite(values)]) else NA
  c(
    disagreements(paste("count of", what), rows$count, lengths(values)),
    disagreements(paste("min of", what), rows$min, vapply(values, over, numeric(1), min)),
    disagreements(paste("max of", what), rows$max, vapply(values, over, numeric(1), max))
  )
}

# The changes in diffs.csv follow from the two values beside them.
check_changes <- function(diffs) {
  before <- diffs$beforeNumber
  absolute <- diffs$afterNumber - before
  relative <- ifelse(before == 0, NA, absolute / abs(before))
  what <- paste(diffs$runId, diffs$name, diffs$statistic)
  # Integers from 2^53 on are subtracted exactly by sigx; a double cannot.
  exact <- !((pmax(abs(before), abs(diffs$afterNumber)) >= 2^53) %in% TRUE)
  metric <- exact & diffs$kind == "metric"
  computed <- metric | (exact & !is.na(diffs$relativeChange))
  c(
    disagreements(paste("absoluteChange of", what)[metric], diffs$absoluteChange[metric], absolute[metric]),
    disagreements(paste("relativeChange of", what)[computed], diffs$relativeChange[computed], relative[computed])
  )
}

# The JSON document says the same as the CSV files.
check_document <- function(document, metrics) {
  number <- function(field) if (is.null(field)) NA_real_ else as.numeric(field)
  found <- c()
  for (run in document$runs) {
    for (name in names(run$metrics)) {
      row <- metrics[metrics$store == run$store & metrics$runId == run$id & metrics$metric == name, ]
      for (statistic in c("last", "best", "mean", "min", "max", "reported")) {
        read <- number(run$metrics[[name]][[statistic]])
        if (is.na(read) || is.finite(read)) {
          found <- c(found, disagreements(paste(statistic, "of", run$id, name, "in CSV"), row[[statistic]], read))
        }
      }
    }
  }
  found
}

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 1) {
  writeLines("usage: Rscript check_export.R exports/", stderr())
  quit(status = 2)
}
exports <- arguments[1]
runs <- read_table(exports, "runs.csv")
metrics <- read_table(exports, "metrics.csv")

best <- best_runs(runs, metrics)
print_lines <- function(...) writeLines(enc2utf8(paste(..., sep = "\t")), useBytes = TRUE)
print_lines("store", "project", "metric", "statistic", "run", "value")
if (nrow(best) > 0) {
  print_lines(best$store, best$projectId, best$metric, best$headline, best$runId, sprintf("%.6g", best$value))
}

failures <- c(
  check_statistics(metrics, read_table(exports, "history.csv")),
  check_changes(read_table(exports, "diffs.csv"))
)
if (requireNamespace("jsonlite", quietly = TRUE)) {
  document <- jsonlite::fromJSON(file.path(exports, "sigx-export.json"), simplifyVector = FALSE)
  failures <- c(failures, check_document(document, metrics))
}
for (failure in failures) {
  writeLines(paste("disagrees:", failure), stderr(), useBytes = TRUE)
}
quit(status = if (length(failures) > 0) 1 else 0)
