using Sightline.Linkage;

namespace Sightline.Bench.Linking;

/// <summary>What the generator tells of its records (who is whose twin, what was done to each), held against clusters.</summary>
internal sealed class GeneratedPeople
{
    /// <summary>What was done to a record, by the name the published figures use, with the generator's words for it.</summary>
    internal static readonly IReadOnlyList<(string Name, string[] Words)> Kinds =
    [
        ("day and month swapped", ["dm_swap"]), ("nickname", ["nick"]), ("initial", ["initial"]), ("typing slip", ["typo_g", "typo_s"]), ("date missing", ["dob_null"]),
        ("married name", ["married"]), ("names swapped", ["swap"]), ("hostile false details", ["hostile"]), ("moved house", ["moved"]),
    ];

    private const string Clean = "clean";
    private const string Hostile = "hostile";

    private readonly LinkedFiles _files;
    private readonly IReadOnlyList<int> _cluster;
    private readonly ExtraColumn _person;
    private readonly ExtraColumn _errors;
    private readonly string[][] _words;
    private readonly int[][] _people;

    internal GeneratedPeople(LinkedFiles files, IReadOnlyList<int> cluster)
    {
        (_files, _cluster) = (files, cluster);
        _person = files.Column(LinkedFiles.TruthColumn);
        _errors = files.Column("err");
        _words = [.. Enumerable.Range(0, _errors.Values.Count).Select(code => code == 0 ? [] : _errors.Values.Text(code).Split('|'))];
        _people = [.. Enumerable.Range(0, _person.Codes.Length).GroupBy(record => _person.Codes[record]).Select(records => records.ToArray())];
    }

    /// <summary>Twins are joined when any record of the one stands with any of the other; told too for each two of their records.</summary>
    internal void AddTwins(JobFigures found, string name)
    {
        var twins = _files.Column("twin_of");
        var numbers = Enumerable.Range(1, _person.Values.Count - 1).ToDictionary(_person.Values.Text, StringComparer.Ordinal);
        var clusters = _people.ToDictionary(records => _person.Codes[records[0]], records => records.Select(record => _cluster[record]).ToArray());
        var pairs = Enumerable.Range(0, twins.Codes.Length).Where(record => twins.Codes[record] != 0)
            .Select(record => (Person: _person.Codes[record], Twin: numbers.GetValueOrDefault(twins.Values.Text(twins.Codes[record])))).Where(pair => pair.Twin != 0).Distinct().ToList();
        found[name + ".pairs"] = pairs.Count;
        found[name + ".joined"] = pairs.Count(pair => clusters[pair.Person].Intersect(clusters[pair.Twin]).Any());
        found[name + ".recordPairs"] = pairs.Sum(pair => clusters[pair.Person].LongLength * clusters[pair.Twin].LongLength);
        found[name + ".recordsJoined"] = pairs.Sum(pair => clusters[pair.Person].Sum(one => clusters[pair.Twin].LongCount(other => other == one)));
    }

    /// <summary>For each kind of error: each record that has it against each other record of its person, and against those without any
    /// error.</summary>
    internal void AddKinds(JobFigures found)
    {
        var all = new Dictionary<(string Word, bool IsClean), (long All, long Together)>();
        foreach (var records in _people)
        {
            foreach (var one in records)
            {
                foreach (var other in records.Where(other => other != one))
                {
                    Count(all, one, other);
                }
            }
        }

        foreach (var (name, words) in Kinds.Append((Clean, [Clean])))
        {
            foreach (var isClean in new[] { false, true })
            {
                var counted = words.Select(word => all.GetValueOrDefault((word, isClean))).ToList();
                found[$"kind.{name}{(isClean ? ".clean" : "")}"] = counted.Sum(count => count.Together) / (double)Math.Max(1, counted.Sum(count => count.All));
            }
        }
    }

    /// <summary>Records with false details given on purpose, whose person has others: in the list with one of them, or tied to one.</summary>
    internal void AddHostile(JobFigures found, LinkResult result)
    {
        var listed = Listed(result);
        var number = _files.Column("national_id");
        var (all, seen, tied, onNothing) = (0L, 0L, 0L, 0L);
        foreach (var records in _people.Where(records => records.Length > 1))
        {
            foreach (var record in records.Where(record => Words(record).Contains(Hostile)))
            {
                var with = records.Where(other => other != record && _cluster[other] == _cluster[record]).ToList();
                all++;
                tied += with.Count > 0 ? 1 : 0;
                seen += with.Count > 0 || listed[record] ? 1 : 0;
                onNothing += with.Count > 0 && (number.Codes[record] == 0 || with.TrueForAll(other => number.Codes[other] != number.Codes[record])) ? 1 : 0;
            }
        }

        found["hostile.all"] = all;
        found["hostile.seen"] = seen;
        found["hostile.tied"] = tied;
        found["hostile.tiedWithoutNumber"] = onNothing;
    }

    /// <summary>Pairs of records of two people who say one street and one postcode: how many stand in one cluster.</summary>
    internal void AddAddresses(JobFigures found)
    {
        var (street, postcode) = (_files.Column("street"), _files.Column("postcode"));
        var (all, tied) = (0L, 0L);
        var homes = Enumerable.Range(0, street.Codes.Length).Where(record => street.Codes[record] != 0 && postcode.Codes[record] != 0)
            .GroupBy(record => (street.Codes[record], postcode.Codes[record])).Select(records => records.ToArray());
        foreach (var records in homes)
        {
            for (var i = 0; i < records.Length; i++)
            {
                for (var j = i + 1; j < records.Length; j++)
                {
                    if (_person.Codes[records[i]] != _person.Codes[records[j]])
                    {
                        all++;
                        tied += _cluster[records[i]] == _cluster[records[j]] ? 1 : 0;
                    }
                }
            }
        }

        found["address.all"] = all;
        found["address.tied"] = tied;
    }

    private void Count(Dictionary<(string Word, bool IsClean), (long All, long Together)> all, int one, int other)
    {
        var together = _cluster[one] == _cluster[other] ? 1 : 0;
        var isClean = Words(other).Length == 0;
        foreach (var word in Words(one).DefaultIfEmpty(Clean))
        {
            Raise((word, false));
            if (isClean)
            {
                Raise((word, true));
            }
        }

        void Raise((string, bool) key)
        {
            var (count, found) = all.GetValueOrDefault(key);
            all[key] = (count + 1, found + together);
        }
    }

    private bool[] Listed(LinkResult result)
    {
        var listed = new bool[_person.Codes.Length];
        for (var link = 0; link < result.Left.Length; link++)
        {
            var (left, right) = (result.Left[link], result.Right[link]);
            if (_person.Codes[left] == _person.Codes[right] && LinkResult.Probability(result.Weight[link]) >= 0.01)
            {
                (listed[left], listed[right]) = (true, true);
            }
        }

        return listed;
    }

    private string[] Words(int record) => _words[_errors.Codes[record]];
}
