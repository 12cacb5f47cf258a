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
            migrationBuilder.AddColumn<Guid>(
                name: "taken_from",
                schema: "criteria",
                table: "entries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tie",
                schema: "criteria",
                table: "entries",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "None");

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

            migrationBuilder.CreateTable(
                name: "crosswalks",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inputs = table.Column<string>(type: "jsonb", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    publisher = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retired_by = table.Column<Guid>(type: "uuid", nullable: true),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    retirement_reason = table.Column<string>(type: "text", nullable: true),
                    left_indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    left_set = table.Column<Guid>(type: "uuid", nullable: false),
                    right_indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    right_set = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_crosswalks", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_crosswalks_state",
                schema: "criteria",
                table: "crosswalks",
                column: "state");

            migrationBuilder.Sql(CriteriaGuards.EditorsDoNotPublish);
            migrationBuilder.Sql(CriteriaGuards.CrosswalksStay);
        }
    }
}
