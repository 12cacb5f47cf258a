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
                name: "evidence");

            migrationBuilder.EnsureSchema(
                name: "units");

            migrationBuilder.EnsureSchema(
                name: "criteria");

            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.CreateSequence(
                name: "job_fence",
                schema: "kernel");

            migrationBuilder.CreateTable(
                name: "accounts",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    sign_in_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    sign_in_key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    display_name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "vi-x-icu"),
                    post = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-x-icu"),
                    state = table.Column<string>(type: "text", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    password_set_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_accounts", x => x.id);
                });

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
                name: "bundles",
                schema: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    target_kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    target = table.Column<Guid>(type: "uuid", nullable: false),
                    label = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "calendar_years",
                schema: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_calendar_years", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "criteria_sets",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false, collation: "vi-x-icu"),
                    state = table.Column<string>(type: "text", nullable: false),
                    definition = table.Column<string>(type: "text", nullable: false),
                    content_hash = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    drafted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    publisher = table.Column<Guid>(type: "uuid", nullable: true),
                    published_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    withdrawal_reason = table.Column<string>(type: "text", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_criteria_sets", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                schema: "evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    issued_on = table.Column<DateOnly>(type: "date", nullable: true),
                    issuer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    summary = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false, collation: "vi-x-icu"),
                    kind = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    file_name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    file_kind = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<string>(type: "character(64)", fixedLength: true, maxLength: 64, nullable: false),
                    added_by = table.Column<Guid>(type: "uuid", nullable: false),
                    added_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    withdrawn_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    withdrawn_by = table.Column<Guid>(type: "uuid", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    erasure_decision = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    erasure_decided_on = table.Column<DateOnly>(type: "date", nullable: true),
                    erased_because = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    erased_by = table.Column<Guid>(type: "uuid", nullable: true),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    search_text = table.Column<string>(type: "text", nullable: true, computedColumnSql: "public.vn_fold(coalesce(number, '') || ' ' || coalesce(issuer, '') || ' ' || summary)", stored: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_documents", x => x.id);
                    table.CheckConstraint("ck_documents_erased", "(state = 'Erased') = (erased_at is not null)");
                    table.CheckConstraint("ck_documents_sha256", "sha256 ~ '^[0-9a-f]{64}$'");
                    table.CheckConstraint("ck_documents_size", "size > 0");
                    table.CheckConstraint("ck_documents_withdrawn", "(state = 'Active') = (withdrawn_at is null)");
                });

            migrationBuilder.CreateTable(
                name: "entries",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    report = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    indicator_ordinal = table.Column<short>(type: "smallint", nullable: false),
                    node = table.Column<short>(type: "smallint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    met = table.Column<bool>(type: "boolean", nullable: true),
                    direct_source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    gap_reason = table.Column<string>(type: "text", nullable: true),
                    not_applicable_reason = table.Column<string>(type: "text", nullable: true),
                    note = table.Column<string>(type: "text", nullable: true),
                    documents = table.Column<int>(type: "integer", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    entered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    values_revision = table.Column<int>(type: "integer", nullable: false),
                    return_reason = table.Column<string>(type: "text", nullable: true),
                    choices = table.Column<string[]>(type: "text[]", nullable: false),
                    figures = table.Column<decimal?[]>(type: "numeric(18,6)[]", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_entries", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "reports",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    contributors = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    preparer = table.Column<Guid>(type: "uuid", nullable: true),
                    sender = table.Column<Guid>(type: "uuid", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_late = table.Column<bool>(type: "boolean", nullable: false),
                    sendings = table.Column<int>(type: "integer", nullable: false),
                    is_signed_by_its_maker = table.Column<bool>(type: "boolean", nullable: false),
                    reviewer = table.Column<Guid>(type: "uuid", nullable: true),
                    acceptor = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rounds",
                schema: "criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    set = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "vi-x-icu"),
                    kind = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false),
                    subject = table.Column<Guid>(type: "uuid", nullable: false),
                    locks_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: false),
                    due_form = table.Column<string>(type: "text", nullable: false),
                    due = table.Column<DateOnly>(type: "date", nullable: false),
                    period_from = table.Column<DateOnly>(type: "date", nullable: false),
                    period_to = table.Column<DateOnly>(type: "date", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rounds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "score_stage",
                schema: "criteria",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<short>(type: "smallint", nullable: false),
                    node = table.Column<short>(type: "smallint", nullable: false),
                    run = table.Column<Guid>(type: "uuid", nullable: false),
                    is_gone = table.Column<bool>(type: "boolean", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    is_direct = table.Column<bool>(type: "boolean", nullable: false),
                    lowest_part = table.Column<short>(type: "smallint", nullable: false),
                    numerator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    denominator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    previous_numerator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    previous_denominator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    contributors = table.Column<int>(type: "integer", nullable: false),
                    part_statuses = table.Column<short[]>(type: "smallint[]", nullable: false),
                    part_reasons = table.Column<short[]>(type: "smallint[]", nullable: false),
                    part_figures = table.Column<decimal[]>(type: "numeric(28,6)[]", nullable: false),
                    part_contributors = table.Column<int[]>(type: "integer[]", nullable: false),
                    counts = table.Column<int[]>(type: "integer[]", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_score_stage", x => new { x.run, x.unit, x.scope, x.node });
                })
                .Annotation("Npgsql:UnloggedTable", true);

            migrationBuilder.CreateTable(
                name: "scoreboards",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    scored_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    checked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    defects = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scoreboards", x => x.round);
                });

            migrationBuilder.CreateTable(
                name: "scores",
                schema: "criteria",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    scope = table.Column<short>(type: "smallint", nullable: false),
                    node = table.Column<short>(type: "smallint", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    status = table.Column<short>(type: "smallint", nullable: false),
                    reason = table.Column<short>(type: "smallint", nullable: false),
                    is_direct = table.Column<bool>(type: "boolean", nullable: false),
                    lowest_part = table.Column<short>(type: "smallint", nullable: false),
                    numerator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    denominator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    previous_numerator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    previous_denominator = table.Column<decimal>(type: "numeric(28,6)", nullable: false),
                    contributors = table.Column<int>(type: "integer", nullable: false),
                    part_statuses = table.Column<short[]>(type: "smallint[]", nullable: false),
                    part_reasons = table.Column<short[]>(type: "smallint[]", nullable: false),
                    part_figures = table.Column<decimal[]>(type: "numeric(28,6)[]", nullable: false),
                    part_contributors = table.Column<int[]>(type: "integer[]", nullable: false),
                    counts = table.Column<int[]>(type: "integer[]", nullable: false),
                    is_complete = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_scores", x => new { x.round, x.unit, x.scope, x.node });
                });

            migrationBuilder.CreateTable(
                name: "security_events",
                schema: "access",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityAlwaysColumn),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: true),
                    done_by = table.Column<Guid>(type: "uuid", nullable: true),
                    address = table.Column<string>(type: "text", nullable: false),
                    detail = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_security_events", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "sign_in_guards",
                schema: "access",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    attempts = table.Column<DateTimeOffset[]>(type: "timestamp with time zone[]", nullable: false),
                    locks = table.Column<int>(type: "integer", nullable: false),
                    locked_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sign_in_guards", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "unit_groups",
                schema: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-x-icu"),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_trees",
                schema: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-x-icu"),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_trees", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_types",
                schema: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-x-icu"),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_types", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "units",
                schema: "units",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    closing_ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "grants",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    role = table.Column<string>(type: "text", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    given_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_by = table.Column<Guid>(type: "uuid", nullable: true),
                    end_reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_grants", x => x.id);
                    table.CheckConstraint("ck_grants_dates", "valid_to >= valid_from");
                    table.CheckConstraint("ck_grants_ended", "(ended_at is null) = (ended_by is null)");
                    table.CheckConstraint("ck_grants_giver_is_not_holder", "given_by <> account and ended_by <> account");
                    table.ForeignKey(
                        name: "fk_grants_accounts_account",
                        column: x => x.account,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitations",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    issued_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    issued_by = table.Column<Guid>(type: "uuid", nullable: true),
                    accepted_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitations_accounts_account",
                        column: x => x.account,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                schema: "access",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account = table.Column<Guid>(type: "uuid", nullable: false),
                    token = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    address = table.Column<string>(type: "text", nullable: false),
                    device = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_sessions_accounts_account",
                        column: x => x.account,
                        principalSchema: "access",
                        principalTable: "accounts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "bundle_audience",
                schema: "evidence",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_bundle_audience", x => new { x.bundle_id, x.unit });
                    table.ForeignKey(
                        name: "fk_bundle_audience_bundles_bundle_id",
                        column: x => x.bundle_id,
                        principalSchema: "evidence",
                        principalTable: "bundles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "special_days",
                schema: "units",
                columns: table => new
                {
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    calendar_year_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_special_days", x => new { x.calendar_year_id, x.day });
                    table.ForeignKey(
                        name: "fk_special_days_calendar_years_calendar_year_id",
                        column: x => x.calendar_year_id,
                        principalSchema: "units",
                        principalTable: "calendar_years",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "document_links",
                schema: "evidence",
                columns: table => new
                {
                    document = table.Column<Guid>(type: "uuid", nullable: false),
                    bundle_id = table.Column<Guid>(type: "uuid", nullable: false),
                    place = table.Column<int>(type: "integer", nullable: false),
                    linked_by = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_links", x => new { x.bundle_id, x.document });
                    table.ForeignKey(
                        name: "fk_document_links_bundles_bundle_id",
                        column: x => x.bundle_id,
                        principalSchema: "evidence",
                        principalTable: "bundles",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_document_links_documents_document",
                        column: x => x.document,
                        principalSchema: "evidence",
                        principalTable: "documents",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "report_returns",
                schema: "criteria",
                columns: table => new
                {
                    report = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    by = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: true),
                    entries = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_report_returns", x => new { x.report, x.number });
                    table.ForeignKey(
                        name: "fk_report_returns_reports_report",
                        column: x => x.report,
                        principalSchema: "criteria",
                        principalTable: "reports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_assignments",
                schema: "criteria",
                columns: table => new
                {
                    indicator = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false, collation: "C"),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_assignments", x => new { x.round, x.unit, x.indicator });
                    table.ForeignKey(
                        name: "fk_round_assignments_rounds_round",
                        column: x => x.round,
                        principalSchema: "criteria",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_date_changes",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    unit_type = table.Column<string>(type: "text", nullable: true),
                    locks_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "text", nullable: true),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: true),
                    due_form = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_date_changes", x => new { x.round, x.number });
                    table.ForeignKey(
                        name: "fk_round_date_changes_rounds_round",
                        column: x => x.round,
                        principalSchema: "criteria",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_participants",
                schema: "criteria",
                columns: table => new
                {
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_type = table.Column<string>(type: "text", nullable: false),
                    path = table.Column<Guid[]>(type: "uuid[]", nullable: false),
                    cut_off = table.Column<DateOnly>(type: "date", nullable: true),
                    due_form = table.Column<string>(type: "text", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_participants", x => new { x.round, x.unit });
                    table.ForeignKey(
                        name: "fk_round_participants_rounds_round",
                        column: x => x.round,
                        principalSchema: "criteria",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_reopenings",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    @lock = table.Column<DateTimeOffset>(name: "lock", type: "timestamp with time zone", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_reopenings", x => new { x.round, x.number });
                    table.ForeignKey(
                        name: "fk_round_reopenings_rounds_round",
                        column: x => x.round,
                        principalSchema: "criteria",
                        principalTable: "rounds",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "group_memberships",
                schema: "units",
                columns: table => new
                {
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    group_id = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_group_memberships", x => new { x.group_id, x.unit, x.valid_from });
                    table.ForeignKey(
                        name: "fk_group_memberships_unit_groups_group_id",
                        column: x => x.group_id,
                        principalSchema: "units",
                        principalTable: "unit_groups",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_group_memberships_units_unit",
                        column: x => x.unit,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "unit_names",
                schema: "units",
                columns: table => new
                {
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    official_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-x-icu"),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    official_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true, computedColumnSql: "public.vn_fold(official_name || ' ' || coalesce(short_name, '') || ' ' || coalesce(official_code, ''))", stored: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_names", x => new { x.unit_id, x.valid_from });
                    table.ForeignKey(
                        name: "fk_unit_names_units_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_placements",
                schema: "units",
                columns: table => new
                {
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    tree = table.Column<Guid>(type: "uuid", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_placements", x => new { x.unit_id, x.tree, x.valid_from });
                    table.ForeignKey(
                        name: "fk_unit_placements_unit_trees_tree",
                        column: x => x.tree,
                        principalSchema: "units",
                        principalTable: "unit_trees",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_placements_units_parent",
                        column: x => x.parent,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_placements_units_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_successions",
                schema: "units",
                columns: table => new
                {
                    successor = table.Column<Guid>(type: "uuid", nullable: false),
                    since = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "text", nullable: false),
                    extent = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_successions", x => new { x.unit_id, x.successor, x.since });
                    table.ForeignKey(
                        name: "fk_unit_successions_units_successor",
                        column: x => x.successor,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_successions_units_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "unit_typings",
                schema: "units",
                columns: table => new
                {
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_typings", x => new { x.unit_id, x.valid_from });
                    table.ForeignKey(
                        name: "fk_unit_typings_unit_types_type",
                        column: x => x.type,
                        principalSchema: "units",
                        principalTable: "unit_types",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_unit_typings_units_unit_id",
                        column: x => x.unit_id,
                        principalSchema: "units",
                        principalTable: "units",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "round_extensions",
                schema: "criteria",
                columns: table => new
                {
                    round = table.Column<Guid>(type: "uuid", nullable: false),
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<Guid>(type: "uuid", nullable: false),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_round_extensions", x => new { x.round, x.unit, x.number });
                    table.ForeignKey(
                        name: "fk_round_extensions_round_participants_round_unit",
                        columns: x => new { x.round, x.unit },
                        principalSchema: "criteria",
                        principalTable: "round_participants",
                        principalColumns: new[] { "round", "unit" },
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_accounts_sign_in_key",
                schema: "access",
                table: "accounts",
                column: "sign_in_key",
                unique: true);

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
                name: "ix_bundle_audience_unit",
                schema: "evidence",
                table: "bundle_audience",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_bundles_target_kind_target",
                schema: "evidence",
                table: "bundles",
                columns: new[] { "target_kind", "target" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_calendar_years_year",
                schema: "units",
                table: "calendar_years",
                column: "year",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_criteria_sets_code_version",
                schema: "criteria",
                table: "criteria_sets",
                columns: new[] { "code", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_links_document",
                schema: "evidence",
                table: "document_links",
                column: "document");

            migrationBuilder.CreateIndex(
                name: "ix_documents_added_at",
                schema: "evidence",
                table: "documents",
                column: "added_at");

            migrationBuilder.CreateIndex(
                name: "ix_documents_search_text",
                schema: "evidence",
                table: "documents",
                column: "search_text")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:IndexOperators", new[] { "gin_trgm_ops" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_sha256",
                schema: "evidence",
                table: "documents",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_documents_unit_added_at",
                schema: "evidence",
                table: "documents",
                columns: new[] { "unit", "added_at" });

            migrationBuilder.CreateIndex(
                name: "ix_documents_unit_sha256",
                schema: "evidence",
                table: "documents",
                columns: new[] { "unit", "sha256" },
                unique: true,
                filter: "state = 'Active'");

            migrationBuilder.CreateIndex(
                name: "ix_entries_report_indicator",
                schema: "criteria",
                table: "entries",
                columns: new[] { "report", "indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_entries_round_unit",
                schema: "criteria",
                table: "entries",
                columns: new[] { "round", "unit" });

            migrationBuilder.CreateIndex(
                name: "ix_grants_account",
                schema: "access",
                table: "grants",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_grants_role",
                schema: "access",
                table: "grants",
                column: "role",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_grants_unit",
                schema: "access",
                table: "grants",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_group_memberships_unit",
                schema: "units",
                table: "group_memberships",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_idempotency_keys_at",
                schema: "kernel",
                table: "idempotency_keys",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_one_open_per_account",
                schema: "access",
                table: "invitations",
                column: "account",
                unique: true,
                filter: "accepted_at is null and revoked_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_token",
                schema: "access",
                table: "invitations",
                column: "token",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "ix_reports_round_unit",
                schema: "criteria",
                table: "reports",
                columns: new[] { "round", "unit" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_unit",
                schema: "criteria",
                table: "reports",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_round_participants_unit",
                schema: "criteria",
                table: "round_participants",
                column: "unit");

            migrationBuilder.CreateIndex(
                name: "ix_rounds_set",
                schema: "criteria",
                table: "rounds",
                column: "set");

            migrationBuilder.CreateIndex(
                name: "ix_rounds_state",
                schema: "criteria",
                table: "rounds",
                column: "state");

            migrationBuilder.CreateIndex(
                name: "ix_security_events_account",
                schema: "access",
                table: "security_events",
                column: "account");

            migrationBuilder.CreateIndex(
                name: "ix_security_events_at",
                schema: "access",
                table: "security_events",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_security_events_failures_by_address",
                schema: "access",
                table: "security_events",
                columns: new[] { "address", "at" },
                filter: "kind in ('SignInFailed', 'AddressLimited')");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_account",
                schema: "access",
                table: "sessions",
                column: "account",
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_token",
                schema: "access",
                table: "sessions",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sign_in_guards_changed_at",
                schema: "access",
                table: "sign_in_guards",
                column: "changed_at");

            migrationBuilder.CreateIndex(
                name: "ix_unit_groups_code",
                schema: "units",
                table: "unit_groups",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_placements_parent",
                schema: "units",
                table: "unit_placements",
                column: "parent");

            migrationBuilder.CreateIndex(
                name: "ix_unit_placements_tree_parent",
                schema: "units",
                table: "unit_placements",
                columns: new[] { "tree", "parent" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_successions_successor",
                schema: "units",
                table: "unit_successions",
                column: "successor");

            migrationBuilder.CreateIndex(
                name: "ix_unit_trees_code",
                schema: "units",
                table: "unit_trees",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_types_code",
                schema: "units",
                table: "unit_types",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_unit_typings_type",
                schema: "units",
                table: "unit_typings",
                column: "type");

            migrationBuilder.CreateIndex(
                name: "ix_units_code",
                schema: "units",
                table: "units",
                column: "code",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit",
                schema: "access");

            migrationBuilder.DropTable(
                name: "bundle_audience",
                schema: "evidence");

            migrationBuilder.DropTable(
                name: "criteria_sets",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "document_links",
                schema: "evidence");

            migrationBuilder.DropTable(
                name: "entries",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "grants",
                schema: "access");

            migrationBuilder.DropTable(
                name: "group_memberships",
                schema: "units");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "invitations",
                schema: "access");

            migrationBuilder.DropTable(
                name: "job_runs",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "report_returns",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "round_assignments",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "round_date_changes",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "round_extensions",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "round_reopenings",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "score_stage",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "scoreboards",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "scores",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "security_events",
                schema: "access");

            migrationBuilder.DropTable(
                name: "sessions",
                schema: "access");

            migrationBuilder.DropTable(
                name: "sign_in_guards",
                schema: "access");

            migrationBuilder.DropTable(
                name: "special_days",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_names",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_placements",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_successions",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_typings",
                schema: "units");

            migrationBuilder.DropTable(
                name: "bundles",
                schema: "evidence");

            migrationBuilder.DropTable(
                name: "documents",
                schema: "evidence");

            migrationBuilder.DropTable(
                name: "unit_groups",
                schema: "units");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "round_participants",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "accounts",
                schema: "access");

            migrationBuilder.DropTable(
                name: "calendar_years",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_trees",
                schema: "units");

            migrationBuilder.DropTable(
                name: "unit_types",
                schema: "units");

            migrationBuilder.DropTable(
                name: "units",
                schema: "units");

            migrationBuilder.DropTable(
                name: "rounds",
                schema: "criteria");

            migrationBuilder.DropSequence(
                name: "job_fence",
                schema: "kernel");
        }
    }
}
