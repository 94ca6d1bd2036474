using NodaTime;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Record;

/// <summary>What earlier call-outs say that must be seen at once: a weapon, children, how often. Facts only; no level of risk is made of them here.</summary>
internal sealed class CallOutWarnings(CallOuts callOuts, IPermissions permissions, Acting acting, IClock clock) : IWarning
{
    private static readonly Period Lately = Period.FromMonths(12);

    public async Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "incidents.view"))
        {
            return [];
        }
        var theirs = await callOuts.OfAsync(subject.Nominals, stop);
        var known = theirs.Select(callOut => callOut.Incident.Id).ToHashSet();
        var possible = (await callOuts.OfAsync(subject.Possible, stop)).Where(callOut => !known.Contains(callOut.Incident.Id)).ToList();
        return [.. WarningsOf(theirs, onlyPossible: false), .. WarningsOf(possible, onlyPossible: true)];
    }

    private IEnumerable<Warning> WarningsOf(IReadOnlyList<CallOut> newestFirst, bool onlyPossible)
    {
        if (newestFirst.FirstOrDefault(callOut => callOut.Incident.WeaponUsed == Answer.Yes) is { } armed)
        {
            yield return Of(WarningGravity.Danger, $"A weapon was used at a call-out on {Day(armed)}", armed, onlyPossible);
        }
        if (newestFirst.FirstOrDefault(callOut => callOut.ChildrenSeen > 0) is { } seen)
        {
            yield return Of(WarningGravity.Caution, $"Children were there at a call-out on {Day(seen)}: {ChildrenOf(seen)}", seen, onlyPossible);
        }
        var since = LondonTime.DayOf(clock.GetCurrentInstant()).Minus(Lately).AtStartOfDayInZone(LondonTime.Zone).ToInstant();
        var lately = newestFirst.Where(callOut => callOut.Incident.At >= since).ToList();
        if (lately.Count > 0)
        {
            var newest = lately.Count == 1 ? $"on {Day(lately[0])}" : $"newest on {Day(lately[0])}";
            yield return Of(lately.Count > 1 ? WarningGravity.Caution : WarningGravity.Information,
                $"{FieldWords.CallOuts(lately.Count)} in the last 12 months, {newest}", lately[0], onlyPossible);
        }
    }

    private static string ChildrenOf(CallOut callOut) =>
        callOut.Incident.NumberOfChildren is null && callOut.ChildrenOnTheList == 0 ? "how many is not known" : $"{callOut.ChildrenSeen}";

    private static string Day(CallOut callOut) => LondonTime.Date(LondonTime.DayOf(callOut.Incident.At));

    private static Warning Of(WarningGravity gravity, string text, CallOut callOut, bool onlyPossible) => new()
    {
        Gravity = gravity,
        Text = text,
        Link = $"/incidents/{callOut.Incident.Id}",
        OnlyPossible = onlyPossible,
    };
}
