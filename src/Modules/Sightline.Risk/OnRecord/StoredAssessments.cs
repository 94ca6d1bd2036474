using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;
using Sightline.Risk.Read;

namespace Sightline.Risk.OnRecord;

/// <summary>Assessments by their values. What is confidential is compared by a digest, never written out.</summary>
internal sealed class StoredAssessments(SightlineDb db, SealedAnswers sealing, IPeople people) : IStoredThing
{
    public string Kind => "assessment";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        foreach (var row in await db.Set<Assessment>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(stop))
        {
            var from = await db.Set<AssessedFrom>().Where(one => one.Assessment == row.Id).Select(one => one.Nominal).ToListAsync(stop);
            var names = await people.NamesAsync([row.Assessed, .. from], stop);
            var causes = await db.Set<Reopening>().Where(one => one.Assessment == row.Id).OrderBy(one => one.At).Select(one => new { one.Cause, one.At }).ToListAsync(stop);
            var opened = await sealing.OpenAsync(row, stop);
            yield return string.Join(
                '\t',
                InstantPattern.ExtendedIso.Format(row.At), row.By, Name(row.Assessed), string.Join("; ", from.Select(Name).Order(StringComparer.Ordinal)), $"{row.Instrument} {row.Version}",
                string.Create(CultureInfo.InvariantCulture, $"score {row.Score} {row.Highest} missing {row.Missing} level {row.Level} judged {row.Judgement} {row.Priority}"),
                $"children {row.Children} {row.ChildrenLevel} {row.WhyChildrenNotKnown}",
                StoredDigest.Of(opened.Answers?.Part(static all => string.Join(';', all))), StoredDigest.Of(opened.JudgementReason),
                StoredDigest.Of(opened.Responses?.Part(static all => string.Join(';', all))),
                string.Join("; ", causes.Select(one => $"{one.Cause} {InstantPattern.ExtendedIso.Format(one.At)}")),
                row.Incident is null ? "no call-out" : "call-out");

            string Name(NominalId one) => $"{names[one].Shown} {names[one].Born}";
        }
    }
}
