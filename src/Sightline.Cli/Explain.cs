using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Rulebook;

namespace Sightline.Cli;

/// <summary>Turns what stops a start into words somebody can act on.</summary>
internal static class Explain
{
    internal static bool CanExplain(Exception wrong) =>
        wrong is RuleBookException or CalendarDataException or DatabaseOfAnotherVersionException
            or Npgsql.NpgsqlException or Microsoft.Data.Sqlite.SqliteException
        || (wrong is InvalidOperationException or TypeInitializationException && wrong.InnerException is { } inner && CanExplain(inner));

    internal static string InWords(Exception wrong) => wrong switch
    {
        RuleBookException rulebook => "The rulebook cannot be used, so nothing was started:" + string.Concat(rulebook.Problems.Select(problem => $"\n  {problem}")),
        CalendarDataException calendar => $"The calendar data cannot be used, so nothing was started: {calendar.Message}",
        DatabaseOfAnotherVersionException version =>
            $"{version.Message} Use the version that made it, or another folder with --data. A demonstration’s folder (var/demo for ./run) can be removed: it is told anew.",
        Npgsql.NpgsqlException postgres => $"PostgreSQL did not answer as expected: {postgres.Message}. Check --postgres and that the server runs.",
        Microsoft.Data.Sqlite.SqliteException sqlite => $"The database file could not be used: {sqlite.Message}. Check --data, its rights and the free space.",
        _ => InWords(wrong.InnerException!),
    };
}
