using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.MakeOrder;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest.Rows;

internal sealed record OrderFromRow
{
    internal required CheckedRow Row { get; init; }

    internal AgencyCode? Court { get; init; }

    internal byte[]? Document { get; init; }
}

/// <summary>Enters a row's order by the same action as a court's own page. What a manifest does not carry stays not known: terms, service, power of arrest, children.</summary>
internal sealed class MakeOrderFromRowAction(SightlineDb db, MakeOrderAction make, KeepDocumentAction documents, Vault vault, IIdSource ids)
{
    public async Task<MadeOrder> MakeAsync(OrderFromRow input, CancellationToken stop)
    {
        var row = input.Row;
        var id = new OrderId(ids.New());
        var made = await make.MakeAsync(
            new NewOrder
            {
                Id = id,
                Type = row.Type!.Value,
                MadeBy = input.Court,
                Respondents = [PartyOf(row.Respondent!)],
                Protected = row.Applicant is { IsNamed: true } applicant ? [PartyOf(applicant)] : [],
                CourtReference = row.Case,
                MadeOn = row.MadeOn,
                LastDay = row.LastDay,
                Document = input.Document is { } bytes ? await documents.KeepAsync(id.Value, bytes, stop) : null,
            },
            stop);
        if (row.SafeTime is { } when && made.Protected.Count > 0)
        {
            await KeepSafeTimeAsync(made.Order, made.Protected[0], when, stop);
        }
        return made;
    }

    /// <summary>Under her own key, beside nothing of his.</summary>
    internal async Task KeepSafeTimeAsync(OrderId order, NominalId applicant, string when, CancellationToken stop) => db.Append(new SafeTime
    {
        NominalId = applicant,
        OrderId = order,
        When = await vault.SealAsync(applicant.Value, Sensitivity.SurvivorConfidential, when, stop),
    });

    internal static OrderParty PartyOf(PartyRead party) => OrderParty.New(party.Details, party.Confidential);
}
