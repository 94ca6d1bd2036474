using System.Globalization;
using System.Net;
using System.Net.Mail;
using Microsoft.Extensions.Configuration;
using Sightline.Facts;

namespace Sightline.Platform.Outbox;

/// <summary>Where a desk's notices are sent by e-mail; answered by whoever keeps the directory.</summary>
public interface IDeskMail
{
    /// <returns>Null: this desk has no e-mail address.</returns>
    Task<string?> AddressOfAsync(DeskCode desk, CancellationToken stop);
}

/// <summary>The mail server, from the configuration (SIGHTLINE_SMTP__HOST, __PORT, __FROM, __USER, __PASSWORD, __TLS). No host: no e-mail is sent.</summary>
public sealed record SmtpOptions
{
    public string? Host { get; init; }

    public int Port { get; init; } = 587;

    public string From { get; init; } = "sightline@localhost";

    public string? User { get; init; }

    public string? Password { get; init; }

    /// <summary>False only towards a server on the same machine.</summary>
    public bool Tls { get; init; } = true;

    /// <exception cref="InvalidOperationException">A setting cannot be read; says which and what was expected.</exception>
    public static SmtpOptions Of(IConfiguration configuration) => new()
    {
        Host = Text(configuration, "HOST"),
        Port = Text(configuration, "PORT") is not { } port ? 587
            : int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 65536 ? number
            : throw new InvalidOperationException("SIGHTLINE_SMTP__PORT must be a number from 1 to 65535."),
        From = Text(configuration, "FROM") ?? "sightline@localhost",
        User = Text(configuration, "USER"),
        Password = Text(configuration, "PASSWORD"),
        Tls = Text(configuration, "TLS") is not { } tls || (bool.TryParse(tls, out var on) ? on
            : throw new InvalidOperationException("SIGHTLINE_SMTP__TLS must be true or false.")),
    };

    /// <summary>Environment variables reach the configuration with their two underscores as a colon; the house's prefix stays.</summary>
    private static string? Text(IConfiguration configuration, string name) => configuration[$"SIGHTLINE_SMTP:{name}"] is { Length: > 0 } text ? text : null;
}

/// <summary>Sends notices by e-mail. The message holds the notice's own words, which name nobody and nothing, and no other header that could.</summary>
internal sealed class SmtpChannel(SmtpOptions options, IEnumerable<IDeskMail> directory) : INoticeChannel
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public async Task<bool> SendAsync(Notice notice, CancellationToken stop)
    {
        if (options.Host is null || await AddressOfAsync(notice.Desk, stop) is not { } address)
        {
            return false;
        }
        using var client = new SmtpClient(options.Host, options.Port) { EnableSsl = options.Tls };
        if (options.User is not null)
        {
            client.Credentials = new NetworkCredential(options.User, options.Password);
        }
        using var message = new MailMessage(options.From, address) { Subject = "Something waits for your desk", Body = notice.Text };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
        return true;
    }

    private async Task<string?> AddressOfAsync(DeskCode desk, CancellationToken stop)
    {
        foreach (var source in directory)
        {
            if (await source.AddressOfAsync(desk, stop) is { Length: > 0 } address)
            {
                return address;
            }
        }
        return null;
    }
}
