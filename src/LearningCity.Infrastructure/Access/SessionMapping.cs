using LearningCity.Domain.Access;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Access;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("sessions", Schemas.Access);
        builder.HasKey(session => session.Id);
        builder.Property(session => session.Token).IsTokenHash();
        builder.Property(session => session.Device).HasMaxLength(SessionRules.DeviceLength);
        builder.HasIndex(session => session.Token).IsUnique();
        builder.HasIndex(session => session.Account).HasFilter("ended_at is null");
        builder.HasOne<Account>().WithMany().HasForeignKey(session => session.Account).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitations", Schemas.Access);
        builder.HasKey(link => link.Id);
        builder.Property(link => link.Token).IsTokenHash();
        builder.HasIndex(link => link.Token).IsUnique();
        builder.HasIndex(link => link.Account)
            .IsUnique()
            .HasFilter("accepted_at is null and revoked_at is null")
            .HasDatabaseName("ix_invitations_one_open_per_account");
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.Account).OnDelete(DeleteBehavior.Restrict);
    }
}
