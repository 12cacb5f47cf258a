using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class ScorePoints : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<short>(
                name: "grade",
                schema: "criteria",
                table: "scores",
                type: "smallint",
                nullable: false,
                defaultValue: (short)-2);

            migrationBuilder.AddColumn<decimal>(
                name: "points",
                schema: "criteria",
                table: "scores",
                type: "numeric(28,6)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "possible",
                schema: "criteria",
                table: "scores",
                type: "numeric(28,6)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<short>(
                name: "grade",
                schema: "criteria",
                table: "score_stage",
                type: "smallint",
                nullable: false,
                defaultValue: (short)-2);

            migrationBuilder.AddColumn<decimal>(
                name: "points",
                schema: "criteria",
                table: "score_stage",
                type: "numeric(28,6)",
                nullable: false,
                defaultValue: 0m);

            migrationBuilder.AddColumn<decimal>(
                name: "possible",
                schema: "criteria",
                table: "score_stage",
                type: "numeric(28,6)",
                nullable: false,
                defaultValue: 0m);

            // Nothing stood at the seventh status before there was one.
            migrationBuilder.Sql("update criteria.scores set counts = counts || 0");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "grade",
                schema: "criteria",
                table: "scores");

            migrationBuilder.DropColumn(
                name: "points",
                schema: "criteria",
                table: "scores");

            migrationBuilder.DropColumn(
                name: "possible",
                schema: "criteria",
                table: "scores");

            migrationBuilder.DropColumn(
                name: "grade",
                schema: "criteria",
                table: "score_stage");

            migrationBuilder.DropColumn(
                name: "points",
                schema: "criteria",
                table: "score_stage");

            migrationBuilder.DropColumn(
                name: "possible",
                schema: "criteria",
                table: "score_stage");
        }
    }
}
