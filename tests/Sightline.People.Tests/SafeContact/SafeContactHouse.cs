using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.SafeContact;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.People.Tests.SafeContact;

/// <summary>She as the police hold her and as a survivors' service does, tied for certain; and what each is told of reaching her.</summary>
internal sealed class SafeContactHouse(Register register) : IAsyncDisposable
{
    internal const string Mobile = "07700 900321";
    internal const string Landline = "01632 960777";

    internal static readonly PersonDescription Details = new()
    {
        Forenames = "Marta",
        Surname = "Lindqvist",
        Born = "1991-08-17",
        Contact = new ContactDescription { Addresses = [new AddressDescription(["14 Quarry Lane"], "ZZ1 4AB")], Phones = [Landline] },
        Identifiers = [new IdentifierDescription("nhs", "943 476 5919")],
    };

    internal static readonly SafeContactWords Said = new()
    {
        Ways = [new WayOfContact(ContactWay.Phone, Answer.Yes, Mobile, "Let it ring twice"), new WayOfContact(ContactWay.Phone, Answer.No, Landline), new WayOfContact(ContactWay.Letter, Answer.No)],
        Days = [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Thursday],
        FromMinute = 9 * 60,
        ToMinute = 14 * 60 + 30,
        Never = "Never while he is home",
        OtherMayBeContacted = Answer.No,
        Language = "Polish",
        NeedsInterpreter = Answer.Yes,
        Script = "Is this the number for the piano lessons?",
        SayYouAre = "Anna from the library",
        SaidBy = SaidBy.Themselves,
        SaidOn = new LocalDate(2026, 4, 1),
        Until = new LocalDate(2026, 12, 31),
    };

    internal static readonly FirstContactPlan Plan = new()
    {
        Asked = [new AskedOfSafety("The officer in the case", "He works nights and sleeps until two")],
        Way = ContactWay.Phone,
        Value = Mobile,
        When = "Between three and four",
        WithheldNumber = true,
        Alone = true,
        CheckWhoAnswers = true,
        NoMessage = true,
        NotWhileOtherIsThere = true,
        Script = "Sorry, wrong number.",
    };

    internal static readonly Actor Officer = Tests.Register.Officer;

    internal static readonly Actor Handler = Tests.Register.Handler;

    internal static readonly Actor SupportWorker = Tests.Register.Worker;

    internal Register Register { get; } = register;

    internal NominalId AtPolice { get; private set; }

    internal NominalId AtService { get; private set; }

    internal static async Task<SafeContactHouse> OpenAsync(Platform.Storage.Provider provider)
    {
        var house = new SafeContactHouse(await Register.OpenAsync(provider));
        house.AtPolice = await house.Register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Details });
        house.AtService = await house.Register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Harbour, Details = Details });
        Assert.Equal(2, (await house.Register.SubjectAsync(house.AtPolice)).Nominals.Count);
        return house;
    }

    internal Task<SafeContactId> SayAsync(Actor actor, NominalId nominal, SafeContactWords said) => Register.House.AsAsync(actor, scope =>
    {
        var action = scope.GetRequiredService<StateSafeContactAction>();
        return action.StateAsync(new SafeContactStated { Statement = action.NewId(), Nominal = nominal, Agency = actor.Agency, Said = said }, Tests.Register.Stop);
    });

    internal Task<bool> TellAsync(Actor actor, SafeContactId statement, NominalId nominal, ToldFor purpose, params IReadOnlyList<AgencyKind> kinds) =>
        Register.House.AsAsync(actor, scope => scope.GetRequiredService<DecideSafeContactSharingAction>().DecideAsync(
            new SafeContactSharingDecided { Statement = statement, Nominal = nominal, Agency = actor.Agency, ToldTo = kinds, Purpose = purpose, Why = "She agreed." }, Tests.Register.Stop));

    internal Task<ContactEffortId> PlanAsync(Actor actor, FirstContactPlan plan) =>
        Register.House.AsAsync(actor, scope => scope.GetRequiredService<PlanFirstContactAction>().PlanAsync(AtPolice, plan, Tests.Register.Stop));

    internal Task<ContactEffortId> TryAsync(Actor actor, ContactOutcome outcome, ContactWay way = ContactWay.Phone) =>
        Register.House.AsAsync(actor, scope => scope.GetRequiredService<RecordContactAttemptAction>().RecordAsync(AtPolice, way, outcome, Tests.Register.Stop));

    internal Task<SafeContactShown?> BlockAsync(Actor actor, NominalId? nominal = null) =>
        Register.House.AsAsync(actor, scope => scope.GetRequiredService<ISafeContact>().OfAsync(nominal ?? AtPolice, Tests.Register.Stop));

    internal static async Task<IReadOnlyList<string>> BrokenAsync(Func<Task> work) =>
        [.. (await Assert.ThrowsAsync<RulesBrokenException>(work)).Broken.Select(rule => rule.GetType().Name)];

    public ValueTask DisposeAsync() => Register.DisposeAsync();
}
