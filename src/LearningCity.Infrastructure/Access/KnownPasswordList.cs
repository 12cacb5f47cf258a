using System.IO.Compression;
using LearningCity.Application.Access;

namespace LearningCity.Infrastructure.Access;

/// <summary>The list of build/known-passwords, one lower-case password a line, packed into the assembly. Read once, when first asked.</summary>
internal sealed class KnownPasswordList : IKnownPasswords
{
    private const string Resource = "LearningCity.Infrastructure.Access.KnownPasswords.known-passwords.txt.gz";

    private static readonly Lazy<HashSet<string>> List = new(Read);

    public bool Contains(string text) => List.Value.Contains(text);

    private static HashSet<string> Read()
    {
        using var packed = typeof(KnownPasswordList).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"{Resource} is not in the assembly.");
        using var lines = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        var list = new HashSet<string>(80_000, StringComparer.Ordinal);

        while (lines.ReadLine() is { } line)
        {
            list.Add(line);
        }

        return list;
    }
}
