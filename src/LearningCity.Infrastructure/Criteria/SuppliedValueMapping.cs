using LearningCity.Domain.Criteria;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class SuppliedValueMapping : IEntityTypeConfiguration<SuppliedValue>
{
    public void Configure(EntityTypeBuilder<SuppliedValue> builder)
    {
        builder.ToTable("supplied_values", Schemas.Criteria);
        builder.HasKey(value => value.Id);
        builder.Property(value => value.Indicator).HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
        builder.Property<decimal?[]>("figures").HasColumnName("figures").HasColumnType("numeric(18,6)[]");
        builder.Property<string?[]>("choices").HasColumnName("choices").HasColumnType("text[]");
        builder.Ignore(value => value.Figures);
        builder.Ignore(value => value.Choices);
        builder.Ignore(value => value.Values);
        builder.Property(value => value.Source).HasMaxLength(SuppliedValueRules.MaximumSourceLength);
        builder.Property(value => value.Reference).HasMaxLength(SuppliedValueRules.MaximumReferenceLength);
        builder.Property(value => value.ReferenceLabel).HasMaxLength(SuppliedValueRules.MaximumLabelLength);
        builder.ComplexProperty(value => value.Release, release =>
        {
            release.Property(given => given.Reason).HasColumnName("release_reason").HasMaxLength(ReasonRules.MaximumLength);
            release.Property(given => given.By).HasColumnName("released_by");
            release.Property(given => given.At).HasColumnName("released_at");
        });
        builder.HasIndex(value => new { value.Report, value.Indicator })
            .IsUniqueRule("criteria.supply-exists", "Số liệu của chỉ báo này vừa được nguồn khác cung cấp; hãy thử lại.");
        builder.HasIndex(value => new { value.Round, value.IndicatorOrdinal, value.Unit }).HasFilter("differs_since is not null");
    }
}
