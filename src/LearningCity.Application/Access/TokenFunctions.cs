using System.Reflection;
using LearningCity.Application.Kernel;

namespace LearningCity.Application.Access;

/// <summary>Which functions a token for programs can give.</summary>
internal static class TokenFunctions
{
    /// <summary>The own account, and the accounts and grants of others: a stolen token must not be able to make more of itself.</summary>
    private static readonly HashSet<Function> ForPeopleOnly =
    [
        Function.UseOwnAccount, Function.ManageReporters, Function.ManageHeads, Function.ManageOfficers, Function.ManageLeaders,
        Function.StartPasswordReset, Function.EndSessions,
    ];

    /// <summary>Those of which any request changes something: a token that only reads gives none of them whole.</summary>
    private static readonly HashSet<Function> Changing =
    [
        .. typeof(TokenFunctions).Assembly.GetTypes().Where(type => !ProgramRule.Of(type).IsQuery)
            .SelectMany(type => type.GetCustomAttribute<AllowAttribute>()?.Functions ?? []),
    ];

    public static bool IsForPrograms(Function function) => !ForPeopleOnly.Contains(function);

    /// <summary>Whether everything that the function allows is reading.</summary>
    public static bool IsReading(Function function) => !Changing.Contains(function);

    /// <summary>Whether a function still means something when it is limited to a unit. What every role holds for the whole city
    /// is nowhere filtered by unit, so a limited token goes without; the criteria are everybody's.</summary>
    public static bool IsLimitedByUnit(Function function) => function is Function.SeeCriteria || RoleFunctions.ReachesUnits(function);

    public static IReadOnlyList<string>? Write(IReadOnlyList<Function>? functions) =>
        functions is null ? null : [.. functions.Select(function => WireFormat.NameOf(function))];

    /// <summary>A function that the product does not have any more is left out.</summary>
    public static IReadOnlyList<Function>? Read(IReadOnlyList<string>? names) =>
        names is null ? null : [.. Enum.GetValues<Function>().Where(function => names.Contains(WireFormat.NameOf(function)))];
}
