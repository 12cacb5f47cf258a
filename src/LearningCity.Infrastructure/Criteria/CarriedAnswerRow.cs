using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

/// <summary>What a unit takes over from the round before, as the migration sees it; read and written by <see cref="CarriedAnswers"/>.</summary>
internal sealed class CarriedAnswerRow
{
    public RoundId Round { get; init; }

    public UnitId Unit { get; init; }

    /// <summary>Code in the set of the later round.</summary>
    public string Indicator { get; init; } = "";

    /// <summary>By ordinal of the later round's figure inputs.</summary>
    public decimal?[] Figures { get; init; } = [];

    /// <summary>By ordinal of the later round's choice inputs.</summary>
    public string?[] Choices { get; init; } = [];

    public bool? Met { get; init; }

    /// <summary>A predecessor came only in part.</summary>
    public bool IsInPart { get; init; }

    /// <summary>The unit itself, or its predecessors.</summary>
    public Guid[] Units { get; init; } = [];

    /// <summary>The accepted answers it was made from.</summary>
    public Guid[] Entries { get; init; } = [];
}

internal sealed class CarriedAnswerMapping : IEntityTypeConfiguration<CarriedAnswerRow>
{
    public void Configure(EntityTypeBuilder<CarriedAnswerRow> builder)
    {
        builder.ToTable("carried_answers", Schemas.Criteria);
        builder.HasKey(row => new { row.Round, row.Unit, row.Indicator });
        builder.Property(row => row.Indicator).HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
        builder.Property(row => row.Figures).HasColumnType("numeric(18,6)[]");
    }
}
