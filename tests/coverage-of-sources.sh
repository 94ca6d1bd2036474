#!/usr/bin/env bash
# Tests of tools/coverage-of-sources, on small repositories made in a temporary folder.
set -euo pipefail
program="$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)/tools/coverage-of-sources"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
failed=0

# A repository with four rows; the arguments are the states of A-01 and E-29.
repository() {
  rm -rf "$work/r"; mkdir -p "$work/r/docs" "$work/r/tests/Sightline.X.Tests/obj"
  local note_a=people note_e=duties
  [ "$1" = carried ] && note_a=""
  [ "$2" = carried ] && note_e=""
  printf 'id\ttitle\tstate\tnote\nA-01\tOne two three\t%s\t%s\nE-29\tFour five six\t%s\t%s\nJ-22\tAn older study\tnot-software\tbackground\nY-24\tSeven eight nine\tlater\tduties\n' \
    "$1" "$note_a" "$2" "$note_e" > "$work/r/docs/sources.tsv"
  printf 'A-01\nE-29\nJ-22\nY-24\n' > "$work/r/docs/sources.ids"
}

tests() { cat > "$work/r/tests/Sightline.X.Tests/Stories.cs"; }

# expect <story> <exit code> <text that must be printed>…
expect() {
  local story="$1" code="$2" got=0 text; shift 2
  "$program" --root "$work/r" > "$work/out" 2>&1 || got=$?
  for text in "$@"; do
    grep -qF -- "$text" "$work/out" || { echo "FAILED $story: not printed: $text"; sed 's/^/    /' "$work/out"; failed=1; return; }
  done
  [ "$got" = "$code" ] || { echo "FAILED $story: exit $got, expected $code"; sed 's/^/    /' "$work/out"; failed=1; return; }
  echo "passed $story"
}

repository later later; tests <<'CS'
public sealed class Stories { [Fact] public void Nothing_is_cited() { } }
CS
expect "nothing carried and nothing cited agrees" 0 "All                                   4        0       0             1      3"

repository carried carried; tests <<'CS'
namespace Sightline.X.Tests;
/// <summary>[Source("Z-99")] in a comment is no citation.</summary>
[Source("A-01")]
public sealed class Stories(Fixture fixture) : Pages
{
    private const string Text = "[Source(\"Z-98\")] \\"; /* [Source("Z-97")] */
    private const string Raw = """
        [Fact, Source("Z-96")] public void Not_code() { "
        """;
    private const string Old = @"[Source(""Z-95"")] { \";
    private static readonly char Bracket = '[', Quote = '"';

    [Theory]
    [InlineData(new[] { 1, 2 }, "a { ] class Wrong")]
    [Trait("kind", "x"), Source(
        "A-01",   // why
        "E-29")]
    public async Task<List<int>> A_story_over_lines<T>(int[] values, string text = "a class name") where T : class
    {
        await Task.Delay(1); var x = $"{values["0"]}";
    }

    [Fact, Sightline.Testing.SourceAttribute("E-29")] public (int, Task<(int A, int B)>) An_expression_body() => True();

    [Fact]
    public void No_citation_here() { }
}
CS
expect "ids sharing a bracket, spanning lines, on a class and on methods are found, comments and strings are not" 0 \
  "A-01  One two three" "      Sightline.X.Tests: Stories (every test of the class)" \
  "      Sightline.X.Tests: Stories.A_story_over_lines" "      Sightline.X.Tests: Stories.An_expression_body" "(4 citations)"

repository carried later; tests <<'CS'
public sealed class Stories { [Fact] [Source("A-01", "E-77")] public void S() { } }
CS
expect "an id that is in no row fails" 1 'tests/Sightline.X.Tests/Stories.cs:1: [Source("E-77")]: there is no such id'

repository carried partly; tests <<'CS'
public sealed class Stories { [Fact] public void S() { } }
CS
expect "rows claimed without a test fail" 1 "A-01 says carried, but no test cites it" "E-29 says partly, but no test cites it"

repository later later; tests <<'CS'
public sealed class Stories
{
    [Fact]
    [Source("E-29", "J-22")]
    public void S() { }
}
CS
expect "tests citing rows that claim nothing fail" 1 "E-29 says later, but a test cites it (tests/Sightline.X.Tests/Stories.cs:4)" "J-22 says not-software, but a test cites it"

repository carried carried; tests <<'CS'
public sealed class Stories
{
    [Fact(Skip = "later")] [Source("A-01")] public void Skipped() { }
    [Source("E-29")] public void Helper() { }
    [Fact] [Source(Ids.Dvpo)] public void By_constant() { }
}
CS
expect "skipped tests, plain methods and ids not written out carry nothing" 1 \
  "the test is skipped" "what it stands on is not a test" "the attribute holds no id written out" "A-01 says carried, but no test cites it"

repository carried later; tests <<'CS'
[Source("A-01")]
internal static class Builders { public static int One() => 1; }
CS
expect "a class without a test carries nothing" 1 "the class holds no test"

repository later later; printf 'A-01\nE-29\nE-29\nJ-22\nE-30\n' > "$work/r/docs/sources.ids"
printf 'A-01\tAgain and again\tlater\tpeople\n' >> "$work/r/docs/sources.tsv"
expect "missing and repeated ids fail" 1 "E-29 stands twice" "docs/sources.tsv:6: A-01 stands twice" "E-30 is in docs/sources.ids but has no row" "Y-24 is not in docs/sources.ids"

repository later later; sed -i 's/^Y-24\t.*/Y-24\tSeven eight nine\tsoon\t/; s/^J-22.*/J-22 An older study/' "$work/r/docs/sources.tsv"
expect "rows that cannot be read fail with their line" 1 "docs/sources.tsv:5: Y-24 has the state 'soon'" "docs/sources.tsv:4: 1 columns, expected 4"

repository later later; printf '[Fact, Source("Z-1")] class X { }' > "$work/r/tests/Sightline.X.Tests/obj/Made.cs"
expect "build output is not read" 0 "(0 citations)"

repository carried later; printf '\357\273\277[Source("A-01")]\r\npublic sealed class Stories\r\n{\r\n    [Fact] public void S() { }\r\n}\r\n' | tests
expect "a byte order mark and Windows line ends do no harm" 0 "(1 citations)"

rm "$work/r/docs/sources.ids"
expect "a missing list is named" 2 "docs/sources.ids is missing"

exit $failed
