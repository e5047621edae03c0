#!/bin/sh
#SBATCH --job-name=@study@
#SBATCH --array=1-@shards@
#SBATCH --cpus-per-task=@threads@
#SBATCH --mem=@memory@M
#SBATCH --time=@minutes@
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --signal=B:USR1@120
#SBATCH --output=log-%a.txt
# @study@ on an array of Slurm. In this folder, which all nodes must see:
#
#   sbatch job.sh              all @shards@ shards
#   ./gather.sh --status       how far they are, at any time
#   sbatch --array=3,5 job.sh  some of them once more, such as those that were cancelled
#   ./gather.sh                the tables, once all runs are there
#
# Two minutes before its time is over a task ends in order and is queued again, @restarts@ times at the most.
set -u
# Slurm runs a copy of this file.
cd -- "${SLURM_SUBMIT_DIR:?submit this with sbatch}" || exit 2
shard=$SLURM_ARRAY_TASK_ID
threads=${SLURM_CPUS_PER_TASK:-@threads@}
# Java needs memory beside its heap.
heap=$((${SLURM_MEM_PER_NODE:-@memory@} * 3 / 4))

over=
trap 'over=yes; kill -TERM "$worker" 2> /dev/null' USR1
./shard.sh "$shard" "$threads" "$heap" &
worker=$!
wait "$worker"
code=$?
while kill -0 "$worker" 2> /dev/null; do
  wait "$worker"
  code=$?
done
if [ -n "$over" ] && [ "$code" -gt 2 ]; then
  if [ "${SLURM_RESTART_COUNT:-0}" -lt @restarts@ ]; then
    echo "Shard $shard: its time is over, it is queued again." >&2
    scontrol requeue "${SLURM_ARRAY_JOB_ID}_$shard"
    sleep 60 # Slurm ends this task meanwhile.
  fi
  echo "Shard $shard: its time was over too often." >&2
fi
exit "$code"
