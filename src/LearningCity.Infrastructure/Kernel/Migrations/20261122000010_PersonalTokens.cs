using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class PersonalTokens : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "token",
                schema: "access",
                table: "audit",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "personal_tokens",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    reads_only = table.Column<bool>(type: "boolean", nullable: false),
                    functions = table.Column<string[]>(type: "text[]", nullable: true),
                    unit = table.Column<Guid>(type: "uuid", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: false),
                    last_used_on = table.Column<DateOnly>(type: "date", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_by = table.Column<Guid>(type: "uuid", nullable: true),
                    revoke_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_personal_tokens", x => x.id);
                    table.CheckConstraint("ck_personal_tokens_end", "valid_to <= (created_at at time zone 'Asia/Ho_Chi_Minh')::date + interval '1 year'");
                    table.CheckConstraint("ck_personal_tokens_functions", "cardinality(functions) > 0");
                    table.CheckConstraint("ck_personal_tokens_reason", "revoked_by = account or revoke_reason is not null");
                    table.CheckConstraint("ck_personal_tokens_revoked", "(revoked_at is null) = (revoked_by is null)");
                    table.ForeignKey(
                        name: "fk_personal_tokens_accounts_account",
                        column: x => x.account,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_security_events_refused_tokens_by_address",
                schema: "access",
                table: "security_events",
                columns: new[] { "address", "at" },
                filter: "kind = 'TokenRefused'");

            migrationBuilder.CreateIndex(
                name: "ix_audit_token",
                schema: "access",
                table: "audit",
                column: "token",
                filter: "token is not null");

            migrationBuilder.CreateIndex(
                name: "ix_personal_tokens_account_created_at",
                schema: "access",
                table: "personal_tokens",
                columns: new[] { "account", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_personal_tokens_token",
                schema: "access",
                table: "personal_tokens",
                column: "token",
                unique: true);
        }
    }
}
