using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Leerspoor.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WalletsElsewhere : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "CredentialAddress",
                table: "ImportedCredential",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: ""
            );

            migrationBuilder.AddColumn<bool>(
                name: "IsEarlier",
                table: "ImportedCredential",
                type: "INTEGER",
                nullable: false,
                defaultValue: false
            );

            migrationBuilder.CreateTable(
                name: "CredentialOffer",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CredentialId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PinHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Tries = table.Column<int>(type: "INTEGER", nullable: false),
                    AccessHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AccessEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CredentialOffer", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "VaultDocument",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    OwnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Locked = table.Column<byte[]>(type: "BLOB", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VaultDocument", x => x.Id);
                }
            );

            migrationBuilder.CreateTable(
                name: "VaultKey",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VaultKey", x => x.PersonId);
                }
            );

            migrationBuilder.CreateTable(
                name: "WalletGrant",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RegionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClientName = table.Column<string>(
                        type: "TEXT",
                        maxLength: 100,
                        nullable: false
                    ),
                    ClientHost = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: false
                    ),
                    Scopes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RedirectUri = table.Column<string>(
                        type: "TEXT",
                        maxLength: 1000,
                        nullable: false
                    ),
                    Challenge = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    CodeHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    GivenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CodeUsedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AccessHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    AccessEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    RefreshHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RefreshEndsAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SpentHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Turn = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WalletGrant", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_CredentialOffer_AccessHash",
                table: "CredentialOffer",
                column: "AccessHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_CredentialOffer_CodeHash",
                table: "CredentialOffer",
                column: "CodeHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_VaultDocument_OwnerId_AddedAt",
                table: "VaultDocument",
                columns: new[] { "OwnerId", "AddedAt" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_AccessHash",
                table: "WalletGrant",
                column: "AccessHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_CodeHash",
                table: "WalletGrant",
                column: "CodeHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_PersonId",
                table: "WalletGrant",
                column: "PersonId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_RefreshHash",
                table: "WalletGrant",
                column: "RefreshHash",
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_WalletGrant_SpentHash",
                table: "WalletGrant",
                column: "SpentHash"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "CredentialOffer");

            migrationBuilder.DropTable(name: "VaultDocument");

            migrationBuilder.DropTable(name: "VaultKey");

            migrationBuilder.DropTable(name: "WalletGrant");

            migrationBuilder.DropColumn(name: "CredentialAddress", table: "ImportedCredential");

            migrationBuilder.DropColumn(name: "IsEarlier", table: "ImportedCredential");
        }
    }
}
