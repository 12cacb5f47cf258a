using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;

namespace LearningCity.Application.Criteria;

/// <summary>What the caller may do with a round now, so that a screen needs no rule of its own. The step itself is checked again.</summary>
internal static class RoundActions
{
    /// <param name="round">With its results.</param>
    /// <param name="acceptedAlone">Whether the caller accepted a report alone; looked at only where it matters.</param>
    public static IReadOnlyList<string> Of(Round round, bool acceptedAlone, ICaller caller, DateTimeOffset now)
    {
        var actions = new List<string>();
        void Offer(string action, Function function, bool isPossible)
        {
            if (isPossible && caller.Program is not { ReadsOnly: true } && caller.May(function))
            {
                actions.Add(action);
            }
        }

        var (isDraft, isOpen, isLocked) = (round.State is RoundState.Draft, round.IsOpenAt(now), round.IsLocked(now));
        var isUnderCouncil = round is { State: RoundState.Locked, Kind: RoundKind.Assessment };
        Offer(nameof(DescribeRound), Function.RunRound, isDraft);
        Offer(nameof(AskUnits), Function.RunRound, isDraft);
        Offer(nameof(RemoveParticipants), Function.RunRound, isDraft);
        Offer(nameof(AssignIndicators), Function.RunRound, isDraft);
        Offer(nameof(SetPreviousRound), Function.RunRound, isDraft);
        Offer(nameof(SetRoundSources), Function.RunRound, isDraft);
        Offer(nameof(ChangeRoundDates), Function.RunRound, isDraft || isOpen);
        Offer(nameof(SetRoundLock), Function.RunRound, isDraft || isOpen);
        Offer(nameof(OpenRound), Function.RunRound, isDraft && round.LocksAt > now);
        Offer(nameof(DiscardRound), Function.RunRound, isDraft);
        Offer(nameof(ExtendDueDate), Function.ExtendDueDate, isOpen);
        Offer(nameof(CarryAnswers), Function.RunRound, isOpen && round.Previous is not null);
        Offer(nameof(AskSuppliers), Function.RunRound, round.IsBegun && round.Sources.Count > 0);
        Offer(nameof(LockRound), Function.RunRound, round.State is RoundState.Open && isLocked);
        Offer(nameof(ReopenRound), Function.ReopenRound, isLocked && round.State is RoundState.Open or RoundState.Locked);
        Offer(nameof(RecordCouncilResults), Function.RecordCouncilResults, isUnderCouncil);
        Offer(nameof(TakeRestAsSelfAssessed), Function.RecordCouncilResults, isUnderCouncil);
        Offer(nameof(AssessRound), Function.RecordCouncilResults, isUnderCouncil);
        Offer(nameof(ReopenAssessment), Function.ReopenRound, round.State is RoundState.Assessed);
        Offer(nameof(DecideRound), Function.DecideRound, round.State is RoundState.Assessed && !acceptedAlone);
        Offer(nameof(PublishRound), Function.PublishResults, round.State is RoundState.Decided);
        Offer(nameof(WithdrawRoundResult), Function.PublishResults, round.Results.Any(result => result.WithdrawnAt is null));
        Offer(nameof(BeginCorrection), Function.ReopenRound, round.IsDecided);
        return actions;
    }
}
