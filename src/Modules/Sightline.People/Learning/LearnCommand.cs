using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Learning;

/// <summary><c>sightline register learn</c>: what the worker does once a week, now; or what stands.</summary>
internal sealed class LearnCommand(LearnFromRegister learn, SightlineDb db, Acting acting) : ICommand
{
    public string Path => "register learn";

    public string Summary => "Learn from the register itself what agreement of names, births and addresses is worth";

    public string Help =>
        """
        Look-ups and imports weigh two records by what this register's own records teach, without anybody saying which are one person; while there are too few of them, by the
        model this program comes with. The worker learns once a week. Records of survivors' services and whatever is held in confidence are no part of it. What is learned
        holds no value of anybody's and is readable JSON: --show writes what stands. A model that weighs plain cases wrongly, or lies far from the one that stands, is not put in
        place; --replace puts one in place that lies far, once you have looked (after a large import, say).

        Example: sightline register learn --format json > learned.json
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--show", "Learn nothing: show what stands, since when and from how many records") { IsFlag = true },
        new("--replace", "Put it in place even where it lies far from the one that stands") { IsFlag = true },
    ];

    /// <remarks>Whoever runs it holds the database already; nothing about a person is shown.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        acting.As(Actor.System("command line"));
        if (input.Flag("--show"))
        {
            var standing = await StandingAsync(stop);
            output.Line(standing is null ? Shipped : $"In use: {Of(standing)}.");
            Show(standing, output);
            return ExitCode.Done;
        }
        var learned = await output.ProgressAsync("Learning from the register", _ => learn.LearnAsync(input.Flag("--replace"), stop));
        if (learned.State == RegisterModelState.Standing)
        {
            output.Line($"Put in place: {Of(learned)}.");
            Show(learned, output);
            return ExitCode.Done;
        }
        output.Problem($"Not put in place: {learned.Why}. {(await StandingAsync(stop) is { } still ? $"What stands: {Of(still)}." : Shipped)}");
        Show(learned, output);
        return ExitCode.DoneInPart;
    }

    private const string Shipped = "In use: the model this program comes with.";

    private Task<RegisterModelRow?> StandingAsync(CancellationToken stop) =>
        db.Set<RegisterModelRow>().AsNoTracking().Where(row => row.State == RegisterModelState.Standing).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(stop);

    private static string Of(RegisterModelRow row) => string.Create(System.Globalization.CultureInfo.InvariantCulture,
        $"learned {LondonTime.DateAndTime(row.LearnedAt)} from {row.Records:N0} records, of which about {row.OnePerson:N0} pairs are of one person");

    private static void Show(RegisterModelRow? row, ICommandOutput output) => output.Json(new
    {
        inUse = row?.State == RegisterModelState.Standing,
        learned = row?.LearnedAt.ToString(),
        records = row?.Records,
        pairsOfOnePerson = row?.OnePerson,
        why = row?.Why,
        model = row?.Model is { } json ? JsonNode.Parse(json) : null,
    });
}
