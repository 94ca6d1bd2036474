using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Access.Sharing;

/// <param name="MayEnd">It is open and one's own agency tells by it.</param>
internal sealed record AgreementLine(SharingAgreementId Id, string Other, string Days, string Reference, bool MayEnd);

/// <summary>One gateway as an agency at one of its ends sees it.</summary>
internal sealed record GatewayView
{
    public required Gateway Gateway { get; init; }

    public required string Title { get; init; }

    public required string Kinds { get; init; }

    /// <summary>Open, closed, or open to some.</summary>
    public required string Standing { get; init; }

    public required IReadOnlyList<AgreementLine> Agreements { get; init; }

    public string Basis => Gateway.IsConfirmed("lawful-basis") ? Gateway.LawfulBasis : $"{Gateway.LawfulBasis} (not confirmed in its source)";
}

internal sealed record SharingView(IReadOnlyList<GatewayView> Tells, IReadOnlyList<GatewayView> IsTold);

/// <summary>Which gateways an agency stands at, and what is open, ended or missing at each. Organisations only.</summary>
internal sealed class SharingOfAgency(SightlineDb db, RuleBook rulebook, IClock clock)
{
    /// <summary>More agencies than these are counted, not named.</summary>
    private const int MostNamed = 8;

    public LocalDate Today => LondonTime.DayOf(clock.GetCurrentInstant());

    public async Task<SharingView> ReadAsync(AgencyCode code, CancellationToken stop)
    {
        if (await AgencyAsync(code, stop) is not { } own)
        {
            return new SharingView([], []);
        }
        var agreements = await db.Set<SharingAgreement>().AsNoTracking().Where(agreement => agreement.From == code || agreement.To == code)
            .OrderBy(agreement => agreement.FirstDay).ToListAsync(stop);
        var agencies = await db.Set<Agency>().AsNoTracking().Where(agency => agency.Code != code).OrderBy(agency => agency.Name).ToListAsync(stop);
        var kind = StatementRules.NameOf(own.Kind);
        var gateways = rulebook.GatewaysOn(Today, own.Area);
        return new SharingView(
            [.. gateways.Where(gateway => gateway.FromKinds.Contains(kind)).Select(gateway => View(gateway, new End(Tells: true), agencies, agreements))],
            [.. gateways.Where(gateway => gateway.ToKinds.Contains(kind)).Select(gateway => View(gateway, new End(Tells: false), agencies, agreements))]);
    }

    /// <summary>The gateways by which this agency may tell others once it has an agreement, and those others, each for a list to choose from.</summary>
    public async Task<(IReadOnlyList<(string Value, string Text)> Gateways, IReadOnlyList<(string Value, string Text)> Agencies)> ChoicesAsync(AgencyCode code, CancellationToken stop)
    {
        if (await AgencyAsync(code, stop) is not { } own)
        {
            return ([], []);
        }
        var kind = StatementRules.NameOf(own.Kind);
        var open = rulebook.GatewaysOn(Today, own.Area).Where(gateway => gateway.StandsBy == StandsBy.Agreement && gateway.FromKinds.Contains(kind)).ToList();
        var told = Enum.GetValues<AgencyKind>().Where(to => open.Exists(gateway => gateway.ToKinds.Contains(StatementRules.NameOf(to)))).ToList();
        var agencies = await db.Set<Agency>().AsNoTracking().Where(agency => agency.Code != code && told.Contains(agency.Kind)).OrderBy(agency => agency.Name).ToListAsync(stop);
        return (
            open.ConvertAll(gateway => (gateway.Code, $"{gateway.Title} ({gateway.Code})")),
            agencies.ConvertAll(agency => (agency.Code.Value, agency.Name)));
    }

    public async Task<AgreementLine?> FindAsync(AgencyCode from, SharingAgreementId id, CancellationToken stop)
    {
        var found = await db.Set<SharingAgreement>().AsNoTracking().FirstOrDefaultAsync(agreement => agreement.Id == id && agreement.From == from, stop);
        return found is null ? null : Line(found, (await AgencyAsync(found.To, stop))?.Name ?? found.To.Value, mayEnd: found.LastDay is null || found.LastDay >= Today);
    }

    private GatewayView View(Gateway gateway, End end, List<Agency> agencies, List<SharingAgreement> agreements)
    {
        var others = agencies.FindAll(agency => (end.Tells ? gateway.ToKinds : gateway.FromKinds).Contains(StatementRules.NameOf(agency.Kind)));
        var names = others.ToDictionary(agency => agency.Code, agency => agency.Name);
        var here = agreements.FindAll(agreement => agreement.Gateway == gateway.Code && names.ContainsKey(end.Other(agreement)));
        var open = here.Where(agreement => agreement.Covers(Today)).Select(end.Other).ToHashSet();
        return new GatewayView
        {
            Gateway = gateway,
            Title = gateway.Title,
            Kinds = string.Join(", ", (end.Tells ? gateway.ToKinds : gateway.FromKinds).Select(Plain)),
            Standing = gateway.StandsBy switch
            {
                StandsBy.Law => "Open by law, to every agency of these kinds",
                StandsBy.Consent => string.Create(
                    CultureInfo.InvariantCulture, $"Open for each person who agrees, for {gateway.ConsentDays} days at most; without their consent by a decision, for {gateway.WithoutConsentDays}"),
                _ => Standing(others.Where(other => !open.Contains(other.Code)).Select(other => other.Name).ToList(), open.Count),
            },
            Agreements = here.ConvertAll(agreement => Line(agreement, names[end.Other(agreement)], end.Tells && (agreement.LastDay is null || agreement.LastDay >= Today))),
        };
    }

    private static string Standing(List<string> missing, int open)
    {
        var without = missing.Count > MostNamed
            ? string.Create(CultureInfo.InvariantCulture, $"{missing.Count} agencies")
            : string.Join(", ", missing);
        return (missing.Count, open) switch
        {
            (0, 0) => "No agency of these kinds is in the directory",
            (0, _) => "Open by agreement",
            (_, 0) => $"Closed: it needs an agreement of your area. None with {without}",
            _ => $"Open to some. No agreement with {without}",
        };
    }

    private static AgreementLine Line(SharingAgreement agreement, string other, bool mayEnd)
    {
        var days = agreement.LastDay is { } last
            ? $"{LondonTime.Date(agreement.FirstDay)} to the end of {LondonTime.Date(last)}"
            : $"From {LondonTime.Date(agreement.FirstDay)}, no end agreed";
        return new AgreementLine(agreement.Id, other, days, agreement.Reference, mayEnd);
    }

    private Task<Agency?> AgencyAsync(AgencyCode code, CancellationToken stop) => db.Set<Agency>().AsNoTracking().FirstOrDefaultAsync(agency => agency.Code == code, stop);

    private static string Plain(string kind) => Directory.AgencyWords.Of(Enum.GetValues<AgencyKind>().First(value => StatementRules.NameOf(value) == kind));

    private readonly record struct End(bool Tells)
    {
        internal AgencyCode Other(SharingAgreement agreement) => Tells ? agreement.To : agreement.From;
    }
}
