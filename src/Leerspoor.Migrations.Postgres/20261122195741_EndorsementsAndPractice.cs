using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class EndorsementsAndPractice : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CredentialId",
                table: "WalletGrant",
                type: "uuid",
                nullable: true
            );

            migrationBuilder.AddColumn<bool>(
                name: "Detailed",
                table: "WalletGrant",
                type: "boolean",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Regulation",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<int>(
                name: "Edition",
                table: "Credential",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.AddColumn<DateTime>(
                name: "RenewedAt",
                table: "Credential",
                type: "timestamp with time zone",
                nullable: true
            );

            migrationBuilder.AddColumn<int>(
                name: "RegulationNumber",
                table: "Appointment",
                type: "integer",
                nullable: false,
                defaultValue: 0
            );

            migrationBuilder.CreateTable(
                name: "Endorsement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    CredentialId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Receiver = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    TokenHash = table.Column<string>(
                        type: "character varying(64)",
                        maxLength: 64,
                        nullable: false
                    ),
                    AskedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ExpiresAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    WithdrawnAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    SignedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Name = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    Organisation = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    Position = table.Column<string>(
                        type: "character varying(100)",
                        maxLength: 100,
                        nullable: false
                    ),
                    Comment = table.Column<string>(
                        type: "character varying(600)",
                        maxLength: 600,
                        nullable: false
                    ),
                    Json = table.Column<string>(type: "text", nullable: false),
                    OwnKey = table.Column<bool>(type: "boolean", nullable: false),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endorsement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Endorsement_Credential_CredentialId",
                        column: x => x.CredentialId,
                        principalTable: "Credential",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PracticeStatement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParticipantName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    AchievementKey = table.Column<string>(
                        type: "character varying(60)",
                        maxLength: 60,
                        nullable: false
                    ),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Company = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    CompanyCode = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Dossier = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    DossierCode = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    CredentialId = table.Column<Guid>(type: "uuid", nullable: true),
                    IssuedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    CancelledAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    Turn = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeStatement", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "RegulationVersion",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegulationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Wording = table.Column<string>(type: "text", nullable: false),
                    From = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    ByName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegulationVersion", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RegulationVersion_Regulation_RegulationId",
                        column: x => x.RegulationId,
                        principalTable: "Regulation",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "WalletProfile",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    ChangedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WalletProfile", x => x.PersonId);
                }
            );

            migrationBuilder.CreateTable(
                name: "PracticeProcess",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RegionId = table.Column<Guid>(type: "uuid", nullable: false),
                    StatementId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    SignedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SignerName = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    Remark = table.Column<string>(
                        type: "character varying(600)",
                        maxLength: 600,
                        nullable: false
                    ),
                    SignedAt = table.Column<DateTime>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PracticeProcess", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PracticeProcess_PracticeStatement_StatementId",
                        column: x => x.StatementId,
                        principalTable: "PracticeStatement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_Endorsement_CredentialId",
                table: "Endorsement",
                column: "CredentialId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_Endorsement_TokenHash",
                table: "Endorsement",
                column: "TokenHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_PracticeProcess_StatementId_Number",
                table: "PracticeProcess",
                columns: new[] { "StatementId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_PracticeStatement_DraftedBy",
                table: "PracticeStatement",
                column: "DraftedBy"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PracticeStatement_ParticipantId",
                table: "PracticeStatement",
                column: "ParticipantId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_RegulationVersion_RegulationId_Number",
                table: "RegulationVersion",
                columns: new[] { "RegulationId", "Number" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "Endorsement");

            migrationBuilder.DropTable(name: "PracticeProcess");

            migrationBuilder.DropTable(name: "RegulationVersion");

            migrationBuilder.DropTable(name: "WalletProfile");

            migrationBuilder.DropTable(name: "PracticeStatement");

            migrationBuilder.DropColumn(name: "CredentialId", table: "WalletGrant");

            migrationBuilder.DropColumn(name: "Detailed", table: "WalletGrant");

            migrationBuilder.DropColumn(name: "Number", table: "Regulation");

            migrationBuilder.DropColumn(name: "Edition", table: "Credential");

            migrationBuilder.DropColumn(name: "RenewedAt", table: "Credential");

            migrationBuilder.DropColumn(name: "RegulationNumber", table: "Appointment");
        }
    }
}
