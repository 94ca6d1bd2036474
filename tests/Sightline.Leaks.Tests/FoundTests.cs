using Sightline.Testing;

namespace Sightline.Leaks.Tests;

/// <summary>What must be found, kind by kind, in every dress.</summary>
public sealed class FoundTests
{
    [Theory]
    [InlineData("She was seen at Flat 2, 14 Larkspur Street, Overmere.")]
    [InlineData("Deliver to 14 Larkspur St")]
    [InlineData("Deliver to 14, Larkspur Str., Overmere")]
    [InlineData("fourteen Larkspur Street")]
    [InlineData("number fourteen, Larkspur Street")]
    [InlineData("the second floor flat in Larkspur Street")]
    [InlineData("14 Lark-\nspur Street")]
    [InlineData("14\nLarkspur\nStreet")]
    [InlineData("1 4 L a r k s p u r  S t r e e t")]
    [InlineData("14 Lark\u200bspur Str\u00adeet")]
    [InlineData("14 L\u0430rkspur Str\u0435et")]
    [InlineData("1.4.L.a.r.k.s.p.u.r.S.t")]
    [InlineData("2/14 Larkspur St")]
    [InlineData("I4 Larkspur Street")]
    [InlineData("14 L4rk5pur 5tr33t")]
    [InlineData("Stryd Larkspur 14")]
    public void An_address_is_found_in_every_writing(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Address);

    [Theory]
    [InlineData("c/o 3/10 Oak Road")]
    [InlineData("c/o 10/3 Oak Rd, any call from there is urgent")]
    [InlineData("c/o 3 Oak Road")]
    [InlineData("3/10 Ffordd Derwen")]
    public void A_Welsh_street_is_found_in_English_and_flat_and_house_in_either_order(string text)
    {
        var scan = new LeakScan(new() { People = [new() { Part = PartPlayed.Victim, Addresses = ["Flat 10, 3 Ffordd Derwen, Overmere, QX7 4TD"] }] });
        Assert.Contains(scan.Of(Paper.OfText(text)), finding => finding.Kind is FindingKind.Address);
        Assert.Empty(scan.Of(Paper.OfText("You live at 41 Oak Road. Oak Road is long.")));
    }

    [Fact]
    public void What_stands_before_the_at_is_found_where_he_knows_the_name_and_a_name_in_capitals_is_not()
    {
        var secrets = new Secrets { People = [new() { Part = PartPlayed.Victim, Names = ["Ann Ellacott"], Emails = ["ann-ellacott@example.org"] }], Known = new() { Names = ["Ann Ellacott"] } };
        var scan = new LeakScan(secrets);
        Assert.Contains(scan.Of(Paper.OfText("It came with ann-ellacott in the copy line.")), finding => finding.Kind is FindingKind.Email);
        Assert.Empty(scan.Of(Paper.OfText("You must not contact Ann Ellacott or Mrs Ann-Ellacott.", "ann-ellacott.txt")));
        var both = new LeakScan(secrets with { Known = new() { Names = ["Ann Ellacott"], Emails = ["ann-ellacott@example.org"] } });
        Assert.Empty(both.Of(Paper.OfText("It came with ann-ellacott in the copy line.")));
    }

    [Fact]
    public void A_part_of_a_name_in_Welsh_is_found_and_a_day_of_the_week_is_no_name()
    {
        var scan = new LeakScan(new()
        {
            People = [new() { Part = PartPlayed.Child, Names = ["Ivo"], Places = ["the Tuesday drama group (club)"] }], Services = ["Canolfan Pont Enfys"],
        });
        Assert.Contains(scan.Of(Paper.OfText("The cost was met by Pont Enfys and will not be asked of you.")), finding => finding.Kind is FindingKind.Service);
        Assert.Empty(scan.Of(Paper.OfText("The programme runs on Tuesday evenings. The Tuesday group is full.")));
    }

    [Fact]
    public void A_street_alone_is_found_unless_he_knows_the_street_or_another_house_is_named()
    {
        var scan = new LeakScan(new() { People = [new() { Part = PartPlayed.Victim, Addresses = ["14 Larkspur Street, Overmere, QX7 4TD"] }] });
        Assert.Single(scan.Of(Paper.OfText("The van stood in Larkspur Street.")));
        Assert.Single(scan.Of(Paper.OfText("A letter.", "larkspur_street.docx")));
        Assert.Empty(scan.Of(Paper.OfText("The van stood outside 52 Larkspur Street.")));
        Assert.DoesNotContain(Her.In("The van stood in Larkspur Street."), finding => finding.Kind is FindingKind.Address);
    }

    [Theory]
    [InlineData("QX7 4TD", FindingKind.Postcode)]
    [InlineData("qx74td", FindingKind.Postcode)]
    [InlineData("Q X 7  4 T D", FindingKind.Postcode)]
    [InlineData("QX7-4TD", FindingKind.Postcode)]
    [InlineData("the QX7 area", FindingKind.PostcodePart)]
    [InlineData("somewhere in QX7.", FindingKind.PostcodePart)]
    [InlineData("the postcode ends 4TD", FindingKind.PostcodePart)]
    [InlineData("QX7 4**", FindingKind.PostcodePart)]
    [InlineData("The hatched square is qx7.", FindingKind.PostcodePart)]
    [InlineData("Quebec X-ray seven four Tango Delta", FindingKind.Postcode)]
    public void A_postcode_is_found_whole_and_in_parts(string text, FindingKind kind) => Assert.Contains(Her.In(text), finding => finding.Kind == kind);

    [Theory]
    [InlineData("07700 900217", FindingKind.Phone)]
    [InlineData("+44 (0)7700-900-217", FindingKind.Phone)]
    [InlineData("0044 7700.900.217", FindingKind.Phone)]
    [InlineData("0 7 7 0 0 9 0 0 2 1 7", FindingKind.Phone)]
    [InlineData("oh double seven double oh nine double oh two one seven", FindingKind.Phone)]
    [InlineData("O77OO 9OO2I7", FindingKind.Phone)]
    [InlineData("the number ending 217", FindingKind.PhoneEnding)]
    [InlineData("Mobile, ends\n217", FindingKind.PhoneEnding)]
    [InlineData("a mobile that ends in 0217", FindingKind.PhoneEnding)]
    [InlineData("*******217", FindingKind.PhoneEnding)]
    [InlineData("last three digits two one seven", FindingKind.PhoneEnding)]
    [InlineData("a handset whose last figures are two\none seven", FindingKind.PhoneEnding)]
    [InlineData("From \"private 0217\", which is her number", FindingKind.PhoneEnding)]
    public void A_telephone_number_is_found_in_any_format_and_by_its_ending(string text, FindingKind kind) => Assert.Contains(Her.In(text), finding => finding.Kind == kind);

    [Theory]
    [InlineData("marta.quill88@example.org")]
    [InlineData("marta dot quill88 at example dot org")]
    [InlineData("marta.quill88 [at] example (dot) org")]
    [InlineData("write to marta.quill88")]
    public void An_e_mail_address_is_found_with_its_marks_in_words(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Email);

    [Theory]
    [InlineData("collected from St Brannoc's C of E Primary School")]
    [InlineData("at Saint Brannocs Primary")]
    [InlineData("outside St Brannoc's")]
    [InlineData("at SBPS every day")]
    [InlineData("works at the Dunmore Bakery")]
    [InlineData("seen in Dunmore Bakery")]
    [InlineData("goes to Little Otters")]
    [InlineData("by Foxhill Retail Park")]
    [InlineData("opposite Overmere Lido")]
    [InlineData("Ivo is happy at Dame Ada's.")]
    [InlineData("Ivo is happy at Dame Ada.")]
    [InlineData("at Thorney every day")]
    [InlineData("Ivo wore an Otters jumper.")]
    [InlineData("She leaves Otters at noon.")]
    [InlineData("the gates of SB Primary")]
    [InlineData("Brannoc's have a new uniform.")]
    public void A_place_is_found_by_name_and_by_what_people_call_it(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Place);

    [Theory]
    [InlineData("She has moved to the coast.")]
    [InlineData("Ms Quill is now living with her sister.")]
    [InlineData("The victim is staying with friends.")]
    [InlineData("Your ex-partner has gone back to her mother's.")]
    [InlineData("Marta is back at her mum's.")]
    [InlineData("The meeting place was changed because it is round the corner from her new flat.")]
    [InlineData("It is opposite where she lives now.")]
    [InlineData("The children have moved to another town.")]
    [InlineData("Marta now works at a school.")]
    [InlineData("Mae hi wedi symud i Overmere.")]
    [InlineData("The garage is across the road from the flat that she rents.")]
    [InlineData("The garage overlooks her new flat.")]
    [InlineData("Her move to the coast went well.")]
    [InlineData("She has taken a small flat.")]
    [InlineData("You say that you keep away, but she has moved to the coast.")]
    [Source("F-03")]
    public void That_she_moved_or_where_she_stays_is_found_without_a_place(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Whereabouts);

    [Theory]
    [InlineData("She lives with Callum Wray.")]
    [InlineData("a car belonging to Mr Wray")]
    [InlineData("Callum was there too.")]
    [InlineData("Her new partner was present.")]
    [InlineData("Marta has a new boyfriend.")]
    public void A_new_partner_is_found_by_name_and_without(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.NewPartner);

    [Theory]
    [InlineData("She told her support worker that you rang.")]
    [InlineData("The victim's views were sought.")]
    [InlineData("Ms Quill disclosed further calls.")]
    [InlineData("This follows information from the victim.")]
    [InlineData("Following her report we have changed your reporting day.")]
    [InlineData("Your case was discussed at MARAC on 4 June 2025.")]
    [InlineData("The IDVA informed us that you had called.")]
    [InlineData("Denise Astley reported that you were there.")]
    [InlineData("Ivo said that you came to the house.")]
    [InlineData("She is afraid of you.")]
    [Source("F-01")]
    [Source("F-05")]
    public void That_she_or_somebody_told_is_found(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Told or FindingKind.Service);

    [Theory]
    [InlineData("The concern was passed on in confidence by Denise Astley.")]
    [InlineData("The photographs were shared last week by the protected person.")]
    [InlineData("We have had three messages to this office from the protected party.")]
    [InlineData("There was a call to us from Marta.")]
    [InlineData("A full account was given late in the evening by Ms Quill.")]
    [InlineData("By her own account you were there until dawn.")]
    [InlineData("We understand from her that the letters go on.")]
    [InlineData("IP spoken to: would not feel safe with bail.")]
    [InlineData("A lodger telephoned on Sunday and spoke in confidence.")]
    [InlineData("She must not be known to have written.")]
    [InlineData("The cleaner has asked not to be named.")]
    [InlineData("An anonymous letter reached the office.")]
    [InlineData("Two further disclosures were made to us in March.")]
    [InlineData("Your ex-partner's cousin came by. The other side forwarded us your messages.")]
    [InlineData("She, on the day after the hearing, told us of the car.")]
    [InlineData("Marta rang the office on Tuesday about the gate and asked for a longer zone.")]
    [InlineData("The zone was made wider at her request.")]
    [InlineData("It was Marta who rang.")]
    [InlineData("The victim has written to us twice.")]
    [InlineData("The person you harmed told us that it goes on.")]
    [InlineData("You said that you were calm, but she told us that you shouted.")]
    [InlineData("He said that she told us about the car.")]
    [Source("F-01")]
    [Source("F-05")]
    public void That_she_or_somebody_told_is_found_where_who_told_and_the_telling_stand_apart(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Told);

    [Theory]
    [InlineData("Copied to Harbourlight Domestic Abuse Service")]
    [InlineData("the Harbourlight worker")]
    [InlineData("seen by Harbourlight IDVAs")]
    [InlineData("Ring Priya Nandra.")]
    public void A_service_and_its_people_are_found(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Service);

    [Theory]
    [InlineData("FDQgTGFya3NwdXIgU3RyZWV0LCBPdmVybWVyZQ==")]
    [InlineData("https://maps.example.org/?q=14%20Larkspur%20Street")]
    [InlineData("14 &#76;arkspur &#83;treet")]
    public void What_is_encoded_is_read(string text) => Assert.Contains(Her.In(text.Replace("FDQg", "MTQg", StringComparison.Ordinal)), finding => finding.Kind is FindingKind.Address);

    [Theory]
    [InlineData("https://maps.example.org/@54.48812,-0.61234,17z")]
    [InlineData("///apple.table.river")]
    public void A_position_is_found(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Position);

    [Theory]
    [InlineData("Quill_14LarkspurSt.docx")]
    [InlineData("PSR_Overmere_QX7.pdf")]
    [InlineData("MARAC minutes.docx")]
    [InlineData("note_callum.docx")]
    [InlineData("moved_to_the_coast.docx")]
    [InlineData("victim liaison note.docx")]
    [InlineData("breach (info from Denise Astley).docx")]
    public void The_file_name_is_a_part_of_the_paper(string fileName) => Assert.Contains(Her.In("A letter.", fileName), finding => finding.Part is PaperPartKind.FileName);

    [Fact]
    public void What_a_finding_says_of_itself_in_a_log_repeats_nothing_that_stood_there()
    {
        var finding = Her.In("Deliver to 14 Larkspur Street").First(found => found.Kind is FindingKind.Address);
        Assert.Contains("14 Larkspur Street", finding.Excerpt, StringComparison.Ordinal);
        Assert.Equal("Address in Body at 11", finding.ToString());
    }
}
