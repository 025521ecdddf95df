using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SummitManager.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddFilesAndDocuments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Attachment",
                table: "OutboxMessages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MailsTicketPdf",
                table: "Events",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "OwnerStamp",
                table: "DoorDevices",
                type: "character varying(100)",
                unicode: false,
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "BadgeTemplates",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Colouring = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ColourCodes = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ShowLogos = table.Column<bool>(type: "boolean", nullable: false),
                    ShowEventTitle = table.Column<bool>(type: "boolean", nullable: false),
                    ShowTitle = table.Column<bool>(type: "boolean", nullable: false),
                    ShowEnglishName = table.Column<bool>(type: "boolean", nullable: false),
                    ShowPosition = table.Column<bool>(type: "boolean", nullable: false),
                    ShowOrganization = table.Column<bool>(type: "boolean", nullable: false),
                    ShowProvince = table.Column<bool>(type: "boolean", nullable: false),
                    ShowDelegation = table.Column<bool>(type: "boolean", nullable: false),
                    ShowQr = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "StoredFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    MediaType = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LapsesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Width = table.Column<int>(type: "integer", nullable: true),
                    Height = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoredFiles_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateTemplates",
                columns: table => new
                {
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    BackgroundFileId = table.Column<Guid>(type: "uuid", nullable: true),
                    ShowLogos = table.Column<bool>(type: "boolean", nullable: false),
                    ThaiDigits = table.Column<bool>(type: "boolean", nullable: false),
                    ShowPosition = table.Column<bool>(type: "boolean", nullable: false),
                    HeadingTh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    HeadingEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OpeningTh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OpeningEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    BodyTh = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    BodyEn = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ClosingTh = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ClosingEn = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
                name: "HostLogos",
                columns: table => new
                {
                    EventHostId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileId = table.Column<Guid>(type: "uuid", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "LongJobs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Parameters = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    Total = table.Column<int>(type: "integer", nullable: false),
                    Phase = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Warnings = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: true),
                    ResultFileId = table.Column<Guid>(type: "uuid", nullable: true),
                    Error = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LeasedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    LeasedUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LongJobs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LongJobs_Events_EventId",
                        column: x => x.EventId,
                        principalTable: "Events",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LongJobs_StoredFiles_ResultFileId",
                        column: x => x.ResultFileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFileChunks",
                columns: table => new
                {
                    FileId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFileChunks", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_StoredFileChunks_StoredFiles_FileId",
                        column: x => x.FileId,
                        principalTable: "StoredFiles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CertificateSignatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EventId = table.Column<Guid>(type: "uuid", nullable: false),
                    Order = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Position = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PictureFileId = table.Column<Guid>(type: "uuid", nullable: true)
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

            migrationBuilder.CreateIndex(
                name: "IX_HostLogos_FileId",
                table: "HostLogos",
                column: "FileId");

            migrationBuilder.CreateIndex(
                name: "IX_LongJobs_EndedAt",
                table: "LongJobs",
                column: "EndedAt");

            migrationBuilder.CreateIndex(
                name: "IX_LongJobs_EventId_CreatedAt",
                table: "LongJobs",
                columns: new[] { "EventId", "CreatedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_LongJobs_ResultFileId",
                table: "LongJobs",
                column: "ResultFileId");

            migrationBuilder.CreateIndex(
                name: "IX_LongJobs_State_LeasedUntil",
                table: "LongJobs",
                columns: new[] { "State", "LeasedUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_EventId",
                table: "StoredFiles",
                column: "EventId");

            migrationBuilder.CreateIndex(
                name: "IX_StoredFiles_LapsesAt",
                table: "StoredFiles",
                column: "LapsesAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BadgeTemplates");

            migrationBuilder.DropTable(
                name: "CertificateSignatures");

            migrationBuilder.DropTable(
                name: "HostLogos");

            migrationBuilder.DropTable(
                name: "LongJobs");

            migrationBuilder.DropTable(
                name: "StoredFileChunks");

            migrationBuilder.DropTable(
                name: "CertificateTemplates");

            migrationBuilder.DropTable(
                name: "StoredFiles");

            migrationBuilder.DropColumn(
                name: "Attachment",
                table: "OutboxMessages");

            migrationBuilder.DropColumn(
                name: "MailsTicketPdf",
                table: "Events");

            migrationBuilder.DropColumn(
                name: "OwnerStamp",
                table: "DoorDevices");
        }
    }
}
