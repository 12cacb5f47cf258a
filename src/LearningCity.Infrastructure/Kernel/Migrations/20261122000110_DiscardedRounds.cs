using System;
using LearningCity.Infrastructure.Criteria;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class DiscardedRounds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "discard_reason",
                schema: "criteria",
                table: "rounds",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "discarded_at",
                schema: "criteria",
                table: "rounds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "discarded_by",
                schema: "criteria",
                table: "rounds",
                type: "uuid",
                nullable: true);

            migrationBuilder.Sql(CriteriaGuards.DiscardedRoundsRest);
        }
    }
}
