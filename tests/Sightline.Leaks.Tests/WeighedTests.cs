namespace Sightline.Leaks.Tests;

/// <summary>
/// What seems told is weighed: whether he was there, whether both sides have it, whose words they are, of whom they speak, and whether anybody was asked at all; and what is told
/// apart from him stays found.
/// </summary>
public sealed class WeighedTests
{
    [Theory]
    [InlineData("At the handover, with both parents present, {her} said that {child} had a cough and asked for the medicine at four.")]
    [InlineData("You heard {her} tell the chair of the meeting that {child} sleeps badly.")]
    [InlineData("{child} has lost two teeth and wants you to know. It was said in your hearing.")]
    [InlineData("{child} asked me to thank you for the book.")]
    public void What_he_heard_or_is_meant_to_hear_passes(string sentence) => Passes(sentence);

    [Theory]
    [InlineData("The report has been filed and served. At paragraph 21 it says that {child} fears raised voices.")]
    [InlineData("In the recording that was played at trial {her} can be heard saying that the door is broken.")]
    [InlineData("The Form C1A alleges abuse and says that {child} has been frightened.")]
    [InlineData("The paramedic's note, exhibit 4, records that {her} was worried about a wrist.")]
    [InlineData("The Crown's case was that {her} had said, in the ambulance, that the stairs were slippery.")]
    public void What_both_sides_have_passes(string sentence) => Passes(sentence);

    [Theory]
    [InlineData("The group was shown a card with the words \"I am scared of my own son\".")]
    [InlineData("Any approach by way of a \"message from the kids\" is a breach.")]
    [InlineData("I then cautioned {him}, who replied \"It's a lie. {her} never said that to me.\"")]
    [InlineData("You allege that {her} told lies to your employer and that her mother reported you.")]
    public void His_own_words_and_quoted_names_pass(string sentence) => Passes(sentence);

    [Theory]
    [InlineData("We don't tell anybody whether such a request has been made.")]
    [InlineData("The film is of a woman who tells a friend that she is afraid.")]
    [InlineData("It was explained that a survivor's fear does not end when the relationship does.")]
    [InlineData("I've not sought the victim's views, and nothing here should be read as coming from {her}.")]
    [InlineData("I understand the argument but don't share it.")]
    [InlineData("Particulars of the applicant's whereabouts were given in confidence on Form C8 and are not to be disclosed without an order of the court.")]
    [InlineData("There is a medium risk of serious harm to known adults, namely {her}, and to future partners.")]
    [InlineData("You are invited to the review child protection conference for {child} on 26 April 2024.")]
    [InlineData("Each week has a theme: what abuse is, how I learned it, what sorry means.")]
    [InlineData("The police informed probation on 5 May that {him} had been charged.")]
    public void What_is_said_of_nobody_or_in_forms_passes(string sentence) => Passes(sentence);

    [Theory]
    [InlineData("The bench rose. The advocate said that {he} had moved to adjourn only because of an illness.")]
    [InlineData("Mitigation: the advocate spoke of lost work and of a new start.")]
    [InlineData("Homework was late. {his} letter of responsibility, which is not to be sent to anyone, filled two pages.")]
    [InlineData("The letter of apology is course work and must not be shown to anybody.")]
    [InlineData("Some of you will have heard of MARAC, IDVAs or refuges. We tell every group what those are.")]
    [InlineData("Advice is free. Tom Astbury, Housing Options Officer")]
    public void Lawyers_course_work_and_what_every_group_is_told_pass(string sentence) => Passes(sentence);

    [Theory]
    [InlineData("The engineer who called was Ms Gaskarth. She asked that you keep the dog away from the box, and she said that you were polite.")]
    [InlineData("The responsible officer, Mr Quarmby, took the blame. He asked that the first failure be withdrawn.")]
    [InlineData("The surveyor did not come because the lift was broken. She asked that we pass on her regrets.")]
    [InlineData("The officer could have been more patient, and I have spoken with her about it.")]
    public void Who_is_brought_in_by_a_title_or_by_work_is_who_a_pronoun_goes_on_about(string sentence) => Passes(sentence);

    [Theory]
    [InlineData("{her} has an advocate. The advocate told us that {she} is afraid.")]
    [InlineData("The advocate said that {her} is afraid of the hearing.")]
    [InlineData("{her}'s advocate asked for the hearing to be moved.")]
    [InlineData("{his} letter of responsibility is unsent, and {her} told the tutor that {she} is afraid of it.")]
    [InlineData("The officer who called was Ms Gaskarth. {her} told the officer about the dog.")]
    [InlineData("We tell every group of MARAC. {her} has been heard at MARAC.")]
    public void What_stands_beside_a_lawyer_or_course_work_is_found(string sentence) =>
        Assert.All(Family.All, family => Assert.True(family.In(sentence).Any(finding => finding.Kind is FindingKind.Told), $"{family.Name}: {family.Filled(sentence)}"));

    [Fact]
    public void She_who_was_spoken_of_with_an_officer_is_still_found()
    {
        var family = Family.All[0];
        Assert.NotEmpty(family.In("Ms Gaskarth rang Marta Quill. She said that the letters go on."));
        Assert.NotEmpty(family.In("Ms Gaskarth spoke to her. She asked that the zone be made bigger."));
        Assert.NotEmpty(family.In("Ms Gaskarth saw the victim. She is afraid."));
    }

    [Theory]
    [InlineData("The report has been served. {her} has since told the officer that the calls go on.")]
    [InlineData("Both parents were present. Afterwards {child} told the teacher that home is frightening.")]
    [InlineData("{child} told the supervisor on the way out that the shouting is scary.")]
    [InlineData("You were in the room. In confidence {her} told the nurse of the stairs.")]
    [InlineData("{her} said \"I am frightened\" to the officer on the telephone.")]
    [InlineData("I have not told {him} that {her} rang us.")]
    [InlineData("Denise Astley reported that you were there.")]
    [InlineData("Denise Astley told officers that you watched the house.")]
    [InlineData("{her} must not be known to have written to us.")]
    [InlineData("{her} does not want you to know what {child} told the teacher.")]
    public void What_was_told_apart_from_him_is_found(string sentence) =>
        Assert.All(Family.All, family => Assert.True(family.In(sentence).Any(finding => finding.Kind is FindingKind.Told), $"{family.Name}: {family.Filled(sentence)}"));

    private static void Passes(string sentence) => Assert.All(Family.All, family => Assert.Empty(family.In(sentence).Select(finding => $"{family.Name}: {finding.Kind}: {finding.Excerpt}")));
}
