using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Access;

internal sealed class PersonalTokenMapping : IEntityTypeConfiguration<PersonalToken>
{
    public void Configure(EntityTypeBuilder<PersonalToken> builder)
    {
        builder.ToTable("personal_tokens", Schemas.Access, table =>
        {
            table.HasCheckConstraint(
                "ck_personal_tokens_end", "valid_to <= (created_at at time zone 'Asia/Ho_Chi_Minh')::date + interval '1 year'");
            table.HasCheckConstraint("ck_personal_tokens_functions", "cardinality(functions) > 0");
            table.HasCheckConstraint("ck_personal_tokens_revoked", "(revoked_at is null) = (revoked_by is null)");
            table.HasCheckConstraint("ck_personal_tokens_reason", "revoked_by = account or revoke_reason is not null");
        });
        builder.HasKey(token => token.Id);
        builder.Property(token => token.Name).HasMaxLength(PersonalTokenRules.NameLength);
        builder.Property(token => token.Token).IsTokenHash();
        builder.PrimitiveCollection(token => token.Functions);
        builder.Property(token => token.RevokeReason).HasMaxLength(AccountRules.ReasonLength);
        builder.HasIndex(token => token.Token).IsUnique();
        builder.HasIndex(token => new { token.Account, token.CreatedAt });
        builder.HasOne<Account>().WithMany().HasForeignKey(token => token.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
