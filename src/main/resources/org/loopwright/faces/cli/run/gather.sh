#!/bin/sh
# Takes in what the shards of @study@ made, and writes tables, figures and the answer to results.
#
#   gather.sh            refuses while runs are missing
#   gather.sh --status   tells how far they are, and writes nothing
#   gather.sh --count    tells in two numbers how many runs have ended, and how many are missing
#   gather.sh --rest     makes here what is missing
#   gather.sh --retry    makes here what is missing or did not end well
set -u
program=@program@
cd -- "$(dirname -- "$0")" || exit 2
sweep() {
  "${JAVA_HOME:+$JAVA_HOME/bin/}java" -XX:+UseParallelGC -Djava.awt.headless=true "-Dloopwright.home=$PWD" \
    -cp "${LOOPWRIGHT_JAR:-$program}" org.loopwright.faces.cli.Main @command@ params/@file@@options@ --out results "$@"
}
case ${1:-} in
  --status) sweep --status ;;
  --count)
    set -- results/journal/*.segment
    if [ ! -e "$1" ]; then # Nobody has begun.
      echo 0 1
      exit
    fi
    status=$(sweep --status --json) || exit
    echo "$status" |
      sed 's/.*"all":{[^}]*"ok":\([0-9]*\),"unwell":\([0-9]*\),"missing":\([0-9]*\).*/\1 \2 \3/' |
      { read -r ok unwell missing && echo $((ok + unwell)) "$missing"; }
    ;;
  --rest) sweep ;;
  --retry) sweep --retry ;;
  '')
    count=$(./gather.sh --count) || exit
    case $count in
      *' 0') sweep ;;
      *)
        sweep --status >&2
        echo "Runs are missing: wait for their shards or begin them again; gather.sh --rest makes them here." >&2
        exit 1
        ;;
    esac
    ;;
  *)
    sed -n '2,8s/^# \{0,1\}//p' gather.sh >&2
    exit 2
    ;;
esac
