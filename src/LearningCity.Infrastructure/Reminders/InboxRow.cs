using LearningCity.Application.Reminders;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Reminders;

/// <summary>One message in an inbox.</summary>
internal sealed class InboxRow
{
    public MessageId Id { get; init; }

    public AccountId Account { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Subject { get; init; }

    public string? Note { get; init; }

    /// <summary>JSON: <see cref="MessageLine"/>, one for each deadline.</summary>
    public required string Lines { get; init; }

    public DateTimeOffset? ReadAt { get; init; }
}

internal sealed class InboxRowMapping : IEntityTypeConfiguration<InboxRow>
{
    public void Configure(EntityTypeBuilder<InboxRow> builder)
    {
        builder.ToTable("inbox", Schemas.Reminders);
        builder.HasKey(message => message.Id);
        builder.Property(message => message.Lines).HasColumnType("jsonb");
        builder.HasIndex(message => new { message.Account, message.At });
        builder.HasIndex(message => message.Account, "unread_messages").HasFilter("read_at is null");
        builder.HasIndex(message => message.At);
    }
}
