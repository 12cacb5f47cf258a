using System.Globalization;
using LearningCity.Application.Kernel;
using MediatR;
using Microsoft.Extensions.Logging;

namespace LearningCity.Application.Criteria;

/// <summary>Checks every frozen result: its hash, and every score computed again from what is frozen. Changes none; a damaged one fails the run, so that somebody looks.</summary>
[AllowService]
public sealed record CheckFrozenResults : IBatchCommand<string>;

internal sealed class CheckFrozenResultsHandler(
    IFrozenResults frozen, ResultChecking checking, IUnitOfWork work, IJobProgress progress, TimeProvider time, ILogger<CheckFrozenResultsHandler> log)
    : IRequestHandler<CheckFrozenResults, string>
{
    private static readonly CommandInfo OneResult = new(nameof(CheckFrozenResults), ModuleNames.Of(typeof(CheckFrozenResults)), IsBulk: true);

    public async Task<string> Handle(CheckFrozenResults command, CancellationToken ct)
    {
        var all = await frozen.ListAsync(ct);
        var damaged = new List<string>();
        for (var i = 0; i < all.Count; i++)
        {
            await progress.ReportAsync(i, all.Count, ct);
            var check = await work.RunAsync(OneResult, () => CheckAsync(all[i], ct), ct);
            if (!check.Holds)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"{all[i].Round.Value}/{all[i].Number}");
                damaged.Add(name);
                log.LogError(
                    "Frozen result {Result} is damaged: hash {Hash} and {ComputedHash}, {Differences} scores differ", name, check.Hash, check.ComputedHash, check.Differences);
            }
        }

        await progress.ReportAsync(all.Count, all.Count, ct);
        return damaged.Count > 0
            ? throw new InvalidDataException($"{damaged.Count} of {all.Count} frozen results are damaged: {string.Join(", ", damaged)}.")
            : string.Create(CultureInfo.InvariantCulture, $"{all.Count} kết quả, 0 sai lệch");
    }

    private async Task<ResultCheck> CheckAsync(FrozenFacts facts, CancellationToken ct)
    {
        var check = await checking.CheckAsync(facts, ct);
        await frozen.NoteCheckAsync(facts.Round, facts.Number, time.Now(), check.Holds, ct);
        return check;
    }
}
