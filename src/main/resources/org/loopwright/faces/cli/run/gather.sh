#!/bin/sh
# Takes in what the shards of @study@ made, and writes tables, figures and the answer to results.
#
#   gather.sh            refuses while runs are missing
#   gather.sh --status   tells how far they are, and writes nothing
#   gather.sh --rest     makes here what is missing
#   gather.sh --retry    makes here what is missing or did not end well
set -u
program=@program@
cd -- "$(dirname -- "$0")" || exit 2
sweep() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseParallelGC -Djava.awt.headless=true "-Dloopwright.home=$PWD" \
    -cp "${LOOPWRIGHT_JAR:-$program}" org.loopwright.faces.cli.Main sweep params/@file@@options@ --out results "$@"
}
case ${1:-} in
  --status) sweep --status ;;
  --rest) sweep ;;
  --retry) sweep --retry ;;
  '')
    status=$(sweep --status --json) || exit
    case $status in
      *'"all":{'*'"missing":0,'*'"shards":['*) sweep ;;
      *)
        sweep --status >&2
        echo "Runs are missing: wait for their shards or begin them again; gather.sh --rest makes them here." >&2
        exit 1
        ;;
    esac
    ;;
  *)
    sed -n '2,7s/^# \{0,1\}//p' gather.sh >&2
    exit 2
    ;;
esac
