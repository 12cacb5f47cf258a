using LearningCity.Domain.Kernel;
using LearningCity.Domain.Plans;
using LearningCity.Infrastructure.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LearningCity.Architecture.Tests.Kernel;

public sealed class SchemaTests
{
    private static readonly IModel Model = ReadModel();

    [Fact]
    public void Every_table_lies_in_the_schema_of_its_module() => SchemaRules.Schemas(Model).ShouldHold();

    [Fact]
    public void No_foreign_key_crosses_schemas() => SchemaRules.ForeignKeys(Model).ShouldHold();

    [Fact]
    public void Every_aggregate_root_carries_a_guarded_revision() => SchemaRules.Revisions(Model).ShouldHold();

    [Fact]
    public void Every_aggregate_root_is_mapped() => SchemaRules.Roots(Model, typeof(AggregateRoot).Assembly.GetTypes()).ShouldHold();

    [Fact]
    public void Everything_in_the_database_is_named_in_snake_case() => SchemaRules.Names(Model).ShouldHold();

    [Fact]
    public void Sql_names_only_the_schema_of_its_module() => SqlRules.Texts(Code.Product).ShouldHold();

    [Fact]
    public void Guards_name_only_the_schema_of_their_module() => SqlRules.Guards(Code.Product).ShouldHold();

    [Fact]
    public void A_planted_table_that_breaks_every_rule_is_named()
    {
        var planted = PlantedModel();

        SchemaRules.Schemas(planted).ShouldName("TablePart lies in schema units, not in plans");
        SchemaRules.ForeignKeys(planted).ShouldName("TablePart → TablePlanted crosses schemas");
        SchemaRules.Revisions(planted).ShouldName("TablePlanted has no guarded revision");
        SchemaRules.Names(planted).Faults.ShouldContain("TablePlanted is not snake_case");
        SchemaRules.Roots(planted, [typeof(TablePlanted), typeof(TableForgotten)]).ShouldName("TableForgotten has no mapping");
    }

    [Fact]
    public void Planted_sql_on_a_foreign_schema_is_named()
    {
        SqlRules.Texts(Code.Planted("Sql")).ShouldName("SqlAbroad names the schema units");
        SqlRules.Guards([.. Code.Planted("Plans"), .. Code.Planted("SqlOf")]).ShouldName(
            "SqlOfMoreGuards names the schema access", "SqlOfMoreGuards is not named after", "SqlOfNoGuards guards nothing", "SqlOfNoGuards is not named after");
    }

    private static IModel ReadModel()
    {
        using var context = new DesignTimeContext().CreateDbContext([]);
        return context.GetService<IDesignTimeModel>().Model;
    }

    private static IModel PlantedModel()
    {
        using var context = new PlantedContext();
        return context.GetService<IDesignTimeModel>().Model;
    }

    private sealed class PlantedContext : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.UseNpgsql("Host=nowhere");

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.Entity<TablePlanted>().ToTable("TablePlanted", "plans").HasMany(planted => planted.Parts).WithOne();
            modelBuilder.Entity<TablePart>().ToTable("parts", "units");
        }
    }
}
