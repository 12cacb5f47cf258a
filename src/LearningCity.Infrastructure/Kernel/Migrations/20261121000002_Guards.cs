using LearningCity.Infrastructure.Access;
using LearningCity.Infrastructure.Criteria;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LearningCity.Infrastructure.Kernel.Migrations;

/// <summary>The second wall: what the application promises, the database holds too.</summary>
[DbContext(typeof(LearningCityContext))]
[Migration("20261121000002_Guards")]
internal sealed class Guards : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Sql(AccessGuards.AppendOnly);
        migrationBuilder.Sql(CriteriaGuards.NothingChangesAfterwards);
    }
}
