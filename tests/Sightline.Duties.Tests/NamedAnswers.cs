using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Duties.Tests;

internal abstract class AgencyAnswer(Answers answers) : IAgencyResolver
{
    public virtual IReadOnlyList<AgencyKind> Kinds => [];

    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(answers.Agencies[NamedAttribute.Of(GetType()).Name](fact));
}

internal abstract class ConditionAnswer(Answers answers) : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(answers.Conditions.GetValueOrDefault(NamedAttribute.Of(GetType()).Name, Answer.NotKnown));
}

[Named("order-type-is", TakesArgument = true)]
internal sealed class OrderTypeIs(Answers answers) : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(argument == answers.OrderType ? Answer.Yes : Answer.No);
}

[Named("force-of-order")]
internal sealed class ForceOfOrder(Answers answers) : AgencyAnswer(answers);

[Named("force-of-protected-person")]
internal sealed class ForceOfProtectedPerson(Answers answers) : AgencyAnswer(answers);

[Named("force-of-incident")]
internal sealed class ForceOfIncident(Answers answers) : AgencyAnswer(answers);

[Named("service-of-protected-person")]
internal sealed class ServiceOfProtectedPerson(Answers answers) : AgencyAnswer(answers)
{
    public override IReadOnlyList<AgencyKind> Kinds => [AgencyKind.SupportService];
}

[Named("service-of-victim")]
internal sealed class ServiceOfVictim(Answers answers) : AgencyAnswer(answers);

[Named("probation-of-respondent")]
internal sealed class ProbationOfRespondent(Answers answers) : AgencyAnswer(answers);

[Named("childrens-services-of-incident")]
internal sealed class ChildrensServicesOfIncident(Answers answers) : AgencyAnswer(answers);

[Named("court-of-order")]
internal sealed class CourtOfOrder(Answers answers) : AgencyAnswer(answers);

[Named("reviewing-agency")]
internal sealed class ReviewingAgency(Answers answers) : AgencyAnswer(answers);

[Named("order-is-served-by-police")]
internal sealed class OrderIsServedByPolice(Answers answers) : ConditionAnswer(answers);

[Named("wording-not-received")]
internal sealed class WordingNotReceived(Answers answers) : ConditionAnswer(answers);

[Named("children-were-present")]
internal sealed class ChildrenWerePresent(Answers answers) : ConditionAnswer(answers);

[Named("breach-outcome-is-arrest")]
internal sealed class BreachOutcomeIsArrest(Answers answers) : ConditionAnswer(answers);

[Named("respondent-is-on-probation")]
internal sealed class RespondentIsOnProbation(Answers answers) : ConditionAnswer(answers);

[Named("made-by-police-notice")]
internal sealed class MadeByPoliceNotice(Answers answers) : ConditionAnswer(answers);

[Named("named-in-call-outs")]
internal sealed class NamedInCallOuts(Answers answers) : ConditionAnswer(answers);

[Named("arrest-is-outstanding")]
internal sealed class ArrestIsOutstanding(Answers answers) : ConditionAnswer(answers);

[Named("call-outs-in", TakesPeriod = true)]
internal sealed class CallOutsIn(Answers answers) : ConditionAnswer(answers);

[Named("referred-to-marac-in", TakesPeriod = true)]
internal sealed class ReferredToMaracIn(Answers answers) : ConditionAnswer(answers);
