using System.Text.RegularExpressions;
using Npgsql;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>Takes out of a text for the log what might be somebody's: e-mail addresses, telephone and identity numbers, tokens. The product's own lines hold none;
/// this is for faults that quote what they met.</summary>
internal static partial class PersonalData
{
    private const string Mask = "•••";

    /// <summary>Class 22: the data itself is at fault, and the server quotes it.</summary>
    private const string DataFaults = "22";

    public static string Masked(string text) => Number().Replace(Token().Replace(Address().Replace(text, Mask), Mask), Mask);

    /// <summary>What a fault says, without what it quotes.</summary>
    public static string WithoutValues(Exception fault) => fault switch
    {
        PostgresException { SqlState: var state } server when state.StartsWith(DataFaults, StringComparison.Ordinal) => $"{state}: {server.Routine}",
        PostgresException server => $"{server.SqlState}: {Masked(server.MessageText)}",
        _ => Masked(fault.Message),
    };

    [GeneratedRegex(@"[\w.+%-]+@[\w-]+(\.[\w-]+)+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Address();

    /// <summary>Of programs, sessions and links.</summary>
    [GeneratedRegex(@"\b(lc_[\w-]{16,}|(Bearer|Basic)\s+[\w+/=.~-]{8,})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Token();

    /// <summary>9 to 12 digits that stand alone, in groups or not.</summary>
    [GeneratedRegex(@"(?<![\w-])\+?\d([ .]?\d){8,11}(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
