using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.KeptBack;

internal sealed record AttemptLine(string Who, string When, string What);

/// <summary>Who of this agency tried to see somebody they are connected to. Not whom: that would tell the desk who is held.</summary>
[Needs("access.see-kept-back", For = "look-into-conduct")]
internal sealed class IndexModel(SightlineDb db, ReadAudit audit, Acting acting) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<AttemptLine> Attempts { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (agency, self) = (acting.Current.Agency, acting.Current.User);
        // Whoever works at this desk does not look into what they did themselves.
        var found = await db.Set<KeptBackAttempt>().AsNoTracking().Where(attempt => attempt.Agency == agency && attempt.User != self)
            .OrderByDescending(attempt => attempt.Attempt).Take(Most).ToListAsync(stop);
        if (found.Count == 0)
        {
            return;
        }
        var users = found.Select(attempt => attempt.User).Distinct().ToList();
        Attempts = await audit.ShowAsync(
            new Disclosure("attempts kept back", users.ConvertAll(user => user.Value), ["name", "attempts"]),
            async () =>
            {
                var names = await db.Set<User>().AsNoTracking().Where(user => users.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.Name, stop);
                return (IReadOnlyList<AttemptLine>)found.ConvertAll(attempt => new AttemptLine(names.GetValueOrDefault(attempt.User, "Somebody who has left"), LondonTime.DateAndTime(attempt.At), WordsOf(attempt.Page)));
            },
            stop);
    }

    private static string WordsOf(string page) => page.Split('/', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["people", "{nominal:guid}", ..] => "A person’s record",
        ["people", ..] => "Pages about people",
        ["orders", "door", ..] => "The door view",
        ["orders", ..] => "An order",
        ["calls" or "incidents" or "call-outs", ..] => "A call or call-out",
        ["duties", ..] => "A duty",
        _ => "Another page",
    };
}
