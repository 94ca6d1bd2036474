namespace Sightline.Platform.Tests.Screens;

/// <summary>The comparison the examples rest on must itself be able to say no.</summary>
public sealed class CanonicalHtmlTests
{
    [Theory]
    [InlineData("<p>Late</p>", "<p>late</p>")]
    [InlineData("<p id=\"a\">Late</p>", "<p>Late</p>")]
    [InlineData("<p>Late <a href=\"/\">today</a></p>", "<p>Late<a href=\"/\">today</a></p>")]
    [InlineData("<div><p>Late</p></div>", "<div></div><p>Late</p>")]
    [InlineData("<textarea>a b</textarea>", "<textarea>a  b</textarea>")]
    [InlineData("<input disabled>", "<input>")]
    public void Html_that_a_reader_would_meet_differently_is_different(string one, string other) =>
        Assert.NotEqual(CanonicalHtml.Of(one), CanonicalHtml.Of(other));

    [Fact]
    public void Html_that_differs_only_in_layout_and_order_of_attributes_is_the_same() =>
        Assert.Equal(CanonicalHtml.Of("<div class=\"a  b\" id=\"x\">\n  <p>\n Late &amp; due</p> </div>"), CanonicalHtml.Of("<div id=\"x\" class=\"a b\"><p>Late &#38; due</p></div>"));
}
