using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Keys;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Outbox;

public sealed class OutboxTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_notice_is_queued_with_its_work_or_not_at_all_and_sent_once(Provider provider)
    {
        var post = new Post();
        await using var house = await OpenAsync(provider, post);
        await Assert.ThrowsAsync<InjectedFault>(() => QueueAsync(house, 1, fails: true));
        await QueueAsync(house, 1);

        await TickAsync(house);
        await TickAsync(house);

        Assert.Equal(["notice 0"], post.Sent);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_channel_that_fails_is_tried_again_later_each_time_longer_and_given_up_in_the_end_holding_up_no_other(Provider provider)
    {
        var post = new Post { Fails = text => text == "notice 0" };
        await using var house = await OpenAsync(provider, post);
        await QueueAsync(house, 3);

        await TickAsync(house);
        Assert.Equal(["notice 1", "notice 2"], post.Sent.Order(StringComparer.Ordinal));
        await TickAsync(house);
        Assert.Equal(1, post.Failures);

        for (var attempt = 0; attempt < 15; attempt++)
        {
            house.Clock.Advance(Duration.FromDays(1));
            await TickAsync(house);
        }
        Assert.Equal(12, post.Failures);
        Assert.Equal(OutboxState.GivenUp, await StateOfAsync(house, "notice 0"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_notice_whose_key_was_destroyed_is_never_sent(Provider provider)
    {
        var post = new Post();
        await using var house = await OpenAsync(provider, post);
        var subject = await QueueAsync(house, 1);
        await house.AsSystemAsync(scope => scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().DestroyAsync(subject, Stop), Stop));

        await TickAsync(house);

        Assert.Empty(post.Sent);
        await house.AsSystemAsync(async scope => Assert.Equal(OutboxState.GivenUp, (await scope.Db().Set<OutboxMessage>().SingleAsync(Stop)).State));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_senders_at_once_send_nothing_twice(Provider provider)
    {
        var post = new Post { Slowly = TimeSpan.FromMilliseconds(5) };
        await using var house = await OpenAsync(provider, post);
        await QueueAsync(house, 50);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => TickAsync(house))));

        Assert.Equal(50, post.Sent.Count);
        Assert.Equal(50, post.Sent.Distinct().Count());
    }

    [Fact]
    public async Task A_sender_that_dies_leaves_its_notice_to_the_next_once_its_claim_has_run_out()
    {
        using var dying = new CancellationTokenSource();
        var post = new Post { Dies = dying };
        await using var house = await OpenAsync(Provider.Sqlite, post);
        await QueueAsync(house, 1);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            house.AsSystemAsync(scope => scope.GetRequiredService<OutboxSender>().TickAsync(dying.Token)));
        post.Dies = null;

        await TickAsync(house);
        Assert.Empty(post.Sent);
        house.Clock.Advance(Duration.FromMinutes(11));
        await TickAsync(house);
        Assert.Single(post.Sent);
    }

    [Fact]
    public async Task By_e_mail_a_desk_is_told_that_something_waits_and_nothing_else()
    {
        using var server = new TinySmtp();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["SIGHTLINE_SMTP:HOST"] = "127.0.0.1",
            ["SIGHTLINE_SMTP:PORT"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["SIGHTLINE_SMTP:FROM"] = "register@northgate.example",
            ["SIGHTLINE_SMTP:TLS"] = "false",
        }).Build();
        var channel = new SmtpChannel(SmtpOptions.Of(configuration), [new Addresses()]);
        var receiving = server.ReceiveAsync(Stop);

        Assert.True(await channel.SendAsync(new Notice(new AgencyCode("a"), new DeskCode("a/desk"), "Something waits in Sightline."), Stop));

        var mail = await receiving;
        Assert.Contains("RCPT TO:<desk@northgate.example>", mail, StringComparison.Ordinal);
        Assert.Contains("Something waits in Sightline.", mail, StringComparison.Ordinal);
        Assert.Contains("Subject: Something waits for your desk", mail, StringComparison.Ordinal);
        Assert.False(await channel.SendAsync(new Notice(new AgencyCode("a"), new DeskCode("a/no-address"), "x"), Stop));
    }

    [Fact]
    public async Task Without_a_server_named_no_e_mail_is_sent_and_a_wrong_setting_is_named()
    {
        var none = new SmtpChannel(SmtpOptions.Of(new ConfigurationBuilder().Build()), [new Addresses()]);
        Assert.False(await none.SendAsync(new Notice(new AgencyCode("a"), new DeskCode("a/desk"), "x"), Stop));

        var wrong = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("SIGHTLINE_SMTP:PORT", (string?)"a few")]).Build();
        Assert.Contains("SIGHTLINE_SMTP__PORT", Assert.Throws<InvalidOperationException>(() => SmtpOptions.Of(wrong)).Message, StringComparison.Ordinal);
    }

    private static Task<ProbeHouse> OpenAsync(Provider provider, Post post) => ProbeHouse.OpenAsync(provider, services => services.RemoveAll<INoticeChannel>().AddSingleton<INoticeChannel>(post));

    private static Task<Guid> QueueAsync(ProbeHouse house, int many, bool fails = false) => house.AsSystemAsync(async scope =>
    {
        var subject = scope.NewId();
        await scope.Unit().DoAsync(
            async () =>
            {
                for (var number = 0; number < many; number++)
                {
                    await scope.GetRequiredService<NoticeQueue>().QueueAsync(new Notice(new AgencyCode("a"), new DeskCode("a/b"), $"notice {number}"), subject, Stop);
                }
                if (fails)
                {
                    throw new InjectedFault();
                }
            },
            Stop);
        return subject;
    });

    private static Task TickAsync(ProbeHouse house) => house.AsSystemAsync(scope => scope.GetRequiredService<OutboxSender>().TickAsync(Stop));

    private static Task<OutboxState> StateOfAsync(ProbeHouse house, string text) => house.AsSystemAsync(async scope =>
    {
        var vault = scope.GetRequiredService<Vault>();
        foreach (var message in await scope.Db().Set<OutboxMessage>().ToListAsync(Stop))
        {
            if (await vault.OpenOrdinaryAsync(message.Subject, message.Sealed, Stop) == text)
            {
                return message.State;
            }
        }
        throw new InvalidOperationException("No such notice.");
    });

    private sealed class Addresses : IDeskMail
    {
        public Task<string?> AddressOfAsync(DeskCode desk, CancellationToken stop) => Task.FromResult(desk.Value == "a/desk" ? "desk@northgate.example" : null);
    }

    private sealed class Post : INoticeChannel
    {
        private int failures;

        internal ConcurrentQueue<string> Sent { get; } = new();

        internal int Failures => failures;

        internal Func<string, bool> Fails { get; init; } = _ => false;

        internal TimeSpan Slowly { get; init; }

        internal CancellationTokenSource? Dies { get; set; }

        public async Task<bool> SendAsync(Notice notice, CancellationToken stop)
        {
            if (Dies is not null)
            {
                await Dies.CancelAsync();
                stop.ThrowIfCancellationRequested();
            }
            if (Fails(notice.Text))
            {
                Interlocked.Increment(ref failures);
                throw new SocketException((int)SocketError.ConnectionRefused);
            }
            await Task.Delay(Slowly, stop);
            Sent.Enqueue(notice.Text);
            return true;
        }
    }

    /// <summary>As much of a mail server as one message needs.</summary>
    private sealed class TinySmtp : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        internal TinySmtp() => listener.Start();

        internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

        public void Dispose() => listener.Dispose();

        internal async Task<string> ReceiveAsync(CancellationToken stop)
        {
            using var client = await listener.AcceptTcpClientAsync(stop);
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
            var heard = new System.Text.StringBuilder();
            await writer.WriteLineAsync("220 tiny");
            var inData = false;
            while (await reader.ReadLineAsync(stop) is { } line)
            {
                heard.AppendLine(line);
                if (inData && line != ".")
                {
                    continue;
                }
                inData = line == "DATA";
                await writer.WriteLineAsync(inData ? "354 go on" : line.StartsWith("QUIT", StringComparison.Ordinal) ? "221 bye" : "250 ok");
                if (line.StartsWith("QUIT", StringComparison.Ordinal))
                {
                    break;
                }
            }
            return heard.ToString();
        }
    }
}
