using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummitManager.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddHostLogos : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Height",
                table: "StoredFiles",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Width",
                table: "StoredFiles",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "HostLogos",
                columns: table => new
                {
                    EventHostId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FileId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HostLogos", x => x.EventHostId);
                    table.ForeignKey(
                        name: "FK_HostLogos_EventHosts_EventHostId",
                        column: x => x.EventHostId,
                        principalTable: "EventHosts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_HostLogos_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HostLogos_FileId",
                table: "HostLogos",
                column: "FileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HostLogos");

            migrationBuilder.DropColumn(
                name: "Height",
                table: "StoredFiles");

            migrationBuilder.DropColumn(
                name: "Width",
                table: "StoredFiles");
        }
    }
}
