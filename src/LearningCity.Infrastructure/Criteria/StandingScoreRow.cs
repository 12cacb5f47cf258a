using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>A standing score as the migration sees it; read and written by <see cref="ScoreTable"/>. One row per round, unit, scope and node.</summary>
internal sealed class StandingScoreRow
{
    public RoundId Round { get; init; }

    /// <summary>The generation of the round's scores that last changed this row.</summary>
    public long Generation { get; init; }

    public UnitId Unit { get; init; }

    /// <summary>0 own, 1 with all below.</summary>
    public short Scope { get; init; }

    /// <summary>Ordinal of the node in the scoring plan of the round's set; -1 the whole set.</summary>
    public short Node { get; init; }

    public short Status { get; init; }

    public short Reason { get; init; }

    public bool IsDirect { get; init; }

    public short LowestPart { get; init; }

    public decimal Numerator { get; init; }

    public decimal Denominator { get; init; }

    public decimal PreviousNumerator { get; init; }

    public decimal PreviousDenominator { get; init; }

    /// <summary>How many units the four figures hold; 0: there are none.</summary>
    public int Contributors { get; init; }

    public short[] PartStatuses { get; init; } = [];

    public short[] PartReasons { get; init; } = [];

    /// <summary>Numerator and denominator of each part in turn.</summary>
    public decimal[] PartFigures { get; init; } = [];

    public int[] PartContributors { get; init; } = [];

    /// <summary>Met, not met, no data, not assessable, not applicable, waiting, recorded.</summary>
    public int[] Counts { get; init; } = [];

    public bool IsComplete { get; init; }

    public decimal Points { get; init; }

    public decimal Possible { get; init; }

    /// <summary>Place of the band or level in the rule, -1 below the lowest, -2 none named.</summary>
    public short Grade { get; init; }

    /// <summary>Of a summed or counted change: units that lack only the period before.</summary>
    public int WithoutPrevious { get; init; }
}

/// <summary>The scores of one round as a whole. Whoever changes scores holds this row (<c>FOR UPDATE</c>).</summary>
internal sealed class ScoreboardRow
{
    public RoundId Round { get; init; }

    /// <summary>Counted up by every change of the round's scores.</summary>
    public long Generation { get; init; }

    public DateTimeOffset ScoredAt { get; init; }

    /// <summary>When the scores were last computed from nothing.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>Differences the last computation from nothing found and mended; always 0, or there is a fault to find.</summary>
    public int Defects { get; init; }
}

internal sealed class ScoreMappings : IEntityTypeConfiguration<StandingScoreRow>, IEntityTypeConfiguration<ScoreboardRow>
{
    public void Configure(EntityTypeBuilder<StandingScoreRow> builder)
    {
        builder.ToTable("scores", Schemas.Criteria);
        builder.HasKey(row => new { row.Round, row.Unit, row.Scope, row.Node });
        builder.Property(row => row.Numerator).HasColumnType("numeric(28,6)");
        builder.Property(row => row.Denominator).HasColumnType("numeric(28,6)");
        builder.Property(row => row.PreviousNumerator).HasColumnType("numeric(28,6)");
        builder.Property(row => row.PreviousDenominator).HasColumnType("numeric(28,6)");
        builder.Property(row => row.Points).HasColumnType("numeric(28,6)");
        builder.Property(row => row.Possible).HasColumnType("numeric(28,6)");
        builder.Property(row => row.PartFigures).HasColumnType("numeric(28,6)[]");
    }

    public void Configure(EntityTypeBuilder<ScoreboardRow> builder)
    {
        builder.ToTable("scoreboards", Schemas.Criteria);
        builder.HasKey(row => row.Round);
    }
}
