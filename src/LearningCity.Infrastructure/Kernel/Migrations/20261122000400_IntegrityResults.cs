using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class IntegrityResults : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "integrity_results",
                schema: "kernel",
                columns: table => new
                {
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    severity = table.Column<string>(type: "text", nullable: false),
                    found = table.Column<long>(type: "bigint", nullable: false),
                    findings = table.Column<string>(type: "jsonb", nullable: false),
                    fault = table.Column<string>(type: "text", nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_integrity_results", x => new { x.run, x.name });
                });

            migrationBuilder.CreateIndex(
                name: "ix_integrity_results_name_started_at",
                schema: "kernel",
                table: "integrity_results",
                columns: new[] { "name", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "integrity_results",
                schema: "kernel");
        }
    }
}
