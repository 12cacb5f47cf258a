using LearningCity.Domain.Kernel;
using LearningCity.Domain.Units;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LearningCity.Infrastructure.Units;

internal sealed class UnitMapping : IEntityTypeConfiguration<Unit>
{
    public void Configure(EntityTypeBuilder<Unit> builder)
    {
        builder.ToTable("units", Schemas.Units);
        builder.HasKey(unit => unit.Id);
        builder.Property(unit => unit.Id).ValueGeneratedNever();
        builder.Property(unit => unit.Code).HasMaxLength(UnitRules.CodeLimit);
        builder.Property(unit => unit.Ground).HasMaxLength(UnitRules.GroundLimit);
        builder.Property(unit => unit.ClosingGround).HasMaxLength(UnitRules.GroundLimit);
        builder.HasIndex(unit => unit.Code).IsUniqueRule("units.code-taken", "Mã đơn vị đã được dùng.")
            .HasFilter("valid_to is null or valid_to >= valid_from");
        builder.Ignore(unit => unit.Validity);
        builder.Ignore(unit => unit.NeverWas);

        builder.HasMany(unit => unit.Names).WithOne().HasForeignKey(UnitKeys.Owner).IsRequired();
        builder.HasMany(unit => unit.Types).WithOne().HasForeignKey(UnitKeys.Owner).IsRequired();
        builder.HasMany(unit => unit.Placements).WithOne().HasForeignKey(UnitKeys.Owner).IsRequired();
        builder.HasMany(unit => unit.Successors).WithOne().HasForeignKey(UnitKeys.Owner).IsRequired();
    }
}

internal static class UnitKeys
{
    public const string Owner = "UnitId";
}

internal sealed class UnitNameMapping : IEntityTypeConfiguration<UnitName>
{
    public void Configure(EntityTypeBuilder<UnitName> builder)
    {
        builder.ToTable("unit_names", Schemas.Units);
        builder.Property<UnitId>(UnitKeys.Owner);
        builder.HasKey(UnitKeys.Owner, nameof(UnitName.ValidFrom));
        builder.Property(name => name.OfficialName).HasMaxLength(UnitRules.NameLimit).UseVietnameseOrder();
        builder.Property(name => name.ShortName).HasMaxLength(UnitRules.NameLimit);
        builder.Property(name => name.OfficialCode).HasMaxLength(UnitRules.CodeLimit);
        builder.Property(name => name.Ground).HasMaxLength(UnitRules.GroundLimit);
        builder.Property<string>("Folded").HasComputedColumnSql(
            "public.vn_fold(official_name || ' ' || coalesce(short_name, '') || ' ' || coalesce(official_code, ''))", stored: true);
    }
}

internal sealed class UnitTypingMapping : IEntityTypeConfiguration<UnitTyping>
{
    public void Configure(EntityTypeBuilder<UnitTyping> builder)
    {
        builder.ToTable("unit_typings", Schemas.Units);
        builder.Property<UnitId>(UnitKeys.Owner);
        builder.HasKey(UnitKeys.Owner, nameof(UnitTyping.ValidFrom));
        builder.Property(typing => typing.Ground).HasMaxLength(UnitRules.GroundLimit);
        builder.HasOne<UnitType>().WithMany().HasForeignKey(typing => typing.Type).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UnitPlacementMapping : IEntityTypeConfiguration<UnitPlacement>
{
    public void Configure(EntityTypeBuilder<UnitPlacement> builder)
    {
        builder.ToTable("unit_placements", Schemas.Units);
        builder.Property<UnitId>(UnitKeys.Owner);
        builder.HasKey(UnitKeys.Owner, nameof(UnitPlacement.Tree), nameof(UnitPlacement.ValidFrom));
        builder.Property(place => place.Ground).HasMaxLength(UnitRules.GroundLimit);
        builder.HasOne<UnitTree>().WithMany().HasForeignKey(place => place.Tree).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Unit>().WithMany().HasForeignKey(place => place.Parent).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(place => new { place.Tree, place.Parent });
    }
}

internal sealed class SuccessionMapping : IEntityTypeConfiguration<Succession>
{
    public void Configure(EntityTypeBuilder<Succession> builder)
    {
        builder.ToTable("unit_successions", Schemas.Units);
        builder.Property<UnitId>(UnitKeys.Owner);
        builder.Property(link => link.On).HasColumnName("since");
        builder.HasKey(UnitKeys.Owner, nameof(Succession.Successor), nameof(Succession.On));
        builder.Property(link => link.Note).HasMaxLength(UnitRules.GroundLimit);
        builder.HasOne<Unit>().WithMany().HasForeignKey(link => link.Successor).OnDelete(DeleteBehavior.Restrict);
    }
}
