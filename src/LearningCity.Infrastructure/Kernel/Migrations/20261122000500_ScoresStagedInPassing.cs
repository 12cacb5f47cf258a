using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class ScoresStagedInPassing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "score_stage",
                schema: "criteria");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "score_stage",
                schema: "criteria",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<short>(type: "smallint", nullable: false),
                    node = table.Column<short>(type: "smallint", nullable: false),
                    contributors = table.Column<int>(type: "integer", nullable: false),
                    counts = table.Column<int[]>(type: "integer[]", nullable: false),
                    denominator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    grade = table.Column<short>(type: "smallint", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false),
                    is_direct = table.Column<bool>(type: "boolean", nullable: false),
                    is_gone = table.Column<bool>(type: "boolean", nullable: false),
                    lowest_part = table.Column<short>(type: "smallint", nullable: false),
                    numerator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    part_contributors = table.Column<int[]>(type: "integer[]", nullable: false),
                    part_figures = table.Column<decimal[]>(type: "numeric(28,6)[]", nullable: false),
                    part_reasons = table.Column<short[]>(type: "smallint[]", nullable: false),
                    part_statuses = table.Column<short[]>(type: "smallint[]", nullable: false),
                    points = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    possible = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    previous_denominator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    previous_numerator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    without_previous = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_stage", x => new { x.run, x.unit, x.scope, x.node });
                })
                .Annotation("Npgsql:UnloggedTable", true);
        }
    }
}
