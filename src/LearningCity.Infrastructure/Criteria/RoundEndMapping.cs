using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class RoundResultMapping : IEntityTypeConfiguration<RoundResult>
{
    public void Configure(EntityTypeBuilder<RoundResult> builder)
    {
        builder.ToTable("round_results", Schemas.Criteria);
        builder.Property<RoundId>("Round");
        builder.HasKey("Round", nameof(RoundResult.Number));
        builder.Property(result => result.Number).ValueGeneratedNever();
        builder.Property(result => result.DecisionNumber).HasMaxLength(RoundEndRules.MaximumNumberLength);
        builder.Property(result => result.Signer).HasMaxLength(RoundEndRules.MaximumNameLength);
        builder.Property(result => result.Body).HasMaxLength(RoundEndRules.MaximumNameLength);
    }
}

internal sealed class CouncilResultMapping : IEntityTypeConfiguration<CouncilResult>
{
    public void Configure(EntityTypeBuilder<CouncilResult> builder)
    {
        builder.ToTable("council_results", Schemas.Criteria);
        builder.HasKey(result => result.Id);
        builder.Property(result => result.Indicator).HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
        builder.Property(result => result.SelfMark).HasColumnType("numeric(12,6)");
        builder.Property(result => result.Mark).HasColumnType("numeric(12,6)");
        builder.Ignore(result => result.Differs);
        builder.HasIndex(result => new { result.Round, result.Subject, result.Indicator })
            .IsUniqueRule("criteria.council-result-exists", "Kết quả của hội đồng cho chỉ báo này vừa được người khác ghi; hãy tải lại.");
    }
}
