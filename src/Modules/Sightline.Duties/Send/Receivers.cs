using Sightline.Access.Contracts;
using Sightline.Duties.Model;
using Sightline.Duties.Raise;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Work;

namespace Sightline.Duties.Send;

/// <param name="Text">As a list of choices has it: the agency, and the desk where it has one.</param>
internal sealed record Receiver(AgencyCode Agency, DeskCode? Desk, string Text);

/// <summary>
/// Desks to which what is owed may be sent: those of every agency of the kinds that the rule names. Whoever was found to wait is not marked among them: that a
/// survivors' service is would say whom it knows.
/// </summary>
internal sealed class Receivers(IDirectory directory, DutyWords words, DeskBook desks, Acting acting)
{
    /// <summary>What somebody of the receiving agency must be allowed to say that it came.</summary>
    public const string Permission = "duties.do";

    public async Task<IReadOnlyList<Receiver>> OfAsync(Duty duty, CancellationToken stop)
    {
        var found = new List<Receiver>();
        if (words.RuleOf(duty) is not { SentTo: { Count: > 0 } kinds } rule)
        {
            return found;
        }
        foreach (var kind in Enum.GetValues<AgencyKind>().Where(kind => kinds.Contains(kind.InRulebook())))
        {
            foreach (var agency in (await directory.OfKindAsync(kind, stop)).Where(agency => agency.Code != acting.Current.Agency))
            {
                var desk = await desks.DeskOrFirstAsync(agency.Code, rule.OwedTo?.Desk, stop);
                found.Add(new Receiver(agency.Code, desk?.Code, desk is null ? agency.Name : $"{agency.Name}, {desk.Name}"));
            }
        }
        return [.. found.OrderBy(receiver => receiver.Text, StringComparer.Ordinal)];
    }

    /// <summary>Its name, where somebody there can say in this register that it came; null where nobody can.</summary>
    public async Task<string?> SaysItselfAsync(DutySending sending, CancellationToken stop) =>
        sending.To is { } to && await directory.HasUserWhoMayAsync(to, Permission, stop) ? await desks.AgencyNameAsync(to, stop) : null;

    /// <summary>Where it was sent, by the names of the directory; null where it was written by hand.</summary>
    public async Task<string?> NameAsync(DutySending sending, CancellationToken stop) => sending switch
    {
        { To: { } to, Desk: { } desk } => $"{await desks.AgencyNameAsync(to, stop)}, {await desks.DeskNameAsync(desk, stop)}",
        { To: { } to } => await desks.AgencyNameAsync(to, stop),
        _ => null,
    };
}
