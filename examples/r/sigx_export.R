# Reads the exports of sigx-report in base R. The rules are those of docs/exports.md.

# Column types by file, from schema/columns.csv: a list of named vectors.
column_types <- function(exports) {
  dictionary <- read_cells(file.path(exports, "schema", "columns.csv"))
  lapply(split(dictionary, dictionary$file), function(rows) setNames(rows$type, rows$column))
}

# One CSV file as a data frame with typed columns. The type of * is that of the columns of a wide table whose names come
# from the runs.
read_table <- function(exports, file, types = column_types(exports)) {
  cells <- read_cells(file.path(exports, file))
  for (column in seq_along(cells)) {
    type <- types[[file]][names(cells)[column]]
    cells[[column]] <- typed(if (is.na(type)) types[[file]][["*"]] else type, cells[[column]])
  }
  cells
}

# Everything as text first: R would take a run called NA for a missing value and one called 007 for the number 7. A line
# end inside a cell, CR LF or not, becomes LF.
read_cells <- function(path) {
  frame <- read.csv(path, colClasses = "character", na.strings = character(), check.names = FALSE, encoding = "UTF-8")
  names(frame)[1] <- sub("^\ufeff", "", names(frame)[1])
  frame
}

# The values of a column. A missing number is NA, which is.nan tells from NaN. A whole number beyond 2^53 loses digits, as
# R has no 64-bit integers; its cell in read_cells has them.
typed <- function(type, cells) {
  switch(type,
    text = sub("^'", "", cells),
    number = ,
    integer = as.numeric(ifelse(cells == "", NA, cells)),
    flag = c(true = TRUE, false = FALSE)[cells],
    time = as.POSIXct(ifelse(cells == "", NA, cells), format = "%Y-%m-%dT%H:%M:%OSZ", tz = "UTC"),
    cells
  )
}
