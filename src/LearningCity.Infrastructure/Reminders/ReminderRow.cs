using LearningCity.Domain.Kernel;
using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>One reminder to one recipient. Written by <see cref="ReminderLedger"/> alone, in bulk.</summary>
internal sealed class ReminderRow
{
    public ReminderId Id { get; init; }

    public AccountId Account { get; init; }

    public required string Kind { get; init; }

    public Guid Subject { get; init; }

    public UnitId Unit { get; init; }

    /// <summary>Working days from the last good day; 0 for a call by hand.</summary>
    public int Step { get; init; }

    /// <summary>The call by hand it belongs to; all zeros: a step of the policy.</summary>
    public Guid Call { get; init; }

    public ReminderRecipient Recipient { get; init; }

    public LedgerState State { get; init; }

    public LedgerReason? Reason { get; init; }

    /// <summary>The day of the step.</summary>
    public DateOnly StepOn { get; init; }

    /// <summary>From which the step was counted.</summary>
    public DateOnly LastGoodDay { get; init; }

    /// <summary>The earliest instant at which it goes out.</summary>
    public DateTimeOffset ReadyAt { get; init; }

    /// <summary>From this instant on it is quiet.</summary>
    public DateTimeOffset QuietAt { get; init; }

    public DateTimeOffset PlannedAt { get; init; }

    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>What lies in the inbox.</summary>
    public MessageId? Message { get; init; }

    /// <summary>The digest that tells of it by mail.</summary>
    public MessageId? Digest { get; init; }
}

internal sealed class ReminderRowMapping : IEntityTypeConfiguration<ReminderRow>
{
    public void Configure(EntityTypeBuilder<ReminderRow> builder)
    {
        builder.ToTable("ledger", Schemas.Reminders);
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Kind).HasMaxLength(ReminderPolicyMapping.KindLength);
        builder.HasIndex(row => new { row.Account, row.Kind, row.Subject, row.Unit, row.Step, row.Call }, "one_reminder_each").IsUnique();
        builder.HasIndex(row => new { row.Account, row.ReadyAt }, "undecided_reminders").HasFilter("state = 'Planned'");
        builder.HasIndex(row => new { row.PlannedAt, row.Id });
        builder.HasIndex(row => row.Unit);
        builder.HasIndex(row => row.Message).HasFilter("message is not null");
        builder.HasIndex(row => row.Digest).HasFilter("digest is not null");
    }
}
