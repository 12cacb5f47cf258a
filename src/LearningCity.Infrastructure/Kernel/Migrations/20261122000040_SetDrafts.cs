using System;
using LearningCity.Infrastructure.Criteria;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class SetDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid[]>(
                name: "editors",
                schema: "criteria",
                table: "criteria_sets",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<string>(
                name: "working_file",
                schema: "criteria",
                table: "criteria_sets",
                type: "text",
                nullable: true);

            migrationBuilder.Sql(CriteriaGuards.EditorsDoNotPublish);
        }
    }
}
