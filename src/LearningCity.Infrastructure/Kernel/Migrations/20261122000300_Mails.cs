using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class Mails : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "handed_over_at",
                schema: "kernel",
                table: "outbox",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "digest",
                schema: "reminders",
                table: "ledger",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "caught_mails",
                schema: "kernel",
                columns: table => new
                {
                    message = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    name = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    subject = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    html = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_caught_mails", x => x.message);
                });

            migrationBuilder.CreateTable(
                name: "reaches",
                schema: "reminders",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    mail_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    mail_address_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    phone = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: true),
                    by_mail = table.Column<bool>(type: "boolean", nullable: false),
                    by_gateway = table.Column<bool>(type: "boolean", nullable: false),
                    digest_at = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reaches", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_message",
                schema: "kernel",
                table: "outbox",
                column: "message");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_digest",
                schema: "reminders",
                table: "ledger",
                column: "digest",
                filter: "digest is not null");

            migrationBuilder.CreateIndex(
                name: "ix_caught_mails_at",
                schema: "kernel",
                table: "caught_mails",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_reaches_account",
                schema: "reminders",
                table: "reaches",
                column: "account",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "caught_mails",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "reaches",
                schema: "reminders");

            migrationBuilder.DropIndex(
                name: "ix_outbox_message",
                schema: "kernel",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_ledger_digest",
                schema: "reminders",
                table: "ledger");

            migrationBuilder.DropColumn(
                name: "handed_over_at",
                schema: "kernel",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "digest",
                schema: "reminders",
                table: "ledger");
        }
    }
}
