#!/usr/bin/env bash
# Measures who is who and prints the whole table of marks, met and missed, beside two baselines, as Markdown on standard output.
#   bench/linkage.sh                     the sets in ../shared/data/linkage and a generated million; about ten minutes on two processors
#   bench/linkage.sh --all               5,000,000 and 14,000,000 records too: some 20 minutes more, 16 GB of memory, 5 GB of disk
#   bench/linkage.sh --small             a generated hundred thousand in place of the million: to see that it all runs
#   --data <folder>        where the sets and gen_people.py are
#   --generated <folder>   where generated tables are kept for another time; else they go when it ends
#   --figures <file>       where the figures go, a line of JSON for each job
# What is missing (a set, python3, npm) is named in the table and the rest is measured.
set -euo pipefail
cd "$(dirname "$0")/.."

all=; small=; data=../shared/data/linkage; generated=; figures=
while [ $# -gt 0 ]; do
  case $1 in
    --all) all=1 ;;
    --small) small=1 ;;
    --data | --generated | --figures) [ $# -gt 1 ] || { echo "$1 needs a name." >&2; exit 2; }; declare "${1#--}=$2"; shift ;;
    *) sed -n '2,9s/^# \?//p' "$0" >&2; exit 2 ;;
  esac
  shift
done
command -v dotnet >/dev/null || { echo "The .NET SDK is needed: see CONTRIBUTING.md." >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
generated=${generated:-$work}
figures=${figures:-$work/figures.jsonl}
mkdir -p "$generated"
: > "$figures"

say() { echo "· $*" >&2; }
missing() { say "$1: $2"; printf '{"job":"%s","missing":"%s"}\n' "$1" "${2//[\"\\]/}" >> "$figures"; }

# A job that fails is named, and the others go on.
job() {
  local name=$1 told; shift
  say "$name"
  if told=$("$@" 2> "$work/wrong"); then
    printf '%s\n' "$told" >> "$figures"
  else
    missing "$name" "it did not end well: $(tail -n 3 "$work/wrong" | tr '\n\t' '  ' | cut -c 1-300)"
  fi
}

bench() { dotnet bench/Sightline.Bench/bin/Release/net10.0/Sightline.Bench.dll linkage "$@"; }

# accuracy <set> <file>…
accuracy() {
  local set=$1 file; shift
  for file in "$@"; do
    [ -f "$file" ] || { missing "accuracy $set" "$(basename "$file") is not in $data"; return; }
  done
  job "accuracy $set" bench accuracy "$set" "$@"
}

# generate <records> <seed> <name>: true when the table is there afterwards
generate() {
  local to=$generated/$3
  [ -f "$to" ] && return
  command -v python3 >/dev/null || { why="python3 is not installed, so nothing could be generated"; return 1; }
  [ -f "$data/gen_people.py" ] || { why="gen_people.py is not in $data"; return 1; }
  say "generating $1 records"
  python3 "$data/gen_people.py" "$1" "$to.part" --seed "$2" >&2 && mv "$to.part" "$to" || { why="the generator did not end well"; return 1; }
}

# DuckDB runs from npm's own package, pinned in bench/package-lock.json.
duckdb() {
  command -v npm >/dev/null || { missing "duckdb gen 2" "npm is not installed"; return; }
  (cd bench && npm ci --no-audit --no-fund > "$work/npm" 2>&1) || { missing "duckdb gen 2" "@duckdb/node-api could not be installed: $(grep -m 1 -i error "$work/npm" | cut -c 1-200)"; return; }
  local package
  for package in bench/node_modules/@duckdb/*/package.json; do
    grep -q '"license": *"MIT"' "$package" || { missing "duckdb gen 2" "$package does not say the MIT licence"; return; }
  done
  dotnet bench/Sightline.Bench/bin/Release/net10.0/sightline.dll link "$1" --out "$work/links.csv" --model "$work/model.json" --format json > /dev/null 2> "$work/wrong" \
    || { missing "duckdb gen 2" "the model could not be learned"; return; }
  job "duckdb gen 2" node bench/linkage-duckdb.mjs gen 2 "$1" "$work/model.json"
  rm -f "$work/links.csv"
}

# Ended before its time it prints what it has.
trap 'say "ended before all was measured"; bench table "$figures"; exit 143' INT TERM

say "building"
dotnet build bench/Sightline.Bench -c Release --nologo -v quiet -clp:ErrorsOnly >&2
[ -r /proc/loadavg ] && printf '{"job":"load","figures":{"before":%s}}\n' "$(cut -d ' ' -f 1 /proc/loadavg)" >> "$figures"

accuracy febrl4 "$data/dataset4a.csv" "$data/dataset4b.csv"
accuracy febrl3 "$data/dataset3.csv"
accuracy febrl2 "$data/dataset2.csv"
accuracy febrl1 "$data/dataset1.csv"
accuracy historical_50k "$data/historical_50k.csv"
accuracy fake_1000 "$data/fake_1000.csv"

why=
people=(1000000 1 p1m.csv); [ -z "$small" ] || people=(100000 1 p100k.csv)
if generate "${people[@]}"; then
  gen=$generated/${people[2]}
  job "speed gen 2" bench speed gen 2 "$gen"
  job "speed gen 1" bench speed gen 1 "$gen"
  job "command gen 2" bench command gen 2 "$gen"
  job "command gen 1" bench command gen 1 "$gen"
  [ -z "$small" ] && job "scoring gen 2" bench scoring gen 2 "$gen" && job "scoring gen 1" bench scoring gen 1 "$gen"
  job "online gen" bench online gen "$gen"
  job "accuracy gen" bench accuracy gen "$gen"
  job "brute gen" bench brute gen "$gen"
  duckdb "$gen"
else
  for name in "accuracy gen" "speed gen 2" "command gen 2" "scoring gen 2" "online gen" "brute gen" "duckdb gen 2"; do missing "$name" "$why"; done
fi

if [ -z "$all" ]; then
  missing "speed gen5m 2" "only with --all"
  missing "command gen14m 2" "only with --all"
else
  if generate 5000000 2 p5m.csv; then
    job "speed gen5m 2" bench speed gen5m 2 "$generated/p5m.csv"
    job "speed gen5m 1" bench speed gen5m 1 "$generated/p5m.csv"
    job "command gen5m 2" bench command gen5m 2 "$generated/p5m.csv"
  else
    missing "speed gen5m 2" "$why"
  fi
  if generate 14000000 3 p14m.csv; then
    job "command gen14m 2" bench command gen14m 2 "$generated/p14m.csv"
  else
    missing "command gen14m 2" "$why"
  fi
fi

bench table "$figures"
