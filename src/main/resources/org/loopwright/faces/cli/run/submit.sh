#!/bin/sh
#SBATCH --job-name=@study@-next
#SBATCH --mem=@memory@M
#SBATCH --time=@minutes@
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=log-next.txt
# Submits an array for what is missing of @study@, and itself to be begun after it: until all runs are there, when it writes
# the tables. A study that comes in batches, each of which follows from the results of the one before, has an array for each.
#
#   ./submit.sh
#
# No process has to wait for it. It may be ended and begun again at any time, also while an array is at work.
set -u
[ -f "$(dirname -- "$0")/shard.sh" ] && cd -- "$(dirname -- "$0")" || cd -- "${SLURM_SUBMIT_DIR:?}" || exit 2
# Jobs of this folder of a name and in some states.
jobs_of() {
  squeue --noheader --me --name="$1" --states="$2" --format='%F %Z' | while read -r job folder; do
    [ "$folder" != "$(pwd -P)" ] || echo "$job"
  done | sort -un
}
before=${1:--1}
count=$(./gather.sh --count) || exit
[ "${count#* }" != 0 ] || exec ./gather.sh
if [ -n "$(jobs_of '@study@-next' PENDING)" ]; then
  echo "Job $(jobs_of '@study@-next' PENDING | head -n 1) goes on with it."
  exit
fi
array=$(jobs_of '@study@' PENDING,RUNNING,COMPLETING,SUSPENDED | tail -n 1)
if [ -n "$array" ]; then
  ended=-1 # What it has made so far is no sign that it stands still.
elif [ "${count% *}" -le "$before" ]; then
  echo "The last array made no run: see log-*.txt." >&2
  exit 1
else
  array=$(sbatch --parsable job.sh) || exit
  ended=${count% *}
fi
sbatch --dependency="afterany:$array" submit.sh "$ended"
