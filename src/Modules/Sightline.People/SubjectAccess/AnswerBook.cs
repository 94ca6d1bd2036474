using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Leaks;
using Sightline.Leaks.Reading;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.SubjectAccess;

/// <summary>An answer as it would leave, in both its forms.</summary>
internal sealed record PreparedPaper(string Html, string Json);

/// <summary>Something found in it, for the person who decides.</summary>
internal sealed record FoundInPaper(FindingKind Kind, PaperPartKind Part, string Excerpt);

/// <summary>What the steps of an answer share: putting it together from disclosable values alone, scanning it against what stands today, and reading it back.</summary>
internal sealed class AnswerBook(SightlineDb db, SecretsAroundHim secrets, Vault vault, AnswerTools tools)
{
    internal const Sensitivity Kind = Sensitivity.SurvivorConfidential;

    internal Instant Now => tools.Clock.GetCurrentInstant();

    internal Actor Actor => tools.Acting.Current;

    /// <returns>Null: this agency holds nobody under this id.</returns>
    internal async Task<SubjectOfAnswer?> SubjectAsync(NominalId nominal, CancellationToken stop)
    {
        var agency = Actor.Agency;
        return await db.Set<Nominal>().AnyAsync(held => held.Id == nominal && held.HeldBy == agency, stop) ? new(await tools.Subjects.NominalsOfAsync(nominal, stop), agency) : null;
    }

    /// <summary>For a change: tracked. Null: there is none of this agency.</summary>
    internal Task<SubjectAnswer?> FindAsync(SubjectAnswerId id, CancellationToken stop)
    {
        var agency = Actor.Agency;
        return db.Set<SubjectAnswer>().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency, stop);
    }

    internal async Task<DisclosedDocument> WriteAsync(SubjectOfAnswer subject, string? letter, CancellationToken stop)
    {
        var sections = new List<DisclosedSection>();
        if (!string.IsNullOrWhiteSpace(letter))
        {
            sections.Add(new(Disclosable.Words("Our letter"), [new(Disclosable.Words("To you"), Disclosable.WrittenToHim(letter.Trim()))], []));
        }
        foreach (var source in tools.Sources.OrderBy(source => source.Order))
        {
            sections.Add(await source.SectionAsync(subject, stop));
        }
        return new(Disclosable.Words("What we hold about you"), sections);
    }

    /// <summary>Scans the paper against what stands at this moment, in both forms in which it would leave.</summary>
    internal async Task<IReadOnlyList<FoundInPaper>> ScanAsync(PreparedPaper paper, SubjectOfAnswer him, CancellationToken stop)
    {
        var scan = new LeakScan(await secrets.OfAsync(him, stop));
        var printed = Scan(scan, paper.Html, "answer.html");
        // The two forms hold the same values: of the other only what is not found in print is told. In print everything is, however alike two of them begin: whoever decides must see each.
        var further = Scan(scan, paper.Json, "answer.json").Where(one => !printed.Exists(told => told.Kind == one.Kind && Begins(told) == Begins(one)));
        return [.. printed.Concat(further).Distinct()];
    }

    private static List<FoundInPaper> Scan(LeakScan scan, string text, string name)
    {
        // What cannot be read does not leave.
        var parts = PaperReader.Read(Encoding.UTF8.GetBytes(text), name).Paper ?? throw new InvalidOperationException("An answer that this program wrote could not be read back.");
        return [.. scan.Of(parts).Select(finding => new FoundInPaper(finding.Kind, finding.Part, finding.Excerpt.ReplaceLineEndings(" ").Trim()))];
    }

    /// <summary>Letters and digits alone: the two forms part words and lines in their own ways.</summary>
    private static string Begins(FoundInPaper one) => string.Concat(one.Excerpt.Where(char.IsLetterOrDigit).Take(20));

    internal Task<byte[]> SealAsync<T>(SubjectAnswerId id, T value, CancellationToken stop) => vault.SealWholeAsync(id.Value, Kind, value, stop);

    /// <summary>Null: its key was destroyed.</summary>
    internal Task<Guarded<T>?> OpenAsync<T>(SubjectAnswerId id, byte[]? value, CancellationToken stop)
        where T : class => value is null ? Task.FromResult<Guarded<T>?>(null) : vault.OpenWholeAsync<T>(id.Value, Kind, value, stop);
}

/// <summary>Who acts, when, whose records are whose, and what each module tells.</summary>
internal sealed record AnswerTools(Acting Acting, IClock Clock, Subjects Subjects, IEnumerable<IDisclosesToSubject> Sources);
