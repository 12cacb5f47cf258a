using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>The office does the work of a unit only with a reason, and another officer accepts it (authorisation matrix, rows 15 and 20).</summary>
internal static class OnBehalf
{
    /// <summary>A reason that is given stands in the audit, whoever gives it.</summary>
    /// <exception cref="RuleViolated">The caller is nobody of the unit and gives no reason, or the reason is malformed.</exception>
    public static void RequireReason(ICaller caller, UnitId unit, string? reason, IAudit audit)
    {
        if (reason is not null)
        {
            audit.Because(ReasonRules.Require(reason));
        }
        else if (!caller.ScopeOf(Function.EnterValues).Covers(unit))
        {
            throw ReportEntryRules.OnBehalfReasonMissing();
        }
    }
}
