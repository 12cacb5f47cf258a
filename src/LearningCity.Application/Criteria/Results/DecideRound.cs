using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Decides the result of an assessed round, once, and freezes it with all it was made from under a hash. Who decides accepted none of its reports alone.</summary>
/// <param name="Number">Số quyết định.</param>
/// <param name="Date">Ngày quyết định.</param>
/// <param name="Signer">Người ký.</param>
/// <param name="Body">Cơ quan ban hành.</param>
/// <param name="Paper">The decision in the evidence library, if it is there.</param>
[Bulk]
[Allow(Function.DecideRound)]
public sealed record DecideRound(RoundId Round, int Seen, string Number, DateOnly Date, string Signer, string Body, DocumentId? Paper)
    : ICommand<DecidedRound>;

/// <param name="Revision">For the next <c>If-Match</c>.</param>
/// <param name="Result">Number of the frozen result, from 1 in its round.</param>
/// <param name="Hash">SHA-256 of its text.</param>
public sealed record DecidedRound(RoundId Id, int Revision, int Result, string Hash);

internal sealed class DecideRoundHandler(
    IRepository<Round> rounds, IRepository<CriteriaSet> sets, IRepository<UnitReport> reports, IResultSource source, CouncilWork council,
    ResultFreezing freezing, RoundAnnouncing announcing, IUnitOfWork work, IAudit audit, ICaller caller, TimeProvider time)
    : IRequestHandler<DecideRound, DecidedRound>
{
    public async Task<DecidedRound> Handle(DecideRound command, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundWithResults(command.Round), command.Seen, ct);
        var set = await sets.GetAsync(new CriteriaSetById(round.Set), ct);
        await source.HoldAsync(round.Id, ct);
        var result = round.Decide(
            new DecisionPaper(command.Number, command.Date, command.Signer, command.Body, command.Paper),
            round.State is RoundState.Assessed ? await council.FaultsAsync(round, ct) : [],
            await reports.AnyAsync(new ReportsAcceptedAloneBy(round.Id, caller.Account), ct),
            caller.Account, time.Now());
        await council.LinkDecisionAsync(round, result, ct);
        await work.FlushAsync(ct);
        var frozen = await freezing.FreezeAsync(round, set, result, ct);
        audit.Summary(
            "FrozenResult", round.Id.Value, new { result.Number, frozen.Length, frozen.Units, frozen.Entries, frozen.Scores }, frozen.Hash);
        await announcing.TellAsync(EventType.RoundDecided, round, ct);
        return new DecidedRound(round.Id, round.Revision, result.Number, frozen.Hash);
    }
}
