using Sightline.Duties.Raise;
using Sightline.Platform.Commands;

namespace Sightline.Duties.Commands;

internal sealed class RulebookProcessesCommand(RuleLookup rules) : ICommand
{
    public string Path => "rulebook processes";

    public string Summary => "Writes what follows from what, as the rulebook says, as a table";

    public string Help =>
        """
        Writes one table for each fact: the duties it raises, what discharges them, who owes whom, by when, and the source.

          sightline rulebook processes > docs/processes.md
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [];

    public string? Permission => null;

    public Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        if (output.IsJson)
        {
            output.Json(rules.Book.DutyRules.Select(rule => new
            {
                fact = rule.On,
                againOn = rule.AgainOn,
                raises = rule.Code,
                owedBy = rule.Owes.Agency,
                desk = rule.Owes.Desk,
                owedTo = rule.OwedTo?.Agency,
                within = rule.Within.ToString(),
                calendar = rule.Calendar,
                dischargedBy = rule.DischargedBy,
                reference = rule.Ref,
                source = rule.Source,
            }).ToList());
        }
        else
        {
            output.Line(ProcessTable.Markdown(rules.Book).TrimEnd('\n'));
        }
        return Task.FromResult(ExitCode.Done);
    }
}
