using Sightline.Rulebook;

namespace Sightline.Orders.MakeOrder;

/// <summary>A page on which terms are entered one after another.</summary>
internal interface ITermPage
{
    /// <summary>Those entered so far.</summary>
    IReadOnlyList<TermDraft> Terms { get; }

    /// <summary>The one being entered.</summary>
    TermDraft Term { get; }

    IReadOnlyList<TermKind> TermKinds { get; }
}
