using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Access;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts", Schemas.Access);
        builder.HasKey(account => account.Id);
        builder.Property(account => account.SignInName).HasMaxLength(AccountRules.SignInNameLength);
        builder.Property(account => account.SignInKey).HasMaxLength(AccountRules.SignInNameLength);
        builder.Property(account => account.DisplayName).HasMaxLength(AccountRules.DisplayNameLength).UseVietnameseOrder();
        builder.Property(account => account.Post).HasMaxLength(AccountRules.PostLength).UseVietnameseOrder();
        builder.Property(account => account.Language).HasMaxLength(2);
        builder.Property(account => account.StateReason).HasMaxLength(AccountRules.ReasonLength);
        builder.Property(account => account.PasswordHash).HasAnnotation(AuditedChange.SecretAnnotation, true);
        builder.HasIndex(account => account.SignInKey)
            .IsUniqueRule(AccountRules.SignInNameTaken().Code, AccountRules.SignInNameTaken().Message);
    }
}
