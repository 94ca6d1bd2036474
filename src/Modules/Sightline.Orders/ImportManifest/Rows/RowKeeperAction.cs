using System.Text.Json;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Tasks;
using Sightline.Orders.MakeOrder;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>Who imports, and ids for what they are given to do.</summary>
internal sealed class RowTools(Acting acting, IIdSource ids)
{
    internal AgencyCode Agency => acting.Current.Agency;

    internal TaskId NewTask() => new(ids.New());
}

/// <summary>Writes down what became of a row, and puts each thing wrong with it on the desk of the force that imports.</summary>
internal sealed class RowKeeperAction(SightlineDb db, Vault vault, RaiseManifestTaskAction raise, KeepDocumentAction documents, RowTools tools)
{
    public async Task<RowOutcome> KeepAsync(RowToLoad input, MadeOrder? made, CancellationToken stop)
    {
        var row = input.Row;
        var outcome = made is null ? RowOutcome.Refused : row.Problems.Count > 0 ? RowOutcome.ToDesk : RowOutcome.Loaded;
        var tasks = row.Problems.Select(_ => tools.NewTask()).ToList();
        Guid? under = tasks.Count == 0 || row.Fields is null ? null : made?.Order.Value ?? tasks[0].Value;
        var (ordinary, confidential) = under is { } subject ? await SealAsync(subject, row.Fields!, stop) : (null, null);
        db.Append(new ManifestRow
        {
            ManifestId = input.Manifest,
            Number = row.Number,
            Identity = row.Identity,
            CaseKey = RowKeys.Case(vault, row),
            PartiesKey = RowKeys.Parties(vault, row),
            Outcome = outcome,
            OrderId = made?.Order,
            Problems = row.Problems.Select(problem => problem.Kind).ToList(),
            Reason = string.Join(' ', row.Problems.Select(problem => problem.What)),
            ValuesUnder = under,
            Values = ordinary,
            Confidential = confidential,
            WaitingDocument = made is null && under is { } task && row.Document is not null && input.ReadDocument() is { } paper
                ? await documents.KeepAsync(task, paper, stop)
                : null,
        });
        foreach (var (problem, id) in row.Problems.Zip(tasks))
        {
            await raise.RaiseAsync(
                new NewManifestTask
                {
                    Id = id,
                    Problem = problem.Kind,
                    What = problem.What,
                    Force = tools.Agency,
                    Manifest = input.Manifest,
                    Row = row.Number,
                    Order = made?.Order,
                },
                stop);
        }
        return outcome;
    }

    internal void KeepAlreadyHeld(RowToLoad input, ManifestRow held) => db.Append(new ManifestRow
    {
        ManifestId = input.Manifest,
        Number = input.Row.Number,
        Identity = input.Row.Identity,
        Outcome = RowOutcome.AlreadyHeld,
        OrderId = held.OrderId,
        Reason = "The very same row was taken before; nothing was changed.",
    });

    private async Task<(byte[] Ordinary, byte[] Confidential)> SealAsync(Guid subject, RowFields fields, CancellationToken stop)
    {
        var kept = PartyColumns.Respondent.ConfidentialIn(fields).Concat(PartyColumns.Applicant.ConfidentialIn(fields)).Append(Column.ApplicantSafeTime).ToHashSet();
        return (await SealAsync(subject, Sensitivity.Ordinary, fields, column => !kept.Contains(column), stop),
            await SealAsync(subject, Sensitivity.SurvivorConfidential, fields, kept.Contains, stop));
    }

    private Task<byte[]> SealAsync(Guid subject, Sensitivity kind, RowFields fields, Func<Column, bool> belongs, CancellationToken stop)
    {
        var values = fields.All.Select((text, index) => (Column: (Column)index, Text: text)).Where(pair => belongs(pair.Column))
            .ToDictionary(pair => (int)pair.Column, pair => pair.Text);
        return vault.SealAsync(subject, kind, JsonSerializer.Serialize(values, HouseJson.Options), stop);
    }
}
