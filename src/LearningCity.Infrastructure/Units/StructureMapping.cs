using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Units;

internal sealed class UnitTypeMapping : IEntityTypeConfiguration<UnitType>
{
    public void Configure(EntityTypeBuilder<UnitType> builder)
    {
        builder.ToTable("unit_types", Schemas.Units);
        builder.HasKey(type => type.Id);
        builder.Property(type => type.Id).ValueGeneratedNever();
        builder.Property(type => type.Code).HasMaxLength(UnitRules.CodeLimit);
        builder.Property(type => type.Name).HasMaxLength(UnitRules.NameLimit).UseVietnameseOrder();
        builder.HasIndex(type => type.Code).IsUniqueRule("units.type-code-taken", "Mã loại đơn vị đã được dùng.");
    }
}

internal sealed class UnitTreeMapping : IEntityTypeConfiguration<UnitTree>
{
    public void Configure(EntityTypeBuilder<UnitTree> builder)
    {
        builder.ToTable("unit_trees", Schemas.Units);
        builder.HasKey(tree => tree.Id);
        builder.Property(tree => tree.Id).ValueGeneratedNever();
        builder.Property(tree => tree.Code).HasMaxLength(UnitRules.CodeLimit);
        builder.Property(tree => tree.Name).HasMaxLength(UnitRules.NameLimit).UseVietnameseOrder();
        builder.HasIndex(tree => tree.Code).IsUniqueRule("units.tree-code-taken", "Mã cây đã được dùng.");
    }
}

internal sealed class UnitGroupMapping : IEntityTypeConfiguration<UnitGroup>
{
    public void Configure(EntityTypeBuilder<UnitGroup> builder)
    {
        builder.ToTable("unit_groups", Schemas.Units);
        builder.HasKey(group => group.Id);
        builder.Property(group => group.Id).ValueGeneratedNever();
        builder.Property(group => group.Code).HasMaxLength(UnitRules.CodeLimit);
        builder.Property(group => group.Name).HasMaxLength(UnitRules.NameLimit).UseVietnameseOrder();
        builder.HasIndex(group => group.Code).IsUniqueRule("units.group-code-taken", "Mã nhóm đã được dùng.");
        builder.HasMany(group => group.Memberships).WithOne().HasForeignKey(GroupMembershipMapping.Owner).IsRequired();
    }
}

internal sealed class GroupMembershipMapping : IEntityTypeConfiguration<GroupMembership>
{
    public const string Owner = "GroupId";

    public void Configure(EntityTypeBuilder<GroupMembership> builder)
    {
        builder.ToTable("group_memberships", Schemas.Units);
        builder.Property<UnitGroupId>(Owner);
        builder.HasKey(Owner, nameof(GroupMembership.Unit), nameof(GroupMembership.ValidFrom));
        builder.HasOne<Unit>().WithMany().HasForeignKey(member => member.Unit).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class CalendarYearMapping : IEntityTypeConfiguration<CalendarYear>
{
    public void Configure(EntityTypeBuilder<CalendarYear> builder)
    {
        builder.ToTable("calendar_years", Schemas.Units);
        builder.HasKey(year => year.Id);
        builder.Property(year => year.Id).ValueGeneratedNever();
        builder.HasIndex(year => year.Year).IsUniqueRule("units.year-taken", "Lịch làm việc của năm này vừa được người khác lập; hãy tải lại.");
        builder.HasMany(year => year.Days).WithOne().HasForeignKey(SpecialDayMapping.Owner).IsRequired();
    }
}

internal sealed class SpecialDayMapping : IEntityTypeConfiguration<SpecialDay>
{
    public const string Owner = "CalendarYearId";

    public void Configure(EntityTypeBuilder<SpecialDay> builder)
    {
        builder.ToTable("special_days", Schemas.Units);
        builder.Property<CalendarYearId>(Owner);
        builder.Property(day => day.On).HasColumnName("day");
        builder.HasKey(Owner, nameof(SpecialDay.On));
        builder.Property(day => day.Name).HasMaxLength(UnitRules.NameLimit);
    }
}
