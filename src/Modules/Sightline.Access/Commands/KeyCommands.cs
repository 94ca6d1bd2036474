using Sightline.Access.ApiKeys;
using Sightline.Access.ClientCredentials;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Work;

namespace Sightline.Access.Commands;

internal sealed class IssueKeyCommand(IssueApiKeyAction issue, Acting acting) : ICommand
{
    public string Path => "access issue-key";

    public string Summary => "Give an agency's system a key to state facts with";

    public string Help =>
        """
        The secret is printed once, to standard output, and kept nowhere: only a digest of it is. Revoke the key by its id.

          sightline access issue-key --agency court-northgate-family --facts OrderMade,OrderVaried,OrderDischarged
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--agency", "The agency's code in the directory") { Required = true },
        new("--facts", "The facts it may state, with commas between") { Required = true },
    ];

    /// <remarks>Whoever runs it holds the database and its keys already.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        try
        {
            var issued = await issue.IssueAsync(new AgencyCode(input.Option("--agency") ?? ""), CommandActor.List(input.Option("--facts")), stop);
            output.Json(new { key = issued.Id, secret = issued.Secret });
            output.Line($"Key: {issued.Id}");
            output.Line($"Secret, shown once: {issued.Secret}");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}

internal sealed class AddClientCommand(AddClientAction add, Acting acting) : ICommand
{
    public string Path => "access add-client";

    public string Summary => "Give an agency's system a way to get tokens to state facts with";

    public string Help =>
        """
        The system gets tokens at /api/token by the client's ID and secret (OAuth 2.0 client credentials). The secret is printed once and kept nowhere: only a digest of it is.
        With --public-keys it signs instead, and its public keys (a JSON list, JWKS) are read from standard input. End it by "access revoke-key" and its ID.

          sightline access add-client --agency court-northgate-family --facts OrderMade,OrderVaried
          sightline access add-client --agency court-northgate-family --facts OrderMade --public-keys < keys.json
        """;

    public IReadOnlyList<CommandArgument> Arguments => [];

    public IReadOnlyList<CommandOption> Options =>
    [
        new("--agency", "The agency's code in the directory") { Required = true },
        new("--facts", "The facts it may state, with commas between") { Required = true },
        new("--public-keys", "It signs with keys of its own, whose public halves come from standard input") { IsFlag = true },
    ];

    /// <remarks>Whoever runs it holds the database and its keys already.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        var keys = input.Flag("--public-keys") ? await input.StandardInput.ReadToEndAsync(stop) : null;
        try
        {
            var client = new NewClient { Agency = new AgencyCode(input.Option("--agency") ?? ""), Scopes = CommandActor.List(input.Option("--facts")), PublicKeys = keys };
            var added = await add.AddAsync(client, stop);
            output.Json(new { client = added.Id, secret = added.Secret });
            output.Line($"Client ID: {added.Id}");
            output.Line(added.Secret is { } secret ? $"Secret, shown once: {secret}" : "It shows who it is by its signature.");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}

internal sealed class RevokeKeyCommand(RevokeApiKeyAction revoke, Acting acting) : ICommand
{
    public string Path => "access revoke-key";

    public string Summary => "End a key at once";

    public string Help =>
        """
        The next request that carries the key is refused.

          sightline access revoke-key 0199b2a4-7c1e-7d53-9a41-3c0f5b6e2d10
        """;

    public IReadOnlyList<CommandArgument> Arguments => [new("key", "The key's id, as it was shown when it was issued")];

    public IReadOnlyList<CommandOption> Options => [];

    /// <remarks>Whoever runs it holds the database and its keys already.</remarks>
    public string? Permission => null;

    public async Task<ExitCode> RunAsync(CommandInput input, ICommandOutput output, CancellationToken stop)
    {
        CommandActor.Begin(acting);
        if (!Guid.TryParse(input.Argument("key"), out var id))
        {
            output.Problem("That is not a key's id. Use the id that was shown when the key was issued, never the secret.");
            return ExitCode.Usage;
        }
        try
        {
            await revoke.RevokeAsync(new ApiKeyId(id), stop);
            output.Json(new { key = id, revoked = true });
            output.Line("The key is revoked.");
            return ExitCode.Done;
        }
        catch (RulesBrokenException broken)
        {
            return CommandActor.Refused(broken, output);
        }
    }
}
