using System.Text.Json;
using System.Text.Json.Nodes;
using Sightline.Demonstration.Story;
using Sightline.Platform.Json;

namespace Sightline.Demonstration.Load;

/// <summary>A fact as the feed takes it.</summary>
internal static class FeedText
{
    internal static byte[] Of(StoryFact told)
    {
        var type = told.Fact.GetType();
        var data = JsonSerializer.SerializeToNode(told.Fact, type, HouseJson.Options)!.AsObject();
        data.Remove("id");
        data.Remove("at");
        var line = new JsonObject
        {
            ["id"] = told.Fact.Id.Value.ToString(),
            ["type"] = type.Name,
            ["at"] = JsonSerializer.SerializeToNode(told.Fact.At, HouseJson.Options),
            ["agency"] = told.Agency.Value,
            ["by"] = "demonstration",
            ["data"] = data,
        };
        return JsonSerializer.SerializeToUtf8Bytes(line, HouseJson.Options);
    }
}
