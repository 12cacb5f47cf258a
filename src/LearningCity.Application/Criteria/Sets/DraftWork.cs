using System.Text;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;

namespace LearningCity.Application.Criteria;

/// <summary>What every edit of a draft needs: its file as it stands, and the file kept again with everything that is wrong with it.</summary>
[PerRequest]
internal sealed class DraftWork(IRepository<CriteriaSet> sets, ContinuedVersions continued, IUnitOfWork work, ICaller caller)
{
    /// <summary>The file an editor goes on with: the unfinished one, or the canonical form.</summary>
    public static string FileOf(CriteriaSet set) => set.WorkingFile ?? Encoding.UTF8.GetString(SetFile.Write(set.Definition));

    /// <exception cref="StateConflict">It is not a draft any more.</exception>
    public async Task<CriteriaSet> BeginAsync(CriteriaSetId id, int seen, CancellationToken ct)
    {
        var set = await sets.GetAsync(new CriteriaSetById(id), seen, ct);
        return set.State is CriteriaSetState.Draft ? set : throw CriteriaSetRules.NotADraft(set.Code, set.Version);
    }

    /// <summary>Reads a file as this draft's: the faults of the file itself, of its code, and of what it continues.</summary>
    public async Task<SetReading> ReadAsync(CriteriaSet set, string file, CancellationToken ct)
    {
        var reading = SetFile.Read(Encoding.UTF8.GetBytes(file));
        if (reading.Readable is not { } readable)
        {
            return reading;
        }

        var faults = new List<Fault>(reading.Faults);
        if (readable.Code.Length > 0 && readable.Code != set.Code && !(set.MayBeCalled(readable.Code) && await IsAloneAsync(set, ct)))
        {
            faults.Add(CriteriaSetRules.CodeFixed(set.Code));
        }

        faults.AddRange(await continued.FaultsOfAsync(readable, ct));
        return reading with { Definition = faults.Count is 0 ? reading.Definition : null, Faults = faults };
    }

    /// <summary>Keeps the file: as the definition when nothing is wrong with it, as it was written otherwise.</summary>
    /// <exception cref="RuleViolated">It is no JSON object, or larger than <see cref="SetFile.MaximumLength"/>.</exception>
    public async Task<EditedCriteriaSet> KeepAsync(CriteriaSet set, string file, CancellationToken ct)
    {
        var reading = await ReadAsync(set, file, ct);
        if (reading.Definition is { } definition)
        {
            set.Redefine(definition, SetFile.HashOf(definition), caller.Account);
        }
        else if (reading.Readable is not null)
        {
            set.KeepUnfinished(file, caller.Account);
        }
        else
        {
            throw CriteriaSetRules.Faulty(reading.Faults);
        }

        await work.FlushAsync(ct);
        return new EditedCriteriaSet(set.Id, set.Revision, reading.Faults.Count is 0, set.ContentHash, reading.Faults);
    }

    private async Task<bool> IsAloneAsync(CriteriaSet set, CancellationToken ct) =>
        (await sets.ListAsync(new LatestVersion(set.Code), ct)) is [var latest] && latest == set.Version;
}

/// <summary>A draft after an edit.</summary>
/// <param name="Revision">For the next <c>If-Match</c>.</param>
/// <param name="ContentHash">Of the definition that stands; while there are faults, of the last one without.</param>
/// <param name="Faults">Everything that is wrong with the file as it was saved, each with its JSON pointer.</param>
public sealed record EditedCriteriaSet(CriteriaSetId Id, int Revision, bool IsFaultless, string ContentHash, IReadOnlyList<Fault> Faults);
