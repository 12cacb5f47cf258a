using LearningCity.Domain.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Kernel;

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks", Schemas.Kernel);
        builder.HasKey(webhook => webhook.Id);
        builder.Property(webhook => webhook.Title).HasMaxLength(WebhookRules.TitleLength).UseVietnameseOrder();
        builder.Property(webhook => webhook.Address).HasMaxLength(WebhookRules.AddressLength);
        builder.Property(webhook => webhook.StateReason).HasMaxLength(WebhookRules.ReasonLength);
        builder.PrimitiveCollection(webhook => webhook.Events).ElementType(type => type.HasConversion<string>());
        builder.Property(webhook => webhook.Secret).HasAnnotation(AuditedChange.SecretAnnotation, true);
        builder.Property(webhook => webhook.FormerSecret).HasAnnotation(AuditedChange.SecretAnnotation, true);
    }
}
