using LearningCity.Application.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

/// <summary>What one check found in one run, as the migration sees it; read and written by <see cref="IntegrityResults"/>.</summary>
internal sealed class IntegrityResultRow
{
    public Guid Run { get; init; }

    public required string Name { get; init; }

    public IntegritySeverity Severity { get; init; }

    public long Found { get; init; }

    /// <summary>JSON: <see cref="IntegrityFinding"/>, the first of them.</summary>
    public required string Findings { get; init; }

    /// <summary>Why the check could not be run.</summary>
    public string? Fault { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset EndedAt { get; init; }
}

internal sealed class IntegrityResultMapping : IEntityTypeConfiguration<IntegrityResultRow>
{
    public void Configure(EntityTypeBuilder<IntegrityResultRow> builder)
    {
        builder.ToTable("integrity_results", Schemas.Kernel);
        builder.HasKey(row => new { row.Run, row.Name });
        builder.Property(row => row.Findings).HasColumnType("jsonb");
        builder.HasIndex(row => new { row.Name, row.StartedAt });
    }
}
