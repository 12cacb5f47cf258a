using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>Nhắc ngay: one call by hand.</summary>
internal sealed class CallRow
{
    public Guid Id { get; init; }

    public AccountId Author { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Kind { get; init; }

    public Guid Subject { get; init; }

    public required string Text { get; init; }
}

internal sealed class CallRowMapping : IEntityTypeConfiguration<CallRow>
{
    public void Configure(EntityTypeBuilder<CallRow> builder)
    {
        builder.ToTable("calls", Schemas.Reminders);
        builder.HasKey(call => call.Id);
        builder.Property(call => call.Kind).HasMaxLength(ReminderPolicyMapping.KindLength);
        builder.Property(call => call.Text).HasMaxLength(ReminderCallRules.TextLength);
    }
}
