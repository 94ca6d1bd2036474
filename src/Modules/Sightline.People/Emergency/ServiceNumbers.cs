using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.People.Viewing;

namespace Sightline.People.Emergency;

/// <summary>Whom to ring at an agency, and when somebody is there.</summary>
internal sealed record ServiceNumber(string Name, string Words);

/// <summary>
/// The numbers of survivors' services, shown before anything of theirs opens. All of the area, whoever is looked for: one service's number alone would say that it holds her.
/// </summary>
internal sealed class ServiceNumbers(IDirectory directory, Holders holders, TiesSeen seen)
{
    private const int Most = 30;

    internal Task<bool> IsServiceAsync(AgencyCode agency, CancellationToken stop) => seen.IsServiceAsync(agency, stop);

    internal async Task<bool> HasSecondPersonAsync(AgencyCode agency, CancellationToken stop) => await directory.DeskOfAsync(agency, DeskRole.DutyInspector, stop) is not null;

    internal async Task<string> NameAsync(AgencyCode agency, bool isTold, CancellationToken stop) =>
        isTold ? (await directory.FindAsync(agency, stop))?.Name ?? agency.Value : await holders.NameAsync(agency, stop);

    internal async Task<IReadOnlyList<ServiceNumber>> AllAsync(AgencyCode reader, CancellationToken stop)
    {
        var area = (await directory.FindAsync(reader, stop))?.Area;
        var numbers = new List<ServiceNumber>();
        foreach (var service in (await directory.OfKindAsync(AgencyKind.SupportService, stop)).Where(service => service.Area is null || service.Area == area).Take(Most))
        {
            numbers.AddRange((await OfAsync(service.Code, stop)).DefaultIfEmpty(new ServiceNumber(service.Name, "number not known")));
        }
        return numbers;
    }

    /// <summary>The desk that answers, and whoever answers for it when it is shut.</summary>
    internal async Task<IReadOnlyList<ServiceNumber>> OfAsync(AgencyCode agency, CancellationToken stop)
    {
        var name = (await directory.FindAsync(agency, stop))?.Name ?? agency.Value;
        var desk = await directory.DeskOfAsync(agency, DeskRole.DutyDesk, stop) ?? await directory.DeskOfAsync(agency, DeskRole.Manager, stop);
        var cover = desk?.Cover is { } code ? await directory.DeskAsync(code, stop) : null;
        return [.. new[] { cover, desk }.Where(one => one?.Phone is not null).Select(one => new ServiceNumber(name, WordsOf(one!, isCover: one == cover)))];
    }

    private static string WordsOf(Desk desk, bool isCover) =>
        $"{desk.Phone} ({desk.Name}, {(isCover ? "when the service is shut" : desk.Hours.Length == 0 ? "always there" : desk.Hours)})";
}
