using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class UnitMergers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_units_code",
                schema: "units",
                table: "units");

            migrationBuilder.CreateTable(
                name: "grant_transfers",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    merger = table.Column<Guid>(type: "uuid", nullable: false),
                    grant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    given = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    ended_old = table.Column<bool>(type: "boolean", nullable: false),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    decided_by = table.Column<Guid>(type: "uuid", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grant_transfers", x => x.id);
                    table.ForeignKey(
                        name: "fk_grant_transfers_grants_grant_id",
                        column: x => x.grant_id,
                        principalSchema: "access",
                        principalTable: "grants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_mergers",
                schema: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_by = table.Column<Guid>(type: "uuid", nullable: true),
                    undone_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ground_issued_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ground_note = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: true),
                    ground_number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_mergers", x => x.id);
                    table.CheckConstraint("ck_unit_mergers_undone", "(undone_at is null) = (undone_by is null) and (undone_at is null) = (undone_because is null)");
                });

            migrationBuilder.CreateTable(
                name: "unit_merger_joinings",
                schema: "units",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    merger_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_merger_joinings", x => new { x.merger_id, x.unit, x.group_id });
                    table.ForeignKey(
                        name: "fk_unit_merger_joinings_unit_groups_group_id",
                        column: x => x.group_id,
                        principalSchema: "units",
                        principalTable: "unit_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_merger_joinings_unit_mergers_merger_id",
                        column: x => x.merger_id,
                        principalSchema: "units",
                        principalTable: "unit_mergers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_unit_merger_joinings_units_unit",
                        column: x => x.unit,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_merger_units",
                schema: "units",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    merger_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    extent = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: true),
                    ends = table.Column<bool>(type: "boolean", nullable: false),
                    is_founded = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false),
                    before = table.Column<string>(type: "jsonb", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_merger_units", x => new { x.merger_id, x.unit });
                    table.ForeignKey(
                        name: "fk_unit_merger_units_unit_mergers_merger_id",
                        column: x => x.merger_id,
                        principalSchema: "units",
                        principalTable: "unit_mergers",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_unit_merger_units_units_unit",
                        column: x => x.unit,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_units_code",
                schema: "units",
                table: "units",
                column: "code",
                unique: true,
                filter: "valid_to is null or valid_to >= valid_from");

            migrationBuilder.CreateIndex(
                name: "ix_grant_transfers_grant_id",
                schema: "access",
                table: "grant_transfers",
                column: "grant_id");

            migrationBuilder.CreateIndex(
                name: "ix_grant_transfers_merger_grant_id",
                schema: "access",
                table: "grant_transfers",
                columns: new[] { "merger", "grant_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_merger_joinings_group_id",
                schema: "units",
                table: "unit_merger_joinings",
                column: "group_id");

            migrationBuilder.CreateIndex(
                name: "ix_unit_merger_joinings_unit",
                schema: "units",
                table: "unit_merger_joinings",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_unit_merger_units_unit",
                schema: "units",
                table: "unit_merger_units",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_unit_mergers_at",
                schema: "units",
                table: "unit_mergers",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "grant_transfers",
                schema: "access");

            migrationBuilder.DropTable(
                name: "unit_merger_joinings",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_merger_units",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_mergers",
                schema: "units");

            migrationBuilder.DropIndex(
                name: "ix_units_code",
                schema: "units",
                table: "units");

            migrationBuilder.CreateIndex(
                name: "ix_units_code",
                schema: "units",
                table: "units",
                column: "code",
                unique: true);
        }
    }
}
