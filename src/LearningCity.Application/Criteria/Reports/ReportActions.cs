using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>What the caller may do with a report now, so that a screen needs no rule of its own. The step itself is checked again.</summary>
internal static class ReportActions
{
    public static IReadOnlyList<string> Of(UnitReport report, Round round, Timeliness timeliness, Completeness completeness, ICaller caller)
    {
        var isOpen = round.State is RoundState.Open && timeliness is not Timeliness.Locked;
        var tookPart = caller.IsSignedIn && report.TookPart(caller.Account);
        bool May(Function function) => caller.Program is not { ReadsOnly: true } && caller.ScopeOf(function).Covers(report.Unit);

        var actions = new List<string>();
        void Offer(string action, Function function, bool isPossible)
        {
            if (isPossible && May(function))
            {
                actions.Add(action);
            }
        }

        Offer(nameof(SaveEntries), May(Function.EnterValues) ? Function.EnterValues : Function.EnterOnBehalf, isOpen && report.State is ReportState.Draft);
        Offer(nameof(MarkReportReady), Function.ReadyReport, isOpen && report.State is ReportState.Draft && completeness.IsComplete);
        Offer(nameof(TakeReportBack), Function.ReadyReport, isOpen && report.State is ReportState.Ready);
        Offer(nameof(SendReport), Function.SendReport, isOpen && report.State is ReportState.Ready && completeness.IsComplete);
        Offer(nameof(RecallReport), Function.RecallReport, isOpen && report.State is ReportState.Sent);
        Offer(nameof(BeginReview), Function.AcceptReport, round.IsReviewable && report.State is ReportState.Sent && !tookPart);
        Offer(nameof(AcceptReport), Function.AcceptReport, round.IsReviewable && report.State is ReportState.InReview && !tookPart);
        Offer(nameof(ReturnReport), Function.ReturnReport, isOpen && report.State is ReportState.InReview && !tookPart);
        Offer(nameof(ReopenReport), Function.ReopenReport, isOpen && report.State is ReportState.Accepted);
        return actions;
    }
}
