using LearningCity.Domain.Kernel;

namespace LearningCity.Domain.Criteria;

/// <summary>An answer that needs work, and why.</summary>
public sealed record ReturnedEntry(string Indicator, string Reason);

/// <summary>That a report went back to its unit.</summary>
/// <param name="Reason">Of a reopening; the reasons of a return stand on its entries.</param>
/// <param name="Entries">How many answers were returned.</param>
public sealed record ReportReturn(AccountId By, DateTimeOffset At, ReportReturnKind Kind, string? Reason, int Entries);

public enum ReportReturnKind
{
    Returned,
    Reopened,
}
