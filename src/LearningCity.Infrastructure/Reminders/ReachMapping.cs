using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Reminders;

internal sealed class ReachMapping : IEntityTypeConfiguration<Reach>
{
    public void Configure(EntityTypeBuilder<Reach> builder)
    {
        builder.ToTable("reaches", Schemas.Reminders);
        builder.HasKey(reach => reach.Id);
        builder.Property(reach => reach.Id).ValueGeneratedNever();
        builder.Property(reach => reach.MailAddress).HasMaxLength(MailAddress.Length).HasAnnotation(AuditedChange.SecretAnnotation, true);
        builder.Property(reach => reach.Phone).HasMaxLength(PhoneNumber.Length).HasAnnotation(AuditedChange.SecretAnnotation, true);
        builder.HasIndex(reach => reach.Account).IsUniqueRule("reminders.reach-taken", "Cách nhận nhắc vừa được sửa ở nơi khác; hãy tải lại.");
    }
}
