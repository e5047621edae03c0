#!/bin/sh
# @study@ on processes of this machine: run.sh [processes]
#
#   ./run.sh 4                 all @shards@ shards, four at a time (@processes@ by default)
#   ./gather.sh --status       how far they are, at any time
#   ./gather.sh                the tables, once all runs are there
#
# The same command goes on where it was. Other machines that see this folder may be given some shards: shard.sh 5.
cd -- "$(dirname -- "$0")" || exit 2
i=1
while [ "$i" -le @shards@ ]; do
  echo "$i"
  i=$((i + 1))
done | xargs -n 1 -P "${1:-@processes@}" sh -c './shard.sh "$0" @threads@ > "log-$0.txt" 2>&1'
./gather.sh --status
