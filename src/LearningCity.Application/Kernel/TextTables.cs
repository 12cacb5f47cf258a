using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Kernel;

/// <summary>Reads a table kept as text: RFC 4180, UTF-8, separated by <c>;</c> or <c>,</c> (whichever the first line has more of).</summary>
public interface ITextTables
{
    /// <returns>Every row that is not empty, the heading first, each read when it is asked for. All cells are text; nothing is guessed.</returns>
    /// <exception cref="RuleViolated">Not UTF-8, not a table, empty, or beyond the limits (<c>documents.table-unreadable</c>, <c>documents.table-too-large</c>).</exception>
    IEnumerable<TextRow> Read(ReadOnlyMemory<byte> file, int mostRows, int mostColumns);
}

/// <param name="Line">The line of the file on which the row begins, from 1.</param>
public sealed record TextRow(int Line, IReadOnlyList<string> Cells);
