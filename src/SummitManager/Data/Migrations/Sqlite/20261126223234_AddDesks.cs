using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummitManager.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddDesks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "LinkCode",
                table: "Delegations",
                type: "TEXT",
                unicode: false,
                maxLength: 26,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "PeopleLimit",
                table: "Delegations",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DeskCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    TriesLeft = table.Column<int>(type: "INTEGER", nullable: false),
                    UsedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskCodes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_Code",
                table: "Delegations",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_ContactEmail",
                table: "Delegations",
                column: "ContactEmail");

            migrationBuilder.CreateIndex(
                name: "IX_Delegations_LinkCode",
                table: "Delegations",
                column: "LinkCode");

            migrationBuilder.CreateIndex(
                name: "IX_DeskCodes_CreatedAt",
                table: "DeskCodes",
                column: "CreatedAt");

            migrationBuilder.CreateIndex(
                name: "IX_DeskCodes_Email_CreatedAt",
                table: "DeskCodes",
                columns: new[] { "Email", "CreatedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeskCodes");

            migrationBuilder.DropIndex(
                name: "IX_Delegations_Code",
                table: "Delegations");

            migrationBuilder.DropIndex(
                name: "IX_Delegations_ContactEmail",
                table: "Delegations");

            migrationBuilder.DropIndex(
                name: "IX_Delegations_LinkCode",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "LinkCode",
                table: "Delegations");

            migrationBuilder.DropColumn(
                name: "PeopleLimit",
                table: "Delegations");
        }
    }
}
