// The learned model as plain SQL on DuckDB: the baseline of bench/linkage.sh.
//   node bench/linkage-duckdb.mjs <set> <threads> <people.csv> <model.json>
// Equality rules bring pairs together; each pair meets the model's levels as near as DuckDB's own functions come to them; the kinds of
// pair (one person, moved, neighbours, household, twins, …) are weighed as the engine weighs them. Nothing is learned here, and the truth
// (column "cluster") is read only when the scores stand.
import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { DuckDBInstance } from "@duckdb/node-api";

const [set, threads, people, modelFile] = process.argv.slice(2);
const model = JSON.parse(readFileSync(modelFile, "utf8"));
const RUNS = 3;
const STEPS = 12;
const STEP = 1.4;

// What a level says, in bits against strangers: for one person, or for two of one home.
const bits = (field, level, whose = "person") => {
  const found = model.fields[field]?.[level];
  const share = found && (whose === "person" ? found.person : found.neighbours ?? found.strangers);
  return found ? Math.log2(share / found.strangers) : 0;
};
const stepName = (step) =>
  step === 1 ? "the same, among the rarest values" : step === STEPS ? "the same, among the most common values" : `the same, step ${step} of ${STEPS} towards the most common`;
const stepBits = (field, whose) => {
  const known = [...Array(STEPS).keys()].map((at) => at + 1).filter((step) => model.fields[field]?.[stepName(step)]);
  return [...Array(STEPS).keys()].map((at) => {
    const nearest = known.toSorted((a, b) => Math.abs(a - at - 1) - Math.abs(b - at - 1))[0];
    return nearest === undefined ? 0 : bits(field, stepName(nearest), whose);
  });
};

// Column of the table, field of the model, and the levels below "the same" with what they ask.
const place = true;
const fields = [
  { column: "first_name", field: "forename", levels: [
    ["initial", "least(length(l.first_name), length(r.first_name)) = 1 AND left(l.first_name, 1) = left(r.first_name, 1)"],
    ["swapped", "l.first_name = r.surname AND l.surname = r.first_name"],
    ["one slip", "abs(length(l.first_name) - length(r.first_name)) < 2 AND damerau_levenshtein(l.first_name, r.first_name) = 1"],
    ["close", "jaro_winkler_similarity(l.first_name, r.first_name) >= 0.88"],
    ["a little alike", "jaro_winkler_similarity(l.first_name, r.first_name) >= 0.75"],
  ] },
  { column: "surname", field: "surname", levels: [
    [null, "l.first_name = r.surname AND l.surname = r.first_name"],
    ["part of it", "starts_with(l.surname, r.surname || '-') OR starts_with(r.surname, l.surname || '-')"],
    ["one slip", "abs(length(l.surname) - length(r.surname)) < 2 AND damerau_levenshtein(l.surname, r.surname) = 1"],
    ["close", "jaro_winkler_similarity(l.surname, r.surname) >= 0.88"],
    ["a little alike", "jaro_winkler_similarity(l.surname, r.surname) >= 0.75"],
  ] },
  { column: "dob", field: "born", levels: [
    ["day and month swapped", "l.dob[1:4] = r.dob[1:4] AND l.dob[6:7] = r.dob[9:10] AND l.dob[9:10] = r.dob[6:7]"],
    ["year one or ten off", "l.dob[5:10] = r.dob[5:10] AND abs(l.born_year - r.born_year) IN (1, 10)"],
    ["one digit", "hamming(l.dob, r.dob) = 1"],
    ["one is 1 January", "l.born_year = r.born_year AND (l.dob[6:10] = '01-01' OR r.dob[6:10] = '01-01')"],
    ["day and month agree", "l.dob[6:10] = r.dob[6:10]"],
    ["year and one part agree", "l.born_year = r.born_year AND (l.dob[6:7] = r.dob[6:7] OR l.dob[9:10] = r.dob[9:10])"],
    ["year agrees", "l.born_year = r.born_year"],
    ["years next to each other", "abs(l.born_year - r.born_year) = 1"],
  ] },
  { column: "gender", field: "sex", levels: [] },
  { column: "house", field: "house", place, levels: [] },
  { column: "road", field: "street", place, levels: [] },
  { column: "town", field: "place", place, levels: [] },
  { column: "postcode", field: "postcode", place, levels: [
    ["one slip", "damerau_levenshtein(l.postcode, r.postcode) = 1"],
    ["the start agrees", "split_part(l.postcode, ' ', 1) = split_part(r.postcode, ' ', 1)"],
  ] },
  { column: "national_id", field: "identifier", levels: [["one slip", "damerau_levenshtein(l.national_id, r.national_id) = 1"]] },
];

const rules = [
  "l.surname = r.surname AND l.dob = r.dob",
  "l.first_name = r.first_name AND l.dob = r.dob",
  "l.first_name = r.first_name AND l.surname = r.surname AND l.born_year = r.born_year",
  "l.postcode = r.postcode AND l.first_name = r.first_name",
  "l.national_id = r.national_id",
];

const scored = (one, whose) => {
  const levels = one.levels.map(([level, when]) => `WHEN ${when} THEN ${level === null ? 0 : bits(one.field, level, whose)}`).join(" ");
  return `CASE WHEN l.${one.column} IS NULL OR r.${one.column} IS NULL THEN 0 WHEN l.${one.column} = r.${one.column} THEN l.${one.column}_${whose} ${levels} ELSE ${bits(one.field, "different", whose)} END`;
};
const sum = (these, whose) => these.map((one) => scored(one, whose)).join(" + ");
const named = (name) => fields.filter((one) => one.field === name);
const places = fields.filter((one) => one.place);
const share = (kind) => model.shares[kind] ?? 0;

const reading = `
  CREATE TABLE raw AS SELECT unique_id AS id, cluster AS truth, nullif(first_name, '') AS first_name, nullif(surname, '') AS surname, nullif(dob, '') AS dob,
    try_cast(dob[1:4] AS INTEGER) AS born_year, nullif(gender, '') AS gender, nullif(regexp_extract(street, '^[0-9]+'), '') AS house,
    nullif(trim(regexp_replace(street, '^[0-9]+', '')), '') AS road, nullif(town, '') AS town, nullif(postcode, '') AS postcode, nullif(national_id, '') AS national_id
  FROM read_csv($people, header = true, all_varchar = true, quote = '"', nullstr = '')`;

// For each value what its agreement says: by how common it is, in the model's steps.
const common = (one) => {
  const step = `greatest(1, least(${STEPS}, ${STEPS} - floor(-log2(count(*) / (sum(count(*)) OVER ())) / ${STEP})::INTEGER))`;
  const list = (whose) => `list_extract([${stepBits(one.field, whose).join(", ")}]::DOUBLE[], ${step})`;
  return `${one.column}_c AS (SELECT ${one.column}, ${list("person")} AS ${one.column}_person, ${list("near")} AS ${one.column}_near FROM raw WHERE ${one.column} IS NOT NULL GROUP BY 1)`;
};
const weighing = `CREATE OR REPLACE TABLE people AS WITH ${fields.map(common).join(", ")}
  SELECT raw.*, ${fields.map((one) => `${one.column}_person, ${one.column}_near`).join(", ")} FROM raw ${fields.map((one) => `LEFT JOIN ${one.column}_c USING (${one.column})`).join(" ")}`;
const blocking = `CREATE OR REPLACE TABLE pairs AS ${rules.map((rule) => `SELECT l.id AS l, r.id AS r FROM people l JOIN people r ON ${rule} AND l.id < r.id`).join(" UNION ")}`;
const scoring = `CREATE OR REPLACE TABLE scores AS
  WITH evidence AS (SELECT l.id AS l, r.id AS r, ${sum(named("forename"), "person")} AS f, ${sum(named("surname"), "person")} AS s, ${sum(named("born"), "person")} AS b,
      ${sum(named("sex"), "person")} AS x, ${sum(named("identifier"), "person")} AS i, ${sum(places, "person")} AS p, ${sum(places, "near")} AS n
    FROM pairs JOIN people l ON pairs.l = l.id JOIN people r ON pairs.r = r.id)
  SELECT l, r, log2(${share("person")} * pow(2, f + s + b + x + i + p) + ${share("personMoved")} * pow(2, f + s + b + x + i))
    - log2(${share("strangers")} + ${share("neighbours")} * pow(2, n) + ${share("household")} * pow(2, s + p) + ${share("twins")} * pow(2, s + b + x + p)
      + ${share("twinsApart")} * pow(2, s + b + x) + ${share("juniors")} * pow(2, f + s + p) + ${share("namesakes")} * pow(2, f + s)) AS weight
  FROM evidence`;

// Best F1 over all weights, and at even odds.
const judging = `
  WITH truth AS (SELECT sum(n * (n - 1) / 2) AS total FROM (SELECT count(*) AS n FROM raw GROUP BY truth)),
    judged AS (SELECT round(weight, 2) AS weight, count(*) AS said, count(*) FILTER (WHERE a.truth = b.truth) AS good FROM scores JOIN raw a ON a.id = l JOIN raw b ON b.id = r GROUP BY 1),
    swept AS (SELECT weight, 2 * sum(good) OVER w / (sum(said) OVER w + total) AS f1 FROM judged, truth WINDOW w AS (ORDER BY weight DESC))
  SELECT max(f1) AS best, arg_max(weight, f1) AS at, arg_min(f1, weight) FILTER (WHERE weight >= 0) AS half FROM swept`;

const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const timed = async (...statements) => {
  const [cpu, from] = [process.cpuUsage(), performance.now()];
  for (const statement of statements) {
    await connection.run(statement);
  }
  const used = process.cpuUsage(cpu);
  return { wall: (performance.now() - from) / 1000, cpu: (used.user + used.system) / 1e6 };
};
const one = async (sql) => (await connection.runAndReadAll(sql)).getRowObjects()[0];
const middle = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

const load = await timed(reading.replace("$people", `'${people.replaceAll("'", "''")}'`));
const runs = [];
for (let run = 0; run < RUNS; run++) {
  runs.push(await timed(weighing, blocking, scoring));
}
const peak = process.resourceUsage().maxRSS / 1024;
const { records } = await one("SELECT count(*)::DOUBLE AS records FROM raw");
const { compared } = await one("SELECT count(*)::DOUBLE AS compared FROM scores");
const found = await one(judging);
const walls = runs.map((run) => run.wall);
const figures = {
  records, compared, loadSeconds: load.wall, peakMb: peak, "seconds.best": Math.min(...walls), "seconds.median": middle(walls), "cpu.median": middle(runs.map((run) => run.cpu)), "cpu.best": Math.min(...runs.map((run) => run.cpu)),
  "best.f1": Number(found.best), "best.threshold": 1 / (1 + 2 ** -Number(found.at)), "half.f1": Number(found.half),
};
console.log(JSON.stringify({ job: `duckdb ${set} ${threads}`, figures }));
