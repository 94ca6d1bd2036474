using Sightline.Facts.Orders;

namespace Sightline.Orders.ImportManifest;

/// <summary>The ways an order is lost, in a desk officer's words, and what to do about each.</summary>
internal static class ProblemWords
{
    internal static string Title(ManifestProblem problem) => problem switch
    {
        ManifestProblem.TypeNotSent => "Type of order not known",
        ManifestProblem.VariationNotSent => "Variation or discharge",
        ManifestProblem.SeveralParties => "Several people on one side",
        ManifestProblem.EnglishPdfMissing => "English document missing",
        ManifestProblem.MadeDateEmpty => "Day it was made not known",
        ManifestProblem.ExpiryMissingOrBeforeMade => "End not known",
        ManifestProblem.NobodyCanBeTied => "Nobody can be tied to it",
        ManifestProblem.RowWithoutPdfOrPdfWithoutRow => "Row without document, or document without row",
        ManifestProblem.SameCaseOtherContent => "Same case, other content",
        ManifestProblem.CannotBeRead => "Cannot be read",
        ManifestProblem.CourtUnknown => "Court not known",
        _ => "Manifest did not come",
    };

    internal static string WhatToDo(ManifestProblem problem) => problem switch
    {
        ManifestProblem.TypeNotSent => "Ask the court for the sealed order and read it. If it is a type this register holds, choose it below and the order is entered.",
        ManifestProblem.VariationNotSent => "Ask the court for the varied order. Find the order of this case and record the variation or the discharge on it; then say so below.",
        ManifestProblem.SeveralParties => "Read the orders. Enter one for each respondent who is bound, naming everybody it protects; then say so below.",
        ManifestProblem.EnglishPdfMissing => "Ask the court for the English document and add it below.",
        ManifestProblem.MadeDateEmpty => "Read the day off the order’s document, or ask the court, and give it below.",
        ManifestProblem.ExpiryMissingOrBeforeMade => "Read the end off the order’s document, or ask the court, and give it below.",
        ManifestProblem.NobodyCanBeTied => "Ask the court for what is missing. If a name is missing, give it below; otherwise look the person up and say below who it is.",
        ManifestProblem.RowWithoutPdfOrPdfWithoutRow => "Ask the court which document belongs to which row. If the document of an order is missing, add it below.",
        ManifestProblem.SameCaseOtherContent => "Compare this row with the order the register holds. If it is another order, enter it beside the first; if it varies the first, record the variation there.",
        ManifestProblem.CannotBeRead => "Ask the court to send it again as it should be. Until then what it holds may be missing from the register.",
        ManifestProblem.CourtUnknown => "Read the court off the order’s document, or ask the sender, and choose it below.",
        _ => "Ring the court. Say below whether it is on its way, or that it holds nothing.",
    };
}
