using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class Tables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "access");

            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.CreateSequence(
                name: "job_fence",
                schema: "kernel");

            migrationBuilder.CreateTable(
                name: "audit",
                schema: "access",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    transaction = table.Column<long>(type: "bigint", nullable: false, defaultValueSql: "pg_current_xact_id()::text::bigint"),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    roles = table.Column<string>(type: "text", nullable: false),
                    action = table.Column<string>(type: "text", nullable: false),
                    module = table.Column<string>(type: "text", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    @object = table.Column<Guid>(name: "object", type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: true),
                    revision_before = table.Column<int>(type: "integer", nullable: true),
                    revision_after = table.Column<int>(type: "integer", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    operation_key = table.Column<string>(type: "text", nullable: true),
                    trace = table.Column<string>(type: "text", nullable: true),
                    address = table.Column<string>(type: "text", nullable: true),
                    changes = table.Column<string>(type: "jsonb", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_keys",
                schema: "kernel",
                columns: table => new
                {
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "text", nullable: false),
                    request = table.Column<string>(type: "text", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false),
                    answer = table.Column<string>(type: "text", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_keys", x => new { x.account, x.key });
                });

            migrationBuilder.CreateTable(
                name: "job_runs",
                schema: "kernel",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    job = table.Column<string>(type: "text", nullable: false),
                    business_date = table.Column<DateOnly>(type: "date", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false),
                    fence = table.Column<long>(type: "bigint", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    heartbeat_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done = table.Column<int>(type: "integer", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    outcome = table.Column<string>(type: "text", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_job_runs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_account",
                schema: "access",
                table: "audit",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                schema: "access",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_kind_object",
                schema: "access",
                table: "audit",
                columns: new[] { "kind", "object" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_unit",
                schema: "access",
                table: "audit",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_at",
                schema: "kernel",
                table: "idempotency_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_asked_at",
                schema: "kernel",
                table: "job_runs",
                column: "asked_at");

            migrationBuilder.CreateIndex(
                name: "ix_job_runs_job_business_date",
                schema: "kernel",
                table: "job_runs",
                columns: new[] { "job", "business_date" },
                unique: true,
                filter: "business_date is not null");

            migrationBuilder.CreateIndex(
                name: "one_running_per_job",
                schema: "kernel",
                table: "job_runs",
                column: "job",
                unique: true,
                filter: "state = 'Running'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "access");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "job_runs",
                schema: "kernel");

            migrationBuilder.DropSequence(
                name: "job_fence",
                schema: "kernel");
        }
    }
}
