using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Sightline.Access.AgencySignOn;

/// <summary>Asks a provider: for ten seconds at most, 64 KB at most, following it nowhere, and keeping no cookie of its.</summary>
internal sealed class ProviderClient : IDisposable
{
    internal const int MostBytes = 64 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 32, AllowDuplicateProperties = false };

    private readonly HttpClient client = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        MaxConnectionsPerServer = 16,
        MaxResponseHeadersLength = 16,
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectTimeout = TimeSpan.FromSeconds(5),
    })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <summary>Shorter in tests of slow providers.</summary>
    internal TimeSpan Timeout
    {
        get => client.Timeout;
        init => client.Timeout = value;
    }

    internal async Task<JsonDocument> GetAsync(Uri address, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(request, stop);
    }

    /// <exception cref="SignOnRefusedException">No answer in time, none of JSON, too large a one, or any but 200.</exception>
    internal async Task<JsonDocument> SendAsync(HttpRequestMessage request, CancellationToken stop)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        try
        {
            using var answer = await client.SendAsync(request, stop);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                throw new SignOnRefusedException("provider refused");
            }
            var document = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(stop), Strict);
            if (document.RootElement.ValueKind == JsonValueKind.Object)
            {
                return document;
            }
            document.Dispose();
            throw new SignOnRefusedException("provider's answer cannot be read");
        }
        catch (JsonException)
        {
            throw new SignOnRefusedException("provider's answer cannot be read");
        }
        catch (Exception failed) when (failed is HttpRequestException || (failed is OperationCanceledException && !stop.IsCancellationRequested))
        {
            throw new SignOnRefusedException("provider gave no answer");
        }
    }

    public void Dispose() => client.Dispose();
}

internal static class JsonTexts
{
    /// <returns>Null: it is not there, or is no text.</returns>
    internal static string? Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String ? found.GetString() : null;

    /// <returns>Null: it is not there, or is no whole number.</returns>
    internal static long? Number(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var number) ? number : null;

    internal static bool Says(this JsonElement element, string name) => element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.True;

    internal static IReadOnlyList<string> Texts(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Array
            ? found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!).ToList()
            : [];
}
