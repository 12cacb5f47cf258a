using LearningCity.Api.Tests.Access;
using LearningCity.Application.Access;
using LearningCity.Domain.Access;

namespace LearningCity.Api.Tests.Kernel.Fuzzing;

/// <summary>Which requests a run makes.</summary>
internal sealed class FuzzPlan(ApiDocument document)
{
    /// <summary>A seed, or one case as it is printed: only that is tried.</summary>
    private const string Wish = "LEARNINGCITY_FUZZ";

    private static readonly int[] FixedSeeds = [5195, 2022, 27];

    private static readonly HashSet<string> Public = [.. EndpointRules.Public()];

    private static readonly HashSet<(string Endpoint, string Role)> Allowed = [.. MatrixRow.All().Select(row => (ValidRequests.NameOf(row.Endpoint), row.Role))];

    private static readonly Role[] Roles = Enum.GetValues<Role>();

    /// <summary>The fixed seeds, and one no run has had before.</summary>
    public static IReadOnlyList<int> Seeds { get; } = Asked is [var seed, ..] ? [int.Parse(seed, System.Globalization.CultureInfo.InvariantCulture)] : [.. FixedSeeds, Random.Shared.Next(1, 1_000_000)];

    private static string[] Asked => (Environment.GetEnvironmentVariable(Wish) ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>True when only a part is tried, by wish.</summary>
    public static bool IsPart => Asked.Length > 0;

    public static bool May(ApiOperation operation, string caller) =>
        Public.Contains(operation.Endpoint) || (caller != FuzzCase.Nobody && Allowed.Contains((operation.Endpoint, RoleFunctions.CodeOf(Enum.Parse<Role>(caller)))));

    /// <summary>
    /// Every operation in the name of every role and of nobody; those who may not, once over all seeds, those who may, as often as the rest of the
    /// number allows, each operation alike.
    /// </summary>
    public FuzzCase[] Cases(int seed, int index, int many)
    {
        if (Asked is [_, var operation, var caller, var number])
        {
            return [new FuzzCase(seed, operation, caller, int.Parse(number, System.Globalization.CultureInfo.InvariantCulture))];
        }

        string[] callers = [.. Roles.Select(role => role.ToString()), FuzzCase.Nobody];
        var pairs = document.Operations.SelectMany(one => callers.Select(who => (Operation: one, Caller: who))).ToList();
        var cases = pairs.Where((pair, at) => !May(pair.Operation, pair.Caller) && (at + index) % (FixedSeeds.Length + 1) == 0)
            .Select(pair => new FuzzCase(seed, pair.Operation.Id, pair.Caller, 0)).ToList();
        var may = document.Operations.Select(one => (one.Id, Callers: callers.Where(who => May(one, who)).ToArray())).ToList();
        for (var round = 0; cases.Count < many; round++)
        {
            cases.AddRange(may.Select(one => new FuzzCase(seed, one.Id, one.Callers[(round + index) % one.Callers.Length], round)));
        }

        FuzzCase[] mixed = [.. cases];
        new Chance($"{seed}").Shuffle(mixed);
        return mixed;
    }
}
