using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Platform.Feed;

namespace Sightline.Incidents.CheckReport;

internal sealed class InitialReportCheckedFeed(CheckReportAction action) : FeedHandler<InitialReportChecked>
{
    protected override Task HandleAsync(InitialReportChecked fact, CancellationToken stop) =>
        action.CheckAsync(new NewCheck(fact.Incident, CheckStage.Supervisor, fact.Findings) { Note = fact.Note, At = fact.At, Fact = fact.Id }, stop);
}

internal sealed class FlagScreenedFeed(CheckReportAction action) : FeedHandler<FlagScreened>
{
    protected override Task HandleAsync(FlagScreened fact, CancellationToken stop) =>
        action.CheckAsync(new NewCheck(fact.Incident, CheckStage.Screening, fact.Findings) { Note = fact.Note, At = fact.At, Fact = fact.Id }, stop);
}

internal sealed class FlagCheckedFeed(CheckReportAction action) : FeedHandler<FlagChecked>
{
    protected override Task HandleAsync(FlagChecked fact, CancellationToken stop) =>
        action.CheckAsync(new NewCheck(fact.Incident, CheckStage.Specialist, fact.Findings) { Note = fact.Note, At = fact.At, Fact = fact.Id }, stop);
}
