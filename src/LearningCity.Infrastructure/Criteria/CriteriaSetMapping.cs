using System.Text;
using LearningCity.Application.Criteria;
using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class CriteriaSetMapping : IEntityTypeConfiguration<CriteriaSet>
{
    public void Configure(EntityTypeBuilder<CriteriaSet> builder)
    {
        builder.ToTable("criteria_sets", Schemas.Criteria);
        builder.HasKey(set => set.Id);
        builder.Property(set => set.Code).HasMaxLength(CriteriaSetRules.MaximumSetCodeLength);
        builder.Property(set => set.Title).HasMaxLength(CriteriaSetRules.MaximumNameLength).UseVietnameseOrder();
        // Kept as the canonical file, so that the content hash can be checked with any tool.
        builder.Property(set => set.Definition).HasColumnType("text").HasConversion(
            definition => Encoding.UTF8.GetString(SetFile.Write(definition)),
            text => StoredSet.Read(text),
            new ValueComparer<SetDefinition>((left, right) => ReferenceEquals(left, right), definition => definition.GetHashCode(), definition => definition));
        builder.Property(set => set.ContentHash).HasMaxLength(64).IsFixedLength();
        // Unfinished work: the audit says that it changed; what counts is told as the definition.
        builder.Property(set => set.WorkingFile).HasColumnType("text").HasAnnotation(AuditedChange.SecretAnnotation, true);
        builder.PrimitiveCollection(set => set.Editors).HasDefaultValueSql("'{}'").ElementType(account => account.HasConversion<IdentityConverter<AccountId>>());
        builder.HasIndex(set => new { set.Code, set.Version })
            .IsUniqueRule("criteria.version-exists", "Phiên bản này của bộ tiêu chí vừa được người khác tạo; hãy thử lại.");
    }
}
