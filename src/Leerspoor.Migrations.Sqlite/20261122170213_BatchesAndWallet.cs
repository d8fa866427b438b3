using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class BatchesAndWallet : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ImportedCredential",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Fingerprint = table.Column<string>(
                        type: "TEXT",
                        maxLength: 64,
                        nullable: false
                    ),
                    AchievementAddress = table.Column<string>(
                        type: "TEXT",
                        maxLength: 400,
                        nullable: false
                    ),
                    Name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Description = table.Column<string>(
                        type: "TEXT",
                        maxLength: 300,
                        nullable: false
                    ),
                    IssuerName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 300,
                        nullable: false
                    ),
                    NamedHolder = table.Column<string>(
                        type: "TEXT",
                        maxLength: 300,
                        nullable: true
                    ),
                    ValidFrom = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    NextCheckAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedCredential", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "IssueBatch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AchievementId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AchievementKey = table.Column<string>(
                        type: "TEXT",
                        maxLength: 60,
                        nullable: false
                    ),
                    PreparedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    PreparedByName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 200,
                        nullable: false
                    ),
                    PreparedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CancelledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueBatch", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueBatch_Achievement_AchievementId",
                        column: x => x.AchievementId,
                        principalTable: "Achievement",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "Passport",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    HolderName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 200,
                        nullable: false
                    ),
                    Receiver = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Shown = table.Column<string>(type: "TEXT", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    WithdrawnAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passport", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "IssueLine",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Typed = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RecipientId = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecipientName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 200,
                        nullable: false
                    ),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: true),
                    IssuerName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 200,
                        nullable: false
                    ),
                    AwardedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ValidUntil = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Problem = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CredentialId = table.Column<Guid>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IssueLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IssueLine_IssueBatch_BatchId",
                        column: x => x.BatchId,
                        principalTable: "IssueBatch",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "PassportOpening",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PassportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PassportOpening", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PassportOpening_Passport_PassportId",
                        column: x => x.PassportId,
                        principalTable: "Passport",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_ImportedCredential_HolderId_Fingerprint",
                table: "ImportedCredential",
                columns: new[] { "HolderId", "Fingerprint" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_ImportedCredential_NextCheckAt",
                table: "ImportedCredential",
                column: "NextCheckAt"
            );

            migrationBuilder.CreateIndex(
                name: "IX_IssueBatch_AchievementId",
                table: "IssueBatch",
                column: "AchievementId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_IssueBatch_FinishedAt_StartedAt",
                table: "IssueBatch",
                columns: new[] { "FinishedAt", "StartedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_IssueBatch_PreparedBy_AchievementKey",
                table: "IssueBatch",
                columns: new[] { "PreparedBy", "AchievementKey" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_IssueLine_BatchId_Number",
                table: "IssueLine",
                columns: new[] { "BatchId", "Number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_IssueLine_BatchId_RecipientId",
                table: "IssueLine",
                columns: new[] { "BatchId", "RecipientId" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_Passport_HolderId",
                table: "Passport",
                column: "HolderId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_PassportOpening_PassportId_At",
                table: "PassportOpening",
                columns: new[] { "PassportId", "At" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "ImportedCredential");

            migrationBuilder.DropTable(name: "IssueLine");

            migrationBuilder.DropTable(name: "PassportOpening");

            migrationBuilder.DropTable(name: "IssueBatch");

            migrationBuilder.DropTable(name: "Passport");
        }
    }
}
