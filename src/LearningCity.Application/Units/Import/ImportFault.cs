using System.Globalization;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Units.Import;

/// <summary>One thing that is wrong in a file, or doubtful.</summary>
/// <param name="Row">The line of a table; null in a JSON file.</param>
/// <param name="Column">The heading of the table's column, or the JSON pointer.</param>
public sealed record ImportFault(int? Row, string Column, string Code, string Message)
{
    public Fault ToFault() => new(
        Row is { } line ? string.Create(CultureInfo.InvariantCulture, $"dòng {line}, cột {Column}") : Column, Code, Message);
}

/// <summary>Where something stands in a file.</summary>
internal readonly record struct Spot(int? Row, string Pointer)
{
    /// <summary>The spot of a part: another column of the same row, or a deeper pointer.</summary>
    public ImportFault Wrong(string part, string code, string message) =>
        new(Row, Row is null ? $"{Pointer}/{part}" : part, code, message);

    public ImportFault Wrong(Fault fault) => Wrong(fault.Field, fault.Code, fault.Message);
}
