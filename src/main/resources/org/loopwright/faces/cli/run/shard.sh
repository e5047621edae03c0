#!/bin/sh
# Makes the runs of one shard of @study@: shard.sh <shard, 1 to @shards@> [threads] [heap in MB]
#
#   LOOPWRIGHT_JAR  the program, otherwise that which prepared this folder
#   JAVA_HOME       the Java to use, otherwise the one on the path
#
# It may be begun again at any time and goes on where it was. A process that dies is begun again here, a few times: a run
# that ends its process is given up after the third. Exit codes: 0 all is done, 1 runs failed, 2 it cannot be done as asked.
set -u
program=@program@
cd -- "$(dirname -- "$0")" || exit 2
shard=${1:?usage: shard.sh <shard> [threads] [heap in MB]}
threads=${2:-1}
heap=${3:-@heap@}

worker=
stopped=
trap 'stopped=yes; [ -z "$worker" ] || kill -TERM "$worker" 2> /dev/null' INT TERM
code=0
for try in 1 2 3 4 5 6; do
  [ -z "$stopped" ] || exit 143
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseSerialGC "-XX:ActiveProcessorCount=$threads" "-Xmx${heap}m" \
    -Djava.awt.headless=true "-Dloopwright.home=$PWD" -cp "${LOOPWRIGHT_JAR:-$program}" org.loopwright.faces.cli.Main \
    @command@ params/@file@@options@ --out results --threads "$threads" --shard "$shard/@shards@" &
  worker=$!
  wait "$worker"
  code=$?
  # A signal ends the wait before the process has ended.
  while kill -0 "$worker" 2> /dev/null; do
    wait "$worker"
    code=$?
  done
  if [ "$code" -le 2 ] || [ -n "$stopped" ]; then
    exit "$code"
  fi
  echo "Shard $shard: its process died (code $code), try $try." >&2
done
exit "$code"
