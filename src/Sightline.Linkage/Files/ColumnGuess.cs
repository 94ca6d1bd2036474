namespace Sightline.Linkage;

/// <summary>What each column of a file is, from its heading and its contents together. No data set has a rule of its own.</summary>
internal sealed class ColumnGuess
{
    private const double Most = 0.8;
    private const int FewestSeen = 5;

    /// <summary>Black, Brown and White are surnames too: a list of colours is short.</summary>
    private const int FewestNames = 12;

    private readonly CsvHead _head;
    private readonly CsvOptions _options;
    private readonly ColumnProfile[] _profiles;
    private readonly PlannedColumn[] _columns;

    private ColumnGuess(CsvHead head, CsvOptions options)
    {
        _head = head;
        _options = options;
        _profiles = [.. head.Headings.Select((_, at) => new ColumnProfile(head.Samples, at))];
        _columns = new PlannedColumn[head.Headings.Count];
    }

    /// <exception cref="InputRefusedException">The file has no column of the name asked for.</exception>
    internal static PlannedFile Plan(CsvHead head, CsvOptions options)
    {
        var guess = new ColumnGuess(head, options);
        var id = options.IdColumn is { } heading ? guess.Find(heading) : 0;
        for (var at = 0; at < guess._columns.Length; at++)
        {
            guess._columns[at] = at == id ? guess.Id(at) : guess.One(at);
        }

        guess.DropGuesses();
        guess.SettleNames();
        guess.SettleDateParts();
        guess.DropRepeats();
        guess.ApplyMap();
        return new PlannedFile(head, guess._columns);
    }

    internal static bool IsSame(string heading, string other) =>
        string.Equals(heading.Trim(), other.Trim(), StringComparison.OrdinalIgnoreCase);

    private int Find(string heading)
    {
        var at = _head.Headings.ToList().FindIndex(one => IsSame(one, heading));
        return at >= 0 ? at : throw new InputRefusedException(new InputProblem
        {
            File = _head.Path,
            Column = heading,
            What = "there is no column of this heading.",
            Why = $"The headings are: {string.Join(", ", _head.Headings)}.",
            Instead = "Name one of them.",
        });
    }

    private PlannedColumn One(int at)
    {
        var heading = _head.Headings[at];
        if (_options.TruthColumn is { } truth && IsSame(truth, heading))
        {
            return new PlannedColumn(heading, ColumnRole.Ignored, "holds the truth");
        }

        var words = new HeadingWords(heading);
        if (HeadingRoles.Of(words) is { } known)
        {
            return ByHeading(heading, known, words, _profiles[at]);
        }

        var guessed = ByContents(heading, _profiles[at]);
        return guessed.Role == ColumnRole.Born && HeadingRoles.IsOfAnotherDay(words) ? guessed with { Role = ColumnRole.Ignored, Why = "a date other than the birth" } : guessed;
    }

    /// <summary>By the heading of the first column alone. Without a column of ids a table begins with a name or a postcode: that is compared too.</summary>
    private PlannedColumn Id(int at)
    {
        var heading = _head.Headings[at];
        var own = _options.IdColumn is null && (_options.TruthColumn is not { } truth || !IsSame(truth, heading)) ? HeadingRoles.Of(new HeadingWords(heading)) : null;
        return own is { Role: not ColumnRole.Ignored and not ColumnRole.Identifier }
            ? One(at) with { IsId = true, Why = "names the records, and is compared: by its heading" }
            : new PlannedColumn(heading, ColumnRole.Ignored, "names the records") { IsId = true };
    }

    private static PlannedColumn ByHeading(string heading, (ColumnRole Role, string Kind) known, HeadingWords words, ColumnProfile seen)
    {
        var (role, kind) = known;
        if (role == ColumnRole.Ignored)
        {
            return new PlannedColumn(heading, role, kind);
        }

        var column = new PlannedColumn(heading, role, "by its heading") { Kind = kind };
        if (seen.Given == 0)
        {
            return column;
        }

        if (role != ColumnRole.Email && seen.Given >= FewestSeen && seen.Emails > Most)
        {
            return column with { Role = ColumnRole.Email, Why = "its values are e-mail addresses" };
        }

        return role switch
        {
            ColumnRole.Forename or ColumnRole.Surname or ColumnRole.MiddleNames or ColumnRole.FullName when seen is { Digits: > Most, Given: >= FewestSeen } =>
                column with { Role = ColumnRole.Ignored, Why = "its values are numbers, not names" },
            ColumnRole.Street when seen.LeadingDigits >= 0.5 => column with { Role = ColumnRole.AddressLine, Why = "its values begin with a house number" },
            ColumnRole.AddressLine when words.Number >= 2 && seen.LeadingDigits < 0.3 => column with { Role = ColumnRole.Place, Why = "a further line of the address" },
            ColumnRole.AddressLine when seen.LeadingDigits < 0.2 => column with { Role = ColumnRole.Street, Why = "its values have no house number" },
            ColumnRole.FullName when seen is { OneWord: > 0.95, Given: >= FewestSeen } => OneName(column, seen),
            _ => column,
        };
    }

    /// <summary>"name 1" and "name 2", each of one word: which is the forename, the names themselves say.</summary>
    private static PlannedColumn OneName(PlannedColumn column, ColumnProfile seen) =>
        seen.Different < FewestNames ? column
        : seen.Forenames > 0.3 && seen.Forenames > seen.Surnames ? column with { Role = ColumnRole.Forename, Why = "many of its values are known forenames" }
        : seen.Surnames > 0.15 && seen.Surnames > seen.Forenames ? column with { Role = ColumnRole.Surname, Why = "many of its values are known surnames" }
        : column;

    private static PlannedColumn ByContents(string heading, ColumnProfile seen)
    {
        var (role, why) = seen switch
        {
            { Given: < FewestSeen } => (ColumnRole.Ignored, "not understood"),
            { Emails: > Most } => (ColumnRole.Email, "its values are e-mail addresses"),
            { Postcodes: > Most } => (ColumnRole.Postcode, "its values are postcodes"),
            { Phones: > Most } => (ColumnRole.Phone, "its values are phone numbers"),
            { SexWords: > 0.95 } => (ColumnRole.Sex, "its values are male, female and the like"),
            { Dates: > Most, Years: > 20 } => (ColumnRole.Born, "its values are dates of many years"),
            { Addresses: > Most } => (ColumnRole.AddressLine, "its values are a number and a street"),
            { Different: >= FewestNames, Forenames: > 0.3, Letters: > Most } when seen.Forenames > seen.Surnames => (ColumnRole.Forename, "many of its values are known forenames"),
            { Different: >= FewestNames, Surnames: > 0.15, Letters: > Most } when seen.Surnames > seen.Forenames => (ColumnRole.Surname, "many of its values are known surnames"),
            _ => (ColumnRole.Ignored, "not understood"),
        };
        return new PlannedColumn(heading, role, why);
    }

    /// <summary>What a heading says counts before what contents look like: beside "surname" a column of surnames is somebody else's.</summary>
    private void DropGuesses()
    {
        for (var at = 0; at < _columns.Length; at++)
        {
            var (heading, role) = (_columns[at].Heading, _columns[at].Role);
            var isOne = role is ColumnRole.Forename or ColumnRole.Surname or ColumnRole.Born or ColumnRole.Sex or ColumnRole.Postcode;
            if (isOne && HeadingRoles.Of(new HeadingWords(heading)) is null && _columns.Any(one => one.Role == role && HeadingRoles.Of(new HeadingWords(one.Heading)) is { Kind: "" }))
            {
                _columns[at] = _columns[at] with { Role = ColumnRole.Ignored, Why = $"another column is headed as {(role == ColumnRole.Born ? "the birth" : $"the {role.ToString().ToLowerInvariant()}")}" };
            }
        }
    }

    /// <summary>"name" beside "surname" is a forename; a column that only joins two others adds nothing.</summary>
    private void SettleNames()
    {
        var forename = FirstOf(ColumnRole.Forename);
        var surname = FirstOf(ColumnRole.Surname);
        for (var at = 0; at < _columns.Length; at++)
        {
            if (_columns[at].Role != ColumnRole.FullName)
            {
                continue;
            }

            if (forename >= 0 && surname >= 0)
            {
                var isJoined = _columns[at].Kind == "both" || IsJoined(at, forename, surname);
                _columns[at] = isJoined ? _columns[at] with { Role = ColumnRole.Ignored, Why = "joins the forename and the surname" } : _columns[at];
            }
            else if (surname >= 0 && forename < 0 && _columns[at].Kind.Length == 0 && new HeadingWords(_columns[at].Heading).Is("name", "names"))
            {
                _columns[at] = _columns[at] with { Role = ColumnRole.Forename, Why = "a name beside a surname" };
                forename = at;
            }
        }
    }

    private bool IsJoined(int full, int forename, int surname)
    {
        var (first, last) = (_profiles[forename].Values, _profiles[surname].Values);
        var inOrder = first.Select((name, at) => $"{name} {last[at]}".Trim()).ToList();
        var reversed = first.Select((name, at) => $"{last[at]}, {name}".Trim(' ', ',')).ToList();
        return ColumnProfile.Sameness(_profiles[full].Values, inOrder) > 0.95 || ColumnProfile.Sameness(_profiles[full].Values, reversed) > 0.95;
    }

    /// <summary>Year, month and day in columns of their own are one date; a day or a month without a year is none.</summary>
    private void SettleDateParts()
    {
        var hasWhole = _columns.Any(column => column is { Role: ColumnRole.Born, Kind: "" });
        var hasYear = _columns.Any(column => column is { Role: ColumnRole.Born, Kind: "year" });
        for (var at = 0; at < _columns.Length; at++)
        {
            if (_columns[at] is { Role: ColumnRole.Born, Kind: "year" or "month" or "day" } part && (hasWhole || !hasYear))
            {
                _columns[at] = part with { Role = ColumnRole.Ignored, Why = hasWhole ? "a part of the date that stands whole beside it" : "a part of a date without its year" };
            }
        }
    }

    /// <summary>The same thing said twice would count twice.</summary>
    private void DropRepeats()
    {
        for (var at = 1; at < _columns.Length; at++)
        {
            for (var before = 0; before < at && _columns[at].Role != ColumnRole.Ignored; before++)
            {
                if (_columns[before].Role == _columns[at].Role && ColumnProfile.Sameness(_profiles[before].Values, _profiles[at].Values) > 0.98)
                {
                    _columns[at] = _columns[at] with { Role = ColumnRole.Ignored, Why = $"repeats {_columns[before].Heading}" };
                }
            }
        }
    }

    private void ApplyMap()
    {
        foreach (var (heading, role) in _options.Map)
        {
            var at = Array.FindIndex(_columns, column => IsSame(column.Heading, heading));
            if (at >= 0)
            {
                _columns[at] = _columns[at] with { Role = role, Why = "as asked", Kind = role == _columns[at].Role ? _columns[at].Kind : "" };
            }
        }
    }

    private int FirstOf(ColumnRole role) => Array.FindIndex(_columns, column => column.Role == role && column.Kind is not ("former" or "known as"));
}
