using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;

namespace LearningCity.Infrastructure.Documents;

/// <summary>The one place that names CsvHelper.</summary>
internal sealed class TextTables : ITextTables
{
    /// <summary>Characters of one cell; an unclosed quote would otherwise swallow the file.</summary>
    private const int LongestCell = 32_767;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public IEnumerable<TextRow> Read(ReadOnlyMemory<byte> file, int mostRows, int mostColumns)
    {
        var text = Text(file.Span);
        var rows = 0;
        using var parser = new CsvParser(new StringReader(text), Form(text));
        while (parser.Read())
        {
            var cells = parser.Record ?? [];
            if (cells.All(string.IsNullOrWhiteSpace))
            {
                continue;
            }

            if (rows == mostRows || cells.Length > mostColumns || Array.Exists(cells, cell => cell.Length > LongestCell))
            {
                throw RuleViolated.At($"dòng {Line(parser)}", "documents.table-too-large",
                    $"Bảng có nhiều nhất {mostRows} dòng, {mostColumns} cột, mỗi ô {LongestCell} ký tự.");
            }

            rows++;
            yield return new TextRow(Line(parser), cells);
        }

        if (rows == 0)
        {
            throw Unreadable("", "Tệp rỗng.");
        }
    }

    private static CsvConfiguration Form(string text)
    {
        var heading = text.AsSpan(0, text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end ? end : text.Length);
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = heading.Count(';') >= heading.Count(',') ? ";" : ",",
            Mode = CsvMode.RFC4180,
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            CacheFields = true,
            BadDataFound = bad => throw Unreadable($"dòng {bad.Context.Parser.RawRow}", "Dấu nháy kép đặt sai chỗ."),
        };
    }

    /// <summary>The parser counts the lines it has read; a row that spans lines began earlier.</summary>
    private static int Line(CsvParser parser) => parser.RawRow - parser.RawRecord.TrimEnd('\r', '\n').Count('\n');

    private static string Text(ReadOnlySpan<byte> file)
    {
        if (file.StartsWith("PK"u8) || file.Contains((byte)0))
        {
            throw Unreadable("", "Đây không phải là tệp CSV.");
        }

        try
        {
            return Strict.GetString(file.StartsWith("\uFEFF"u8) ? file[3..] : file);
        }
        catch (DecoderFallbackException)
        {
            throw Unreadable("", "Tệp không ở bảng mã UTF-8; hãy lưu lại ở dạng \"CSV UTF-8\".");
        }
    }

    private static RuleViolated Unreadable(string place, string why) => RuleViolated.At(place, "documents.table-unreadable", why);
}
