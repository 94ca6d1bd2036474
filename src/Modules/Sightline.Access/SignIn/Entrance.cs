using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sightline.Access.KeptWorks;
using Sightline.Access.Model;
using Sightline.Access.PasskeyDemands;

namespace Sightline.Access.SignIn;

/// <summary>What happens once it is sure who somebody is, by whichever way they came.</summary>
internal sealed class Entrance(ActorSource actors, EndedSession ended, WorkKeeper keeper, PasskeyDemand demand)
{
    /// <param name="from">Where they wanted to go; followed only within this program.</param>
    internal async Task<IActionResult> EnterAsync(HttpContext context, Entering entering, string? from)
    {
        if (Session.OpensNothing(entering.User, entering.How.Way))
        {
            return new RedirectResult("/sign-in/new-password");
        }
        var goesOn = IsWithin(from) && !ended.WasAnothers(context, entering.User);
        await Session.BeginAsync(context, entering.User, entering.How);
        if (await demand.KeepsOutAsync(entering.User.Id, entering.How, context.RequestAborted))
        {
            return new RedirectResult(PasskeyDemandFilter.Page);
        }
        var agencies = await actors.AgenciesAsync(entering.User.Id, context.RequestAborted);
        return agencies.Count > 1
            ? new RedirectResult("/acting-for")
            : new RedirectResult(await keeper.HasAnyAsync(entering.User.Id, context.RequestAborted) ? "/kept" : goesOn ? from! : "/");
    }

    /// <summary>A path of this program: what begins with two slashes, or a slash and a backslash, is another's.</summary>
    internal static bool IsWithin(string? address) =>
        address is ['/', ..] && (address.Length == 1 || address[1] is not ('/' or '\\')) && !address.Any(char.IsControl);
}

internal sealed record Entering(User User, SignedInHow How);
