using System.Security.Cryptography;
using System.Text;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Rulebook;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>What a row is read against: the rulebook's types, the files that came with it, and today.</summary>
internal sealed record RowSurroundings
{
    internal required IReadOnlyList<OrderType> Types { get; init; }

    internal required IReadOnlyDictionary<string, DocumentRead> Documents { get; init; }

    internal required LocalDate Today { get; init; }

    /// <summary>The type a person chose where the row's own name gave none.</summary>
    internal OrderTypeCode? Chosen { get; init; }
}

/// <summary>Reads one row by itself. What other rows say about it is <see cref="RowsTogether"/>'s.</summary>
internal static class RowReading
{
    internal static CheckedRow Read(RawRow raw, RowSurroundings around)
    {
        if (raw.Trouble is { } trouble)
        {
            return new CheckedRow
            {
                Number = raw.Number,
                Identity = SHA256.HashData(Encoding.UTF8.GetBytes($"unreadable\n{raw.Number}\n{trouble}")),
                Problems = [new RowProblem(ManifestProblem.CannotBeRead, trouble, true)],
            };
        }
        var (fields, mangled) = Unmangled(new RowFields(raw.Fields));
        return Read(raw.Number, fields, mangled, around) with { Identity = IdentityOf(raw.Fields, around.Documents) };
    }

    /// <summary>Reads fields again, with what a person has put right in them.</summary>
    internal static CheckedRow Read(int number, RowFields fields, bool mangled, RowSurroundings around)
    {
        var problems = new List<RowProblem>();
        if (mangled)
        {
            problems.Add(new RowProblem(ManifestProblem.CannotBeRead,
                "Letters of this row were mangled by a wrong encoding. They were put back as they must have been: compare the names with the order.", false));
        }
        var (type, wrongType) = around.Chosen is { } chosen ? (chosen, null) : OrderNames.Read(fields[Column.OrderName], around.Types);
        if (wrongType is not null)
        {
            problems.Add(wrongType);
        }
        var made = MadeOn(fields, around.Today, problems);
        var last = LastDay(fields, made, problems);
        var document = DocumentOf(fields, around.Documents, problems);
        problems.AddRange(PartyReading.ProblemsOf(fields, PartyColumns.Respondent, around.Today));
        problems.AddRange(PartyReading.ProblemsOf(fields, PartyColumns.Applicant, around.Today));
        if (fields[Column.CaseManageCases] is null)
        {
            problems.Add(new RowProblem(ManifestProblem.NobodyCanBeTied,
                $"“{Column.CaseManageCases.Heading()}” {fields.WhyMissing(Column.CaseManageCases)}, so the order cannot be told from another.", false));
        }
        return new CheckedRow
        {
            Number = number,
            Fields = fields,
            Identity = [],
            Case = fields[Column.CaseManageCases],
            Type = type,
            MadeOn = made,
            LastDay = last,
            Respondent = PartyReading.Read(fields, PartyColumns.Respondent),
            Applicant = PartyReading.Read(fields, PartyColumns.Applicant),
            SafeTime = fields[Column.ApplicantSafeTime],
            Document = document,
            Problems = problems,
        };
    }

    internal static string WelshNameOf(string english) => $"{english[..^4]}-welsh.pdf";

    private static (RowFields Fields, bool Mangled) Unmangled(RowFields fields)
    {
        var repaired = fields.All.Select((text, index) => (Column: (Column)index, Text: ManifestText.Repaired(text)))
            .Where(pair => pair.Text is not null).ToDictionary(pair => pair.Column, pair => pair.Text!);
        return repaired.Count == 0 ? (fields, false) : (fields.With(repaired), true);
    }

    private static LocalDate? MadeOn(RowFields fields, LocalDate today, List<RowProblem> problems)
    {
        var made = CourtDate.Read(fields[Column.CourtDate]);
        if (made is not null && made <= today)
        {
            return made;
        }
        var what = fields[Column.CourtDate] is null ? fields.WhyMissing(Column.CourtDate)
            : made is null ? "is not a date (dd/mm/yyyy)"
            : "is in the future";
        problems.Add(new RowProblem(ManifestProblem.MadeDateEmpty, $"“{Column.CourtDate.Heading()}” {what}. The order stands in the register with the day it was made not known.", false));
        return null;
    }

    private static LocalDate? LastDay(RowFields fields, LocalDate? made, List<RowProblem> problems)
    {
        var last = CourtDate.Read(fields[Column.OrderExpiryDate]);
        // A made day that cannot be right is no measure for the end.
        if (last is not null && (made is null || last >= made))
        {
            return last;
        }
        var what = fields[Column.OrderExpiryDate] is null ? fields.WhyMissing(Column.OrderExpiryDate)
            : last is null ? "is not a date (dd/mm/yyyy)"
            : "is before the day the order was made";
        problems.Add(new RowProblem(ManifestProblem.ExpiryMissingOrBeforeMade, $"“{Column.OrderExpiryDate.Heading()}” {what}. The order stands in the register with its end not known.", false));
        return null;
    }

    private static DocumentRead? DocumentOf(RowFields fields, IReadOnlyDictionary<string, DocumentRead> documents, List<RowProblem> problems)
    {
        var name = fields[Column.OrderFileName];
        if (name is null || !name.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || name.AsSpan().ContainsAny("/\\:") || name.Length < 5)
        {
            problems.Add(WithoutPdf($"“{Column.OrderFileName.Heading()}” {(name is null ? fields.WhyMissing(Column.OrderFileName) : "is not the name of a PDF")}."));
            return null;
        }
        var english = documents.GetValueOrDefault(name);
        var welsh = documents.GetValueOrDefault(WelshNameOf(name));
        if (english is { Trouble: null })
        {
            return english;
        }
        var trouble = english is null ? "is not in the manifest" : $"cannot be used: {english.Trouble}";
        if (welsh is { Trouble: null })
        {
            problems.Add(new RowProblem(ManifestProblem.EnglishPdfMissing, $"The English PDF {trouble}; only the Welsh one came and is held. Ask the court for the English.", false));
            return welsh;
        }
        problems.Add(WithoutPdf($"The PDF this row names {trouble}."));
        return null;
    }

    private static RowProblem WithoutPdf(string what) => new(ManifestProblem.RowWithoutPdfOrPdfWithoutRow, what + " The order stands in the register without its document, its terms not known.", false);

    private static byte[] IdentityOf(IReadOnlyList<string> fields, IReadOnlyDictionary<string, DocumentRead> documents)
    {
        var name = fields[(int)Column.OrderFileName].Trim();
        var english = documents.GetValueOrDefault(name)?.Digest;
        var welsh = name.Length > 4 ? documents.GetValueOrDefault(WelshNameOf(name))?.Digest : null;
        return SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', fields.Select(field => field.Trim()).Append(english).Append(welsh))));
    }
}
