using LearningCity.Domain.Criteria;
using LearningCity.Domain.Kernel;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Criteria;

internal sealed class RoundMapping : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> builder)
    {
        builder.ToTable("rounds", Schemas.Criteria);
        builder.HasKey(round => round.Id);
        builder.Property(round => round.Title).HasMaxLength(RoundRules.MaximumTitleLength).UseVietnameseOrder();
        builder.ComplexProperty(round => round.Period);
        builder.Property(round => round.Dates).IsJson();
        builder.HasIndex(round => round.Set);
        builder.HasIndex(round => round.State);

        builder.OwnsMany(round => round.Reopenings, reopening =>
        {
            reopening.ToTable("round_reopenings", Schemas.Criteria);
            reopening.WithOwner().HasForeignKey("Round");
            reopening.Property<int>("Number").ValueGeneratedOnAdd();
            reopening.HasKey("Round", "Number");
        });
        builder.HasMany(round => round.Participants).WithOne().HasForeignKey("Round").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(round => round.Assignments).WithOne().HasForeignKey("Round").IsRequired().OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(round => round.Participants).UsePropertyAccessMode(PropertyAccessMode.Field);
        builder.Navigation(round => round.Assignments).UsePropertyAccessMode(PropertyAccessMode.Field);
    }
}

internal sealed class RoundParticipantMapping : IEntityTypeConfiguration<RoundParticipant>
{
    public void Configure(EntityTypeBuilder<RoundParticipant> builder)
    {
        builder.ToTable("round_participants", Schemas.Criteria);
        builder.Property<RoundId>("Round");
        builder.HasKey("Round", nameof(RoundParticipant.Unit));
        builder.Property<List<UnitId>>("_path").HasColumnName("path");
        builder.Ignore(participant => participant.Path);
        builder.Property(participant => participant.TypeDates).IsOptionalJson();
        builder.Property<List<RoundExtension>>("_extensions").HasColumnName("extensions").IsJson();
        builder.Ignore(participant => participant.Extensions);
        builder.Ignore(participant => participant.Extension);
        builder.HasIndex(participant => participant.Unit);
    }
}

internal sealed class RoundAssignmentMapping : IEntityTypeConfiguration<RoundAssignment>
{
    public void Configure(EntityTypeBuilder<RoundAssignment> builder)
    {
        builder.ToTable("round_assignments", Schemas.Criteria);
        builder.Property<RoundId>("Round");
        builder.HasKey("Round", nameof(RoundAssignment.Unit), nameof(RoundAssignment.Indicator));
        builder.Property(assignment => assignment.Indicator).HasMaxLength(CriteriaSetRules.MaximumCodeLength).UseCollation("C");
    }
}
