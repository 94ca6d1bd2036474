using System.Net;
using Sightline.Testing;

namespace Sightline.Access.Tests;

/// <summary>Signs in through the page, as a person does.</summary>
internal static class SignInDriver
{
    internal static async Task<TestBrowser> InAsync(TestApp app, string userName, string password = AccessTestData.Password)
    {
        var browser = app.SignedOut();
        var answer = await TryAsync(browser, userName, password);
        Assert.True(answer.Status == HttpStatusCode.Found, $"Signing in answered {(int)answer.Status}: {string.Join(" | ", answer.Errors)}");
        return browser;
    }

    internal static async Task<TestPage> TryAsync(TestBrowser browser, string userName, string password) =>
        await browser.SendAsync(await browser.GetAsync("/sign-in"), Answers(userName, password));

    internal static Dictionary<string, string> Answers(string userName, string password) => new() { ["UserName"] = userName, ["Password"] = password };
}
