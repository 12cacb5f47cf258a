using System.Text.RegularExpressions;
using Mono.Cecil;

namespace LearningCity.Architecture.Tests.Kernel;

/// <summary>The rules of names N2, N4, N5, N7, N8, N10.</summary>
internal static partial class NameRules
{
    private static readonly string[] Anywhere = ["Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Impl", "Dto", "Vm"];

    private static readonly string[] AtTheEnd = ["Base", "Common", "Service", "Model", "Response", "Specification", "Spec"];

    /// <summary>The Kernel's own word for its kind.</summary>
    private static readonly string[] OwnWords = ["Specification"];

    /// <summary>First words of the commands; a new one joins the list only when it is a verb that the office would say.</summary>
    private static readonly HashSet<string> Verbs =
    [
        "Accept", "Add", "Amend", "Answer", "Approve", "Archive", "Ask", "Assess", "Assign", "Attach", "Begin", "Bind", "Cancel", "Carry", "Change", "Check",
        "Clear", "Close", "Confirm", "Copy", "Correct", "Create", "Decide", "Delete", "Describe", "Detach", "Disable", "Discard", "Draft", "Edit", "Enable",
        "End", "Enter", "Erase", "Exempt", "Export", "Extend", "Freeze", "Give", "Grant", "Hold", "Identify", "Import", "Invite", "Issue", "Join", "Keep", "Link",
        "Load", "Lock", "Mark",
        "Merge", "Move", "Open", "Order", "Plan", "Preview", "Publish", "Ready", "Recall", "Record", "Register", "Reject", "Release", "Remind", "Remove",
        "Rename", "Reopen", "Replace", "Report", "Request", "Reset", "Rescore", "Retire", "Return", "Retype", "Review", "Revise", "Revoke", "Run", "Save",
        "Scan", "Score", "Seal", "Send", "Set", "Settle", "Share", "Split", "Start", "Stop", "Store", "Submit", "Supply", "Suspend", "Sweep", "Take", "Undo", "Unlink",
        "Unlock", "Update", "Upload", "Verify", "Vote", "Weigh", "Withdraw", "Write",
    ];

    /// <summary>The field's own words for beginning and ending a session: any noun behind them would be ours alone.</summary>
    private static readonly HashSet<string> WithoutNoun = ["SignIn", "SignOut"];

    private static readonly string[] Commands =
    [
        "LearningCity.Application.Kernel.ICommandMessage", "LearningCity.Application.Kernel.ISecretCommand`1",
        "LearningCity.Application.Kernel.IBatchCommand`1",
    ];

    public static Verdict Parts(IEnumerable<TypeDefinition> types) => Verdict.Of(
        types,
        type =>
        {
            var name = Bare(type.Name);
            var words = Words(name);
            var isBad = words.Any(Anywhere.Contains) || (AtTheEnd.Contains(words[^1]) && !OwnWords.Contains(name));
            return isBad ? [$"{type.FullName} has a name that says nothing"] : [];
        });

    /// <summary>A command begins with a verb of the office, a query with Get, List or Find; a noun follows. A message is one of the two.</summary>
    public static Verdict Messages(IEnumerable<TypeDefinition> types) => Verdict.Of(types.Where(type => type.IsMessage()), type =>
    {
        var name = Bare(type.Name);
        var words = Words(name);
        var isWhole = words.Length > 1 && words[^1] is not ("Command" or "Query" or "Request" or "Message");
        if (type.Is("LearningCity.Application.Kernel.IQuery`1"))
        {
            return isWhole && words[0] is ("Get" or "List" or "Find") ? [] : [$"{type.FullName} is a query without Get, List, Find and a noun"];
        }

        return !type.Ancestors().Overlaps(Commands) ? [$"{type.FullName} is neither a command nor a query"]
            : WithoutNoun.Contains(name) || (isWhole && Verbs.Contains(words[0])) ? (IEnumerable<string>)[]
            : [$"{type.FullName} is a command without a known verb and a noun"];
    });

    /// <summary>An interface is a port out of Application: somebody outside implements it, or it marks a message.</summary>
    public static Verdict Interfaces(IReadOnlyCollection<TypeDefinition> types)
    {
        var implemented = types.Where(type => !type.IsInterface && Place.Of(type)?.Layer is "Infrastructure" or "Api")
            .SelectMany(type => type.WithNested()).SelectMany(type => type.Ancestors()).ToHashSet();
        return Verdict.Of(types.Where(type => type.IsInterface), type => Place.Of(type) switch
        {
            { Module: ModuleMap.Kernel } => [],
            { Layer: "Application" } when implemented.Contains(type.FullName) => (IEnumerable<string>)[],
            _ => [$"{type.FullName} is no port out of Application"],
        });
    }

    /// <summary>Test names are sentences: at least three words.</summary>
    public static Verdict Sentences(IEnumerable<string> files) => Verdict.Of(
        files.SelectMany(file => Test().Matches(File.ReadAllText(file)).Select(match => (File: file, Name: match.Groups[1].Value))),
        test => test.Name.Split('_').Length >= 3 && char.IsUpper(test.Name[0]) ? [] : [$"{Sources.Relative(test.File)}: {test.Name} is no sentence"]);

    public static string[] Words(string name) => [.. Word().Matches(name).Select(match => match.Value)];

    private static string Bare(string name) => name.Split('`')[0];

    [GeneratedRegex(@"[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"\[(?:Fact|Theory)[^\n]*\n(?:\s*\[[^\n]*\n|\s*//[^\n]*\n)*\s*public (?:static )?(?:async )?[\w<>]+ (\w+)\(")]
    private static partial Regex Test();
}
