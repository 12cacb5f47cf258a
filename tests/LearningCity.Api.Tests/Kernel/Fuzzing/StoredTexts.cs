using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Looks through every text the database holds for what no text of the product may hold.</summary>
internal static partial class StoredTexts
{
    /// <summary>What a browser says of itself is kept as it says it; a secret is kept as its hash.</summary>
    private const string Foreign = "('access.sessions.device', 'access.accounts.password_hash')";

    /// <summary>Place and value of every text that is not canonical.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(TestDatabase database)
    {
        var columns = await ColumnsAsync(database);
        columns.Count.ShouldBeGreaterThan(50);
        var faults = new List<string>();
        foreach (var (table, column) in columns)
        {
            await using var command = database.Source.CreateCommand($"select distinct {column}::text from {table} where {column} is not null");
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                var text = reader.GetString(0);
                if (!text.IsNormalized() || text.EnumerateRunes().Any(IsForbidden) || TowerOfMarks().IsMatch(text))
                {
                    faults.Add($"{table}.{column}: {text[..Math.Min(text.Length, 200)]}");
                }
            }
        }

        return faults;
    }

    /// <summary>Written anew here, so that the product is not judged by its own rule.</summary>
    private static bool IsForbidden(Rune rune) => rune.Value != '\n' && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    [GeneratedRegex(@"\p{M}{5}", RegexOptions.CultureInvariant)]
    private static partial Regex TowerOfMarks();

    private static async Task<List<(string Table, string Column)>> ColumnsAsync(TestDatabase database)
    {
        await using var command = database.Source.CreateCommand(
            $"""
            select table_schema || '.' || table_name, quote_ident(column_name) from information_schema.columns
            where table_schema in ('kernel', 'access', 'units', 'evidence', 'criteria', 'reminders') and data_type in ('text', 'character varying', 'jsonb', 'ARRAY')
                and table_schema || '.' || table_name || '.' || column_name not in {Foreign}
            """);
        await using var reader = await command.ExecuteReaderAsync();
        var columns = new List<(string, string)>();
        while (await reader.ReadAsync())
        {
            columns.Add((reader.GetString(0), reader.GetString(1)));
        }

        return columns;
    }
}
