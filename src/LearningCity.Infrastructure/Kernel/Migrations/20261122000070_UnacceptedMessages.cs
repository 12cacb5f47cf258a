using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LearningCity.Infrastructure.Kernel.Migrations
{
    /// <inheritdoc />
    public partial class UnacceptedMessages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "unaccepted_messages",
                schema: "kernel",
                table: "outbox",
                columns: new[] { "recipient", "state" },
                filter: "state in ('Waiting', 'Failed')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "unaccepted_messages",
                schema: "kernel",
                table: "outbox");
        }
    }
}
