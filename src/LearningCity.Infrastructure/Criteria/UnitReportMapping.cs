using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class UnitReportMapping : IEntityTypeConfiguration<UnitReport>
{
    public void Configure(EntityTypeBuilder<UnitReport> builder)
    {
        builder.ToTable("reports", Schemas.Criteria);
        builder.HasKey(report => report.Id);
        builder.PrimitiveCollection(report => report.Contributors).ElementType(account => account.HasConversion<IdentityConverter<AccountId>>());
        builder.HasIndex(report => new { report.Round, report.Unit })
            .IsUniqueRule("criteria.report-exists", "Đơn vị đã có báo cáo trong đợt này.");
        builder.HasIndex(report => report.Unit);
        builder.OwnsMany(report => report.Returns, entry =>
        {
            entry.ToTable("report_returns", Schemas.Criteria);
            entry.WithOwner().HasForeignKey("Report");
            entry.Property<int>("Number").ValueGeneratedOnAdd();
            entry.HasKey("Report", "Number");
        });
    }
}

internal sealed class ReportEntryMapping : IEntityTypeConfiguration<ReportEntry>
{
    public void Configure(EntityTypeBuilder<ReportEntry> builder)
    {
        builder.ToTable("entries", Schemas.Criteria);
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Indicator).HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
        builder.Property<decimal?[]>("figures").HasColumnName("figures").HasColumnType("numeric(18,6)[]");
        builder.Property<string?[]>("choices").HasColumnName("choices").HasColumnType("text[]");
        builder.Ignore(entry => entry.Figures);
        builder.Ignore(entry => entry.Choices);
        builder.Ignore(entry => entry.Values);
        builder.Property(entry => entry.DirectSource).HasMaxLength(ReportEntryRules.MaximumSourceLength);
        builder.HasIndex(entry => new { entry.Report, entry.Indicator })
            .IsUniqueRule("criteria.entry-exists", "Chỉ báo này vừa được người khác nhập; hãy tải lại.");
        builder.Ignore(entry => entry.IsAnswered);
        builder.Property(entry => entry.Tie).HasDefaultValue(EntryTie.None).HasMaxLength(10);
        builder.HasIndex(entry => new { entry.Round, entry.Unit });
    }
}
