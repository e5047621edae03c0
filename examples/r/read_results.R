#!/usr/bin/env Rscript
# Reads a folder of Loopwright results with base R: Rscript read_results.R <folder> [<system to compare with>]
#
# Prints, by industry and system, the mean embodiment time over all runs, and its difference to one system
# with a 95 % paired t-interval. Runs of one replication had the same luck (common random numbers), so that differences
# are first averaged over the design points of each replication: what is independent are the n replications.

arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) < 1) stop("which folder? Rscript read_results.R <folder> [<system>]")
folder <- arguments[1]
against <- if (length(arguments) > 1) arguments[2] else "closed-loop"
loop <- "embodiment_time_days"

# A table with the types of the dictionary; an empty cell is NA in numbers and an empty text in texts. The seed of
# 64 bits is text, since no number of R holds it.
read_table <- function(folder, table) {
  dictionary <- read.csv(file.path(folder, "dictionary.csv"), colClasses = "character", encoding = "UTF-8")
  own <- dictionary[dictionary$table == table, ]
  rows <- read.csv(file.path(folder, paste0(table, ".csv")), colClasses = "character", check.names = FALSE,
                   na.strings = NULL, encoding = "UTF-8")
  for (i in seq_len(nrow(own))) {
    cells <- rows[[own$column[i]]]
    rows[[own$column[i]]] <- switch(own$type[i],
      text = cells,
      boolean = ifelse(cells == "", NA, cells == "true"),
      as.numeric(ifelse(cells == "", NA, cells)))
  }
  rows
}

# Columns that the study varied. The manifest says so too, but base R reads no JSON: a column that is there in any case
# counts as varied unless it follows from industry and system.
factor_columns <- function(outcomes) {
  columns <- setdiff(names(outcomes)[seq_len(match("replication", names(outcomes)) - 1)],
                     c("run", "design_point", "system", "industry"))
  group <- interaction(outcomes$industry, outcomes$system, drop = TRUE)
  always <- c("vertical_integration", "means")
  follows <- function(column) all(tapply(outcomes[[column]], group, function(x) length(unique(x)) == 1))
  Filter(function(column) !(column %in% always && follows(column)), columns)
}

outcomes <- read_table(folder, "outcomes")
outcomes <- outcomes[outcomes$status == "ok", ]
outcomes$pair <- do.call(paste, c(outcomes[c(factor_columns(outcomes), "replication")], sep = "\r"))
table <- NULL
for (industry in unique(outcomes$industry)) {
  part <- outcomes[outcomes$industry == industry, ]
  other <- part[part$system == against, ]
  for (system in unique(part$system)) {
    own <- part[part$system == system, ]
    differences <- own[[loop]] - other[[loop]][match(own$pair, other$pair)]
    differences <- tapply(differences, own$replication, mean, na.rm = TRUE)
    differences <- differences[!is.na(differences)]
    n <- length(differences)
    compared <- system != against && n > 0
    table <- rbind(table, data.frame(
      industry = industry,
      system = system,
      n = length(unique(part$replication)),
      mean = mean(own[[loop]], na.rm = TRUE),
      difference = if (compared) mean(differences) else NaN,
      half_width = if (compared && n > 1) qt(0.975, n - 1) * sd(differences) / sqrt(n) else NaN))
  }
}
cat("#", loop, "[days], differences to", against, "\n")
numbers <- c("mean", "difference", "half_width")
table[numbers] <- lapply(table[numbers], function(x) sprintf("%.3f", x))
print(table, row.names = FALSE, right = TRUE)
