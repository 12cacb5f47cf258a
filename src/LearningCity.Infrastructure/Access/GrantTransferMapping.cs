using LearningCity.Domain.Access;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Access;

internal sealed class GrantTransferMapping : IEntityTypeConfiguration<GrantTransfer>
{
    public void Configure(EntityTypeBuilder<GrantTransfer> builder)
    {
        builder.ToTable("grant_transfers", Schemas.Access);
        builder.HasKey(transfer => transfer.Id);
        builder.Property(transfer => transfer.Id).ValueGeneratedNever();
        builder.Property(transfer => transfer.Reason).HasMaxLength(AccountRules.ReasonLength);
        builder.Property(transfer => transfer.Grant).HasColumnName("grant_id");
        builder.PrimitiveCollection(transfer => transfer.Given).ElementType(grant => grant.HasConversion<IdentityConverter<GrantId>>());
        builder.HasIndex(transfer => new { transfer.Merger, transfer.Grant })
            .IsUniqueRule("access.transfer-decided", "Quyền này đã được quyết định sau lần sáp nhập, chia tách đó.");
        builder.HasOne<Grant>().WithMany().HasForeignKey(transfer => transfer.Grant).OnDelete(DeleteBehavior.Restrict);
    }
}
