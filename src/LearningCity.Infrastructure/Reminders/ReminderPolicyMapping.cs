using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Reminders;

internal sealed class ReminderPolicyMapping : IEntityTypeConfiguration<ReminderPolicy>
{
    public const string Owner = "ReminderPolicyId";

    public const int KindLength = 60;

    public void Configure(EntityTypeBuilder<ReminderPolicy> builder)
    {
        builder.ToTable("policies", Schemas.Reminders);
        builder.HasKey(policy => policy.Id);
        builder.Property(policy => policy.Id).ValueGeneratedNever();
        builder.Property(policy => policy.Kind).HasMaxLength(KindLength);
        builder.HasIndex(policy => policy.Kind).IsUniqueRule("reminders.policy-taken", "Chính sách của loại hạn này vừa được người khác sửa; hãy tải lại.");
        builder.HasMany(policy => policy.Steps).WithOne().HasForeignKey(Owner).IsRequired();
        builder.HasMany(policy => policy.Texts).WithOne().HasForeignKey(Owner).IsRequired();
    }
}

internal sealed class ReminderStepMapping : IEntityTypeConfiguration<ReminderStep>
{
    public void Configure(EntityTypeBuilder<ReminderStep> builder)
    {
        builder.ToTable("policy_steps", Schemas.Reminders);
        builder.Property<ReminderPolicyId>(ReminderPolicyMapping.Owner);
        builder.Property(step => step.Offset).HasColumnName("step");
        builder.HasKey(ReminderPolicyMapping.Owner, nameof(ReminderStep.Offset));
        builder.PrimitiveCollection(step => step.Recipients).ElementType(type => type.HasConversion<string>());
    }
}

internal sealed class ReminderTextMapping : IEntityTypeConfiguration<ReminderText>
{
    public void Configure(EntityTypeBuilder<ReminderText> builder)
    {
        builder.ToTable("policy_texts", Schemas.Reminders);
        builder.Property<ReminderPolicyId>(ReminderPolicyMapping.Owner);
        builder.HasKey(ReminderPolicyMapping.Owner, nameof(ReminderText.Phase), nameof(ReminderText.Language));
        builder.Property(text => text.Subject).HasMaxLength(ReminderPolicyRules.SubjectLength);
        builder.Property(text => text.Body).HasMaxLength(ReminderPolicyRules.BodyLength);
    }
}
