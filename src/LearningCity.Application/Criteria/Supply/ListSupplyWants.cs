using LearningCity.Application.Criteria.Contracts;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

internal sealed class ListSupplyWantsHandler(IRepository<Round> rounds, IRepository<SuppliedValue> supplied, SupplyWants wants, TimeProvider time)
    : IRequestHandler<ListSupplyWants, IReadOnlyList<SupplyWant>>
{
    public async Task<IReadOnlyList<SupplyWant>> Handle(ListSupplyWants query, CancellationToken ct)
    {
        var open = await rounds.ListAsync(new RoundsThatTakeValues(time.Now()), ct);
        var wanted = new List<SupplyWanted>();
        foreach (var round in open.Where(round => round.Sources.Any(source => source.Key == query.Key)))
        {
            wanted.AddRange((await wants.OfAsync(round, ct)).Where(want => want.Key == query.Key));
        }

        var known = (await supplied.ListAsync(new SuppliedUnits([.. wanted.Select(want => want.Round).Distinct()]), ct)).ToHashSet();
        return
        [
            .. wanted.Select(want => new SupplyWant(
                want.Round, want.From, want.To, want.CutOff, want.Indicator, want.Parameters, want.Units,
                [.. want.Units.Where(unit => !known.Contains(new SuppliedUnit(want.Round, unit, want.Indicator)))])),
        ];
    }

    private sealed record SuppliedUnit(RoundId Round, UnitId Unit, string Indicator);

    private sealed class RoundsThatTakeValues : Specification<Round>
    {
        public RoundsThatTakeValues(DateTimeOffset now)
        {
            Where(round => round.State == RoundState.Open && round.LocksAt > now);
            OrderBy(round => round.Id);
            AsNoTracking();
        }
    }

    private sealed class SuppliedUnits : Specification<SuppliedValue, SuppliedUnit>
    {
        public SuppliedUnits(IReadOnlyCollection<RoundId> rounds)
        {
            Where(value => rounds.Contains(value.Round));
            Select(value => new SuppliedUnit(value.Round, value.Unit, value.Indicator));
        }
    }
}
