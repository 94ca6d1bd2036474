using Sightline.Testing;

namespace Sightline.Leaks.Tests;

/// <summary>Who tells, in every combination: the same clause is a leak of hers and none of his, whichever of them is a man.</summary>
public sealed class TellingTests
{
    private static readonly string[] Hers =
    [
        "told us that the calls go on", "told the victim liaison officer that the letters have begun again", "rang the office on Tuesday to say that the car had been outside", "is very frightened of what comes next",
        "would sooner the order stayed as it is", "does not want this mentioned", "doesnt want it mentioned", "disclosed to the school nurse what happened that night", "asked for the zone to be widened", "has written to the police twice about it",
        "did not feel able to support a prosecution", "fears that it will begin again", "described two further assaults which were never reported", "let us know about the messages", "gave an account to officers in June",
        "wants the locks changed", "has since reported three more calls", "confided in the health visitor", "still feels unsafe at night", "also complained to the council about the visits", "has made a further statement to us",
        "says that the flowers came on Sunday", "opposes any change to the curfew", "hopes that the tag stays on", "no longer wishes to go to mediation", "has asked that the hearing be private", "was worried about the weekend",
        "came forward in March", "sent us screenshots of the messages", "has been in touch with the support team", "remains afraid", "raised concerns about the handover", "mentioned the knife", "told a friend, who told us",
        "withdrew the complaint out of fear", "showed officers the bruise", "is dreading the release", "could not sleep after the call", "prefers to give evidence by link", "insisted that the gate be locked",
    ];

    private static readonly string[] Subjects = ["{her}", "The victim", "The complainant", "The protected person", "{child}", "Denise Astley", "The victim, who was seen alone,", "{her}, on the day after the hearing,", "Hanna Brook"];

    private static readonly string[] His =
    [
        "told the court that the car had broken down", "says that {he} ran a bath and went to bed", "asked if {he} can go to Whitby for work", "rang the office on three occasions to make sure that the report would be ready",
        "denies that {her} was afraid of {himself}", "says that {he} does not know where {her} lives", "has told nobody at work", "is afraid of dogs", "wants to finish what {he} has started", "described it exactly when asked",
        "complained about the waiting room", "fears losing the job more than prison", "asked sensible questions", "told the police that {he} had been at home", "would like the group to be on Sundays", "admitted that {he} shouted at {her}",
        "believes that {her} has gone away", "was told of the conviction", "was asked about the telephone", "has been told not to ring {her}", "said, of {her}, that it had been over for a year", "hopes to be home by the summer",
        "thinks that {her} was unhappy", "accepts that {her} was frightened", "disputes that {her} reported it", "does not want to move", "feels that the order is too long", "asked me to note the new job", "told me about the accident",
        "agreed with everything I said", "said that {her} told everybody", "supports the plan", "let us know that the shift had changed", "wrote to the judge", "has been in touch with the job centre", "was worried about the rent",
    ];

    private static readonly string[] HisSubjects = ["{him}", "{Him title}", "{He}", "The defendant", "The respondent"];

    [Fact]
    [Source("F-01")]
    [Source("F-05")]
    public void What_she_a_child_or_a_source_told_is_found_in_every_family()
    {
        var missed = Family.All.SelectMany(family => Subjects.Concat(family.PronounsDiffer ? ["{She}", "In confidence {she}"] : []).Concat(family.HerTitled[3..] != family.HimTitled[3..] && family.PronounsDiffer ? ["{Her title}"] : [])
            .SelectMany(subject => Hers.Select(clause => (family, Sentence: $"{subject} {clause}."))))
            .Where(said => !said.family.In(said.Sentence).Any(finding => finding.Kind is FindingKind.Told)).Select(said => $"{said.family.Name}: {said.family.Filled(said.Sentence)}").ToList();
        Assert.True(missed.Count == 0, $"{missed.Count} missed\n" + string.Join('\n', missed.Take(60)));
    }

    [Fact]
    public void What_he_told_asked_or_denies_passes_in_every_family()
    {
        var stopped = Family.All.SelectMany(family => HisSubjects.SelectMany(subject => His.Select(clause => (family, Sentence: $"{subject} {clause}.")))).SelectMany(said => said.family.In(said.Sentence)
            .Select(finding => $"{said.family.Name}: {said.family.Filled(said.Sentence)} {finding.Kind} {finding.Excerpt.ReplaceLineEndings(" ")}")).ToList();
        Assert.True(stopped.Count == 0, $"{stopped.Count} stopped\n" + string.Join('\n', stopped.Take(60)));
    }

    [Theory]
    [InlineData("A neighbour who does not wish to be named told officers that there had been shouting.")]
    [InlineData("The intelligence was given by a member of {his} family.")]
    [InlineData("A relative rang in confidence.")]
    [InlineData("Someone close to {himself} has told probation about the car.")]
    [InlineData("This came from a friend of the family.")]
    [InlineData("Info from Denise Astley.")]
    [InlineData("{child} says that the bed is wet after calls.")]
    [InlineData("Sch nurse - {child} says wets bed after calls.")]
    [InlineData("t/c {her} - says there is a spare key, wants locks done")]
    [InlineData("{her} contacted: does not support bail.")]
    [InlineData("Your letter came. {child} hides when the telephone rings.")]
    [InlineData("Don't put in report: seen at the clinic.")]
    [InlineData("Seen at the clinic - tell no-one")]
    [InlineData("Not for disclosure to the defendant.")]
    [InlineData("The tip was Denise Astley's.")]
    [InlineData("Anonymous, but it was Denise Astley.")]
    [InlineData("We have it from {her} that the letters go on.")]
    [InlineData("The concern about the dog was {her}'s.")]
    [InlineData("{her} has a panic button.")]
    [InlineData("An alarm was fitted for {her} in May.")]
    [InlineData("{her} has signed up for the Freedom Programme.")]
    [InlineData("What worries {her} most is the handover.")]
    [InlineData("Word has reached us that you have a second phone.")]
    [InlineData("A man who works with you has been on to us about the van.")]
    [InlineData("The person named in the order rang us about the flowers.")]
    [InlineData("{her} burst into tears when bail was spoken of.")]
    [InlineData("{her} was in pieces on the phone.")]
    [InlineData("Do not let on that {her} called.")]
    [InlineData("{child} drew a monster with a belt and said who it was.")]
    [InlineData("The case was heard at MARAC on 8 December 2026 and eight actions were set.")]
    [InlineData("MARAC heard 2.6.26, flag on.")]
    [InlineData("Following a call from {her} the patrol was doubled.")]
    [InlineData("We act at the request of {her}.")]
    public void A_note_a_stranger_and_a_thing_told_are_found(string sentence) =>
        Assert.All(Family.All, family => Assert.Contains(family.In(sentence), finding => finding.Kind is FindingKind.Told));

    [Theory]
    [InlineData("{child} told you about a tooth and asked you for a story.")]
    [InlineData("{her} told you to your face that it was over.")]
    [InlineData("If {her} contacts you, do not reply and ring this office.")]
    [InlineData("Even if {her} asks you to come, you must not.")]
    [InlineData("It makes no difference what {her} wants: the order is the court's.")]
    [InlineData("{he} cannot accept that {her} was afraid.")]
    [InlineData("{he} is convinced that {her} wants to come back.")]
    [InlineData("{him} has got it into {his} head that {her} has moved to Spain.")]
    [InlineData("What {her} feels about it now is something you said you could not guess.")]
    [InlineData("\u201c{her} said I'd never amount to much,\u201d you told the group.")]
    [InlineData("The judge found that {her} was frightened that night.")]
    [InlineData("{her}'s solicitor wrote to yours about the car.")]
    [InlineData("As the served papers show, {her} says the door was locked.")]
    [InlineData("You asked me what a victim would feel, and we talked it through.")]
    [InlineData("{child} lives with the applicant and spends Saturdays at the contact centre.")]
    [InlineData("You and your new partner have taken a flat in Netherby.")]
    [InlineData("This decision was not made because of anything that {her} said.")]
    [InlineData("Nothing in this letter comes from {her}, and you should not think that it does.")]
    [InlineData("The Children's Guardian has sent a note to all parties.")]
    [InlineData("You have a video call with {child} at 5pm on Wednesdays.")]
    [InlineData("As {child} said to you last time, the bicycle is blue.")]
    [InlineData("You were told by the bench that {her} has a right not to be followed.")]
    [InlineData("In a statement which you have been served with, {her} says that you pushed the door.")]
    [InlineData("A change of address must be told to your officer before you move.")]
    [InlineData("MARACs and IDVAs are spoken of in week nine as part of how services work.")]
    [InlineData("{his} support worker at the hostel, Mr Tansley, told me that the room is tidy.")]
    [InlineData("Several people have complained of loud music.")]
    [InlineData("The judge's words were: \"I'm told that you have a good brain.\"")]
    [InlineData("PC Hall told the court that the street was quiet.")]
    [InlineData("Her mother told me on the telephone that she has always worried about money.")]
    [InlineData("You asked about the fee. The clerk told us that it had gone up.")]
    public void What_is_open_general_or_his_passes(string sentence) =>
        Assert.All(Family.All.Where(family => !sentence.StartsWith("Her mother", StringComparison.Ordinal) || family.HerPronoun != "she"), family =>
            Assert.Empty(family.In(sentence).Select(finding => $"{family.Name}: {finding.Kind}: {finding.Excerpt}")));

    [Theory]
    [InlineData("{her} has a new tenancy and does not say where.")]
    [InlineData("{her} has left Fulworth.")]
    [InlineData("{her} has moved.")]
    [InlineData("{her} upped and left in the night with two bags.")]
    [InlineData("{her} has been put in a hotel by the council.")]
    [InlineData("The removal van came for {her} at six.")]
    [InlineData("The new bus route goes past {her}'s door.")]
    [InlineData("The bus stop is two minutes from where {her} lives now.")]
    [InlineData("{her} shops at the supermarket next to the depot.")]
    [InlineData("The victim has gone to live with a cousin.")]
    [InlineData("{her} is now somewhere safe.")]
    [InlineData("{her} has been rehoused out of the area.")]
    [InlineData("The victim has given up the flat.")]
    [InlineData("{her} has changed schools? No: {her} has changed her number.")]
    public void That_she_moved_is_found_in_every_family(string sentence) =>
        Assert.All(Family.All, family => Assert.Contains(family.In(sentence), finding => finding.Kind is FindingKind.Whereabouts));

    [Theory]
    [InlineData("{her} has met someone.")]
    [InlineData("{her} is engaged.")]
    [InlineData("{her} has got engaged.")]
    [InlineData("There is somebody new at home with {her}.")]
    [InlineData("The man {her} is now with was there.")]
    [InlineData("The victim is in a new relationship.")]
    [InlineData("{her} is seeing a colleague.")]
    [InlineData("The complainant is expecting a baby.")]
    [InlineData("{her} has remarried.")]
    public void That_there_is_somebody_new_is_found_in_every_family(string sentence) =>
        Assert.All(Family.All, family => Assert.Contains(family.In(sentence), finding => finding.Kind is FindingKind.NewPartner));

    [Theory]
    [InlineData("{child} is collected by the minibus at ten past three from the gate in the lane.")]
    [InlineData("{child} is at breakfast club from half past seven on every weekday but Monday.")]
    [InlineData("{child} does Cubs on Fridays, half six to eight.")]
    [InlineData("Gymnastics for {child} is Wednesdays, 4.30.")]
    [InlineData("{child} is at the dentist on 4 May at 10am.")]
    [InlineData("{child} gets off the 42 at ten to four.")]
    [InlineData("{child} cycles to school by the towpath.")]
    [InlineData("{child} has a swimming lesson on Thursdays after school.")]
    [InlineData("The children are picked up by their grandmother at 3.15pm.")]
    [InlineData("{child} walks home past the mill most afternoons.")]
    public void When_and_where_a_child_can_be_met_is_found(string sentence) =>
        Assert.All(Family.All, family => Assert.Contains(family.In(sentence), finding => finding.Kind is FindingKind.ChildDetails));

    [Theory]
    [InlineData("https://www.openstreetmap.org/?mlat=50.67376&mlon=-2.50219#map=18/50.67376/-2.50219")]
    [InlineData("The caller gave what three words riders.candle.pages and was found.")]
    [InlineData("w3w: riders.candle.pages")]
    [InlineData("See riders.candle.pages for the gate.")]
    [InlineData("Grid ref SO 812 345.")]
    [InlineData("https://maps.app.goo.gl/AbCdEf123")]
    [InlineData("geo:54.48812,-0.61234")]
    [InlineData("54,29.2872N 0,36.7404W")]
    public void A_position_is_found_however_it_is_written(string text) => Assert.Contains(Her.In(text), finding => finding.Kind is FindingKind.Position);
}
