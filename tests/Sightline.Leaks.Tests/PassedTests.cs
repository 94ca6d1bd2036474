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
    [InlineData("You say that you heard from a friend that \"she has moved to the coast\".")]
    [InlineData("In his words: \"she told everybody that it was me\".")]
    [InlineData("In your own words, she fears nothing.")]
    [InlineData("He asked me whether I was from the refuge.")]
    [InlineData("You have asked for the minutes of a MARAC. We never say whether there is one.")]
    [InlineData("The form was handed over in confidence by Mr Holt.")]
    [InlineData("There were two calls to this office from you in May.")]
    [InlineData("A full account was given late in the evening by Mr Holt.")]
    [InlineData("By your own account you were there until dawn.")]
    [InlineData("We understand from you that the letters have stopped.")]
    [InlineData("You were spoken to: you would not agree to the condition.")]
    [InlineData("You rang on Sunday and spoke in confidence.")]
    [InlineData("What others tell us in confidence is left out of every answer.")]
    [InlineData("The children must not be named in any report of this case.")]
    [InlineData("You have asked not to be named in the programme's newsletter.")]
    [InlineData("A report was made to us by the court in March.")]
    [InlineData("You sent us a copy of the letter.")]
    [InlineData("You, on the day after the hearing, told us of the car.")]
    [InlineData("The date was changed at your request.")]
    [InlineData("You have written to us twice.")]
    [InlineData("The garage is across the road from the flat that you rent.")]
    [InlineData("The garage overlooks your own flat.")]
    [InlineData("Your move to your brother's went well.")]
    [InlineData("You have taken a small flat.")]
    [InlineData("Form L4rk5 and key 5tr33t-9 were filed.")]
    [InlineData("See appendix qx7/2.")]
    [InlineData("Your mobile, ends\n455")]
    [InlineData("Dame Ruth Carr will speak at the hall.")]
    [InlineData("Otters live by the river.")]
    [InlineData("The SB form is enclosed.")]
    [InlineData("Statement of the respondent, Dean Holt\n\n1. I make this statement in reply.\n2. Marta told me in our kitchen that she wanted me gone, and that she was afraid of the stairs. I left.\n3. I live at 9 Cannon Row.")]
    [InlineData("Lives alone in a bedsit at 9 Cannon Row; rent paid.")]
    [InlineData("Moved to the hostel on Monday after release.")]
    [InlineData("The SAR was answered within the month. PSR, CRN and OGRS are explained overleaf.")]
    [InlineData("The harbourlight went out when the IDVAs' leaflet was printed.")]
    public void What_he_knows_or_what_is_general_passes(string text) => Assert.Empty(Her.In(text).Select(finding => $"{finding.Kind}: {finding.Excerpt}"));

    [Theory]
    [InlineData("DVDS reply.txt")]
    [InlineData("moved_hearing_date.docx")]
    [InlineData("DSAR reply Holt.docx")]
    [InlineData("victim_awareness_module.docx")]
    public void A_file_name_that_tells_nothing_of_her_passes(string fileName) => Assert.Empty(Her.In("A letter.", fileName).Select(finding => $"{finding.Kind}: {finding.Excerpt}"));

    [Fact]
    public void Towns_that_are_ordinary_words_are_found_as_places_and_not_as_words()
    {
        var scan = new LeakScan(new() { People = [new() { Part = PartPlayed.Victim, Addresses = ["3 Elm Row, Reading, ZZ1 2AB"] }, new() { Part = PartPlayed.Victim, Addresses = ["8 Fern Walk, Bath, ZZ3 4CD"] }] });
        Assert.Empty(scan.Of(Paper.OfText("Reading this letter is important. After reading it, have a bath. Bath Road is closed. Bring the reading list.")));
        Assert.Equal(2, scan.Of(Paper.OfText("The parcel went to Reading. Later it came to Bath.")).Count);
    }
}
