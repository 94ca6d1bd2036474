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
