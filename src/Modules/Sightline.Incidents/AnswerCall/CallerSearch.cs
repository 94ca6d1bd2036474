using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Incidents.SendOfficer;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Incidents.AnswerCall;

/// <summary>Somebody chosen on a call, with what must be known about them, worst first.</summary>
internal sealed record PersonOnCall(NominalId Nominal, PersonName Name, IReadOnlyList<Warning> Warnings)
{
    /// <summary>How to ring them back, where anybody may.</summary>
    internal SafeContactShown? SafeContact { get; init; }
}

/// <summary>What the call handler's page reads: who it may be, what every module warns of, whom there is to send.</summary>
internal sealed class CallerSearch(
    IPeople people, IDirectory directory, IEnumerable<IWarning> sources, ReadAudit audit, CallerSearchTools tools)
{
    /// <summary>Longer than a caller's whole story in one box; more is a paste gone wrong, and is not searched for.</summary>
    internal const int LongestWords = 500;

    private const int Most = 10;

    internal async Task<IReadOnlyList<Hit>> LookUpAsync(string words, CancellationToken stop) =>
        words.Length > LongestWords ? [] : await people.LookUpAsync(new LookUpQuery { Words = words.Trim(), Most = Most }, stop);

    internal async Task<IReadOnlyList<PersonOnCall>> WarningsAsync(IReadOnlyList<NominalId> chosen, CancellationToken stop)
    {
        if (chosen.Count == 0)
        {
            return [];
        }
        var subjects = new List<(NominalId Nominal, Subject Subject)>();
        foreach (var nominal in chosen)
        {
            subjects.Add((nominal, await people.SubjectOfAsync(nominal, stop)));
        }
        var read = new Disclosure(
            "call", subjects.SelectMany(pair => pair.Subject.Nominals.Concat(pair.Subject.Possible)).Select(nominal => nominal.Value).Distinct().ToList(), ["warnings", "safe-contact"]);
        return await audit.ShowAsync(read, () => ReadAsync(subjects, stop), stop);
    }

    internal async Task<IReadOnlyList<UserEntry>> OfficersAsync(CancellationToken stop) =>
        (await directory.UsersInRoleAsync(tools.Acting.Current.Agency, SendOfficerAction.Role, stop)).OrderBy(officer => officer.Name, StringComparer.Ordinal).ToList();

    internal Task<Desk?> OrderDeskAsync(CancellationToken stop) => directory.DeskOfAsync(tools.Acting.Current.Agency, DeskRole.OrderDesk, stop);

    private async Task<IReadOnlyList<PersonOnCall>> ReadAsync(List<(NominalId Nominal, Subject Subject)> subjects, CancellationToken stop)
    {
        var names = await people.NamesAsync(subjects.ConvertAll(pair => pair.Nominal), stop);
        var read = new List<PersonOnCall>();
        foreach (var (nominal, subject) in subjects)
        {
            var warnings = new List<Warning>();
            foreach (var source in sources)
            {
                warnings.AddRange(await source.WarningsAsync(subject, stop));
            }
            read.Add(new PersonOnCall(nominal, names[nominal], [.. warnings.OrderBy(warning => warning.OnlyPossible).ThenBy(warning => warning.Gravity)])
            {
                SafeContact = await tools.Safe.OfAsync(nominal, stop),
            });
        }
        return read;
    }
}

/// <summary>Who takes the call, and how those on it may be reached.</summary>
internal sealed record CallerSearchTools(Acting Acting, ISafeContact Safe);
