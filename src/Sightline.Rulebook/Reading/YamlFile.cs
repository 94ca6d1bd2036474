using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Sightline.Rulebook.Reading;

/// <summary>One file as a tree of nodes, or the problems why not.</summary>
internal static class YamlFile
{
    public const int MostBytes = 1_000_000;
    private const int Deepest = 16;
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The entries of a file: a list of mappings, or one mapping alone. Empty where something is wrong with it.</summary>
    public static IReadOnlyList<YamlMappingNode> Entries(string path, string file, ProblemList problems)
    {
        var root = Root(path, file, problems);
        switch (root)
        {
            case null:
                return [];
            case YamlMappingNode one:
                return [one];
            case YamlSequenceNode many:
                foreach (var other in many.Children.Where(child => child is not YamlMappingNode))
                {
                    problems.Add(FieldPlace.Of(file, other.Start, ""), "This is not an entry.", "Expected fields and their values (\"code: …\").");
                }
                return [.. many.Children.OfType<YamlMappingNode>()];
            default:
                problems.Add(FieldPlace.Of(file, root.Start, ""), "The file holds a single value.", "Expected an entry, or a list of entries.");
                return [];
        }
    }

    private static YamlNode? Root(string path, string file, ProblemList problems)
    {
        try
        {
            if (Text(path, file, problems) is not { } text || IsIndentedByTabs(text, file, problems) || !IsPlain(text, file, problems))
            {
                return null;
            }
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count == 1 && stream.Documents[0].RootNode is not YamlScalarNode { Value: "" or null })
            {
                return stream.Documents[0].RootNode;
            }
            var what = stream.Documents.Count > 1 ? "The file holds more than one document (a line \"---\" divides them)." : "The file is empty.";
            problems.Add(new Problem(file, 0, "", what, "Expected an entry, or a list of entries."));
        }
        catch (YamlException wrong)
        {
            var why = (wrong.InnerException ?? wrong).Message.TrimEnd('.');
            problems.Add(FieldPlace.Of(file, wrong.Start, ""), $"This is not YAML: {why}.", "Expected fields and values, indented by spaces, each field once.");
        }
        return null;
    }

    private static string? Text(string path, string file, ProblemList problems)
    {
        try
        {
            if (new FileInfo(path).Length > MostBytes)
            {
                problems.Add(new Problem(file, 0, "", "The file is larger than 1 MB.", "Expected a file of entries; divide it."));
                return null;
            }
            return Strict.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            problems.Add(new Problem(file, 0, "", "The file is not UTF-8 text.", "Expected UTF-8; save it again in that encoding."));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(file, 0, "", "The file cannot be opened.", "Expected a file that this program may read."));
        }
        return null;
    }

    /// <summary>The parser names the line before; a person looks for the tab in the line it names.</summary>
    private static bool IsIndentedByTabs(string text, string file, ProblemList problems)
    {
        var lines = text.Split('\n');
        var line = Array.FindIndex(lines, candidate => candidate.AsSpan(0, candidate.Length - candidate.AsSpan().TrimStart().Length).Contains('\t'));
        if (line >= 0)
        {
            problems.Add(new Problem(file, line + 1, "", "This is not YAML: the line is indented by a tab.", "Expected fields and values, indented by spaces."));
        }
        return line >= 0;
    }

    /// <summary>
    /// Goes over the events without building anything, so that neither depth nor repetition by reference can exhaust the program.
    /// </summary>
    private static bool IsPlain(string text, string file, ProblemList problems)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            var at = FieldPlace.Of(file, parser.Current!.Start, "");
            depth += parser.Current.NestingIncrease;
            if (depth > Deepest)
            {
                problems.Add(at, "Lists and fields stand inside each other too deeply.", $"Expected no more than {Deepest} levels.");
                return false;
            }
            if (parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                problems.Add(at, "A value is given by reference (\"&\" or \"*\").", "Expected the value itself: each entry is read on its own.");
                return false;
            }
        }
        return true;
    }
}
