#!/bin/sh
# A study cut into independent tasks, one for each industry; each has a folder of its own, so that tasks may run at the
# same time on any machines, and one that was broken off goes on when it is started again.
#
#   array.sh <task>           carries out one task, from 1
#   array.sh all [<at once>]  carries out all of them here, so many at the same time (1)
#   array.sh gather           one table of all tasks, industry after industry: outcomes.csv with its dictionary.csv
#   sbatch --array=1-9 --cpus-per-task=2 examples/shell/array.sh       the tasks as an array of Slurm
#
# Exit code: the worst of the tasks, as of loopwright: 0 well, 1 a run failed, 2 it cannot be done as asked.
#
#   LOOPWRIGHT  the command (loopwright in the folder two above this file)
#   RUNS        where the folders go, and beside each what its task said: .json and .log (runs/array)
#   STUDY       the study (depth.yaml beside this file)
#   INDUSTRIES  the tasks, in words
set -u

# Slurm runs a copy of this file: there, the folder from which it was submitted tells where things are.
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
if [ -n "${SLURM_SUBMIT_DIR:-}" ]; then
  here=$SLURM_SUBMIT_DIR/examples/shell
fi
loopwright=${LOOPWRIGHT:-$here/../../loopwright}
runs=${RUNS:-runs/array}
study=${STUDY:-$here/depth.yaml}
industries=${INDUSTRIES:-"aerospace autonomous-vehicles batteries consumer-electronics drug-discovery humanoid-robots
  logistics-robotics semiconductors smart-manufacturing"}

usage() {
  echo "usage: $0 <task from 1 to $count> | all [<at once>] | gather" >&2
  exit 2
}

# The words are one for each task.
# shellcheck disable=SC2086
set -- "${1:-${SLURM_ARRAY_TASK_ID:-}}" "${2:-1}" $industries
what=$1
at_once=$2
shift 2
count=$#

case $what in
  all)
    # Xargs has one code for all that goes wrong; so each task tells its own.
    worst=$(
      i=1
      while [ "$i" -le "$count" ]; do
        echo "$i"
        i=$((i + 1))
      done | RUNS=$runs LOOPWRIGHT=$loopwright STUDY=$study INDUSTRIES=$industries \
        xargs -n 1 -P "$at_once" sh -c '"$0" "$1" || echo $?' "$0" | sort -n | tail -n 1
    )
    exit "${worst:-0}"
    ;;
  gather)
    # Numbers of runs begin anew in each task: a run is known by its industry and its number.
    for industry; do
      if [ ! -f "$runs/$industry/outcomes.csv" ]; then
        echo "no outcomes of $industry: is its task done?" >&2
        exit 2
      fi
    done
    cp "$runs/$1/dictionary.csv" "$runs/dictionary.csv" || exit 2
    {
      cat "$runs/$1/outcomes.csv"
      shift
      for industry; do
        tail -n +2 "$runs/$industry/outcomes.csv"
      done
    } > "$runs/outcomes.csv.part" && mv "$runs/outcomes.csv.part" "$runs/outcomes.csv"
    ;;
  '' | *[!0-9]*) usage ;;
  *)
    [ "$what" -ge 1 ] && [ "$what" -le "$count" ] || usage
    shift $((what - 1))
    mkdir -p "$runs" || exit 2
    "$loopwright" sweep "$study" --set "industry=$1" --out "$runs/$1" --threads "${SLURM_CPUS_PER_TASK:-1}" \
      --json > "$runs/$1.json" 2> "$runs/$1.log"
    code=$?
    [ "$code" -eq 0 ] || cat "$runs/$1.log" >&2
    exit "$code"
    ;;
esac
