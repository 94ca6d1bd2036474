namespace Sightline.People.Contracts;

/// <summary>
/// "Emergency look-up", for every page that answers a look-up: a button of that page's own form, which takes what was typed to the page that asks why. It says the same whether
/// anybody was found or not.
/// </summary>
/// <param name="Form">The id of the form; null where the offer stands inside it.</param>
public sealed record EmergencyOffer(string? Form)
{
    /// <summary>The view that shows it.</summary>
    public const string View = "/Sightline.People/Emergency/_Offer.cshtml";
}
