using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class CarriedAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "previous",
                schema: "criteria",
                table: "rounds",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "carried_answers",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    figures = table.Column<decimal?[]>(type: "numeric(18,6)[]", nullable: false),
                    choices = table.Column<string[]>(type: "text[]", nullable: false),
                    met = table.Column<bool>(type: "boolean", nullable: true),
                    is_in_part = table.Column<bool>(type: "boolean", nullable: false),
                    units = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    entries = table.Column<Guid[]>(type: "uuid[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_carried_answers", x => new { x.round, x.unit, x.indicator });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "carried_answers",
                schema: "criteria");

            migrationBuilder.DropColumn(
                name: "previous",
                schema: "criteria",
                table: "rounds");
        }
    }
}
