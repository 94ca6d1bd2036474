using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.AddDetails;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Rows;
using Sightline.Orders.ImportManifest.Rules;
using Sightline.Orders.MakeOrder;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Tasks;

/// <summary>What a row is entered with once a person has put it right.</summary>
internal sealed class PutRightTools(MakeOrderFromRowAction make, AddOrderDetailsAction add, KeepDocumentAction documents, ImportSurroundings around)
{
    internal MakeOrderFromRowAction Make { get; } = make;

    internal AddOrderDetailsAction Add { get; } = add;

    internal KeepDocumentAction Documents { get; } = documents;

    internal ImportSurroundings Around { get; } = around;
}

/// <summary>Puts a row right with what a person read off the order: the order is entered or completed, and the task settled, together.</summary>
internal sealed class PutRightManifestTaskAction(SightlineDb db, UnitOfWork unit, OpenedTasks tasks, CloseManifestTaskAction close, PutRightTools tools)
{
    /// <returns>The order.</returns>
    /// <exception cref="RulesBrokenException">What is needed is not given, or the order still cannot be entered; nothing changed.</exception>
    public Task<OrderId> PutRightAsync(OpenedTask opened, PutRight given, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var remedy = Remedies.Of(opened);
            Kernel.Rules.Check(new TaskIsOpen(opened.Task), new RemedyIsGiven(remedy, given), new DocumentIsAPdf(given.Document));
            var row = await db.Set<ManifestRow>().FirstAsync(held => held.ManifestId == opened.Row!.ManifestId && held.Number == opened.Row.Number, stop);
            var order = row.OrderId ?? await EnterAsync(row, opened.Task, remedy, given, stop);
            if (opened.Row!.OrderId is not null)
            {
                await tools.Add.AddAsync(order, await DetailsAsync(row, remedy, given, stop), stop);
            }
            var task = await db.Set<ManifestTask>().FirstAsync(held => held.Id == opened.Task.Id, stop);
            await close.CloseAsync(task, Remedies.DoneWords(remedy), stop);
            return order;
        },
        stop);

    /// <summary>Enters the order the row could not give before. Its other tasks, if any, are now about that order.</summary>
    private async Task<OrderId> EnterAsync(ManifestRow row, ManifestTask task, Remedy remedy, PutRight given, CancellationToken stop)
    {
        var fields = await tasks.FieldsAsync(row, stop);
        var paper = row is { WaitingDocument: { } digest, ValuesUnder: { } under } ? (await tools.Documents.OpenAsync(under, digest, stop))?.ForTheMachine(MachineUse.Carried) : null;
        var read = RowReading.Read(row.Number, Filled(fields!, remedy, given), mangled: false, new RowSurroundings
        {
            Types = tools.Around.Rulebook.OrderTypes,
            Documents = new Dictionary<string, DocumentRead>(),
            Today = tools.Around.Today,
            Chosen = given.Type,
        });
        Kernel.Rules.Check(read.Problems.Where(problem => problem.StopsTheOrder).Select(problem => new RowCanBeEntered(problem)));
        var court = await ManifestPlaces.FindAsync(tools.Around.Directory, read.Fields![Column.CourtCode], read.Fields[Column.CourtName], stop);
        var made = await tools.Make.MakeAsync(new OrderFromRow { Row = read, Court = court, Document = paper }, stop);
        row.OrderId = made.Order;
        foreach (var other in await db.Set<ManifestTask>().Where(other => other.ManifestId == row.ManifestId && other.Row == row.Number).ToListAsync(stop))
        {
            other.OrderId = made.Order;
        }
        return made.Order;
    }

    private static RowFields Filled(RowFields fields, Remedy remedy, PutRight given) => remedy == Remedy.RespondentName
        ? fields.With(new Dictionary<Column, string> { [Column.RespondentSurname] = given.Surname!, [Column.RespondentForenames] = given.Forenames! })
        : fields;

    private async Task<OrderDetails> DetailsAsync(ManifestRow row, Remedy remedy, PutRight given, CancellationToken stop) => remedy switch
    {
        Remedy.MadeOn => new OrderDetails { MadeOn = given.MadeOn },
        Remedy.End => new OrderDetails { LastDay = given.UntilFurtherOrder ? null : given.LastDay, UntilFurtherOrder = given.UntilFurtherOrder ? Answer.Yes : Answer.NotKnown },
        Remedy.Court => new OrderDetails { Court = given.Court },
        Remedy.Document => new OrderDetails { Document = given.Document },
        _ => new OrderDetails { Applicant = await ApplicantAsync(row, given, stop) },
    };

    private async Task<OrderParty> ApplicantAsync(ManifestRow row, PutRight given, CancellationToken stop)
    {
        var fields = (await tasks.FieldsAsync(row, stop))!.With(
            new Dictionary<Column, string> { [Column.ApplicantSurname] = given.Surname!, [Column.ApplicantForenames] = given.Forenames! });
        return MakeOrderFromRowAction.PartyOf(PartyReading.Read(fields, PartyColumns.Applicant));
    }
}
