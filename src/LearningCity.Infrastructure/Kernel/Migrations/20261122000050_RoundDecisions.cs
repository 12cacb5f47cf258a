using System;
using LearningCity.Infrastructure.Criteria;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class RoundDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "last_result",
                schema: "criteria",
                table: "rounds",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "corrects",
                schema: "criteria",
                table: "round_reopenings",
                type: "integer",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "council_results",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    node = table.Column<short>(type: "smallint", nullable: false),
                    self_status = table.Column<string>(type: "text", nullable: false),
                    self_mark = table.Column<decimal>(type: "numeric(12,6)", nullable: true),
                    status = table.Column<string>(type: "text", nullable: false),
                    mark = table.Column<decimal>(type: "numeric(12,6)", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    minutes = table.Column<Guid>(type: "uuid", nullable: true),
                    met_on = table.Column<DateOnly>(type: "date", nullable: false),
                    recorded_by = table.Column<Guid>(type: "uuid", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_council_results", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "frozen_checks",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_intact = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_checks", x => new { x.round, x.number });
                });

            migrationBuilder.CreateTable(
                name: "frozen_parts",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_parts", x => new { x.round, x.number, x.part });
                });

            migrationBuilder.CreateTable(
                name: "frozen_results",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    parts = table.Column<int>(type: "integer", nullable: false),
                    units = table.Column<int>(type: "integer", nullable: false),
                    entries = table.Column<int>(type: "integer", nullable: false),
                    scores = table.Column<int>(type: "integer", nullable: false),
                    frozen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_frozen_results", x => new { x.round, x.number });
                });

            migrationBuilder.CreateTable(
                name: "round_results",
                schema: "criteria",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    corrects = table.Column<int>(type: "integer", nullable: true),
                    decision_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    decided_on = table.Column<DateOnly>(type: "date", nullable: false),
                    signer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    body = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    paper = table.Column<Guid>(type: "uuid", nullable: true),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    published_on = table.Column<DateOnly>(type: "date", nullable: true),
                    published_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_results", x => new { x.round, x.number });
                    table.ForeignKey(
                        name: "fk_round_results_rounds_round",
                        column: x => x.round,
                        principalSchema: "criteria",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_council_results_round_subject_indicator",
                schema: "criteria",
                table: "council_results",
                columns: new[] { "round", "subject", "indicator" },
                unique: true);

            migrationBuilder.Sql(CriteriaGuards.PeriodsDoNotOverlap);
            migrationBuilder.Sql(CriteriaGuards.StatesGoOnInOrder);
            migrationBuilder.Sql(CriteriaGuards.ReportsRestAfterLock);
            migrationBuilder.Sql(CriteriaGuards.WhatIsDecidedStands);
        }
    }
}
