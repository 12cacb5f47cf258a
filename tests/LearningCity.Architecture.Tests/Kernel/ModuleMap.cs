namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>The whole map of modules, the ones not yet built included: who may ask whom, through Contracts only.</summary>
internal static class ModuleMap
{
    public const string Kernel = "Kernel";

    /// <summary>No module: the command of the composition root that fills an empty installation. It stands in the Api alone, sends the
    /// requests of every module and is named by nobody but Program.</summary>
    public const string Demonstration = "Demonstration";

    public static IReadOnlyDictionary<string, string[]> MayAsk { get; } = new Dictionary<string, string[]>
    {
        ["Units"] = [],
        ["Access"] = ["Units"],
        ["Evidence"] = ["Units"],
        ["Documents"] = ["Units", "Evidence"],
        ["Criteria"] = ["Units", "Evidence", "Documents"],
        ["Recognition"] = ["Units", "Evidence", "Documents", "Criteria"],
        ["Plans"] = ["Units", "Evidence", "Documents", "Criteria", "Recognition"],
        ["Campaigns"] = ["Units", "Evidence", "Documents", "Criteria"],
        ["Reminders"] = ["Units", "Access", "Evidence", "Documents", "Criteria", "Recognition", "Plans", "Campaigns"],
    };

    public static bool Knows(string module) => module == Kernel || MayAsk.ContainsKey(module);

    /// <param name="layer">Domain, Application, Infrastructure or Api.</param>
    public static bool Knows(string layer, string folder) => Knows(folder) || (layer == "Api" && folder == Demonstration);

    /// <summary>The modules a request may pass on its way down from <paramref name="module"/>, itself included.</summary>
    public static IReadOnlyCollection<string> Below(string module) =>
        [.. MayAsk[module].SelectMany(Below).Append(module).Distinct()];
}
