using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;

namespace Sightline.Access.Directory;

/// <summary>Where a desk's notices are sent, as the directory holds it.</summary>
internal sealed class DeskMail(SightlineDb db) : IDeskMail
{
    public Task<string?> AddressOfAsync(DeskCode desk, CancellationToken stop) =>
        db.Set<Desk>().Where(row => row.Code == desk).Select(row => row.Email).FirstOrDefaultAsync(stop);
}
