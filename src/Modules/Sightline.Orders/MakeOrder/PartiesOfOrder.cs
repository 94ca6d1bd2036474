using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.People.Contracts;

namespace Sightline.Orders.MakeOrder;

/// <summary>Who an order is between, each recorded as the acting agency holds them, and never tied to the other side.</summary>
internal sealed class PartiesOfOrder(RegisterWork register, IPeople people)
{
    internal async Task<(List<NominalId> Respondents, List<NominalId> Protected, List<NominalId> Children)> RecordAsync(
        NewOrder input, ProtectiveOrder? appliedFor, CancellationToken stop)
    {
        if (appliedFor is not null)
        {
            var children = await RecordAsync(input.Children, [], input.At, stop);
            return (await register.RespondentsAsync(appliedFor.Id, stop), await register.ProtectedAsync(appliedFor.Id, stop), children);
        }
        var heldProtected = input.Protected.Where(party => party.Held is not null).Select(party => party.Held!.Value).ToList();
        var respondents = await RecordAsync(input.Respondents, heldProtected, input.At, stop);
        var protectedPeople = await RecordAsync(input.Protected, respondents, input.At, stop);
        return (respondents, protectedPeople, await RecordAsync(input.Children, [.. respondents, .. protectedPeople], input.At, stop));
    }

    /// <summary>The force whose desk owes confirming and serving: that of a respondent's home; else the maker's own.</summary>
    internal async Task<AgencyCode?> ForceAsync(IReadOnlyList<NominalId> respondents, Agency? maker, CancellationToken stop)
    {
        if (maker is { Kind: AgencyKind.Police })
        {
            return maker.Code;
        }
        foreach (var respondent in respondents)
        {
            if ((await people.AgencyServingHomeOfAsync(respondent, AgencyKind.Police, stop)).TryGet(out var home))
            {
                return home;
            }
        }
        return maker is not null && (await register.Directory.ForceOfCourtAsync(maker.Code, stop)).TryGet(out var court) ? court : null;
    }

    private async Task<List<NominalId>> RecordAsync(IReadOnlyList<OrderParty> parties, IReadOnlyList<NominalId> otherSide, Instant? at, CancellationToken stop)
    {
        var recorded = new List<NominalId>();
        foreach (var party in parties)
        {
            recorded.Add(party.Held ?? await people.RecordAsync(
                new NewNominal
                {
                    HeldBy = register.Agency,
                    Details = party.Details!,
                    Confidential = party.Confidential,
                    At = at,
                    NeverSameAs = otherSide,
                },
                stop));
        }
        return [.. recorded.Distinct()];
    }
}
