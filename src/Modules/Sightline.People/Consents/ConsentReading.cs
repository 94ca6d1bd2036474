using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Rulebook;

namespace Sightline.People.Consents;

/// <param name="Standing">"Stands", "Withdrawn", "Ended", "Begins later".</param>
internal sealed record ConsentShown(ConsentId Id, string What, string Standing)
{
    internal required string To { get; init; }

    internal required string Days { get; init; }

    /// <summary>How it was given; of what is told without, why.</summary>
    internal required Guarded<string> How { get; init; }

    internal required bool IsWithout { get; init; }

    internal Guarded<string>? EndedWhy { get; init; }

    internal bool Stands => Standing == ConsentReading.StandsNow;
}

/// <summary>What a person agreed that the reader's own agency may tell.</summary>
internal sealed record ConsentPage(NominalId Nominal, string Reference)
{
    internal required Audience Audience { get; init; }

    internal required IReadOnlyList<ConsentShown> Consents { get; init; }

    internal required IReadOnlyList<Gateway> Gateways { get; init; }

    internal required IReadOnlyList<Agency> LedTo { get; init; }

    internal bool MayTellWithout { get; init; }

    internal IReadOnlyList<(string Value, string Text)> What =>
        [("", "Choose what"), .. Gateways.Select(gateway => (gateway.Code, $"{gateway.Title} ({gateway.Code})"))];

    internal IReadOnlyList<(string Value, string Text)> Whom => [("", "Every one that knows them"), .. LedTo.Select(agency => (agency.Code.Value, agency.Name))];
}

/// <summary>Reads the page with its read entry.</summary>
internal sealed class ConsentReading(ConsentBook book, IPeople people, IDirectory directory, ReadAudit audit, Audiences audiences)
{
    internal const string StandsNow = "Stands";

    private Audience Own => audiences.Recorder(book.Actor.Agency, ConsentBook.Record, ConsentBook.Kind);

    /// <returns>Null: nobody is held under this id.</returns>
    internal async Task<ConsentPage?> ReadAsync(Guid id, CancellationToken stop)
    {
        var nominal = new NominalId(id);
        if (id == Guid.Empty || !await book.Subjects.IsHeldAsync(nominal, stop))
        {
            return null;
        }
        var records = await book.Subjects.NominalsOfAsync(nominal, stop);
        return await audit.ShowAsync(
            new Disclosure("consent to sharing", [.. records.Select(record => record.Value)], ["sharing-consent"]),
            async () =>
            {
                var gateways = await book.GatewaysAsync(stop);
                return new ConsentPage(nominal, (await people.NamesAsync([nominal], stop))[nominal].Reference)
                {
                    Audience = Own,
                    Consents = await ShownAsync(await book.OwnAsync(records, stop), gateways, stop),
                    Gateways = gateways,
                    LedTo = await LedToAsync(gateways, stop),
                    MayTellWithout = book.MayTellWithout,
                };
            },
            stop);
    }

    private async Task<IReadOnlyList<Agency>> LedToAsync(IReadOnlyList<Gateway> gateways, CancellationToken stop)
    {
        var agencies = new List<Agency>();
        foreach (var gateway in gateways)
        {
            agencies.AddRange(await book.LedToAsync(gateway, stop));
        }
        return [.. agencies.DistinctBy(agency => agency.Code).OrderBy(agency => agency.Name, StringComparer.Ordinal)];
    }

    private async Task<IReadOnlyList<ConsentShown>> ShownAsync(IReadOnlyList<ConsentKept> kept, IReadOnlyList<Gateway> gateways, CancellationToken stop)
    {
        var shown = new List<ConsentShown>();
        foreach (var one in kept)
        {
            var row = one.Row;
            shown.Add(new ConsentShown(row.Id, gateways.FirstOrDefault(gateway => gateway.Code == row.Gateway)?.Title ?? row.Gateway, Standing(one))
            {
                To = one.Words.For(Own).To is { } to ? (await directory.FindAsync(to, stop))?.Name ?? to.Value : "Every one that knows them",
                Days = $"{LondonTime.Date(row.FirstDay)} to {LondonTime.Date(row.LastDay)}",
                How = one.Words.Part(static words => words.How)!,
                IsWithout = row.Ground == SharingGround.WithoutConsent,
                EndedWhy = one.EndedWhy,
            });
        }
        return shown;
    }

    private string Standing(ConsentKept kept) => true switch
    {
        _ when kept.End is { } end => $"{(kept.Row.Ground == SharingGround.Consent ? "Withdrawn" : "Ended")} {LondonTime.DateAndTime(end.At)}",
        _ when kept.Row.LastDay < book.Today => "Ran out",
        _ => StandsNow,
    };
}
