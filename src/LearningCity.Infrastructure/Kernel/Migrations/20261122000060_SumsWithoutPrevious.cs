using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class SumsWithoutPrevious : Migration
    {
        /// <summary>Counts in the standing sums the units that lack only the period before: later answers are applied to them by difference.</summary>
        public const string CountStanding =
            """
            with lacking as (
                select own.round, sum.unit, own.node, count(*)::int as units
                from criteria.scores as own
                join criteria.rounds as round on round.id = own.round
                join criteria.round_participants as participant on participant.round = own.round and participant.unit = own.unit
                join criteria.scores as sum on sum.round = own.round and sum.scope = 1 and sum.node = own.node and sum.reason not in (8, 26)
                    and (sum.unit in (own.unit, round.subject)
                        or array_position(participant.path, sum.unit) > array_position(participant.path, round.subject))
                where own.scope = 0 and own.reason in (8, 26)
                group by own.round, sum.unit, own.node)
            update criteria.scores as score set without_previous = lacking.units,
                reason = case when score.status = 3 and score.reason = 7 then 8 else score.reason end
            from lacking
            where score.round = lacking.round and score.unit = lacking.unit and score.scope = 1 and score.node = lacking.node
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "without_previous",
                schema: "criteria",
                table: "scores",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "without_previous",
                schema: "criteria",
                table: "score_stage",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(CountStanding);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "without_previous",
                schema: "criteria",
                table: "scores");

            migrationBuilder.DropColumn(
                name: "without_previous",
                schema: "criteria",
                table: "score_stage");
        }
    }
}
