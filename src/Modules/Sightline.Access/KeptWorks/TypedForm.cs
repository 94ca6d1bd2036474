using Microsoft.AspNetCore.Http;

namespace Sightline.Access.KeptWorks;

/// <summary>A form as it was sent: where to, and its fields.</summary>
internal sealed record TypedForm(string Target, IReadOnlyList<TypedField> Fields)
{
    /// <summary>On a form that is only to be shown again, never to be acted on.</summary>
    internal const string Mark = "sl-kept";

    /// <summary>A long statement is some ten thousand letters; beyond this it is no longer what a person typed.</summary>
    internal const int MostBytes = 256 * 1024;

    private const int MostFields = 2000;

    /// <summary>Files are not kept, nor anything that opens a door.</summary>
    /// <returns>Null: not a form of that kind, or too large.</returns>
    internal static async Task<TypedForm?> OfAsync(HttpRequest request, CancellationToken stop)
    {
        if (!HttpMethods.IsPost(request.Method) || request.ContentLength is not (> 0 and <= MostBytes)
            || request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }
        var form = await request.ReadFormAsync(stop);
        var fields = form.Where(field => IsKept(field.Key)).SelectMany(field => field.Value, (field, value) => new TypedField(field.Key, value ?? "")).ToList();
        return fields.Count is > 0 and <= MostFields ? new TypedForm(request.Path + request.QueryString, fields) : null;
    }

    private static bool IsKept(string name) =>
        name != "__RequestVerificationToken" && name != Mark && !name.Contains("password", StringComparison.OrdinalIgnoreCase) && !name.Equals("Answer", StringComparison.Ordinal);
}

internal sealed record TypedField(string Name, string Value);
