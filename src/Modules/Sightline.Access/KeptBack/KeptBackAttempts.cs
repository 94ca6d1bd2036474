using Sightline.Access.Model;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.KeptBack;

/// <summary>Remembers who tried, for the professional standards desk of their agency.</summary>
internal sealed class KeptBackAttempts(SightlineDb db) : Listener<ReaderKeptBack>
{
    private const string User = "user:";

    protected override Task HearAsync(ReaderKeptBack fact, CancellationToken stop)
    {
        if (fact.By.StartsWith(User, StringComparison.Ordinal) && Guid.TryParse(fact.By[User.Length..], out var user))
        {
            db.Append(new KeptBackAttempt { Attempt = fact.Attempt, Agency = fact.Agency, User = new(user), At = fact.At, Page = fact.Page });
        }
        return Task.CompletedTask;
    }
}
