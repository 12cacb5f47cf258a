using System.Globalization;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>One request of a series; what is made by chance for it depends on nothing but this.</summary>
/// <param name="Caller">A role, or <see cref="Nobody"/>.</param>
/// <param name="Number">Tells apart the requests of one caller to one operation.</param>
internal sealed record FuzzCase(int Seed, string Operation, string Caller, int Number)
{
    public const string Nobody = "Nobody";

    public Chance Chance() => new(ToString());

    /// <summary>The form in which a case is printed and asked for again.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Seed}/{Operation}/{Caller}/{Number}");
}

/// <summary>Chance that is the same for the same words, on every machine.</summary>
internal sealed class Chance(string words)
{
    private readonly Random random = new(Seed(words));

    public bool OneIn(int many) => random.Next(many) == 0;

    public int Below(int bound) => random.Next(bound);

    public double Share() => random.NextDouble();

    public T Of<T>(IReadOnlyList<T> some) => some[random.Next(some.Count)];

    public void Shuffle<T>(T[] some) => random.Shuffle(some);

    /// <summary>FNV-1a; the framework's own hash of a text differs from process to process.</summary>
    private static int Seed(string words)
    {
        var hash = 2166136261u;
        foreach (var letter in words)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return unchecked((int)hash);
    }
}
