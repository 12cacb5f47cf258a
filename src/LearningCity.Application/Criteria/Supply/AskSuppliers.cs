using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>Asks the suppliers of a round that has begun again, without waiting for the night; what they say after khoá only stands beside the reports.</summary>
[Bulk]
[Allow(Function.RunRound)]
public sealed record AskSuppliers(RoundId Round) : ICommand<AskedSuppliers>;

/// <param name="Indicators">How many are supplied in this round.</param>
/// <param name="Supplied">How many values were supplied so far, each for one unit and indicator.</param>
/// <param name="Differences">In how many of these the report holds another answer, or none.</param>
public sealed record AskedSuppliers(RoundId Round, int Indicators, int Supplied, int Differences);

internal sealed class AskSuppliersHandler(IRepository<Round> rounds, IRepository<SuppliedValue> supplied, SupplyWants wants, IUnitOfWork work)
    : IRequestHandler<AskSuppliers, AskedSuppliers>
{
    public async Task<AskedSuppliers> Handle(AskSuppliers command, CancellationToken ct)
    {
        (await rounds.GetAsync(new RoundById(command.Round), ct)).RequireBegun();
        var indicators = await wants.PublishAsync(command.Round, ct);
        await work.FlushAsync(ct);
        return new AskedSuppliers(
            command.Round, indicators, await supplied.CountAsync(new SuppliedInRound(command.Round, onlyDifferences: false), ct),
            await supplied.CountAsync(new SuppliedInRound(command.Round, onlyDifferences: true), ct));
    }

    private sealed class SuppliedInRound : Specification<SuppliedValue>
    {
        public SuppliedInRound(RoundId round, bool onlyDifferences) =>
            Where(value => value.Round == round && (!onlyDifferences || value.DiffersSince != null));
    }
}
