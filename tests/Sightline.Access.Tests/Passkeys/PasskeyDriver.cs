using System.Net;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Sightline.Access.Tests.Passkeys;

/// <summary>Does what the pages' script does: asks, has the device answer, sends the form.</summary>
internal static class PasskeyDriver
{
    internal const string NewName = "work phone";

    /// <summary>The register at an address of its own, as it would be served.</summary>
    internal static async Task<TestApp> StartAsync(Provider provider, Action<IServiceCollection>? further = null)
    {
        var app = await TestApp.StartAsync(provider, services =>
        {
            AccessTestData.RealSignIn(services);
            services.AddSingleton(new SiteAddress(new Uri(SoftDevice.Origin)));
            further?.Invoke(services);
        });
        await app.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        return app;
    }

    internal static async Task<UserId> AddUserAsync(TestApp app, string userName, string role = "order-desk")
    {
        UserId id = default;
        await app.AsSystemAsync(async scope => id = await AccessTestData.AddUserAsync(scope, userName, AccessTestData.Northgate, role));
        return id;
    }

    internal static TestBrowser Browser(TestApp app)
    {
        var browser = app.SignedOut();
        browser.Client.DefaultRequestHeaders.Host = new Uri(SoftDevice.Origin).Host;
        return browser;
    }

    internal static async Task<TestBrowser> SignedInAsync(TestApp app, string userName)
    {
        var browser = Browser(app);
        Assert.Equal(HttpStatusCode.Found, (await SignInDriver.TryAsync(browser, userName, AccessTestData.Password)).Status);
        return browser;
    }

    internal static async Task<TestPage> AddAsync(TestBrowser browser, SoftDevice device, string name = NewName)
    {
        var page = await browser.GetAsync("/account");
        var question = await AskAsync(browser, page, "/account?handler=ask", new() { ["Name"] = name, ["Password"] = AccessTestData.Password });
        return await browser.SendAsync(page, new Dictionary<string, string> { ["Name"] = name, ["Answer"] = device.Create(question) }, "add");
    }

    /// <summary>A device, held by whoever the browser is signed in as.</summary>
    internal static async Task<SoftDevice> WithPasskeyAsync(TestApp app, string userName)
    {
        var device = new SoftDevice();
        using var browser = await SignedInAsync(app, userName);
        Assert.Equal("/account", (await AddAsync(browser, device)).Location);
        return device;
    }

    internal static Task<TestPage> SignInAsync(TestBrowser browser, SoftDevice device) => SignInAsync(browser, device.Get);

    internal static async Task<TestPage> SignInAsync(TestBrowser browser, Func<string, string> answer)
    {
        var page = await browser.GetAsync("/sign-in");
        var question = await AskAsync(browser, page, "/sign-in?handler=ask", []);
        return await browser.SendAsync(page, new Dictionary<string, string> { ["Answer"] = answer(question) }, "passkey");
    }

    internal static async Task<string> AskAsync(TestBrowser browser, TestPage page, string path, Dictionary<string, string> fields)
    {
        var (status, words) = await TryAskAsync(browser, page, path, fields);
        Assert.True(status == HttpStatusCode.OK, $"{path} answered {(int)status}: {words}");
        return words;
    }

    internal static async Task<(HttpStatusCode Status, string Words)> TryAskAsync(TestBrowser browser, TestPage page, string path, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var content = new FormUrlEncodedContent(fields);
        using var answer = await browser.Client.PostAsync(path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
