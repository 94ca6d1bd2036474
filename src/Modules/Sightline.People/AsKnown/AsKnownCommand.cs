using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Sightline.Kernel;
using Sightline.People.Looks;
using Sightline.Platform.Commands;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.People.AsKnown;

/// <summary><c>sightline audit as-known</c>: a person's record as one's own agency could see it at a past moment, which is what the review of a death asks for.</summary>
internal sealed class AsKnownCommand(PastRecords records, Acting acting) : ICommand
{
    internal const string Needed = "people.as-known";

    public string Path => "audit as-known";

    public string Summary => "Show a person's record as your agency could see it on a past day";

    public string Help =>
        """
        Brings the register back as it stood at a moment, proves it against the ledger, and writes the record page as somebody of the role you name would have seen it at
        your own agency. With a day alone it is the end of that day. That you looked is written to the ledger; the file holds what stood on the page, so keep it as you
        would keep the record.

        Example: sightline audit as-known P-4821 --on 2025-03-03T17:00 --role response-officer --out record.html
        """;

    public IReadOnlyList<CommandArgument> Arguments => [new("reference", "The record's reference, such as P-4821")];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--on", "The day, or the moment in this country's time: 2025-03-03 or 2025-03-03T17:00") { Required = true },
        new("--role", "The role that would have been looking: a code of rulebook/access.yaml") { Required = true },
        new("--out", "Where the page is written; a file that is there already is not written over") { Required = true },
        new("--rulebook-then", "The folder of the rulebook that was used on that day; default: the one in use"),
    ];

    public string Permission => Needed;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        var roles = await records.RolesAsync(stop);
        if (Wrong(input, roles) is { } wrong)
        {
            output.Problem(wrong);
            return ExitCode.Usage;
        }
        var asked = Asked(input, roles);
        var answer = await output.ProgressAsync("Bringing the register back", _ => records.ShowAsync(asked, stop));
        if (answer is null)
        {
            // One never held, one not yet held then, and one that may not be known of are answered alike.
            output.Problem(await records.DisposedAsync(asked.Number, stop) is { } gone
                ? $"{gone.Reference} was disposed of on {gone.On} ({gone.Class}), decided by {gone.By}. Nothing of it can be brought back."
                : "None in this register at that moment for that role, as far as you may know.");
            return ExitCode.BadInput;
        }
        await WriteAsync(input.Option("--out")!, answer.Page, stop);
        Tell(output, asked, answer, input.Option("--out")!);
        return answer.Check.Problems.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart;
    }

    private static string? Wrong(CommandInput input, IReadOnlyList<RoleDefinition> roles) => true switch
    {
        _ when LooksReading.NumberOf(input.Argument("reference")) is null => "The reference is written as it stands on the record, such as P-4821.",
        _ when MomentOf(input.Option("--on")) is null => "--on is a day or a moment of this country's time, such as 2025-03-03 or 2025-03-03T17:00.",
        _ when roles.All(role => role.Code != input.Option("--role")) => $"--role is a role of your agency that opens records: {string.Join(", ", roles.Select(known => known.Code))}.",
        _ when File.Exists(input.Option("--out")) => $"{input.Option("--out")} is there already and was left as it is. Give another name.",
        _ => null,
    };

    private PastRecordAsked Asked(CommandInput input, IReadOnlyList<RoleDefinition> roles)
    {
        var role = roles.First(known => known.Code == input.Option("--role"));
        var viewer = new Actor { Reference = "past", Agency = acting.Current.Agency, Roles = new HashSet<string> { role.Code }, Purpose = new Purpose(role.Purposes[0].Purpose) };
        return new PastRecordAsked(LooksReading.NumberOf(input.Argument("reference"))!.Value, MomentOf(input.Option("--on"))!.Value, viewer, input.Option("--rulebook-then"));
    }

    /// <summary>A day alone is its last instant.</summary>
    private static Instant? MomentOf(string? text)
    {
        if (LocalDatePattern.Iso.Parse(text ?? "") is { Success: true } day)
        {
            return day.Value.PlusDays(1).AtStartOfDayInZone(LondonTime.Zone).ToInstant() - Duration.Epsilon;
        }
        var minute = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(text ?? "");
        return minute.Success ? minute.Value.InZoneLeniently(LondonTime.Zone).ToInstant() + Duration.FromMinutes(1) - Duration.Epsilon : null;
    }

    /// <summary>Only whoever runs the command may read the file.</summary>
    private static async Task WriteAsync(string path, string page, CancellationToken stop)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }
        await using var file = new StreamWriter(path, options);
        await file.WriteAsync(page.AsMemory(), stop);
    }

    private static void Tell(ICommandOutput output, PastRecordAsked asked, PastAnswer answer, string path)
    {
        output.Json(new { at = asked.At, agency = asked.Viewer.Agency, roles = asked.Viewer.Roles, rows = answer.Check.Rows, problems = answer.Check.Problems, gone = answer.Check.Gone, file = path });
        if (output.IsJson)
        {
            return;
        }
        output.Line(string.Create(CultureInfo.InvariantCulture, $"{path}: as it stood on {LondonTime.DateAndTime(asked.At)}, from {answer.Check.Rows:N0} rows of the state."));
        output.Line(answer.Check.Problems.Count == 0 ? "Every row is as the ledger has it for that moment." : "THESE ROWS ARE NOT AS THE LEDGER HAS THEM:");
        foreach (var problem in answer.Check.Problems)
        {
            output.Problem(problem);
        }
        if (answer.Check.Gone > 0)
        {
            output.Line(string.Create(CultureInfo.InvariantCulture, $"{answer.Check.Gone:N0} changes cannot be opened any more: somebody's data were disposed of since."));
        }
    }
}
