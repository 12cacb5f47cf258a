using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>The table of frozen results as the migration sees it; read and written by <see cref="FrozenResults"/>. Written once.</summary>
internal sealed class FrozenResultRow
{
    public RoundId Round { get; init; }

    public int Number { get; init; }

    /// <summary>SHA-256 of the whole text.</summary>
    public string Hash { get; init; } = "";

    public long Length { get; init; }

    public int Parts { get; init; }

    public int Units { get; init; }

    public int Entries { get; init; }

    public int Scores { get; init; }

    public DateTimeOffset FrozenAt { get; init; }
}

/// <summary>One part of a frozen text, compressed (gzip). Written once, before its result is sealed.</summary>
internal sealed class FrozenPartRow
{
    public RoundId Round { get; init; }

    public int Number { get; init; }

    public int Part { get; init; }

    public byte[] Content { get; init; } = [];
}

/// <summary>What the last nightly check of a frozen result found.</summary>
internal sealed class FrozenCheckRow
{
    public RoundId Round { get; init; }

    public int Number { get; init; }

    public DateTimeOffset CheckedAt { get; init; }

    public bool IsIntact { get; init; }
}

internal sealed class FrozenMappings :
    IEntityTypeConfiguration<FrozenResultRow>, IEntityTypeConfiguration<FrozenPartRow>, IEntityTypeConfiguration<FrozenCheckRow>
{
    public void Configure(EntityTypeBuilder<FrozenResultRow> builder)
    {
        builder.ToTable("frozen_results", Schemas.Criteria);
        builder.HasKey(row => new { row.Round, row.Number });
        builder.Property(row => row.Hash).HasMaxLength(64).IsFixedLength();
    }

    public void Configure(EntityTypeBuilder<FrozenPartRow> builder)
    {
        builder.ToTable("frozen_parts", Schemas.Criteria);
        builder.HasKey(row => new { row.Round, row.Number, row.Part });
    }

    public void Configure(EntityTypeBuilder<FrozenCheckRow> builder)
    {
        builder.ToTable("frozen_checks", Schemas.Criteria);
        builder.HasKey(row => new { row.Round, row.Number });
    }
}
