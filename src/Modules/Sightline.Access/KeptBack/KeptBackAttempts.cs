using Sightline.Access.Model;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.KeptBack;

/// <summary>Remembers who tried, for the professional standards desk of their agency.</summary>
internal sealed class KeptBackAttempts(SightlineDb db) : Listener<ReaderKeptBack>
{
    protected override Task HearAsync(ReaderKeptBack fact, CancellationToken stop)
    {
        if (Actor.UserOf(fact.By) is { } user)
        {
            db.Append(new KeptBackAttempt { Attempt = fact.Attempt, Agency = fact.Agency, User = user, At = fact.At, Page = fact.Page });
        }
        return Task.CompletedTask;
    }
}
