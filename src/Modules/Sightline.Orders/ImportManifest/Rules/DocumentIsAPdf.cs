using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Reading;

namespace Sightline.Orders.ImportManifest.Rules;

/// <summary>A document is the PDF the court sealed.</summary>
internal sealed record DocumentIsAPdf(byte[]? Document) : Rule
{
    private string? Trouble => Document is null ? null : Pdf.TroubleOf(Document);

    public override bool IsBroken => Trouble is not null;

    public override Refusal Refusal => new("Document", $"The file cannot be used: {Trouble}.", "", "Choose the order’s PDF as the court sent it.");
}
