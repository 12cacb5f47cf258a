namespace LearningCity.Domain.Criteria;

/// <summary>Which papers prove an answer: of one of the kinds, and issued by the body, that the indicator requires.</summary>
/// <remarks>Kind and issuer are compared as whole texts; upper and lower case and spaces around them do not matter, marks do.</remarks>
public static class PaperCheck
{
    public static bool Fits(DocumentRequirement requirement, string? kind, string? issuer) => FaultsOf(requirement, kind, issuer).Count is 0;

    /// <summary>Why a paper does not fit, in sentences for people; none: it fits.</summary>
    /// <param name="requirement">Of the indicator.</param>
    /// <param name="kind">Loại văn bản; none: not described.</param>
    /// <param name="issuer">Cơ quan ban hành; none: not described.</param>
    public static IReadOnlyList<string> FaultsOf(DocumentRequirement requirement, string? kind, string? issuer)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        var faults = new List<string>();
        if (requirement.Kinds.Count > 0 && !requirement.Kinds.Any(wanted => AreSame(wanted, kind)))
        {
            var kinds = string.Join(" hoặc ", requirement.Kinds);
            faults.Add(kind is null ? $"Chưa ghi loại văn bản; cần {kinds}." : $"Loại văn bản là {kind}; cần {kinds}.");
        }

        if (requirement.Issuer is { } body && !AreSame(body, issuer))
        {
            faults.Add(issuer is null ? $"Chưa ghi cơ quan ban hành; cần {body}." : $"Cơ quan ban hành là {issuer}; cần {body}.");
        }

        return faults;
    }

    /// <summary>So many papers, as the requirement names them: "1 văn bản loại Quyết định của UBND thành phố".</summary>
    public static string Named(DocumentRequirement requirement, int papers)
    {
        ArgumentNullException.ThrowIfNull(requirement);
        if (requirement is { Kinds.Count: 0, Issuer: null })
        {
            return $"{papers} văn bản minh chứng";
        }

        var kind = requirement.Kinds.Count > 0 ? $" loại {string.Join(" hoặc ", requirement.Kinds)}" : "";
        return $"{papers} văn bản{kind}{(requirement.Issuer is { } issuer ? $" của {issuer}" : "")}";
    }

    private static bool AreSame(string wanted, string? given) =>
        given is not null && string.Equals(wanted.Trim(), given.Trim(), StringComparison.OrdinalIgnoreCase);
}
