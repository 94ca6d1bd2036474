using Sightline.Platform.Commands;
using Sightline.Rulebook;

namespace Sightline.Duties.Commands;

/// <param name="check">Reads a folder of rules (null: the house's own) with the words this house knows, and uses nothing of it.</param>
internal sealed class RulebookCheckCommand(Func<string?, RuleBookCheck> check) : ICommand
{
    private const string Folder = "--rulebook";

    public string Path => "rulebook check";

    public string Summary => "Says everything that is wrong in the rulebook, and everything nobody has confirmed";

    public string Help =>
        """
        Reads every file of the rulebook as the program does at its start, and says for each problem the file, line and field, what is wrong and what was
        expected. Then lists what was not found in its source: no officer is given yes or no from that. Changes nothing.

          sightline rulebook check --rulebook ./rulebook
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [new(Folder, "The folder to check; without it, the one the program uses")];

    public string? Permission => null;

    public Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        var folder = input.Option(Folder);
        if (folder is not null && !Directory.Exists(folder))
        {
            output.Problem($"There is no folder {folder}. Give the folder that holds access.yaml, orders/ and duties/.");
            return Task.FromResult(ExitCode.Usage);
        }
        var found = check(folder);
        if (output.IsJson)
        {
            output.Json(new
            {
                problems = found.Problems,
                unverified = found.Unverified.Select(entry => new
                {
                    entry.Entry.Code, entry.Entry.File, entry.Entry.Line, entry.Entry.Source, fields = entry.Fields,
                }).ToList(),
                counts = found.Counts,
            });
        }
        else
        {
            Write(found, output);
        }
        return Task.FromResult(found.Problems.Count == 0 ? ExitCode.Done : ExitCode.BadInput);
    }

    private static void Write(RuleBookCheck found, ICommandOutput output)
    {
        foreach (var problem in found.Problems)
        {
            output.Problem(problem.ToString());
        }
        var counts = found.Counts;
        output.Line(found.Problems.Count == 0
            ? $"The rulebook can be used: {counts.OrderTypes} order types, {counts.DutyRules} duties, {counts.TermKinds} kinds of term, {counts.AreaChanges} changes by areas, {counts.Roles} roles, {counts.Gateways} gateways, {counts.RetentionClasses} retention classes, {counts.Instruments} instruments."
            : $"The rulebook has {found.Problems.Count} problem{(found.Problems.Count == 1 ? "" : "s")} and cannot be used.");
        if (found.Unverified.Count > 0)
        {
            output.Line($"Not confirmed in its source ({found.Unverified.Count}): no officer is given yes or no from these.");
            output.Table(
                ["Where", "Code", "What", "Source"],
                found.Unverified.Select(entry => (IReadOnlyList<string>)
                [
                    $"{entry.Entry.File}:{entry.Entry.Line}", entry.Entry.Code,
                    entry.Fields.Count == 0 ? "all of it" : string.Join(", ", entry.Fields), entry.Entry.Source,
                ]));
        }
    }
}
