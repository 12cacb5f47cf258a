using LearningCity.Application.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>
/// Reads a table of units for one tree. A row is a unit during some days; rows of the same code follow one another without a gap
/// and make its history. Headings are found in any order, in Vietnamese or English, whatever their accents, case and spaces.
/// </summary>
internal sealed class UnitTableReader(string tree)
{
    private const int MostColumns = 200;

    private static readonly (string Key, string Heading, bool IsNeeded)[] Columns =
    [
        ("code", "Mã", true), ("officialName", "Tên", true), ("type", "Loại", true), ("validFrom", "Hiệu lực từ", true),
        ("validTo", "Hiệu lực đến", false), ("parent", "Trực thuộc", false), ("shortName", "Tên ngắn", false),
        ("officialCode", "Mã chính thức", false), ("ground", "Căn cứ", false),
    ];

    private readonly List<ImportFault> faults = [];
    private Dictionary<string, int> places = [];

    public StatedStructure Read(ITextTables tables, ReadOnlyMemory<byte> file)
    {
        var read = ReadRows(tables.Read(file, UnitFile.MostRows + 1, MostColumns));
        if (faults.Count == 0 && read.Count == 0)
        {
            throw UnitImportRules.Unreadable("Tệp chỉ có dòng tiêu đề.");
        }

        var units = read.GroupBy(row => row.Code, StringComparer.Ordinal).Select(Unit).ToList();
        return new StatedStructure([], [], new HashSet<string>(StringComparer.Ordinal) { tree }, [], units, [], faults);
    }

    /// <summary>None where the headings are at fault.</summary>
    private List<UnitRow> ReadRows(IEnumerable<TextRow> rows)
    {
        using var row = rows.GetEnumerator();
        row.MoveNext();
        places = Headings(row.Current);
        var (read, isReadable) = (new List<UnitRow>(), faults.Count == 0);
        while (row.MoveNext())
        {
            if (isReadable && Row(row.Current) is { } unit)
            {
                read.Add(unit);
            }
        }

        return read;
    }

    private Dictionary<string, int> Headings(TextRow first)
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < first.Cells.Count; at++)
        {
            var heading = Plain(first.Cells[at]);
            var column = Array.Find(Columns, column => heading == Plain(column.Key) || heading == Plain(column.Heading));
            if (column.Key is null)
            {
                faults.Add(new ImportFault(first.Line, first.Cells[at], "units.column-unknown", "Không có cột mang tên này."));
            }
            else if (!found.TryAdd(column.Key, at))
            {
                faults.Add(new ImportFault(first.Line, first.Cells[at], "units.column-twice", "Cột này có hai lần."));
            }
        }

        faults.AddRange(Columns.Where(column => column.IsNeeded && !found.ContainsKey(column.Key))
            .Select(column => new ImportFault(first.Line, column.Heading, "units.column-missing", $"Thiếu cột {column.Heading}.")));
        return found;
    }

    private UnitRow? Row(TextRow row)
    {
        if (row.Cells.Count > places.Count)
        {
            faults.Add(new ImportFault(row.Line, "", "units.cells-too-many", "Dòng có nhiều ô hơn dòng tiêu đề."));
            return null;
        }

        var from = Day(row, "validFrom", isNeeded: true);
        var to = Day(row, "validTo", isNeeded: false);
        var code = Cell(row, "code").ToLowerInvariant();
        return from is null || (to is null && Cell(row, "validTo").Length > 0)
            ? null
            : new UnitRow(
                new Spot(row.Line, ""), code, new Period(from.Value, to),
                new NameFacts(Cell(row, "officialName"), Optional(row, "shortName"), Optional(row, "officialCode")),
                Cell(row, "type").ToLowerInvariant(), Optional(row, "parent")?.ToLowerInvariant(), Optional(row, "ground"));
    }

    private StatedUnit Unit(IGrouping<string, UnitRow> rows)
    {
        var ordered = rows.OrderBy(row => row.Days.From).ToList();
        for (var at = 1; at < ordered.Count; at++)
        {
            if (ordered[at - 1].Days.To is not { } last || last == DateOnly.MaxValue || last.AddDays(1) != ordered[at].Days.From)
            {
                faults.Add(ordered[at].At.Wrong("validFrom", "units.rows-not-joined",
                    $"Các dòng của đơn vị {rows.Key} phải nối tiếp nhau từng ngày (dòng trước: {ordered[at - 1].Days})."));
            }
        }

        return new StatedUnit(
            ordered[0].At, rows.Key, new Period(ordered[0].Days.From, ordered[^1].Days.To),
            [.. ordered.Select(row => new Stated<NameFacts>(row.At, row.Days.From, row.Name))],
            [.. ordered.Select(row => new Stated<string>(row.At, row.Days.From, row.Type))],
            [.. ordered.Select(row => new Stated<PlaceFacts>(row.At, row.Days.From, new PlaceFacts(tree, row.Parent)))],
            ordered.Select(row => row.Ground).FirstOrDefault(ground => ground is not null));
    }

    private DateOnly? Day(TextRow row, string column, bool isNeeded)
    {
        var text = Cell(row, column);
        if (DayReader.TryRead(text, out var day))
        {
            return day;
        }

        if (text.Length > 0 || isNeeded)
        {
            faults.Add(new ImportFault(row.Line, column, "units.day-unreadable", "Ngày phải viết dd/MM/yyyy hoặc yyyy-MM-dd."));
        }

        return null;
    }

    private string? Optional(TextRow row, string column) => Cell(row, column) is { Length: > 0 } text ? text : null;

    private string Cell(TextRow row, string column) =>
        places.TryGetValue(column, out var at) && at < row.Cells.Count ? row.Cells[at].Trim() : "";

    private static string Plain(string heading) => string.Concat(Search.Fold(heading).Where(char.IsLetterOrDigit));

    private sealed record UnitRow(Spot At, string Code, Period Days, NameFacts Name, string Type, string? Parent, string? Ground);
}
