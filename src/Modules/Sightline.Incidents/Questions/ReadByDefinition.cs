using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Incidents.ReviewDualArrest;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Rulebook;

namespace Sightline.Incidents.Questions;

/// <summary>As the call-out was first read by the definition of its day.</summary>
[Named("call-out-is-domestic-abuse")]
internal sealed class CallOutIsDomesticAbuse(CallOuts callOuts) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        (await FactsCallOut.OfAsync(fact, callOuts, stop))?.DomesticAbuse ?? Answer.NotKnown;
}

/// <summary>A victim or a suspect is younger than the definition of the day reaches.</summary>
[Named("party-is-under-age")]
internal sealed class PartyIsUnderAge(CallOuts callOuts) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        (await FactsCallOut.OfAsync(fact, callOuts, stop))?.PartyUnderAge ?? Answer.NotKnown;
}

/// <summary>The call-out left open how old somebody is, or what they are to each other.</summary>
[Named("call-out-leaves-something-open")]
internal sealed class CallOutLeavesSomethingOpen(CallOuts callOuts) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        await FactsCallOut.OfAsync(fact, callOuts, stop) is { } callOut ? Answers.Of(callOut.AskedAbout.Count > 0) : Answer.NotKnown;
}

[Named("both-sides-were-arrested")]
internal sealed class BothSidesWereArrested : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(fact is CallOutRecorded recorded ? Answers.Of(BothSides.WereArrested(recorded)) : Answer.NotKnown);
}

/// <summary>A crime in somebody's home whose name does not say that it may be domestic abuse.</summary>
[Named("offence-may-hide-domestic-abuse")]
internal sealed class OffenceMayHideDomesticAbuse(RuleBook book) : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(Of(fact));

    private Answer Of(Fact fact)
    {
        if (fact is not CrimeRecorded crime || book.OffencesOn(LondonTime.DayOf(crime.At)).FirstOrDefault(offence => offence.Code == crime.Offence.Value) is not { } known)
        {
            return Answer.NotKnown;
        }
        return Answers.All([Answers.Of(known.MayHideDomesticAbuse), crime.InAHome]);
    }
}

[Named("review-of-grave-harm-is-undertaken")]
internal sealed class ReviewOfGraveHarmIsUndertaken : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(fact is GraveHarmRecorded harm ? harm.ReviewUndertaken : Answer.NotKnown);
}
