using Microsoft.EntityFrameworkCore;
using Sightline.Access.AgencySignOn;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.Commands;

internal sealed class SetSignOnCommand(SetUpSignOnAction set, Acting acting) : ICommand
{
    public string Path => "access set-sign-on";

    public string Summary => "Set up an agency's own sign-on by OpenID Connect";

    public string Help =>
        """
        The client secret comes from standard input, never from the command line; an empty line says that there is none, or, while issuer and client stay the same, that it stays.
        The provider is given the return address <the register's address>/sign-in/agency/<agency>/return. Each user's name there is entered with "access name-at-sign-on".

          sightline access set-sign-on --agency police-northgate --issuer https://login.northgate.example --client sightline < secret.txt
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--agency", "The agency's code in the directory") { Required = true },
        new("--issuer", "The provider's address, exactly as it writes it") { Required = true },
        new("--client", "What the provider calls this register") { Required = true },
        new("--name-claim", "The claim that holds a user's name there") { Default = "preferred_username" },
    ];

    /// <remarks>Whoever runs it holds the database and its keys already.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        var setting = new SignOnSetting
        {
            Agency = new AgencyCode(input.Option("--agency") ?? ""),
            Issuer = input.Option("--issuer") ?? "",
            ClientId = input.Option("--client") ?? "",
            NameClaim = input.Option("--name-claim") ?? "",
            Secret = await input.StandardInput.ReadLineAsync(stop),
        };
        try
        {
            await set.SetAsync(setting, stop);
            output.Json(new { agency = setting.Agency, issuer = setting.Issuer });
            output.Line("The agency's sign-on is set up.");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}

internal sealed class EndSignOnCommand(EndSignOnAction end, Acting acting) : ICommand
{
    public string Path => "access end-sign-on";

    public string Summary => "End an agency's own sign-on";

    public string Help =>
        """
        Nobody signs in by it any more, and whoever did is signed out. Passkeys and passwords go on working.

          sightline access end-sign-on --agency police-northgate
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [new("--agency", "The agency's code in the directory") { Required = true }];

    /// <remarks>Whoever runs it holds the database and its keys already.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        var agency = new AgencyCode(input.Option("--agency") ?? "");
        try
        {
            await end.EndAsync(agency, stop);
            output.Json(new { agency, ended = true });
            output.Line("The agency's sign-on is ended.");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}

internal sealed class NameAtSignOnCommand(NameAtSignOnAction name, Passwords passwords, SightlineDb db, Acting acting) : ICommand
{
    public string Path => "access name-at-sign-on";

    public string Summary => "Say by which name an agency's sign-on knows a user";

    public string Help =>
        """
        The user name here and the name there come from standard input, one a line, never from the command line; an empty second line takes the name away.
        Every session of the user ends.

          printf 'a.khan\naisha.khan@northgate.example\n' | sightline access name-at-sign-on
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options => [];

    /// <remarks>Whoever runs it holds the database and its keys already.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        var folded = passwords.Fold(await input.StandardInput.ReadLineAsync(stop) ?? "");
        var there = await input.StandardInput.ReadLineAsync(stop);
        var user = await db.Set<User>().AsNoTracking().FirstOrDefaultAsync(row => row.NormalizedUserName == folded, stop);
        try
        {
            await name.GiveAsync(user?.Id ?? default, user?.Agency ?? default, there, stop);
            output.Json(new { user = user!.Id });
            output.Line("Done.");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}
