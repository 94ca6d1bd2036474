using Sightline.Access.AddUser;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Work;

namespace Sightline.Access.Commands;

/// <summary>Adds a user from the machine itself: how an installation gets its first one.</summary>
internal sealed class AddUserCommand(AddUserAction add, Acting acting) : ICommand
{
    public string Path => "access add-user";

    public string Summary => "Add somebody who signs in, with a first role";

    public string Help =>
        """
        The user name and the person's name come from standard input, one a line, never from the command line. A one-time password is printed once;
        it opens only the page where the person chooses their own.

          printf 'a.khan\nAisha Khan\n' | sightline access add-user --agency police-northgate --role agency-administrator
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--agency", "The agency's code in the directory") { Required = true },
        new("--role", "A role of rulebook/access.yaml"),
        new("--desks", "Codes of the agency's desks, with commas between"),
    ];

    /// <remarks>Whoever runs it holds the database and its keys already; nobody could sign in to add the first user.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        var userName = await input.StandardInput.ReadLineAsync(stop);
        var name = await input.StandardInput.ReadLineAsync(stop);
        try
        {
            var added = await add.AddAsync(
                new NewUser
                {
                    Agency = new AgencyCode(input.Option("--agency") ?? ""),
                    UserName = userName ?? "",
                    Name = name ?? "",
                    Role = input.Option("--role"),
                    Desks = CommandActor.List(input.Option("--desks")).Select(DeskCode.From).ToList(),
                },
                stop);
            output.Json(new { user = added.Id, oneTimePassword = added.OneTimePassword });
            output.Line($"User added: {added.Id}");
            output.Line($"One-time password, shown once: {added.OneTimePassword}");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}
