#!/usr/bin/env python3
"""Reads a folder of Loopwright results with pandas.

    python3 read_results.py <folder> [--against <system>] [--salib <file> [--response-of <system>]]

Prints, by industry and system, the mean embodiment time over all runs, and its difference to one system
with a 95 % paired t-interval. Runs of one replication had the same luck (common random numbers), so that differences
are first averaged over the design points of each replication: what is independent are the n replications.
With --salib it also writes the factors and that mean for each design point, as SALib reads them (see matrices()).
"""
import argparse
import math
from pathlib import Path

import numpy as np
import pandas as pd

DTYPES = {"text": "string", "integer": "Int64", "decimal": "float64", "boolean": "boolean"}
LOOP = "embodiment_time_days"


def dictionary(folder):
    """What each column means: index (table, column), columns unit, type, meaning."""
    rows = pd.read_csv(Path(folder, "dictionary.csv"), dtype="string", keep_default_na=False)
    return rows.set_index(["table", "column"])


def read(folder, table="outcomes"):
    """A table with the types of the dictionary; an empty cell is missing in numbers and an empty text in texts."""
    types = dictionary(folder).loc[table, "type"]
    missing = {column: [""] for column, kind in types.items() if kind != "text"}
    return pd.read_csv(Path(folder, f"{table}.csv"), dtype=types.map(DTYPES).to_dict(), keep_default_na=False,
                       na_values=missing)


def factors(outcomes):
    """Columns that were varied; one that is there in any case counts unless it follows from industry and system."""
    columns = outcomes.columns[2 : outcomes.columns.get_loc("replication")].drop(["system", "industry"])
    values = outcomes.groupby(["industry", "system"])[list(columns)].nunique().max()
    return [column for column in columns if column not in ("vertical_integration", "means") or values[column] > 1]


def t_quantile(p, freedom):
    """Student's t by bisection of its integral (Simpson's rule); SciPy has it as scipy.stats.t.ppf."""
    scale = math.exp(math.lgamma((freedom + 1) / 2) - math.lgamma(freedom / 2)) / math.sqrt(freedom * math.pi)

    def below(x):
        grid = np.linspace(0, x, 2001)
        density = scale * (1 + grid**2 / freedom) ** (-(freedom + 1) / 2)
        weights = np.ones(2001)
        weights[1:-1:2], weights[2:-1:2] = 4, 2
        return 0.5 + density @ weights * x / 6000

    low, high = 0.0, 1000.0
    for _ in range(80):
        middle = (low + high) / 2
        low, high = (middle, high) if below(middle) < p else (low, middle)
    return low


def compare(folder, against, response=LOOP):
    """A row for each industry and system."""
    outcomes = read(folder)
    pairs = [*factors(outcomes), "replication"]
    ok = outcomes[outcomes["status"] == "ok"]
    rows = []
    for industry, part in ok.groupby("industry", sort=False):
        wide = part.pivot(index=pairs, columns="system", values=response)
        for system in part["system"].unique():
            row = {"industry": industry, "system": system, "n": part["replication"].nunique(),
                   "mean": wide[system].mean(), "difference": math.nan, "half_width": math.nan}
            if system != against and against in wide:
                difference = (wide[system] - wide[against]).dropna().groupby("replication").mean()
                row["difference"] = difference.mean()
                if len(difference) > 1:
                    row["half_width"] = t_quantile(0.975, len(difference) - 1) * difference.sem()
            rows.append(row)
    return pd.DataFrame(rows)


def matrices(folder, response=LOOP, system=None):
    """What SALib analyses: names of factors, X with a row for each design point in their order, Y its mean response.

    For a study of the kind saltelli: SALib.analyze.sobol.analyze({"num_vars": len(names), "names": names, "bounds":
    [[0, 1]] * len(names)}, Y, calc_second_order=...); of the kind morris: SALib.analyze.morris.analyze(problem, X, Y).
    Only for factors that are numbers, and complete studies. The response is of one system, or the mean over all.
    """
    outcomes = read(folder)
    if system:
        outcomes = outcomes[outcomes["system"] == system]
    names = factors(outcomes)
    texts = [name for name in names if not pd.api.types.is_numeric_dtype(outcomes[name])]
    if texts:
        raise SystemExit(f"SALib wants numbers, but these factors are names: {', '.join(texts)}")
    points = outcomes.groupby("design_point")
    return names, points[names].first().to_numpy(float), points[response].mean().to_numpy(float)


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("folder")
    arguments.add_argument("--against", default="closed-loop", help="the system to compare with (default: %(default)s)")
    arguments.add_argument("--salib", help="write factors and response as a matrix of text, the response last")
    arguments.add_argument("--response-of", help="the system whose response that is (default: mean over all)")
    given = arguments.parse_args()
    about = dictionary(given.folder).loc[("outcomes", LOOP)]
    print(f"# {LOOP} [{about['unit']}], differences to {given.against}")
    print(compare(given.folder, given.against).to_string(index=False, float_format="%.3f"))
    if given.salib:
        names, x, y = matrices(given.folder, system=given.response_of)
        np.savetxt(given.salib, np.column_stack([x, y]), header=" ".join([*names, LOOP]))
        back = np.loadtxt(given.salib, ndmin=2)
        print(f"# {given.salib}: {back.shape[0]} design points, {back.shape[1] - 1} factors and the response")


if __name__ == "__main__":
    main()
