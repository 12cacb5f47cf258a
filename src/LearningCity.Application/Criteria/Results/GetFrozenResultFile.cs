using System.Globalization;
using System.Runtime.CompilerServices;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using MediatR;

namespace LearningCity.Application.Criteria;

/// <summary>The frozen text whole, for an archive: anybody can take its SHA-256 with any tool.</summary>
/// <param name="Number">Of the result in its round.</param>
[Allow(Function.VerifyResults)]
public sealed record GetFrozenResultFile(RoundId Round, int Number) : IQuery<FrozenResultFile>;

/// <param name="Name">For saving.</param>
/// <param name="Hash">SHA-256 as it was stored with the decision.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Parts">The text in turn; read within the request.</param>
public sealed record FrozenResultFile(string Name, string Hash, long Length, IAsyncEnumerable<byte[]> Parts);

internal sealed class GetFrozenResultFileHandler(IRepository<Round> rounds, IFrozenResults frozen) : IRequestHandler<GetFrozenResultFile, FrozenResultFile>
{
    public async Task<FrozenResultFile> Handle(GetFrozenResultFile query, CancellationToken ct)
    {
        var round = await rounds.GetAsync(new RoundById(query.Round), ct);
        var facts = await frozen.FindAsync(round.Id, query.Number, ct) ?? throw new NotFound();
        var name = string.Create(CultureInfo.InvariantCulture, $"ket-qua-{round.Period.To.Year}-{round.Id.Value:N}-{query.Number}.json");
        return new FrozenResultFile(name, facts.Hash, facts.Length, ReadAsync(facts, ct));
    }

    private async IAsyncEnumerable<byte[]> ReadAsync(FrozenFacts facts, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var part = 0; part < facts.Parts; part++)
        {
            yield return await frozen.PartAsync(facts.Round, facts.Number, part, ct);
        }
    }
}
