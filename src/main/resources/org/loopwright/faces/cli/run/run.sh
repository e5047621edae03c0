#!/bin/sh
# @study@ on processes of this machine: run.sh [processes]
#
#   ./run.sh 4                 all @shards@ shards, four at a time (@processes@ by default)
#   ./gather.sh --status       how far they are, at any time
#   ./gather.sh                the tables, once all runs are there
#
# A study that comes in batches, each of which follows from the results of the one before, has the shards made again for each.
# The same command goes on where it was. Other machines that see this folder may be given some shards: shard.sh 5.
cd -- "$(dirname -- "$0")" || exit 2
before=-1
while count=$(./gather.sh --count) || exit; do
  if [ "${count#* }" = 0 ] || [ "${count% *}" -le "$before" ]; then
    # All runs are there, or shards end without any: their logs say why.
    exec ./gather.sh --status
  fi
  before=${count% *}
  i=1
  while [ "$i" -le @shards@ ]; do
    echo "$i"
    i=$((i + 1))
  done | xargs -n 1 -P "${1:-@processes@}" sh -c './shard.sh "$0" @threads@ >> "log-$0.txt" 2>&1'
done
