using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummitManager.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DeviceOwnerStamp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "OwnerStamp",
                table: "DoorDevices",
                type: "TEXT",
                unicode: false,
                maxLength: 100,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OwnerStamp",
                table: "DoorDevices");
        }
    }
}
