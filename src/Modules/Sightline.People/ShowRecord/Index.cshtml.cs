using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.People.Retention;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.ShowRecord;

/// <summary>The record of a person: what must be known now, what is not known, what happened, who is around, and each module's part.</summary>
[Needs("people.record")]
internal sealed class IndexModel(RecordReader reader, DisposedRecords disposed, IPermissions permissions, Acting acting) : PageModel
{
    /// <summary>Parts that stand lower belong to "Now": what is owed, and when she can safely be called.</summary>
    internal const int AfterNow = 20;

    internal PersonRecord? Record { get; private set; }

    /// <summary>What was held here was disposed of by the reader's own agency.</summary>
    internal DisposedShown? Disposed { get; private set; }

    /// <summary>The hold on it, where the reader decides on such.</summary>
    internal LegalHoldId? Hold { get; private set; }

    public bool MayHold { get; private set; }

    public bool MaySeeLooks => permissions.Allows(acting.Current, "audit.see-looks");

    public bool MayRecordConsent => permissions.Allows(acting.Current, Consents.ConsentBook.Record);

    public bool MayUntie => permissions.Allows(acting.Current, "people.review-ties");

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        Record = nominal == Guid.Empty ? null : await reader.ReadAsync(new NominalId(nominal), stop);
        if (Record is not null)
        {
            (MayHold, Hold) = await disposed.HoldOfAsync(Record.Together[0], stop);
            return Page();
        }
        Disposed = await disposed.FindAsync(new NominalId(nominal), stop);
        return Disposed is null ? NotFound() : Page();
    }
}
