using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Sightline.Platform.Screens.Components;

/// <summary>HTML that is safe to send: every string that went into it was encoded, unless it was said to be trusted.</summary>
public readonly record struct Markup : IHtmlContent
{
    private readonly string? html;

    private Markup(string? html) => this.html = html;

    public static Markup Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(html);

    /// <summary>Writes an interpolated string as HTML: strings put into it are encoded, markup put into it is not.</summary>
    public static Markup Of(MarkupHandler content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return new(content.Take());
    }

    /// <summary>Encodes the text.</summary>
    public static Markup Text(string? text) => new(text is null ? null : HtmlEncoder.Default.Encode(text));

    /// <summary>Takes HTML as it stands. Only for what Razor has already encoded; never for anything a person typed.</summary>
    public static Markup Trusted(string? html) => new(html);

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(html);
    }

    public override string ToString() => html ?? "";
}

/// <summary>Encodes what is put into an interpolated string, so that forgetting to is not possible.</summary>
[InterpolatedStringHandler]
public sealed class MarkupHandler(int literalLength, int formattedCount)
{
    private readonly StringBuilder builder = new(literalLength + (formattedCount * 24));

    public void AppendLiteral(string value) => builder.Append(value);

    public void AppendFormatted(string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            builder.Append(HtmlEncoder.Default.Encode(value));
        }
    }

    public void AppendFormatted(Markup value) => builder.Append(value.ToString());

    public void AppendFormatted(int value) => builder.Append(value.ToString(CultureInfo.InvariantCulture));

    internal string Take() => builder.ToString();
}
