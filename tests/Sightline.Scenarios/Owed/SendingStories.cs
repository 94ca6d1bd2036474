using Sightline.Duties.Model;
using Sightline.Duties.Send;
using Sightline.Facts.Duties;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>What is owed is passed on to a desk that must act on it; it is done once that desk has said that it came.</summary>
internal static class SendingStories
{
    internal static async Task SentAndAcknowledgedAsync(OwedHouse house, Duty duty)
    {
        var sending = await SentAsync(house, duty);
        Assert.Equal(DutyState.Open, (await house.DutiesAsync(duty.Rule.Value)).Single(held => held.Id == duty.Id).State);
        var told = new ToldByHand("The worker on duty", PassedBy.Telephone, house.House.Clock.GetCurrentInstant());
        Assert.True(await house.DoAsync<AcknowledgeAction, bool>(AtDesk(duty, "duty-inspector"), action => action.ToldAsync(sending.Id, told, Stop)));
    }

    /// <summary>To a desk that is not in the register.</summary>
    internal static async Task<DutySending> SentAsync(OwedHouse house, Duty duty)
    {
        var input = new NewSending(duty.Id) { ToWhom = "Duty desk of the team for that street", How = PassedBy.SecureEmail, SentAt = house.House.Clock.GetCurrentInstant() };
        Assert.True(await house.DoAsync<SendAction, bool>(AtDesk(duty, "duty-inspector"), send => send.SendAsync(input, Stop)));
        return (await house.AllAsync<DutySending>()).Single(sending => sending.Duty == duty.Id);
    }
}
