using Sightline.People.Contracts;
using Sightline.Platform.Commands;

namespace Sightline.People.LookUp;

/// <summary>The look-up at the command line: what is looked for is read from standard input, because arguments stand in process lists and shell histories.</summary>
internal sealed class LookUpCommand(IPeople people) : ICommand
{
    public string Path => "look-up";

    public string Summary => "Look somebody up; what is looked for is read from standard input";

    public string Help =>
        "Type or pipe in names, a date of birth, an address, a phone number or an identifier, one person a line, in any order. Each line is answered with " +
        "whom it may mean, best first, and why. Everybody shown is written to the read ledger under your sign-in and purpose.\n\n" +
        "Example: sightline look-up --format json < whom.txt";

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [new CommandOption("--most", "How many people to show for each line") { Default = "20" }];

    public string? Permission => "people.look-up";

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        if (!int.TryParse(input.Option("--most") ?? "20", System.Globalization.CultureInfo.InvariantCulture, out var most) || most is < 1 or > 50)
        {
            output.Problem("--most: write a number from 1 to 50.");
            return ExitCode.Usage;
        }
        var answers = new List<object>();
        while (await input.StandardInput.ReadLineAsync(stop) is { } words)
        {
            if (string.IsNullOrWhiteSpace(words))
            {
                continue;
            }
            var hits = await people.LookUpAsync(new LookUpQuery { Words = words, Most = most }, stop);
            answers.Add(hits.Select(Shown));
            Write(output, hits);
        }
        if (answers.Count == 0)
        {
            output.Problem("Nothing was given. Type a name, a date of birth, an address, a phone number or an identifier on standard input.");
            return ExitCode.BadInput;
        }
        output.Json(answers);
        return ExitCode.Done;
    }

    private static object Shown(Hit hit) => new
    {
        nominal = hit.Best,
        person = hit.Person,
        reference = hit.Name.Reference,
        name = hit.Name.Shown,
        born = hit.Name.Born,
        why = hit.Why,
        weight = hit.Weight,
        certain = hit.IsCertain,
        heldBy = hit.HeldBy,
    };

    private static void Write(ICommandOutput output, IReadOnlyList<Hit> hits)
    {
        if (output.IsJson)
        {
            return;
        }
        if (hits.Count == 0)
        {
            output.Line("None in this register. That is not “no”: try a phone number, an earlier address or another spelling.");
            return;
        }
        output.Table(["Reference", "Name", "Born", "Why"], hits.Select(hit => (IReadOnlyList<string>)
            [hit.Name.Reference, hit.Name.Shown, hit.Name.Born, (hit.IsCertain ? "" : "possible: ") + string.Join("; ", hit.Why)]));
    }
}
