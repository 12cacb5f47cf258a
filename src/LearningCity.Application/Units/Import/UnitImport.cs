using System.Security.Cryptography;
using LearningCity.Application.Kernel;
using LearningCity.Domain.Units;

namespace LearningCity.Application.Units.Import;

/// <summary>In what form a file comes.</summary>
public enum UnitFileForm
{
    /// <summary>The product's own form, see README.md.</summary>
    Json,

    /// <summary>A table: UTF-8, <c>;</c> or <c>,</c>.</summary>
    Table,
}

/// <summary>A file with what is needed to read it.</summary>
/// <param name="Tree">The code of the tree a table speaks of; not used for JSON.</param>
/// <param name="Ground">The paper or reason for everything in the file that brings none of its own.</param>
public sealed record FileToImport(byte[] Content, UnitFileForm Form, string? Tree, string Ground);

/// <summary>What a file would do: the faults, or the plan with its check.</summary>
internal sealed record UnitImportOutcome(
    UnitImportPlan Plan, IReadOnlyList<ImportFault> Faults, IReadOnlyList<ImportFault> Doubts, int UnitsInFile, string FileHash)
{
    /// <summary>Ties a confirmation to this file and to this plan.</summary>
    public string Check => $"{FileHash}.{Plan.Hash()}";
}

/// <summary>The way from a file to a plan; the check and the import go it alike.</summary>
internal sealed class UnitImport(IUnitImportStore store, ITextTables tables, TimeProvider time)
{
    public async Task<UnitImportOutcome> PrepareAsync(FileToImport file, CancellationToken ct)
    {
        if (file.Content.Length > UnitFile.LargestFile)
        {
            throw new TooLarge("kernel.body-too-large", $"Tệp lớn quá {UnitFile.LargestFile / 1024 / 1024} MB.");
        }

        var ground = UnitText.Line("ground", file.Ground, UnitRules.GroundLimit);
        var stated = file.Form is UnitFileForm.Json
            ? UnitFileReader.Read(file.Content)
            : new UnitTableReader(UnitText.Code("tree", file.Tree)).Read(tables, file.Content);
        var stored = await store.LoadAsync(ct);
        if (!stored.IsWhole)
        {
            throw UnitImportRules.Moved();
        }

        var world = new ImportWorld(stored, time.Now());
        world.Faults.AddRange(stated.Faults);
        var types = CodeComparison.Compare(world, stated.Types, world.Stored.Types, world.Types);
        var trees = CodeComparison.Compare(world, stated.TreeNames, world.Stored.Trees, world.Trees);
        var units = UnitComparison.Compare(world, stated, ground);
        var groups = GroupComparison.Compare(world, stated);
        var links = SuccessionComparison.Compare(world, stated);
        var plan = new UnitImportPlan(
            types, trees, groups, units, links, world.Types, world.Trees, world.UnitIds);

        return new UnitImportOutcome(plan, world.Faults, world.Doubts, stated.Units.Count, Fingerprint(file));
    }

    private static string Fingerprint(FileToImport file)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(file.Content);
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"|{file.Form}|{file.Tree}|{file.Ground}"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
