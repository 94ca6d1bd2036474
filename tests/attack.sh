#!/usr/bin/env bash
# Lets two common scanners of web pages loose on the demonstration, on this machine alone, as people of two roles, for a bounded time, and prints what they report.
#   tests/attack.sh [minutes for each role, 10 when none are given]   
# Ends with 1 when one of them reports anything that docs/security.md does not explain, or when a page answered with an error of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
minutes=${1:-10}
for tool in wapiti sqlmap; do command -v $tool >/dev/null || { echo "$tool is needed. Debian: apt install wapiti sqlmap" >&2; exit 2; }; done
address=http://localhost:5093

# As some systems package it, wapiti writes a pattern that newer Pythons refuse, where an address is left out.
scan() {
  "$(head -1 "$(command -v wapiti)" | cut -c3-)" -c '
import re, sys
made = re.compile
re.compile = lambda pattern, flags=0: made(pattern[:-5], flags | re.M | re.S) if isinstance(pattern, str) and pattern.endswith("(?ms)") else made(pattern, flags)
from wapitiCore.main.wapiti import wapiti_main
sys.argv[0] = "wapiti"
wapiti_main()' "$@"
}

work=$(mktemp -d)
dotnet src/Sightline.Cli/bin/Debug/net10.0/sightline.dll demo --data "$work/data" --address $address > "$work/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null || true; wait $server 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 300); do curl -s -o /dev/null "$address/personas" && break; sleep 1; done

# What carries a parameter that is read: method, address, parameters.
fields=("POST /people Words=smith&Surname=a&Forenames=b&Born=1984&Postcode=ZZ1&Phone=07700" "GET /duties Of=team&number=1")

be() {
  rm -f "$work/jar"
  local token
  token=$(curl -s -c "$work/jar" "$address/personas" | grep -o '__RequestVerificationToken" type="hidden" value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')
  curl -s -o /dev/null -b "$work/jar" -c "$work/jar" --data-urlencode "Persona=$1" --data-urlencode "from=" --data-urlencode "__RequestVerificationToken=$token" "$address/personas"
  curl -s -o /dev/null -b "$work/jar" -c "$work/jar" "$address/people"
  awk '!/^# /&&NF>=7{sub(/^#HttpOnly_/,"");printf "%s%s=%s",s,$6,$7;s="; "}' "$work/jar"
}

bad=0
for persona in orla.tierney gethin.pugh; do
  cookie=$(be "$persona")
  curl -s -o /dev/null -w "%{http_code}" -H "Cookie: $cookie" "$address/duties" | grep -q 200 || { echo "$persona could not sign in." >&2; exit 2; }
  echo "== $persona: wapiti, $minutes minutes"
  scan -u "$address/" -H "Cookie: $cookie" -x "$address/sign-out" -x "$address/account/sign-out" -x "$address/personas" --flush-session --no-bugreport -v 0 \
    -m "backup,crlf,csp,exec,file,http_headers,methods,permanentxss,redirect,sql,blindsql,ssrf,timesql,xss,xxe" \
    --max-scan-time $((minutes * 30)) --max-attack-time $((minutes * 5)) --max-links-per-page 60 -f json -o "$work/$persona.json" > "$work/wapiti.log" 2>&1 || tail -3 "$work/wapiti.log"
  node -e '
    const known = ["X-XSS-Protection is not set", "Strict-Transport-Security is not set"]; // docs/security.md says why
    const r = JSON.parse(require("fs").readFileSync(process.argv[1], "utf8")); let n = 0;
    for (const part of ["vulnerabilities", "anomalies"]) for (const [kind, list] of Object.entries(r[part])) for (const one of list) { const k = known.includes(one.info); n += k ? 0 : 1; console.log(`   ${part}: ${kind}: ${one.method} ${one.path} ${one.parameter ?? ""} ${one.info}${k ? " (explained)" : ""}`); }
    console.log(`   ${n} reported that are not explained`); process.exit(n ? 1 : 0);' "$work/$persona.json" || bad=1; [ -s "$work/$persona.json" ] || { echo "wapiti wrote no report." >&2; exit 2; }
  token=$(curl -s -H "Cookie: $cookie" "$address/people" | grep -o '__RequestVerificationToken" type="hidden" value="[^"]*"' | head -1 | sed 's/.*value="//; s/"$//')
  for one in "${fields[@]}"; do
    read -r method path values <<< "$one"
    echo "== $persona: sqlmap $method $path $values"
    names=$(tr '&' '\n' <<< "$values" | cut -d= -f1 | paste -sd,)
    if [ "$method" = POST ]; then sent=(-u "$address$path" --data "$values&__RequestVerificationToken=$token"); else sent=(-u "$address$path?$values"); fi
    timeout $((minutes * 60)) sqlmap "${sent[@]}" -p "$names" --headers="Cookie: $cookie" --batch --level 1 --risk 2 --technique BEU --timeout 20 --retries 1 --output-dir "$work/sqlmap" --flush-session > "$work/sqlmap.log" 2>&1 || true
    if grep -qE "is vulnerable|identified the following injection" "$work/sqlmap.log"; then bad=1; grep -E -A6 "identified the following" "$work/sqlmap.log"; else grep -E "do not appear|CRITICAL" "$work/sqlmap.log" | tail -1 | cut -c1-90; fi
  done
done
errors=$(grep -c "Unhandled exception\|An unhandled" "$work/log" || true)
echo "errors of the program itself: $errors"
[ "$errors" = 0 ] || { bad=1; grep -A6 "nhandled exception" "$work/log" | head -40; }
exit $bad
