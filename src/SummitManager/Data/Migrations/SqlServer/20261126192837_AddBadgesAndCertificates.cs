using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummitManager.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddBadgesAndCertificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Attachment",
                table: "OutboxMessages",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MailsTicketPdf",
                table: "Events",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "BadgeTemplates",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Format = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Colouring = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ColourCodes = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    ShowLogos = table.Column<bool>(type: "bit", nullable: false),
                    ShowEventTitle = table.Column<bool>(type: "bit", nullable: false),
                    ShowTitle = table.Column<bool>(type: "bit", nullable: false),
                    ShowEnglishName = table.Column<bool>(type: "bit", nullable: false),
                    ShowPosition = table.Column<bool>(type: "bit", nullable: false),
                    ShowOrganization = table.Column<bool>(type: "bit", nullable: false),
                    ShowProvince = table.Column<bool>(type: "bit", nullable: false),
                    ShowDelegation = table.Column<bool>(type: "bit", nullable: false),
                    ShowQr = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BadgeTemplates", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_BadgeTemplates_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateTemplates",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BackgroundFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ShowLogos = table.Column<bool>(type: "bit", nullable: false),
                    ThaiDigits = table.Column<bool>(type: "bit", nullable: false),
                    ShowPosition = table.Column<bool>(type: "bit", nullable: false),
                    HeadingTh = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    HeadingEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpeningTh = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OpeningEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    BodyTh = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    BodyEn = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    ClosingTh = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ClosingEn = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateTemplates", x => x.EventId);
                    table.ForeignKey(
                        name: "FK_CertificateTemplates_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CertificateTemplates_StoredFiles_BackgroundFileId",
                        column: x => x.BackgroundFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Order = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    PictureFileId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CertificateSignatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CertificateSignatures_CertificateTemplates_EventId",
                        column: x => x.EventId,
                        principalTable: "CertificateTemplates",
                        principalColumn: "EventId",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CertificateSignatures_StoredFiles_PictureFileId",
                        column: x => x.PictureFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CertificateSignatures_EventId",
                table: "CertificateSignatures",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateSignatures_PictureFileId",
                table: "CertificateSignatures",
                column: "PictureFileId");

            migrationBuilder.CreateIndex(
                name: "IX_CertificateTemplates_BackgroundFileId",
                table: "CertificateTemplates",
                column: "BackgroundFileId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BadgeTemplates");

            migrationBuilder.DropTable(
                name: "CertificateSignatures");

            migrationBuilder.DropTable(
                name: "CertificateTemplates");

            migrationBuilder.DropColumn(
                name: "Attachment",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "MailsTicketPdf",
                table: "Events");
        }
    }
}
