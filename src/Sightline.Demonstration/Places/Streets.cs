using System.Globalization;
using Sightline.Demonstration.Names;

namespace Sightline.Demonstration.Places;

/// <summary>Streets and postcodes that are nowhere. No postcode area begins with ZZ.</summary>
internal static class Streets
{
    private static readonly string[] First = ("Saltmarsh Tannery Ropewalk Kiln Heron Quarry Lantern Millrace Foundry Orchard Chandler Weaver Gasworks Beacon Larkspur Coppice Dyehouse " +
        "Fuller Granary Ferryman Juniper Thistle Cooper Malthouse Osier Pitman Quayside Rookery Sexton Tollgate").Split(' ');
    private static readonly string[] Second = ["Row", "Lane", "Street", "Close", "Terrace", "Court", "Road", "Way", "Gardens", "Rise"];
    private static readonly string[] Towns = ["Northgate", "Northgate Harbour", "Upper Northgate", "Millbeck", "Coldwater", "Stanmoor"];
    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";

    internal static Place Somewhere(Chance chance)
    {
        var district = chance.Between(1, 6);
        return At(chance, district, Towns[district - 1]);
    }

    /// <summary>In the neighbouring force's area.</summary>
    internal static Place InEastmoor(Chance chance) => At(chance, chance.Between(8, 9), "Eastmoor");

    private static Place At(Chance chance, int district, string town)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{chance.Between(1, 148)} {chance.Pick(First)} {chance.Pick(Second)}");
        var flat = chance.InHundred(22) ? string.Create(CultureInfo.InvariantCulture, $"Flat {chance.Between(1, 24)}") : null;
        var postcode = $"ZZ{district} {chance.Below(10)}{InwardLetters[chance.Below(InwardLetters.Length)]}{InwardLetters[chance.Below(InwardLetters.Length)]}";
        return new Place(flat is null ? [line, town] : [flat, line, town], postcode);
    }
}

internal sealed record Place(IReadOnlyList<string> Lines, string Postcode)
{
    internal string InOneLine => $"{string.Join(", ", Lines)}, {Postcode}";
}
