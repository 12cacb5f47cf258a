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
                name: "units");

            migrationBuilder.EnsureSchema(
                name: "criteria");

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
                    unit = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
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
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    official_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "vi-x-icu"),
                    short_name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    official_code = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    folded = table.Column<string>(type: "text", nullable: true, computedColumnSql: "public.vn_fold(official_name || ' ' || coalesce(short_name, '') || ' ' || coalesce(official_code, ''))", stored: true)
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
                    tree = table.Column<Guid>(type: "uuid", nullable: false),
                    valid_from = table.Column<DateOnly>(type: "date", nullable: false),
                    unit_id = table.Column<Guid>(type: "uuid", nullable: false),
                    parent = table.Column<Guid>(type: "uuid", nullable: true),
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
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
                    valid_to = table.Column<DateOnly>(type: "date", nullable: true),
                    type = table.Column<Guid>(type: "uuid", nullable: false),
                    ground = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
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
                name: "criteria_sets",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "entries",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "group_memberships",
                schema: "units");

            migrationBuilder.DropTable(
                name: "idempotency_keys",
                schema: "kernel");

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
                name: "unit_groups",
                schema: "units");

            migrationBuilder.DropTable(
                name: "reports",
                schema: "criteria");

            migrationBuilder.DropTable(
                name: "round_participants",
                schema: "criteria");

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
