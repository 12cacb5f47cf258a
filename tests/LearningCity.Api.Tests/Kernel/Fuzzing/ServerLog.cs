using System.Text.RegularExpressions;
using Npgsql;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>What the test server wrote down of one database: its errors, with their SQLSTATE.</summary>
internal sealed partial class ServerLog(TestDatabase database)
{
    /// <summary>
    /// Errors that input alone can raise: values the database cannot take (22), words it cannot read (42), limits (54), its own faults (XX).
    /// </summary>
    public async Task<IReadOnlyList<string>> FaultsOfInputAsync()
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await using var file = new FileStream(TestCluster.SharedLog, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var text = await reader.ReadToEndAsync();
        return [.. Error().Matches(text).Where(error => error.Groups["database"].Value == name).Select(error => error.Value)];
    }

    [GeneratedRegex(@"^.* database=(?<database>\S*) state=(22|42|54|XX)\w{3} ERROR: .*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Error();
}
