using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Risk.Questions;

namespace Sightline.Risk.Tests;

public sealed class RiskIsTests
{
    [Theory]
    [InlineData(RiskLevel.High, "high", Answer.Yes)]
    [InlineData(RiskLevel.High, "medium", Answer.No)]
    [InlineData(null, "high", Answer.NotKnown)]
    public async Task An_assessment_came_to_a_level_or_to_none(RiskLevel? level, string asked, Answer expected)
    {
        var fact = new RiskAssessed
        {
            Assessment = default,
            By = new AgencyCode("police-northgate"),
            Assessed = default,
            Instrument = new InstrumentCode("dash-ric"),
            Version = new InstrumentVersion("2009"),
            Level = level,
        };
        Assert.Equal(expected, await new RiskIs().AskAsync(fact, asked, TestContext.Current.CancellationToken));
    }
}
