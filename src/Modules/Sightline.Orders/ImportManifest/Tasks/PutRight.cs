using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;

namespace Sightline.Orders.ImportManifest.Tasks;

/// <summary>What a person read off the order, or learned from the court, to put a row right.</summary>
internal sealed record PutRight
{
    internal OrderTypeCode? Type { get; init; }

    internal LocalDate? MadeOn { get; init; }

    internal LocalDate? LastDay { get; init; }

    internal bool UntilFurtherOrder { get; init; }

    internal AgencyCode? Court { get; init; }

    internal string? Forenames { get; init; }

    internal string? Surname { get; init; }

    internal byte[]? Document { get; init; }

    /// <summary>The same case came before: this one is another order, to stand beside the earlier one.</summary>
    internal bool IsNewOrder { get; init; }
}

/// <summary>What a task can be put right with.</summary>
internal enum Remedy
{
    /// <summary>Nothing can be filled in: it is settled in words.</summary>
    None = 0,
    Type = 1,
    MadeOn = 2,
    End = 3,
    Court = 4,
    RespondentName = 5,
    ApplicantName = 6,
    Document = 7,
    NewOrder = 8,
}

internal static class Remedies
{
    internal static Remedy Of(OpenedTask opened)
    {
        if (opened.Row is not { Values: not null } row || opened.Task.ResolvedAt is not null)
        {
            return Remedy.None;
        }
        var made = row.OrderId is not null;
        return opened.Task.Problem switch
        {
            ManifestProblem.TypeNotSent when !made => Remedy.Type,
            ManifestProblem.MadeDateEmpty when made => Remedy.MadeOn,
            ManifestProblem.ExpiryMissingOrBeforeMade when made => Remedy.End,
            ManifestProblem.CourtUnknown when made => Remedy.Court,
            ManifestProblem.NobodyCanBeTied when !made => Remedy.RespondentName,
            ManifestProblem.NobodyCanBeTied when opened.Task.What.Contains("without the person it protects", StringComparison.Ordinal) => Remedy.ApplicantName,
            ManifestProblem.EnglishPdfMissing or ManifestProblem.RowWithoutPdfOrPdfWithoutRow when made => Remedy.Document,
            ManifestProblem.SameCaseOtherContent when !made => Remedy.NewOrder,
            _ => Remedy.None,
        };
    }

    internal static string DoneWords(Remedy remedy) => remedy switch
    {
        Remedy.Type => "The type was chosen from the order and the order entered.",
        Remedy.MadeOn => "The day it was made was filled in.",
        Remedy.End => "Its end was filled in.",
        Remedy.Court => "The court was filled in.",
        Remedy.RespondentName => "The respondent’s name was filled in and the order entered.",
        Remedy.ApplicantName => "The person it protects was filled in.",
        Remedy.Document => "The order’s document was added.",
        Remedy.NewOrder => "It is another order of the same case, and was entered beside the earlier one.",
        _ => "",
    };

    internal static Refusal Missing(Remedy remedy) => remedy switch
    {
        Remedy.Type => new("Type", "Choose the type of the order."),
        Remedy.MadeOn => new("MadeOn", "Give the day the order was made."),
        Remedy.End => new("LastDay", "Give its last day, or say that it runs until further order."),
        Remedy.Court => new("Court", "Choose the court."),
        Remedy.RespondentName => new("Surname", "Give the respondent’s forenames and surname."),
        Remedy.ApplicantName => new("Surname", "Give the applicant’s forenames and surname."),
        Remedy.Document => new("Document", "Choose the order’s PDF."),
        _ => new("", "This task can only be settled in words.", "", "Say how it was settled."),
    };
}
