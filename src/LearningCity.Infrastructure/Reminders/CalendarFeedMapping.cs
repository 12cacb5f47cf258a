using LearningCity.Domain.Reminders;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Reminders;

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> builder)
    {
        builder.ToTable("calendar_feeds", Schemas.Reminders);
        builder.HasKey(feed => feed.Id);
        builder.Property(feed => feed.Id).ValueGeneratedNever();
        builder.Property(feed => feed.Secret).IsTokenHash();
        builder.HasIndex(feed => feed.Secret).IsUnique();
        builder.HasIndex(feed => feed.Account, "one_open_feed_per_account").IsUnique().HasFilter("revoked_at is null")
            .IsUniqueRule("reminders.feed-taken", "Địa chỉ lịch vừa được tạo ở một cửa sổ khác; hãy tải lại.");
    }
}
