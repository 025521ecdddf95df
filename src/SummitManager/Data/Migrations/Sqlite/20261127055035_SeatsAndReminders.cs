using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummitManager.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class SeatsAndReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "PreferredLanguage",
                table: "Speakers",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "WithoutReminder",
                table: "Sessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemindedAt",
                table: "SessionBookings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "UselessAfter",
                table: "OutboxMessages",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "AgendaVersions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "SeatSettings",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RemindMinutes = table.Column<int>(type: "INTEGER", nullable: true),
                    OfferHours = table.Column<int>(type: "INTEGER", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeatSettings", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_SeatSettings_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SessionWaits_OfferedUntil",
                table: "SessionWaits",
                column: "OfferedUntil");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SeatSettings");

            migrationBuilder.DropIndex(
                name: "IX_SessionWaits_OfferedUntil",
                table: "SessionWaits");

            migrationBuilder.DropColumn(
                name: "PreferredLanguage",
                table: "Speakers");

            migrationBuilder.DropColumn(
                name: "WithoutReminder",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "SessionBookings");

            migrationBuilder.DropColumn(
                name: "UselessAfter",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "AgendaVersions");
        }
    }
}
