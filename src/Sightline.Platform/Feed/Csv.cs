namespace Sightline.Platform.Feed;

/// <summary>One cell of a CSV file we write. A cell that a spreadsheet would run as a formula is made text.</summary>
public static class Csv
{
    public static string Cell(string value)
    {
        var safe = value.Length > 0 && value[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + value : value;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
