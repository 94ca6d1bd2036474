using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Contracts;
using Sightline.People.AsKnown;
using Sightline.People.Confidential;
using Sightline.People.Connections;
using Sightline.People.Consents;
using Sightline.People.Contracts;
using Sightline.People.Emergency;
using Sightline.People.Index;
using Sightline.People.Learning;
using Sightline.People.LookUp;
using Sightline.People.Looks;
using Sightline.People.RecordNominal;
using Sightline.People.Relationships;
using Sightline.People.Retention;
using Sightline.People.Reviews;
using Sightline.People.SafeContact;
using Sightline.People.ShowRecord;
using Sightline.People.Splits;
using Sightline.People.SubjectAccess;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Modules;

namespace Sightline.People;

public sealed class PeopleModule : SightlineModule
{
    public override string Name => "people";

    public override IReadOnlyList<string> Permissions =>
    [
        "people.look-up",
        "people.record",
        "people.record-nominal",
        "people.review-ties",
        "people.emergency",
        "people.second-person",
        "people.review-emergency",
        "people.as-known",
        SafeContactBook.See,
        SafeContactBook.Record,
        ConsentBook.Record,
        ConsentBook.TellWithout,
        "people.subject-access",
        "people.release-paper",
        "people.retention",
        "audit.see-looks",
        "audit.see-own-looks",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<LookUpIndex>().AddScoped<NominalNumbers>().AddScoped<PreparedPeople>().AddScoped<NominalParts>().AddSingleton<KeysPlace>()
        .AddScoped<ConfidentialContacts>()
        .AddSingleton<ModelKept>().AddScoped<ModelInUse>().AddScoped<LearnFromRegister>().AddSingleton<LearningUnderWay>()
        .AddScoped<TieBook>().AddScoped<DecisionsInTurn>().AddScoped<ReviewerOf>().AddScoped<IsWithService>().AddScoped<ReviewQuestions>().AddScoped<TieHistory>().AddScoped<HistoryWords>()
        .AddScoped<ReviewBook>()
        .AddScoped<StakeBook>().AddScoped<ReviewList>().AddScoped<SidesBeside>().AddScoped<TiedShown>().AddScoped<ReviewSources>().AddScoped<ReviewReading>()
        .AddScoped<HolderToAsk>().AddScoped<QuestionTools>().AddScoped<QuestionViewer>()
        .AddScoped<RestingOnTie>().AddScoped<SplitParts>().AddScoped<SplitNames>().AddScoped<SplitViewer>().AddScoped<SplitReading>()
        .AddScoped<Identification>().AddScoped<Subjects>().AddScoped<TwoByRelationship>()
        .AddScoped<Viewer>().AddScoped<Homes>().AddScoped<Holders>().AddScoped<TiesSeen>()
        .AddScoped<Scoring>().AddScoped<LookUpViewer>().AddScoped<LookUpShown>().AddScoped<LookUpPeople>().AddScoped<PeopleSources>().AddScoped<PeopleParts>()
        .AddSingleton<RegisterContentsKept>().AddScoped<RegisterContents>()
        .AddScoped<PeopleAround>().AddScoped<RecordPorts>().AddScoped<RecordSources>().AddScoped<HeldTools>().AddScoped<RecordReader>()
        .AddScoped<Declarations>().AddScoped<ReviewViewer>().AddScoped<WhoLooksUp>().AddScoped<LooksTools>().AddScoped<LooksReading>().AddScoped<PastTools>().AddScoped<PastRecords>()
        .AddScoped<EmergencySearchTools>().AddScoped<EmergencySearch>().AddScoped<EmergencyBookTools>().AddScoped<EmergencyBook>().AddScoped<ServiceNumbers>()
        .AddScoped<EmergencyReadingTools>().AddScoped<EmergencyReading>().AddScoped<EmergencyDeskTools>().AddScoped<EmergencyDesk>()
        .AddScoped<SafeContactTools>().AddScoped<SafeContactBook>().AddScoped<SharedContact>().AddScoped<ISafeContact, SafeContactReading>().AddScoped<ContactPageReading>()
        .AddScoped<ConsentTools>().AddScoped<ConsentBook>().AddScoped<ISharingConsents>(provider => provider.GetRequiredService<ConsentBook>()).AddScoped<ConsentReading>()
        .AddScoped<SecretsTools>().AddScoped<SecretsAroundHim>().AddScoped<AnswerTools>().AddScoped<AnswerBook>().AddScoped<AnswerReadingTools>().AddScoped<AnswerReading>()
        .AddScoped<ClocksByName>().AddScoped<RetentionSources>().AddScoped<RetentionTimes>().AddScoped<LegalHolds>().AddScoped<StillNeeded>().AddSingleton<RetentionPlace>()
        .AddScoped<RaisingRetention>().AddScoped<HoldTools>().AddScoped<DisposingTools>().AddScoped<Disposer>().AddScoped<DecidingRetentionParts>().AddScoped<DecidingRetention>()
        .AddScoped<RetentionReadingTools>().AddScoped<RetentionReading>().AddScoped<DisposedTools>().AddScoped<DisposedRecords>()
        .AddScoped<IPeople, PeopleQuestions>().AddScoped<IPersonRows, PersonRows>();
}
