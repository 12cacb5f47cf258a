using System.Security.Cryptography;
using System.Text.Json;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Mergers;

/// <summary>
/// Does a merger in memory, on the units as they stand, and tells every consequence. The preview and the merger itself are this
/// one piece of work; only the merger is saved.
/// </summary>
[PerRequest]
internal sealed class MergerWork(
    IRepository<Unit> units, IRepository<UnitTree> trees, IRepository<UnitGroup> groups, MergerFounding founding, IUnitStructure structure,
    UnitImpacts impacts, PlaceComparison places, ICaller caller, TimeProvider time)
{
    /// <exception cref="NotFound">A unit, parent, tree, type or group is unknown or out of scope.</exception>
    public async Task<MergerPreview> PreviewAsync(Arrangement wanted, CancellationToken ct)
    {
        var prepared = await PrepareAsync(wanted, await trees.ListAsync(new TreesForReading(), ct), ct);
        return new MergerPreview(prepared.Check, prepared.Consequences);
    }

    /// <summary>The same with the trees locked: whoever changes places works alone.</summary>
    /// <exception cref="StateConflict">Something stands against it, or the consequences are no longer those of the preview.</exception>
    public async Task<PreparedMerger> DoAsync(Arrangement wanted, string check, CancellationToken ct)
    {
        var prepared = await PrepareAsync(wanted, await trees.ListAsync(new TreesForChange(), ct), ct);
        if (prepared.Refusal is { } refusal)
        {
            throw refusal;
        }

        return prepared.Check == check ? prepared : throw UnitMergerRules.PreviewOutdated();
    }

    private async Task<PreparedMerger> PrepareAsync(Arrangement wanted, IReadOnlyList<UnitTree> known, CancellationToken ct)
    {
        if (!UnitRules.KnownDays.Covers(wanted.On) || !UnitRules.KnownDays.Covers(wanted.On.AddDays(-1)))
        {
            throw UnitRules.DayOutOfRange("on", wanted.On);
        }

        var scope = caller.ScopeOf(Function.ChangeUnits);
        var touched = wanted.Touched;
        var loaded = (await units.ListAsync(new UnitsToChange(touched, scope), ct)).ToDictionary(unit => unit.Id);
        var groupsOf = await GroupsAsync(wanted, touched, ct);
        MergerFounding.RequireKnown(wanted, known, scope);
        if (loaded.Count < touched.Count)
        {
            throw new NotFound();
        }

        var found = await impacts.AskAsync(
            new ImpactQuestion(UnitStep.Change, [.. wanted.Predecessors.Select(taken => taken.Unit).Distinct()], wanted.Ending, wanted.On), ct);
        var around = await structure.AroundAsync(touched, MergerFounding.ParentsOf(wanted), ct);
        var work = new MergerAttempt(wanted, loaded, around, known, groupsOf);
        Refusal? refusal = null;
        try
        {
            var paper = new GroundPaper(wanted.Ground.Number, wanted.Ground.IssuedOn, wanted.Ground.Note, time.Today());
            var founded = await founding.FoundAsync(wanted, paper.Line, time.Now(), ct);
            work.Do(new MergerTerms(new UnitMergerId(Identity.New(time.Now())), wanted.On, paper, caller.Account, time.Now()), founded);
        }
        catch (Refusal refused) when (refused is not NotFound)
        {
            refusal = refused;
        }

        if (refusal is null && found.Preventing() is { Count: > 0 } against)
        {
            refusal = UnitMergerRules.Prevented(against);
        }

        var consequences = new StructurePreview(
            wanted.On, work.Changes(), await places.OfAsync(wanted.On, known, around, work.Changed, wanted.Ending, ct), work.Groups(), found,
            refusal?.Told() ?? []);
        return new PreparedMerger(refusal, refusal is null ? CheckOf(wanted, consequences) : null, consequences, work.Merger, work.Changed, work.Founded);
    }

    private async Task<IReadOnlyList<UnitGroup>> GroupsAsync(Arrangement wanted, IReadOnlyList<UnitId> touched, CancellationToken ct)
    {
        var asked = wanted.Successors.SelectMany(heir => heir.Groups).Distinct().ToList();
        var found = await groups.ListAsync(new GroupsOfUnits(touched, asked), ct);
        return asked.All(id => found.Any(group => group.Id == id)) ? found : throw new NotFound();
    }

    /// <summary>The same wish with the same consequences has the same check.</summary>
    private static string CheckOf(Arrangement wanted, StructurePreview consequences) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { wanted, consequences }, WireFormat.Options)));
}

/// <param name="Refusal">Why it would not be done; null when it would.</param>
/// <param name="Merger">Null when it could not be done.</param>
/// <param name="Changed">The touched units as they would be, founded ones too.</param>
internal sealed record PreparedMerger(
    Refusal? Refusal, string? Check, StructurePreview Consequences, UnitMerger? Merger, IReadOnlyCollection<Unit> Changed, IReadOnlyCollection<Unit> Founded);
