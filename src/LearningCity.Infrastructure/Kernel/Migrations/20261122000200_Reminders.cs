using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class Reminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "reminders");

            migrationBuilder.CreateTable(
                name: "calls",
                schema: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calls", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "inbox",
                schema: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    lines = table.Column<string>(type: "jsonb", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "ledger",
                schema: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    step = table.Column<int>(type: "integer", nullable: false),
                    call = table.Column<Guid>(type: "uuid", nullable: false),
                    recipient = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    step_on = table.Column<DateOnly>(type: "date", nullable: false),
                    last_good_day = table.Column<DateOnly>(type: "date", nullable: false),
                    ready_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    quiet_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    planned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    decided_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    message = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policies",
                schema: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    from = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    until = table.Column<TimeOnly>(type: "time without time zone", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "policy_steps",
                schema: "reminders",
                columns: table => new
                {
                    step = table.Column<int>(type: "integer", nullable: false),
                    reminder_policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    recipients = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_steps", x => new { x.reminder_policy_id, x.step });
                    table.ForeignKey(
                        name: "fk_policy_steps_policies_reminder_policy_id",
                        column: x => x.reminder_policy_id,
                        principalSchema: "reminders",
                        principalTable: "policies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "policy_texts",
                schema: "reminders",
                columns: table => new
                {
                    phase = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "text", nullable: false),
                    reminder_policy_id = table.Column<Guid>(type: "uuid", nullable: false),
                    subject = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    body = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_texts", x => new { x.reminder_policy_id, x.phase, x.language });
                    table.ForeignKey(
                        name: "fk_policy_texts_policies_reminder_policy_id",
                        column: x => x.reminder_policy_id,
                        principalSchema: "reminders",
                        principalTable: "policies",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_account_at",
                schema: "reminders",
                table: "inbox",
                columns: new[] { "account", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_inbox_at",
                schema: "reminders",
                table: "inbox",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "unread_messages",
                schema: "reminders",
                table: "inbox",
                column: "account",
                filter: "read_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_message",
                schema: "reminders",
                table: "ledger",
                column: "message",
                filter: "message is not null");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_planned_at_id",
                schema: "reminders",
                table: "ledger",
                columns: new[] { "planned_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_unit",
                schema: "reminders",
                table: "ledger",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "one_reminder_each",
                schema: "reminders",
                table: "ledger",
                columns: new[] { "account", "kind", "subject", "unit", "step", "call" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "undecided_reminders",
                schema: "reminders",
                table: "ledger",
                columns: new[] { "account", "ready_at" },
                filter: "state = 'Planned'");

            migrationBuilder.CreateIndex(
                name: "ix_policies_kind",
                schema: "reminders",
                table: "policies",
                column: "kind",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "calls",
                schema: "reminders");

            migrationBuilder.DropTable(
                name: "inbox",
                schema: "reminders");

            migrationBuilder.DropTable(
                name: "ledger",
                schema: "reminders");

            migrationBuilder.DropTable(
                name: "policy_steps",
                schema: "reminders");

            migrationBuilder.DropTable(
                name: "policy_texts",
                schema: "reminders");

            migrationBuilder.DropTable(
                name: "policies",
                schema: "reminders");
        }
    }
}
