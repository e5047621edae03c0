#!/usr/bin/env python3
"""Reads results in the EMA Workbench (pip install ema_workbench): python3 ema.py <file.tar.gz>

The file is what `loopwright report <folder> --ema <file.tar.gz>` writes. No test runs this program, since the workbench
is not installed where the tests run; the file itself is tested.
"""
import sys

from ema_workbench import load_results

experiments, outcomes = load_results(sys.argv[1])
print(experiments.describe(include="all"))
print(outcomes["embodiment_time_days"].mean())
