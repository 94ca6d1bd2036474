using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sightline.Access.ApiKeys;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Web;

namespace Sightline.Access.ReceiveFacts;

/// <summary><c>POST /api/facts</c>: the feed's door over HTTP. Keys only, no cookies.</summary>
internal static class FactsEndpoint
{
    internal const string Path = "/api/facts";

    private const string Description =
        """
        Takes facts in, one by one, whichever of three forms the body has: lines of JSON (application/x-ndjson), one fact a line; a JSON array of facts; or one fact
        (application/json). UTF-8, at most 16 MB in all and 1 MB a fact. Each fact reads {"id", "type", "at", "agency", "by", "data"}; see docs/feed.md.
        A fact is taken whole or not at all, and one that is refused stops no other. Sending the same fact again changes nothing, so that after a broken
        connection everything may simply be sent again. The answer is 200 with one outcome a fact: Taken, AlreadyHeld, HeldForConfirmation or Refused with where, what, why
        and what to do instead. 400, 413 and 415 say that the body as a whole could not be read, and nothing of it was taken. The key goes in
        "Authorization: Bearer sl_…"; 401 says that it is not in use.
        """;

    internal static void Map(IEndpointRouteBuilder routes)
    {
        var needs = new NeedsAttribute("feed.state") { For = ApiKeyScheme.FeedPurpose.Value };
        ((IAuthorizeData)needs).AuthenticationSchemes = ApiKeyScheme.Name;
        routes.MapPost(Path, (Delegate)ReceiveAsync)
            .WithMetadata(needs, new RequestSizeLimitAttribute(FactsBody.MostBytes))
            .DisableAntiforgery()
            .WithName("StateFacts").WithTags("Facts").WithSummary("State facts").WithDescription(Description)
            // The last lets every kind through to this door, which says in words what is wrong with one it does not take.
            .Accepts<object>(FactsBody.Lines, FactsBody.Json, "*/*")
            .Produces<FactsAnswer>().Produces<BodyRefused>(400).Produces<BodyRefused>(401).Produces<BodyRefused>(413).Produces<BodyRefused>(415);
    }

    private static async Task<IResult> ReceiveAsync(HttpRequest request, FactReceiver receiver, CancellationToken stop)
    {
        List<(long Number, ReadOnlyMemory<byte> Line)> facts;
        try
        {
            facts = await FactsBody.ReadAsync(request, stop);
        }
        catch (BodyRefusedException refused)
        {
            return Results.Json(new BodyRefused(refused.Refusal.What, refused.Refusal.Instead), statusCode: refused.Status);
        }
        var results = new List<LineResult>(facts.Count);
        await receiver.ReceiveAsync(facts.ToAsyncEnumerable(), results.Add, stop);
        return Results.Json(FactsAnswer.Of(results));
    }
}

/// <summary>The body as a whole could not be read; nothing of it was taken.</summary>
internal sealed record BodyRefused(string What, string Instead);

/// <summary>What became of each fact, in the order of the body.</summary>
internal sealed record FactsAnswer
{
    public required int Received { get; init; }

    public required int Taken { get; init; }

    public required int AlreadyHeld { get; init; }

    public required int HeldForConfirmation { get; init; }

    public required int Refused { get; init; }

    public required IReadOnlyList<FactAnswer> Facts { get; init; }

    internal static FactsAnswer Of(IReadOnlyList<LineResult> results) => new()
    {
        Received = results.Count,
        Taken = results.Count(result => result.Outcome == LineOutcome.Taken),
        AlreadyHeld = results.Count(result => result.Outcome == LineOutcome.AlreadyHeld),
        HeldForConfirmation = results.Count(result => result.Outcome == LineOutcome.HeldForConfirmation),
        Refused = results.Count(result => result.Outcome == LineOutcome.Refused),
        Facts = results.Select(result => new FactAnswer(result.Line, result.Id, result.Outcome, result.Refusal)).ToList(),
    };
}

/// <param name="Line">The line of the body, or the place in the array, from 1.</param>
/// <param name="Id">Null when it could not be read.</param>
/// <param name="Refusal">Where, what, why and what to do instead; null when it was not refused.</param>
internal sealed record FactAnswer(long Line, Guid? Id, LineOutcome Outcome, Refusal? Refusal);
