using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Access;

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("grants", Schemas.Access, table =>
        {
            table.HasCheckConstraint("ck_grants_giver_is_not_holder", "given_by <> account and ended_by <> account");
            table.HasCheckConstraint("ck_grants_dates", "valid_to >= valid_from");
            table.HasCheckConstraint("ck_grants_ended", "(ended_at is null) = (ended_by is null)");
        });
        builder.HasKey(grant => grant.Id);
        builder.Ignore(grant => grant.Scope);
        builder.Property(grant => grant.Reason).HasMaxLength(AccountRules.ReasonLength);
        builder.Property(grant => grant.EndReason).HasMaxLength(AccountRules.ReasonLength);
        builder.HasIndex(grant => grant.Account);
        builder.HasIndex(grant => grant.Unit);
        builder.HasIndex(grant => grant.Role).HasFilter("ended_at is null");
        builder.HasOne<Account>().WithMany().HasForeignKey(grant => grant.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
