using LearningCity.Domain.Evidence;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Evidence;

internal sealed class EvidenceDocumentMapping : IEntityTypeConfiguration<EvidenceDocument>
{
    /// <summary>Number, issuer and summary without accents, kept by the database for the search.</summary>
    public const string SearchText = "SearchText";

    public void Configure(EntityTypeBuilder<EvidenceDocument> builder)
    {
        builder.ToTable("documents", Schemas.Evidence, table =>
        {
            table.HasCheckConstraint("ck_documents_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
            table.HasCheckConstraint("ck_documents_size", "size > 0");
            table.HasCheckConstraint("ck_documents_withdrawn", "(state = 'Active') = (withdrawn_at is null)");
            table.HasCheckConstraint("ck_documents_erased", "(state = 'Erased') = (erased_at is not null)");
        });
        builder.HasKey(document => document.Id);
        builder.Property(document => document.Id).ValueGeneratedNever();
        builder.Property(document => document.Number).HasMaxLength(EvidenceDocumentRules.NumberLimit);
        builder.Property(document => document.Issuer).HasMaxLength(EvidenceDocumentRules.IssuerLimit);
        builder.Property(document => document.Summary).HasMaxLength(EvidenceDocumentRules.SummaryLimit).UseVietnameseOrder();
        builder.Property(document => document.Kind).HasMaxLength(EvidenceDocumentRules.KindLimit);
        builder.Property(document => document.FileName).HasMaxLength(EvidenceDocumentRules.FileNameLimit);
        builder.Property(document => document.FileKind).HasMaxLength(10);
        builder.Property(document => document.Sha256).HasColumnName("sha256").HasMaxLength(64).IsFixedLength();
        builder.Property(document => document.State).HasMaxLength(10);
        builder.Property(document => document.WithdrawnBecause).HasMaxLength(EvidenceDocumentRules.ReasonLimit);
        builder.Property(document => document.ErasureDecision).HasMaxLength(EvidenceDocumentRules.NumberLimit);
        builder.Property(document => document.ErasedBecause).HasMaxLength(EvidenceDocumentRules.ReasonLimit);

        builder.Property<string>(SearchText).HasComputedColumnSql(
            "public.vn_fold(coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || summary)", stored: true);
        builder.HasIndex(SearchText).HasMethod("gin").HasOperators("gin_trgm_ops");
        builder.HasIndex(document => document.AddedAt);
        builder.HasIndex(document => document.Sha256);
        builder.HasIndex(document => new { document.Unit, document.Sha256 })
            .IsUniqueRule("evidence.same-file", "Đơn vị đã có văn bản với đúng tệp này.")
            .HasFilter("state = 'Active'");
        builder.HasIndex(document => new { document.Unit, document.AddedAt });
    }
}

internal sealed class EvidenceBundleMapping : IEntityTypeConfiguration<EvidenceBundle>
{
    public const string Owner = "BundleId";

    public void Configure(EntityTypeBuilder<EvidenceBundle> builder)
    {
        builder.ToTable("bundles", Schemas.Evidence);
        builder.HasKey(bundle => bundle.Id);
        builder.Property(bundle => bundle.Id).ValueGeneratedNever();
        builder.Property(bundle => bundle.TargetKind).HasMaxLength(EvidenceBundleRules.TargetKindLimit);
        builder.Property(bundle => bundle.Label).HasMaxLength(EvidenceBundleRules.LabelLimit);
        builder.HasIndex(bundle => new { bundle.TargetKind, bundle.Target })
            .IsUniqueRule("evidence.bundle-in-progress", "Minh chứng của nội dung này vừa được người khác gắn; hãy tải lại.");
        builder.HasMany(bundle => bundle.Links).WithOne().HasForeignKey(Owner).IsRequired();
        builder.HasMany(bundle => bundle.Audience).WithOne().HasForeignKey(Owner).IsRequired();
    }
}

internal sealed class DocumentLinkMapping : IEntityTypeConfiguration<DocumentLink>
{
    public void Configure(EntityTypeBuilder<DocumentLink> builder)
    {
        builder.ToTable("document_links", Schemas.Evidence);
        builder.Property<EvidenceBundleId>(EvidenceBundleMapping.Owner);
        builder.HasKey(EvidenceBundleMapping.Owner, nameof(DocumentLink.Document));
        builder.HasOne<EvidenceDocument>().WithMany().HasForeignKey(link => link.Document).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BundleAudienceMapping : IEntityTypeConfiguration<BundleAudience>
{
    public void Configure(EntityTypeBuilder<BundleAudience> builder)
    {
        builder.ToTable("bundle_audience", Schemas.Evidence);
        builder.Property<EvidenceBundleId>(EvidenceBundleMapping.Owner);
        builder.HasKey(EvidenceBundleMapping.Owner, nameof(BundleAudience.Unit));
        builder.HasIndex(reader => reader.Unit);
    }
}
