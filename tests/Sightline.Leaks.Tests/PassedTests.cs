namespace Sightline.Leaks.Tests;

/// <summary>What must pass: a net that stops every letter is taken down.</summary>
public sealed class PassedTests
{
    [Theory]
    [InlineData("You must attend Netherby Magistrates' Court, Mill Street, Netherby QX2 5BD on 4 June 2025 at 10am.")]
    [InlineData("Your address is 9 Cannon Row, Netherby, QX2 1AA, and your phone is 07700 900455.")]
    [InlineData("You must not go to 40 Larkspur Street, Netherby.")]
    [InlineData("You were seen at 52 Larkspur Street.")]
    [InlineData("You must not contact Marta Quill, directly or through anybody else.")]
    [InlineData("You must not go to any place where you know that Marta Quill is living.")]
    [InlineData("You told your support worker that you had moved to your brother's.")]
    [InlineData("You have a new partner, and you are living with her in Netherby.")]
    [InlineData("The court heard from the complainant, who said in evidence that you pushed her.")]
    [InlineData("Ms Quill applied for this order without notice, and her statement was served on you.")]
    [InlineData("He told the police officer that he was near the station.")]
    [InlineData("Reference QX/217/4 of 2025. Page 14 of 217.")]
    [InlineData("This leaflet explains what a MARAC is and what IDVAs do for victims of domestic abuse in general.")]
    [InlineData("St Brannoc's Church hall is where your programme meets.")]
    [InlineData("The prosecution moved to adjourn. It was a near miss. The opposite view was taken.")]
    [InlineData("The hearing has been moved to Netherby Crown Court.")]
    [InlineData("Your probation officer will ring you on Monday. Please bring proof of your address.")]
    [InlineData("You will be living with your mother at 3 Cannon Row while on bail.")]
    [InlineData("Call 0300 123 4567 if you cannot come.")]
    [InlineData("You said that you feel angry when she does not answer.")]
    [InlineData("You asked about contact with the children. The family court will decide.")]
    public void What_he_knows_or_what_is_general_passes(string text) => Assert.Empty(Her.In(text).Select(finding => $"{finding.Kind}: {finding.Excerpt}"));

    [Fact]
    public void Towns_that_are_ordinary_words_are_found_as_places_and_not_as_words()
    {
        var scan = new LeakScan(new() { People = [new() { Part = PartPlayed.Victim, Addresses = ["3 Elm Row, Reading, ZZ1 2AB"] }, new() { Part = PartPlayed.Victim, Addresses = ["8 Fern Walk, Bath, ZZ3 4CD"] }] });
        Assert.Empty(scan.Of(Paper.OfText("Reading this letter is important. After reading it, have a bath. Bath Road is closed. Bring the reading list.")));
        Assert.Equal(2, scan.Of(Paper.OfText("The parcel went to Reading. Later it came to Bath.")).Count);
    }
}
