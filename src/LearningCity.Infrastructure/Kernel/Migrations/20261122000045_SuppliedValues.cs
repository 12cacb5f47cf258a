using System;
using LearningCity.Infrastructure.Criteria;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class SuppliedValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "sources",
                schema: "criteria",
                table: "rounds",
                type: "jsonb",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "origin",
                schema: "criteria",
                table: "entries",
                type: "text",
                nullable: false,
                defaultValue: "Entered");

            migrationBuilder.CreateTable(
                name: "supplied_values",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    report = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    indicator_ordinal = table.Column<short>(type: "smallint", nullable: false),
                    met = table.Column<bool>(type: "boolean", nullable: true),
                    as_of = table.Column<DateOnly>(type: "date", nullable: false),
                    source = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    reference = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    reference_label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    supplied_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    entry = table.Column<Guid>(type: "uuid", nullable: true),
                    differs_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    choices = table.Column<string[]>(type: "text[]", nullable: false),
                    figures = table.Column<decimal?[]>(type: "numeric(18,6)[]", nullable: false),
                    released_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    released_by = table.Column<Guid>(type: "uuid", nullable: true),
                    release_reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_supplied_values", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_supplied_values_report_indicator",
                schema: "criteria",
                table: "supplied_values",
                columns: new[] { "report", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_supplied_values_round_indicator_ordinal_unit",
                schema: "criteria",
                table: "supplied_values",
                columns: new[] { "round", "indicator_ordinal", "unit" },
                filter: "differs_since is not null");

            migrationBuilder.Sql(CriteriaGuards.SupplyAloneChangesWhatIsAccepted);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "supplied_values",
                schema: "criteria");

            migrationBuilder.DropColumn(
                name: "sources",
                schema: "criteria",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "origin",
                schema: "criteria",
                table: "entries");
        }
    }
}
