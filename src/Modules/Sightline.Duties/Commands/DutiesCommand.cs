using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Duties.Commands;

/// <summary>What the signed-in agency owes, or is owed, without opening a browser.</summary>
internal sealed class DutiesCommand(SightlineDb db, DutyWords words, DeskBook desks, Acting acting, IClock clock) : ICommand
{
    private const string WaitedFor = "--waited-for";
    private const string Most = "--most";

    public string Path => "duties";

    public string Summary => "Lists what your agency owes, by when";

    public string Help =>
        """
        Lists the open duties of the agency you sign in for, most urgent first. Names nobody: each line says what is owed and its reference.

          sightline duties --format json
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new(WaitedFor, "What other agencies owe yours instead") { IsFlag = true },
        new(Most, "How many at most") { Default = "200" },
    ];

    public string? Permission => "duties.view";

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        if (!int.TryParse(input.Option(Most) ?? "200", out var most) || most is < 1 or > 10_000)
        {
            output.Problem($"{Most} must be a number from 1 to 10,000.");
            return ExitCode.Usage;
        }
        var owed = input.Flag(WaitedFor) ? db.DutiesOwedTo(acting.Current) : db.DutiesOwedBy(acting.Current);
        var duties = await owed.AsNoTracking().Where(duty => duty.State == DutyState.Open)
            .OrderBy(duty => duty.DueEarlier).ThenBy(duty => duty.Id).Take(most).ToListAsync(stop);
        var rows = new List<DutyRow>(duties.Count);
        foreach (var duty in duties)
        {
            rows.Add(await RowAsync(duty, stop));
        }
        if (output.IsJson)
        {
            output.Json(new { checkedAt = clock.GetCurrentInstant(), duties = rows });
        }
        else
        {
            output.Table(["Reference", "By", "How it stands", "Desk", "What"], rows.Select(row => (IReadOnlyList<string>)[row.Reference, row.By, row.Standing, row.Desk, row.What]));
        }
        return ExitCode.Done;
    }

    private async Task<DutyRow> RowAsync(Duty duty, CancellationToken stop)
    {
        var isOurs = duty.OwedBy == acting.Current.Agency;
        return new DutyRow
        {
            Id = duty.Id.Value,
            Reference = duty.Reference,
            What = isOurs ? words.ToDo(duty) : words.ToWaiting(duty),
            OwedBy = duty.OwedBy.Value,
            Desk = isOurs ? duty.Desk.Value : await desks.AgencyNameAsync(duty.OwedBy, stop),
            By = DutyWords.By(duty),
            DueEarlier = duty.DueEarlier,
            DueLater = duty.DueLater,
            Standing = DutyWords.Standing(duty, clock.GetCurrentInstant()),
            WhyLimit = words.WhyLimit(duty),
        };
    }

    internal sealed record DutyRow
    {
        public required Guid Id { get; init; }

        public required string Reference { get; init; }

        public required string What { get; init; }

        public required string OwedBy { get; init; }

        public required string Desk { get; init; }

        public required string By { get; init; }

        public required Instant DueEarlier { get; init; }

        public required Instant DueLater { get; init; }

        public required string Standing { get; init; }

        public required string WhyLimit { get; init; }
    }
}
